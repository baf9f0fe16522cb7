# A number that nobody needs is removed: the place stays, the words are gone for everybody.
Olga is an auditor
Maria is a librarian
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
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "My number is 7523169263"
    Maria: 1 waits: Ana "My number is 7523169263"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Ana says "Is that right?"
    Ana: number 2 is stored as 2
# While she waits, her own words are hers to remove; in the queue they are gone too.
Ana removes the words of 1
    Maria: 1 waits: Ana ""
    Ana: 3 Ana removes the words of 1
    Ana: is waiting, 3 entries
    Ana: 0 before you
Ana removes the words of 1
Maria takes Ana
    Maria: [Ana] 4 Maria takes it
    Maria: [Ana] is held by Maria, 4 entries
    Maria: nobody waits
    Ana: 4 Maria takes it
    Ana: is held by Maria, 4 entries
Maria asks what came after 0
    Maria: [Ana] 1 Ana said something; the words were removed
    Maria: [Ana] 2 Ana says "Is that right?"
    Maria: [Ana] 3 Ana removes the words of 1
    Maria: [Ana] 4 Maria takes it
Maria says "It is not needed."
    Maria: [Ana] number 1 is stored as 5
    Ana: 5 Maria says "It is not needed."
Ana says "And 010170-1234"
    Maria: [Ana] 6 Ana says "And 010170-1234"
    Ana: number 3 is stored as 6
# The librarian removes any of them, the seeker only her own, and events have no words.
Ana removes the words of 5
    Ana: refused: not_allowed
Maria removes the words of 6
    Maria: [Ana] 7 Maria removes the words of 6
    Maria: [Ana] is held by Maria, 7 entries
    Ana: 7 Maria removes the words of 6
    Ana: is held by Maria, 7 entries
Ana removes the words of 4
    Ana: refused: bad_field
Ana removes the words of 99
    Ana: refused: bad_field
# The line was lost before the answer: the same number is still stored.
Ana says number 3 again
    Ana: number 3 is stored as 6
# Nobody else's.
Bob opens the page
    Bob: welcome; somebody answers
Bob removes the words of 2 from the talk of Ana
    Bob: refused: not_found
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga removes the words of 2 from the talk of Ana
    Olga: refused: not_allowed
Maria gives Ana back
    Maria: [Ana] 8 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: 1 waits: Ana "" again
    Ana: 8 Maria gives it back
    Ana: is waiting, 8 entries
    Ana: 0 before you
Maria removes the words of 2 from the talk of Ana
    Maria: refused: not_allowed
# After the end she still may. Whoever reads later finds the place empty.
Ana ends it
    Maria: nobody waits
    Ana: 9 Ana ends it
    Ana: is ended, 9 entries
Ana removes the words of 2
    Ana: 10 Ana removes the words of 2
    Ana: is ended, 10 entries
The desk dies
    Olga: again
    Maria: again
    Maria: on duty, room for 3
    Maria: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is ended, 10 entries
    Bob: again
    Bob: somebody answers now
Ana looks back
    Ana: 1 Ana said something; the words were removed
    Ana: 2 Ana said something; the words were removed
    Ana: 3 Ana removes the words of 1
    Ana: 4 Maria takes it
    Ana: 5 Maria says "It is not needed."
    Ana: 6 Ana said something; the words were removed
    Ana: 7 Maria removes the words of 6
    Ana: 8 Maria gives it back
    Ana: 9 Ana ends it
    Ana: 10 Ana removes the words of 2
Olga opens the talk of Ana, because: "complaint 17"
    Olga: [Ana] 1 Ana said something; the words were removed
    Olga: [Ana] 2 Ana said something; the words were removed
    Olga: [Ana] 3 Ana removes the words of 1
    Olga: [Ana] 4 Maria takes it
    Olga: [Ana] 5 Maria says "It is not needed."
    Olga: [Ana] 6 Ana said something; the words were removed
    Olga: [Ana] 7 Maria removes the words of 6
    Olga: [Ana] 8 Maria gives it back
    Olga: [Ana] 9 Ana ends it
    Olga: [Ana] 10 Ana removes the words of 2
Olga reads the audit list
    Olga: row 10: olga transcript_opened 1, because: complaint 17
    Olga: row 9: nobody message_redacted 1
    Olga: row 8: maria refused 1
    Olga: row 7: olga refused mask
    Olga: row 6: olga login olga
    Olga: row 5: nobody refused 1
    Olga: row 4: maria message_redacted 1
    Olga: row 3: nobody refused 1
    Olga: row 2: nobody message_redacted 1
    Olga: row 1: maria login maria
