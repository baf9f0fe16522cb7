# A mail that waits outlives the desk and the courier. What was begun and not heard of is sent again under the same name.
The library sends mail
Maria is a librarian
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "a"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana leaves it as a message for "ana@example.org"
    Ana: 2 Ana leaves it as a message: ana@example.org
    Ana: is left, 2 entries, a left message due Wed 09:00
Ana leaves
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 1 left: Ana "a" due Wed 09:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 1 left: Ana "a" due Wed 09:00
Maria takes Ana
    Maria: [Ana] 3 Maria takes it
    Maria: [Ana] is held by Maria, 3 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
Maria says to Ana "one"
    Maria: [Ana] number 1 is stored as 4
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 4 entries, a left message due Wed 09:00
    Maria: on duty, room for 3
    Maria: nobody waits
09:00:50
The courier dies
09:01:10
    A mail to ana@example.org: Library has an answer, in en, 6ab7
# A courier that is back has nothing: it is tried again in its time, and not sooner.
The courier is back
09:01:40
09:03:00
    Maria: [Ana] note 1, the service: mailed 
    A mail to ana@example.org: Library has an answer, in en, 6ab7
Maria reads the notes
    Maria: [Ana] note 1, the service: mailed 
# A new desk waits until the doors have said who is there.
Ana.2 opens the page with the code of Ana
    Ana.2: welcome; somebody answers; here is your code
    Ana.2: is held by Maria, 4 entries, a left message due Wed 09:00
Maria says to Ana "two"
    Maria: [Ana] number 2 is stored as 5
    Ana.2: 5 Maria says "two"
Ana.2 leaves
Maria says to Ana "three"
    Maria: [Ana] number 3 is stored as 6
Ana.3 opens the page with the code of Ana
    Ana.3: welcome; somebody answers; here is your code
    Ana.3: is held by Maria, 6 entries, a left message due Wed 09:00
09:03:59
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 6 entries, a left message due Wed 09:00, 1 in the staff log
    Maria: on duty, room for 3
    Maria: nobody waits
    Ana.3: again
    Ana.3: somebody answers now
    Ana.3: is held by Maria, 6 entries, a left message due Wed 09:00
09:10:00
# The desk dies when a mail is out: it is tried again, and no sooner than it would have been.
Ana.3 leaves
Maria says to Ana "four"
    Maria: [Ana] number 4 is stored as 7
The courier dies
09:11:05
    A mail to ana@example.org: Library has an answer, in en, 1840
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 7 entries, a left message due Wed 09:00, 1 in the staff log
    Maria: on duty, room for 3
    Maria: nobody waits
The courier is back
09:11:30
09:13:00
    Maria: [Ana] note 2, the service: mailed 
    A mail to ana@example.org: Library has an answer, in en, 1840
Maria reads the notes
    Maria: [Ana] note 1, the service: mailed 
    Maria: [Ana] note 2, the service: mailed 
# A disk that is full stops nothing but itself: no mail leaves that could not be counted.
Ana.4 opens the page with the code of Ana
    Ana.4: welcome; somebody answers; here is your code
    Ana.4: is held by Maria, 7 entries, a left message due Wed 09:00
Ana.4 leaves
Maria says to Ana "five"
    Maria: [Ana] number 5 is stored as 8
The disk is full
09:16:30
    Maria: nobody waits
    Maria: nobody waits
    Maria: nobody waits
The disk has room
09:18:00
    Maria: [Ana] note 3, the service: mailed 
    A mail to ana@example.org: Library has an answer, in en, 6c6d
Maria reads the notes
    Maria: [Ana] note 1, the service: mailed 
    Maria: [Ana] note 2, the service: mailed 
    Maria: [Ana] note 3, the service: mailed 
