# Whoever takes a follow-up on reads the talk that it came of, once it has ended, and that is recorded. The staff log is not part of it.
The library Library in East shares with the own after 1 and 1 minutes
The library Varna in East shares with the own after 1 and 1 minutes
Maria is a librarian of Library
Jens is a librarian of Library
Petya is a librarian of Varna
Olga is an auditor
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
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Can you look at my letter?"
    Maria: 1 waits: Ana "Can you look at my letter?"
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
Maria will follow up Ana on day 5: "Ask about the interview"
    Maria: [Ana] note 1, Maria: follow_up Ask about the interview
    Maria: to follow up on day 5, by Maria: [Ana] "Ask about the interview"
    Jens: to follow up on day 5, by Maria: [Ana] "Ask about the interview"
# A talk that goes on is not read behind anybody's back.
Jens opens what is to be followed up of Ana
    Jens: refused: not_ended
Maria says "It is good. Send it."
    Maria: [Ana] number 1 is stored as 3
    Ana: 3 Maria says "It is good. Send it."
Maria ends it
    Maria: [Ana] 4 Maria ends it
    Maria: [Ana] is ended, 4 entries, 1 in the staff log
    Ana: 4 Maria ends it
    Ana: is ended, 4 entries
Jens opens what is to be followed up of Ana
    Jens: [Ana] 1 Ana says "Can you look at my letter?"
    Jens: [Ana] 2 Maria takes it
    Jens: [Ana] 3 Maria says "It is good. Send it."
    Jens: [Ana] 4 Maria ends it
Maria opens what is to be followed up of Ana
    Maria: [Ana] 1 Ana says "Can you look at my letter?"
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] 3 Maria says "It is good. Send it."
    Maria: [Ana] 4 Maria ends it
Petya opens what is to be followed up of Ana
    Petya: refused: not_found
Ana opens what is to be followed up of Ana
    Ana: refused: not_allowed
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga opens what is to be followed up of Ana
    Olga: refused: not_allowed
Olga reads the audit list
    Olga: row 8: olga refused open_follow_up
    Olga: row 7: olga login olga
    Olga: row 6: petya refused 1
    Olga: row 5: maria follow_up_read 1
    Olga: row 4: jens follow_up_read 1
    Olga: row 3: petya login petya
    Olga: row 2: jens login jens
    Olga: row 1: maria login maria
# What is done is closed again.
Jens has followed up Ana
    Maria: [Ana] note 2, Jens: followed_up 
    Maria: nothing to follow up
    Jens: nothing to follow up
Jens opens what is to be followed up of Ana
    Jens: refused: not_found
# What was never to be followed up is not there.
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "Hello?"
    Maria: 1 waits: Bob "Hello?"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: nobody waits
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
Maria ends it
    Maria: [Bob] 3 Maria ends it
    Maria: [Bob] is ended, 3 entries
    Bob: 3 Maria ends it
    Bob: is ended, 3 entries
Jens opens what is to be followed up of Bob
    Jens: refused: not_found
