# Who left a message and an e-mail address gets a mail when an answer waits: one, until they have been back.
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
Bob leaves it as a message for "+359 888 123456"
    Bob: 2 Bob leaves it as a message: +359 888 123456
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
Maria says to Ana "And call me."
    Maria: [Ana] number 2 is stored as 5
# Who has only lost the line is back within a minute; Ana is not.
09:01:30
    Maria: [Ana] note 1, the service: mailed 
    A mail to ana@example.org: Library has an answer, in en, bcc5
Maria reads the notes
    Maria: [Ana] note 1, the service: mailed 
Maria says to Ana "One thing more."
    Maria: [Ana] number 3 is stored as 6
Maria takes Bob
    Maria: [Bob] 3 Maria takes it
    Maria: [Bob] is held by Maria, 3 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
Maria says to Bob "No."
    Maria: [Bob] number 1 is stored as 4
09:30:00
# She has been back, and has seen it: the next answer is worth another mail.
Ana.2 opens the page with the code of Ana
    Ana.2: welcome; somebody answers; here is your code
    Ana.2: is held by Maria, 6 entries, a left message due Wed 09:00
Maria says to Ana "Is it done?"
    Maria: [Ana] number 4 is stored as 7
    Ana.2: 7 Maria says "Is it done?"
09:40:00
Ana.2 leaves
Maria says to Ana "Good luck."
    Maria: [Ana] number 5 is stored as 8
09:45:00
    Maria: [Ana] note 2, the service: mailed 
    A mail to ana@example.org: Library has an answer, in en, 78ea
# Back within the minute, she needs none.
Ana.3 opens the page with the code of Ana
    Ana.3: welcome; somebody answers; here is your code
    Ana.3: is held by Maria, 8 entries, a left message due Wed 09:00
Ana.3 leaves
Maria says to Ana "Good luck once more."
    Maria: [Ana] number 6 is stored as 9
Ana.4 opens the page with the code of Ana
    Ana.4: welcome; somebody answers; here is your code
    Ana.4: is held by Maria, 9 entries, a left message due Wed 09:00
Ana.4 leaves
10:00:00
Maria reads the notes
    Maria: [Bob] nothing new; 0 is the last
# A telephone number takes the place of the address.
Ana.5 opens the page with the code of Ana
    Ana.5: welcome; somebody answers; here is your code
    Ana.5: is held by Maria, 9 entries, a left message due Wed 09:00
Maria gives Ana back
    Maria: [Ana] 10 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Maria: 1 left: Ana "Can you look at my CV?" again due Wed 09:00
    Ana.5: 10 Maria gives it back
    Ana.5: is left, 10 entries, a left message due Wed 09:00
Ana.5 leaves it as a message for "112"
    Ana.5: 11 Ana leaves it as a message: 112
    Ana.5: is left, 11 entries, a left message due Wed 09:00
Ana.5 leaves
Maria takes Ana
    Maria: [Ana] 12 Maria takes it
    Maria: [Ana] is held by Maria, 12 entries, a left message due Wed 09:00, 2 in the staff log
    Maria: nobody waits
    Maria: 0 left
Maria says to Ana "I will call."
    Maria: [Ana] number 7 is stored as 13
10:30:00
    Maria: on duty, room for 3; are you still there?
