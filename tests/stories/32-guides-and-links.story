# Guides and links: the list of what librarians hand out, and when somebody last looked at each.
Ada is an admin
Sofia is a supervisor
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
Ada adds the guide "https://www.az.government.bg/"
    Ada: done: guide_save
    Ada: the guides have changed
    Maria: the guides have changed
Maria looks at the guides
    Maria: guide 1, version 1, checked at 09:00:00: https://www.az.government.bg/
    Maria: no more guides
# What is no whole web address is not taken.
Ada adds the guide "javascript:alert(1)"
    Ada: refused: bad_field, for its address
Ada adds the guide "https://librarian:secret@example.org/"
    Ada: refused: bad_field, for its address
Ada adds the guide "https://127.0.0.1/"
    Ada: refused: bad_field, for its address
09:10:00
Ada looks at the guides
    Ada: guide 1, version 1, checked at 09:00:00: https://www.az.government.bg/
    Ada: no more guides
Ada has checked guide 1
    Ada: done: guide_checked
    Ada: the guides have changed
    Maria: the guides have changed
Ada has checked guide 1
    Ada: refused: changed_meanwhile
Sofia signs in
    Sofia: a cookie for 10 hours
    Sofia: signed in as Sofia
    Sofia: a ticket
    Sofia: welcome, Sofia the supervisor
    Sofia: off duty
    Sofia: nobody waits
Sofia asks for a ticket
    Sofia: a ticket
Sofia.2 opens the administration
    Sofia.2: welcome, Sofia the supervisor
Sofia.2 looks at the guides
    Sofia.2: guide 1, version 2, checked at 09:10:00: https://www.az.government.bg/
    Sofia.2: no more guides
09:20:00
# The same address stays as it was checked; another one was looked at now.
Sofia.2 changes guide 1 to "https://www.az.government.bg/"
    Ada: the guides have changed
    Sofia: the guides have changed
    Maria: the guides have changed
    Sofia.2: done: guide_save
    Sofia.2: the guides have changed
Ada looks at the guides
    Ada: guide 1, version 3, checked at 09:10:00: https://www.az.government.bg/
    Ada: no more guides
Ada changes guide 1 to "https://www.az.government.bg/pages/"
    Ada: done: guide_save
    Ada: the guides have changed
    Sofia: the guides have changed
    Maria: the guides have changed
    Sofia.2: the guides have changed
Ada looks at the guides
    Ada: guide 1, version 4, checked at 09:20:00: https://www.az.government.bg/pages/
    Ada: no more guides
Sofia.2 removes guide 1
    Sofia.2: refused: changed_meanwhile
Maria has checked guide 1
    Maria: refused: not_allowed
Maria looks at the guides
    Maria: guide 1, version 4, checked at 09:20:00: https://www.az.government.bg/pages/
    Maria: no more guides
Ada removes guide 1
    Ada: done: guide_drop
    Ada: the guides have changed
    Sofia: the guides have changed
    Maria: the guides have changed
    Sofia.2: the guides have changed
Ada looks at the guides
    Ada: no more guides
