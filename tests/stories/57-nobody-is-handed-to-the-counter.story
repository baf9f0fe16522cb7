# Who is at the counter is given nobody, neither by a colleague nor by a job seeker who would rather stay with her.
The library Library in East shares with the region after 2 and 5 minutes
The library Varna in East shares with the region after 1 and 1 minutes
Maria is a librarian of Library
Jens is a librarian of Library
Petya is a librarian of Varna
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Jens signs in
    Jens: a cookie for 10 hours
    Jens: signed in as Jens
    Jens: a ticket
    Jens: welcome, Jens the librarian
    Jens: off duty
    Jens: nobody waits
Petya signs in
    Petya: a cookie for 10 hours
    Petya: signed in as Petya
    Petya: a ticket
    Petya: welcome, Petya the librarian
    Petya: off duty
    Petya: nobody waits
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
Jens goes on duty with room for 3
    Maria: nobody waits
    Jens: on duty, room for 3
    Jens: nobody waits
Petya goes on duty with room for 3
    Maria: nobody waits
    Jens: nobody waits
    Petya: on duty, room for 3
    Petya: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Jens: 1 waits: Ana "Hello?"
    Petya: nobody waits
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Jens: nobody waits
    Petya: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Jens goes to the counter
    Maria: nobody waits
    Jens: on duty, room for 3, at the counter until Mon 09:05
    Jens: nobody waits
    Petya: nobody waits
Maria asks who could get Ana
    Maria: [Ana] could be given to Petya of library 2 with room for 3
Maria hands Ana to "Jens: you know her"
    Maria: refused: off_duty
Maria hands Ana to "Petya: she wants to move to Varna"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Jens: nobody waits
    Petya: [Ana] 3 Maria hands it over to: Petya, Varna
    Petya: [Ana] is held by Petya, 3 entries
    Petya: [Ana] note 1, Maria: "she wants to move to Varna"
    Petya: nobody waits
    Ana: 3 Maria hands it over to: Petya, Varna
    Ana: is held by Petya, 3 entries; you may stay with Maria
Maria goes to the counter
    Maria: on duty, room for 3, at the counter until Mon 09:05
    Maria: nobody waits
    Jens: nobody waits
    Petya: nobody waits
    Ana: nobody answers now, at the counter until Mon 09:05
Ana would rather stay
    Maria: 1 waits: Ana "Hello?" again
    Jens: 1 waits: Ana "Hello?" again
    Petya: [Ana] 4 Ana would rather stay
    Petya: [Ana] is no longer yours
    Petya: 1 waits: Ana "Hello?" again
    Ana: 4 Ana would rather stay
    Ana: is waiting, 4 entries
    Ana: 0 before you
