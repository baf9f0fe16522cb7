# The only librarian is at the counter. Who waits reads until when, who comes meanwhile as well, and
# when it takes longer, that it does.
Maria is a librarian
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
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "a"
    Maria: 1 waits: Ana "a"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Maria goes to the counter
    Maria: on duty, room for 3, at the counter until Mon 09:05
    Maria: 1 waits: Ana "a"
    Ana: nobody answers now, at the counter until Mon 09:05
    Ana: 0 before you, nobody answers, at the counter until Mon 09:05
Bob opens the page
    Bob: welcome; nobody answers yet, at the counter until Mon 09:05
Bob writes "b"
    Maria: 2 wait: Ana "a", Bob "b"
    Ana: 0 before you, nobody answers, at the counter until Mon 09:05
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 1 before you, nobody answers, at the counter until Mon 09:05
The desk dies
    Maria: again
    Maria: on duty, room for 3, at the counter until Mon 09:05
    Maria: 2 wait: Ana "a", Bob "b"
    Ana: again
    Ana: nobody answers now, at the counter until Mon 09:05
    Ana: is waiting, 1 entry
    Ana: 0 before you, nobody answers, at the counter until Mon 09:05
    Bob: again
    Bob: nobody answers now, at the counter until Mon 09:05
    Bob: is waiting, 1 entry
    Bob: 1 before you, nobody answers, at the counter until Mon 09:05
09:05:00
    Maria: on duty, room for 3, at the counter until Mon 09:05
    Maria: 2 wait: Ana "a", Bob "b"
    Ana: nobody answers now, at the counter although back at Mon 09:05
    Ana: 0 before you, nobody answers, at the counter although back at Mon 09:05
    Bob: nobody answers now, at the counter although back at Mon 09:05
    Bob: 1 before you, nobody answers, at the counter although back at Mon 09:05
Cleo opens the page
    Cleo: welcome; nobody answers yet, at the counter although back at Mon 09:05
# A colleague at her desk: somebody answers. At the counter she is back before Maria, who is late.
Rada is a librarian
Rada signs in
    Rada: a cookie for 10 hours
    Rada: signed in as Rada
    Rada: a ticket
    Rada: welcome, Rada the librarian
    Rada: off duty
    Rada: 2 wait: Ana "a", Bob "b"
Rada goes on duty with room for 3
    Maria: 2 wait: Ana "a", Bob "b"
    Ana: somebody answers now
    Ana: 0 before you
    Bob: somebody answers now
    Bob: 1 before you
    Cleo: somebody answers now
    Rada: on duty, room for 3
    Rada: 2 wait: Ana "a", Bob "b"
Rada goes to the counter
    Maria: 2 wait: Ana "a", Bob "b"
    Ana: nobody answers now, at the counter until Mon 09:10
    Ana: 0 before you, nobody answers, at the counter until Mon 09:10
    Bob: nobody answers now, at the counter until Mon 09:10
    Bob: 1 before you, nobody answers, at the counter until Mon 09:10
    Cleo: nobody answers now, at the counter until Mon 09:10
    Rada: on duty, room for 3, at the counter until Mon 09:10
    Rada: 2 wait: Ana "a", Bob "b"
Rada goes off duty
    Maria: 2 wait: Ana "a", Bob "b"
    Ana: nobody answers now, at the counter although back at Mon 09:05
    Ana: 0 before you, nobody answers, at the counter although back at Mon 09:05
    Bob: nobody answers now, at the counter although back at Mon 09:05
    Bob: 1 before you, nobody answers, at the counter although back at Mon 09:05
    Cleo: nobody answers now, at the counter although back at Mon 09:05
    Rada: off duty
    Rada: 2 wait: Ana "a", Bob "b"
# Nobody is on duty: nothing is said of a counter any more.
Maria goes off duty
    Maria: off duty
    Maria: 2 wait: Ana "a", Bob "b"
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
    Bob: nobody answers now
    Bob: 1 before you, nobody answers
    Cleo: nobody answers now
