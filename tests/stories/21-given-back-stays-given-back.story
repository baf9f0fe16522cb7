# Maria gives Ana back on purpose. That she then makes more room does not fetch her again.
Maria is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 1
    Maria: on duty, room for 1
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
Maria gives Ana back
    Maria: [Ana] 3 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: 1 waits: Ana "Hello?" again
    Ana: 3 Maria gives it back
    Ana: is waiting, 3 entries
    Ana: 0 before you
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: 1 waits: Ana "Hello?" again
    Ana: 0 before you
