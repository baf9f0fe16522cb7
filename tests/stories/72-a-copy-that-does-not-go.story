# A copy is tried like any mail, and a day has few of them: nobody's mailbox is filled.
The library sends mail
Maria is a librarian
Vera is an admin
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "a"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 1 left: Ana "a" due Wed 09:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 1 left: Ana "a" due Wed 09:00
    Ana: somebody answers now
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries, a left message due Wed 09:00
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the admin
Vera looks at the mail
    Vera: mail is sent: 0 wait
The mail server is away
09:00:20
Ana wants it mailed to "ana@example.org"
    Ana: the copy by e-mail is waiting
    A mail to ana@example.org: Library sends the conversation, in en, 1da4
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | a
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
Vera looks at the mail
    Vera: mail is sent: 1 wait since Mon 09:00; unreachable 1, last Mon 09:00
09:02:00
    A mail to ana@example.org: Library sends the conversation, in en, 1da4
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | a
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
Vera looks at the mail
    Vera: mail is sent: 1 wait since Mon 09:00; unreachable 2, last Mon 09:01
The mail server takes mail
09:04:00
    Ana: the copy by e-mail is sent
    A mail to ana@example.org: Library sends the conversation, in en, 1da4
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | a
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
# The clerk dies before it has written one, and the desk with it.
The clerk dies
Ana wants it mailed to "ana@example.org"
    Ana: the copy by e-mail is waiting
The clerk is back
09:04:20
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 2 entries, a left message due Wed 09:00
    Maria: on duty, room for 3
    Maria: nobody waits
    Vera: again
    Ana: again
    Ana: somebody answers now
    Ana: is held by Maria, 2 entries, a left message due Wed 09:00
09:06:00
    Ana: the copy by e-mail is sent
    A mail to ana@example.org: Library sends the conversation, in en, b49a
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | a
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
The mail server knows no such address
Ana wants it mailed to "nobody@example.org"
    Ana: the copy by e-mail is waiting
    Ana: the copy by e-mail is failed
    A mail to nobody@example.org: Library sends the conversation, in en, 847e
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | a
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
Vera looks at the mail
    Vera: mail is sent: 0 wait; none 2, last Mon 09:05; unreachable 2, last Mon 09:01; address 1, last Mon 09:06
Ana wants it mailed to "ana@example.org"
    Ana: refused: copies_over
# The next day has a few more.
33:10:00
    Maria: on duty, room for 3; are you still there?
    Maria: [Ana] 3 Maria does not answer
    Maria: [Ana] is no longer yours
    Maria: off duty
    Maria: nobody waits
    Maria: 1 left: Ana "a" again due Wed 09:00
    Maria: closed with 4401
    Vera: closed with 4401
    Ana: 3 Maria does not answer
    Ana: is left, 3 entries, a left message due Wed 09:00
    Ana: nobody answers now
The mail server takes mail
Ana wants it mailed to "ana@example.org"
    Ana: the copy by e-mail is waiting
    Ana: the copy by e-mail is sent
    A mail to ana@example.org: Library sends the conversation, in en, 07ef
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | a
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
      | 2 Mar 2026, 09:36 UTC: Maria does not answer. The next librarian goes on.
33:10:20
