# A file goes from one side of a talk to the other, in parts that can be sent again, and is fetched by an address that is good for a while.
Maria is a librarian
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
    Maria: 1 left: Ana "Can you look at my CV?" due Wed 09:00
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
    Maria: 1 left: Ana "Can you look at my CV?" due Wed 09:00
    Ana: somebody answers now
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries, a left message due Wed 09:00
    Maria: nobody waits
    Maria: 0 left
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries, a left message due Wed 09:00
Ana begins to send "my cv.pdf", 20000 bytes
    Ana: chunk 0 of the file is awaited
Ana sends chunk 1 of "my cv.pdf"
    Ana: refused: out_of_order
Ana sends half of chunk 0 of "my cv.pdf"
    Ana: refused: bad_field
Ana sends chunk 0 of "my cv.pdf"
    Ana: chunk 1 of the file is awaited
# The line is lost; the page asks how far it was.
Ana leaves
Ana.2 opens the page with the code of Ana
    Ana.2: welcome; somebody answers; here is your code
    Ana.2: is held by Maria, 2 entries, a left message due Wed 09:00
Ana.2 begins to send "my cv.pdf", 20000 bytes
    Ana.2: chunk 1 of the file is awaited
Ana.2 sends chunk 0 of "my cv.pdf"
    Ana.2: chunk 1 of the file is awaited
Ana.2 sends chunk 1 of "my cv.pdf"
    Maria: [Ana] 3 Ana sends file 1, my cv.pdf, 20000 bytes
    Maria: [Ana] is held by Maria, 3 entries
    Ana.2: 3 Ana sends file 1, my cv.pdf, 20000 bytes
    Ana.2: is held by Maria, 3 entries
    Ana.2: the file is whole, as entry 3
Ana.2 sends chunk 1 of "my cv.pdf"
    Ana.2: the file is whole, as entry 3
Maria asks where file 1 of Ana is
    Maria: [Ana] file 1 has an address for a while
Maria fetches chunk 0 of it
    Maria: fetched chunk 0 of my cv.pdf: 16384 of 20000 bytes, pdf
Maria fetches chunk 1 of it
    Maria: fetched chunk 1 of my cv.pdf: 3616 of 20000 bytes, pdf
Maria fetches chunk 2 of it
    Maria: cannot fetch it: 404
09:05:00
Maria fetches chunk 0 of it
    Maria: cannot fetch it: 404
# She answers with one of her own.
Maria begins to send "letter.txt", 30 bytes, to Ana
    Maria: [Ana] chunk 0 of the file is awaited
Maria sends chunk 0 of "letter.txt" to Ana
    Maria: [Ana] 4 Maria sends file 2, letter.txt, 30 bytes
    Maria: [Ana] is held by Maria, 4 entries
    Maria: [Ana] the file is whole, as entry 4
    Ana.2: 4 Maria sends file 2, letter.txt, 30 bytes
    Ana.2: is held by Maria, 4 entries
Ana.2 asks where file 2 is
    Ana.2: file 2 has an address for a while
Ana.2 fetches chunk 0 of it
    Ana.2: fetched chunk 0 of letter.txt: 30 of 30 bytes, txt
# Nobody else learns that it is there.
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "I too."
    Maria: 1 waits: Bob "I too."
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 0 before you
Bob asks where file 1 is
    Bob: refused: not_found
Bob asks where file 1 of Ana is
    Bob: refused: not_found
Bob begins to send "my cv.pdf", 20000 bytes
    Bob: refused: not_found
# What she may no longer read she may no longer fetch.
Maria asks where file 1 of Ana is
    Maria: [Ana] file 1 has an address for a while
Maria gives Ana back
    Maria: [Ana] 5 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: 2 wait: Ana "Can you look at my CV?" again, Bob "I too."
    Maria: 0 left
    Ana.2: 5 Maria gives it back
    Ana.2: is waiting, 5 entries
    Ana.2: 0 before you
    Bob: 1 before you
Maria fetches chunk 0 of it
    Maria: cannot fetch it: 404
