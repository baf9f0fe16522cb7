# A block is of the seeker, for a day or a week; for the rest of the day also of the address. Any librarian of the home library lifts it, or an admin.
The library Varna in East shares with the network after 2 and 5 minutes
Maria is a librarian
Peter is a librarian
Vera is a librarian of Varna
Ina is an admin
Otto is an auditor
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 5
    Maria: on duty, room for 5
    Maria: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "And me?"
    Maria: 2 wait: Ana "Hello?", Bob "And me?"
    Ana: 0 before you
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 1 before you
Maria blocks Ana for a day: "insults"
    Maria: refused: not_allowed
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: 1 waits: Bob "And me?"
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
    Bob: 0 before you
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: nobody waits
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
Ana blocks Ana for a day: "insults"
    Ana: refused: not_allowed
Maria blocks Ana for a day: "boredom"
    Maria: refused: bad_field, for its reason
Maria blocks Ana for a day: "insults"
    Maria: [Ana] 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: insults. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Maria: [Ana] is held by Maria, 3 entries
    Maria: [Ana] note 1, Maria: blocked insults
    Maria: [Ana] 4 Maria ends it
    Maria: [Ana] is ended, 4 entries, 1 in the staff log
    Maria: done: block
    Ana: 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: insults. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Ana: is held by Maria, 3 entries
    Ana: 4 Maria ends it
    Ana: is ended, 4 entries
# It ended the conversation. Hers to read it is still.
Ana looks back
    Ana: 1 Ana says "Hello?"
    Ana: 2 Maria takes it
    Ana: 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: insults. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Ana: 4 Maria ends it
Ana says "You cannot do this"
    Ana: refused: blocked, number 2: You cannot write to us until 03.03.2026 09:00. The reason: insults. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
Ana writes "Then a new one"
    Ana: refused: blocked: You cannot write to us until 03.03.2026 09:00. The reason: insults. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
# Whoever comes from the same address today is told so; who is helped already goes on.
Anon opens the page
    Anon: welcome; somebody answers
Anon writes "It is me again"
    Anon: refused: blocked: From this internet connection nobody can begin a conversation until 03.03.2026 00:00. The reason: insults, by somebody who used it. If that was not you, ask at the library: Library.
Bob says "I am somebody else"
    Maria: [Bob] 3 Bob says "I am somebody else"
    Bob: number 2 is stored as 3
# The desk dies, and nothing is forgotten.
The desk dies
    Maria: again
    Maria: [Bob] is held by Maria, 3 entries
    Maria: on duty, room for 5
    Maria: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is ended, 4 entries
    Bob: again
    Bob: somebody answers now
    Bob: is held by Maria, 3 entries
    Anon: again
    Anon: somebody answers now
Ana writes "And now?"
    Ana: refused: blocked: You cannot write to us until 03.03.2026 09:00. The reason: insults. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
Anon writes "And I?"
    Anon: refused: blocked: From this internet connection nobody can begin a conversation until 03.03.2026 00:00. The reason: insults, by somebody who used it. If that was not you, ask at the library: Library.
# She is not of the library; the auditor has no list at all.
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the librarian
    Vera: off duty
    Vera: nobody waits
Vera asks who is blocked
    Vera: nobody is blocked
Vera unblocks Ana
    Vera: nobody is blocked
Otto signs in
    Otto: a cookie for 10 hours
    Otto: signed in as Otto
    Otto: a ticket
    Otto: welcome, Otto the auditor
Otto asks who is blocked
    Otto: refused: not_allowed
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Peter asks who is blocked
    Peter: [Ana] is blocked since Mon 09:00 until Tue 09:00 by Maria of library 1: insults
Peter unblocks Ana
    Maria: [Ana] note 2, Peter: unblocked 
    Peter: nobody is blocked
    Ana: 5 Peter lifts the block: You can write to us again.
    Ana: is ended, 5 entries
Peter unblocks Ana
    Peter: nobody is blocked
