# A closing that both agree to: the librarian asks, the seeker goes on or says that it is enough.
Maria is a librarian
Peter is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Can you look at my CV?"
    Maria: 1 waits: Ana "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Maria asks Ana whether it is enough
    Maria: refused: not_allowed
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria says "It is good now."
    Maria: [Ana] number 1 is stored as 3
    Ana: 3 Maria says "It is good now."
Maria asks whether it is enough
    Maria: [Ana] 4 Maria asks whether this is enough for today
    Maria: [Ana] is held by Maria, 4 entries
    Ana: 4 Maria asks whether this is enough for today
    Ana: is held by Maria, 4 entries
Maria asks whether it is enough
Peter asks Ana whether it is enough
    Peter: refused: not_allowed
Ana answers 4: one more question
    Maria: [Ana] 5 Ana has one more question
    Maria: [Ana] is held by Maria, 5 entries
    Ana: 5 Ana has one more question
    Ana: is held by Maria, 5 entries
Ana answers 4: one more question
Ana answers 3: one more question
    Ana: refused: bad_field
Ana says "What about the letter?"
    Maria: [Ana] 6 Ana says "What about the letter?"
    Ana: number 2 is stored as 6
# After the answer she may ask again; the desk's death changes nothing.
Maria asks whether it is enough
    Maria: [Ana] 7 Maria asks whether this is enough for today
    Maria: [Ana] is held by Maria, 7 entries
    Ana: 7 Maria asks whether this is enough for today
    Ana: is held by Maria, 7 entries
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 7 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Peter: again
    Peter: off duty
    Peter: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Maria, 7 entries
Maria asks whether it is enough
Bob opens the page
    Bob: welcome; somebody answers
Bob answers 7 of Ana: one more question
    Bob: refused: not_found
# Yes is the end.
Ana ends it
    Maria: [Ana] 8 Ana ends it
    Maria: [Ana] is ended, 8 entries
    Ana: 8 Ana ends it
    Ana: is ended, 8 entries
Ana answers 7: one more question
    Ana: refused: already_ended
Maria asks Ana whether it is enough
    Maria: refused: not_allowed
