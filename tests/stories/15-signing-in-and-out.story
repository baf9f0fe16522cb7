# A ticket is good for one socket, and a disabled account is out everywhere and at once.
Ada is an admin
Maria is a librarian
Maria signs in with "not her password"
    Maria: refused: wrong_login
Nobody signs in with "a password"
    Nobody: refused: wrong_login
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
Maria.2 opens the desk
    Maria.2: refused: not_signed_in
    Maria.2: closed with 4401
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
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
Ada signs in
    Ada: a cookie for 10 hours
    Ada: signed in as Ada
    Ada: a ticket
    Ada: welcome, Ada the admin
Ada lists the staff
    Ada: account ada, admin
    Ada: account maria, librarian
Ada disables Ada
    Ada: refused: own_account
Ada disables Maria
    Ada: done: staff_disable
    Ada: account ada, admin
    Ada: account maria, librarian, disabled
    Maria: [Ana] 3 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: closed with 4401
    Ana: 3 Maria gives it back
    Ana: is waiting, 3 entries
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
Ada enables Maria
    Ada: done: staff_disable
    Ada: account ada, admin
    Ada: account maria, librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: 1 waits: Ana "Hello?" again
# In one breath: she is disabled, and reaches for more.
Ada disables Maria
+ Maria goes on duty with room for 9
    Ada: done: staff_disable
    Ada: account ada, admin
    Ada: account maria, librarian, disabled
    Maria: closed with 4401
Ada enables Maria
    Ada: done: staff_disable
    Ada: account ada, admin
    Ada: account maria, librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: 1 waits: Ana "Hello?" again
Ada gives Maria the password "a long new password"
    Ada: done: staff_password
    Ada: account ada, admin
    Ada: account maria, librarian
    Maria: closed with 4401
Maria signs in
    Maria: refused: wrong_login
    Maria: refused: not_signed_in
    Maria: refused: not_signed_in
    Maria: closed with 4401
Maria signs in with "a long new password"
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
Maria asks for a ticket
    Maria: a ticket
Maria signs out
    Maria: the cookie is cleared
    Maria: done: logout
Maria asks for a ticket
    Maria: refused: not_signed_in
