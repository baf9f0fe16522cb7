# A colleague who was asked to read along joins in: the job seeker is told, and reads her words under her name. She finds her way back, and it ends with her going.
Maria is a librarian
Peter is a librarian
Vera is a supervisor
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the supervisor
    Vera: off duty
    Vera: nobody waits
Maria goes on duty with room for 3
    Maria: on duty, room for 3
    Maria: nobody waits
Peter goes on duty with room for 3
    Maria: nobody waits
    Peter: on duty, room for 3
    Peter: nobody waits
Ana opens the page
    Ana: welcome; somebody answers
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Peter: 1 waits: Ana "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Peter: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
# Unasked nobody joins, and not before the first look, which is recorded.
Peter joins that of Ana
    Peter: refused: not_allowed
Vera looks into that of Ana
    Maria: [Ana] is read by Vera too
    Vera: (looking) [Ana] is held by Maria, 2 entries
Vera joins that of Ana
    Vera: refused: not_allowed
Vera looks away from that of Ana
    Maria: [Ana] is read by nobody too
Maria asks to read along with Ana: "Peter"
    Peter: [Ana] may be read along, asks Maria: cv, en
Peter joins that of Ana
    Peter: refused: not_allowed
Peter looks into that of Ana
    Maria: [Ana] is read by Peter too
    Peter: (looking) [Ana] is held by Maria, 2 entries
Peter joins that of Ana
    Maria: [Ana] 3 Peter joins
    Maria: [Ana] is held by Maria, 3 entries; Peter has joined
    Peter: [Ana] 3 Peter joins
    Peter: (looking) [Ana] is held by Maria, 3 entries; Peter has joined
    Peter: [Ana] has joined, of Maria: cv, en, 3 entries
    Ana: 3 Peter joins
    Ana: is held by Maria, 3 entries
Peter joins that of Ana
Peter says to Ana "I am a welder too"
    Maria: [Ana] 4 Peter says "I am a welder too"
    Peter: [Ana] number 1 is stored as 4
    Ana: 4 Peter says "I am a welder too"
Peter types
Ana says "Then you know the course"
    Maria: [Ana] 5 Ana says "Then you know the course"
    Peter: [Ana] 5 Ana says "Then you know the course"
    Ana: number 2 is stored as 5
Peter notes on Ana "I wrote one for my brother"
    Maria: [Ana] note 1, Peter whispers: "I wrote one for my brother"
    Peter: [Ana] note 1 is stored as 1
# What is hers stays hers.
Peter has seen 3
    Peter: refused: not_allowed
Peter ends that of Ana
    Peter: refused: not_allowed
Peter gives Ana back
    Peter: refused: not_allowed
Peter removes the words of 1 from the talk of Ana
    Peter: refused: not_allowed
# Who looks away has not gone, but writes nothing. He hears how far it goes, and not what was said; of notes nothing.
Peter looks away from that of Ana
    Maria: [Ana] is read by nobody too
    Peter: [Ana] has joined, of Maria: cv, en, 5 entries
Ana says "Which course is it?"
    Maria: [Ana] 6 Ana says "Which course is it?"
    Peter: [Ana] has joined, of Maria: cv, en, 6 entries, and the seeker wrote
    Ana: number 3 is stored as 6
Maria says to Ana "The one in May"
    Maria: [Ana] number 1 is stored as 7
    Peter: [Ana] has joined, of Maria: cv, en, 7 entries
    Ana: 7 Maria says "The one in May"
Maria notes on Ana "Look for the May list"
    Maria: [Ana] note 1 is stored as 2
Peter looks into that of Ana
    Maria: [Ana] is read by Peter too
    Peter: (looking) [Ana] is held by Maria, 7 entries, 2 in the staff log; Peter has joined
Peter says to Ana "Here I am"
    Maria: [Ana] 8 Peter says "Here I am"
    Peter: [Ana] number 2 is stored as 8
    Ana: 8 Peter says "Here I am"
# One colleague at a time, and nobody in two places.
Maria asks to read along with Ana: "Vera"
    Maria: refused: off_duty
Vera looks into that of Ana
    Maria: [Ana] is read by Peter, Vera too
    Vera: (looking) [Ana] is held by Maria, 8 entries, 2 in the staff log; Peter has joined
Vera joins that of Ana
    Vera: refused: not_allowed
Vera looks away from that of Ana
    Maria: [Ana] is read by Peter too
Boris opens the page
    Boris: welcome; somebody answers
