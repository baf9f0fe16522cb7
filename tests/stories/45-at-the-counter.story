# Somebody stands at Maria's counter. Ana, whom she helps, is told until when; Bob, who comes
# meanwhile, does not read that somebody answers.
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
Ana writes "Can you look at my CV?"
    Maria: 1 waits: Ana "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria goes to the counter
    Maria: on duty, room for 3, at the counter until Mon 09:05
    Maria: [Ana] is held by Maria, at the counter until Mon 09:05, 2 entries
    Maria: nobody waits
    Ana: is held by Maria, at the counter until Mon 09:05, 2 entries
    Ana: nobody answers now, at the counter until Mon 09:05
Bob opens the page
    Bob: welcome; nobody answers yet, at the counter until Mon 09:05
Bob writes "A letter, please"
    Maria: 1 waits: Bob "A letter, please"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you, nobody answers, at the counter until Mon 09:05
# Ana writes and is heard when Maria is back. The desk dies: the promise does not.
Ana says "There is no hurry"
    Maria: [Ana] 3 Ana says "There is no hurry"
    Ana: number 2 is stored as 3
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, at the counter until Mon 09:05, 3 entries
    Maria: on duty, room for 3, at the counter until Mon 09:05
    Maria: 1 waits: Bob "A letter, please"
    Ana: again
    Ana: nobody answers now, at the counter until Mon 09:05
    Ana: is held by Maria, at the counter until Mon 09:05, 3 entries
    Bob: again
    Bob: nobody answers now, at the counter until Mon 09:05
    Bob: is waiting, 1 entry
    Bob: 0 before you, nobody answers, at the counter until Mon 09:05
# Five minutes are over, and Ana is told that.
09:05:00
    Maria: on duty, room for 3, at the counter until Mon 09:05
    Maria: [Ana] is held by Maria, at the counter although back at Mon 09:05, 3 entries
    Maria: 1 waits: Bob "A letter, please"
    Ana: is held by Maria, at the counter although back at Mon 09:05, 3 entries
    Ana: nobody answers now, at the counter although back at Mon 09:05
    Bob: nobody answers now, at the counter although back at Mon 09:05
    Bob: 0 before you, nobody answers, at the counter although back at Mon 09:05
# She writes: so she is back, and Bob reads that somebody answers.
Maria says to Ana "Here I am again"
    Maria: on duty, room for 3
    Maria: [Ana] is held by Maria, 3 entries
    Maria: [Ana] number 1 is stored as 4
    Maria: 1 waits: Bob "A letter, please"
    Ana: is held by Maria, 3 entries
    Ana: 4 Maria says "Here I am again"
    Ana: somebody answers now
    Bob: somebody answers now
    Bob: 0 before you
Bob says "Are you there?"
    Bob: number 2 is stored as 2
# Once more. Taking somebody says that she is back as well.
Maria goes to the counter
    Maria: on duty, room for 3, at the counter until Mon 09:10
    Maria: [Ana] is held by Maria, at the counter until Mon 09:10, 4 entries
    Maria: 1 waits: Bob "A letter, please"
    Ana: is held by Maria, at the counter until Mon 09:10, 4 entries
    Ana: nobody answers now, at the counter until Mon 09:10
    Bob: nobody answers now, at the counter until Mon 09:10
    Bob: 0 before you, nobody answers, at the counter until Mon 09:10
Maria takes Bob
    Maria: on duty, room for 3
    Maria: [Ana] is held by Maria, 4 entries
    Maria: [Bob] 3 Maria takes it
    Maria: [Bob] is held by Maria, 3 entries
    Maria: nobody waits
    Ana: is held by Maria, 4 entries
    Ana: somebody answers now
    Bob: 3 Maria takes it
    Bob: is held by Maria, 3 entries
    Bob: somebody answers now
Maria goes to the counter
    Maria: on duty, room for 3, at the counter until Mon 09:10
    Maria: [Ana] is held by Maria, at the counter until Mon 09:10, 4 entries
    Maria: [Bob] is held by Maria, at the counter until Mon 09:10, 3 entries
    Maria: nobody waits
    Ana: is held by Maria, at the counter until Mon 09:10, 4 entries
    Ana: nobody answers now, at the counter until Mon 09:10
    Bob: is held by Maria, at the counter until Mon 09:10, 3 entries
    Bob: nobody answers now, at the counter until Mon 09:10
Maria is back from the counter
    Maria: on duty, room for 3
    Maria: [Ana] is held by Maria, 4 entries
    Maria: [Bob] is held by Maria, 3 entries
    Maria: nobody waits
    Ana: is held by Maria, 4 entries
    Ana: somebody answers now
    Bob: is held by Maria, 3 entries
    Bob: somebody answers now
Maria is back from the counter
# Off duty there is no counter; and who comes back on duty is at her desk.
Maria goes to the counter
    Maria: on duty, room for 3, at the counter until Mon 09:10
    Maria: [Ana] is held by Maria, at the counter until Mon 09:10, 4 entries
    Maria: [Bob] is held by Maria, at the counter until Mon 09:10, 3 entries
    Maria: nobody waits
    Ana: is held by Maria, at the counter until Mon 09:10, 4 entries
    Ana: nobody answers now, at the counter until Mon 09:10
    Bob: is held by Maria, at the counter until Mon 09:10, 3 entries
    Bob: nobody answers now, at the counter until Mon 09:10
Maria goes off duty
    Maria: [Ana] 5 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: [Bob] 4 Maria gives it back
    Maria: [Bob] is no longer yours
    Maria: off duty
    Maria: 2 wait: Ana "Can you look at my CV?" again, Bob "A letter, please" again
    Ana: 5 Maria gives it back
    Ana: is waiting, 5 entries
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
    Bob: 4 Maria gives it back
    Bob: is waiting, 4 entries
    Bob: nobody answers now
    Bob: 1 before you, nobody answers
Maria goes to the counter
    Maria: refused: off_duty
Maria goes on duty with room for 3
    Maria: [Ana] 6 Maria takes it
    Maria: [Ana] is held by Maria, 6 entries
    Maria: [Bob] 5 Maria takes it
    Maria: [Bob] is held by Maria, 5 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Ana: 6 Maria takes it
    Ana: is held by Maria, 6 entries
    Ana: somebody answers now
    Bob: 5 Maria takes it
    Bob: is held by Maria, 5 entries
    Bob: somebody answers now
