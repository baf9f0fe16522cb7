# A supervisor looks into a conversation that runs: it is recorded, the holder is told, only she writes to the job seeker; a whisper is for her.
Maria is a librarian
Peter is a librarian
Vera is a supervisor
Wanda is a supervisor
Ole is an auditor
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
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the supervisor
    Vera: off duty
    Vera: nobody waits
Wanda signs in
    Wanda: a cookie for 10 hours
    Wanda: signed in as Wanda
    Wanda: a ticket
    Wanda: welcome, Wanda the supervisor
    Wanda: off duty
    Wanda: nobody waits
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
Peter goes on duty with room for 3
    Maria: nobody waits
    Peter: on duty, room for 3
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
# What waits is nobody's yet, and needs no look.
Vera looks into that of Ana
    Vera: refused: not_found
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Peter: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria notes on Ana "ten years a bricklayer"
    Maria: [Ana] note 1 is stored as 1
Maria says to Ana "Good morning"
    Maria: [Ana] number 1 is stored as 3
    Ana: 3 Maria says "Good morning"
# Before she looks, nothing is hers to read.
Vera looks back at Ana
    Vera: refused: not_allowed
Vera reads the notes on Ana
    Vera: refused: not_allowed
Vera notes on Ana "too early"
    Vera: refused: not_allowed, number 1
Peter looks into that of Ana
    Peter: refused: not_allowed
Vera looks into that of Ana
    Maria: [Ana] is read by Vera too
    Vera: (looking) [Ana] is held by Maria, 3 entries, 1 in the staff log
Vera looks back at Ana
    Vera: [Ana] 1 Ana says "Hello?"
    Vera: [Ana] 2 Maria takes it
    Vera: [Ana] 3 Maria says "Good morning"
Vera reads the notes on Ana
    Vera: [Ana] note 1, Maria: "ten years a bricklayer"
Ana says "I was never asked for one"
    Maria: [Ana] 4 Ana says "I was never asked for one"
    Vera: [Ana] 4 Ana says "I was never asked for one"
    Ana: number 2 is stored as 4
Maria says to Ana "Then we write one"
    Maria: [Ana] number 2 is stored as 5
    Vera: [Ana] 5 Maria says "Then we write one"
    Ana: 5 Maria says "Then we write one"
# She writes nothing to the job seeker, and the talk is not seen by her.
Vera says to Ana "I am the supervisor"
    Vera: refused: not_allowed, number 1
Vera has seen 4
    Vera: refused: not_allowed
Vera types
Vera gives Ana back
    Vera: refused: not_allowed
Vera ends that of Ana
    Vera: refused: not_allowed
Vera removes the words of 4 from the talk of Ana
    Vera: refused: not_allowed
Vera says the outcome of Ana: "helped"
    Vera: refused: not_allowed
Vera hands Ana to "Peter"
    Vera: refused: not_allowed
# A whisper is for who holds it, and for who reads along; sent twice it is stored once.
Wanda looks into that of Ana
    Maria: [Ana] is read by Vera, Wanda too
    Wanda: (looking) [Ana] is held by Maria, 5 entries, 1 in the staff log
Vera notes on Ana "ask for the old papers"
    Maria: [Ana] note 2, Vera whispers: "ask for the old papers"
    Vera: [Ana] note 1 is stored as 2
    Wanda: [Ana] note 2, Vera whispers: "ask for the old papers"
Wanda looks away from that of Ana
    Maria: [Ana] is read by Vera too
Maria says to Ana "Have you got papers?"
    Maria: [Ana] number 3 is stored as 6
    Vera: [Ana] 6 Maria says "Have you got papers?"
    Ana: 6 Maria says "Have you got papers?"
# Handed over, the look goes on, and who holds it now is told.
Maria hands Ana to "Peter"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Peter: [Ana] 7 Maria hands it over to: Peter
    Peter: [Ana] is held by Peter, 7 entries, 2 in the staff log
    Peter: [Ana] is read by Vera too
    Peter: nobody waits
    Vera: [Ana] 7 Maria hands it over to: Peter
    Vera: (looking) [Ana] is held by Peter, 7 entries, 2 in the staff log
    Ana: 7 Maria hands it over to: Peter
    Ana: is held by Peter, 7 entries
