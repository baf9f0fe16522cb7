# Ana leaves, and Bob gets her slot at the door at once. He hears nothing that was meant for
# her, and her last words, that come late, are not taken for his.
Maria is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "My address is Elm Street 5"
    Maria: 1 waits: Ana "My address is Elm Street 5"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Bob opens the page in the slot of Ana
+ Maria says "Thank you, Ana"
    Maria: [Ana] number 1 is stored as 3
    Bob: welcome; somebody answers
Ana says, late and from under Bob, "Call me at home"
Maria says "Are you there?"
    Maria: [Ana] number 2 is stored as 4
Bob writes "Who is this?"
    Maria: 1 waits: Bob "Who is this?"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
