# Where conversations are given, nobody gets one while she is at the counter. Her line may be
# lost there as anywhere else: then her people are back in front of the queue.
The library Varna in East shares with the own after 1 and 1 minutes
The library Varna gives its conversations
Maria is a librarian of Varna
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
Ana opens the page of Varna
    Ana: welcome to Varna; somebody answers
Ana writes "a"
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria goes to the counter
    Maria: on duty, room for 2, at the counter until Mon 09:05
    Maria: [Ana] is held by Maria, at the counter until Mon 09:05, 2 entries
    Maria: nobody waits
    Ana: is held by Maria, at the counter until Mon 09:05, 2 entries
    Ana: nobody answers now, at the counter until Mon 09:05
Bob opens the page of Varna
    Bob: welcome to Varna; nobody answers yet, at the counter until Mon 09:05
Bob writes "b"
    Maria: 1 waits: Bob "b"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you, nobody answers, at the counter until Mon 09:05
Maria goes on duty with room for 3
    Maria: on duty, room for 3, at the counter until Mon 09:05
    Maria: 1 waits: Bob "b"
    Bob: 0 before you, nobody answers, at the counter until Mon 09:05
Maria is back from the counter
    Maria: on duty, room for 3
    Maria: [Ana] is held by Maria, 2 entries
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: is held by Maria, 2 entries
    Ana: somebody answers now
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
    Bob: somebody answers now
Maria goes to the counter
    Maria: on duty, room for 3, at the counter until Mon 09:05
    Maria: [Ana] is held by Maria, at the counter until Mon 09:05, 2 entries
    Maria: [Bob] is held by Maria, at the counter until Mon 09:05, 2 entries
    Maria: nobody waits
    Ana: is held by Maria, at the counter until Mon 09:05, 2 entries
    Ana: nobody answers now, at the counter until Mon 09:05
    Bob: is held by Maria, at the counter until Mon 09:05, 2 entries
    Bob: nobody answers now, at the counter until Mon 09:05
Maria leaves
09:00:05
    Ana: 3 Maria's line is lost
    Ana: is waiting, 3 entries
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
    Bob: 3 Maria's line is lost
    Bob: is waiting, 3 entries
    Bob: nobody answers now
    Bob: 1 before you, nobody answers
