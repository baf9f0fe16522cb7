# A librarian's own replies are hers alone: nobody else sees, changes or removes them.
Ada is an admin
Maria is a librarian
Jens is a librarian
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
Jens signs in
    Jens: a cookie for 10 hours
    Jens: signed in as Jens
    Jens: a ticket
    Jens: welcome, Jens the librarian
    Jens: off duty
    Jens: nobody waits
Maria adds the reply "my greeting" of her own
    Maria: done: reply_own
    Maria: own replies have changed
Maria looks at her own replies
    Maria: own reply 1, version 1: my greeting
    Maria: no more replies
Jens looks at her own replies
    Jens: no more replies
Ada looks at her own replies
    Ada: no more replies
Maria looks at the shared replies
    Maria: no more replies
# All tabs of hers are told, nobody else is.
Maria asks for a ticket
    Maria: a ticket
Maria.2 opens the desk
    Maria.2: welcome, Maria the librarian
    Maria.2: off duty
    Maria.2: nobody waits
Maria.2 looks at her own replies
    Maria.2: own reply 1, version 1: my greeting
    Maria.2: no more replies
Maria.2 changes her own reply 1 to "good morning"
    Maria: own replies have changed
    Maria.2: done: reply_own
    Maria.2: own replies have changed
Maria changes her own reply 1 to "good evening"
    Maria: refused: changed_meanwhile
Jens changes her own reply 1 to "stolen"
    Jens: refused: not_found
Jens removes her own reply 1
    Jens: refused: not_found
Ada changes shared reply 1 to "everybody's now"
    Ada: refused: not_found
Ada removes shared reply 1
    Ada: refused: not_found
Maria looks at her own replies
    Maria: own reply 1, version 2: good morning
    Maria: no more replies
Maria removes her own reply 1
    Maria: done: reply_own_drop
    Maria: own replies have changed
    Maria.2: own replies have changed
Maria looks at her own replies
    Maria: no more replies
