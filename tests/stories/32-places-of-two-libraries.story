# A place counts from the beginning whoever may come to be asked for before one: time never moves it up.
The library Library in East shares with the own after 1 and 1 minutes
The library Varna in East shares with the region after 2 and 2 minutes
Maria is a librarian of Library
Petya is a librarian of Varna
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
Petya signs in
    Petya: a cookie for 10 hours
    Petya: signed in as Petya
    Petya: a ticket
    Petya: welcome, Petya the librarian
    Petya: off duty
    Petya: nobody waits
Petya goes on duty with room for 2
    Maria: nobody waits
    Petya: on duty, room for 2
    Petya: nobody waits
Ana opens the page of Varna
    Ana: welcome to Varna; somebody answers
Ana writes "a"
    Maria: nobody waits
    Petya: 1 waits: Ana "a"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
# Ana may be offered to Bob's librarian in two minutes, so she stands before him now.
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "b"
    Maria: 1 waits: Bob "b"
    Petya: 1 waits: Ana "a"
    Ana: 0 before you
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 1 before you
# Bob is never offered to Petya, so he does not stand before Cleo.
Cleo opens the page of Varna
    Cleo: welcome to Varna; somebody answers
Cleo writes "c"
    Maria: 1 waits: Bob "b"
    Petya: 2 wait: Ana "a", Cleo "c"
    Ana: 0 before you
    Bob: 1 before you
    Cleo: begun; here is your code
    Cleo: number 1 is stored as 1
    Cleo: is waiting, 1 entry
    Cleo: 1 before you
09:02:01
    Maria: 3 wait: Ana "a", Bob "b", Cleo "c"
    Petya: 2 wait: Ana "a", Cleo "c"
    Ana: 0 before you
    Bob: 1 before you
    Cleo: 1 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: 2 wait: Bob "b", Cleo "c"
    Petya: 1 waits: Cleo "c"
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
    Bob: 0 before you
    Cleo: 0 before you
Maria gives Ana back
    Maria: [Ana] 3 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: 3 wait: Ana "a" again, Bob "b", Cleo "c"
    Petya: 2 wait: Ana "a" again, Cleo "c"
    Ana: 3 Maria gives it back
    Ana: is waiting, 3 entries
    Ana: 0 before you
    Bob: 1 before you
    Cleo: 1 before you
