# An answer that no mail could tell of has reached nobody: where it was ended already, it is a left message again, and its list says why.
The library sends mail
Maria is a librarian
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana leaves it as a message for "ana@example.org"
    Ana: 2 Ana leaves it as a message: ana@example.org
    Ana: is left, 2 entries, a left message due Wed 09:00
Ana leaves
Bob opens the page
    Bob: welcome; nobody answers yet
Bob writes "Do I need a letter?"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is left, 1 entry, a left message due Wed 09:00
Bob leaves it as a message for "bob@example.org"
    Bob: 2 Bob leaves it as a message: bob@example.org
    Bob: is left, 2 entries, a left message due Wed 09:00
Bob leaves
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 2 left: Ana "Can you look at my CV?" due Wed 09:00, Bob "Do I need a letter?" due Wed 09:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 2 left: Ana "Can you look at my CV?" due Wed 09:00, Bob "Do I need a letter?" due Wed 09:00
Maria takes Ana
    Maria: [Ana] 3 Maria takes it
    Maria: [Ana] is held by Maria, 3 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 1 left: Bob "Do I need a letter?" due Wed 09:00
Maria says to Ana "Put the last job first."
    Maria: [Ana] number 1 is stored as 4
Maria ends it
    Maria: [Ana] 5 Maria ends it
    Maria: [Ana] is ended, 5 entries
The mail server knows no such address
09:01:30
    Maria: nobody waits
    Maria: 2 left: Bob "Do I need a letter?" due Wed 09:00, Ana "Can you look at my CV?" again not reached due Wed 09:01
    A mail to ana@example.org: Library has an answer, in en, bcc5
# Given back before the mail went: the same words on the list.
Maria takes Bob
    Maria: [Bob] 3 Maria takes it
    Maria: [Bob] is held by Maria, 3 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 1 left: Ana "Can you look at my CV?" again not reached due Wed 09:01
Maria says to Bob "Yes."
    Maria: [Bob] number 1 is stored as 4
Maria gives Bob back
    Maria: [Bob] 5 Maria gives it back
    Maria: [Bob] is no longer yours
    Maria: nobody waits
    Maria: 2 left: Bob "Do I need a letter?" again due Wed 09:00, Ana "Can you look at my CV?" again not reached due Wed 09:01
09:05:00
    Maria: nobody waits
    Maria: 2 left: Bob "Do I need a letter?" again not reached due Wed 09:00, Ana "Can you look at my CV?" again not reached due Wed 09:01
    A mail to bob@example.org: Library has an answer, in en, 539b
# She reads why, calls, and ends it: for good this time.
Maria takes Ana
    Maria: [Ana] 7 Maria takes it
    Maria: [Ana] is held by Maria, 7 entries, a left message due Wed 09:01, 1 in the staff log
    Maria: nobody waits
    Maria: 1 left: Bob "Do I need a letter?" again not reached due Wed 09:00
Maria reads the notes on Ana
    Maria: [Ana] note 1, the service: mail_refused 
Maria says to Ana "I have called you."
    Maria: [Ana] number 2 is stored as 8
Maria ends it
    Maria: [Ana] 9 Maria ends it
    Maria: [Ana] is ended, 9 entries, 1 in the staff log
09:20:00
# Bob comes with his code, has read it, and says how else he is reached: nothing to be said of him any more.
Bob.2 opens the page with the code of Bob
    Maria: nobody waits
    Maria: 1 left: Bob "Do I need a letter?" again due Wed 09:00
    Bob.2: welcome; somebody answers; here is your code
    Bob.2: is left, 5 entries, a left message due Wed 09:00
Bob.2 leaves it as a message for "0888 123 456"
    Bob.2: 6 Bob leaves it as a message: 0888 123 456
    Bob.2: is left, 6 entries, a left message due Wed 09:00
Bob.2 leaves
# A mail that arrived brings nothing back.
The mail server takes mail
Cleo opens the page
    Cleo: welcome; somebody answers
Cleo writes "c"
    Maria: 1 waits: Cleo "c"
    Cleo: begun; here is your code
    Cleo: number 1 is stored as 1
    Cleo: is waiting, 1 entry
    Cleo: 0 before you
Cleo leaves it as a message for "cleo@example.org"
    Maria: nobody waits
    Maria: 2 left: Bob "Do I need a letter?" again due Wed 09:00, Cleo "c" due Wed 09:20
    Cleo: 2 Cleo leaves it as a message: cleo@example.org
    Cleo: is left, 2 entries, a left message due Wed 09:20
