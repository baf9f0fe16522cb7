# A warning is the service's words, in the seeker's language. A pause keeps the seeker from writing, not from reading.
Maria is a librarian
Peter is a librarian
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
Ana writes "Hello?"
    Maria: 1 waits: Ana "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is waiting, 1 entry
    Ana: 0 before you
# Whoever waits is nobody's to warn.
Maria warns Ana
    Maria: refused: not_allowed
Maria takes Ana
    Maria: [Ana] 2 Maria takes it
    Maria: [Ana] is held by Maria, 2 entries
    Maria: nobody waits
    Ana: 2 Maria takes it
    Ana: is held by Maria, 2 entries
Peter signs in
    Peter: a cookie for 10 hours
    Peter: signed in as Peter
    Peter: a ticket
    Peter: welcome, Peter the librarian
    Peter: off duty
    Peter: nobody waits
Peter goes on duty with room for 2
    Maria: nobody waits
    Peter: on duty, room for 2
    Peter: nobody waits
Peter warns Ana
    Peter: refused: not_allowed
Peter pauses Ana for 5 minutes
    Peter: refused: not_allowed
Ana warns Ana
    Ana: refused: not_allowed
Ana pauses Ana for 5 minutes
    Ana: refused: not_allowed
Ana says "You are all idiots"
    Maria: [Ana] 3 Ana says "You are all idiots"
    Ana: number 2 is stored as 3
Maria warns Ana
    Maria: [Ana] 4 Maria warns: Please stay friendly. We want to help you, and then we can go on.
    Maria: [Ana] is held by Maria, 4 entries
    Ana: 4 Maria warns: Please stay friendly. We want to help you, and then we can go on.
    Ana: is held by Maria, 4 entries
Maria pauses Ana for 3 minutes
    Maria: refused: bad_field
# There is no pause to end yet.
Maria ends the pause of Ana
Maria pauses Ana for 5 minutes
    Maria: [Ana] 5 Maria pauses it: The conversation pauses for 5 minutes. You can read here, and write again after that.
    Maria: [Ana] is held by Maria, paused until Mon 09:05, 5 entries
    Ana: 5 Maria pauses it: The conversation pauses for 5 minutes. You can read here, and write again after that.
    Ana: is held by Maria, 5 entries
Ana says "Idiots" as number 3
    Ana: refused: paused, number 3, wait 300 s: The conversation pauses. Your words stay here. Send them in 5 minutes.
Ana looks back
    Ana: 1 Ana says "Hello?"
    Ana: 2 Maria takes it
    Ana: 3 Ana says "You are all idiots"
    Ana: 4 Maria warns: Please stay friendly. We want to help you, and then we can go on.
    Ana: 5 Maria pauses it: The conversation pauses for 5 minutes. You can read here, and write again after that.
Maria says to Ana "Let us begin anew in a moment"
    Maria: [Ana] number 1 is stored as 6
    Ana: 6 Maria says "Let us begin anew in a moment"
09:03:30
Ana says "Idiots, I said" as number 3
    Ana: refused: paused, number 3, wait 90 s: The conversation pauses. Your words stay here. Send them in 2 minutes.
# It is over by itself, and what was refused took no number.
09:05:01
Ana says "Sorry" as number 3
    Maria: [Ana] 7 Ana says "Sorry"
    Ana: number 3 is stored as 7
Maria pauses Ana for 15 minutes
    Maria: [Ana] 8 Maria pauses it: The conversation pauses for 15 minutes. You can read here, and write again after that.
    Maria: [Ana] is held by Maria, paused until Mon 09:20, 8 entries
    Ana: 8 Maria pauses it: The conversation pauses for 15 minutes. You can read here, and write again after that.
    Ana: is held by Maria, 8 entries
# The desk dies: it is still paused. She lifts it early.
The desk dies
    Maria: again
    Maria: [Ana] is held by Maria, paused until Mon 09:20, 8 entries
    Maria: on duty, room for 3
    Maria: nobody waits
    Peter: again
    Peter: on duty, room for 2
    Peter: nobody waits
    Ana: again
    Ana: somebody answers now
    Ana: is held by Maria, 8 entries
Ana says "Still?" as number 4
    Ana: refused: paused, number 4, wait 900 s: The conversation pauses. Your words stay here. Send them in 15 minutes.
Maria ends the pause of Ana
    Maria: [Ana] 9 Maria ends the pause: The pause is over. You can write again.
    Maria: [Ana] is held by Maria, 9 entries
    Ana: 9 Maria ends the pause: The pause is over. You can write again.
    Ana: is held by Maria, 9 entries
Ana says "Thank you" as number 4
    Maria: [Ana] 10 Ana says "Thank you"
    Ana: number 4 is stored as 10
# A pause goes with the conversation to a colleague, and is over when nobody holds it.
Maria pauses Ana for 1 minutes
    Maria: [Ana] 11 Maria pauses it: The conversation pauses for 1 minute. You can read here, and write again after that.
    Maria: [Ana] is held by Maria, paused until Mon 09:06, 11 entries
    Ana: 11 Maria pauses it: The conversation pauses for 1 minute. You can read here, and write again after that.
    Ana: is held by Maria, 11 entries
Maria hands Ana to "Peter"
    Maria: [Ana] is no longer yours
    Maria: nobody waits
    Peter: [Ana] 12 Maria hands it over to: Peter
    Peter: [Ana] is held by Peter, paused until Mon 09:06, 12 entries
    Peter: nobody waits
    Ana: 12 Maria hands it over to: Peter
    Ana: is held by Peter, 12 entries
Ana says "Hello Peter" as number 5
    Ana: refused: paused, number 5, wait 60 s: The conversation pauses. Your words stay here. Send them in 1 minute.
Peter ends the pause of Ana
    Peter: [Ana] 13 Peter ends the pause: The pause is over. You can write again.
    Peter: [Ana] is held by Peter, 13 entries
    Ana: 13 Peter ends the pause: The pause is over. You can write again.
    Ana: is held by Peter, 13 entries
Peter pauses Ana for 15 minutes
    Peter: [Ana] 14 Peter pauses it: The conversation pauses for 15 minutes. You can read here, and write again after that.
    Peter: [Ana] is held by Peter, paused until Mon 09:20, 14 entries
    Ana: 14 Peter pauses it: The conversation pauses for 15 minutes. You can read here, and write again after that.
    Ana: is held by Peter, 14 entries
Peter gives Ana back
    Maria: 1 waits: Ana "Hello?" again
    Peter: [Ana] 15 Peter gives it back
    Peter: [Ana] is no longer yours
    Peter: 1 waits: Ana "Hello?" again
    Ana: 15 Peter gives it back
    Ana: is waiting, 15 entries
    Ana: 0 before you
Ana says "Nobody holds it, so nobody could lift it" as number 5
    Ana: number 5 is stored as 16
