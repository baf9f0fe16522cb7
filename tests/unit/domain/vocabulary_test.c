/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/vocabulary.h"

#include <ctype.h>
#include <string.h>

static const struct vocabulary *const every[] = {
#define VOCABULARY(NAME, UPPER) &vocabulary_##NAME,
#define MEMBER(UPPER, NAME, WORD)
#define VOCABULARY_END(NAME, UPPER)
#include "domain/vocabulary.def"
    &vocabulary_reason,
};

enum { EVERY_COUNT = sizeof every / sizeof *every };

static void every_word_finds_its_number_and_back(void **state)
{
    (void)state;
    for (size_t set = 0; set < EVERY_COUNT; set++)
        for (int number = every[set]->first; number < every[set]->count; number++)
            assert_int_equal(vocabulary_number(every[set], text_of(vocabulary_word(every[set], number))), number);
}

static void no_word_stands_twice_in_a_set(void **state)
{
    (void)state;
    for (size_t set = 0; set < EVERY_COUNT; set++)
        for (int number = every[set]->first; number < every[set]->count; number++)
            for (int other = every[set]->first; other < number; other++)
                assert_string_not_equal(vocabulary_word(every[set], number), vocabulary_word(every[set], other));
}

static void words_are_small_letters_and_underlines(void **state)
{
    (void)state;
    for (size_t set = 0; set < EVERY_COUNT; set++)
        for (int number = every[set]->first; number < every[set]->count; number++)
            for (const char *sign = vocabulary_word(every[set], number); *sign != '\0'; sign++)
                assert_true(islower((unsigned char)*sign) || *sign == '_');
}

static void a_number_outside_of_the_set_has_no_word(void **state)
{
    (void)state;
    for (size_t set = 0; set < EVERY_COUNT; set++) {
        assert_null(vocabulary_word(every[set], -1));
        assert_null(vocabulary_word(every[set], every[set]->count));
    }
    assert_null(vocabulary_word(&vocabulary_reason, REASON_NONE));
}

static void a_word_outside_of_the_set_has_no_number(void **state)
{
    (void)state;
    static const char *const strangers[] = {"", "EN", "en ", "e", "english"};
    for (size_t word = 0; word < sizeof strangers / sizeof *strangers; word++)
        assert_int_equal(vocabulary_number(&vocabulary_language, text_of(strangers[word])), -1);
}

/* The numbers lie in the store for ever: this is what they were when the first row was written. */
static void stored_numbers_are_as_they_were(void **state)
{
    (void)state;
    assert_int_equal(LANGUAGE_EN, 0);
    assert_int_equal(LANGUAGE_BG, 1);
    assert_int_equal(LANGUAGE_DA, 2);
    assert_int_equal(TOPIC_OTHER, 3);
    assert_int_equal(ROLE_SEEKER, 0);
    assert_int_equal(ROLE_ADMIN, 5);
    assert_int_equal(CONVERSATION_STATE_WAITING, 0);
    assert_int_equal(CONVERSATION_STATE_ENDED, 2);
    assert_int_equal(CONVERSATION_STATE_LEFT, 3);
    assert_int_equal(ENTRY_KIND_MESSAGE, 0);
    assert_int_equal(ENTRY_KIND_ENDED, 4);
    assert_int_equal(ENTRY_KIND_CAME_BACK, 6);
    assert_int_equal(ENTRY_KIND_OUTCOME, 10);
    assert_int_equal(ENTRY_KIND_REOPENED, 15);
    assert_int_equal(OUTCOME_NONE, 0);
    assert_int_equal(OUTCOME_WENT_QUIET, 7);
    assert_int_equal(TAG_FIRST_CV, 0);
    assert_int_equal(TAG_OTHER_LANGUAGE, 8);
    assert_int_equal(SIDE_SERVICE, 2);
    assert_int_equal(ACT_LOGIN, 0);
    assert_int_equal(ACT_REFUSED, 8);
}

static void every_reason_has_a_status_of_a_refusal_and_a_sentence(void **state)
{
    (void)state;
    assert_int_equal(reason_http(REASON_NONE), 200);
    for (int reason = REASON_NONE + 1; reason < REASON_COUNT; reason++) {
        assert_in_range(reason_http((enum reason)reason), 400, 599);
        const char *what = reason_what((enum reason)reason);
        assert_true(isupper((unsigned char)what[0]) && what[strlen(what) - 1] == '.');
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_finds_its_number_and_back),
        cmocka_unit_test(no_word_stands_twice_in_a_set),
        cmocka_unit_test(words_are_small_letters_and_underlines),
        cmocka_unit_test(a_number_outside_of_the_set_has_no_word),
        cmocka_unit_test(a_word_outside_of_the_set_has_no_number),
        cmocka_unit_test(stored_numbers_are_as_they_were),
        cmocka_unit_test(every_reason_has_a_status_of_a_refusal_and_a_sentence),
    };
    return cmocka_run_group_tests_name("domain/vocabulary", tests, NULL, NULL);
}
