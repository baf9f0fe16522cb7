# With the four words of the code Ana goes on from another device; with others nobody does.
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "I write this on a computer of the library"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana leaves
Phone opens the page with the code of Ana
    Phone: welcome; nobody answers yet; here is your code
    Phone: is left, 1 entry, a left message due Wed 09:00
Phone asks what came after 0
    Phone: 1 Ana says "I write this on a computer of the library"
Phone says "And this on my own phone" as number 1
    Phone: number 1 is stored as 2

# Somebody guesses. After five tries it takes a while, and then even the right words do.
Guesser opens the page with a wrong code
    Guesser: refused: code_unknown
    Guesser: welcome; nobody answers yet
Guesser.1 opens the page with a wrong code
    Guesser.1: refused: code_unknown
    Guesser.1: welcome; nobody answers yet
Guesser.2 opens the page with a wrong code
    Guesser.2: refused: code_unknown
    Guesser.2: welcome; nobody answers yet
Guesser.3 opens the page with a wrong code
    Guesser.3: refused: code_unknown
    Guesser.3: welcome; nobody answers yet
Guesser.4 opens the page with a wrong code
    Guesser.4: refused: code_unknown
    Guesser.4: welcome; nobody answers yet
Guesser.5 opens the page with a wrong code
    Guesser.5: refused: too_fast, wait 720 s
    Guesser.5: welcome; nobody answers yet
Guesser.5 enters the code of Ana
    Guesser.5: refused: too_fast, wait 720 s
    Guesser.5: welcome; nobody answers yet
09:12:00
Guesser.5 enters the code of Ana
    Guesser.5: welcome; nobody answers yet; here is your code
    Guesser.5: is left, 2 entries, a left message due Wed 09:00
