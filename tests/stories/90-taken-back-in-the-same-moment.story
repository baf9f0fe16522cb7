# Colleagues who are told a list in one turn are told the same first words, opened once. Words that are
# removed in that very turn are not among them: Maria is told the list before, Eva after.
Maria is a librarian
Eva is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Eva signs in
    Eva: a cookie for 10 hours
    Eva: signed in as Eva
    Eva: a ticket
    Eva: welcome, Eva the librarian
    Eva: off duty
    Eva: nobody waits
Maria goes on duty with room for 2
    Maria: on duty, room for 2
    Maria: nobody waits
Eva goes on duty with room for 2
    Maria: nobody waits
    Eva: on duty, room for 2
    Eva: nobody waits
Ivan opens the page
    Ivan: welcome; somebody answers
Ivan writes "My number is 8001014509"
    Maria: 1 waits: Ivan "My number is 8001014509"
    Eva: 1 waits: Ivan "My number is 8001014509"
    Ivan: begun; here is your code
    Ivan: number 1 is stored as 1
    Ivan: is waiting, 1 entry
    Ivan: 0 before you
Maria goes off duty
+ Ivan removes the words of 1
    Maria: off duty
    Maria: 1 waits: Ivan "My number is 8001014509"
    Eva: 1 waits: Ivan ""
    Ivan: 2 Ivan removes the words of 1
    Ivan: is waiting, 2 entries
    Ivan: 0 before you
