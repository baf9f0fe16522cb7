# On a full disk nothing is done and nothing is a fault: not the first words of a day among colleagues either. Whoever looked into a talk is told that the look is over, for nobody knows whether it was recorded.
Maria is a librarian
Peter is a librarian
Vera is a supervisor
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the supervisor
    Vera: off duty
    Vera: nobody waits
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
Vera looks into that of Ana
    Maria: [Ana] is read by Vera too
    Vera: (looking) [Ana] is held by Maria, 2 entries
The disk is full
Ana ends it
    Maria: [Ana] is read by nobody too
    Vera: [Ana] is no longer yours
    Ana: refused: storage_full, wait 1 s
The disk has room
    Maria: nobody waits
Maria says to Ana "Still here"
    Maria: [Ana] number 1 is stored as 3
    Ana: 3 Maria says "Still here"
Vera looks into that of Ana
    Maria: [Ana] is read by Vera too
    Vera: (looking) [Ana] is held by Maria, 3 entries
Maria says to Ana "And seen"
    Maria: [Ana] number 2 is stored as 4
    Vera: [Ana] 4 Maria says "And seen"
    Ana: 4 Maria says "And seen"
The disk is full
Peter tells colleagues "Is the printer mended?"
    Maria: [Ana] is read by nobody too
    Peter: refused: storage_full, wait 1 s
    Vera: [Ana] is no longer yours
The disk has room
    Maria: nobody waits
Maria tells colleagues "Is the printer mended?"
    Maria: [colleagues] note 1 is stored as 1
    Maria: [colleagues] 1 to 1
    Maria: [colleagues] 1 to 1, of which 1 are seen
    Peter: [colleagues] 1 to 1
    Vera: [colleagues] 1 to 1
