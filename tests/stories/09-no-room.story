# Nobody takes more than she said she could hold.
Maria is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you, nobody answers
Bob opens the page
    Bob: welcome; nobody answers yet
Bob writes "Anybody?"
    Ana: 0 before you, nobody answers
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 1 before you, nobody answers
Maria takes Ana
    Maria: refused: off_duty
Maria goes on duty with room for 1
    Maria: on duty, room for 1
    Maria: 2 wait: Ana "Hello?", Bob "Anybody?"
    Ana: somebody answers now
    Ana: 0 before you
    Bob: somebody answers now
    Bob: 1 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: 1 waits: Bob "Anybody?"
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
    Bob: 0 before you
Maria takes Bob
    Maria: refused: no_room
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: 1 waits: Bob "Anybody?"
    Bob: 0 before you
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: nobody waits
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
