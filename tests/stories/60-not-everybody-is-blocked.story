# A stolen account cannot block everybody: six in an hour.
Maria is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 9
    Maria: on duty, room for 9
    Maria: nobody waits
A1 opens the page
    A1: welcome; somebody answers
A1 writes "1"
    Maria: 1 waits: A1 "1"
    A1: begun; here is your code
    A1: number 1 is stored as 1
    A1: is waiting, 1 entry
    A1: 0 before you
A2 opens the page
    A2: welcome; somebody answers
A2 writes "2"
    Maria: 2 wait: A1 "1", A2 "2"
    A1: 0 before you
    A2: begun; here is your code
    A2: number 1 is stored as 1
    A2: is waiting, 1 entry
    A2: 1 before you
A3 opens the page
    A3: welcome; somebody answers
A3 writes "3"
    Maria: 3 wait: A1 "1", A2 "2", A3 "3"
    A1: 0 before you
    A2: 1 before you
    A3: begun; here is your code
    A3: number 1 is stored as 1
    A3: is waiting, 1 entry
    A3: 2 before you
A4 opens the page
    A4: welcome; somebody answers
A4 writes "4"
    Maria: 4 wait: A1 "1", A2 "2", A3 "3", A4 "4"
    A1: 0 before you
    A2: 1 before you
    A3: 2 before you
    A4: begun; here is your code
    A4: number 1 is stored as 1
    A4: is waiting, 1 entry
    A4: 3 before you
A5 opens the page
    A5: welcome; somebody answers
A5 writes "5"
    Maria: 5 wait: A1 "1", A2 "2", A3 "3", A4 "4", A5 "5"
    A1: 0 before you
    A2: 1 before you
    A3: 2 before you
    A4: 3 before you
    A5: begun; here is your code
    A5: number 1 is stored as 1
    A5: is waiting, 1 entry
    A5: 4 before you
A6 opens the page
    A6: welcome; somebody answers
A6 writes "6"
    Maria: 6 wait: A1 "1", A2 "2", A3 "3", A4 "4", A5 "5", A6 "6"
    A1: 0 before you
    A2: 1 before you
    A3: 2 before you
    A4: 3 before you
    A5: 4 before you
    A6: begun; here is your code
    A6: number 1 is stored as 1
    A6: is waiting, 1 entry
    A6: 5 before you
A7 opens the page
    A7: welcome; somebody answers
A7 writes "7"
    Maria: 7 wait: A1 "1", A2 "2", A3 "3", A4 "4", A5 "5", A6 "6", A7 "7"
    A1: 0 before you
    A2: 1 before you
    A3: 2 before you
    A4: 3 before you
    A5: 4 before you
    A6: 5 before you
    A7: begun; here is your code
    A7: number 1 is stored as 1
    A7: is waiting, 1 entry
    A7: 6 before you
Maria takes A1
    Maria: [A1] 2 Maria takes it
    Maria: [A1] is held by Maria, 2 entries
    Maria: 6 wait: A2 "2", A3 "3", A4 "4", A5 "5", A6 "6", A7 "7"
    A1: 2 Maria takes it
    A1: is held by Maria, 2 entries
    A2: 0 before you
    A3: 1 before you
    A4: 2 before you
    A5: 3 before you
    A6: 4 before you
    A7: 5 before you
Maria takes A2
    Maria: [A2] 2 Maria takes it
    Maria: [A2] is held by Maria, 2 entries
    Maria: 5 wait: A3 "3", A4 "4", A5 "5", A6 "6", A7 "7"
    A2: 2 Maria takes it
    A2: is held by Maria, 2 entries
    A3: 0 before you
    A4: 1 before you
    A5: 2 before you
    A6: 3 before you
    A7: 4 before you
Maria takes A3
    Maria: [A3] 2 Maria takes it
    Maria: [A3] is held by Maria, 2 entries
    Maria: 4 wait: A4 "4", A5 "5", A6 "6", A7 "7"
    A3: 2 Maria takes it
    A3: is held by Maria, 2 entries
    A4: 0 before you
    A5: 1 before you
    A6: 2 before you
    A7: 3 before you
Maria takes A4
    Maria: [A4] 2 Maria takes it
    Maria: [A4] is held by Maria, 2 entries
    Maria: 3 wait: A5 "5", A6 "6", A7 "7"
    A4: 2 Maria takes it
    A4: is held by Maria, 2 entries
    A5: 0 before you, 0 to 2 minutes
    A6: 1 before you, 0 to 2 minutes
    A7: 2 before you, 0 to 2 minutes
Maria takes A5
    Maria: [A5] 2 Maria takes it
    Maria: [A5] is held by Maria, 2 entries
    Maria: 2 wait: A6 "6", A7 "7"
    A5: 2 Maria takes it
    A5: is held by Maria, 2 entries
    A6: 0 before you, 0 to 2 minutes
    A7: 1 before you, 0 to 2 minutes
