# What a file is, its bytes say; what is too large, too many or not whole is refused in words.
Maria is a librarian
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Can you look at my CV?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana begins to send "film.pdf", 99000000 bytes
    Ana: refused: file_too_large
Ana begins to send "page.html", 400 bytes
    Ana: chunk 0 of the file is awaited
Ana sends chunk 0 of "page.html"
    Ana: refused: file_kind
Ana begins to send "setup.exe", 40000 bytes
    Ana: chunk 0 of the file is awaited
Ana sends chunk 0 of "setup.exe"
    Ana: refused: file_kind
Ana begins to send "half.cut", 20000 bytes
    Ana: chunk 0 of the file is awaited
Ana sends chunk 0 of "half.cut"
    Ana: chunk 1 of the file is awaited
Ana sends chunk 1 of "half.cut"
    Ana: refused: file_kind
Ana sends chunk 1 of "half.cut"
    Ana: refused: not_found
# What nobody wants any more is gone, and can be begun anew by another name.
Ana begins to send "cv.pdf", 40000 bytes
    Ana: chunk 0 of the file is awaited
Ana sends chunk 0 of "cv.pdf"
    Ana: chunk 1 of the file is awaited
Ana does not want to send "cv.pdf" after all
Ana sends chunk 1 of "cv.pdf"
    Ana: refused: not_found
Ana begins to send "a.pdf", 10000000 bytes
    Ana: chunk 0 of the file is awaited
Ana begins to send "b.pdf", 10000000 bytes
    Ana: chunk 0 of the file is awaited
09:01:00
Ana begins to send "c.pdf", 10000000 bytes
    Ana: chunk 0 of the file is awaited
Ana begins to send "d.pdf", 10000000 bytes
    Ana: chunk 0 of the file is awaited
Ana begins to send "e.pdf", 10000000 bytes
    Ana: chunk 0 of the file is awaited
Ana begins to send "f.pdf", 10000000 bytes
    Ana: refused: files_full
# Those that were never whole are gone after a day.
Ana ends it
    Ana: 2 Ana ends it
    Ana: is ended, 2 entries
Ana begins to send "g.pdf", 30 bytes
    Ana: refused: already_ended
33:05:00
Ana begins to send "a.pdf", 10000000 bytes
    Ana: refused: already_ended
