# What colleagues said is kept for some days, and then erased day by day, with the day's key.
The library keeps what colleagues say for 1 days
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
Maria tells colleagues "On Tuesday"
    Maria: [colleagues] note 1 is stored as 1
    Maria: [colleagues] 1 to 1
    Maria: [colleagues] 1 to 1, of which 1 are seen
Maria tells colleagues "The same day"
    Maria: [colleagues] note 2 is stored as 2
    Maria: [colleagues] 1 to 2
    Maria: [colleagues] 1 to 2, of which 2 are seen
Maria leaves
33:00:00
Jens signs in
    Jens: a cookie for 10 hours
    Jens: signed in as Jens
    Jens: a ticket
    Jens: welcome, Jens the librarian
    Jens: off duty
    Jens: nobody waits
    Jens: [colleagues] 1 to 2, of which 0 are seen
Jens opens the talk among colleagues
    Jens: [colleagues] 1 to 2, of which 0 are seen
    Jens: [colleagues] note 1, Maria: "On Tuesday"
    Jens: [colleagues] note 2, Maria: "The same day"
Jens tells colleagues "On Wednesday"
    Jens: [colleagues] note 1 is stored as 3
    Jens: [colleagues] note 3, Jens: "On Wednesday"
Jens leaves
57:00:00
# The first day is gone: neither its words nor their number are there any more.
Jens signs in
    Jens: a cookie for 10 hours
    Jens: signed in as Jens
    Jens: a ticket
    Jens: welcome, Jens the librarian
    Jens: off duty
    Jens: nobody waits
    Jens: [colleagues] 3 to 3, of which 0 are seen
Jens opens the talk among colleagues
    Jens: [colleagues] 3 to 3, of which 0 are seen
    Jens: [colleagues] note 3, Jens: "On Wednesday"
Jens looks back among colleagues before 3
    Jens: [colleagues] nothing new; 3 is the last
Jens tells colleagues "On Thursday"
    Jens: [colleagues] note 2 is stored as 4
    Jens: [colleagues] note 4, Jens: "On Thursday"
Jens leaves
The desk dies
99:00:00
# All is gone. Whoever had the page open all the time takes a new writer: what the old one wrote nobody knows.
Jens signs in
    Jens: a cookie for 10 hours
    Jens: signed in as Jens
    Jens: a ticket
    Jens: welcome, Jens the librarian
    Jens: off duty
    Jens: nobody waits
    Jens: [colleagues] 5 to 4, of which 0 are seen
Jens opens the talk among colleagues
    Jens: [colleagues] 5 to 4, of which 0 are seen
    Jens: [colleagues] nothing new; 4 is the last
Jens tells colleagues "On Saturday"
    Jens: refused: number_reused, number 3
Jens tells colleagues "On Saturday" as number 1
    Jens: [colleagues] note 1 is stored as 5
    Jens: [colleagues] note 5, Jens: "On Saturday"
    Jens: [colleagues] 5 to 5, of which 5 are seen
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga reads the audit list
    Olga: row 8: olga login olga
    Olga: row 7: jens login jens
    Olga: row 6: nobody staff_talk_erased 2026-03-04
    Olga: row 5: nobody staff_talk_erased 2026-03-03
    Olga: row 4: jens login jens
    Olga: row 3: nobody staff_talk_erased 2026-03-02
    Olga: row 2: jens login jens
    Olga: row 1: maria login maria
