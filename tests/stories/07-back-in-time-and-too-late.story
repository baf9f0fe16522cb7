# Maria reloads her page: nobody notices.
Maria is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Can you look at my CV?"
    Maria: 1 waits: Ana "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria leaves
09:00:04
Maria asks for a ticket
    Maria: a ticket
Maria opens the desk
    Maria: welcome, Maria the librarian
    Maria: [Ana] is held by Maria, 2 entries
    Maria: on duty, room for 3
    Maria: nobody waits
Maria says "Here I am again"
    Maria: [Ana] number 1 is stored as 3
    Ana: 3 Maria says "Here I am again"

# Once more, but she is too late by a second: Ana waits again, until Maria is on duty.
09:05:00
Maria leaves
09:05:06
    Ana: 4 Maria's line is lost
    Ana: is waiting, 4 entries
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
Maria asks for a ticket
    Maria: a ticket
Maria opens the desk
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: 1 waits: Ana "Can you look at my CV?" again
Maria says "Did you get this?"
    Maria: refused: not_allowed, number 2
Maria goes on duty with room for 3
    Maria: [Ana] 5 Maria takes it
    Maria: [Ana] is held by Maria, 5 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Ana: 5 Maria takes it
    Ana: is held by Maria, 5 entries
    Ana: somebody answers now
