# Maria's browser dies without a word. The door finds out after 13 s at the latest; 5 s later
# Ana is back in front of the queue, is told so, and Peter can take her.
Maria is a librarian
Peter is a librarian
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
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Peter goes on duty with room for 3
    Maria: nobody waits
    Peter: on duty, room for 3
    Peter: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Can you look at my CV?"
    Maria: 1 waits: Ana "Can you look at my CV?"
    Peter: 1 waits: Ana "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "A letter, please"
    Maria: 2 wait: Ana "Can you look at my CV?", Bob "A letter, please"
    Peter: 2 wait: Ana "Can you look at my CV?", Bob "A letter, please"
    Ana: 0 before you
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 1 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: 1 waits: Bob "A letter, please"
    Peter: 1 waits: Bob "A letter, please"
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
    Bob: 0 before you
Maria says "Hello Ana"
    Maria: [Ana] number 1 is stored as 3
    Ana: 3 Maria says "Hello Ana"
09:10:13
Maria leaves
09:10:17
09:10:18
    Peter: 2 wait: Ana "Can you look at my CV?" again, Bob "A letter, please"
    Ana: 4 Maria's line is lost
    Ana: is waiting, 4 entries
    Ana: 0 before you
    Bob: 1 before you
Peter takes Ana
    Peter: [Ana] 5 Peter takes it
    Peter: [Ana] is held by Peter, 5 entries
    Peter: 1 waits: Bob "A letter, please"
    Ana: 5 Peter takes it
    Ana: is held by Peter, 5 entries
    Bob: 0 before you
Peter looks back at Ana
    Peter: [Ana] 1 Ana says "Can you look at my CV?"
    Peter: [Ana] 2 Maria takes it
    Peter: [Ana] 3 Maria says "Hello Ana"
    Peter: [Ana] 4 Maria's line is lost
    Peter: [Ana] 5 Peter takes it
Peter says "Peter here. I have read it all."
    Peter: [Ana] number 1 is stored as 6
    Ana: 6 Peter says "Peter here. I have read it all."
