/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/question.h"

static struct question choice(const char *en, const char *bg)
{
    return (struct question){.id = 1, .kind = QUESTION_KIND_CHOICE, .texts = {text_of("How?"), text_of(bg[0] != '\0' ? "Как?" : ""), text_of("")},
                             .options = {text_of(en), text_of(bg), text_of("")}, .is_asked = true};
}

static enum reason fault_of(struct question question)
{
    const char *field;
    return question_fault(&question, &field);
}

static void a_choice_has_two_to_six_options_and_as_many_in_every_language(void **state)
{
    (void)state;
    const char *field;
    struct question uneven = choice("Well\nBadly", "Добре\nЗле\nНикак");
    assert_int_equal(fault_of(choice("Well\nBadly", "")), REASON_NONE);
    assert_int_equal(fault_of(choice("Well\nBadly", "Добре\nЗле")), REASON_NONE);
    assert_int_equal(fault_of(choice("1\n2\n3\n4\n5\n6", "")), REASON_NONE);
    assert_int_equal(fault_of(choice("1\n2\n3\n4\n5\n6\n7", "")), REASON_bad_field);
    assert_int_equal(fault_of(choice("Well", "")), REASON_bad_field);
    assert_int_equal(fault_of(choice("Well\n\nBadly", "")), REASON_bad_field);
    assert_int_equal(fault_of(choice("Well\nIn a way that nobody could ever put into so few words, whoever it is", "")), REASON_bad_field);
    assert_int_equal(fault_of(choice("", "")), REASON_missing_field);
    assert_int_equal(question_fault(&uneven, &field), REASON_bad_field);
    assert_string_equal(field, "options_bg");
}

static void what_is_no_choice_has_no_options_and_some_language_has_the_words(void **state)
{
    (void)state;
    struct question question = {.kind = QUESTION_KIND_YES_NO, .texts = {text_of(""), text_of(""), text_of("Godt?")},
                                .options = {text_of(""), text_of(""), text_of("")}};
    assert_int_equal(fault_of(question), REASON_NONE);
    question.options[LANGUAGE_DA] = text_of("Ja\nNej");
    assert_int_equal(fault_of(question), REASON_bad_field);
    question.options[LANGUAGE_DA] = text_of("");
    question.texts[LANGUAGE_DA] = text_of("");
    assert_int_equal(fault_of(question), REASON_missing_field);
    struct question elsewhere = choice("Well\nBadly", "");
    elsewhere.options[LANGUAGE_DA] = text_of("Godt\nDårligt"); /* in a language without the question */
    assert_int_equal(fault_of(elsewhere), REASON_bad_field);
}

static void how_many_answers_there_are(void **state)
{
    (void)state;
    struct question question = choice("Well\nBadly\nNeither", "");
    assert_int_equal(question_choices(&question), 3);
    question.kind = QUESTION_KIND_WORDS;
    assert_int_equal(question_choices(&question), 4);
    question.kind = QUESTION_KIND_YES_NO;
    assert_int_equal(question_choices(&question), 2);
    question.kind = QUESTION_KIND_SENTENCE;
    assert_int_equal(question_choices(&question), 0);
}

static void any_other_word_is_another_question(void **state)
{
    (void)state;
    struct question one = choice("Well\nBadly", "Добре\nЗле"), other = choice("Well\nBadly", "Добре\nЗле");
    assert_true(question_is_same(&one, &other));
    other.options[LANGUAGE_BG] = text_of("Добре\nЛошо");
    assert_false(question_is_same(&one, &other));
    other = one;
    other.kind = QUESTION_KIND_SENTENCE;
    assert_false(question_is_same(&one, &other));
}

static void the_first_does_not_go_up_nor_the_last_down(void **state)
{
    (void)state;
    const struct question list[] = {{.id = 7}, {.id = 3}, {.id = 9}};
    size_t at;
    assert_int_equal(question_neighbour(list, 3, 3, true, &at), 0);
    assert_int_equal(at, 1);
    assert_int_equal(question_neighbour(list, 3, 3, false, &at), 2);
    assert_int_equal(question_neighbour(list, 3, 7, true, &at), -1);
    assert_int_equal(question_neighbour(list, 3, 9, false, &at), -1);
    assert_int_equal(at, 2);
    assert_int_equal(question_neighbour(list, 3, 5, true, &at), -1);
    assert_int_equal(at, 3);
    assert_int_equal(question_neighbour(list, 0, 5, true, &at), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_choice_has_two_to_six_options_and_as_many_in_every_language),
        cmocka_unit_test(what_is_no_choice_has_no_options_and_some_language_has_the_words),
        cmocka_unit_test(how_many_answers_there_are),
        cmocka_unit_test(any_other_word_is_another_question),
        cmocka_unit_test(the_first_does_not_go_up_nor_the_last_down),
    };
    return cmocka_run_group_tests_name("domain/question", tests, NULL, NULL);
}
