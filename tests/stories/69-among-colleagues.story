# Librarians talk among themselves, outside of any conversation: stored once, read by all who have it open, counted by the others.
Maria is a librarian
Jens is a librarian
Sara is a supervisor
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
Sara signs in
    Sara: a cookie for 10 hours
    Sara: signed in as Sara
    Sara: a ticket
    Sara: welcome, Sara the supervisor
    Sara: off duty
    Sara: nobody waits
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Maria opens the talk among colleagues
    Maria: [colleagues] nothing new; 0 is the last
Maria tells colleagues "Who has the new form?"
    Maria: [colleagues] note 1 is stored as 1
    Maria: [colleagues] note 1, Maria: "Who has the new form?"
    Maria: [colleagues] 1 to 1, of which 1 are seen
    Jens: [colleagues] 1 to 1
    Sara: [colleagues] 1 to 1
# Who has not opened it only learns how far it goes.
Jens opens the talk among colleagues
    Jens: [colleagues] 1 to 1, of which 0 are seen
    Jens: [colleagues] note 1, Maria: "Who has the new form?"
Jens tells colleagues "I do, in Vidin"
    Maria: [colleagues] note 2, Jens: "I do, in Vidin"
    Jens: [colleagues] note 1 is stored as 2
    Jens: [colleagues] note 2, Jens: "I do, in Vidin"
    Sara: [colleagues] 1 to 2
Jens has seen 2 among colleagues
    Jens: [colleagues] 1 to 2, of which 2 are seen
Maria has seen 2 among colleagues
    Maria: [colleagues] 1 to 2, of which 2 are seen
# Sent again, it is stored once; another text under its number is refused.
Maria tells colleagues number 1 again
    Maria: [colleagues] note 1 is stored as 1
Maria tells colleagues "Something else" as number 1
    Maria: refused: number_reused, number 1
Maria tells colleagues "Too early" as number 3
    Maria: refused: out_of_order, number 3
Sara tells colleagues "Meeting at nine"
    Maria: [colleagues] note 3, Sara: "Meeting at nine"
    Jens: [colleagues] note 3, Sara: "Meeting at nine"
    Sara: [colleagues] note 1 is stored as 3
    Sara: [colleagues] 1 to 3
Maria looks back among colleagues before 3
    Maria: [colleagues] note 1, Maria: "Who has the new form?"
    Maria: [colleagues] note 2, Jens: "I do, in Vidin"
Jens closes the talk among colleagues
    Jens: [colleagues] 1 to 3, of which 2 are seen
Maria tells colleagues "Thank you"
    Maria: [colleagues] note 2 is stored as 4
    Maria: [colleagues] note 4, Maria: "Thank you"
    Jens: [colleagues] 1 to 4
    Sara: [colleagues] 1 to 4
# Nobody else may read it, write it, or learn what is in it.
Olga opens the talk among colleagues
    Olga: refused: not_allowed
Olga tells colleagues "Hello"
    Olga: refused: not_allowed
Olga looks back among colleagues before 9
    Olga: refused: not_allowed
Olga has seen 2 among colleagues
    Olga: refused: not_allowed
Ana opens the page
    Ana: welcome; nobody answers yet
Ana opens the talk among colleagues
    Ana: refused: not_allowed
Ana tells colleagues "Hello"
    Ana: refused: not_allowed, number 1
Ana looks back among colleagues before 9
    Ana: refused: not_allowed
Ana has seen 2 among colleagues
    Ana: refused: not_allowed
# It stays when the desk dies, and numbers go on.
The desk dies
    Maria: again
    Maria: off duty
    Maria: nobody waits
    Maria: [colleagues] 1 to 4, of which 2 are seen
    Jens: again
    Jens: off duty
    Jens: nobody waits
    Jens: [colleagues] 1 to 4, of which 2 are seen
    Sara: again
    Sara: off duty
    Sara: nobody waits
    Sara: [colleagues] 1 to 4, of which 0 are seen
    Olga: again
    Ana: again
    Ana: nobody answers now
Maria opens the talk among colleagues
    Maria: [colleagues] 1 to 4, of which 2 are seen
    Maria: [colleagues] note 1, Maria: "Who has the new form?"
    Maria: [colleagues] note 2, Jens: "I do, in Vidin"
    Maria: [colleagues] note 3, Sara: "Meeting at nine"
    Maria: [colleagues] note 4, Maria: "Thank you"
Maria tells colleagues number 2 again
    Maria: [colleagues] note 2 is stored as 4
Maria tells colleagues "Still here"
    Maria: [colleagues] note 3 is stored as 5
    Maria: [colleagues] note 5, Maria: "Still here"
    Jens: [colleagues] 1 to 5
    Sara: [colleagues] 1 to 5
# A full disk refuses, and nothing of it stays.
The disk is full
Maria tells colleagues "Lost?"
    Maria: refused: storage_full, wait 1 s
The disk has room
Maria tells colleagues number 4 again
    Maria: [colleagues] note 4 is stored as 6
    Maria: [colleagues] note 6, Maria: "Lost?"
    Jens: [colleagues] 1 to 6
    Sara: [colleagues] 1 to 6
