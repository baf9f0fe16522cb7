# Somebody has Maria's password and guesses. After five wrong codes none is looked at for fifteen
# minutes, not even the right one, from wherever it comes and whoever the desk is; then Maria is
# let in again.
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
Maria confirms it with the code of the app
    Maria: 10 recovery codes
Maria signs out
    Maria: the cookie is cleared
    Maria: done: logout
    Maria: closed with 4401
Maria gives the password
    Maria: now the second factor
09:01:00
Maria enters the code "111111"
    Maria: refused: wrong_factor
Maria enters the code "222 222"
    Maria: refused: wrong_factor
Maria enters the code "not a code"
    Maria: refused: wrong_factor
Maria enters the code "abcd-efgh-ijkm"
    Maria: refused: wrong_factor
Maria enters the code "555555"
    Maria: refused: wrong_factor, wait 900 s
Maria enters the code of the app
    Maria: refused: too_fast, wait 900 s
The desk dies
Maria gives the password
    Maria: now the second factor
Maria enters the code of the app
    Maria: refused: too_fast, wait 900 s
Maria enters recovery code 1
    Maria: refused: too_fast, wait 900 s
09:16:00
# The step of signing in has an end of its own.
Maria enters the code of the app
    Maria: refused: not_signed_in
Maria signs in with both factors
    Maria: now the second factor
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian, by two factors
    Maria: off duty
    Maria: nobody waits
# At the desk a guess counts as well.
Maria removes it with "123456"
    Maria: refused: wrong_factor
09:16:30
Maria removes it with the code of the app
    Maria: done: factor_remove
Maria signs out
    Maria: the cookie is cleared
    Maria: done: logout
    Maria: closed with 4401
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Ole signs in
    Ole: a cookie for 10 hours
    Ole: signed in as Ole
    Ole: a ticket
    Ole: welcome, Ole the auditor
Ole reads the audit list
    Ole: row 14: ole login ole
    Ole: row 13: maria login maria
    Ole: row 12: maria logout maria
    Ole: row 11: maria factor_removed maria
    Ole: row 10: maria factor_failed maria
    Ole: row 9: maria login maria
    Ole: row 8: nobody factor_failed maria
    Ole: row 7: nobody factor_failed maria
    Ole: row 6: nobody factor_failed maria
    Ole: row 5: nobody factor_failed maria
    Ole: row 4: nobody factor_failed maria
    Ole: row 3: maria logout maria
    Ole: row 2: maria factor_set maria
    Ole: row 1: maria login maria
