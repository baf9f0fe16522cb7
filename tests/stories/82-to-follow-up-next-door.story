# What is to be followed up is known of a person: a library that is asked at once for those who wait does not see it, nor hears that it changed.
The library Library in East shares with the network after 0 and 0 minutes
The library Varna in East shares with the network after 0 and 0 minutes
Maria is a librarian of Library
Petya is a librarian of Varna
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Petya signs in
    Petya: a cookie for 10 hours
    Petya: signed in as Petya
    Petya: a ticket
    Petya: welcome, Petya the librarian
    Petya: off duty
    Petya: nobody waits
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: nobody waits
Petya goes on duty with room for 2
    Maria: nobody waits
    Petya: on duty, room for 2
    Petya: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Petya: 1 waits: Ana "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Petya: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria will follow up Ana on day 5: "Ask about the debt"
    Maria: [Ana] note 1, Maria: follow_up Ask about the debt
    Maria: to follow up on day 5, by Maria: [Ana] "Ask about the debt"
Petya has followed up Ana
    Petya: refused: not_found
Petya asks for a ticket
    Petya: a ticket
Petya.2 opens the desk
    Petya.2: welcome, Petya the librarian
    Petya.2: on duty, room for 2
    Petya.2: nobody waits
Maria has followed up Ana
    Maria: [Ana] note 2, Maria: followed_up 
    Maria: nothing to follow up
# Who takes it over for the other library sees what she is to do there, and that it is somebody else's now.
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "And me?"
    Maria: 1 waits: Bob "And me?"
    Petya: 1 waits: Bob "And me?"
    Petya.2: 1 waits: Bob "And me?"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Petya takes Bob
    Maria: nobody waits
    Petya: [Bob] 2 Petya takes it
    Petya: [Bob] is held by Petya, 2 entries
    Petya: nobody waits
    Petya.2: [Bob] 2 Petya takes it
    Petya.2: [Bob] is held by Petya, 2 entries
    Petya.2: nobody waits
    Bob: 2 Petya takes it
    Bob: is held by Petya, 2 entries
Petya will follow up Bob on day 6: "Send the form"
    Maria: to follow up on day 6, by Petya: [Bob] "Send the form"
    Petya: [Bob] note 1, Petya: follow_up Send the form
    Petya: to follow up on day 6, by Petya: [Bob] "Send the form"
    Petya.2: [Bob] note 1, Petya: follow_up Send the form
    Petya.2: to follow up on day 6, by Petya: [Bob] "Send the form"
Petya gives Bob back
    Maria: 1 waits: Bob "And me?" again
    Petya: [Bob] 3 Petya gives it back
    Petya: [Bob] is no longer yours
    Petya: 1 waits: Bob "And me?" again
    Petya.2: [Bob] 3 Petya gives it back
    Petya.2: [Bob] is no longer yours
    Petya.2: 1 waits: Bob "And me?" again
    Bob: 3 Petya gives it back
    Bob: is waiting, 3 entries
    Bob: 0 before you
Maria takes Bob
    Maria: [Bob] 4 Maria takes it
    Maria: [Bob] is held by Maria, 4 entries, 1 in the staff log
    Maria: nobody waits
    Petya: nobody waits
    Petya.2: nobody waits
    Bob: 4 Maria takes it
    Bob: is held by Maria, 4 entries
Maria will follow up Bob on day 7: "Send both forms"
    Maria: [Bob] note 2, Maria: follow_up Send both forms
    Maria: to follow up on day 7, by Maria: [Bob] "Send both forms"
    Petya: nothing to follow up
    Petya.2: nothing to follow up
