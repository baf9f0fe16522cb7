# A mail server that is away is tried again, further and further apart, and given up after three days.
The library sends mail
Maria is a librarian
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "a"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana leaves it as a message for "ana@example.org"
    Ana: 2 Ana leaves it as a message: ana@example.org
    Ana: is left, 2 entries, a left message due Wed 09:00
Ana leaves
Bob opens the page
    Bob: welcome; nobody answers yet
Bob writes "b"
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
    Maria: 2 left: Ana "a" due Wed 09:00, Bob "b" due Wed 09:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 2 left: Ana "a" due Wed 09:00, Bob "b" due Wed 09:00
Maria takes Ana
    Maria: [Ana] 3 Maria takes it
    Maria: [Ana] is held by Maria, 3 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 1 left: Bob "b" due Wed 09:00
The mail server is away
Maria says to Ana "one"
    Maria: [Ana] number 1 is stored as 4
09:01:30
    A mail to ana@example.org: Library has an answer, in en, bcc5
09:02:30
    A mail to ana@example.org: Library has an answer, in en, bcc5
09:04:00
    A mail to ana@example.org: Library has an answer, in en, bcc5
The mail server takes mail
09:10:00
    Maria: [Ana] note 1, the service: mailed 
    A mail to ana@example.org: Library has an answer, in en, bcc5
Maria reads the notes
    Maria: [Ana] note 1, the service: mailed 
# An address that the server does not know is not tried again.
Maria takes Bob
    Maria: [Bob] 3 Maria takes it
    Maria: [Bob] is held by Maria, 3 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
The mail server knows no such address
Maria says to Bob "two"
    Maria: [Bob] number 1 is stored as 4
09:20:00
    Maria: [Bob] note 1, the service: mail_refused 
    A mail to bob@example.org: Library has an answer, in en, a5ea
Maria reads the notes on Bob
    Maria: [Bob] note 1, the service: mail_refused 
# Three days without a mail server.
Ana.2 opens the page with the code of Ana
    Ana.2: welcome; somebody answers; here is your code
    Ana.2: is held by Maria, 4 entries, a left message due Wed 09:00
Ana.2 leaves
The mail server is away
Maria says to Ana "three"
    Maria: [Ana] number 2 is stored as 5
10:00:00
    Maria: on duty, room for 3; are you still there?
    Maria: [Ana] 6 Maria does not answer
    Maria: [Ana] is no longer yours
    Maria: [Bob] 5 Maria does not answer
    Maria: [Bob] is no longer yours
    Maria: off duty
    Maria: nobody waits
    Maria: 2 left: Ana "a" again due Wed 09:00, Bob "b" again not reached due Wed 09:00
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
20:00:00
    Maria: closed with 4401
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
44:00:00
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
68:00:00
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
80:00:00
    A mail to ana@example.org: Library has an answer, in en, c9ac
    A mail to ana@example.org: Library has an answer, in en, c9ac
88:00:00
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 2 left: Ana "a" again not reached due Wed 09:00, Bob "b" again not reached due Wed 09:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 2 left: Ana "a" again not reached due Wed 09:00, Bob "b" again not reached due Wed 09:00
Maria takes Ana
    Maria: [Ana] 7 Maria takes it
    Maria: [Ana] is held by Maria, 7 entries, a left message due Wed 09:00, 2 in the staff log
    Maria: nobody waits
    Maria: 1 left: Bob "b" again not reached due Wed 09:00
Maria reads the notes
    Maria: [Ana] note 1, the service: mailed 
    Maria: [Ana] note 2, the service: mail_given_up 
