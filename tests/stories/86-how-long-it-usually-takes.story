# How long it usually takes is said when four have been taken: first up to the longest wait, with nine
# also from when on. After four weeks nothing of it counts.
Maria is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 9
    Maria: on duty, room for 9
    Maria: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "ana"
    Maria: 1 waits: Ana "ana"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
09:01:00
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Ana leaves
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "bob"
    Maria: 1 waits: Bob "bob"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
09:03:00
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: nobody waits
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
Bob leaves
Cleo opens the page
    Cleo: welcome; somebody answers
Cleo writes "cleo"
    Maria: 1 waits: Cleo "cleo"
    Cleo: begun; here is your code
    Cleo: number 1 is stored as 1
    Cleo: is waiting, 1 entry
    Cleo: 0 before you
09:06:00
Maria takes Cleo
    Maria: [Cleo] 2 Maria takes it
    Maria: [Cleo] is held by Maria, 2 entries
    Maria: nobody waits
    Cleo: 2 Maria takes it
    Cleo: is held by Maria, 2 entries
Cleo leaves
Dora opens the page
    Dora: welcome; somebody answers
Dora writes "dora"
    Maria: 1 waits: Dora "dora"
    Dora: begun; here is your code
    Dora: number 1 is stored as 1
    Dora: is waiting, 1 entry
    Dora: 0 before you
09:10:00
Maria takes Dora
    Maria: [Dora] 2 Maria takes it
    Maria: [Dora] is held by Maria, 2 entries
    Maria: nobody waits
    Dora: 2 Maria takes it
    Dora: is held by Maria, 2 entries
Dora leaves
Emil opens the page
    Emil: welcome; somebody answers
Emil writes "emil"
    Maria: 1 waits: Emil "emil"
    Emil: begun; here is your code
    Emil: number 1 is stored as 1
    Emil: is waiting, 1 entry
    Emil: 0 before you, 0 to 4 minutes
09:11:00
Maria takes Emil
    Maria: [Emil] 2 Maria takes it
    Maria: [Emil] is held by Maria, 2 entries
    Maria: nobody waits
    Emil: 2 Maria takes it
    Emil: is held by Maria, 2 entries
Emil leaves
Finn opens the page
    Finn: welcome; somebody answers
Finn writes "finn"
    Maria: 1 waits: Finn "finn"
    Finn: begun; here is your code
    Finn: number 1 is stored as 1
    Finn: is waiting, 1 entry
    Finn: 0 before you, 0 to 4 minutes
09:14:00
Maria takes Finn
    Maria: [Finn] 2 Maria takes it
    Maria: [Finn] is held by Maria, 2 entries
    Maria: nobody waits
    Finn: 2 Maria takes it
    Finn: is held by Maria, 2 entries
Finn leaves
Gita opens the page
    Gita: welcome; somebody answers
Gita writes "gita"
    Maria: 1 waits: Gita "gita"
    Gita: begun; here is your code
    Gita: number 1 is stored as 1
    Gita: is waiting, 1 entry
    Gita: 0 before you, 0 to 4 minutes
09:16:00
Maria takes Gita
    Maria: [Gita] 2 Maria takes it
    Maria: [Gita] is held by Maria, 2 entries
    Maria: nobody waits
    Gita: 2 Maria takes it
    Gita: is held by Maria, 2 entries
Gita leaves
Hana opens the page
    Hana: welcome; somebody answers
Hana writes "hana"
    Maria: 1 waits: Hana "hana"
    Hana: begun; here is your code
    Hana: number 1 is stored as 1
    Hana: is waiting, 1 entry
    Hana: 0 before you, 0 to 4 minutes
09:18:00
Maria takes Hana
    Maria: [Hana] 2 Maria takes it
    Maria: [Hana] is held by Maria, 2 entries
    Maria: nobody waits
    Hana: 2 Maria takes it
    Hana: is held by Maria, 2 entries
Hana leaves
Ivan opens the page
    Ivan: welcome; somebody answers
Ivan writes "ivan"
    Maria: 1 waits: Ivan "ivan"
    Ivan: begun; here is your code
    Ivan: number 1 is stored as 1
    Ivan: is waiting, 1 entry
    Ivan: 0 before you, 0 to 4 minutes
