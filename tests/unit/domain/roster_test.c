/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/roster.h"

#include <stdlib.h>

static const struct staff_id maria = {1}, peter = {2}, nobody = {9};

static int open_roster(void **state)
{
    *state = calloc(1, sizeof(struct roster));
    return *state == NULL;
}

static int close_roster(void **state)
{
    free(*state);
    return 0;
}

/* Maria on duty, with one socket. */
static struct roster *with_maria(void **state)
{
    struct roster *roster = *state;
    assert_true(roster_put(roster, maria, 3, 0));
    roster_socket(roster, maria, 1, 0);
    return roster;
}

static void who_is_not_on_duty_has_less_than_no_room(void **state)
{
    struct roster *roster = with_maria(state);
    assert_int_equal(roster_room(roster, nobody), -1);
    assert_null(roster_find(roster, nobody));
    assert_int_equal(roster_room(roster, maria), 3);
}

static void what_is_held_takes_room_and_never_below_none(void **state)
{
    struct roster *roster = with_maria(state);
    roster_find(roster, maria)->held = 2;
    assert_int_equal(roster_room(roster, maria), 1);
    roster_find(roster, maria)->held = 3;
    assert_int_equal(roster_room(roster, maria), 0);
    roster_find(roster, maria)->held = 5; /* she got her own back above her room */
    assert_int_equal(roster_room(roster, maria), 0);
}

static void going_on_duty_again_changes_the_room_and_nothing_else(void **state)
{
    struct roster *roster = with_maria(state);
    roster_find(roster, maria)->held = 2;
    assert_true(roster_put(roster, maria, 5, 777));
    assert_int_equal(roster->count, 1);
    assert_int_equal(roster_room(roster, maria), 3);
    assert_int_equal(roster_find(roster, maria)->sockets, 1);
    assert_int_equal(roster_next_lapse(roster), INT64_MAX);
}

static void a_lease_stands_as_long_as_a_socket_does(void **state)
{
    struct roster *roster = with_maria(state);
    assert_null(roster_lapsed(roster, INT64_MAX));
    assert_int_equal(roster_next_lapse(roster), INT64_MAX);
}

static void a_lease_is_over_within_five_seconds_of_the_last_socket(void **state)
{
    struct roster *roster = with_maria(state);
    roster_socket(roster, maria, 1, 0);
    roster_socket(roster, maria, -1, 1000);
    assert_null(roster_lapsed(roster, INT64_MAX)); /* one is left */
    roster_socket(roster, maria, -1, 2000);
    assert_int_equal(roster_next_lapse(roster), 6500);
    assert_null(roster_lapsed(roster, 6499));
    assert_ptr_equal(roster_lapsed(roster, 6500), roster_find(roster, maria));
    assert_true(roster_next_lapse(roster) < 2000 + 5000);
}

static void coming_back_in_time_saves_the_lease(void **state)
{
    struct roster *roster = with_maria(state);
    roster_socket(roster, maria, -1, 1000);
    roster_socket(roster, maria, 1, 5499);
    assert_null(roster_lapsed(roster, INT64_MAX));
}

static void after_a_start_the_lease_runs_from_what_was_given(void **state)
{
    struct roster *roster = *state;
    assert_true(roster_put(roster, maria, 3, 100 + ROSTER_START_MS));
    assert_null(roster_lapsed(roster, 100 + ROSTER_START_MS - 1));
    assert_non_null(roster_lapsed(roster, 100 + ROSTER_START_MS));
}

static void the_nearest_lapse_is_the_next(void **state)
{
    struct roster *roster = with_maria(state);
    assert_true(roster_put(roster, peter, 1, 0));
    roster_socket(roster, peter, 1, 0);
    roster_socket(roster, peter, -1, 3000);
    roster_socket(roster, maria, -1, 2000);
    assert_int_equal(roster_next_lapse(roster), 6500);
    assert_int_equal(roster_lapsed(roster, 7000)->staff.value, maria.value);
    roster_drop(roster, maria);
    assert_null(roster_lapsed(roster, 7000));
    assert_int_equal(roster_next_lapse(roster), 7500);
}

/* A browser that has been gone for 13 s is found by the door; with the grace that is below 18 s. */
static void a_vanished_librarian_is_off_duty_within_twenty_seconds(void **state)
{
    (void)state;
    const int64_t door_finds_out_ms = 13000, promise_ms = 20000;
    assert_true(door_finds_out_ms + ROSTER_GRACE_MS <= promise_ms);
    assert_true(promise_ms >= ROSTER_START_MS);
}

