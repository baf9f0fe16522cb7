# Everybody's saved replies: an administrator and a supervisor care for them, a librarian reads them,
# and a change is told at once to every page that shows them.
Ada is an admin
Sofia is a supervisor
Maria is a librarian
Ole is an auditor
Ada signs in
    Ada: a cookie for 10 hours
    Ada: signed in as Ada
    Ada: a ticket
    Ada: welcome, Ada the admin
Sofia signs in
    Sofia: a cookie for 10 hours
    Sofia: signed in as Sofia
    Sofia: a ticket
    Sofia: welcome, Sofia the supervisor
    Sofia: off duty
    Sofia: nobody waits
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Ada adds the shared reply "greeting"
    Ada: done: reply_shared
    Ada: shared replies have changed
    Sofia: shared replies have changed
    Maria: shared replies have changed
Maria looks at the shared replies
    Maria: shared reply 1, version 1: greeting
    Maria: no more replies
# Sofia does it on the page of administrators, with the same sign-in.
Sofia asks for a ticket
    Sofia: a ticket
Sofia.2 opens the administration
    Sofia.2: welcome, Sofia the supervisor
Sofia.2 adds the shared reply "goodbye"
    Ada: shared replies have changed
    Sofia: shared replies have changed
    Maria: shared replies have changed
    Sofia.2: done: reply_shared
    Sofia.2: shared replies have changed
Sofia.2 looks at the shared replies
    Sofia.2: shared reply 1, version 1: greeting
    Sofia.2: shared reply 2, version 1: goodbye
    Sofia.2: no more replies
Sofia.2 adds the shared reply "nothing" without a text
    Sofia.2: refused: missing_field, for its en
# Two change the same one: the second is told, and nothing of hers is written over.
Ada looks at the shared replies
    Ada: shared reply 1, version 1: greeting
    Ada: shared reply 2, version 1: goodbye
    Ada: no more replies
Sofia.2 changes shared reply 1 to "first words"
    Ada: shared replies have changed
    Sofia: shared replies have changed
    Maria: shared replies have changed
    Sofia.2: done: reply_shared
    Sofia.2: shared replies have changed
Ada changes shared reply 1 to "welcome"
    Ada: refused: changed_meanwhile
Ada removes shared reply 1
    Ada: refused: changed_meanwhile
Ada looks at the shared replies
    Ada: shared reply 1, version 2: first words
    Ada: shared reply 2, version 1: goodbye
    Ada: no more replies
Ada changes shared reply 1 to "welcome"
    Ada: done: reply_shared
    Ada: shared replies have changed
    Sofia: shared replies have changed
    Maria: shared replies have changed
    Sofia.2: shared replies have changed
Sofia.2 removes shared reply 2
    Ada: shared replies have changed
    Sofia: shared replies have changed
    Maria: shared replies have changed
    Sofia.2: done: reply_shared_drop
    Sofia.2: shared replies have changed
Ada changes shared reply 2 to "farewell"
    Ada: refused: not_found
# At the desk nobody changes what is everybody's, neither may a librarian on the other page.
Maria changes shared reply 1 to "mine"
    Maria: refused: not_allowed
Maria asks for a ticket
    Maria: a ticket
Maria.2 opens the administration
    Maria.2: welcome, Maria the librarian
Maria.2 adds the shared reply "mine"
    Maria.2: refused: not_allowed
Maria.2 removes shared reply 1
    Maria.2: refused: not_allowed
# The desk dies: what was saved is there, and pages ask anew.
The desk dies
    Ada: again
    Sofia: again
    Sofia: off duty
    Sofia: nobody waits
    Maria: again
    Maria: off duty
    Maria: nobody waits
    Sofia.2: again
    Maria.2: again
Maria looks at the shared replies
    Maria: shared reply 1, version 3: welcome
    Maria: no more replies
Ole signs in
    Ole: a cookie for 10 hours
    Ole: signed in as Ole
    Ole: a ticket
    Ole: welcome, Ole the auditor
Ole looks at the shared replies
    Ole: refused: not_allowed
Ole reads the audit list
    Ole: row 12: ole refused replies
    Ole: row 11: ole login ole
    Ole: row 10: maria refused reply_shared
    Ole: row 9: maria refused reply_shared
    Ole: row 8: sofia reply_removed 2, because: goodbye
    Ole: row 7: ada reply_changed 1, because: welcome
    Ole: row 6: sofia reply_changed 1, because: first words
    Ole: row 5: sofia reply_added 2, because: goodbye
    Ole: row 4: ada reply_added 1, because: greeting
    Ole: row 3: maria login maria
    Ole: row 2: sofia login sofia
    Ole: row 1: ada login ada
