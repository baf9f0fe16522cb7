# Who waits is offered to her own library at once, to its neighbours and to the network in their time.
The library Library in East shares with the network after 2 and 5 minutes
The library Varna in East shares with the region after 1 and 1 minutes
The library Ruse in West shares with the own after 1 and 1 minutes
Maria is a librarian of Library
Petya is a librarian of Varna
Rada is a librarian of Ruse
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
Rada signs in
    Rada: a cookie for 10 hours
    Rada: signed in as Rada
    Rada: a ticket
    Rada: welcome, Rada the librarian
    Rada: off duty
    Rada: nobody waits
Rada goes on duty with room for 2
    Maria: nobody waits
    Petya: nobody waits
    Rada: on duty, room for 2
    Rada: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Petya: nobody waits
    Rada: nobody waits
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
# What is not offered to her is not there: neither to be seen nor to be taken.
Petya takes Ana
    Petya: refused: not_found
09:01:59
# The neighbours, after two minutes.
09:02:01
    Maria: 1 waits: Ana "Hello?"
    Petya: 1 waits: Ana "Hello?"
    Rada: nobody waits
    Ana: 0 before you
Rada takes Ana
    Rada: refused: not_found
# Everybody, after five.
09:05:01
    Maria: 1 waits: Ana "Hello?"
    Petya: 1 waits: Ana "Hello?"
    Rada: 1 waits: Ana "Hello?"
    Ana: 0 before you
Rada takes Ana
    Maria: nobody waits
    Petya: nobody waits
    Rada: [Ana] 2 Rada takes it
    Rada: [Ana] is held by Rada, 2 entries
    Rada: nobody waits
    Ana: 2 Rada takes it
    Ana: is held by Rada, 2 entries
# Her line is lost: who waits again is offered to everybody who may help, and stands in front.
Rada leaves
09:05:10
    Maria: 1 waits: Ana "Hello?" again
    Petya: 1 waits: Ana "Hello?" again
    Ana: 3 Rada's line is lost
    Ana: is waiting, 3 entries
    Ana: 0 before you
Petya takes Ana
    Maria: nobody waits
    Petya: [Ana] 4 Petya takes it
    Petya: [Ana] is held by Petya, 4 entries
    Petya: nobody waits
    Ana: 4 Petya takes it
    Ana: is held by Petya, 4 entries