static void a_socket_of_somebody_off_duty_is_harmless(void **state)
{
    struct roster *roster = with_maria(state);
    roster_socket(roster, nobody, 1, 0);
    roster_socket(roster, nobody, -1, 0);
    roster_drop(roster, nobody);
    assert_int_equal(roster->count, 1);
}

static void whoever_leaves_leaves_the_others(void **state)
{
    struct roster *roster = with_maria(state);
    assert_true(roster_put(roster, peter, 7, 0));
    roster_drop(roster, maria);
    assert_null(roster_find(roster, maria));
    assert_int_equal(roster_room(roster, peter), 7);
}

static void a_full_roster_takes_nobody_new_but_changes_who_is_there(void **state)
{
    struct roster *roster = *state;
    for (int64_t staff = 1; staff <= ROSTER_MEMBERS_MAX; staff++)
        assert_true(roster_put(roster, (struct staff_id){staff}, 1, 0));
    assert_false(roster_put(roster, (struct staff_id){ROSTER_MEMBERS_MAX + 1}, 1, 0));
    assert_true(roster_put(roster, maria, 4, 0));
    assert_int_equal(roster_room(roster, maria), 4);
}

/* ---- at the counter ---- */

static void who_is_at_the_counter_is_on_duty_and_not_here(void **state)
{
    struct roster *roster = with_maria(state);
    struct roster_member *member = roster_find(roster, maria);
    member->held = 1;
    assert_true(roster_is_here(member));
    roster_step_out(member, 1000, 50000);
    assert_false(roster_is_here(member));
    assert_int_equal(member->back_ms, 50000 + ROSTER_COUNTER_MS);
    assert_int_equal(roster_room(roster, maria), 2); /* she may take somebody: that says she is back */
    assert_null(roster_lapsed(roster, INT64_MAX));
    roster_step_back(member);
    assert_true(roster_is_here(member));
    assert_int_equal(roster_next_late(roster), INT64_MAX);
}

static void a_promise_that_passes_is_told_once(void **state)
{
    struct roster *roster = with_maria(state);
    struct roster_member *member = roster_find(roster, maria);
    assert_null(roster_late(roster, INT64_MAX));
    roster_step_out(member, 1000, 50000);
    assert_int_equal(roster_next_late(roster), 1000 + ROSTER_COUNTER_MS);
    assert_null(roster_late(roster, 1000 + ROSTER_COUNTER_MS - 1));
    assert_ptr_equal(roster_late(roster, 1000 + ROSTER_COUNTER_MS), member);
    assert_true(member->is_late);
    assert_null(roster_late(roster, INT64_MAX));
    assert_int_equal(roster_next_late(roster), INT64_MAX);
    roster_step_out(member, 900000, 950000); /* five minutes more */
    assert_false(member->is_late);
    assert_int_equal(roster_next_late(roster), 900000 + ROSTER_COUNTER_MS);
}

static void a_promise_outlives_the_service(void **state)
{
    struct roster *roster = with_maria(state);
    struct roster_member *member = roster_find(roster, maria);
    roster_stay_out(member, 60000, 7, 50000);
    assert_int_equal(roster_next_late(roster), 10007);
    assert_int_equal(member->back_ms, 60000);
    roster_stay_out(member, 40000, 7, 50000); /* it passed while the service was away */
    assert_ptr_equal(roster_late(roster, 7), member);
}

/* ---- an unattended desk ---- */

enum { IDLE = 1800000 };

static void who_touches_nothing_is_asked_when_somebody_waits_and_only_then(void **state)
{
    struct roster *roster = with_maria(state);
    struct roster_member *member = roster_find(roster, maria);
    roster_touch(member, 1000);
    assert_int_equal(roster_next_attendance(roster, IDLE, 1000), 1000 + IDLE);
    assert_int_equal(roster_attendance(member, true, IDLE, 1000 + IDLE - 1), ATTENDANCE_FINE);
    assert_int_equal(roster_attendance(member, true, IDLE, 1000 + IDLE), ATTENDANCE_ASK);
    assert_int_equal(roster_attendance(member, false, IDLE, INT64_MAX), ATTENDANCE_FINE);
    assert_int_equal(roster_next_attendance(roster, IDLE, 1000 + IDLE), INT64_MAX); /* no turn for nothing */
}

