# Maria's page is open, and nobody is there. After half an hour in which somebody waits for her
# she is asked; after two minutes more Ana is in front of the queue, and Maria off duty.
Maria is a librarian
Peter is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
# Nobody waits for her: nobody asks.
10:00:00
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Can you look at my CV?"
    Maria: on duty, room for 3; are you still there?
    Maria: 1 waits: Ana "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
# She was there, but long ago: as soon as somebody waits she is asked. She presses a key.
Maria presses a key
    Maria: on duty, room for 3
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
# What the page does by itself says nothing: it reads what comes, and notes it as seen.
10:29:00
Ana says "Are you there?"
    Maria: [Ana] 3 Ana says "Are you there?"
    Ana: number 2 is stored as 3
Maria has seen 3
    Ana: the librarian has seen 3
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Peter goes on duty with room for 3
    Maria: nobody waits
    Peter: on duty, room for 3
    Peter: nobody waits
10:29:59
10:30:00
    Maria: on duty, room for 3; are you still there?
# She is asked, and somebody is there after all. The desk dies meanwhile: everybody has a full term.
Maria presses a key
    Maria: on duty, room for 3
11:00:00
    Maria: on duty, room for 3; are you still there?
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 3 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Peter: again
    Peter: on duty, room for 3
    Peter: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Maria, 3 entries
11:29:59
11:30:00
    Maria: on duty, room for 3; are you still there?
11:31:59
11:32:00
    Maria: [Ana] 4 Maria does not answer
    Maria: [Ana] is no longer yours
    Maria: off duty
    Maria: 1 waits: Ana "Can you look at my CV?" again
    Peter: 1 waits: Ana "Can you look at my CV?" again
    Peter: on duty, room for 3; are you still there?
    Ana: 4 Maria does not answer
    Ana: is waiting, 4 entries
    Ana: 0 before you
Peter takes Ana
    Peter: on duty, room for 3
    Peter: [Ana] 5 Peter takes it
    Peter: [Ana] is held by Peter, 5 entries
    Peter: nobody waits
    Ana: 5 Peter takes it
    Ana: is held by Peter, 5 entries
# Her page goes on living; what she does brings her back only when she says so.
Maria presses a key
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Peter: nobody waits
