# Out of hours a message is a left message from the beginning, with a day by which it is answered.
Maria is a librarian
The library is open "mon-fri 09:30-12:00, mon-fri 13:00-17:00"
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Mon 17:00
Ana says "It is for a warehouse."
    Ana: number 2 is stored as 2
Ana is here now
    Ana: refused: nobody_answers
Ana leaves

# In the morning it is on Maria's list, and not in her queue. Ana need not be there.
09:40:00
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 1 left: Ana "Can you look at my CV?" due Mon 17:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 1 left: Ana "Can you look at my CV?" due Mon 17:00
Maria takes Ana
    Maria: [Ana] 3 Maria takes it
    Maria: [Ana] is held by Maria, 3 entries, a left message due Mon 17:00
    Maria: nobody waits
    Maria: 0 left
Maria says to Ana "I have looked at it. Put the last job first."
    Maria: [Ana] number 1 is stored as 4
Maria ends that of Ana
    Maria: [Ana] 5 Maria ends it
    Maria: [Ana] is ended, 5 entries

# She finds the answer with her code.
Ana.2 opens the page with the code of Ana
    Ana.2: welcome; somebody answers; here is your code
    Ana.2: is ended, 5 entries
Ana.2 asks what came after 2
    Ana.2: 3 Maria takes it
    Ana.2: 4 Maria says "I have looked at it. Put the last job first."
    Ana.2: 5 Maria ends it

# Bob waits in the queue, and would rather be called.
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "Do I need a letter?"
    Maria: 1 waits: Bob "Do I need a letter?"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Cleo opens the page
    Cleo: welcome; somebody answers
Cleo writes "Hello?"
    Maria: 2 wait: Bob "Do I need a letter?", Cleo "Hello?"
    Bob: 0 before you
    Cleo: begun; here is your code
    Cleo: number 1 is stored as 1
    Cleo: is waiting, 1 entry
    Cleo: 1 before you
09:50:00
Bob asks to be called back at "tomorrow", after five
    Bob: refused: bad_contact
Bob asks to be called back at "bob@example.org, eve@example.org", after five
    Bob: refused: bad_contact
Bob asks when to come to the library
    Bob: 24 times to come: Mon 13:00, Mon 14:00, Mon 15:00
Bob comes to the library at 9: "yesterday"
    Bob: refused: bad_contact
Bob comes to the library at 12: "at noon, it is closed"
    Bob: refused: bad_contact
Bob comes to the library at 18: "after it has closed"
    Bob: refused: bad_contact
Bob asks to be called back at "+359 888 123456", after five
    Maria: 1 waits: Cleo "Hello?"
    Maria: 1 left: Bob "Do I need a letter?" due Mon 17:00
    Bob: 2 Bob leaves it as a message: +359 888 123456, after five
    Bob: is left, 2 entries, a left message due Mon 17:00
    Cleo: 0 before you
Bob leaves
09:55:00
Dora opens the page
    Dora: welcome; somebody answers
Dora writes "Me too"
    Maria: 2 wait: Cleo "Hello?", Dora "Me too"
    Cleo: 0 before you
    Dora: begun; here is your code
    Dora: number 1 is stored as 1
    Dora: is waiting, 1 entry
    Dora: 1 before you

# He comes back. The ten minutes that he had waited count, the time away does not: he stands
# before Dora, who has waited for five, and behind Cleo, who has waited for twenty.
10:00:00
Bob.2 opens the page with the code of Bob
    Bob.2: welcome; somebody answers; here is your code
    Bob.2: is left, 2 entries, a left message due Mon 17:00
Bob.2 is here now
    Maria: 3 wait: Cleo "Hello?", Bob "Do I need a letter?", Dora "Me too"
    Maria: 0 left
    Cleo: 0 before you
    Dora: 2 before you
    Bob.2: 3 Bob is here again
    Bob.2: is waiting, 3 entries
    Bob.2: 1 before you
Bob.2 is here now

# What was taken is nobody's to leave.
Maria takes Bob out of turn, "known"
    Maria: [Bob] 4 Maria takes it
    Maria: [Bob] is held by Maria, 4 entries
    Maria: 2 wait: Cleo "Hello?", Dora "Me too"
    Maria: 0 left
    Cleo: 0 before you
    Dora: 1 before you
    Bob.2: 4 Maria takes it
    Bob.2: is held by Maria, 4 entries
Bob.2 leaves a message
    Bob.2: refused: already_taken
Maria gives Bob back
    Maria: [Bob] 5 Maria gives it back
    Maria: [Bob] is no longer yours
    Maria: 3 wait: Bob "Do I need a letter?" again, Cleo "Hello?", Dora "Me too"
    Maria: 0 left
    Cleo: 1 before you
    Dora: 2 before you
    Bob.2: 5 Maria gives it back
    Bob.2: is waiting, 5 entries
    Bob.2: 0 before you

# Dora would rather come, and says when: her words are enough, no number is needed.
Dora comes to the library at 15: "At the library: Monday 15:00"
    Maria: 2 wait: Bob "Do I need a letter?" again, Cleo "Hello?"
    Maria: 1 left: Dora "Me too" due Mon 17:00
    Cleo: 1 before you
    Dora: 2 Dora leaves it as a message: At the library: Monday 15:00
    Dora: is left, 2 entries, a left message due Mon 17:00
    Bob.2: 0 before you
Dora is here now
    Maria: 3 wait: Bob "Do I need a letter?" again, Cleo "Hello?", Dora "Me too"
    Maria: 0 left
    Cleo: 1 before you
    Dora: 3 Dora is here again
    Dora: is waiting, 3 entries
    Dora: 2 before you
    Bob.2: 0 before you

# Maria goes home. Who has the page open waits on; whoever is away has left a message, and is
# told so. Bob came back from Maria, and is away now.
10:10:00
Bob.2 leaves
Cleo leaves
Maria goes off duty
    Maria: off duty
    Maria: 3 wait: Bob "Do I need a letter?" again, Cleo "Hello?", Dora "Me too"
    Ana.2: nobody answers now
    Dora: nobody answers now
    Dora: 2 before you, nobody answers
10:11:30
    Dora: 0 before you, nobody answers
Bob.3 opens the page with the code of Bob
    Bob.3: welcome; nobody answers yet; here is your code
    Bob.3: is left, 6 entries, a left message due Mon 17:00
Bob.3 asks what came after 4
    Bob.3: 5 Maria gives it back
    Bob.3: 6 Bob is away: it is a left message now

# When a librarian vanishes, a left message is a left message again, due as before.
10:12:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: 1 waits: Dora "Me too"
    Maria: 2 left: Bob "Do I need a letter?" again due Mon 17:00, Cleo "Hello?" due Mon 17:00
    Ana.2: somebody answers now
    Dora: somebody answers now
    Dora: 0 before you
    Bob.3: somebody answers now
Maria takes Cleo
    Maria: [Cleo] 3 Maria takes it
    Maria: [Cleo] is held by Maria, 3 entries, a left message due Mon 17:00
    Maria: 1 waits: Dora "Me too"
    Maria: 1 left: Bob "Do I need a letter?" again due Mon 17:00
    Dora: 0 before you
Maria leaves
10:12:10
    Ana.2: nobody answers now
    Dora: nobody answers now
    Dora: 0 before you, nobody answers
    Bob.3: nobody answers now
Dora ends it
    Dora: 4 Dora ends it
    Dora: is ended, 4 entries
