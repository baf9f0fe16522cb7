# A supervisor sees what the libraries share with hers, and nothing of the others.
The library Library in East shares with the region after 2 and 5 minutes
The library Varna in East shares with the region after 1 and 1 minutes
The library Ruse in West shares with the own after 1 and 1 minutes
Maria is a librarian of Library
Rada is a librarian of Ruse
Vera is a supervisor of Varna
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
Rada signs in
    Rada: a cookie for 10 hours
    Rada: signed in as Rada
    Rada: a ticket
    Rada: welcome, Rada the librarian
    Rada: off duty
    Rada: nobody waits
Rada goes on duty with room for 3
    Maria: nobody waits
    Rada: on duty, room for 3
    Rada: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Rada: nobody waits
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Bob opens the page of Ruse
    Bob: welcome to Ruse; somebody answers
Bob writes "Hello Ruse?"
    Maria: 1 waits: Ana "Hello?"
    Rada: 1 waits: Bob "Hello Ruse?"
    Ana: 0 before you
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Rada takes Bob
    Maria: 1 waits: Ana "Hello?"
    Rada: [Bob] 2 Rada takes it
    Rada: [Bob] is held by Rada, 2 entries
    Rada: nobody waits
    Ana: 0 before you
    Bob: 2 Rada takes it
    Bob: is held by Rada, 2 entries
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the supervisor
    Vera: off duty
    Vera: nobody waits
Vera asks what is running
    Vera: Maria of library 1 is on duty since 09:00:00, holds 0 of 3
    Vera: [Ana] runs at library 1 with nobody, waits since 09:00:00
Vera takes Rada off duty
    Vera: refused: not_found
Rada says to Bob "Good morning"
    Rada: [Bob] number 1 is stored as 3
    Bob: 3 Rada says "Good morning"
Vera takes Maria off duty
    Maria: off duty, by Vera
    Maria: 1 waits: Ana "Hello?"
    Rada: nobody waits
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
