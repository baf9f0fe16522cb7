/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/feedback.h"

static void only_what_has_ended_and_is_ones_own(void **state)
{
    (void)state;
    struct conversation conversation = {.id = {5}, .seeker = {11}, .state = CONVERSATION_STATE_ENDED, .ended_ms = 900};
    const struct person ana = {.role = ROLE_SEEKER, .seeker = {11}}, other = {.role = ROLE_SEEKER, .seeker = {12}};
    const struct person vera = {.role = ROLE_ADMIN, .staff = {1}};
    assert_int_equal(feedback_decide(&conversation, &ana), REASON_NONE);
    assert_int_equal(feedback_decide(&conversation, &other), REASON_not_found);
    assert_int_equal(feedback_decide(&conversation, &vera), REASON_not_allowed);
    conversation.state = CONVERSATION_STATE_HELD;
    assert_int_equal(feedback_decide(&conversation, &ana), REASON_not_ended);
}

static void answers_stand_in_lines(void **state)
{
    (void)state;
    struct text lines = text_of("12 0\n13\n14 more time, please\n"), said;
    int64_t question;
    bool is_broken;
    assert_true(feedback_next(&lines, &question, &said, &is_broken));
    assert_true(question == 12 && text_is(said, "0"));
    assert_true(feedback_next(&lines, &question, &said, &is_broken));
    assert_true(question == 13 && said.length == 0);
    assert_true(feedback_next(&lines, &question, &said, &is_broken));
    assert_true(question == 14 && text_is(said, "more time, please"));
    assert_false(feedback_next(&lines, &question, &said, &is_broken));
    assert_false(is_broken);
}

static void a_line_without_an_id_is_none(void **state)
{
    (void)state;
    static const char *const broken[] = {"0 1", "-1 1", "x", " 1", "\n1 1", "01 1", "9007199254740992 1", "99999999999999999999 1"};
    for (size_t at = 0; at < sizeof broken / sizeof *broken; at++) {
        struct text lines = text_of(broken[at]), said;
        int64_t question;
        bool is_broken;
        assert_false(feedback_next(&lines, &question, &said, &is_broken));
        assert_true(is_broken);
    }
}

static enum reason judged(enum question_kind kind, const char *said, struct answer *answer)
{
    struct question question = {.id = 3, .kind = kind, .options = {text_of(""), text_of("Да\nНе\nНе знам"), text_of("")}};
    return feedback_judge(&question, text_of(said), answer);
}

static void an_answer_is_one_of_its_question_or_none(void **state)
{
    (void)state;
    struct answer answer;
    assert_int_equal(judged(QUESTION_KIND_YES_NO, "1", &answer), REASON_NONE);
    assert_true(answer.question == 3 && answer.choice == 1 && answer.words.length == 0);
    assert_int_equal(judged(QUESTION_KIND_YES_NO, "2", &answer), REASON_bad_field);
    assert_int_equal(judged(QUESTION_KIND_YES_NO, "yes", &answer), REASON_bad_field);
    assert_int_equal(judged(QUESTION_KIND_WORDS, "3", &answer), REASON_NONE);
    assert_int_equal(judged(QUESTION_KIND_WORDS, "4", &answer), REASON_bad_field);
    assert_int_equal(judged(QUESTION_KIND_CHOICE, "2", &answer), REASON_NONE);
    assert_int_equal(judged(QUESTION_KIND_CHOICE, "3", &answer), REASON_bad_field);
    assert_int_equal(judged(QUESTION_KIND_SENTENCE, "3 hours", &answer), REASON_NONE);
    assert_true(answer.choice == 0 && text_is(answer.words, "3 hours"));
    assert_int_equal(judged(QUESTION_KIND_SENTENCE, "  ", &answer), REASON_bad_field);
    for (int kind = 0; kind < QUESTION_KIND_COUNT; kind++) {
        assert_int_equal(judged((enum question_kind)kind, "", &answer), REASON_NONE);
        assert_true(answer.choice == ANSWER_NONE && answer.words.length == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_has_ended_and_is_ones_own),
        cmocka_unit_test(answers_stand_in_lines),
        cmocka_unit_test(a_line_without_an_id_is_none),
        cmocka_unit_test(an_answer_is_one_of_its_question_or_none),
    };
    return cmocka_run_group_tests_name("domain/feedback", tests, NULL, NULL);
}
