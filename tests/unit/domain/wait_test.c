/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/limits.h"
#include "domain/wait.h"

#include <stdbool.h>

enum { MINUTE = 60000 };

/* So many people, one after the other, who each waited so long with nobody ahead. */
static struct wait_history quiet_day(int people, int64_t waited_ms)
{
    struct wait_history history = {0};
    for (int64_t at = 0; at < people; at++)
        wait_note(&history, at * 100 * MINUTE, at * 100 * MINUTE + waited_ms);
    return history;
}

static void nobody_knows_before_three_were_taken(void **state)
{
    (void)state;
    for (int people = 0; people < WAIT_SAMPLES_MIN; people++) {
        struct wait_history history = quiet_day(people, MINUTE);
        assert_false(wait_range(&history, 0).is_known);
    }
    struct wait_history history = quiet_day(WAIT_SAMPLES_MIN, MINUTE);
    assert_true(wait_range(&history, 0).is_known);
}

static void it_is_always_a_range_and_never_pretends_to_be_exact(void **state)
{
    (void)state;
    for (int64_t waited_ms = 0; waited_ms < 3000 * MINUTE; waited_ms = waited_ms * 3 + 777)
        for (int64_t ahead = 0; ahead < 10000; ahead = ahead * 4 + 1) {
            struct wait_history history = quiet_day(10, waited_ms);
            struct wait_range range = wait_range(&history, ahead);
            assert_true(range.low_minutes >= 0 && range.high_minutes <= 1440);
            assert_true(range.low_minutes + 2 <= range.high_minutes);
        }
}

static void twice_as_many_ahead_is_twice_the_wait(void **state)
{
    (void)state;
    struct wait_history history = quiet_day(10, 10 * MINUTE);
    assert_int_equal(wait_range(&history, 0).low_minutes, 10);
    assert_int_equal(wait_range(&history, 1).low_minutes, 20);
    assert_int_equal(wait_range(&history, 2).high_minutes, 32);
}

/* Ten who came in the same minute and were taken every five minutes: a place took five, and
 * whoever comes next with nobody ahead is not told fifty. */
static void a_rush_says_how_long_a_place_took(void **state)
{
    (void)state;
    struct wait_history history = {0};
    for (int64_t at = 0; at < 10; at++)
        wait_note(&history, at, (at + 1) * 5 * MINUTE);
    struct wait_range range = wait_range(&history, 0);
    assert_in_range(range.low_minutes, 4, 5);
    assert_in_range(range.high_minutes, 5, 7);
}

static void one_strange_day_does_not_move_the_range(void **state)
{
    (void)state;
    struct wait_history history = quiet_day(9, 5 * MINUTE);
    wait_note(&history, 5000 * MINUTE, 5300 * MINUTE);
    assert_int_equal(wait_range(&history, 0).low_minutes, 5);
    assert_int_equal(wait_range(&history, 0).high_minutes, 7);
}

static void only_the_last_fifty_count(void **state)
{
    (void)state;
    struct wait_history history = quiet_day(200, 60 * MINUTE);
    for (int64_t at = 0; at < WAIT_SAMPLES_MAX; at++)
        wait_note(&history, (30000 + at * 100) * MINUTE, (30001 + at * 100) * MINUTE);
    assert_int_equal(history.count, WAIT_SAMPLES_MAX);
    assert_int_equal(wait_range(&history, 0).high_minutes, 3);
}

static void a_clock_that_went_back_counts_as_no_wait(void **state)
{
    (void)state;
    struct wait_history history = {0};
    for (int64_t at = 0; at < 5; at++)
        wait_note(&history, 1000 * MINUTE, 999 * MINUTE);
    struct wait_range range = wait_range(&history, 3);
    assert_int_equal(range.low_minutes, 0);
    assert_int_equal(range.high_minutes, 2);
}

/* Looks back over a talk that is written from the last entry to the first: S a message of the
 * seeker's, L one of the librarian's, ? "is it enough", + one more question, T taken, E ended. The
 * last stood there at 100, the one before at 99. */
static int64_t since(const char *talk)
{
    int64_t since_ms = 0, at_ms = 100;
    for (; *talk != '\0'; talk++, at_ms--) {
        enum side side = *talk == 'S' || *talk == '+' ? SIDE_SEEKER : SIDE_STAFF;
        enum entry_kind kind = *talk == '?' ? ENTRY_KIND_ENOUGH : *talk == '+' ? ENTRY_KIND_GOES_ON : *talk == 'T' ? ENTRY_KIND_TAKEN
                             : *talk == 'E' ? ENTRY_KIND_ENDED : ENTRY_KIND_MESSAGE;
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
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_knows_before_three_were_taken),
        cmocka_unit_test(it_is_always_a_range_and_never_pretends_to_be_exact),
        cmocka_unit_test(twice_as_many_ahead_is_twice_the_wait),
        cmocka_unit_test(a_rush_says_how_long_a_place_took),
        cmocka_unit_test(one_strange_day_does_not_move_the_range),
        cmocka_unit_test(only_the_last_fifty_count),
        cmocka_unit_test(a_clock_that_went_back_counts_as_no_wait),
        cmocka_unit_test(a_wait_for_an_answer_counts_from_the_first_message_without_one),
    };
    return cmocka_run_group_tests_name("domain/wait", tests, NULL, NULL);
}