Ana writes "Sorry"
    Maria: 1 waits: Ana "Sorry"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Anon writes "And sorry"
    Maria: 2 wait: Ana "Sorry", Anon "And sorry"
    Ana: 0 before you
    Anon: begun; here is your code
    Anon: number 1 is stored as 1
    Anon: is waiting, 1 entry
    Anon: 1 before you
# A week, by who held it last; on the next day the address is forgotten.
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: 1 waits: Anon "And sorry"
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
    Anon: 0 before you
Maria ends that of Ana
    Maria: [Ana] 3 Maria ends it
    Maria: [Ana] is ended, 3 entries
    Ana: 3 Maria ends it
    Ana: is ended, 3 entries
Maria blocks Ana for a week: "threats"
    Maria: [Ana] note 1, Maria: blocked threats
    Maria: done: block
    Ana: 4 Maria blocks: You cannot write to us until 09.03.2026 09:00. The reason: threats. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Ana: is ended, 4 entries
Cleo opens the page
    Cleo: welcome; somebody answers
Cleo writes "It was not me"
    Cleo: refused: blocked: From this internet connection nobody can begin a conversation until 03.03.2026 00:00. The reason: threats, by somebody who used it. If that was not you, ask at the library: Library.
33:00:00
    Maria: 1 waits: Anon "And sorry"
    Maria: 1 waits: Anon "And sorry"
    Maria: on duty, room for 5; are you still there?
    Maria: [Bob] 4 Maria does not answer
    Maria: [Bob] is no longer yours
    Maria: off duty
    Maria: 2 wait: Bob "And me?" again, Anon "And sorry"
    Maria: closed with 4401
    Peter: closed with 4401
    Vera: closed with 4401
    Otto: closed with 4401
    Ana: nobody answers now
    Bob: 4 Maria does not answer
    Bob: is waiting, 4 entries
    Bob: nobody answers now
    Bob: 0 before you, nobody answers
    Anon: 0 before you
    Anon: 0 before you
    Anon: nobody answers now
    Anon: 1 before you, nobody answers
    Cleo: nobody answers now
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: 2 wait: Bob "And me?" again, Anon "And sorry"
Dora opens the page
    Dora: welcome; nobody answers yet
Dora writes "Good morning"
    Bob: 0 before you, nobody answers
    Anon: 1 before you, nobody answers
    Dora: begun; here is your code
    Dora: number 1 is stored as 1
    Dora: is left, 1 entry, a left message due Thu 09:00
Ana writes "Still?"
    Ana: refused: blocked: You cannot write to us until 09.03.2026 09:00. The reason: threats. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
Ina signs in
    Ina: a cookie for 10 hours
    Ina: signed in as Ina
    Ina: a ticket
    Ina: welcome, Ina the admin
Ina asks who is blocked
    Ina: [Ana] is blocked since Mon 09:00 until Mon 09:00 by Maria of library 1: threats
Ina unblocks Ana
    Maria: [Ana] note 2, Ina: unblocked 
    Ina: nobody is blocked
    Ana: 5 Ina lifts the block: You can write to us again.
    Ana: is ended, 5 entries
Ana writes "Good morning to you too"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Thu 09:00
    Bob: 0 before you, nobody answers
    Anon: 1 before you, nobody answers
Otto signs in
    Otto: a cookie for 10 hours
    Otto: signed in as Otto
    Otto: a ticket
    Otto: welcome, Otto the auditor
Otto reads the audit list
    Otto: row 13: otto login otto
    Otto: row 12: ina block_lifted 3
    Otto: row 11: ina login ina
    Otto: row 10: maria login maria
    Otto: row 9: maria block_set 3, because: threats, week
    Otto: row 8: peter block_lifted 1
    Otto: row 7: peter login peter
    Otto: row 6: otto refused blocks
    Otto: row 5: otto login otto
    Otto: row 4: vera login vera
    Otto: row 3: maria block_set 1, because: insults, day
    Otto: row 2: maria refused 1
    Otto: row 1: maria login maria