Boris writes "Good day"
    Maria: 1 waits: Boris "Good day"
    Peter: 1 waits: Boris "Good day"
    Boris: begun; here is your code
    Boris: number 1 is stored as 1
    Boris: is waiting, 1 entry
    Boris: 0 before you
Maria takes Boris
    Maria: [Boris] 2 Maria takes it
    Maria: [Boris] is held by Maria, 2 entries
    Maria: nobody waits
    Peter: nobody waits
    Boris: 2 Maria takes it
    Boris: is held by Maria, 2 entries
Maria asks to read along with Boris: "Peter"
    Peter: [Boris] may be read along, asks Maria: cv, en
Peter looks into that of Boris
    Maria: [Ana] is read by nobody too
    Maria: [Boris] is read by Peter too
    Peter: [Ana] has joined, of Maria: cv, en, 8 entries
    Peter: (looking) [Boris] is held by Maria, 2 entries
Peter joins that of Boris
    Maria: [Boris] 3 Peter joins
    Maria: [Boris] is held by Maria, 3 entries; Peter has joined
    Maria: [Ana] 9 Peter has gone
    Maria: [Ana] is held by Maria, 9 entries, 2 in the staff log
    Peter: [Boris] 3 Peter joins
    Peter: (looking) [Boris] is held by Maria, 3 entries; Peter has joined
    Peter: [Ana] has joined, of Maria: cv, en, 8 entries
    Peter: [Boris] has joined, of Maria: cv, en, 3 entries
    Ana: 9 Peter has gone
    Ana: is held by Maria, 9 entries
    Boris: 3 Peter joins
    Boris: is held by Maria, 3 entries
Peter looks into that of Ana
    Peter: refused: not_allowed
Maria asks to read along with Ana: "Peter"
    Peter: [Ana] may be read along, asks Maria: cv, en
Peter looks into that of Ana
    Maria: [Boris] is read by nobody too
    Maria: [Ana] is read by Peter too
    Peter: [Boris] has joined, of Maria: cv, en, 3 entries
    Peter: (looking) [Ana] is held by Maria, 9 entries, 2 in the staff log
Peter joins that of Ana
    Maria: [Ana] 10 Peter joins
    Maria: [Ana] is held by Maria, 10 entries, 2 in the staff log; Peter has joined
    Maria: [Boris] 4 Peter has gone
    Maria: [Boris] is held by Maria, 4 entries
    Peter: [Ana] 10 Peter joins
    Peter: (looking) [Ana] is held by Maria, 10 entries, 2 in the staff log; Peter has joined
    Peter: [Ana] has joined, of Maria: cv, en, 10 entries
    Peter: [Ana] has joined, of Maria: cv, en, 10 entries
    Ana: 10 Peter joins
    Ana: is held by Maria, 10 entries
    Boris: 4 Peter has gone
    Boris: is held by Maria, 4 entries
# A desk that dies forgets who looks, not who has joined.
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, 10 entries, 2 in the staff log; Peter has joined
    Maria: [Boris] is held by Maria, 4 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Peter: again
    Peter: on duty, room for 3
    Peter: nobody waits
    Peter: [Ana] has joined, of Maria: cv, en, 10 entries
    Vera: again
    Vera: off duty
    Vera: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Maria, 10 entries
    Boris: again
    Boris: somebody answers now
    Boris: is held by Maria, 4 entries
Peter looks into that of Ana
    Maria: [Ana] is read by Peter too
    Peter: (looking) [Ana] is held by Maria, 10 entries, 2 in the staff log; Peter has joined
Peter says to Ana "Still there?"
    Maria: [Ana] 11 Peter says "Still there?"
    Peter: [Ana] number 3 is stored as 11
    Ana: 11 Peter says "Still there?"
# Maria lets him go; he reads on.
Maria parts from that of Ana
    Maria: [Ana] 12 Peter has gone
    Maria: [Ana] is held by Maria, 12 entries, 2 in the staff log
    Peter: [Ana] 12 Peter has gone
    Peter: (looking) [Ana] is held by Maria, 12 entries, 2 in the staff log
    Peter: has joined nothing
    Ana: 12 Peter has gone
    Ana: is held by Maria, 12 entries
Peter says to Ana "One more thing"
    Peter: refused: not_allowed, number 4
Maria asks to read along with Ana: "Peter"
    Peter: [Ana] may be read along, asks Maria: cv, en
