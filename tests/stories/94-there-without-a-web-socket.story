# Where no web socket gets through, the page asks again and again, and is gone between two questions. Ana is
# there all the same: while nobody answers she keeps her place, as who has a web socket. Ivan has gone away.
Maria is a librarian
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
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Can you look at my CV?"
    Maria: 1 waits: Ana "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Ana leaves
Ivan opens the page
    Ivan: welcome; somebody answers
Ivan writes "Do I need a letter?"
    Maria: 2 wait: Ana "Can you look at my CV?", Ivan "Do I need a letter?"
    Ivan: begun; here is your code
    Ivan: number 1 is stored as 1
    Ivan: is waiting, 1 entry
    Ivan: 1 before you
Ivan leaves
09:00:30
Ana asks without a web socket
    Ana: welcome; somebody answers; here is your code
    Ana: is waiting, 1 entry
    Ana: 0 before you
Maria goes off duty
    Maria: off duty
    Maria: 2 wait: Ana "Can you look at my CV?", Ivan "Do I need a letter?"
09:00:55
Ana asks without a web socket
    Ana: welcome; nobody answers yet; here is your code
    Ana: is waiting, 1 entry
    Ana: 0 before you, nobody answers
09:01:30
Ana asks without a web socket
    Ana: welcome; nobody answers yet; here is your code
    Ana: is waiting, 1 entry
    Ana: 0 before you, nobody answers
# Her browser holds the questions of a page that nobody sees back, to one in a minute.
09:02:29
Ana asks without a web socket
    Ana: welcome; nobody answers yet; here is your code
    Ana: is waiting, 1 entry
    Ana: 0 before you, nobody answers
# She closes it.
09:05:00
Ana asks without a web socket
    Ana: welcome; nobody answers yet; here is your code
    Ana: is left, 2 entries, a left message due Wed 09:04
