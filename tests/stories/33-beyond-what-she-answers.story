# Who asks in a language that she does not answer is shown apart, and taken only by a second choice.
Maria is a librarian who answers in da
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: nobody waits
Ana opens the page
    Ana: welcome; somebody answers in da
Ana writes "Hello?"
    Maria: 0 wait: Ana "Hello?" beyond her
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you, nobody answers
Maria takes Ana
    Maria: refused: beyond_skills
Maria takes Ana all the same
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
# Who closes the page is not kept in the queue: nobody there answers it, so it is a message with its day.
Bob opens the page
    Bob: welcome; somebody answers in da
Bob writes "And me?"
    Maria: 0 wait: Bob "And me?" beyond her
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you, nobody answers
Bob leaves
09:01:00
    Maria: nobody waits
    Maria: 1 left: Bob "And me?" due Wed 09:01
