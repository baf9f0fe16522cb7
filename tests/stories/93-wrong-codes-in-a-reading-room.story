# Many people share an address in the library. A few who mistype their codes there do not keep out somebody
# whose line was lost, and who has only her code to come back with: it is a shared computer.
The library's own network is known
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ivan.1 opens the page with a wrong code
    Ivan.1: refused: code_unknown
    Ivan.1: welcome; nobody answers yet
Ivan.2 opens the page with a wrong code
    Ivan.2: refused: code_unknown
    Ivan.2: welcome; nobody answers yet
Ivan.3 opens the page with a wrong code
    Ivan.3: refused: code_unknown
    Ivan.3: welcome; nobody answers yet
Ivan.4 opens the page with a wrong code
    Ivan.4: refused: code_unknown
    Ivan.4: welcome; nobody answers yet
Ivan.5 opens the page with a wrong code
    Ivan.5: refused: code_unknown
    Ivan.5: welcome; nobody answers yet
Ivan.6 opens the page with a wrong code
    Ivan.6: refused: code_unknown
    Ivan.6: welcome; nobody answers yet
Ivan.7 opens the page with a wrong code
    Ivan.7: refused: code_unknown
    Ivan.7: welcome; nobody answers yet
Ana leaves
Ana.2 opens the page with the code of Ana
    Ana.2: welcome; nobody answers yet; here is your code
    Ana.2: is left, 1 entry, a left message due Wed 09:00
