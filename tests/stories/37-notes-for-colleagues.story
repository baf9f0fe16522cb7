# What colleagues write for each other: in the staff log, which the job seeker never hears of.
Maria is a librarian
Jens is a librarian
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
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria notes "Bricklayer, ten years"
    Maria: [Ana] note 1 is stored as 1
Maria says "Gladly"
    Maria: [Ana] number 1 is stored as 3
    Ana: 3 Maria says "Gladly"
# Sent again, it is stored once; another text under its number is refused.
Maria notes number 1 again
    Maria: [Ana] note 1 is stored as 1
Maria notes "Somebody else" as number 1
    Maria: refused: number_reused, number 1
Maria notes "Too early" as number 3
    Maria: refused: out_of_order, number 3
Maria notes "Wants to move to Ruse"
    Maria: [Ana] note 2 is stored as 2
Maria reads the notes
    Maria: [Ana] note 1, Maria: "Bricklayer, ten years"
    Maria: [Ana] note 2, Maria: "Wants to move to Ruse"
# Another window of hers hears it at once.
Maria asks for a ticket
    Maria: a ticket
Maria.2 opens the desk
    Maria.2: welcome, Maria the librarian
    Maria.2: [Ana] is held by Maria, 3 entries, 2 in the staff log
    Maria.2: on duty, room for 3
    Maria.2: nobody waits
Maria notes "No licence yet"
    Maria: [Ana] note 3 is stored as 3
    Maria.2: [Ana] note 3, Maria: "No licence yet"
Maria.2 leaves
# The job seeker may neither read nor write there, and hears what is said of one that is not there.
Ana reads the notes
    Ana: refused: not_found
Ana looks back at the notes on Ana
    Ana: refused: not_found
Ana notes on Ana "me too"
    Ana: refused: not_found, number 1
# Nor may a colleague who does not hold it, waiting or held.
Jens reads the notes on Ana
    Jens: refused: not_allowed
Jens notes on Ana "I was here"
    Jens: refused: not_allowed, number 1
Maria gives Ana back
    Maria: [Ana] 4 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: 1 waits: Ana "Can you look at my CV?" again
    Ana: 4 Maria gives it back
    Ana: is waiting, 4 entries
    Ana: 0 before you
Maria reads the notes on Ana
    Maria: refused: not_allowed
Jens goes on duty with room for 3
    Maria: 1 waits: Ana "Can you look at my CV?" again
    Jens: on duty, room for 3
    Jens: 1 waits: Ana "Can you look at my CV?" again
    Ana: 0 before you
Jens reads the notes on Ana
    Jens: refused: not_allowed
# Who holds it later reads what was noted before.
Jens takes Ana
    Maria: nobody waits
    Jens: [Ana] 5 Jens takes it
    Jens: [Ana] is held by Jens, 5 entries, 3 in the staff log
    Jens: nobody waits
    Ana: 5 Jens takes it
    Ana: is held by Jens, 5 entries
Jens reads the notes
    Jens: [Ana] note 1, Maria: "Bricklayer, ten years"
    Jens: [Ana] note 2, Maria: "Wants to move to Ruse"
    Jens: [Ana] note 3, Maria: "No licence yet"
Jens notes "Her phone is old"
    Jens: [Ana] note 1 is stored as 4
Maria notes "late"
    Maria: refused: not_allowed, number 4
# It stays when the desk dies, and numbers go on.
The desk dies
    Maria: again
    Maria: on duty, room for 3
    Maria: nobody waits
    Jens: again
    Jens: [Ana] is held by Jens, 5 entries, 4 in the staff log
    Jens: on duty, room for 3
    Jens: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Jens, 5 entries
Jens notes number 1 again
    Jens: [Ana] note 1 is stored as 4
Jens notes "Second"
    Jens: [Ana] note 2 is stored as 5
Jens ends it
    Jens: [Ana] 6 Jens ends it
    Jens: [Ana] is ended, 6 entries, 5 in the staff log
    Ana: 6 Jens ends it
    Ana: is ended, 6 entries
# After the end who held it last may go on noting; nobody else.
Jens reads the notes on Ana
    Jens: [Ana] note 1, Maria: "Bricklayer, ten years"
    Jens: [Ana] note 2, Maria: "Wants to move to Ruse"
    Jens: [Ana] note 3, Maria: "No licence yet"
    Jens: [Ana] note 4, Jens: "Her phone is old"
    Jens: [Ana] note 5, Jens: "Second"
Jens notes "after the end"
    Jens: [Ana] note 3 is stored as 6
Maria notes "late again"
    Maria: refused: not_allowed, number 5
# The auditor reads it with the talk, after a reason.
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga reads the notes on Ana
    Olga: refused: not_allowed
Olga opens the talk of Ana, because: "complaint 18"
    Olga: [Ana] note 1, Maria: "Bricklayer, ten years"
    Olga: [Ana] note 2, Maria: "Wants to move to Ruse"
    Olga: [Ana] note 3, Maria: "No licence yet"
    Olga: [Ana] note 4, Jens: "Her phone is old"
    Olga: [Ana] note 5, Jens: "Second"
    Olga: [Ana] note 6, Jens: "after the end"
    Olga: [Ana] 1 Ana says "Can you look at my CV?"
    Olga: [Ana] 2 Maria takes it
    Olga: [Ana] 3 Maria says "Gladly"
    Olga: [Ana] 4 Maria gives it back
    Olga: [Ana] 5 Jens takes it
    Olga: [Ana] 6 Jens ends it
Olga reads the audit list
    Olga: row 9: olga transcript_opened 1, because: complaint 18
    Olga: row 8: olga refused resume
    Olga: row 7: olga login olga
    Olga: row 6: maria refused 1
    Olga: row 5: maria refused 1
    Olga: row 4: jens refused 1
    Olga: row 3: nobody refused 1
    Olga: row 2: jens login jens
    Olga: row 1: maria login maria
