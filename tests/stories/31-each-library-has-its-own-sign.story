# The sign says that somebody answers where somebody is there who may: at home, or at once from elsewhere.
The library Library in East shares with the network after 2 and 5 minutes
The library Varna in East shares with the region after 0 and 0 minutes
The library Ruse in West shares with the own after 1 and 1 minutes
Maria is a librarian of Library
Rada is a librarian of Ruse
Ana opens the page
    Ana: welcome; nobody answers yet
Bob opens the page of Varna
    Bob: welcome to Varna; nobody answers yet
Cleo opens the page of Ruse
    Cleo: welcome to Ruse; nobody answers yet
Dora opens the page of Nowhere
    Dora: welcome; nobody answers yet
Rada signs in
    Rada: a cookie for 10 hours
    Rada: signed in as Rada
    Rada: a ticket
    Rada: welcome, Rada the librarian
    Rada: off duty
    Rada: nobody waits
Rada goes on duty with room for 2
    Rada: on duty, room for 2
    Rada: nobody waits
    Cleo: somebody answers now
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
    Rada: nobody waits
    Ana: somebody answers now
    Bob: somebody answers now
    Dora: somebody answers now
# Bob is offered to Maria at once, Cleo to Rada alone.
Bob writes "b"
    Maria: 1 waits: Bob "b"
    Rada: nobody waits
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Cleo writes "c"
    Maria: 1 waits: Bob "b"
    Rada: 1 waits: Cleo "c"
    Bob: 0 before you
    Cleo: begun; here is your code
    Cleo: number 1 is stored as 1
    Cleo: is waiting, 1 entry
    Cleo: 0 before you
Maria takes Cleo
    Maria: refused: not_found
Maria goes off duty
    Maria: off duty
    Maria: 1 waits: Bob "b"
    Rada: 1 waits: Cleo "c"
    Ana: nobody answers now
    Bob: nobody answers now
    Bob: 0 before you, nobody answers
    Cleo: 0 before you
    Dora: nobody answers now
# The desk that comes after this one knows whose page each is.
The desk dies
    Maria: again
    Maria: off duty
    Maria: 1 waits: Bob "b"
    Rada: again
    Rada: on duty, room for 2
    Rada: 1 waits: Cleo "c"
    Ana: again
    Ana: nobody answers now
    Bob: again
    Bob: nobody answers now
    Bob: is waiting, 1 entry
    Bob: 0 before you, nobody answers
    Cleo: again
    Cleo: somebody answers now
    Cleo: is waiting, 1 entry
    Cleo: 0 before you
    Dora: again
    Dora: nobody answers now
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: 1 waits: Bob "b"
    Rada: 1 waits: Cleo "c"
    Ana: somebody answers now
    Bob: somebody answers now
    Bob: 0 before you
    Cleo: 0 before you
    Dora: somebody answers now
