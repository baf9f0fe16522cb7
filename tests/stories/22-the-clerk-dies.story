# A password is checked by the clerk. When that one dies the question is lost, and asked again.
Maria is a librarian
The clerk dies
Maria signs in with "Maria's password"
The clerk is back
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