Peter says to Ana "I am Peter"
    Peter: [Ana] number 1 is stored as 8
    Vera: [Ana] 8 Peter says "I am Peter"
    Ana: 8 Peter says "I am Peter"
# Given back, it is over.
Peter gives Ana back
    Maria: 1 waits: Ana "Hello?" again
    Peter: [Ana] 9 Peter gives it back
    Peter: [Ana] is no longer yours
    Peter: 1 waits: Ana "Hello?" again
    Vera: [Ana] is no longer yours
    Ana: 9 Peter gives it back
    Ana: is waiting, 9 entries
    Ana: 0 before you
Vera reads the notes on Ana
    Vera: refused: not_allowed
Maria takes Ana
    Maria: [Ana] 10 Maria takes it
    Maria: [Ana] is held by Maria, 10 entries, 2 in the staff log
    Maria: nobody waits
    Peter: nobody waits
    Ana: 10 Maria takes it
    Ana: is held by Maria, 10 entries
Maria says to Ana "Me again"
    Maria: [Ana] number 4 is stored as 11
    Ana: 11 Maria says "Me again"
# It ends with the page.
Wanda looks into that of Ana
    Maria: [Ana] is read by Wanda too
    Wanda: (looking) [Ana] is held by Maria, 11 entries, 2 in the staff log
Wanda leaves
    Maria: [Ana] is read by nobody too
# A desk that begins anew knows of no look: whoever looks, looks once more.
Vera looks into that of Ana
    Maria: [Ana] is read by Vera too
    Vera: (looking) [Ana] is held by Maria, 11 entries, 2 in the staff log
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 11 entries, 2 in the staff log
    Maria: on duty, room for 3
    Maria: nobody waits
    Peter: again
    Peter: on duty, room for 3
    Peter: nobody waits
    Vera: again
    Vera: off duty
    Vera: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Maria, 11 entries
Vera looks back at Ana
    Vera: refused: not_allowed
Maria says to Ana "Still here"
    Maria: [Ana] number 5 is stored as 12
    Ana: 12 Maria says "Still here"
Vera looks into that of Ana
    Maria: [Ana] is read by Vera too
    Vera: (looking) [Ana] is held by Maria, 12 entries, 2 in the staff log
# What is not recorded was no look.
The disk is full
Wanda signs in
    Maria: [Ana] is read by nobody too
    Maria: nobody waits
    Peter: nobody waits
    Vera: [Ana] is no longer yours
    Wanda: a ticket
    Wanda: refused: storage_full, wait 1 s
    Wanda: closed with 1013
The disk has room
    Maria: nobody waits
    Peter: nobody waits
Vera looks into that of Ana
    Maria: [Ana] is read by Vera too
    Vera: (looking) [Ana] is held by Maria, 12 entries, 2 in the staff log
Maria says to Ana "And now"
    Maria: [Ana] number 6 is stored as 13
    Vera: [Ana] 13 Maria says "And now"
    Ana: 13 Maria says "And now"
# Ended, it is over too.
Ana ends it
    Maria: [Ana] 14 Ana ends it
    Maria: [Ana] is ended, 14 entries, 2 in the staff log
    Vera: [Ana] is no longer yours
    Ana: 14 Ana ends it
    Ana: is ended, 14 entries
Vera looks back at Ana
    Vera: refused: not_allowed
Vera looks into that of Ana
    Vera: refused: not_found
Ole signs in
    Ole: a cookie for 10 hours
    Ole: signed in as Ole
    Ole: a ticket
    Ole: welcome, Ole the auditor
Ole reads the audit list
    Ole: row 14: ole login ole
    Ole: row 13: vera looked_in 1
    Ole: row 12: vera looked_in 1
    Ole: row 11: vera refused 1
    Ole: row 10: vera looked_in 1
    Ole: row 9: wanda looked_in 1
    Ole: row 8: wanda looked_in 1
    Ole: row 7: vera looked_in 1
    Ole: row 6: peter refused 1
    Ole: row 5: vera refused 1
    Ole: row 4: wanda login wanda
    Ole: row 3: vera login vera
    Ole: row 2: peter login peter
    Ole: row 1: maria login maria
