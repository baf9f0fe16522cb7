# Either side ends; writing after the end begins a new conversation.
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
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
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
Ana ends it
    Maria: [Ana] 3 Ana ends it
    Maria: [Ana] is ended, 3 entries
    Ana: 3 Ana ends it
    Ana: is ended, 3 entries
Ana ends it
Ana says "One more thing"
    Ana: refused: already_ended, number 2
Ana writes "One more thing"
    Maria: 1 waits: Ana "One more thing"
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
Maria ends that of Ana
    Maria: [Ana] 3 Maria ends it
    Maria: [Ana] is ended, 3 entries
    Ana: 3 Maria ends it
    Ana: is ended, 3 entries
Maria says "Too late"
    Maria: refused: not_allowed, number 1
# In one breath: the end, and a new beginning.
Ana writes "And a third"
    Maria: 1 waits: Ana "And a third"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Ana ends it
+ Ana writes "And a fourth"
    Maria: 1 waits: Ana "And a fourth"
    Ana: 2 Ana ends it
    Ana: is ended, 2 entries
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
