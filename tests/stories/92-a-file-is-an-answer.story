# Who left a message gets the mail when the answer is a file, without a word beside it.
The library sends mail
Maria is a librarian
Susan is a supervisor
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
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 1 left: Ana "Can you look at my CV?" due Wed 09:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 1 left: Ana "Can you look at my CV?" due Wed 09:00
Maria takes Ana
    Maria: [Ana] 3 Maria takes it
    Maria: [Ana] is held by Maria, 3 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
Susan signs in
    Susan: a cookie for 10 hours
    Susan: signed in as Susan
    Susan: a ticket
    Susan: welcome, Susan the supervisor
    Susan: off duty
    Susan: nobody waits
Susan asks what is running
    Susan: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Susan: [Ana] runs at library 1 with Maria, waits since 09:00:00
Maria begins to send "better.pdf", 1000 bytes, to Ana
    Maria: [Ana] chunk 0 of the file is awaited
Maria sends chunk 0 of "better.pdf" to Ana
    Maria: [Ana] 4 Maria sends file 1, better.pdf, 1000 bytes
    Maria: [Ana] is held by Maria, 4 entries, a left message due Wed 09:00
    Maria: [Ana] the file is whole, as entry 4
09:01:30
    Maria: [Ana] note 1, the service: mailed 
    Susan: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Susan: [Ana] runs at library 1 with Maria, has an answer
    Susan: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Susan: [Ana] runs at library 1 with Maria, has an answer
    Susan: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Susan: [Ana] runs at library 1 with Maria, has an answer
    A mail to ana@example.org: Library has an answer, in en, b49a
