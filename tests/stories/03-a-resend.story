# A message that is sent again is stored once, and answered again with the same place.
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Good morning"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana sends it again
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana says "I need a letter."
    Ana: number 2 is stored as 2
Ana says number 2 again
    Ana: number 2 is stored as 2
Ana leaves
Ana opens the page
    Ana: welcome; nobody answers yet
Ana sends it again
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 2 entries, a left message due Wed 09:00
Ana says number 2 again
    Ana: number 2 is stored as 2
Ana asks what came after 0
    Ana: 1 Ana says "Good morning"
    Ana: 2 Ana says "I need a letter."
