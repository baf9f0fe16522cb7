/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/limits.h"
#include "domain/wait.h"

#include <stdbool.h>

enum { MINUTE = 60000 };
static const int64_t NOW = INT64_C(35000) * MINUTE;

/* So many people, one after the other, who each waited so long with nobody ahead. */
static struct wait_history quiet_day(int people, int64_t waited_ms)
{
    struct wait_history history = {0};
    for (int64_t at = 0; at < people; at++)
        wait_note(&history, at * 100 * MINUTE, at * 100 * MINUTE + waited_ms);
    return history;
}

static void nobody_knows_before_four_were_taken(void **state)
{
    (void)state;
    for (int people = 0; people < WAIT_SAMPLES_MIN; people++) {
        struct wait_history history = quiet_day(people, MINUTE);
        assert_false(wait_range(&history, 0, NOW).is_known);
    }
    struct wait_history history = quiet_day(WAIT_SAMPLES_MIN, MINUTE);
    assert_true(wait_range(&history, 0, NOW).is_known);
}

static void it_is_always_a_range_and_never_pretends_to_be_exact(void **state)
{
    (void)state;
    for (int64_t waited_ms = 0; waited_ms < 3000 * MINUTE; waited_ms = waited_ms * 3 + 777)
        for (int64_t ahead = 0; ahead < 10000; ahead = ahead * 4 + 1) {
            struct wait_history history = quiet_day(10, waited_ms);
            struct wait_range range = wait_range(&history, ahead, NOW);
            assert_true(range.low_minutes >= 0 && range.high_minutes <= 1440);
            assert_true(range.low_minutes + 2 <= range.high_minutes);
        }
}

static void twice_as_many_ahead_is_twice_the_wait(void **state)
{
    (void)state;
    struct wait_history history = quiet_day(10, 10 * MINUTE);
    assert_int_equal(wait_range(&history, 0, NOW).low_minutes, 10);
    assert_int_equal(wait_range(&history, 1, NOW).low_minutes, 20);
    assert_int_equal(wait_range(&history, 2, NOW).high_minutes, 32);
}

/* Ten who came in the same minute and were taken every five minutes: a place took five, and
 * whoever comes next with nobody ahead is not told fifty. */
static void a_rush_says_how_long_a_place_took(void **state)
{
    (void)state;
    struct wait_history history = {0};
    for (int64_t at = 0; at < 10; at++)
        wait_note(&history, at, (at + 1) * 5 * MINUTE);
    struct wait_range range = wait_range(&history, 0, NOW);
    assert_in_range(range.low_minutes, 4, 5);
    assert_in_range(range.high_minutes, 5, 7);
}

/* Of ten it is one of the eleven ranks that may come next; of fourteen it is left out. */
static void one_strange_day_counts_until_there_are_enough_others(void **state)
{
    (void)state;
    struct wait_history history = quiet_day(9, 5 * MINUTE);
    wait_note(&history, 5000 * MINUTE, 5300 * MINUTE);
    assert_int_equal(wait_range(&history, 0, NOW).high_minutes, 300);
    history = quiet_day(13, 5 * MINUTE);
    wait_note(&history, 5000 * MINUTE, 5300 * MINUTE);
    assert_int_equal(wait_range(&history, 0, NOW).low_minutes, 5);
    assert_int_equal(wait_range(&history, 0, NOW).high_minutes, 7);
}

/* Waits of 1, 2, 3 … minutes: the range names its ranks. */
static struct wait_range of_ranks(int count)
{
    struct wait_history history = {0};
    for (int64_t at = 1; at <= count; at++)
        wait_note(&history, at * 100 * MINUTE, (at * 100 + at) * MINUTE);
    return wait_range(&history, 0, NOW);
}

static void it_holds_the_next_one_four_times_of_five_and_no_more_than_needed(void **state)
{
    (void)state;
    for (int count = WAIT_SAMPLES_MIN; count <= WAIT_SAMPLES_MAX; count++) {
        struct wait_range range = of_ranks(count);
        int64_t ranks = range.high_minutes - range.low_minutes;
        assert_true(range.is_known && range.high_minutes <= count);
        assert_true(ranks * 5 >= (count + 1) * 4);
        assert_true((ranks - 1) * 5 < (count + 1) * 4);
    }
    assert_int_equal(of_ranks(8).low_minutes, 0);
    assert_int_equal(of_ranks(8).high_minutes, 8);
    assert_int_equal(of_ranks(9).low_minutes, 1);
    assert_int_equal(of_ranks(9).high_minutes, 9);
    assert_int_equal(of_ranks(49).low_minutes, 5);
    assert_int_equal(of_ranks(49).high_minutes, 45);
}

