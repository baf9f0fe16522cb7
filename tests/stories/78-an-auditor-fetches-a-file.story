# An auditor reads the files of a transcript; each is a row of the audit list, with its reason.
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
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga opens the talk of Ana, because: "complaint 17"
    Olga: [Ana] 1 Ana says "Can you look at my CV?"
    Olga: [Ana] 2 Maria takes it
    Olga: [Ana] 3 Ana sends file 1, my cv.pdf, 20000 bytes
Olga opens file 1 of Ana, because: "complaint 17"
    Olga: [Ana] file 1 has an address for a while
Olga fetches chunk 0 of it
    Olga: fetched chunk 0 of my cv.pdf: 16384 of 20000 bytes, pdf
Olga fetches chunk 1 of it
    Olga: fetched chunk 1 of my cv.pdf: 3616 of 20000 bytes, pdf
# Who begins within two minutes has as long as it takes; who begins later needs a new address.
09:01:50
Olga fetches chunk 0 of it
    Olga: fetched chunk 0 of my cv.pdf: 16384 of 20000 bytes, pdf
09:03:00
Olga fetches chunk 1 of it
    Olga: fetched chunk 1 of my cv.pdf: 3616 of 20000 bytes, pdf
Olga fetches chunk 0 of it
    Olga: cannot fetch it: 404
# There is no such file, and none for whoever is no auditor.
Olga opens file 2 of Ana, because: "complaint 17"
    Olga: refused: not_found
Olga asks where file 1 of Ana is
    Olga: refused: not_allowed
Maria opens file 1 of Ana, because: "curiosity"
    Maria: refused: not_allowed
Olga reads the audit list
    Olga: row 6: maria refused open_file
    Olga: row 5: olga refused 1
    Olga: row 4: olga file_fetched 1/1, because: complaint 17
    Olga: row 3: olga transcript_opened 1, because: complaint 17
    Olga: row 2: olga login olga
    Olga: row 1: maria login maria
# What was removed is gone for her too.
Ana removes the words of 3
    Maria: [Ana] 4 Ana removes the words of 3
    Maria: [Ana] is held by Maria, 4 entries
    Ana: 4 Ana removes the words of 3
    Ana: is held by Maria, 4 entries
Olga fetches chunk 0 of it
    Olga: cannot fetch it: 404
Olga opens file 1 of Ana, because: "complaint 17"
    Olga: refused: not_found
