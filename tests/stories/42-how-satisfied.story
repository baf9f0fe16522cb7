# When it is over a seeker says how satisfied she is; an administrator reads numbers and no names.
Vera is an admin
Maria is a librarian
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the admin
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana rates it: completely
    Ana: refused: not_ended
Ana ends it
    Ana: 2 Ana ends it
    Ana: is ended, 2 entries
Ana rates it: partly
    Ana: you rated it: partly; 1 questions more
Ana rates it: completely
    Ana: you rated it: completely; 1 questions more
Vera asks how satisfied people are
    Vera: too few to be told
Bob opens the page
    Bob: welcome; nobody answers yet
Bob writes "Hello?"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is left, 1 entry, a left message due Wed 09:00
Bob ends it
    Bob: 2 Bob ends it
    Bob: is ended, 2 entries
Bob rates it: satisfied
    Bob: you rated it: satisfied; 1 questions more
Cleo opens the page
    Cleo: welcome; nobody answers yet
Cleo writes "Hello?"
    Cleo: begun; here is your code
    Cleo: number 1 is stored as 1
    Cleo: is left, 1 entry, a left message due Wed 09:00
Cleo ends it
    Cleo: 2 Cleo ends it
    Cleo: is ended, 2 entries
Cleo rates it: completely
    Cleo: you rated it: completely; 1 questions more
Dan opens the page
    Dan: welcome; nobody answers yet
Dan writes "Hello?"
    Dan: begun; here is your code
    Dan: number 1 is stored as 1
    Dan: is left, 1 entry, a left message due Wed 09:00
Dan ends it
    Dan: 2 Dan ends it
    Dan: is ended, 2 entries
Dan rates it: not
    Dan: you rated it: not; 1 questions more
# Four are too few: it could be told who said what.
Vera asks how satisfied people are
    Vera: too few to be told
Eva opens the page
    Eva: welcome; nobody answers yet
Eva writes "Hello?"
    Eva: begun; here is your code
    Eva: number 1 is stored as 1
    Eva: is left, 1 entry, a left message due Wed 09:00
Eva ends it
    Eva: 2 Eva ends it
    Eva: is ended, 2 entries
Eva rates it: completely
    Eva: you rated it: completely; 1 questions more
Vera asks how satisfied people are
    Vera: completely 3, satisfied 1, partly 0, not 1
Maria asks how satisfied people are
    Maria: refused: not_allowed
# The desk dies, and nothing is forgotten; a day later it stands.
The desk dies
    Vera: again
    Maria: again
    Maria: off duty
    Maria: nobody waits
    Ana: again
    Ana: nobody answers now
    Ana: is ended, 2 entries
    Ana: you rated it: completely; 1 questions more
    Bob: again
    Bob: nobody answers now
    Bob: is ended, 2 entries
    Bob: you rated it: satisfied; 1 questions more
    Cleo: again
    Cleo: nobody answers now
    Cleo: is ended, 2 entries
    Cleo: you rated it: completely; 1 questions more
    Dan: again
    Dan: nobody answers now
    Dan: is ended, 2 entries
    Dan: you rated it: not; 1 questions more
    Eva: again
    Eva: nobody answers now
    Eva: is ended, 2 entries
    Eva: you rated it: completely; 1 questions more
33:10:00
    Vera: closed with 4401
    Maria: closed with 4401
Ana rates it: not
    Ana: refused: rated_before
