# Who is writing, and what was seen: told to the other side, at most once a second, never kept.
Maria is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Ana types
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria types
    Ana: the librarian is writing
Maria types
09:00:01
Maria types
    Ana: the librarian is writing
Ana types
    Maria: [Ana] Ana is writing
Ana has seen 1
    Maria: [Ana] Ana has seen 1
Ana has seen 1
    Maria: [Ana] Ana has seen 1
Maria has seen 2
    Ana: the librarian has seen 2
Ana has seen 99
    Ana: refused: bad_field
Ana pings
    Ana: pong
