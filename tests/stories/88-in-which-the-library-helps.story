# A library that helps in one language says so while nobody is there; when somebody is, what they answer counts.
The library Varna helps in bg alone
Maria is a librarian of Varna
Ana opens the page of Varna
    Ana: welcome to Varna; nobody answers yet in bg
Bob opens the page
    Bob: welcome; nobody answers yet
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
    Ana: somebody answers now
Maria goes off duty
    Maria: off duty
    Maria: nobody waits
    Ana: nobody answers now in bg
