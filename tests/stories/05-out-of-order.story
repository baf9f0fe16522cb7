# A number that leaves a gap is refused, and so is all that follows it.
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "one"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana says "three" as number 3
    Ana: refused: out_of_order, number 3
Ana says "four" as number 4
    Ana: refused: out_of_order, number 4
Ana says "two" as number 2
    Ana: number 2 is stored as 2
Ana says "three" as number 3
    Ana: number 3 is stored as 3
Ana asks what came after 0
    Ana: 1 Ana says "one"
    Ana: 2 Ana says "two"
    Ana: 3 Ana says "three"
