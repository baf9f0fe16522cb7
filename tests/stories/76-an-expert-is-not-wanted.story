# The job seeker says no, or is away; the librarian takes the question back; the expert cannot come; his account is disabled; the desk dies.
The library Vidin in Northwest shares with the network after 1 and 1 minutes
The library Varna in East shares with the own after 1 and 1 minutes
Maria is a librarian of Vidin
Milcho is an expert who works with Vidin
Petra is an expert who works with Varna
Ada is an admin
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
Milcho signs in
    Milcho: a cookie for 10 hours
    Milcho: signed in as Milcho
    Milcho: a ticket
    Milcho: welcome, Milcho the expert
    Milcho: asked to help nobody
Ana opens the page of Vidin
    Ana: welcome to Vidin; somebody answers
Ana writes "A course?"
    Maria: 1 waits: Ana "A course?"
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
Maria asks which experts could help Ana
    Maria: [Ana] could be helped by Milcho, who is here
    Maria: [Ana] could be helped by Petra
Maria asks an expert to help Ana: "Petra: her library shares with nobody"
    Maria: [Ana] 3 Maria would like to bring in: Petra – her library shares with nobody
    Maria: [Ana] is held by Maria, 3 entries; Petra is asked to help
    Ana: 3 Maria would like to bring in: Petra – her library shares with nobody
    Ana: is held by Maria, 3 entries; Petra is asked to help
Maria asks an expert to help Ana: "Milcho: he knows the courses"
    Maria: refused: too_many
Ana says no to the expert
    Maria: [Ana] 4 Ana says: not here: Petra
    Maria: [Ana] is held by Maria, 4 entries
    Ana: 4 Ana says: not here: Petra
    Ana: is held by Maria, 4 entries
Milcho looks into that of Ana
    Milcho: refused: not_allowed
# The question waits for who is away, and outlives the desk.
Ana leaves
Maria asks an expert to help Ana: "Milcho: he knows the courses"
    Maria: [Ana] 5 Maria would like to bring in: Milcho – he knows the courses
    Maria: [Ana] is held by Maria, 5 entries; Milcho is asked to help
    Milcho: asked to help [Ana]: Vidin, cv, en, held by Maria; not let in yet
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 5 entries; Milcho is asked to help
    Maria: on duty, room for 3
    Maria: nobody waits
    Milcho: again
    Milcho: asked to help [Ana]: Vidin, cv, en, held by Maria; not let in yet
Ana opens the page with the code of Ana
    Ana: welcome; nobody answers yet; here is your code
    Ana: is held by Maria, 5 entries; Milcho is asked to help
Maria lets the expert of Ana out
    Maria: [Ana] 6 Maria says: not here: Milcho
    Maria: [Ana] is held by Maria, 6 entries
    Milcho: asked to help nobody
    Ana: 6 Maria says: not here: Milcho
    Ana: is held by Maria, 6 entries
Ana lets Milcho in
Milcho looks into that of Ana
    Milcho: refused: not_allowed
Maria asks an expert to help Ana: "Milcho: once more"
    Maria: [Ana] 7 Maria would like to bring in: Milcho – once more
    Maria: [Ana] is held by Maria, 7 entries; Milcho is asked to help
    Milcho: asked to help [Ana]: Vidin, cv, en, held by Maria; not let in yet
    Ana: 7 Maria would like to bring in: Milcho – once more
    Ana: is held by Maria, 7 entries; Milcho is asked to help
Milcho goes out of that of Ana
    Maria: [Ana] 8 Milcho says: not here: Milcho
    Maria: [Ana] is held by Maria, 8 entries
    Milcho: asked to help nobody
    Ana: 8 Milcho says: not here: Milcho
    Ana: is held by Maria, 8 entries
Maria asks an expert to help Ana: "Milcho: he knows the courses"
    Maria: [Ana] 9 Maria would like to bring in: Milcho – he knows the courses
    Maria: [Ana] is held by Maria, 9 entries; Milcho is asked to help
    Milcho: asked to help [Ana]: Vidin, cv, en, held by Maria; not let in yet
    Ana: 9 Maria would like to bring in: Milcho – he knows the courses
    Ana: is held by Maria, 9 entries; Milcho is asked to help
Ana lets Milcho in
    Maria: [Ana] 10 Ana lets in: Milcho
    Maria: [Ana] is held by Maria, 10 entries; Milcho helps
    Milcho: asked to help [Ana]: Vidin, cv, en, held by Maria; let in
    Ana: 10 Ana lets in: Milcho
    Ana: is held by Maria, 10 entries; Milcho helps
Milcho looks into that of Ana
    Maria: [Ana] is read by Milcho too
    Milcho: (looking) [Ana] is held by Maria, 10 entries; Milcho helps
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 10 entries; Milcho helps
    Maria: on duty, room for 3
    Maria: nobody waits
    Milcho: again
    Milcho: asked to help [Ana]: Vidin, cv, en, held by Maria; let in
    Ana: again
    Ana: nobody answers now
    Ana: is held by Maria, 10 entries; Milcho helps
Milcho looks back at Ana
    Milcho: refused: not_allowed
Milcho looks into that of Ana
    Maria: [Ana] is read by Milcho too
    Milcho: (looking) [Ana] is held by Maria, 10 entries; Milcho helps
Milcho looks back at Ana
    Milcho: [Ana] 1 Ana says "A course?"
    Milcho: [Ana] 2 Maria takes it
    Milcho: [Ana] 3 Maria would like to bring in: Petra – her library shares with nobody
    Milcho: [Ana] 4 Ana says: not here: Petra
    Milcho: [Ana] 5 Maria would like to bring in: Milcho – he knows the courses
    Milcho: [Ana] 6 Maria says: not here: Milcho
    Milcho: [Ana] 7 Maria would like to bring in: Milcho – once more
    Milcho: [Ana] 8 Milcho says: not here: Milcho
    Milcho: [Ana] 9 Maria would like to bring in: Milcho – he knows the courses
    Milcho: [Ana] 10 Ana lets in: Milcho
Ada signs in
    Ada: a cookie for 10 hours
    Ada: signed in as Ada
    Ada: a ticket
    Ada: welcome, Ada the admin
Ada disables Milcho
    Maria: [Ana] 11 Milcho says: not here: Milcho
    Maria: [Ana] is held by Maria, 11 entries
    Maria: [Ana] is read by nobody too
    Milcho: [Ana] is no longer yours
    Milcho: closed with 4401
    Ada: done: staff_disable
    Ada: account ada, admin
    Ada: account maria, librarian
    Ada: account milcho, expert, disabled
    Ada: account petra, expert
    Ana: 11 Milcho says: not here: Milcho
    Ana: is held by Maria, 11 entries
Milcho looks back at Ana
