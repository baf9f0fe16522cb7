# By hand a librarian may take another than who has waited longest, when she says why, in one of four
# words. The auditor reads that she did, whom she took, who stood first, and why; nobody's place goes up.
Olga is an auditor
Maria is a librarian
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria goes on duty with room for 5
    Maria: on duty, room for 5
    Maria: nobody waits
Dan is a librarian who answers in da
Dan signs in
    Dan: a cookie for 10 hours
    Dan: signed in as Dan
    Dan: a ticket
    Dan: welcome, Dan the librarian
    Dan: off duty
    Dan: nobody waits
Dan goes on duty with room for 5
    Maria: nobody waits
    Dan: on duty, room for 5
    Dan: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "a"
    Maria: 1 waits: Ana "a"
    Dan: 0 wait: Ana "a" beyond her
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Bob opens the page
    Bob: welcome; somebody answers
Bob writes "b"
    Maria: 2 wait: Ana "a", Bob "b"
    Dan: 0 wait: Ana "a" beyond her, Bob "b" beyond her
    Ana: 0 before you
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is waiting, 1 entry
    Bob: 1 before you
Cleo opens the page
    Cleo: welcome; somebody answers
Cleo writes "c"
    Maria: 3 wait: Ana "a", Bob "b", Cleo "c"
    Dan: 0 wait: Ana "a" beyond her, Bob "b" beyond her, Cleo "c" beyond her
    Ana: 0 before you
    Bob: 1 before you
    Cleo: begun; here is your code
    Cleo: number 1 is stored as 1
    Cleo: is waiting, 1 entry
    Cleo: 2 before you
# Without a reason nothing is done, and a word of her own is none.
Maria takes Cleo
    Maria: refused: reason_needed
Maria takes Cleo out of turn, "because"
    Maria: refused: bad_field, for its reason
Maria takes Cleo out of turn, "promised"
    Maria: [Cleo] 2 Maria takes it
    Maria: [Cleo] is held by Maria, 2 entries
    Maria: 2 wait: Ana "a", Bob "b"
    Dan: 0 wait: Ana "a" beyond her, Bob "b" beyond her
    Ana: 0 before you
    Bob: 1 before you
    Cleo: 2 Maria takes it
    Cleo: is held by Maria, 2 entries
# Once more is once; and in order there is nothing to say: a reason that came all the same counts for nothing.
Maria takes Cleo
Maria takes Ana out of turn, "urgent"
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: 1 waits: Bob "b"
    Dan: 0 wait: Bob "b" beyond her
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
    Bob: 0 before you
# What he does not answer Dan does not overtake: nobody stands before Bob for him, and nobody for Maria.
Dora opens the page
    Dora: welcome; somebody answers
Dora writes "d"
    Maria: 2 wait: Bob "b", Dora "d"
    Dan: 0 wait: Bob "b" beyond her, Dora "d" beyond her
    Bob: 0 before you
    Dora: begun; here is your code
    Dora: number 1 is stored as 1
    Dora: is waiting, 1 entry
    Dora: 1 before you
Dan takes Dora all the same
    Maria: 1 waits: Bob "b"
    Dan: [Dora] 2  takes it
    Dan: [Dora] is held by , 2 entries
    Dan: 0 wait: Bob "b" beyond her
    Bob: 0 before you
    Dora: 2  takes it
    Dora: is held by , 2 entries
# She whom Maria gives back stands in front, also for her.
Maria gives Ana back
    Maria: [Ana] 3 Maria gives it back
    Maria: [Ana] is no longer yours
    Maria: 2 wait: Ana "a" again, Bob "b"
    Dan: 0 wait: Ana "a" again beyond her, Bob "b" beyond her
    Ana: 3 Maria gives it back
    Ana: is waiting, 3 entries
    Ana: 0 before you
    Bob: 1 before you
Maria takes Bob out of turn, "known"
    Maria: [Bob] 2 Maria takes it
    Maria: [Bob] is held by Maria, 2 entries
    Maria: 1 waits: Ana "a" again
    Dan: 0 wait: Ana "a" again beyond her
    Ana: 0 before you, 0 to 2 minutes
    Bob: 2 Maria takes it
    Bob: is held by Maria, 2 entries
# A refused one is none; and a colleague who was faster comes before the reason.
Maria takes Dora
    Maria: refused: already_taken
Olga signs in
    Olga: a cookie for 10 hours
    Olga: signed in as Olga
    Olga: a ticket
    Olga: welcome, Olga the auditor
Olga reads the audit list
    Olga: row 5: olga login olga
    Olga: row 4: maria taken_out_of_turn 2/1, because: known
    Olga: row 3: maria taken_out_of_turn 3/1, because: promised
    Olga: row 2: dan login dan
    Olga: row 1: maria login maria
