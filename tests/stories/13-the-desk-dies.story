# The desk dies under everybody. The sockets stay, nothing is lost, and every lease has a full
# term of 15 s: Peter, whose browser died with it, does not come back.
Maria is a librarian
Peter is a librarian
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
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Peter goes on duty with room for 3
    Maria: nobody waits
    Peter: on duty, room for 3
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
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "Hi"
    Maria: 2 wait: Ana "Hello?", Bob "Hi"
    Peter: 2 wait: Ana "Hello?", Bob "Hi"
    Ana: 0 before you
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 1 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: 1 waits: Bob "Hi"
    Peter: 1 waits: Bob "Hi"
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
    Bob: 0 before you
Peter takes Bob
    Maria: nobody waits
    Peter: [Bob] 2 Peter takes it
    Peter: [Bob] is held by Peter, 2 entries
    Peter: nobody waits
    Bob: 2 Peter takes it
    Bob: is held by Peter, 2 entries
Peter leaves
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 2 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Maria, 2 entries
    Bob: again
    Bob: somebody answers now
    Bob: is held by Peter, 2 entries
Ana says "Still there?"
    Maria: [Ana] 3 Ana says "Still there?"
    Ana: number 2 is stored as 3
Maria says "Yes!"
    Maria: [Ana] number 1 is stored as 4
    Ana: 4 Maria says "Yes!"
09:00:14
09:00:15
    Maria: 1 waits: Bob "Hi" again
    Bob: 3 Peter's line is lost
    Bob: is waiting, 3 entries
    Bob: 0 before you

# It dies before it commits: nobody was told, and whoever sends again is stored once.
The desk will die before it commits
Ana says "Is this lost?"
    Maria: again
    Maria: [Ana] is held by Maria, 4 entries
    Maria: on duty, room for 3
    Maria: 1 waits: Bob "Hi" again
    Ana: again
    Ana: somebody answers now
    Ana: is held by Maria, 4 entries
    Bob: again
    Bob: somebody answers now
    Bob: is waiting, 3 entries
    Bob: 0 before you
Ana says number 3 again
    Maria: [Ana] 5 Ana says "Is this lost?"
    Ana: number 3 is stored as 5
# It dies after it committed, but before it told anybody.
The desk will die after it commits
Ana says "And this?"
    Maria: again
    Maria: [Ana] is held by Maria, 6 entries
    Maria: on duty, room for 3
    Maria: 1 waits: Bob "Hi" again
    Ana: again
    Ana: somebody answers now
    Ana: is held by Maria, 6 entries
    Bob: again
    Bob: somebody answers now
    Bob: is waiting, 3 entries
    Bob: 0 before you
Ana says number 4 again
    Ana: number 4 is stored as 6
Maria asks what came after 3
    Maria: [Ana] 4 Maria says "Yes!"
    Maria: [Ana] 5 Ana says "Is this lost?"
    Maria: [Ana] 6 Ana says "And this?"
