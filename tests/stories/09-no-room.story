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
    Ana: is left, 1 entry, a left message due Wed 09:00
Bob opens the page
    Bob: welcome; nobody answers yet
Bob writes "Anybody?"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is left, 1 entry, a left message due Wed 09:00
Maria takes Ana
    Maria: refused: off_duty
Maria goes on duty with room for 1
    Maria: on duty, room for 1
    Maria: nobody waits
    Maria: 2 left: Ana "Hello?" due Wed 09:00, Bob "Anybody?" due Wed 09:00
    Ana: somebody answers now
    Bob: somebody answers now
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 1 left: Bob "Anybody?" due Wed 09:00
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries, a left message due Wed 09:00
Maria takes Bob
    Maria: refused: no_room
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: nobody waits
    Maria: 1 left: Bob "Anybody?" due Wed 09:00
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries, a left message due Wed 09:00