Cleo leaves
Maria takes Cleo
    Maria: [Cleo] 3 Maria takes it
    Maria: [Cleo] is held by Maria, 3 entries, a left message due Wed 09:20
    Maria: nobody waits
    Maria: 1 left: Bob "Do I need a letter?" again due Wed 09:00
Maria says to Cleo "Yes."
    Maria: [Cleo] number 1 is stored as 4
Maria ends it
    Maria: [Cleo] 5 Maria ends it
    Maria: [Cleo] is ended, 5 entries
09:30:00
    Maria: [Cleo] note 1, the service: mailed 
    A mail to cleo@example.org: Library has an answer, in en, cb2a
# Nor is somebody who was blocked meanwhile looked for.
The mail server knows no such address
Dora opens the page
    Dora: welcome; somebody answers
Dora writes "d"
    Maria: 1 waits: Dora "d"
    Dora: begun; here is your code
    Dora: number 1 is stored as 1
    Dora: is waiting, 1 entry
    Dora: 0 before you
Dora leaves it as a message for "dora@example.org"
    Maria: nobody waits
    Maria: 2 left: Bob "Do I need a letter?" again due Wed 09:00, Dora "d" due Wed 09:30
    Dora: 2 Dora leaves it as a message: dora@example.org
    Dora: is left, 2 entries, a left message due Wed 09:30
Dora leaves
Maria takes Dora
    Maria: [Dora] 3 Maria takes it
    Maria: [Dora] is held by Maria, 3 entries, a left message due Wed 09:30
    Maria: nobody waits
    Maria: 1 left: Bob "Do I need a letter?" again due Wed 09:00
Maria says to Dora "No."
    Maria: [Dora] number 1 is stored as 4
Maria blocks Dora for a day: "insults"
    Maria: [Dora] 5 Maria blocks: You cannot write to us until 03.03.2026 09:30. The reason: insults. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Maria: [Dora] is held by Maria, 5 entries, a left message due Wed 09:30
    Maria: [Dora] note 1, Maria: blocked insults
    Maria: [Dora] 6 Maria ends it
    Maria: [Dora] is ended, 6 entries, 1 in the staff log
    Maria: done: block
09:40:00
    Maria: [Dora] note 2, the service: mail_refused 
    A mail to dora@example.org: Library has an answer, in en, a365
# Who comes back to it stands in the queue as somebody who comes now.
Emil opens the page
    Emil: welcome; somebody answers
Emil writes "e"
    Maria: 1 waits: Emil "e"
    Emil: begun; here is your code
    Emil: number 1 is stored as 1
    Emil: is waiting, 1 entry
    Emil: 0 before you
Emil leaves it as a message for "emil@example.org"
    Maria: nobody waits
    Maria: 2 left: Bob "Do I need a letter?" again due Wed 09:00, Emil "e" due Wed 09:40
    Emil: 2 Emil leaves it as a message: emil@example.org
    Emil: is left, 2 entries, a left message due Wed 09:40
Emil leaves
Maria takes Emil
    Maria: [Emil] 3 Maria takes it
    Maria: [Emil] is held by Maria, 3 entries, a left message due Wed 09:40
    Maria: nobody waits
    Maria: 1 left: Bob "Do I need a letter?" again due Wed 09:00
Maria says to Emil "Yes."
    Maria: [Emil] number 1 is stored as 4
Maria ends it
    Maria: [Emil] 5 Maria ends it
    Maria: [Emil] is ended, 5 entries
Fred opens the page
    Fred: welcome; somebody answers
Fred writes "f"
    Maria: 1 waits: Fred "f"
    Fred: begun; here is your code
    Fred: number 1 is stored as 1
    Fred: is waiting, 1 entry
    Fred: 0 before you
09:50:00
    Maria: 1 waits: Fred "f"
    Maria: 2 left: Bob "Do I need a letter?" again due Wed 09:00, Emil "e" again not reached due Wed 09:41
    Fred: 0 before you
    A mail to emil@example.org: Library has an answer, in en, 600d
Emil.2 opens the page with the code of Emil
    Maria: 1 waits: Fred "f"
    Maria: 2 left: Bob "Do I need a letter?" again due Wed 09:00, Emil "e" again due Wed 09:41
    Fred: 0 before you
    Emil.2: welcome; somebody answers; here is your code
    Emil.2: is left, 6 entries, a left message due Wed 09:41
Emil.2 is here now
    Maria: 2 wait: Fred "f", Emil "e"
    Maria: 1 left: Bob "Do I need a letter?" again due Wed 09:00
    Fred: 0 before you
    Emil.2: 7 Emil is here again
    Emil.2: is waiting, 7 entries
    Emil.2: 1 before you
