# Somebody puts the clock of the machine back: the order of the talk stays, and so do leases.
Maria is a librarian
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
    Ana: welcome; somebody answers
Ana writes "One"
    Maria: 1 waits: Ana "One"
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
The clock is put back by 90 minutes
Ana says "Two"
    Maria: [Ana] 3 Ana says "Two"
    Ana: number 2 is stored as 3
Maria leaves
09:00:05
    Ana: 4 Maria's line is lost
    Ana: is waiting, 4 entries
    Ana: nobody answers now
    Ana: 0 before you, nobody answers
Ana asks what came after 0
    Ana: 1 Ana says "One"
    Ana: 2 Maria takes it
    Ana: 3 Ana says "Two"
    Ana: 4 Maria's line is lost
