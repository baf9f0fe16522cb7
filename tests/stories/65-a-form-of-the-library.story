# A library asks a few questions of its own when it is over. Nobody has to answer, and nobody who reads learns who did.
Vera is an admin
Maria is a librarian
Vera signs in
    Vera: a cookie for 10 hours
    Vera: signed in as Vera
    Vera: a ticket
    Vera: welcome, Vera the admin
Vera looks at the questions
    Vera: done: questions
Vera uses the suggested questions
    Vera: done: questions_begin
    Vera: the questions have changed
# Twice is once.
Vera uses the suggested questions
    Vera: done: questions_begin
    Vera: the questions have changed
Vera looks at the questions
    Vera: question 1, yes_no, Was the help about what matters to you now?
    Vera: question 2, yes_no, Can you go on by yourself with what you got?
    Vera: question 3, choice, Was it what you had expected?
    Vera: question 4, choice, How was the time that it took?
    Vera: question 5, sentence, What would you change?
    Vera: done: questions
Vera asks question 5 earlier
    Vera: done: question_move
    Vera: the questions have changed
Vera asks question 1 earlier
    Vera: done: question_move
    Vera: the questions have changed
Vera asks question 3 no more
    Vera: done: question_drop
    Vera: the questions have changed
Vera asks question 3 no more
    Vera: refused: changed_meanwhile
Vera asks the question "Was it easy?"
    Vera: done: question_save
    Vera: the questions have changed
Vera asks "How?" with one choice
    Vera: refused: bad_field, for its options_en
Vera looks at the questions
    Vera: question 1, yes_no, Was the help about what matters to you now?
    Vera: question 2, yes_no, Can you go on by yourself with what you got?
    Vera: question 5, sentence, What would you change?
    Vera: question 4, choice, How was the time that it took?
    Vera: question 6, yes_no, Was it easy?
    Vera: done: questions
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Ana looks at the form
    Ana: you are asked 1, yes_no, Was the help about what matters to you now?
    Ana: you are asked 2, yes_no, Can you go on by yourself with what you got?
    Ana: you are asked 5, sentence, What would you change?
    Ana: you are asked 4, choice, How was the time that it took?
    Ana: you are asked 6, yes_no, Was it easy?
Ana answers "1 0"
    Ana: refused: not_ended
Ana ends it
    Ana: 2 Ana ends it
    Ana: is ended, 2 entries
Ana rates it: completely
    Ana: you rated it: completely; 6 questions more
Ana looks at the form
    Ana: you are asked 1, yes_no, Was the help about what matters to you now?
    Ana: you are asked 2, yes_no, Can you go on by yourself with what you got?
    Ana: you are asked 5, sentence, What would you change?
    Ana: you are asked 4, choice, How was the time that it took?
    Ana: you are asked 6, yes_no, Was it easy?
# What was asked when she looked is changed while she answers: her answer stays with the words that she saw.
Vera asks "Was it about what you need now?" in the place of question 1
    Vera: done: question_save
    Vera: the questions have changed
Vera asks "Was it about me?" in the place of question 1
    Vera: refused: changed_meanwhile
Ana answers "1 7"
    Ana: refused: bad_field
Ana answers "1 0; 1 1"
    Ana: refused: bad_field
Ana answers "999 0"
    Ana: refused: bad_field
Ana answers "1 0; 2; 4 1; 5 Longer hours"
    Ana: done: feedback
    Ana: you rated it: completely; 0 questions more
Ana answers "1 1"
    Ana: done: feedback
    Ana: you rated it: completely; 0 questions more
Bob opens the page
    Bob: welcome; nobody answers yet
Bob writes "Hello?"
    Bob: begun; here is your code
    Bob: number 1 is stored as 1
    Bob: is left, 1 entry, a left message due Wed 09:00
Bob ends it
    Bob: 2 Bob ends it
    Bob: is ended, 2 entries
Bob rates it: not
    Bob: you rated it: not; 6 questions more
Bob answers "1 0" for Ana
    Bob: refused: not_found
Bob says why: "I waited long"
    Bob: done: feedback
    Bob: you rated it: not; 0 questions more
Vera reads what was answered
    Vera: 2 forms
    Vera: question 7, yes_no, Was it about what you need now?: 0 0, unanswered 0
    Vera: question 2, yes_no, Can you go on by yourself with what you got?: 0 0, unanswered 1
    Vera: question 5, sentence, What would you change?: 1, unanswered 0
    Vera: question 4, choice, How was the time that it took?: 0 1 0, unanswered 0
    Vera: question 6, yes_no, Was it easy?: 0 0, unanswered 0
    Vera: question 1 of once, yes_no, Was the help about what matters to you now?: 1 0, unanswered 0
    Vera: somebody on why, 0: I waited long
    Vera: somebody on question 5: Longer hours
    Vera: done: results
Maria signs in
    Maria: a cookie for 10 hours
    Maria: signed in as Maria
    Maria: a ticket
    Maria: welcome, Maria the librarian
    Maria: off duty
    Maria: nobody waits
Maria reads what was answered
    Maria: refused: not_allowed
The desk dies
    Vera: again
    Maria: again
    Maria: off duty
    Maria: nobody waits
    Ana: again
    Ana: nobody answers now
    Ana: is ended, 2 entries
    Ana: you rated it: completely; 0 questions more
    Bob: again
    Bob: nobody answers now
    Bob: is ended, 2 entries
    Bob: you rated it: not; 0 questions more
Vera reads what was answered
    Vera: 2 forms
    Vera: question 7, yes_no, Was it about what you need now?: 0 0, unanswered 0
    Vera: question 2, yes_no, Can you go on by yourself with what you got?: 0 0, unanswered 1
    Vera: question 5, sentence, What would you change?: 1, unanswered 0
    Vera: question 4, choice, How was the time that it took?: 0 1 0, unanswered 0
    Vera: question 6, yes_no, Was it easy?: 0 0, unanswered 0
    Vera: question 1 of once, yes_no, Was the help about what matters to you now?: 1 0, unanswered 0
    Vera: somebody on why, 0: I waited long
    Vera: somebody on question 5: Longer hours
    Vera: done: results
