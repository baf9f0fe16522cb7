# Maria has lost phone and recovery codes. Ada, who knows her, takes the second factor away; nobody
# takes their own away like that.
Ada is an admin
Maria is a librarian
Ada signs in
    Ada: a cookie for 10 hours
    Ada: signed in as Ada
    Ada: a ticket
    Ada: welcome, Ada the admin
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria sets up a second factor
    Maria: a secret for the app of maria
Maria confirms it with the code of the app
    Maria: 10 recovery codes
Maria.2 asks for a ticket
    Maria.2: a ticket
Maria.2 opens the desk
    Maria.2: welcome, Maria the librarian, by two factors
    Maria.2: off duty
    Maria.2: nobody waits
Ada lists the staff
    Ada: account ada, admin
    Ada: account maria, librarian, two factors
Ada takes the second factor of Ada away
    Ada: refused: own_account
Ada takes the second factor of Maria away
    Ada: done: staff_factor
    Ada: account ada, admin
    Ada: account maria, librarian
    Maria: closed with 4401
    Maria.2: closed with 4401
Ada takes the second factor of Maria away
    Ada: refused: not_found
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria takes the second factor of Ada away
    Maria: refused: not_allowed
# A password that was right before the account was disabled helps nobody afterwards.
Maria sets up a second factor
    Maria: a secret for the app of maria
Maria confirms it with the code of the app
    Maria: 10 recovery codes
Maria signs out
    Maria: the cookie is cleared
    Maria: done: logout
    Maria: closed with 4401
Maria gives the password
    Maria: now the second factor
Ada disables Maria
    Ada: done: staff_disable
    Ada: account ada, admin
    Ada: account maria, librarian, two factors, disabled
09:01:00
Maria enters the code of the app
    Maria: refused: not_signed_in
