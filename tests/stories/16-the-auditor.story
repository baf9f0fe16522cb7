# An auditor reads a talk only with a reason, and the reason stands in the list.
Olga is an auditor
Maria is a librarian
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
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Please keep this between us"
    Maria: 1 waits: Ana "Please keep this between us"
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
Maria says "Of course"
    Maria: [Ana] number 1 is stored as 3
    Ana: 3 Maria says "Of course"
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga lists the conversations
    Olga: [Ana] held, 3 entries
Olga opens the talk of Ana without a reason
    Olga: refused: missing_field, for its why
Olga opens the talk of Ana, because: "complaint 17"
    Olga: [Ana] 1 Ana says "Please keep this between us"
    Olga: [Ana] 2 Maria takes it
    Olga: [Ana] 3 Maria says "Of course"
Olga reads the audit list
    Olga: row 3: olga transcript_opened 1, because: complaint 17
    Olga: row 2: olga login olga
    Olga: row 1: maria login maria
# She cannot write, take or follow.
Olga says to Ana "I am watching"
    Olga: refused: not_allowed
Olga takes Ana
    Olga: refused: not_allowed
Olga looks back at Ana
    Olga: refused: not_allowed
# And Maria reads what she holds, and nothing else.
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "Somebody else's words"
    Maria: 1 waits: Bob "Somebody else's words"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Maria looks back at Bob
    Maria: refused: not_allowed
Olga reads the audit list
    Olga: row 5: maria refused 2
    Olga: row 4: olga refused say
    Olga: row 3: olga transcript_opened 1, because: complaint 17
    Olga: row 2: olga login olga
    Olga: row 1: maria login maria
