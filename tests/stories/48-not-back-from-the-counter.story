# Five minutes were said. After fifteen she is asked, after seventeen she is off duty.
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
09:05:00
    Maria: on duty, room for 2, at the counter until Mon 09:05
    Maria: [Ana] is held by Maria, at the counter although back at Mon 09:05, 2 entries
    Maria: nobody waits
    Ana: is held by Maria, at the counter although back at Mon 09:05, 2 entries
    Ana: nobody answers now, at the counter although back at Mon 09:05
09:14:59
09:15:00
    Maria: on duty, room for 2, at the counter until Mon 09:05; are you still there?
# She says she is there, and still speaks with somebody: ten minutes more.
Maria presses a key
    Maria: on duty, room for 2, at the counter until Mon 09:05
09:25:00
    Maria: on duty, room for 2, at the counter until Mon 09:05; are you still there?
09:27:00
    Maria: [Ana] 3 Maria does not answer
    Maria: [Ana] is no longer yours
    Maria: off duty
    Maria: 1 waits: Ana "a" again
    Ana: 3 Maria does not answer
    Ana: is waiting, 3 entries
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
