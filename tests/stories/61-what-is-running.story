# A supervisor sees who is on duty, what runs, and how long people wait; and takes somebody off duty.
Maria is a librarian
Peter is a librarian
Vera is a supervisor
Ole is an auditor
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the supervisor
    Vera: off duty
    Vera: nobody waits
# Nobody is told who did not ask; and it is hers alone.
Maria asks what is running
    Maria: refused: not_allowed
Vera asks what is running
    Vera: nobody is on duty
    Vera: nothing runs
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
09:00:30
    Vera: Maria of library 1 is on duty since 09:00:00, holds 0 of 3
    Vera: nothing runs
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Vera: Maria of library 1 is on duty since 09:00:00, holds 0 of 3
    Vera: [Ana] runs at library 1 with nobody, waits since 09:00:30
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
09:01:00
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Vera: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Vera: [Ana] runs at library 1 with Maria, waits since 09:00:30
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
09:02:00
Maria says to Ana "Hello Ana"
    Maria: [Ana] number 1 is stored as 3
    Vera: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Vera: [Ana] runs at library 1 with Maria, has an answer
    Ana: 3 Maria says "Hello Ana"
09:03:00
Ana says "One thing"
    Maria: [Ana] 4 Ana says "One thing"
    Vera: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Vera: [Ana] runs at library 1 with Maria, waits since 09:03:00
    Ana: number 2 is stored as 4
09:04:00
Ana says "And another"
    Maria: [Ana] 5 Ana says "And another"
    Vera: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Vera: [Ana] runs at library 1 with Maria, waits since 09:03:00
    Ana: number 3 is stored as 5
09:05:00
Maria asks Ana whether it is enough
    Maria: [Ana] 6 Maria asks whether this is enough for today
    Maria: [Ana] is held by Maria, 6 entries
    Vera: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Vera: [Ana] runs at library 1 with Maria, has an answer
    Ana: 6 Maria asks whether this is enough for today
    Ana: is held by Maria, 6 entries
09:06:00
Ana answers 6: one more question
    Maria: [Ana] 7 Ana has one more question
    Maria: [Ana] is held by Maria, 7 entries
    Vera: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Vera: [Ana] runs at library 1 with Maria, waits since 09:06:00
    Ana: 7 Ana has one more question
    Ana: is held by Maria, 7 entries
09:07:00
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "Me too"
    Maria: 1 waits: Bob "Me too"
    Vera: Maria of library 1 is on duty since 09:00:00, holds 1 of 3
    Vera: [Bob] runs at library 1 with nobody, waits since 09:07:00
    Vera: [Ana] runs at library 1 with Maria, waits since 09:06:00
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
09:08:00
Maria goes to the counter
    Maria: on duty, room for 3, at the counter until Mon 09:13
    Maria: [Ana] is held by Maria, at the counter until Mon 09:13, 7 entries
    Maria: 1 waits: Bob "Me too"
    Vera: Maria of library 1 is on duty since 09:00:00, holds 1 of 3, at the counter
    Vera: [Bob] runs at library 1 with nobody, waits since 09:07:00
    Vera: [Ana] runs at library 1 with Maria, waits since 09:06:00
    Ana: is held by Maria, at the counter until Mon 09:13, 7 entries
    Ana: nobody answers now, at the counter until Mon 09:13
    Bob: nobody answers now, at the counter until Mon 09:13
    Bob: 0 before you, nobody answers, at the counter until Mon 09:13
09:08:10
# Off duty: what she holds stands in front of the queue, and she reads by whom.
Maria takes Maria off duty
    Maria: refused: not_allowed
Vera takes Peter off duty
    Vera: refused: not_found
Vera takes Maria off duty
    Maria: [Ana] 8 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: off duty, by Vera
    Maria: 2 wait: Ana "Hello?" again, Bob "Me too"
    Vera: nobody is on duty
    Vera: [Ana] runs at library 1 with nobody, waits since 09:00:30
    Vera: [Bob] runs at library 1 with nobody, waits since 09:07:00
    Ana: 8 Maria gives it back
    Ana: is waiting, 8 entries
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
    Bob: nobody answers now
    Bob: 1 before you, nobody answers
09:08:20
Vera takes Maria off duty
    Vera: refused: not_found