Maria takes A6
    Maria: [A6] 2 Maria takes it
    Maria: [A6] is held by Maria, 2 entries
    Maria: 1 waits: A7 "7"
    A6: 2 Maria takes it
    A6: is held by Maria, 2 entries
    A7: 0 before you, 0 to 2 minutes
Maria takes A7
    Maria: [A7] 2 Maria takes it
    Maria: [A7] is held by Maria, 2 entries
    Maria: nobody waits
    A7: 2 Maria takes it
    A7: is held by Maria, 2 entries
Maria blocks A1 for a day: "disturbing"
    Maria: [A1] 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Maria: [A1] is held by Maria, 3 entries
    Maria: [A1] note 1, Maria: blocked disturbing
    Maria: [A1] 4 Maria ends it
    Maria: [A1] is ended, 4 entries, 1 in the staff log
    Maria: done: block
    A1: 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    A1: is held by Maria, 3 entries
    A1: 4 Maria ends it
    A1: is ended, 4 entries
Maria blocks A2 for a day: "disturbing"
    Maria: [A2] 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Maria: [A2] is held by Maria, 3 entries
    Maria: [A2] note 1, Maria: blocked disturbing
    Maria: [A2] 4 Maria ends it
    Maria: [A2] is ended, 4 entries, 1 in the staff log
    Maria: done: block
    A2: 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    A2: is held by Maria, 3 entries
    A2: 4 Maria ends it
    A2: is ended, 4 entries
Maria blocks A3 for a day: "disturbing"
    Maria: [A3] 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Maria: [A3] is held by Maria, 3 entries
    Maria: [A3] note 1, Maria: blocked disturbing
    Maria: [A3] 4 Maria ends it
    Maria: [A3] is ended, 4 entries, 1 in the staff log
    Maria: done: block
    A3: 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    A3: is held by Maria, 3 entries
    A3: 4 Maria ends it
    A3: is ended, 4 entries
Maria blocks A4 for a day: "disturbing"
    Maria: [A4] 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Maria: [A4] is held by Maria, 3 entries
    Maria: [A4] note 1, Maria: blocked disturbing
    Maria: [A4] 4 Maria ends it
    Maria: [A4] is ended, 4 entries, 1 in the staff log
    Maria: done: block
    A4: 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    A4: is held by Maria, 3 entries
    A4: 4 Maria ends it
    A4: is ended, 4 entries
Maria blocks A5 for a day: "disturbing"
    Maria: [A5] 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Maria: [A5] is held by Maria, 3 entries
    Maria: [A5] note 1, Maria: blocked disturbing
    Maria: [A5] 4 Maria ends it
    Maria: [A5] is ended, 4 entries, 1 in the staff log
    Maria: done: block
    A5: 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    A5: is held by Maria, 3 entries
    A5: 4 Maria ends it
    A5: is ended, 4 entries
Maria blocks A6 for a day: "disturbing"
    Maria: [A6] 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Maria: [A6] is held by Maria, 3 entries
    Maria: [A6] note 1, Maria: blocked disturbing
    Maria: [A6] 4 Maria ends it
    Maria: [A6] is ended, 4 entries, 1 in the staff log
    Maria: done: block
    A6: 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    A6: is held by Maria, 3 entries
    A6: 4 Maria ends it
    A6: is ended, 4 entries
Maria blocks A7 for a day: "disturbing"
    Maria: refused: too_fast, wait 3600 s
# Whoever lifts one may set one.
Maria unblocks A1
    Maria: [A1] note 2, Maria: unblocked 
    Maria: [A2] is blocked since Mon 09:00 until Tue 09:00 by Maria of library 1: disturbing
    Maria: [A3] is blocked since Mon 09:00 until Tue 09:00 by Maria of library 1: disturbing
    Maria: [A4] is blocked since Mon 09:00 until Tue 09:00 by Maria of library 1: disturbing
    Maria: [A5] is blocked since Mon 09:00 until Tue 09:00 by Maria of library 1: disturbing
    Maria: [A6] is blocked since Mon 09:00 until Tue 09:00 by Maria of library 1: disturbing
    A1: 5 Maria lifts the block: You can write to us again.
    A1: is ended, 5 entries
Maria blocks A7 for a day: "disturbing"
    Maria: [A7] 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    Maria: [A7] is held by Maria, 3 entries
    Maria: [A7] note 1, Maria: blocked disturbing
    Maria: [A7] 4 Maria ends it
    Maria: [A7] is ended, 4 entries, 1 in the staff log
    Maria: done: block
    A7: 3 Maria blocks: You cannot write to us until 03.03.2026 09:00. The reason: messages that only disturb, such as advertising. You can still read your conversation. If you think that this is a mistake, ask at the library: Library.
    A7: is held by Maria, 3 entries
    A7: 4 Maria ends it
    A7: is ended, 4 entries
# The next day they are over, and forgotten.
33:01:30
    Maria: closed with 4401
    A1: nobody answers now
    A2: nobody answers now
    A3: nobody answers now
    A4: nobody answers now
    A5: nobody answers now
    A6: nobody answers now
    A7: nobody answers now
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria asks who is blocked
    Maria: nobody is blocked
