# A follow-up: a day and a line, for every librarian to see, also after the end.
Maria is a librarian
Jens is a librarian
Olga is an auditor
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Jens signs in
    Jens: a cookie for 10 hours
    Jens: signed in as Jens
    Jens: a ticket
    Jens: welcome, Jens the librarian
    Jens: off duty
    Jens: nobody waits
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
Maria will follow up Ana on day 5: "I do not hold her"
    Maria: refused: not_allowed
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Jens will follow up Ana on day 5: "nor do I"
    Jens: refused: not_allowed
Ana will follow up Ana on day 5: "me"
    Ana: refused: not_allowed
Maria will follow up Ana on day 5: "Send the example"
    Maria: [Ana] note 1, Maria: follow_up Send the example
    Maria: to follow up on day 5, by Maria: [Ana] "Send the example"
    Jens: to follow up on day 5, by Maria: [Ana] "Send the example"
# The last one counts.
Maria will follow up Ana on day 9: "Ask about the interview"
    Maria: [Ana] note 2, Maria: follow_up Ask about the interview
    Maria: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
    Jens: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
Maria ends it
    Maria: [Ana] 3 Maria ends it
    Maria: [Ana] is ended, 3 entries, 2 in the staff log
    Ana: 3 Maria ends it
    Ana: is ended, 3 entries
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "A letter, please"
    Maria: 1 waits: Bob "A letter, please"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Maria takes Bob
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: nobody waits
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
Bob ends it
    Maria: [Bob] 3 Bob ends it
    Maria: [Bob] is ended, 3 entries
    Bob: 3 Bob ends it
    Bob: is ended, 3 entries
# After the end too, by who held it last.
Maria will follow up Bob on day 7: "Print his letter"
    Maria: [Bob] note 1, Maria: follow_up Print his letter
    Maria: to follow up on day 7, by Maria: [Bob] "Print his letter"
    Maria: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
    Jens: to follow up on day 7, by Maria: [Bob] "Print his letter"
    Jens: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
Jens will follow up Bob on day 7: "not mine"
    Jens: refused: not_allowed
# Any librarian may do it, once; and undo it.
Jens has followed up Bob
    Maria: [Bob] note 2, Jens: followed_up 
    Maria: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
    Jens: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
Jens has followed up Bob
The desk dies
    Maria: again
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
    Jens: again
    Jens: off duty
    Jens: nobody waits
    Jens: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
    Ana: again
    Ana: somebody answers now
    Ana: is ended, 3 entries
    Bob: again
    Bob: somebody answers now
    Bob: is ended, 3 entries
Jens has not followed up Bob
    Maria: [Bob] note 3, Jens: reopened 
    Maria: to follow up on day 7, by Maria: [Bob] "Print his letter"
    Maria: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
    Jens: to follow up on day 7, by Maria: [Bob] "Print his letter"
    Jens: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
Jens asks for a ticket
    Jens: a ticket
Jens.2 opens the desk
    Jens.2: welcome, Jens the librarian
    Jens.2: off duty
    Jens.2: nobody waits
    Jens.2: to follow up on day 7, by Maria: [Bob] "Print his letter"
    Jens.2: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
# What was never set is not there; nobody else may.
Carl opens the page
    Carl: welcome; somebody answers
Carl writes "Hello"
    Maria: 1 waits: Carl "Hello"
    Carl: begun; here is your code
    Carl: number 1 is stored as 1
    Carl: is waiting, 1 entry
    Carl: 0 before you
Jens has followed up Carl
    Jens: refused: not_found
Ana has followed up Ana
    Ana: refused: not_allowed
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga has followed up Bob
    Olga: refused: not_allowed
Olga opens the talk of Bob, because: "complaint 20"
    Olga: [Bob] note 1, Maria: follow_up Print his letter
    Olga: [Bob] note 2, Jens: followed_up 
    Olga: [Bob] note 3, Jens: reopened 
    Olga: [Bob] 1 Bob says "A letter, please"
    Olga: [Bob] 2 Maria takes it
    Olga: [Bob] 3 Bob ends it
# A full disk loses no line of it.
The disk is full
Jens has followed up Bob
    Jens: refused: storage_full, wait 1 s
The disk has room
    Maria: 1 waits: Carl "Hello"
    Carl: 0 before you
Jens has followed up Bob
    Maria: [Bob] note 4, Jens: followed_up 
    Maria: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
    Jens: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
    Jens.2: to follow up on day 9, by Maria: [Ana] "Ask about the interview"
