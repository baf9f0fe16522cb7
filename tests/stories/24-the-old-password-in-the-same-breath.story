# Maria's password was stolen, and Ada gives her another. The thief signs in with the old one
# while the new one is still being made: that is refused too.
Ada is an admin
Maria is a librarian
Ada signs in
    Ada: a cookie for 10 hours
    Ada: signed in as Ada
    Ada: a ticket
    Ada: welcome, Ada the admin
Ada gives Maria the password "a long new password"
+ Maria signs in with "Maria's password"
    Ada: done: staff_password
    Ada: account ada, admin
    Ada: account maria, librarian
    Maria: refused: wrong_login
Maria asks for a ticket
    Maria: refused: not_signed_in
Maria signs in with "a long new password"
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
