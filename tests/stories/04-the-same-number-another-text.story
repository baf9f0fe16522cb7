# The same number with other words is refused, and what was stored stays.
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Good morning"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana says "I need a letter."
    Ana: number 2 is stored as 2
Ana says "I need a CV." as number 2
    Ana: refused: number_reused, number 2
Ana sends it again as "Good evening"
    Ana: begun; here is your code
    Ana: refused: number_reused
    Ana: is left, 2 entries, a left message due Wed 09:00
Ana asks what came after 0
    Ana: 1 Ana says "Good morning"
    Ana: 2 Ana says "I need a letter."
