# A held conversation is given to a colleague on duty with room: it is hers at once, and nobody else's.
Maria is a librarian
Peter is a librarian
Rada is a librarian
Ina is an admin
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
Rada signs in
    Rada: a cookie for 10 hours
    Rada: signed in as Rada
    Rada: a ticket
    Rada: welcome, Rada the librarian
    Rada: off duty
    Rada: nobody waits
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
Peter goes on duty with room for 1
    Maria: nobody waits
    Peter: on duty, room for 1
    Peter: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Peter: 1 waits: Ana "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
# Whoever waits is nobody's to give.
Maria hands Ana to "Peter"
    Maria: refused: not_allowed
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Peter: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria asks who could get Ana
    Maria: [Ana] could be given to Peter of library 1 with room for 1
Peter asks who could get Ana
    Peter: refused: not_allowed
Ana hands Ana to "Peter"
    Ana: refused: not_allowed
# Not to herself, nor to who is not on duty, nor to who is no colleague at all.
Maria hands Ana to "Maria"
    Maria: refused: own_account
Maria hands Ana to "Rada"
    Maria: refused: off_duty
Maria hands Ana to "Ina"
    Maria: refused: off_duty
Maria hands Ana to "Peter: he knows welding"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Peter: [Ana] 3 Maria hands it over to: Peter
    Peter: [Ana] is held by Peter, 3 entries
    Peter: [Ana] note 1, Maria: "he knows welding"
    Peter: nobody waits
    Ana: 3 Maria hands it over to: Peter
    Ana: is held by Peter, 3 entries
Peter reads the notes
    Peter: [Ana] note 1, Maria: "he knows welding"
Maria says to Ana "one more thing"
    Maria: refused: not_allowed, number 1
Maria hands Ana to "Peter"
    Maria: refused: not_allowed
Peter says to Ana "Hello, I am Peter"
    Peter: [Ana] number 1 is stored as 4
    Ana: 4 Peter says "Hello, I am Peter"
Ana says "Hello Peter"
    Peter: [Ana] 5 Ana says "Hello Peter"
    Ana: number 2 is stored as 5
# Within one library there is nothing to refuse.
Ana would rather stay
# He has no room for one more.
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "And me?"
    Maria: 1 waits: Bob "And me?"
    Peter: 1 waits: Bob "And me?"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: nobody waits
    Peter: nobody waits
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
Maria hands Bob to "Peter"
    Maria: refused: no_room
Maria asks who could get Bob
    Maria: [Bob] could be given to Peter of library 1 with room for 0
# He gives it back as any other: in front of the queue.
Peter gives Ana back
    Maria: 1 waits: Ana "Hello?" again
    Peter: [Ana] 6 Peter gives it back
    Peter: [Ana] is no longer yours
    Peter: 1 waits: Ana "Hello?" again
    Ana: 6 Peter gives it back
    Ana: is waiting, 6 entries
    Ana: 0 before you
Maria takes Ana
    Maria: [Ana] 7 Maria takes it
    Maria: [Ana] is held by Maria, 7 entries, 1 in the staff log
    Maria: nobody waits
    Peter: nobody waits
    Ana: 7 Maria takes it
    Ana: is held by Maria, 7 entries
# Both presses at once: the first counts.
Rada goes on duty with room for 2
    Maria: nobody waits
    Peter: nobody waits
    Rada: on duty, room for 2
    Rada: nobody waits
Maria hands Ana to "Peter"
+ Maria hands Ana to "Rada"
    Maria: [Ana] is no longer yours
    Maria: refused: not_allowed
    Maria: nobody waits
    Peter: [Ana] 8 Maria hands it over to: Peter
    Peter: [Ana] is held by Peter, 8 entries, 1 in the staff log
    Peter: nobody waits
    Rada: nobody waits
    Ana: 8 Maria hands it over to: Peter
    Ana: is held by Peter, 8 entries
# The desk dies in between: it is still his.
The desk dies
    Maria: again
    Maria: [Bob] is held by Maria, 2 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Peter: again
    Peter: [Ana] is held by Peter, 8 entries, 1 in the staff log
    Peter: on duty, room for 1
    Peter: nobody waits
    Rada: again
    Rada: on duty, room for 2
    Rada: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Peter, 8 entries
    Bob: again
    Bob: somebody answers now
    Bob: is held by Maria, 2 entries
Peter says to Ana "Still here"
    Peter: [Ana] number 2 is stored as 9
    Ana: 9 Peter says "Still here"
