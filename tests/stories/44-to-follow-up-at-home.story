# What is to be done for somebody is her home library's, and hers who took it on: nobody else of the network sees it.
The library Library in East shares with the network after 2 and 5 minutes
The library Varna in East shares with the network after 0 and 0 minutes
Maria is a librarian of Library
Petya is a librarian of Varna
Rada is a librarian of Library
Maria signs in
Rada signs in
Petya signs in
Maria goes on duty with room for 2
Ana opens the page of Varna
Ana writes "Hello?"
Maria takes Ana
Maria will follow up Ana on day 5: "Send the form to Varna"
Rada has followed up Ana
Petya has followed up Ana
Petya has not followed up Ana
The desk dies
Maria has followed up Ana
