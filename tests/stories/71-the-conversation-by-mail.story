# A seeker may have the conversation sent by e-mail: in the words of the page, once a librarian has been there, and only to an address.
The library sends mail
Maria is a librarian
Vera is an admin
Tove is an auditor
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana wants it mailed to "ana@example.org"
    Ana: refused: not_answered
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 1 left: Ana "Can you look at my CV?" due Wed 09:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 1 left: Ana "Can you look at my CV?" due Wed 09:00
    Ana: somebody answers now
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries, a left message due Wed 09:00
Maria says to Ana "Put the last job first."
    Maria: [Ana] number 1 is stored as 3
    Ana: 3 Maria says "Put the last job first."
Ana wants it mailed to "+359 888 123456"
    Ana: refused: bad_contact
Ana wants it mailed to "ana@example.org, bob@example.org"
    Ana: refused: bad_contact
Ana wants it mailed to "ana@example.org>\r\nBcc: bob@example.org"
    Ana: refused: bad_field, for its address
Ana wants it mailed to "Ana <ana@example.org>"
    Ana: refused: bad_contact
Ana wants it mailed to "ana@example.org"
    Ana: the copy by e-mail is waiting
# A new desk waits for ten seconds before it sends anything.
09:00:15
    Ana: the copy by e-mail is sent
    A mail to ana@example.org: Library sends the conversation, in en, 2270
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | Can you look at my CV?
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
      | 2 Mar 2026, 09:00 UTC, Maria:
      | Put the last job first.
# What was said after the wish is not in it; what was removed before it goes is not either.
The courier dies
Ana says "This is my secret."
    Maria: [Ana] 4 Ana says "This is my secret."
    Maria: [Ana] is held by Maria, 4 entries
    Ana: number 2 is stored as 4
    Ana: is held by Maria, 4 entries
Ana wants it mailed to "ana.private@example.org"
    Ana: the copy by e-mail is waiting
    A mail to ana.private@example.org: Library sends the conversation, in en, 1da4
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | Can you look at my CV?
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
      | 2 Mar 2026, 09:00 UTC, Maria:
      | Put the last job first.
      | 2 Mar 2026, 09:00 UTC, You:
      | This is my secret.
Ana removes the words of 4
    Maria: [Ana] 5 Ana removes the words of 4
    Maria: [Ana] is held by Maria, 5 entries
    Ana: 5 Ana removes the words of 4
    Ana: is held by Maria, 5 entries
Ana says "I will do that."
    Maria: [Ana] 6 Ana says "I will do that."
    Ana: number 3 is stored as 6
The courier is back
09:01:00
09:03:00
    Ana: the copy by e-mail is sent
    A mail to ana.private@example.org: Library sends the conversation, in en, 1da4
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | Can you look at my CV?
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
      | 2 Mar 2026, 09:00 UTC, Maria:
      | Put the last job first.
      | 2 Mar 2026, 09:00 UTC, You:
      | An identity number was removed here.
# Somebody else's is nobody's.
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "Hello?"
    Maria: 1 waits: Bob "Hello?"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Bob wants the talk of Ana mailed to "bob@example.org"
    Bob: refused: not_found
Maria wants the talk of Ana mailed to "maria@example.org"
    Maria: refused: not_allowed
Ana ends it
    Maria: [Ana] 7 Ana ends it
    Maria: [Ana] is ended, 7 entries
    Ana: 7 Ana ends it
    Ana: is ended, 7 entries
Ana wants it mailed to "ana@example.org"
    Ana: the copy by e-mail is waiting
    Ana: the copy by e-mail is sent
    A mail to ana@example.org: Library sends the conversation, in en, 840f
      | Help with your CV
      | Conversation with Library, begun on 2 Mar 2026, 09:00 UTC.
      | Confidential: it is meant for you alone.
      | 2 Mar 2026, 09:00 UTC, You:
      | Can you look at my CV?
      | 2 Mar 2026, 09:00 UTC: Maria is here now.
      | 2 Mar 2026, 09:00 UTC, Maria:
      | Put the last job first.
      | 2 Mar 2026, 09:00 UTC, You:
      | An identity number was removed here.
      | 2 Mar 2026, 09:00 UTC: Something above was removed.
      | 2 Mar 2026, 09:00 UTC, You:
      | I will do that.
      | 2 Mar 2026, 09:03 UTC: The conversation has ended.
Tove signs in
    Tove: a cookie for 10 hours
    Tove: signed in as Tove
    Tove: a ticket
    Tove: welcome, Tove the auditor
Tove reads the audit list
    Tove: row 11: tove login tove
    Tove: row 10: nobody copy_sent 1
    Tove: row 9: nobody copy_asked 1
    Tove: row 8: maria refused mail_copy
    Tove: row 7: nobody refused 1
    Tove: row 6: nobody copy_sent 1
    Tove: row 5: nobody message_redacted 1
    Tove: row 4: nobody copy_asked 1
    Tove: row 3: nobody copy_sent 1
    Tove: row 2: nobody copy_asked 1
    Tove: row 1: maria login maria
