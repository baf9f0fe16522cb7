# A file is taken out of the talk as a number is: its place stays, nobody fetches it any more, and its bytes go bit by bit.
Olga is an auditor
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
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Ana begins to send "my cv.pdf", 20000 bytes
    Ana: chunk 0 of the file is awaited
Ana sends chunk 0 of "my cv.pdf"
    Ana: chunk 1 of the file is awaited
Ana sends chunk 1 of "my cv.pdf"
    Maria: [Ana] 3 Ana sends file 1, my cv.pdf, 20000 bytes
    Maria: [Ana] is held by Maria, 3 entries
    Ana: 3 Ana sends file 1, my cv.pdf, 20000 bytes
    Ana: is held by Maria, 3 entries
    Ana: the file is whole, as entry 3
Maria begins to send "letter.txt", 30 bytes, to Ana
    Maria: [Ana] chunk 0 of the file is awaited
Maria sends chunk 0 of "letter.txt" to Ana
    Maria: [Ana] 4 Maria sends file 2, letter.txt, 30 bytes
    Maria: [Ana] is held by Maria, 4 entries
    Maria: [Ana] the file is whole, as entry 4
    Ana: 4 Maria sends file 2, letter.txt, 30 bytes
    Ana: is held by Maria, 4 entries
# What the other side sent is not hers to remove.
Ana removes the words of 4
    Ana: refused: not_allowed
Maria asks where file 1 of Ana is
    Maria: [Ana] file 1 has an address for a while
Maria fetches chunk 0 of it
    Maria: fetched chunk 0 of my cv.pdf: 16384 of 20000 bytes, pdf
Ana removes the words of 3
    Maria: [Ana] 5 Ana removes the words of 3
    Maria: [Ana] is held by Maria, 5 entries
    Ana: 5 Ana removes the words of 3
    Ana: is held by Maria, 5 entries
# The download that was under way ends, and there is no other.
Maria fetches chunk 1 of it
    Maria: cannot fetch it: 404
Maria asks where file 1 of Ana is
    Maria: refused: not_found
Ana asks where file 1 is
    Ana: refused: not_found
# The same once more is nothing new. Its bytes are gone: the same file begins from its first chunk.
Ana removes the words of 3
Ana begins to send "my cv.pdf", 20000 bytes
    Ana: chunk 0 of the file is awaited
Maria removes the words of 4 from the talk of Ana
    Maria: [Ana] 6 Maria removes the words of 4
    Maria: [Ana] is held by Maria, 6 entries
    Ana: 6 Maria removes the words of 4
    Ana: is held by Maria, 6 entries
Maria asks what came after 0
    Maria: [Ana] 1 Ana says "Can you look at my CV?"
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] 3 Ana sent a file; it was removed
    Maria: [Ana] 4 Maria sent a file; it was removed
    Maria: [Ana] 5 Ana removes the words of 3
    Maria: [Ana] 6 Maria removes the words of 4
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga opens the talk of Ana, because: "complaint 17"
    Olga: [Ana] 1 Ana says "Can you look at my CV?"
    Olga: [Ana] 2 Maria takes it
    Olga: [Ana] 3 Ana sent a file; it was removed
    Olga: [Ana] 4 Maria sent a file; it was removed
    Olga: [Ana] 5 Ana removes the words of 3
    Olga: [Ana] 6 Maria removes the words of 4
Olga reads the audit list
    Olga: row 7: olga transcript_opened 1, because: complaint 17
    Olga: row 6: olga login olga
    Olga: row 5: maria file_removed 1/2
    Olga: row 4: maria refused 1
    Olga: row 3: nobody file_removed 1/1
    Olga: row 2: nobody refused 1
    Olga: row 1: maria login maria
