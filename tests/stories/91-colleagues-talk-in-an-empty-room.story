# The talk among colleagues lies open on Maria's desk, and nobody is there. After each break of the line
# her page opens it again by itself: that says nothing of her. Who opens it by hand presses a key, and that
# is told beside it.
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
Maria opens the talk among colleagues
    Maria: [colleagues] nothing new; 0 is the last
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Can you look at my CV?"
    Maria: 1 waits: Ana "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
09:20:00
Maria leaves
Maria asks for a ticket
    Maria: a ticket
Maria opens the desk
    Maria: welcome, Maria the librarian
    Maria: on duty, room for 3
    Maria: 1 waits: Ana "Can you look at my CV?"
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: 1 waits: Ana "Can you look at my CV?"
    Ana: 0 before you
Maria opens the talk among colleagues
    Maria: [colleagues] nothing new; 0 is the last
09:30:00
    Maria: on duty, room for 3; are you still there?
