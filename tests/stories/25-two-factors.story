# Maria sets up a second factor. From then on her password alone opens nothing, each code is good
# once, and everything stands in the audit list.
Maria is a librarian
Ole is an auditor
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria sets up a second factor
    Maria: a secret for the app of maria
# A code that is not of the app does not count, and nothing is set up by it.
Maria confirms it with "000000"
    Maria: refused: wrong_factor
Maria confirms it with the code of the app
    Maria: 10 recovery codes
Maria sets up a second factor
    Maria: refused: has_factor
Maria signs out
    Maria: the cookie is cleared
    Maria: done: logout
    Maria: closed with 4401
# The password alone: no cookie, no ticket, no socket.
Maria gives the password
    Maria: now the second factor
Maria asks for a ticket
    Maria: refused: not_signed_in
Maria.2 opens the desk
    Maria.2: refused: not_signed_in
    Maria.2: closed with 4401
# The code that confirmed the factor is used up; the next one counts half a minute later.
Maria enters the code of the app
    Maria: refused: wrong_factor
09:00:30
Maria enters the code of the app
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
Maria asks for a ticket
    Maria: a ticket
Maria opens the desk
    Maria: welcome, Maria the librarian, by two factors
    Maria: off duty
    Maria: nobody waits
Maria signs out
    Maria: the cookie is cleared
    Maria: done: logout
    Maria: closed with 4401
# Somebody looked over her shoulder: the same code again, with her password.
Maria gives the password
    Maria: now the second factor
Maria enters the code of the app
    Maria: refused: wrong_factor
# The phone is at home.
Maria enters recovery code 1
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
Maria signs out
    Maria: the cookie is cleared
    Maria: done: logout
Maria gives the password
    Maria: now the second factor
Maria enters recovery code 1
    Maria: refused: wrong_factor
Maria enters recovery code 2
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
Ole signs in
    Ole: a cookie for 10 hours
    Ole: signed in as Ole
    Ole: a ticket
    Ole: welcome, Ole the auditor
Ole reads the audit list
    Ole: row 14: ole login ole
    Ole: row 13: maria login maria
    Ole: row 12: maria recovery_used maria
    Ole: row 11: nobody factor_failed maria
    Ole: row 10: maria logout maria
    Ole: row 9: maria login maria
    Ole: row 8: maria recovery_used maria
    Ole: row 7: nobody factor_failed maria
    Ole: row 6: maria logout maria
    Ole: row 5: maria login maria
    Ole: row 4: nobody factor_failed maria
    Ole: row 3: maria logout maria
    Ole: row 2: maria factor_set maria
    Ole: row 1: maria login maria
