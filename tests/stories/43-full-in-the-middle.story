# The disk is full when half of a turn is written: what was decided in it never was.
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
The disk has room for 2 more writes
Ana says "Can you hear me?"
    Ana: refused: storage_full, wait 1 s
The disk has room
Ana says number 2 again
    Ana: number 2 is stored as 2
Ana says "Good."
    Ana: number 3 is stored as 3
