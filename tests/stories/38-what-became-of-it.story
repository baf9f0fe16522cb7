# Outcome and tags: said by who holds it, changed while it is hers, seen by who comes after.
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
# Nobody labels what only waits, nor does a colleague label what another one holds.
Maria says the outcome of Ana: "helped"
    Maria: refused: not_allowed
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Jens says the outcome of Ana: "helped"
    Jens: refused: not_allowed
Jens tags Ana "letter"
    Jens: refused: not_allowed
Ana says the outcome of Ana: "helped"
    Ana: refused: not_allowed
Maria says the outcome of Ana: "very much helped"
    Maria: refused: bad_field, for its outcome
# Said twice is said once; what is changed stands in the staff log with who changed it.
Maria tags Ana "old_cv"
    Maria: [Ana] note 1, Maria: tagged old_cv
    Maria: [Ana] outcome none, old_cv
Maria tags Ana "old_cv"
Maria tags Ana "letter"
    Maria: [Ana] note 2, Maria: tagged letter
    Maria: [Ana] outcome none, old_cv, letter
Maria takes the tag "old_cv" from Ana
    Maria: [Ana] note 3, Maria: untagged old_cv
    Maria: [Ana] outcome none, letter
Maria says the outcome of Ana: "blocked_login"
    Maria: [Ana] note 4, Maria: outcome blocked_login
    Maria: [Ana] outcome blocked_login, letter
Maria says the outcome of Ana: "blocked_login"
Maria gives Ana back
    Maria: [Ana] 3 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: 1 waits: Ana "Can you look at my CV?" again
    Ana: 3 Maria gives it back
    Ana: is waiting, 3 entries
    Ana: 0 before you
Maria tags Ana "old_cv"
    Maria: refused: not_allowed
# Who takes it next sees them, also after the desk died.
Jens goes on duty with room for 3
    Maria: 1 waits: Ana "Can you look at my CV?" again
    Jens: on duty, room for 3
    Jens: 1 waits: Ana "Can you look at my CV?" again
    Ana: 0 before you
Jens takes Ana
    Maria: nobody waits
    Jens: [Ana] 4 Jens takes it
    Jens: [Ana] is held by Jens, 4 entries, 4 in the staff log
    Jens: [Ana] outcome blocked_login, letter
    Jens: nobody waits
    Ana: 4 Jens takes it
    Ana: is held by Jens, 4 entries
The desk dies
    Maria: again
    Maria: on duty, room for 3
    Maria: nobody waits
    Jens: again
    Jens: [Ana] is held by Jens, 4 entries, 4 in the staff log
    Jens: [Ana] outcome blocked_login, letter
    Jens: on duty, room for 3
    Jens: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Jens, 4 entries
Jens says the outcome of Ana: "helped"
    Jens: [Ana] note 5, Jens: outcome helped
    Jens: [Ana] outcome helped, letter
# When the job seeker ends it, who held it last can still say what became of it, and note it.
Ana ends it
    Jens: [Ana] 5 Ana ends it
    Jens: [Ana] is ended, 5 entries, 5 in the staff log
    Ana: 5 Ana ends it
    Ana: is ended, 5 entries
Jens says the outcome of Ana: "partly_helped"
    Jens: [Ana] note 6, Jens: outcome partly_helped
    Jens: [Ana] outcome partly_helped, letter
Jens notes "She comes back on Monday"
    Jens: [Ana] note 1 is stored as 7
Jens reads the notes
    Jens: [Ana] note 1, Maria: tagged old_cv
    Jens: [Ana] note 2, Maria: tagged letter
    Jens: [Ana] note 3, Maria: untagged old_cv
    Jens: [Ana] note 4, Maria: outcome blocked_login
    Jens: [Ana] note 5, Jens: outcome helped
    Jens: [Ana] note 6, Jens: outcome partly_helped
    Jens: [Ana] note 7, Jens: "She comes back on Monday"
Maria says the outcome of Ana: "helped"
    Maria: refused: not_allowed
Maria reads the notes on Ana
    Maria: refused: not_allowed
# The auditor sees and chooses by it; the job seeker was told nothing of all this.
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga lists the conversations
    Olga: [Ana] ended, 5 entries, partly_helped
Olga lists the conversations with the outcome "helped"
Olga lists the conversations with the outcome "partly_helped"
    Olga: [Ana] ended, 5 entries, partly_helped
Olga opens the talk of Ana, because: "complaint 19"
    Olga: [Ana] note 1, Maria: tagged old_cv
    Olga: [Ana] note 2, Maria: tagged letter
    Olga: [Ana] note 3, Maria: untagged old_cv
    Olga: [Ana] note 4, Maria: outcome blocked_login
    Olga: [Ana] note 5, Jens: outcome helped
    Olga: [Ana] note 6, Jens: outcome partly_helped
    Olga: [Ana] note 7, Jens: "She comes back on Monday"
    Olga: [Ana] 1 Ana says "Can you look at my CV?"
    Olga: [Ana] 2 Maria takes it
    Olga: [Ana] 3 Maria gives it back
    Olga: [Ana] 4 Jens takes it
    Olga: [Ana] 5 Ana ends it
