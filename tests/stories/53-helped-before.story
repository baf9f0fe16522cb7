# Whoever holds a conversation may read what the same job seeker was helped with before; each look is recorded.
The library Library in East shares with the region after 2 and 5 minutes
The library Varna in East shares with the own after 1 and 1 minutes
The library Ruse in East shares with the region after 1 and 1 minutes
Maria is a librarian of Library
Petya is a librarian of Varna
Rada is a librarian of Ruse
Olga is an auditor
Petya signs in
    Petya: a cookie for 10 hours
    Petya: signed in as Petya
    Petya: a ticket
    Petya: welcome, Petya the librarian
    Petya: off duty
    Petya: nobody waits
Petya goes on duty with room for 2
    Petya: on duty, room for 2
    Petya: nobody waits
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
    Petya: nobody waits
Rada signs in
    Rada: a cookie for 10 hours
    Rada: signed in as Rada
    Rada: a ticket
    Rada: welcome, Rada the librarian
    Rada: off duty
    Rada: nobody waits
Ana opens the page of Varna
    Ana: welcome to Varna; somebody answers
Ana writes "About Varna"
    Maria: nobody waits
    Petya: 1 waits: Ana "About Varna"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Petya takes Ana
    Maria: nobody waits
    Petya: [Ana] 2 Petya takes it
    Petya: [Ana] is held by Petya, 2 entries
    Petya: nobody waits
    Ana: 2 Petya takes it
    Ana: is held by Petya, 2 entries
# The first time there is nothing.
Petya asks what Ana was helped with before
    Petya: [Ana] was never helped before
Ana ends it
    Petya: [Ana] 3 Ana ends it
    Petya: [Ana] is ended, 3 entries
    Ana: 3 Ana ends it
    Ana: is ended, 3 entries
Ana leaves
Ana.2 opens the page with the code of Ana
    Ana.2: welcome; somebody answers; here is your code
    Ana.2: is ended, 3 entries
Ana.2 writes "My CV"
    Maria: 1 waits: Ana "My CV"
    Petya: nobody waits
    Ana.2: begun; here is your code
    Ana.2: number 1 is stored as 1
    Ana.2: is waiting, 1 entry
    Ana.2: 0 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Petya: nobody waits
    Ana.2: 2 Maria takes it
    Ana.2: is held by Maria, 2 entries
Maria notes on Ana "for colleagues only"
    Maria: [Ana] note 1 is stored as 1
Maria says the outcome of Ana: "helped"
    Maria: [Ana] note 2, Maria: outcome helped
    Maria: [Ana] outcome helped
Maria ends that of Ana
    Maria: [Ana] 3 Maria ends it
    Maria: [Ana] is ended, 3 entries, 2 in the staff log
    Ana.2: 3 Maria ends it
    Ana.2: is ended, 3 entries
Ana.2 writes "My letter"
    Maria: 1 waits: Ana "My letter"
    Petya: nobody waits
    Ana.2: begun; here is your code
    Ana.2: number 1 is stored as 1
    Ana.2: is waiting, 1 entry
    Ana.2: 0 before you
# Nobody but the holder, and no seeker.
Maria asks what Ana was helped with before
    Maria: refused: not_allowed
Ana.2 asks what Ana was helped with before
    Ana.2: refused: not_allowed
Ana.2 opens the earlier talk 2 of Ana
    Ana.2: refused: not_allowed
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Petya: nobody waits
    Ana.2: 2 Maria takes it
    Ana.2: is held by Maria, 2 entries
Rada asks what Ana was helped with before
    Rada: refused: not_allowed
Rada opens the earlier talk 2 of Ana
    Rada: refused: not_allowed
# Varna shares with nobody: what it answered is not told at home, the rest is; notes are not.
Maria asks what Ana was helped with before
    Maria: [Ana] was helped before in 2 of library 1: ended, 3 entries, outcome helped
Maria opens the earlier talk 2 of Ana
    Maria: [Ana] 1 Ana says "My CV"
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] 3 Maria ends it
Maria opens the earlier talk 1 of Ana
    Maria: refused: not_found
# Only earlier ones, and only hers.
Maria opens the earlier talk 3 of Ana
    Maria: refused: not_found
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "And me?"
    Maria: 1 waits: Bob "And me?"
    Petya: nobody waits
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Maria opens the earlier talk 4 of Ana
    Maria: refused: not_found
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: nobody waits
    Petya: nobody waits
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
Maria opens the earlier talk 2 of Bob
    Maria: refused: not_found
# In other hands she does not read on; a neighbour does.
Rada goes on duty with room for 2
    Maria: nobody waits
    Petya: nobody waits
    Rada: on duty, room for 2
    Rada: nobody waits
Maria hands Ana to "Rada: look at the first one"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Petya: nobody waits
    Rada: [Ana] 3 Maria hands it over to: Rada, Ruse
    Rada: [Ana] is held by Rada, 3 entries
    Rada: [Ana] note 1, Maria: "look at the first one"
    Rada: nobody waits
    Ana.2: 3 Maria hands it over to: Rada, Ruse
    Ana.2: is held by Rada, 3 entries; you may stay with Maria
Maria asks what Ana was helped with before
    Maria: refused: not_allowed
Maria opens the earlier talk 2 of Ana
    Maria: refused: not_allowed
Rada asks what Ana was helped with before
    Rada: [Ana] was helped before in 2 of library 1: ended, 3 entries, outcome helped
Rada opens the earlier talk 2 of Ana
    Rada: [Ana] 1 Ana says "My CV"
    Rada: [Ana] 2 Maria takes it
    Rada: [Ana] 3 Maria ends it
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga reads the audit list
    Olga: row 12: olga login olga
    Olga: row 11: rada earlier_read 2
    Olga: row 10: rada earlier_listed 3
    Olga: row 9: maria handed_over 3, because: ruse
    Olga: row 8: maria earlier_read 2
    Olga: row 7: maria earlier_listed 3
    Olga: row 6: rada refused 3
    Olga: row 5: maria refused 3
    Olga: row 4: petya earlier_listed 1
    Olga: row 3: rada login rada
    Olga: row 2: maria login maria
    Olga: row 1: petya login petya
