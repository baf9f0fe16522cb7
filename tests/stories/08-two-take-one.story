# Two librarians reach for the same person in the same moment: one gets her, the other is told.
Maria is a librarian
Peter is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 1
    Maria: on duty, room for 1
    Maria: nobody waits
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Peter goes on duty with room for 1
    Maria: nobody waits
    Peter: on duty, room for 1
    Peter: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Peter: 1 waits: Ana "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Maria takes Ana
+ Peter takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Peter: refused: already_taken
    Peter: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria takes Ana
