/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "door/limits.h"

#include <string.h>

static const struct allowance ALLOWANCE = {.connections = 3, .new_per_minute = 60};

struct tag {
    uint8_t bytes[16];
};

static struct tag tag(uint32_t number)
{
    struct tag tag = {{0}};
    memcpy(tag.bytes, &number, sizeof number);
    tag.bytes[15] = 1;
    return tag;
}

static enum limits_verdict enter(struct limits_table *limits, uint32_t who, int64_t now_ms, int32_t *place)
{
    return limits_enter(limits, tag(who).bytes, ALLOWANCE, now_ms, place);
}

static void connections_of_one_place_are_counted(void **state)
{
    (void)state;
    struct limits_table *limits = limits_open(100);
    int32_t places[8];
    for (int count = 0; count < 3; count++)
        assert_int_equal(enter(limits, 1, 0, &places[count]), LIMITS_FINE);
    for (int count = 3; count < 6; count++)
        assert_int_equal(enter(limits, 1, 0, &places[count]), LIMITS_OVER);
    assert_int_equal(enter(limits, 1, 0, &places[6]), LIMITS_FAR_OVER);
    assert_int_equal(places[6], LIMITS_NOWHERE);
    assert_int_equal(enter(limits, 2, 0, &places[7]), LIMITS_FINE);
    for (int count = 0; count < 8; count++)
        limits_leave(limits, places[count]);
    assert_int_equal(enter(limits, 1, 0, &places[0]), LIMITS_FINE);
    limits_close(limits);
}

static void newcomers_of_one_place_are_counted_by_the_minute(void **state)
{
    (void)state;
    struct limits_table *limits = limits_open(100);
    int32_t place;
    int counts[3] = {0, 0, 0};
    for (int count = 0; count < 200; count++) {
        counts[enter(limits, 1, 0, &place)]++;
        limits_leave(limits, place);
    }
    assert_int_equal(counts[LIMITS_FINE], 60);
    assert_int_equal(counts[LIMITS_OVER], 60);
    assert_int_equal(counts[LIMITS_FAR_OVER], 80);
    assert_int_equal(enter(limits, 1, 30000, &place), LIMITS_OVER);
    limits_leave(limits, place);
    assert_int_equal(enter(limits, 1, 62000, &place), LIMITS_FINE);
    limits_close(limits);
}

static void a_place_with_connections_is_never_forgotten(void **state)
{
    (void)state;
    struct limits_table *limits = limits_open(8);
    int32_t place, held[3];
    for (int count = 0; count < 3; count++)
        assert_int_equal(enter(limits, 7, 0, &held[count]), LIMITS_FINE);
    for (uint32_t who = 1000; who < 3000; who++) {
        assert_int_equal(enter(limits, who, 0, &place), LIMITS_FINE);
        limits_leave(limits, place);
    }
    assert_int_equal(enter(limits, 7, 0, &place), LIMITS_OVER);
    assert_int_equal(place, held[0]);
    limits_close(limits);
}

static void a_full_table_counts_no_more_but_lets_in(void **state)
{
    (void)state;
    struct limits_table *limits = limits_open(1);
    int32_t place;
    for (uint32_t who = 0; who < 8; who++)
        assert_int_equal(enter(limits, who, 0, &place), LIMITS_FINE);
    assert_int_equal(enter(limits, 99, 0, &place), LIMITS_FINE);
    assert_int_equal(place, LIMITS_NOWHERE);
    limits_leave(limits, place);
    limits_close(limits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(connections_of_one_place_are_counted),
        cmocka_unit_test(newcomers_of_one_place_are_counted_by_the_minute),
        cmocka_unit_test(a_place_with_connections_is_never_forgotten),
        cmocka_unit_test(a_full_table_counts_no_more_but_lets_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