static void who_does_not_answer_goes_whoever_waits_then(void **state)
{
    struct roster *roster = with_maria(state);
    struct roster_member *member = roster_find(roster, maria);
    member->asked_ms = 5000;
    assert_int_equal(roster_next_attendance(roster, IDLE, 5000), 5000 + ROSTER_ANSWER_MS);
    assert_int_equal(roster_attendance(member, true, IDLE, 5000 + ROSTER_ANSWER_MS - 1), ATTENDANCE_FINE);
    assert_int_equal(roster_attendance(member, false, IDLE, 5000 + ROSTER_ANSWER_MS), ATTENDANCE_DISMISS);
    assert_true(roster_touch(member, 6000));
    assert_int_equal(roster_attendance(member, true, IDLE, 5000 + ROSTER_ANSWER_MS), ATTENDANCE_FINE);
    assert_false(roster_touch(member, 7000));
}

static void at_the_counter_the_promise_counts_and_not_the_page(void **state)
{
    struct roster *roster = with_maria(state);
    struct roster_member *member = roster_find(roster, maria);
    roster_touch(member, 1000);
    roster_step_out(member, 1000, 50000);
    const int64_t overdue_ms = 1000 + ROSTER_COUNTER_MS + ROSTER_OVERDUE_MS;
    assert_int_equal(roster_attendance(member, true, IDLE, overdue_ms - 1), ATTENDANCE_FINE);
    assert_int_equal(roster_attendance(member, true, IDLE, overdue_ms), ATTENDANCE_ASK);
    assert_int_equal(roster_attendance(member, true, 1, overdue_ms - 1), ATTENDANCE_FINE);
    roster_touch(member, overdue_ms); /* she is there, and still speaks with somebody */
    assert_int_equal(roster_attendance(member, true, IDLE, overdue_ms), ATTENDANCE_FINE);
    assert_int_equal(roster_attendance(member, true, IDLE, overdue_ms + ROSTER_OVERDUE_MS), ATTENDANCE_ASK);
}

static void what_is_given_rings_a_minute_and_is_passed_on(void **state)
{
    struct roster *roster = with_maria(state);
    struct roster_member *member = roster_find(roster, maria);
    roster_touch(member, 1000);
    roster_give(member, (struct conversation_id){7}, 5000);
    roster_give(member, (struct conversation_id){8}, 9000);
    assert_int_equal(roster_next_attendance(roster, IDLE, 9000), 5000 + ROSTER_RING_MS);
    assert_int_equal(roster_attendance(member, false, IDLE, 5000 + ROSTER_RING_MS - 1), ATTENDANCE_FINE);
    assert_int_equal(roster_attendance(member, false, IDLE, 5000 + ROSTER_RING_MS), ATTENDANCE_PASS_ON);
    assert_int_equal(member->given[1].value, 8);
    roster_touch(member, 30000); /* she is there: it rings, and stays hers */
    assert_int_equal(roster_attendance(member, false, IDLE, 5000 + ROSTER_RING_MS), ATTENDANCE_FINE);
    roster_give(member, (struct conversation_id){9}, 40000);
    assert_int_equal(member->given_count, 1);
    for (int64_t id = 10; id < 10 + ROOM_MAX; id++) /* never more than she can hold */
        roster_give(member, (struct conversation_id){id}, 41000);
    assert_int_equal(member->given_count, ROOM_MAX);
}

#define TEST(NAME) cmocka_unit_test_setup_teardown(NAME, open_roster, close_roster)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(who_is_not_on_duty_has_less_than_no_room),
        TEST(what_is_held_takes_room_and_never_below_none),
        TEST(going_on_duty_again_changes_the_room_and_nothing_else),
        TEST(a_lease_stands_as_long_as_a_socket_does),
        TEST(a_lease_is_over_within_five_seconds_of_the_last_socket),
        TEST(coming_back_in_time_saves_the_lease),
        TEST(after_a_start_the_lease_runs_from_what_was_given),
        TEST(the_nearest_lapse_is_the_next),
        TEST(a_vanished_librarian_is_off_duty_within_twenty_seconds),
        TEST(a_socket_of_somebody_off_duty_is_harmless),
        TEST(whoever_leaves_leaves_the_others),
        TEST(a_full_roster_takes_nobody_new_but_changes_who_is_there),
        TEST(who_is_at_the_counter_is_on_duty_and_not_here),
        TEST(a_promise_that_passes_is_told_once),
        TEST(a_promise_outlives_the_service),
        TEST(who_touches_nothing_is_asked_when_somebody_waits_and_only_then),
        TEST(who_does_not_answer_goes_whoever_waits_then),
        TEST(at_the_counter_the_promise_counts_and_not_the_page),
        TEST(what_is_given_rings_a_minute_and_is_passed_on),
    };
    return cmocka_run_group_tests_name("domain/roster", tests, NULL, NULL);
}
