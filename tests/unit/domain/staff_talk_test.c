/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/limits.h"
#include "domain/staff_talk.h"

#include <string.h>

static const int64_t DAY_MS = INT64_C(24) * 3600 * 1000;
static const struct log LOG = {.id = {LOG_STAFF}, .head = 10};

static enum reason judge(struct writer_known known, bool has_erased, int64_t number)
{
    return staff_talk_judge(&LOG, &known, has_erased, number, text_of("hello"));
}

static void it_is_the_staff_log_of_no_conversation(void **state)
{
    (void)state;
    assert_int_equal(log_conversation(staff_talk_log()).value, 0);
    assert_int_equal(log_kind_of(staff_talk_log()), LOG_STAFF);
}

static void numbers_follow_each_other(void **state)
{
    (void)state;
    assert_int_equal(judge((struct writer_known){0}, false, 1), REASON_NONE);
    assert_int_equal(judge((struct writer_known){.last = 3}, false, 4), REASON_NONE);
    assert_int_equal(judge((struct writer_known){.last = 3}, false, 5), REASON_out_of_order);
    assert_int_equal(judge((struct writer_known){0}, false, 2), REASON_out_of_order);
}

static void a_repeat_is_the_same_words(void **state)
{
    (void)state;
    assert_int_equal(judge((struct writer_known){.last = 3, .is_same = true}, false, 2), REASON_NONE);
    assert_int_equal(judge((struct writer_known){.last = 3}, false, 2), REASON_number_reused);
    assert_int_equal(judge((struct writer_known){.last = 3, .is_others = true}, false, 4), REASON_number_reused);
}

static void whose_words_were_erased_begins_with_a_new_writer(void **state)
{
    (void)state;
    assert_int_equal(judge((struct writer_known){0}, true, 7), REASON_number_reused);
    assert_int_equal(judge((struct writer_known){0}, true, 1), REASON_NONE);
    assert_int_equal(judge((struct writer_known){.last = 3}, true, 5), REASON_out_of_order);
}

static void a_remark_is_short(void **state)
{
    (void)state;
    static char words[STAFF_TALK_CHARACTERS_MAX + 1];
    const struct writer_known known = {0};
    memset(words, 'x', sizeof words);
    assert_int_equal(staff_talk_judge(&LOG, &known, false, 1, (struct text){words, sizeof words - 1}), REASON_NONE);
    assert_int_equal(staff_talk_judge(&LOG, &known, false, 1, (struct text){words, sizeof words}), REASON_too_long);
}

static void it_ends_before_its_seq_does(void **state)
{
    (void)state;
    const struct writer_known known = {0};
    const struct log full = {.head = SEQ_MAX - 1};
    assert_int_equal(staff_talk_judge(&full, &known, false, 1, text_of("hello")), REASON_log_full);
}

static void a_day_is_kept_until_its_last_words_are_old_enough(void **state)
{
    (void)state;
    int64_t noon = 100 * DAY_MS + DAY_MS / 2;
    assert_int_equal(staff_talk_day(noon), 100);
    assert_int_equal(staff_talk_day(101 * DAY_MS - 1), 100);
    assert_int_equal(staff_talk_day(101 * DAY_MS), 101);
    assert_int_equal(staff_talk_erased_ms(noon, 30), 131 * DAY_MS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_the_staff_log_of_no_conversation),
        cmocka_unit_test(numbers_follow_each_other),
        cmocka_unit_test(a_repeat_is_the_same_words),
        cmocka_unit_test(whose_words_were_erased_begins_with_a_new_writer),
        cmocka_unit_test(a_remark_is_short),
        cmocka_unit_test(it_ends_before_its_seq_does),
        cmocka_unit_test(a_day_is_kept_until_its_last_words_are_old_enough),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
