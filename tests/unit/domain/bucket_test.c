/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/bucket.h"

enum { INTERVAL = 200, BURST = 5, NOW = 1000000 };

static int64_t take(struct bucket *bucket, int64_t now_ms)
{
    return bucket_take(bucket, INTERVAL, BURST, now_ms);
}

static void a_new_bucket_is_full(void **state)
{
    (void)state;
    struct bucket bucket = {0};
    for (int drop = 0; drop < BURST; drop++)
        assert_int_equal(take(&bucket, NOW), 0);
    assert_int_equal(take(&bucket, NOW), INTERVAL);
}

static void refusing_takes_nothing(void **state)
{
    (void)state;
    struct bucket bucket = {0};
    while (take(&bucket, NOW) == 0)
        ;
    for (int tries = 0; tries < 100; tries++)
        assert_int_equal(take(&bucket, NOW), INTERVAL);
    assert_int_equal(take(&bucket, NOW + INTERVAL), 0);
}

static void one_drop_comes_back_each_interval(void **state)
{
    (void)state;
    struct bucket bucket = {0};
    while (take(&bucket, NOW) == 0)
        ;
    assert_int_equal(take(&bucket, NOW + INTERVAL - 1), 1);
    assert_int_equal(take(&bucket, NOW + INTERVAL), 0);
    assert_int_equal(take(&bucket, NOW + INTERVAL), INTERVAL);
    assert_int_equal(take(&bucket, NOW + 3 * INTERVAL), 0);
    assert_int_equal(take(&bucket, NOW + 3 * INTERVAL), 0);
    assert_int_equal(take(&bucket, NOW + 3 * INTERVAL), INTERVAL);
}

static void a_long_rest_fills_it_and_no_more(void **state)
{
    (void)state;
    struct bucket bucket = {0};
    take(&bucket, NOW);
    int64_t later = NOW + 1000 * INTERVAL;
    for (int drop = 0; drop < BURST; drop++)
        assert_int_equal(take(&bucket, later), 0);
    assert_true(take(&bucket, later) > 0);
}

static void asking_how_long_takes_nothing(void **state)
{
    (void)state;
    struct bucket bucket = {0};
    for (int tries = 0; tries < 100; tries++)
        assert_int_equal(bucket_wait(&bucket, INTERVAL, BURST, NOW), 0);
    for (int drop = 0; drop < BURST; drop++)
        assert_int_equal(take(&bucket, NOW), 0);
    assert_int_equal(bucket_wait(&bucket, INTERVAL, BURST, NOW + 50), INTERVAL - 50);
}

static void over_time_no_more_than_the_rate_gets_through(void **state)
{
    (void)state;
    struct bucket bucket = {0};
    int taken = 0;
    for (int64_t now_ms = NOW; now_ms < NOW + 100 * INTERVAL; now_ms += 7)
        taken += take(&bucket, now_ms) == 0;
    assert_in_range(taken, 100, 100 + BURST);
}

static void without_an_interval_nothing_is_held_up(void **state)
{
    (void)state;
    struct bucket bucket = {0};
    for (int drop = 0; drop < 10000; drop++)
        assert_int_equal(bucket_take(&bucket, 0, BURST, NOW), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_bucket_is_full),
        cmocka_unit_test(refusing_takes_nothing),
        cmocka_unit_test(one_drop_comes_back_each_interval),
        cmocka_unit_test(a_long_rest_fills_it_and_no_more),
        cmocka_unit_test(asking_how_long_takes_nothing),
        cmocka_unit_test(over_time_no_more_than_the_rate_gets_through),
        cmocka_unit_test(without_an_interval_nothing_is_held_up),
    };
    return cmocka_run_group_tests_name("domain/bucket", tests, NULL, NULL);
}
