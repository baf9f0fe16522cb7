# Saved replies and links are for every library, or for the conversations of one. Whoever answers
# in its name is told of both, wherever she belongs; the page shows what fits the conversation.
Ada is an admin
Maria is a librarian
Ada signs in
    Ada: a cookie for 10 hours
    Ada: signed in as Ada
    Ada: a ticket
    Ada: welcome, Ada the admin
Ada adds the library Varna
    Ada: done: library_save
    Ada: library library, Library
    Ada: library varna, Varna
    Ada: done: library_list
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
    Maria: shared replies have changed
Ada adds the shared reply "where we are" for library 2
    Ada: done: reply_shared
    Ada: shared replies have changed
    Maria: shared replies have changed
Ada adds the guide "https://www.az.government.bg/"
    Ada: done: guide_save
    Ada: the guides have changed
    Maria: the guides have changed
Ada adds the guide "https://varna.example.org/jobs" for library 2
    Ada: done: guide_save
    Ada: the guides have changed
    Maria: the guides have changed
Maria looks at the shared replies
    Maria: shared reply 1, version 1: greeting
    Maria: shared reply 2 for library 2, version 1: where we are
    Maria: no more replies
Maria looks at the guides
    Maria: guide 1, version 1, checked at 09:00:00: https://www.az.government.bg/
    Maria: guide 2 for library 2, version 1, checked at 09:00:00: https://varna.example.org/jobs
    Maria: no more guides
# A library that is not there is refused, and nothing is added.
Ada adds the shared reply "nowhere" for library 9
    Ada: refused: not_found, for its library
Ada adds the guide "https://example.org/" for library 9
    Ada: refused: not_found, for its library
# What is changed without a library is for every one from now on.
Ada looks at the shared replies
    Ada: shared reply 1, version 1: greeting
    Ada: shared reply 2 for library 2, version 1: where we are
    Ada: no more replies
Ada changes shared reply 2 to "where we all are"
    Ada: done: reply_shared
    Ada: shared replies have changed
    Maria: shared replies have changed
Maria looks at the shared replies
    Maria: shared reply 1, version 1: greeting
    Maria: shared reply 2, version 2: where we all are
    Maria: no more replies
Maria looks at the guides
    Maria: guide 1, version 1, checked at 09:00:00: https://www.az.government.bg/
    Maria: guide 2 for library 2, version 1, checked at 09:00:00: https://varna.example.org/jobs
    Maria: no more guides
# A supervisor looks after them too, and may ask which libraries there are.
Sofia is a supervisor
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
Sofia.2 lists the libraries
    Sofia.2: done: library_list
Sofia.2 adds the shared reply "how to find us" for library 2
    Ada: shared replies have changed
    Maria: shared replies have changed
    Sofia: shared replies have changed
    Sofia.2: done: reply_shared
    Sofia.2: shared replies have changed
Sofia.2 looks at the shared replies
    Sofia.2: shared reply 1, version 1: greeting
    Sofia.2: shared reply 2, version 2: where we all are
    Sofia.2: shared reply 3 for library 2, version 1: how to find us
    Sofia.2: no more replies
