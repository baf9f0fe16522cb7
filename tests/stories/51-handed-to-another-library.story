# To somebody of another library it goes with a note, and the job seeker may rather stay.
The library Library in East shares with the region after 2 and 5 minutes
The library Varna in East shares with the region after 1 and 1 minutes
The library Ruse in West shares with the own after 1 and 1 minutes
Maria is a librarian of Library
Petya is a librarian of Varna
Rada is a librarian of Ruse
Olga is an auditor
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
Maria goes on duty with room for 1
    Maria: on duty, room for 1
    Maria: nobody waits
Petya goes on duty with room for 2
    Maria: nobody waits
    Petya: on duty, room for 2
    Petya: nobody waits
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
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Petya: nobody waits
    Rada: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
# Home shares with its neighbours only: nobody else is named, and nobody else gets it.
Maria asks who could get Ana
    Maria: [Ana] could be given to Petya of library 2 with room for 2
Maria hands Ana to "Rada: please"
    Maria: refused: not_allowed
Maria hands Ana to "the library Ruse: please"
    Maria: refused: not_allowed
Maria hands Ana to "Petya"
    Maria: refused: note_needed
Maria hands Ana to "Petya: she wants to move to Varna"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Petya: [Ana] 3 Maria hands it over to: Petya, Varna
    Petya: [Ana] is held by Petya, 3 entries
    Petya: [Ana] note 1, Maria: "she wants to move to Varna"
    Petya: nobody waits
    Rada: nobody waits
    Ana: 3 Maria hands it over to: Petya, Varna
    Ana: is held by Petya, 3 entries; you may stay with Maria
Petya reads the notes on Ana
    Petya: [Ana] note 1, Maria: "she wants to move to Varna"
Ana would rather stay
    Maria: [Ana] 4 Ana would rather stay
    Maria: [Ana] is held by Maria, 4 entries, 1 in the staff log
    Maria: nobody waits
    Petya: [Ana] is no longer yours
    Petya: nobody waits
    Rada: nobody waits
    Ana: 4 Ana would rather stay
    Ana: is held by Maria, 4 entries
# Refused twice is refused once.
Ana would rather stay
Petya gives Ana back
    Petya: refused: not_allowed
# Agreed to: with the next words after the new librarian's first.
Maria hands Ana to "Petya: once more"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Petya: [Ana] 5 Maria hands it over to: Petya, Varna
    Petya: [Ana] is held by Petya, 5 entries, 1 in the staff log
    Petya: [Ana] note 2, Maria: "once more"
    Petya: nobody waits
    Rada: nobody waits
    Ana: 5 Maria hands it over to: Petya, Varna
    Ana: is held by Petya, 5 entries; you may stay with Maria
Ana says "Hm"
    Petya: [Ana] 6 Ana says "Hm"
    Ana: number 2 is stored as 6
Petya says to Ana "I am Petya"
    Petya: [Ana] number 1 is stored as 7
    Petya: [Ana] is held by Petya, 7 entries, 2 in the staff log
    Ana: 7 Petya says "I am Petya"
    Ana: is held by Petya, 7 entries; you may stay with Maria
Ana says "Good"
    Petya: [Ana] 8 Ana says "Good"
    Petya: [Ana] is held by Petya, 8 entries, 2 in the staff log
    Ana: number 3 is stored as 8
    Ana: is held by Petya, 8 entries
Ana would rather stay
# Given back, it is home's again, and there is nothing to refuse.
Petya gives Ana back
    Maria: 1 waits: Ana "Hello?" again
    Petya: [Ana] 9 Petya gives it back
    Petya: [Ana] is no longer yours
    Petya: 1 waits: Ana "Hello?" again
    Rada: nobody waits
    Ana: 9 Petya gives it back
    Ana: is waiting, 9 entries
    Ana: 0 before you
Maria takes Ana
    Maria: [Ana] 10 Maria takes it
    Maria: [Ana] is held by Maria, 10 entries, 2 in the staff log
    Maria: nobody waits
    Petya: nobody waits
    Rada: nobody waits
    Ana: 10 Maria takes it
    Ana: is held by Maria, 10 entries
# Whoever handed it over holds another one by now: hers all the same.
Maria hands Ana to "Petya: a third time"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Petya: [Ana] 11 Maria hands it over to: Petya, Varna
    Petya: [Ana] is held by Petya, 11 entries, 2 in the staff log
    Petya: [Ana] note 3, Maria: "a third time"
    Petya: nobody waits
    Rada: nobody waits
    Ana: 11 Maria hands it over to: Petya, Varna
    Ana: is held by Petya, 11 entries; you may stay with Maria
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "And me?"
    Maria: 1 waits: Bob "And me?"
    Petya: nobody waits
    Rada: nobody waits
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: nobody waits
    Petya: nobody waits
    Rada: nobody waits
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
Ana would rather stay
    Maria: [Ana] 12 Ana would rather stay
    Maria: [Ana] is held by Maria, 12 entries, 3 in the staff log
    Maria: nobody waits
    Petya: [Ana] is no longer yours
    Petya: nobody waits
    Rada: nobody waits
    Ana: 12 Ana would rather stay
    Ana: is held by Maria, 12 entries
Maria hands Ana to "Petya: a fourth time"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Petya: [Ana] 13 Maria hands it over to: Petya, Varna
    Petya: [Ana] is held by Petya, 13 entries, 3 in the staff log
    Petya: [Ana] note 4, Maria: "a fourth time"
    Petya: nobody waits
    Rada: nobody waits
    Ana: 13 Maria hands it over to: Petya, Varna
    Ana: is held by Petya, 13 entries; you may stay with Maria
# Whoever handed it over is gone: in front of the queue at home.
Maria goes off duty
    Maria: [Bob] 3 Maria gives it back
    Maria: [Bob] is no longer yours
    Maria: off duty
    Maria: 1 waits: Bob "And me?" again
    Petya: 1 waits: Bob "And me?" again
    Rada: nobody waits
    Ana: nobody answers now
    Bob: 3 Maria gives it back
    Bob: is waiting, 3 entries
    Bob: nobody answers now
    Bob: 0 before you
Ana would rather stay
+ Petya gives Ana back
    Petya: [Ana] 14 Ana would rather stay
    Petya: [Ana] is no longer yours
    Petya: refused: not_allowed
    Petya: 2 wait: Ana "Hello?" again, Bob "And me?" again
    Rada: nobody waits
    Ana: 14 Ana would rather stay
    Ana: is waiting, 14 entries
    Ana: 0 before you
    Bob: 1 before you
# Only the other seeker's is not Bob's to refuse.
Bob would rather stay with that of Ana
    Bob: refused: not_found
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga reads the audit list
    Olga: row 11: olga login olga
    Olga: row 10: nobody refused 1
    Olga: row 9: maria handed_over 1, because: varna
    Olga: row 8: maria handed_over 1, because: varna
    Olga: row 7: maria handed_over 1, because: varna
    Olga: row 6: petya refused 1
    Olga: row 5: maria handed_over 1, because: varna
    Olga: row 4: maria refused 1
    Olga: row 3: rada login rada
    Olga: row 2: petya login petya
    Olga: row 1: maria login maria
