# Who is writing, and what was seen: told to the other side, at most once a second, never kept.
Maria is a librarian
Vera is a supervisor
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

# Ana has chosen to show what she writes: whoever helps her sees it, and nobody who only looks on.
# What a librarian is about to say is not shown to a job seeker.
09:00:05
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the supervisor
    Vera: off duty
    Vera: nobody waits
Vera looks into that of Ana
    Maria: [Ana] is read by Vera too
    Vera: (looking) [Ana] is held by Maria, 2 entries
Ana types, and shows "I was dismissed because"
    Maria: [Ana] Ana is writing, so far "I was dismissed because"
    Vera: [Ana] Ana is writing
09:00:10
Maria types, and shows "Hm, that will be hard"
    Vera: [Ana] the librarian is writing
    Ana: the librarian is writing
