# A librarian takes, and both talk.
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
09:01:00
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria asks what came after 0
    Maria: [Ana] 1 Ana says "Can you look at my CV?"
    Maria: [Ana] 2 Maria takes it
Maria says "Gladly. What kind of work?"
    Maria: [Ana] number 1 is stored as 3
    Ana: 3 Maria says "Gladly. What kind of work?"
Ana has seen 3
    Maria: [Ana] Ana has seen 3
Ana says "In a library."
    Maria: [Ana] 4 Ana says "In a library."
    Ana: number 2 is stored as 4
Maria says "Good choice."
    Maria: [Ana] number 2 is stored as 5
    Ana: 5 Maria says "Good choice."