# Before it commits, nothing was done; after it, it was.
The desk will die before it commits
Peter hands Ana to "Maria"
    Maria: again
    Maria: [Bob] is held by Maria, 2 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Peter: again
    Peter: [Ana] is held by Peter, 9 entries, 1 in the staff log
    Peter: on duty, room for 1
    Peter: nobody waits
    Rada: again
    Rada: on duty, room for 2
    Rada: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Peter, 9 entries
    Bob: again
    Bob: somebody answers now
    Bob: is held by Maria, 2 entries
Peter hands Ana to "Maria"
    Maria: [Ana] 10 Peter hands it over to: Maria
    Maria: [Ana] is held by Maria, 10 entries, 1 in the staff log
    Maria: nobody waits
    Peter: [Ana] is no longer yours
    Peter: nobody waits
    Rada: nobody waits
    Ana: 10 Peter hands it over to: Maria
    Ana: is held by Maria, 10 entries
The desk will die after it commits
Maria hands Ana to "Rada"
    Maria: again
    Maria: [Bob] is held by Maria, 2 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Peter: again
    Peter: on duty, room for 1
    Peter: nobody waits
    Rada: again
    Rada: [Ana] is held by Rada, 11 entries, 1 in the staff log
    Rada: on duty, room for 2
    Rada: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Rada, 11 entries
    Bob: again
    Bob: somebody answers now
    Bob: is held by Maria, 2 entries
Rada says to Ana "It is mine"
    Rada: [Ana] number 1 is stored as 12
    Ana: 12 Rada says "It is mine"
# The disk is full: it stays where it was, and the note was not written either.
The disk has room for 3 more writes
Rada hands Ana to "Peter: a note that does not fit"
    Maria: refused: storage_full, wait 1 s
    Peter: refused: storage_full, wait 1 s
    Rada: refused: storage_full, wait 1 s
    Ana: refused: storage_full, wait 1 s
The disk has room
    Maria: nobody waits
    Peter: nobody waits
    Rada: nobody waits
Rada says to Ana "Still mine"
    Rada: [Ana] number 2 is stored as 13
    Ana: 13 Rada says "Still mine"
Rada reads the notes on Ana
    Rada: [Ana] note 1, Maria: "he knows welding"
# At her end and his: whoever ended it keeps it.
Ana ends it
+ Rada hands Ana to "Peter"
    Rada: [Ana] 14 Ana ends it
    Rada: [Ana] is ended, 14 entries, 1 in the staff log
    Rada: refused: already_ended
    Ana: 14 Ana ends it
    Ana: is ended, 14 entries
# The receiver vanishes before his first look: it comes back as any other.
Maria hands Bob to "Peter"
+ Peter leaves
    Maria: [Bob] is no longer yours
    Maria: nobody waits
    Rada: nobody waits
    Bob: 3 Maria hands it over to: Peter
    Bob: is held by Peter, 3 entries
Maria goes off duty
    Maria: off duty
    Maria: nobody waits
    Rada: nobody waits
09:01:00
    Rada: 1 waits: Bob "And me?" again
    Bob: 4 Peter's line is lost
    Bob: is waiting, 4 entries
    Bob: 0 before you
Rada takes Bob
    Rada: [Bob] 5 Rada takes it
    Rada: [Bob] is held by Rada, 5 entries
    Rada: nobody waits
    Bob: 5 Rada takes it
    Bob: is held by Rada, 5 entries
# The receiver is disabled: in front of the queue again.
Ina signs in
    Ina: a cookie for 10 hours
    Ina: signed in as Ina
    Ina: a ticket
    Ina: welcome, Ina the admin
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Peter goes on duty with room for 2
    Peter: on duty, room for 2
    Peter: nobody waits
    Rada: nobody waits
Rada hands Bob to "Peter"
    Peter: [Bob] 6 Rada hands it over to: Peter
    Peter: [Bob] is held by Peter, 6 entries
    Peter: nobody waits
    Rada: [Bob] is no longer yours
    Rada: nobody waits
    Bob: 6 Rada hands it over to: Peter
    Bob: is held by Peter, 6 entries
Ina disables Peter
    Peter: [Bob] 7 Peter gives it back
    Peter: [Bob] is no longer yours
    Peter: closed with 4401
    Rada: 1 waits: Bob "And me?" again
    Ina: done: staff_disable
    Ina: account ina, admin
    Ina: account maria, librarian
    Ina: account peter, librarian, disabled
    Ina: account rada, librarian
    Bob: 7 Peter gives it back
    Bob: is waiting, 7 entries
    Bob: 0 before you
Rada takes Bob
    Rada: [Bob] 8 Rada takes it
    Rada: [Bob] is held by Rada, 8 entries
    Rada: nobody waits
    Bob: 8 Rada takes it
    Bob: is held by Rada, 8 entries
Rada hands Bob to "Peter"
    Rada: refused: off_duty
