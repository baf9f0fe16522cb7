/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "base/random.h"
#include "door/wheel.h"

enum { START_MS = 1000003 };

static void an_alarm_comes_when_due_and_once(void **state)
{
    (void)state;
    struct wheel *wheel = wheel_open(4, START_MS);
    wheel_set(wheel, 2, START_MS + 5000);
    assert_int_equal(wheel_take(wheel, START_MS + 4999 - WHEEL_STEP_MS), WHEEL_NONE);
    assert_int_equal(wheel_take(wheel, START_MS + 5000 + WHEEL_STEP_MS), 2);
    assert_int_equal(wheel_take(wheel, START_MS + 5000 + WHEEL_STEP_MS), WHEEL_NONE);
    assert_int_equal(wheel_take(wheel, START_MS + 500000), WHEEL_NONE);
    wheel_close(wheel);
}

static void setting_again_replaces_and_dropping_drops(void **state)
{
    (void)state;
    struct wheel *wheel = wheel_open(4, START_MS);
    wheel_set(wheel, 0, START_MS + 1000);
    wheel_set(wheel, 0, START_MS + 9000);
    wheel_set(wheel, 1, START_MS + 1000);
    wheel_drop(wheel, 1);
    wheel_drop(wheel, 1);
    assert_int_equal(wheel_take(wheel, START_MS + 2000), WHEEL_NONE);
    assert_int_equal(wheel_take(wheel, START_MS + 9500), 0);
    wheel_close(wheel);
}

static void an_alarm_set_while_taking_waits_for_the_next_step(void **state)
{
    (void)state;
    struct wheel *wheel = wheel_open(2, START_MS);
    wheel_set(wheel, 0, START_MS);
    assert_int_equal(wheel_take(wheel, START_MS + WHEEL_STEP_MS), 0);
    wheel_set(wheel, 0, START_MS);
    assert_int_equal(wheel_take(wheel, START_MS + WHEEL_STEP_MS), WHEEL_NONE);
    assert_int_equal(wheel_take(wheel, START_MS + 2 * WHEEL_STEP_MS), 0);
    wheel_close(wheel);
}

static void alarms_beyond_the_wheel_come_at_its_end(void **state)
{
    (void)state;
    int64_t horizon_ms = (int64_t)WHEEL_STEP_MS * WHEEL_STEPS;
    struct wheel *wheel = wheel_open(2, START_MS);
    wheel_set(wheel, 1, START_MS + 10 * horizon_ms);
    assert_int_equal(wheel_take(wheel, START_MS + horizon_ms / 2), WHEEL_NONE);
    assert_int_equal(wheel_take(wheel, START_MS + horizon_ms), 1);
    wheel_close(wheel);
}

static void after_a_long_sleep_everything_due_comes(void **state)
{
    (void)state;
    struct wheel *wheel = wheel_open(100, START_MS);
    for (uint32_t slot = 0; slot < 100; slot++)
        wheel_set(wheel, slot, START_MS + 1000 * (int64_t)slot);
    int count = 0;
    while (wheel_take(wheel, START_MS + 10000000) != WHEEL_NONE)
        count++;
    assert_int_equal(count, 100);
    wheel_close(wheel);
}

/* Against a table of due times, with every kind of step between two looks. */
static void no_alarm_is_early_late_or_lost(void **state)
{
    (void)state;
    enum { SLOTS = 50 };
    struct random random = random_from_seed(20);
    struct wheel *wheel = wheel_open(SLOTS, START_MS);
    int64_t due[SLOTS] = {0}, now = START_MS;
    for (int round = 0; round < 20000; round++) {
        uint32_t slot = (uint32_t)random_below(&random, SLOTS);
        if (random_below(&random, 4) == 0) {
            wheel_drop(wheel, slot);
            due[slot] = 0;
        } else {
            due[slot] = now + (int64_t)random_below(&random, 120000);
            wheel_set(wheel, slot, due[slot]);
        }
        now += (int64_t)random_below(&random, 700);
        for (int64_t taken; (taken = wheel_take(wheel, now)) != WHEEL_NONE; due[taken] = 0) {
            assert_true(due[taken] != 0);
            assert_true(due[taken] <= now);
        }
        for (int at = 0; at < SLOTS; at++)
            assert_true(due[at] == 0 || due[at] + 2 * WHEEL_STEP_MS > now);
    }
    wheel_close(wheel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_alarm_comes_when_due_and_once),
        cmocka_unit_test(setting_again_replaces_and_dropping_drops),
        cmocka_unit_test(an_alarm_set_while_taking_waits_for_the_next_step),
        cmocka_unit_test(alarms_beyond_the_wheel_come_at_its_end),
        cmocka_unit_test(after_a_long_sleep_everything_due_comes),
        cmocka_unit_test(no_alarm_is_early_late_or_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
