# Without a mail server there is no mail, and an admin reads so.
Maria is a librarian
Vera is an admin
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "a"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 1 left: Ana "a" due Wed 09:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 1 left: Ana "a" due Wed 09:00
    Ana: somebody answers now
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries, a left message due Wed 09:00
Ana wants it mailed to "ana@example.org"
    Ana: refused: not_allowed
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the admin
Vera looks at the mail
    Vera: mail is not sent: 0 wait
Maria opens the administration
    Maria: refused: not_allowed
Maria looks at the mail
    Maria: refused: not_allowed
