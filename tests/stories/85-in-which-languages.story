# The sign says in which languages somebody answers, where that is not each of them.
Maria is a librarian who answers in bg
Rada is a librarian who answers in en
Dora is a librarian
Ana opens the page
    Ana: welcome; nobody answers yet
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
    Ana: somebody answers now in bg
# Ana's page is in English: she reads that Bulgarian is answered, and leaves a message.
Ana writes "a"
    Maria: 0 wait: Ana "a" beyond her
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you, nobody answers
Rada signs in
    Rada: a cookie for 10 hours
    Rada: signed in as Rada
    Rada: a ticket
    Rada: welcome, Rada the librarian
    Rada: off duty
    Rada: 1 waits: Ana "a"
Rada goes on duty with room for 3
    Maria: 0 wait: Ana "a" beyond her
    Rada: on duty, room for 3
    Rada: 1 waits: Ana "a"
    Ana: somebody answers now in en and bg
    Ana: 0 before you
Bob opens the page
    Bob: welcome; somebody answers in en and bg
# Who answers all: nothing more is to be said.
Dora signs in
    Dora: a cookie for 10 hours
    Dora: signed in as Dora
    Dora: a ticket
    Dora: welcome, Dora the librarian
    Dora: off duty
    Dora: 1 waits: Ana "a"
Dora goes on duty with room for 3
    Maria: 0 wait: Ana "a" beyond her
    Rada: 1 waits: Ana "a"
    Dora: on duty, room for 3
    Dora: 1 waits: Ana "a"
    Ana: somebody answers now
    Ana: 0 before you
    Bob: somebody answers now
Dora goes off duty
    Maria: 0 wait: Ana "a" beyond her
    Rada: 1 waits: Ana "a"
    Dora: off duty
    Dora: 1 waits: Ana "a"
    Ana: somebody answers now in en and bg
    Ana: 0 before you
    Bob: somebody answers now in en and bg
# Maria at the counter does not count while Rada answers; of two at the counter both do.
Maria goes to the counter
    Maria: on duty, room for 3, at the counter until Mon 09:05
    Maria: 0 wait: Ana "a" beyond her
    Rada: 1 waits: Ana "a"
    Ana: somebody answers now in en
    Ana: 0 before you
    Bob: somebody answers now in en
Rada goes to the counter
    Maria: 0 wait: Ana "a" beyond her
    Rada: on duty, room for 3, at the counter until Mon 09:05
    Rada: 1 waits: Ana "a"
    Ana: nobody answers now in en and bg, at the counter until Mon 09:05
    Ana: 0 before you, nobody answers, at the counter until Mon 09:05
    Bob: nobody answers now in en and bg, at the counter until Mon 09:05
Maria is back from the counter
    Maria: on duty, room for 3
    Maria: 0 wait: Ana "a" beyond her
    Rada: 1 waits: Ana "a"
    Ana: somebody answers now in bg
    Ana: 0 before you, nobody answers, at the counter until Mon 09:05
    Bob: somebody answers now in bg
Maria goes off duty
    Maria: off duty
    Maria: 0 wait: Ana "a" beyond her
    Rada: 1 waits: Ana "a"
    Ana: nobody answers now in en, at the counter until Mon 09:05
    Ana: 0 before you, nobody answers, at the counter until Mon 09:05
    Bob: nobody answers now in en, at the counter until Mon 09:05
Rada goes off duty
    Rada: off duty
    Rada: 1 waits: Ana "a"
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
    Bob: nobody answers now
