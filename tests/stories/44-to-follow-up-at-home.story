# What is to be done for somebody is her home library's, and hers who took it on: nobody else of the network sees it.
The library Library in East shares with the network after 2 and 5 minutes
The library Varna in East shares with the network after 1 and 1 minutes
Maria is a librarian of Library
Petya is a librarian of Varna
Rada is a librarian of Library
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Rada signs in
    Rada: a cookie for 10 hours
    Rada: signed in as Rada
    Rada: a ticket
    Rada: welcome, Rada the librarian
    Rada: off duty
    Rada: nobody waits
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
Ana opens the page of Varna
    Ana: welcome to Varna; nobody answers yet
Ana writes "Hello?"
    Maria: nobody waits
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
09:01:01
    Maria: 1 waits: Ana "Hello?"
    Ana: 0 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria will follow up Ana on day 5: "Send the form to Varna"
    Maria: [Ana] note 1, Maria: follow_up Send the form to Varna
    Maria: to follow up on day 5, by Maria: [Ana] "Send the form to Varna"
    Petya: to follow up on day 5, by Maria: [Ana] "Send the form to Varna"
Rada has followed up Ana
    Rada: refused: not_found
Petya has followed up Ana
    Maria: [Ana] note 2, Petya: followed_up 
    Maria: nothing to follow up
    Petya: nothing to follow up
Petya has not followed up Ana
    Maria: [Ana] note 3, Petya: reopened 
    Maria: to follow up on day 5, by Maria: [Ana] "Send the form to Varna"
    Petya: to follow up on day 5, by Maria: [Ana] "Send the form to Varna"
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 2 entries, 3 in the staff log
    Maria: on duty, room for 2
    Maria: nobody waits
    Maria: to follow up on day 5, by Maria: [Ana] "Send the form to Varna"
    Petya: again
    Petya: off duty
    Petya: nobody waits
    Petya: to follow up on day 5, by Maria: [Ana] "Send the form to Varna"
    Rada: again
    Rada: off duty
    Rada: nobody waits
    Ana: again
    Ana: nobody answers now
    Ana: is held by Maria, 2 entries
Maria has followed up Ana
    Maria: [Ana] note 4, Maria: followed_up 
    Maria: nothing to follow up
    Petya: nothing to follow up
