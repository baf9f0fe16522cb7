# An admin adds a library; the audit list knows it; an auditor may see which there are, and change none.
Tove is an admin
Karl is an auditor
Tove signs in
    Tove: a cookie for 10 hours
    Tove: signed in as Tove
    Tove: a ticket
    Tove: welcome, Tove the admin
Karl signs in
    Karl: a cookie for 10 hours
    Karl: signed in as Karl
    Karl: a ticket
    Karl: welcome, Karl the auditor
Tove adds the library Varna
    Tove: done: library_save
    Tove: library library, Library
    Tove: library varna, Varna
    Tove: done: library_list
Tove adds the library Varna
    Tove: refused: slug_used, for its slug
Karl lists the libraries
    Karl: library library, Library
    Karl: library varna, Varna
    Karl: done: library_list
Karl adds the library Ruse
    Karl: refused: not_allowed
Ana opens the page of Varna
    Ana: welcome to Varna; nobody answers yet
Karl reads the audit list
    Karl: row 4: karl refused library_save
    Karl: row 3: tove library_added varna
    Karl: row 2: karl login karl
    Karl: row 1: tove login tove