# She may go on duty again; her people are whoever's takes them first.
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: 2 wait: Ana "Hello?" again, Bob "Me too"
    Vera: nobody is on duty
    Vera: [Ana] runs at library 1 with nobody, waits since 09:00:30
    Vera: [Bob] runs at library 1 with nobody, waits since 09:07:00
Peter goes on duty with room for 3
    Peter: on duty, room for 3
    Peter: 2 wait: Ana "Hello?" again, Bob "Me too"
    Ana: somebody answers now
    Ana: 0 before you
    Bob: somebody answers now
    Bob: 1 before you
Peter takes Ana
    Peter: [Ana] 9 Peter takes it
    Peter: [Ana] is held by Peter, 9 entries
    Peter: 1 waits: Bob "Me too"
    Ana: 9 Peter takes it
    Ana: is held by Peter, 9 entries
    Bob: 0 before you
09:09:00
    Vera: Peter of library 1 is on duty since 09:08:20, holds 1 of 3
    Vera: [Bob] runs at library 1 with nobody, waits since 09:07:00
    Vera: [Ana] runs at library 1 with Peter, waits since 09:06:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: 1 waits: Bob "Me too"
    Peter: 1 waits: Bob "Me too"
    Vera: Peter of library 1 is on duty since 09:08:20, holds 1 of 3
    Vera: Maria of library 1 is on duty since 09:09:00, holds 0 of 3
    Vera: [Bob] runs at library 1 with nobody, waits since 09:07:00
    Vera: [Ana] runs at library 1 with Peter, waits since 09:06:00
    Bob: 0 before you
09:09:10
# In the same breath with what she does herself.
Maria takes Bob
+ Vera takes Maria off duty
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: [Bob] 3 Maria gives it back
    Maria: [Bob] is no longer yours
    Maria: off duty, by Vera
    Maria: 1 waits: Bob "Me too" again
    Peter: 1 waits: Bob "Me too" again
    Vera: Peter of library 1 is on duty since 09:08:20, holds 1 of 3
    Vera: [Bob] runs at library 1 with nobody, waits since 09:07:00
    Vera: [Ana] runs at library 1 with Peter, waits since 09:06:00
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
    Bob: 3 Maria gives it back
    Bob: is waiting, 3 entries
    Bob: 0 before you
09:09:20
# A desk that begins anew is asked again.
The desk dies
    Maria: again
    Maria: off duty
    Maria: 1 waits: Bob "Me too" again
    Peter: again
    Peter: [Ana] is held by Peter, 9 entries
    Peter: on duty, room for 3
    Peter: 1 waits: Bob "Me too" again
    Vera: again
    Vera: off duty
    Vera: 1 waits: Bob "Me too" again
    Ana: again
    Ana: somebody answers now
    Ana: is held by Peter, 9 entries
    Bob: again
    Bob: somebody answers now
    Bob: is waiting, 3 entries
    Bob: 0 before you
Peter says to Ana "Hello"
    Peter: [Ana] number 1 is stored as 10
    Ana: 10 Peter says "Hello"
09:09:30
Vera asks what is running
    Vera: Peter of library 1 is on duty since 09:08:20, holds 1 of 3
    Vera: [Bob] runs at library 1 with nobody, waits since 09:07:00
    Vera: [Ana] runs at library 1 with Peter, has an answer
Vera asks no longer what is running
Peter goes off duty
    Peter: [Ana] 11 Peter gives it back
    Peter: [Ana] is no longer yours
    Peter: off duty
    Peter: 2 wait: Ana "Hello?" again, Bob "Me too" again
    Ana: 11 Peter gives it back
    Ana: is waiting, 11 entries
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
    Bob: nobody answers now
    Bob: 1 before you, nobody answers
09:10:00
Ole signs in
    Ole: a cookie for 10 hours
    Ole: signed in as Ole
    Ole: a ticket
    Ole: welcome, Ole the auditor
Ole reads the audit list
    Ole: row 7: ole login ole
    Ole: row 6: vera taken_off_duty maria
    Ole: row 5: peter login peter
    Ole: row 4: vera taken_off_duty maria
    Ole: row 3: maria refused oversee
    Ole: row 2: vera login vera
    Ole: row 1: maria login maria
