# Only when she wants it does the browser remember Ana, and it forgets her when she wants that.
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana leaves
Ana opens the page
    Ana: welcome; nobody answers yet
Ana leaves
Phone opens the page with the code of Ana
    Phone: welcome; nobody answers yet; here is your code
    Phone: is left, 1 entry, a left message due Wed 09:00
Phone lets this browser remember
    Phone: a cookie for 720 hours
    Phone: done: keep
Phone lets this browser remember
    Phone: refused: not_signed_in
Phone leaves
09:30:00
Phone opens the page
    Phone: welcome; nobody answers yet; here is your code
    Phone: is left, 1 entry, a left message due Wed 09:00
Phone lets this browser forget
    Phone: the cookie is cleared
    Phone: done: forget
Phone leaves
Phone opens the page
    Phone: welcome; nobody answers yet