/* The same waits, known by fewer: never narrower. */
static void with_fewer_it_is_wider(void **state)
{
    (void)state;
    static const int64_t minutes[] = {4, 6, 5, 7, 5, 6, 4, 5, 6, 5, 7, 4, 6, 5, 5, 6};
    int64_t before = INT64_MAX;
    for (size_t count = 4; count <= 16; count *= 2) {
        struct wait_history history = {0};
        for (size_t at = 0; at < count; at++)
            wait_note(&history, (int64_t)at * 100 * MINUTE, ((int64_t)at * 100 + minutes[at]) * MINUTE);
        struct wait_range range = wait_range(&history, 3, NOW);
        assert_true(range.high_minutes - range.low_minutes <= before);
        before = range.high_minutes - range.low_minutes;
    }
    assert_true(before <= 12);
}

static void what_is_older_than_four_weeks_is_left_out(void **state)
{
    (void)state;
    const int64_t day = INT64_C(24) * 60 * MINUTE;
    struct wait_history history = {0};
    for (int64_t at = 0; at < 9; at++) /* an hour each, long ago */
        wait_note(&history, at * 100 * MINUTE, (at * 100 + 60) * MINUTE);
    int64_t later = 40 * day;
    assert_false(wait_range(&history, 0, later).is_known);
    for (int64_t at = 0; at < 4; at++)
        wait_note(&history, later - (at + 1) * 100 * MINUTE, later - (at + 1) * 100 * MINUTE + 5 * MINUTE);
    assert_int_equal(wait_range(&history, 0, later).low_minutes, 0);
    assert_int_equal(wait_range(&history, 0, later).high_minutes, 5);
    assert_true(wait_range(&history, 0, 5 * MINUTE).high_minutes > 5);
    assert_false(wait_range(&history, 0, later + 28 * day).is_known);
}

static void only_the_last_fifty_count(void **state)
{
    (void)state;
    struct wait_history history = quiet_day(200, 60 * MINUTE);
    for (int64_t at = 0; at < WAIT_SAMPLES_MAX; at++)
        wait_note(&history, (30000 + at * 100) * MINUTE, (30001 + at * 100) * MINUTE);
    assert_int_equal(history.count, WAIT_SAMPLES_MAX);
    assert_int_equal(wait_range(&history, 0, NOW).high_minutes, 3);
}

static void a_clock_that_went_back_counts_as_no_wait(void **state)
{
    (void)state;
    struct wait_history history = {0};
    for (int64_t at = 0; at < 5; at++)
        wait_note(&history, 1000 * MINUTE, 999 * MINUTE);
    struct wait_range range = wait_range(&history, 3, NOW);
    assert_int_equal(range.low_minutes, 0);
    assert_int_equal(range.high_minutes, 2);
}

/* Looks back over a talk that is written from the last entry to the first: S a message of the
 * seeker's, L one of the librarian's, ? "is it enough", + one more question, T taken, E ended,
 * F and f a file of either. The last stood there at 100, the one before at 99. */
static int64_t since(const char *talk)
{
    int64_t since_ms = 0, at_ms = 100;
    for (; *talk != '\0'; talk++, at_ms--) {
        enum side side = *talk == 'S' || *talk == '+' || *talk == 'F' ? SIDE_SEEKER : SIDE_STAFF;
        enum entry_kind kind = *talk == '?' ? ENTRY_KIND_ENOUGH : *talk == '+' ? ENTRY_KIND_GOES_ON : *talk == 'T' ? ENTRY_KIND_TAKEN
                             : *talk == 'E' ? ENTRY_KIND_ENDED : *talk == 'F' || *talk == 'f' ? ENTRY_KIND_FILE : ENTRY_KIND_MESSAGE;
        if (!wait_look_back(kind, side, at_ms, &since_ms))
            break;
    }
    return since_ms;
}

static void a_wait_for_an_answer_counts_from_the_first_message_without_one(void **state)
{
    (void)state;
    assert_int_equal(since(""), 0);
    assert_int_equal(since("LS"), 0);
    assert_int_equal(since("S"), 100);
    assert_int_equal(since("SSSLS"), 98);
    assert_int_equal(since("TSS"), 98);
    assert_int_equal(since("STSLS"), 98);
    assert_int_equal(since("?S"), 0);
    assert_int_equal(since("+?S"), 100);
    assert_int_equal(since("ESS"), 0);
    assert_int_equal(since("FLS"), 100);
    assert_int_equal(since("fSS"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_knows_before_four_were_taken),
        cmocka_unit_test(it_is_always_a_range_and_never_pretends_to_be_exact),
        cmocka_unit_test(twice_as_many_ahead_is_twice_the_wait),
        cmocka_unit_test(a_rush_says_how_long_a_place_took),
        cmocka_unit_test(one_strange_day_counts_until_there_are_enough_others),
        cmocka_unit_test(it_holds_the_next_one_four_times_of_five_and_no_more_than_needed),
        cmocka_unit_test(with_fewer_it_is_wider),
        cmocka_unit_test(what_is_older_than_four_weeks_is_left_out),
        cmocka_unit_test(only_the_last_fifty_count),
        cmocka_unit_test(a_clock_that_went_back_counts_as_no_wait),
        cmocka_unit_test(a_wait_for_an_answer_counts_from_the_first_message_without_one),
    };
    return cmocka_run_group_tests_name("domain/wait", tests, NULL, NULL);
}
