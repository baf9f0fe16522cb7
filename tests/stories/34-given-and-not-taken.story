# Where a library wants its conversations given, whoever waits longest is given to who holds fewest and has been idle longest.
The library Varna in East shares with the own after 1 and 1 minutes
The library Varna gives its conversations
Maria is a librarian of Varna
Peter is a librarian of Varna
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
Ana opens the page of Varna
    Ana: welcome to Varna; somebody answers
Ana writes "a"
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
# Maria has no more room: Bob waits, and is given to Peter as soon as he is there.
Bob opens the page of Varna
    Bob: welcome to Varna; somebody answers
Bob writes "b"
    Maria: 1 waits: Bob "b"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: 1 waits: Bob "b"
Peter goes on duty with room for 2
    Maria: nobody waits
    Peter: on duty, room for 2
    Peter: [Bob] 2 Peter takes it
    Peter: [Bob] is held by Peter, 2 entries
    Peter: nobody waits
    Bob: 2 Peter takes it
    Bob: is held by Peter, 2 entries
Cleo opens the page of Varna
    Cleo: welcome to Varna; somebody answers
Cleo writes "c"
    Maria: nobody waits
    Peter: [Cleo] 2 Peter takes it
    Peter: [Cleo] is held by Peter, 2 entries
    Peter: nobody waits
    Cleo: begun; here is your code
    Cleo: number 1 is stored as 1
    Cleo: is waiting, 1 entry
    Cleo: 2 Peter takes it
    Cleo: is held by Peter, 2 entries
Dora opens the page of Varna
    Dora: welcome to Varna; somebody answers
Dora writes "d"
    Maria: 1 waits: Dora "d"
    Peter: 1 waits: Dora "d"
    Dora: begun; here is your code
    Dora: number 1 is stored as 1
    Dora: is waiting, 1 entry
    Dora: 0 before you
Ana ends it
    Maria: [Ana] 3 Ana ends it
    Maria: [Ana] is ended, 3 entries
    Maria: [Dora] 2 Maria takes it
    Maria: [Dora] is held by Maria, 2 entries
    Maria: nobody waits
    Peter: nobody waits
    Ana: 3 Ana ends it
    Ana: is ended, 3 entries
    Dora: 2 Maria takes it
    Dora: is held by Maria, 2 entries
# What she gives back is not hers again by itself: Peter has no room, so she waits.
Maria gives Dora back
    Maria: [Dora] 3 Maria gives it back
    Maria: [Dora] is no longer yours
    Maria: 1 waits: Dora "d" again
    Peter: 1 waits: Dora "d" again
    Dora: 3 Maria gives it back
    Dora: is waiting, 3 entries
    Dora: 0 before you, 0 to 2 minutes
Bob ends it
    Maria: nobody waits
    Peter: [Bob] 3 Bob ends it
    Peter: [Bob] is ended, 3 entries
    Peter: [Dora] 4 Peter takes it
    Peter: [Dora] is held by Peter, 4 entries
    Peter: nobody waits
    Bob: 3 Bob ends it
    Bob: is ended, 3 entries
    Dora: 4 Peter takes it
    Dora: is held by Peter, 4 entries
