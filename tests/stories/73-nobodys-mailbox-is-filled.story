# Several people cannot fill one mailbox with copies either, however it is written.
The library sends mail
Maria is a librarian
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "a"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Bob opens the page
    Bob: welcome; nobody answers yet
Bob writes "b"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is left, 1 entry, a left message due Wed 09:00
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 2 left: Ana "a" due Wed 09:00, Bob "b" due Wed 09:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 2 left: Ana "a" due Wed 09:00, Bob "b" due Wed 09:00
    Ana: somebody answers now
    Bob: somebody answers now
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 1 left: Bob "b" due Wed 09:00
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries, a left message due Wed 09:00
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries, a left message due Wed 09:00
09:00:20
Ana wants it mailed to "victim@example.org"
    Ana: the copy by e-mail is waiting
    Ana: the copy by e-mail is sent
    A mail to victim@example.org: Library sends the conversation, in en, bcc5
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | a
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
Ana wants it mailed to "victim@example.org"
    Ana: the copy by e-mail is waiting
    Ana: the copy by e-mail is sent
    A mail to victim@example.org: Library sends the conversation, in en, 58d6
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | a
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
Ana wants it mailed to "victim@example.org"
    Ana: the copy by e-mail is waiting
    Ana: the copy by e-mail is sent
    A mail to victim@example.org: Library sends the conversation, in en, a5ea
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | a
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
Bob wants it mailed to "Victim@Example.Org"
    Bob: the copy by e-mail is waiting
    Bob: the copy by e-mail is sent
    A mail to Victim@Example.Org: Library sends the conversation, in en, 539b
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | b
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
Bob wants it mailed to "VICTIM@example.org"
    Bob: refused: copies_over
Bob wants it mailed to "bob@example.org"
    Bob: the copy by e-mail is waiting
    Bob: the copy by e-mail is sent
    A mail to bob@example.org: Library sends the conversation, in en, 840f
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | b
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
