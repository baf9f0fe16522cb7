# Places move up, and after four people the service dares to say how long it takes.
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
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "a"
    Maria: 1 waits: Ana "a"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "b"
    Maria: 2 wait: Ana "a", Bob "b"
    Ana: 0 before you
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 1 before you
Cleo opens the page
    Cleo: welcome; somebody answers
Cleo writes "c"
    Maria: 3 wait: Ana "a", Bob "b", Cleo "c"
    Ana: 0 before you
    Bob: 1 before you
    Cleo: begun; here is your code
    Cleo: number 1 is stored as 1
    Cleo: is waiting, 1 entry
    Cleo: 2 before you
Dora opens the page
    Dora: welcome; somebody answers
Dora writes "d"
    Maria: 4 wait: Ana "a", Bob "b", Cleo "c", Dora "d"
    Ana: 0 before you
    Bob: 1 before you
    Cleo: 2 before you
    Dora: begun; here is your code
    Dora: number 1 is stored as 1
    Dora: is waiting, 1 entry
    Dora: 3 before you
09:05:00
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: 3 wait: Bob "b", Cleo "c", Dora "d"
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
    Bob: 0 before you
    Cleo: 1 before you
    Dora: 2 before you
09:10:00
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: 2 wait: Cleo "c", Dora "d"
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
    Cleo: 0 before you
    Dora: 1 before you
Maria gives Ana back
    Maria: [Ana] 3 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: 3 wait: Ana "a" again, Cleo "c", Dora "d"
    Ana: 3 Maria gives it back
    Ana: is waiting, 3 entries
    Ana: 0 before you
    Cleo: 1 before you
    Dora: 2 before you
09:15:00
Maria takes Cleo out of turn, "short"
    Maria: [Cleo] 2 Maria takes it
    Maria: [Cleo] is held by Maria, 2 entries
    Maria: 2 wait: Ana "a" again, Dora "d"
    Ana: 0 before you
    Cleo: 2 Maria takes it
    Cleo: is held by Maria, 2 entries
    Dora: 1 before you
# One leaves the queue by herself.
Ana ends it
    Maria: 1 waits: Dora "d"
    Ana: 4 Ana ends it
    Ana: is ended, 4 entries
    Dora: 0 before you
