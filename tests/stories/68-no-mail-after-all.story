# Who left an e-mail address may say that no mail is wanted after all. A telephone number is no mail anyway.
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
Ana wants no mail after all
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
Bob leaves a message
# Saying once more that it is left takes nothing back.
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
Maria takes Bob
    Maria: [Bob] 3 Maria takes it
    Maria: [Bob] is held by Maria, 3 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
Maria says to Bob "No."
    Maria: [Bob] number 1 is stored as 4
09:01:30
    Maria: [Bob] note 1, the service: mailed 
    A mail to bob@example.org: Library has an answer, in en, 58d6
