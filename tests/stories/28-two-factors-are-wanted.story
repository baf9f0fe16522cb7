# Where a library wants two factors, who has one only can do nothing but set up the second.
Maria is a librarian
The library wants two factors
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Is anybody there?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian, who owes a second factor
Maria goes on duty with room for 1
    Maria: refused: factor_needed
Maria takes Ana
    Maria: refused: factor_needed
Maria pings
    Maria: pong
# A desk that dies meanwhile does not make more of her.
The desk dies
    Maria: closed with 4401
    Ana: again
    Ana: nobody answers now
    Ana: is left, 1 entry, a left message due Wed 09:00
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian, who owes a second factor
Maria sets up a second factor
    Maria: a secret for the app of maria
Maria confirms it with the code of the app
    Maria: 10 recovery codes
# The page comes back with a new socket, and now she may work.
Maria takes Ana
    Maria: refused: factor_needed
Maria leaves
Maria asks for a ticket
    Maria: a ticket
Maria opens the desk
    Maria: welcome, Maria the librarian, by two factors
    Maria: off duty
    Maria: nobody waits
    Maria: 1 left: Ana "Is anybody there?" due Wed 09:00
Maria goes on duty with room for 1
    Maria: on duty, room for 1
    Maria: nobody waits
    Maria: 1 left: Ana "Is anybody there?" due Wed 09:00
    Ana: somebody answers now
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries, a left message due Wed 09:00
# Who removes it is out until there is another.
09:00:30
Maria removes it with the code of the app
    Maria: done: factor_remove
    Maria: closed with 4401
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian, who owes a second factor