09:21:00
Maria takes Ivan
    Maria: [Ivan] 2 Maria takes it
    Maria: [Ivan] is held by Maria, 2 entries
    Maria: nobody waits
    Ivan: 2 Maria takes it
    Ivan: is held by Maria, 2 entries
Ivan leaves
Jana opens the page
    Jana: welcome; somebody answers
Jana writes "jana"
    Maria: 1 waits: Jana "jana"
    Jana: begun; here is your code
    Jana: number 1 is stored as 1
    Jana: is waiting, 1 entry
    Jana: 0 before you, 1 to 4 minutes
Kiril opens the page
    Kiril: welcome; somebody answers
Kiril writes "kiril"
    Maria: 2 wait: Jana "jana", Kiril "kiril"
    Jana: 0 before you, 1 to 4 minutes
    Kiril: begun; here is your code
    Kiril: number 1 is stored as 1
    Kiril: is waiting, 1 entry
    Kiril: 1 before you, 2 to 8 minutes
Jana ends it
    Maria: 1 waits: Kiril "kiril"
    Jana: 2 Jana ends it
    Jana: is ended, 2 entries
    Kiril: 0 before you, 1 to 4 minutes
Kiril ends it
    Maria: nobody waits
    Kiril: 2 Kiril ends it
    Kiril: is ended, 2 entries
Maria goes off duty
    Maria: [Ana] 3 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: [Bob] 3 Maria gives it back
    Maria: [Bob] is no longer yours
    Maria: [Cleo] 3 Maria gives it back
    Maria: [Cleo] is no longer yours
    Maria: [Dora] 3 Maria gives it back
    Maria: [Dora] is no longer yours
    Maria: [Emil] 3 Maria gives it back
    Maria: [Emil] is no longer yours
    Maria: [Finn] 3 Maria gives it back
    Maria: [Finn] is no longer yours
    Maria: [Gita] 3 Maria gives it back
    Maria: [Gita] is no longer yours
    Maria: [Hana] 3 Maria gives it back
    Maria: [Hana] is no longer yours
    Maria: [Ivan] 3 Maria gives it back
    Maria: [Ivan] is no longer yours
    Maria: off duty
    Maria: 9 wait: Ana "ana" again, Bob "bob" again, Cleo "cleo" again, Dora "dora" again, Emil "emil" again, Finn "finn" again, Gita "gita" again, Hana "hana" again, Ivan "ivan" again
    Jana: nobody answers now
    Kiril: nobody answers now
705:00:00
    Maria: closed with 4401
Rada is a librarian
Rada signs in
    Rada: a cookie for 10 hours
    Rada: signed in as Rada
    Rada: a ticket
    Rada: welcome, Rada the librarian
    Rada: off duty
    Rada: nobody waits
    Rada: 9 left: Ana "ana" again due Wed 09:22, Bob "bob" again due Wed 09:22, Cleo "cleo" again due Wed 09:22, Dora "dora" again due Wed 09:22, Emil "emil" again due Wed 09:22, Finn "finn" again due Wed 09:22, Gita "gita" again due Wed 09:22, Hana "hana" again due Wed 09:22, Ivan "ivan" again due Wed 09:22
Rada goes on duty with room for 3
    Jana: somebody answers now
    Kiril: somebody answers now
    Rada: on duty, room for 3
    Rada: nobody waits
    Rada: 9 left: Ana "ana" again due Wed 09:22, Bob "bob" again due Wed 09:22, Cleo "cleo" again due Wed 09:22, Dora "dora" again due Wed 09:22, Emil "emil" again due Wed 09:22, Finn "finn" again due Wed 09:22, Gita "gita" again due Wed 09:22, Hana "hana" again due Wed 09:22, Ivan "ivan" again due Wed 09:22
Lea opens the page
    Lea: welcome; somebody answers
Lea writes "lea"
    Rada: 1 waits: Lea "lea"
    Lea: begun; here is your code
    Lea: number 1 is stored as 1
    Lea: is waiting, 1 entry
    Lea: 0 before you
