/* SPDX-License-Identifier: Apache-2.0 */
#include "subject.h"

static struct question subject_question(struct subject *subject, int64_t place, const char *text)
{
    struct question question = {
        .library = {LIBRARY_FIRST}, .place = place, .kind = QUESTION_KIND_CHOICE, .texts = {text_of(text), text_of("Как?"), text_of("")},
        .options = {text_of("a\nb"), text_of("а\nб"), text_of("")}, .is_asked = true};
    assert_int_equal(store_add_question(subject->store, &question), STORE_OK);
    return question;
}

static bool same_question(const struct question *one, const struct question *other)
{
    bool is_same = one->id == other->id && one->library.value == other->library.value && one->place == other->place && one->kind == other->kind &&
                   one->is_asked == other->is_asked;
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        is_same = is_same && same_text(one->texts[language], other->texts[language]) && same_text(one->options[language], other->options[language]);
    return is_same;
}

static void a_question_keeps_its_words_and_leaves_the_form(void **state)
{
    struct subject *subject = *state;
    struct question first = subject_question(subject, 2, "one?"), second = subject_question(subject, 1, "two?"), found, *list;
    size_t count;
    assert_int_equal(store_load_question(subject->store, first.id, &subject->arena, &found), STORE_OK);
    assert_true(same_question(&first, &found));
    assert_int_equal(store_load_question(subject->store, 99, &subject->arena, &found), STORE_NONE);
    assert_int_equal(store_list_questions(subject->store, (struct library_id){LIBRARY_FIRST}, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 2);
    assert_true(same_question(&second, &list[0]) && same_question(&first, &list[1]));
    second.is_asked = false;
    second.place = 5;
    struct question other_words = second;
    other_words.texts[LANGUAGE_EN] = text_of("other words");
    assert_int_equal(store_save_question(subject->store, &other_words), STORE_OK);
    assert_int_equal(store_load_question(subject->store, second.id, &subject->arena, &found), STORE_OK);
    assert_true(same_question(&second, &found));
    assert_int_equal(store_list_questions(subject->store, (struct library_id){LIBRARY_FIRST}, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_int_equal(store_list_questions(subject->store, (struct library_id){7}, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 0);
    other_words.id = 99;
    assert_int_equal(store_save_question(subject->store, &other_words), STORE_NONE);
}

/* A form with an answer to a question, and a sentence to another, and why. */
static void give(struct subject *subject, struct conversation_id id, int64_t given_ms, int64_t chosen, int64_t choice, int64_t written, const char *words)
{
    const struct feedback feedback = {id, given_ms};
    struct store_answer answers[] = {{id, {chosen, choice, {NULL, 0}}, 0}, {id, {written, 0, text_of(words)}, 0}, {id, {0, 0, text_of("x why")}, 0}};
    assert_int_equal(store_add_feedback(subject->store, &feedback), STORE_OK);
    for (size_t at = 0; at < sizeof answers / sizeof *answers; at++)
        assert_int_equal(store_add_answer(subject->store, &answers[at]), STORE_OK);
}

static void a_form_is_given_once_and_each_question_answered_once(void **state)
{
    struct subject *subject = *state;
    struct conversation_id id = subject_conversation(subject, subject_seeker(subject, 1), 1).id;
    struct question question = subject_question(subject, 1, "one?");
    struct feedback feedback = {id, 100}, found = {.given_ms = 77};
    struct store_answer answer = {.conversation = id, .answer = {.question = question.id, .choice = 1}};
    assert_int_equal(store_load_feedback(subject->store, id, &found), STORE_NONE);
    assert_int_equal(found.given_ms, 77);
    assert_int_equal(store_add_feedback(subject->store, &feedback), STORE_OK);
    feedback.given_ms = 200;
    assert_int_equal(store_add_feedback(subject->store, &feedback), STORE_TAKEN);
    assert_int_equal(store_load_feedback(subject->store, id, &found), STORE_OK);
    assert_true(found.conversation.value == id.value && found.given_ms == 100);
    assert_int_equal(store_add_answer(subject->store, &answer), STORE_OK);
    answer.answer.choice = 0;
    assert_int_equal(store_add_answer(subject->store, &answer), STORE_TAKEN);
}

static void answers_are_counted_and_sentences_listed_by_chance(void **state)
{
    struct subject *subject = *state;
    struct seeker_id seeker = subject_seeker(subject, 1);
    struct question one = subject_question(subject, 1, "one?"), two = subject_question(subject, 2, "two?");
    give(subject, subject_conversation(subject, seeker, 1).id, 100, one.id, 1, two.id, "c");
    give(subject, subject_conversation(subject, seeker, 2).id, 200, one.id, 1, two.id, "a");
    give(subject, subject_conversation(subject, seeker, 3).id, 300, one.id, ANSWER_NONE, two.id, "b");
    const struct store_feedback_question all = {.library = {LIBRARY_FIRST}}, early = {.until_ms = 300, .from_ms = 200, .library = {LIBRARY_FIRST}},
                                         elsewhere = {.library = {2}};
    struct store_tally *tallies;
    struct store_answer *sentences;
    int64_t forms;
    size_t count;
    assert_int_equal(store_count_feedback(subject->store, &all, &forms), STORE_OK);
    assert_int_equal(forms, 3);
    assert_int_equal(store_count_feedback(subject->store, &early, &forms), STORE_OK);
    assert_int_equal(forms, 1);
    assert_int_equal(store_count_feedback(subject->store, &elsewhere, &forms), STORE_OK);
    assert_int_equal(forms, 0);
    assert_int_equal(store_count_answers(subject->store, &all, &subject->arena, &tallies, &count), STORE_OK);
    assert_int_equal(count, 3);
    assert_true(tallies[0].question == one.id && tallies[0].choice == ANSWER_NONE && tallies[0].count == 1);
    assert_true(tallies[1].question == one.id && tallies[1].choice == 1 && tallies[1].count == 2);
    assert_true(tallies[2].question == two.id && tallies[2].choice == 0 && tallies[2].count == 3);
    assert_int_equal(store_list_sentences(subject->store, &all, 9, &subject->arena, &sentences, &count), STORE_OK);
    assert_int_equal(count, 6);
    assert_true(sentences[0].answer.question == 0 && sentences[3].answer.question == two.id);
    assert_true(same_text(sentences[3].answer.words, text_of("a")) && same_text(sentences[4].answer.words, text_of("b")));
    assert_true(sentences[3].conversation.value == 2 && sentences[3].key_id == 2);
    assert_int_equal(store_list_sentences(subject->store, &all, 2, &subject->arena, &sentences, &count), STORE_OK);
    assert_int_equal(count, 2);
    assert_true(sentences[0].conversation.value == 3 && sentences[1].conversation.value == 3); /* the newest form */
    assert_int_equal(store_count_answers(subject->store, &elsewhere, &subject->arena, &tallies, &count), STORE_OK);
    assert_int_equal(count, 0);
}

static void an_answer_in_no_form_is_a_fault(void **state)
{
    struct subject *subject = *state;
    const struct store_answer answer = {.conversation = {5}, .answer = {.choice = 0, .words = text_of("x")}};
    assert_int_equal(store_add_answer(subject->store, &answer), STORE_FAULT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_EACH(a_question_keeps_its_words_and_leaves_the_form),
        ON_EACH(a_form_is_given_once_and_each_question_answered_once),
        ON_EACH(answers_are_counted_and_sentences_listed_by_chance),
        ON_EACH(an_answer_in_no_form_is_a_fault),
    };
    return cmocka_run_group_tests_name("the store: feedback", tests, NULL, NULL);
}
