# A librarian asks an expert of a partner to help. Before the job seeker agrees he sees nothing; then that one conversation, and nothing else.
Maria is a librarian
Rada is a librarian
Milcho is an expert
Petra is an expert
Otto is an auditor
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
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "I want to learn to weld"
    Maria: 1 waits: Ana "I want to learn to weld"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
# The queue is not his, nor what lies in it.
Milcho looks into that of Ana
    Milcho: refused: not_allowed
Milcho takes Ana
    Milcho: refused: not_allowed
Milcho goes on duty with room for 3
    Milcho: refused: not_allowed
Maria asks an expert to help Ana: "Milcho: he knows the courses"
    Maria: refused: not_allowed
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Maria notes "she is shy"
    Maria: [Ana] note 1 is stored as 1
Maria asks which experts could help Ana
    Maria: [Ana] could be helped by Milcho, who is here
    Maria: [Ana] could be helped by Petra
Maria asks an expert to help Ana: "Rada: she is no expert"
    Maria: refused: not_found
Rada asks an expert to help Ana: "Milcho: not hers to ask"
Maria asks an expert to help Ana: "Milcho: he knows the courses"
    Maria: [Ana] 3 Maria would like to bring in: Milcho – he knows the courses
    Maria: [Ana] is held by Maria, 3 entries, 1 in the staff log; Milcho is asked to help
    Milcho: asked to help [Ana]: Library, cv, en, held by Maria; not let in yet
    Ana: 3 Maria would like to bring in: Milcho – he knows the courses
    Ana: is held by Maria, 3 entries; Milcho is asked to help
Maria asks an expert to help Ana: "Milcho: he knows the courses"
Maria asks an expert to help Ana: "Petra: one at a time"
    Maria: refused: too_many
# He knows that he is asked, and no word of it.
Milcho looks into that of Ana
    Milcho: refused: not_allowed
Milcho looks back at Ana
    Milcho: refused: not_allowed
Petra signs in
    Petra: a cookie for 10 hours
    Petra: signed in as Petra
    Petra: a ticket
    Petra: welcome, Petra the expert
    Petra: asked to help nobody
Petra says to Ana "Good day"
    Petra: refused: not_allowed, number 1
# Only she whose talk it is says yes, and only to whom she was asked about.
Maria lets Milcho in
    Maria: refused: not_allowed
Milcho lets Milcho in
    Milcho: refused: not_allowed
Ana lets Petra in
Ana lets Milcho in
    Maria: [Ana] 4 Ana lets in: Milcho
    Maria: [Ana] is held by Maria, 4 entries, 1 in the staff log; Milcho helps
    Milcho: asked to help [Ana]: Library, cv, en, held by Maria; let in
    Ana: 4 Ana lets in: Milcho
    Ana: is held by Maria, 4 entries; Milcho helps
Ana lets Milcho in
Milcho looks back at Ana
    Milcho: refused: not_allowed
Milcho looks into that of Ana
    Maria: [Ana] is read by Milcho too
    Milcho: (looking) [Ana] is held by Maria, 4 entries; Milcho helps
Milcho looks back at Ana
    Milcho: [Ana] 1 Ana says "I want to learn to weld"
    Milcho: [Ana] 2 Maria takes it
    Milcho: [Ana] 3 Maria would like to bring in: Milcho – he knows the courses
    Milcho: [Ana] 4 Ana lets in: Milcho
Milcho reads the notes on Ana
    Milcho: refused: not_allowed
Milcho looks back at the notes on Ana
    Milcho: refused: not_allowed
Petra notes on Ana "not her log"
    Petra: refused: not_allowed, number 1
Milcho says to Ana "There is a course in May"
    Maria: [Ana] 5 Milcho says "There is a course in May"
    Milcho: [Ana] number 1 is stored as 5
    Ana: 5 Milcho says "There is a course in May"
Ana says "How do I apply?"
    Maria: [Ana] 6 Ana says "How do I apply?"
    Milcho: [Ana] 6 Ana says "How do I apply?"
    Ana: number 2 is stored as 6
Maria notes "follow up in May"
    Maria: [Ana] note 2 is stored as 2
Maria tags Ana "retraining"
    Maria: [Ana] note 3, Maria: tagged retraining
    Maria: [Ana] outcome none, retraining
# What is hers stays hers.
Milcho ends that of Ana
    Milcho: refused: not_allowed
Milcho gives Ana back
    Milcho: refused: not_allowed
Milcho removes the words of 1 from the talk of Ana
    Milcho: refused: not_allowed
Milcho hands Ana to "Rada"
    Milcho: refused: not_allowed
