# Ana is given to Maria, whose desk rings. After a minute in which she does nothing Ana is given
# to Peter; and when he does nothing either, the neighbour library sees her.
The library Varna in East shares with the region after 30 and 60 minutes
The library Varna gives its conversations
The library Burgas in East shares with the region after 30 and 60 minutes
Maria is a librarian of Varna
Peter is a librarian of Varna
Vera is a librarian of Burgas
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
Ana opens the page of Varna
    Ana: welcome to Varna; somebody answers
Ana writes "a"
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Peter goes on duty with room for 3
    Maria: nobody waits
    Peter: on duty, room for 3
    Peter: nobody waits
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the librarian
    Vera: off duty
    Vera: nobody waits
Vera goes on duty with room for 3
    Maria: nobody waits
    Peter: nobody waits
    Vera: on duty, room for 3
    Vera: nobody waits
09:00:59
09:01:00
    Maria: on duty, room for 3; are you still there?
    Maria: [Ana] 3 Maria does not answer
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Peter: [Ana] 4 Peter takes it
    Peter: [Ana] is held by Peter, 4 entries
    Peter: nobody waits
    Vera: nobody waits
    Ana: 3 Maria does not answer
    Ana: is waiting, 3 entries
    Ana: 4 Peter takes it
    Ana: is held by Peter, 4 entries
# Maria is there after all, and gets the next one, with whom she is in time.
Maria presses a key
    Maria: on duty, room for 3
Bob opens the page of Varna
    Bob: welcome to Varna; somebody answers
Bob writes "b"
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: nobody waits
    Peter: nobody waits
    Vera: nobody waits
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
Maria presses a key
09:02:00
    Maria: nobody waits
    Peter: on duty, room for 3; are you still there?
    Peter: [Ana] 5 Peter does not answer
    Peter: [Ana] is no longer yours
    Peter: nobody waits
    Vera: [Ana] 6 Vera takes it
    Vera: [Ana] is held by Vera, 6 entries
    Vera: nobody waits
    Ana: 5 Peter does not answer
    Ana: is waiting, 5 entries
    Ana: 6 Vera takes it
    Ana: is held by Vera, 6 entries
