# A librarian asks a colleague to read along; only who was asked may, and only while the same one holds it.
Maria is a librarian
Peter is a librarian
Rada is a librarian
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
Maria asks to read along with Ana: "Peter"
    Maria: refused: not_allowed
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Peter: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Peter looks into that of Ana
    Peter: refused: not_allowed
# Whoever is there may be asked, by who holds it.
Maria asks to read along with Ana: "Rada"
    Maria: refused: off_duty
Maria asks to read along with Ana: "Maria"
    Maria: refused: off_duty
Rada asks to read along with Ana: "Peter"
    Rada: refused: not_allowed
Maria asks to read along with Ana: "Peter"
    Peter: [Ana] may be read along, asks Maria: cv, en
Rada looks into that of Ana
    Rada: refused: not_allowed
Peter looks back at Ana
    Peter: refused: not_allowed
Peter looks into that of Ana
    Maria: [Ana] is read by Peter too
    Peter: (looking) [Ana] is held by Maria, 2 entries
Peter looks back at Ana
    Peter: [Ana] 1 Ana says "Hello?"
    Peter: [Ana] 2 Maria takes it
Ana says "I am a welder"
    Maria: [Ana] 3 Ana says "I am a welder"
    Peter: [Ana] 3 Ana says "I am a welder"
    Ana: number 2 is stored as 3
Peter says to Ana "So am I"
    Peter: refused: not_allowed, number 1
Peter notes on Ana "ask for the certificate"
    Maria: [Ana] note 1, Peter whispers: "ask for the certificate"
    Peter: [Ana] note 1 is stored as 1
Peter gives Ana back
    Peter: refused: not_allowed
Peter looks away from that of Ana
    Maria: [Ana] is read by nobody too
Peter looks back at Ana
    Peter: refused: not_allowed
# An invitation is of who gave it.
Maria asks to read along with Ana: "Peter"
    Peter: [Ana] may be read along, asks Maria: cv, en
# It outlives a page that is loaded anew, and not the one who gave it.
Peter leaves
Peter asks for a ticket
    Peter: a ticket
Peter opens the desk
    Peter: welcome, Peter the librarian
    Peter: on duty, room for 3
    Peter: nobody waits
    Peter: [Ana] may be read along, asks Maria: cv, en
Rada goes on duty with room for 3
    Maria: nobody waits
    Peter: nobody waits
    Rada: on duty, room for 3
    Rada: nobody waits
Maria hands Ana to "Rada"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Peter: nobody waits
    Rada: [Ana] 4 Maria hands it over to: Rada
    Rada: [Ana] is held by Rada, 4 entries, 1 in the staff log
    Rada: nobody waits
    Ana: 4 Maria hands it over to: Rada
    Ana: is held by Rada, 4 entries
Peter leaves
Peter asks for a ticket
    Peter: a ticket
Peter opens the desk
    Peter: welcome, Peter the librarian
    Peter: on duty, room for 3
    Peter: nobody waits
Peter looks into that of Ana
    Peter: refused: not_allowed
Rada asks to read along with Ana: "Peter"
    Peter: [Ana] may be read along, asks Rada: cv, en
Peter looks into that of Ana
    Peter: (looking) [Ana] is held by Rada, 4 entries, 1 in the staff log
    Rada: [Ana] is read by Peter too
Ana ends it
    Peter: [Ana] is no longer yours
    Rada: [Ana] 5 Ana ends it
    Rada: [Ana] is ended, 5 entries, 1 in the staff log
    Ana: 5 Ana ends it
    Ana: is ended, 5 entries