Milcho asks what Ana was helped with before
    Milcho: refused: not_allowed
Milcho asks which experts could help Ana
    Milcho: refused: not_allowed
Milcho tags Ana "letter"
    Milcho: refused: not_allowed
Milcho asks what is running
    Milcho: refused: not_allowed
Milcho asks who is blocked
    Milcho: refused: not_allowed
# A librarian whose line is lost does not end what Ana said yes to.
Maria gives Ana back
    Maria: [Ana] 7 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: 1 waits: Ana "I want to learn to weld" again
    Milcho: [Ana] 7 Maria gives it back
    Milcho: (looking) [Ana] is waiting, 7 entries; Milcho helps
    Milcho: asked to help [Ana]: Library, cv, en; let in
    Ana: 7 Maria gives it back
    Ana: is waiting, 7 entries; Milcho helps
    Ana: 0 before you
Milcho says to Ana "By the form at the counter"
    Milcho: [Ana] number 2 is stored as 8
    Ana: 8 Milcho says "By the form at the counter"
Maria takes Ana
    Maria: [Ana] 9 Maria takes it
    Maria: [Ana] is held by Maria, 9 entries, 3 in the staff log; Milcho helps
    Maria: [Ana] outcome none, retraining
    Maria: [Ana] is read by Milcho too
    Maria: nobody waits
    Milcho: [Ana] 9 Maria takes it
    Milcho: (looking) [Ana] is held by Maria, 9 entries; Milcho helps
    Milcho: asked to help [Ana]: Library, cv, en, held by Maria; let in
    Ana: 9 Maria takes it
    Ana: is held by Maria, 9 entries; Milcho helps
# It ends when she says so.
Ana says no to the expert
    Maria: [Ana] 10 Ana says: not here: Milcho
    Maria: [Ana] is held by Maria, 10 entries, 3 in the staff log
    Maria: [Ana] is read by nobody too
    Milcho: [Ana] is no longer yours
    Milcho: asked to help nobody
    Ana: 10 Ana says: not here: Milcho
    Ana: is held by Maria, 10 entries
Ana says no to the expert
Milcho looks back at Ana
    Milcho: refused: not_allowed
Milcho looks into that of Ana
    Milcho: refused: not_allowed
Ana says "Thank you"
    Maria: [Ana] 11 Ana says "Thank you"
    Ana: number 3 is stored as 11
# And when it ends.
Maria asks an expert to help Ana: "Milcho: once more"
    Maria: [Ana] 12 Maria would like to bring in: Milcho – once more
    Maria: [Ana] is held by Maria, 12 entries, 3 in the staff log; Milcho is asked to help
    Milcho: asked to help [Ana]: Library, cv, en, held by Maria; not let in yet
    Ana: 12 Maria would like to bring in: Milcho – once more
    Ana: is held by Maria, 12 entries; Milcho is asked to help
Ana lets Milcho in
    Maria: [Ana] 13 Ana lets in: Milcho
    Maria: [Ana] is held by Maria, 13 entries, 3 in the staff log; Milcho helps
    Milcho: asked to help [Ana]: Library, cv, en, held by Maria; let in
    Ana: 13 Ana lets in: Milcho
    Ana: is held by Maria, 13 entries; Milcho helps
Milcho looks into that of Ana
    Maria: [Ana] is read by Milcho too
    Milcho: (looking) [Ana] is held by Maria, 13 entries; Milcho helps
Maria ends that of Ana
    Maria: [Ana] 14 Maria ends it
    Maria: [Ana] is ended, 14 entries, 3 in the staff log
    Milcho: [Ana] is no longer yours
    Milcho: asked to help nobody
    Ana: 14 Maria ends it
    Ana: is ended, 14 entries
Milcho looks back at Ana
    Milcho: refused: not_allowed
Otto signs in
    Otto: a cookie for 10 hours
    Otto: signed in as Otto
    Otto: a ticket
    Otto: welcome, Otto the auditor
Otto reads the audit list
    Otto: row 14: otto login otto
    Otto: row 13: milcho looked_in 1
    Otto: row 12: nobody expert_let_in 1, because: milcho
    Otto: row 11: maria expert_asked 1, because: milcho
    Otto: row 10: nobody expert_let_out 1, because: milcho
    Otto: row 9: milcho looked_in 1
    Otto: row 8: nobody expert_let_in 1, because: milcho
    Otto: row 7: petra refused 1
    Otto: row 6: petra login petra
    Otto: row 5: maria expert_asked 1, because: milcho
    Otto: row 4: maria refused 1
    Otto: row 3: milcho refused 1
    Otto: row 2: milcho login milcho
    Otto: row 1: maria login maria