Peter joins that of Ana
    Maria: [Ana] 13 Peter joins
    Maria: [Ana] is held by Maria, 13 entries, 2 in the staff log; Peter has joined
    Peter: [Ana] 13 Peter joins
    Peter: (looking) [Ana] is held by Maria, 13 entries, 2 in the staff log; Peter has joined
    Peter: [Ana] has joined, of Maria: cv, en, 13 entries
    Ana: 13 Peter joins
    Ana: is held by Maria, 13 entries
# Handed to another he stays; handed to him he holds it.
Maria hands Ana to "Peter"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Peter: [Ana] 14 Maria hands it over to: Peter
    Peter: [Ana] is held by Peter, 14 entries, 2 in the staff log
    Peter: [Ana] is read by nobody too
    Peter: [Ana] is read by nobody too
    Peter: has joined nothing
    Peter: nobody waits
    Ana: 14 Maria hands it over to: Peter
    Ana: is held by Peter, 14 entries
Maria parts from that of Ana
    Maria: refused: not_allowed
Peter asks to read along with Ana: "Maria"
    Maria: [Ana] may be read along, asks Peter: cv, en
Maria looks into that of Ana
    Maria: (looking) [Ana] is held by Peter, 14 entries, 2 in the staff log
    Peter: [Ana] is read by Maria too
Maria joins that of Ana
    Maria: [Ana] 15 Maria joins
    Maria: (looking) [Ana] is held by Peter, 15 entries, 2 in the staff log; Maria has joined
    Maria: [Ana] has joined, of Peter: cv, en, 15 entries
    Peter: [Ana] 15 Maria joins
    Peter: [Ana] is held by Peter, 15 entries, 2 in the staff log; Maria has joined
    Ana: 15 Maria joins
    Ana: is held by Peter, 15 entries
# Off duty she goes, and joins nothing; what is held goes back to the queue, where nobody but its seeker writes.
Maria goes off duty
    Maria: [Boris] 5 Maria gives it back
    Maria: [Boris] is no longer yours
    Maria: [Ana] 16 Maria has gone
    Maria: (looking) [Ana] is held by Peter, 16 entries, 2 in the staff log
    Maria: has joined nothing
    Maria: off duty
    Maria: 1 waits: Boris "Good day" again
    Peter: [Ana] 16 Maria has gone
    Peter: [Ana] is held by Peter, 16 entries, 2 in the staff log
    Peter: 1 waits: Boris "Good day" again
    Ana: 16 Maria has gone
    Ana: is held by Peter, 16 entries
    Boris: 5 Maria gives it back
    Boris: is waiting, 5 entries
    Boris: 0 before you
Maria joins that of Ana
    Maria: refused: off_duty
Maria goes on duty with room for 3
    Maria: [Boris] 6 Maria takes it
    Maria: [Boris] is held by Maria, 6 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Peter: nobody waits
    Boris: 6 Maria takes it
    Boris: is held by Maria, 6 entries
Peter asks to read along with Ana: "Maria"
    Maria: [Ana] may be read along, asks Peter: cv, en
Maria looks into that of Ana
    Maria: (looking) [Ana] is held by Peter, 16 entries, 2 in the staff log
    Peter: [Ana] is read by nobody too
    Peter: [Ana] is read by Maria too
Maria joins that of Ana
    Maria: [Ana] 17 Maria joins
    Maria: (looking) [Ana] is held by Peter, 17 entries, 2 in the staff log; Maria has joined
    Maria: [Ana] has joined, of Peter: cv, en, 17 entries
    Peter: [Ana] 17 Maria joins
    Peter: [Ana] is held by Peter, 17 entries, 2 in the staff log; Maria has joined
    Ana: 17 Maria joins
    Ana: is held by Peter, 17 entries
Peter gives Ana back
    Maria: [Ana] is no longer yours
    Maria: has joined nothing
    Maria: 1 waits: Ana "Hello?" again
    Peter: [Ana] 18 Peter gives it back
    Peter: [Ana] is no longer yours
    Peter: 1 waits: Ana "Hello?" again
    Ana: 18 Peter gives it back
    Ana: is waiting, 18 entries
    Ana: 0 before you
Maria says to Ana "Wait for me"
    Maria: refused: not_allowed, number 2
Maria takes Ana
    Maria: [Ana] 19 Maria takes it
    Maria: [Ana] is held by Maria, 19 entries, 2 in the staff log
    Maria: nobody waits
    Peter: nobody waits
    Ana: 19 Maria takes it
    Ana: is held by Maria, 19 entries
Maria ends that of Ana
    Maria: [Ana] 20 Maria ends it
    Maria: [Ana] is ended, 20 entries, 2 in the staff log
    Ana: 20 Maria ends it
    Ana: is ended, 20 entries
