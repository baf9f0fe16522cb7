# In front of the queue of another library: asked first are those who are there, then all with whom home shares.
The library Library in East shares with the network after 2 and 5 minutes
The library Varna in East shares with the own after 1 and 1 minutes
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
Petya signs in
    Petya: a cookie for 10 hours
    Petya: signed in as Petya
    Petya: a ticket
    Petya: welcome, Petya the librarian
    Petya: off duty
    Petya: nobody waits
Rada signs in
    Rada: a cookie for 10 hours
    Rada: signed in as Rada
    Rada: a ticket
    Rada: welcome, Rada the librarian
    Rada: off duty
    Rada: nobody waits
Maria goes on duty with room for 2
    Maria: on duty, room for 2
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
Maria hands Ana to "the library Varna: about work there"
    Maria: refused: nobody_answers
Petya goes on duty with room for 2
    Maria: nobody waits
    Petya: on duty, room for 2
    Petya: nobody waits
Rada goes on duty with room for 2
    Maria: nobody waits
    Petya: nobody waits
    Rada: on duty, room for 2
    Rada: nobody waits
Maria hands Ana to "the library Varna"
    Maria: refused: note_needed
Maria hands Ana to "the library Varna: about work there"
    Maria: [Ana] 3 Maria hands it over to: Varna
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Petya: 1 waits: Ana "Hello?" again
    Rada: nobody waits
    Ana: 3 Maria hands it over to: Varna
    Ana: is waiting, 3 entries; you may stay with Maria
    Ana: 0 before you
# Not even home is asked before its five minutes are over.
Maria takes Ana
    Maria: refused: not_found
Rada takes Ana
    Rada: refused: not_found
09:04:59
09:05:02
    Maria: 1 waits: Ana "Hello?" again
    Petya: 1 waits: Ana "Hello?" again
    Rada: 1 waits: Ana "Hello?" again
    Ana: 0 before you
Petya takes Ana
    Maria: nobody waits
    Petya: [Ana] 4 Petya takes it
    Petya: [Ana] is held by Petya, 4 entries, 1 in the staff log
    Petya: nobody waits
    Rada: nobody waits
    Ana: 4 Petya takes it
    Ana: is held by Petya, 4 entries; you may stay with Maria
Petya reads the notes on Ana
    Petya: [Ana] note 1, Maria: "about work there"
Ana would rather stay
    Maria: [Ana] 5 Ana would rather stay
    Maria: [Ana] is held by Maria, 5 entries, 1 in the staff log
    Maria: nobody waits
    Petya: [Ana] is no longer yours
    Petya: nobody waits
    Rada: nobody waits
    Ana: 5 Ana would rather stay
    Ana: is held by Maria, 5 entries
# Who stays while she waits there is back at once.
Maria hands Ana to "the library Varna: again"
    Maria: [Ana] 6 Maria hands it over to: Varna
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Petya: 1 waits: Ana "Hello?" again
    Rada: nobody waits
    Ana: 6 Maria hands it over to: Varna
    Ana: is waiting, 6 entries; you may stay with Maria
    Ana: 0 before you
Ana would rather stay
    Maria: [Ana] 7 Ana would rather stay
    Maria: [Ana] is held by Maria, 7 entries, 2 in the staff log
    Maria: nobody waits
    Petya: nobody waits
    Rada: nobody waits
    Ana: 7 Ana would rather stay
    Ana: is held by Maria, 7 entries
# Nobody is there any more: everybody is asked.
Maria hands Ana to "the library Varna: again"
    Maria: [Ana] 8 Maria hands it over to: Varna
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Petya: 1 waits: Ana "Hello?" again
    Rada: nobody waits
    Ana: 8 Maria hands it over to: Varna
    Ana: is waiting, 8 entries; you may stay with Maria
    Ana: 0 before you
Petya goes off duty
    Maria: 1 waits: Ana "Hello?" again
    Petya: off duty
    Petya: 1 waits: Ana "Hello?" again
    Rada: 1 waits: Ana "Hello?" again
    Ana: 0 before you
Petya goes on duty with room for 2
    Maria: nobody waits
    Petya: on duty, room for 2
    Petya: 1 waits: Ana "Hello?" again
    Rada: nobody waits
    Ana: 0 before you
Rada takes Ana
    Rada: refused: not_found
# Given back, whoever handed it over does not get it by going on duty again.
Rada gives Ana back
    Rada: refused: not_allowed
Maria takes Ana
    Maria: refused: not_found
Maria hands Ana to "the library Varna: a last time"
    Maria: refused: not_allowed
Maria goes off duty
    Maria: off duty
    Maria: nobody waits
    Petya: 1 waits: Ana "Hello?" again
    Rada: nobody waits
    Ana: nobody answers now
    Ana: 0 before you
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: nobody waits
    Petya: 1 waits: Ana "Hello?" again
    Rada: nobody waits
    Ana: somebody answers now
    Ana: 0 before you
The desk dies
    Maria: again
    Maria: on duty, room for 2
    Maria: nobody waits
    Petya: again
    Petya: on duty, room for 2
    Petya: 1 waits: Ana "Hello?" again
    Rada: again
    Rada: on duty, room for 2
    Rada: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is waiting, 8 entries; you may stay with Maria
    Ana: 0 before you
Ana leaves a message
    Maria: nobody waits
    Maria: 1 left: Ana "Hello?" again due Wed 09:05
    Petya: nobody waits
    Petya: 0 left
    Rada: nobody waits
    Rada: 0 left
    Ana: 9 Ana leaves it as a message
    Ana: is left, 9 entries, a left message due Wed 09:05
