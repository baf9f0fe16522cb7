# A left message is its library's until its day is over; then whoever may help sees it. Where a colleague may come to be asked, one waits.
The library Varna in East shares with the network after 2 and 5 minutes
The library Ruse in West shares with the own after 1 and 1 minutes
Maria is a librarian of Library
Petya is a librarian of Varna
# Nobody may ever be asked: a message. It is due in two days, for Varna has told no hours.
Ana opens the page of Varna
    Ana: welcome to Varna; nobody answers yet
Ana writes "a"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 0 left
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: nobody waits
    Maria: 0 left
Maria takes Ana
    Maria: refused: not_found
# Maria may be asked for Bob in five minutes, so he waits; nobody may be asked for Cleo.
Bob opens the page of Varna
    Bob: welcome to Varna; nobody answers yet
Bob writes "b"
    Maria: nobody waits
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Cleo opens the page of Ruse
    Cleo: welcome to Ruse; nobody answers yet
Cleo writes "c"
    Maria: nobody waits
    Maria: 0 left
    Bob: 0 before you
    Cleo: begun; here is your code
    Cleo: number 1 is stored as 1
    Cleo: is left, 1 entry, a left message due Wed 09:00
Petya signs in
    Petya: a cookie for 10 hours
    Petya: signed in as Petya
    Petya: a ticket
    Petya: welcome, Petya the librarian
    Petya: off duty
    Petya: 1 waits: Bob "b"
    Petya: 1 left: Ana "a" due Wed 09:00
Petya goes on duty with room for 2
    Maria: nobody waits
    Maria: 0 left
    Petya: on duty, room for 2
    Petya: 1 waits: Bob "b"
    Petya: 1 left: Ana "a" due Wed 09:00
    Ana: somebody answers now
    Bob: somebody answers now
    Bob: 0 before you
