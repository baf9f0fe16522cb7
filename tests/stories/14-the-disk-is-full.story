# There is no room on the disk: whoever writes is told, and nothing is half done.
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
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
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
The disk is full
Ana says "Can you hear me?"
    Ana: refused: storage_full, wait 1 s
Maria gives Ana back
    Maria: refused: storage_full, wait 1 s
Bob opens the page
    Maria: nobody waits
    Bob: welcome; somebody answers
Bob writes "I am new"
    Bob: refused: storage_full, wait 1 s
Ana asks what came after 0
    Maria: nobody waits
    Ana: 1 Ana says "Hello?"
    Ana: 2 Maria takes it
The disk has room
Ana says number 2 again
    Maria: [Ana] 3 Ana says "Can you hear me?"
    Ana: number 2 is stored as 3
Bob sends it again
    Maria: 1 waits: Bob "I am new"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Maria says "Yes, now I can."
    Maria: [Ana] number 1 is stored as 4
    Ana: 4 Maria says "Yes, now I can."
