/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/block.h"

enum { NOW = 100000000, MINUTE_MS = 60000, HOUR_MS = 3600000, DAY_MS = 86400000, MARIA = 1, PETER = 2 };

static void a_block_is_for_a_day_or_a_week(void **state)
{
    (void)state;
    assert_int_equal(block_until(BLOCK_LENGTH_DAY, NOW), NOW + DAY_MS);
    assert_int_equal(block_until(BLOCK_LENGTH_WEEK, NOW), NOW + INT64_C(7) * DAY_MS);
}

static void it_holds_until_its_last_moment(void **state)
{
    (void)state;
    const struct block blocks[] = {{.seeker = {11}, .until_ms = NOW}, {.seeker = {12}, .until_ms = NOW + 1}};
    assert_null(block_find(blocks, 2, (struct seeker_id){11}, NOW));
    assert_ptr_equal(block_find(blocks, 2, (struct seeker_id){12}, NOW), &blocks[1]);
    assert_null(block_find(blocks, 2, (struct seeker_id){13}, NOW));
}

static void nobody_in_particular_is_never_blocked(void **state)
{
    (void)state;
    const struct block block = {.until_ms = NOW + 1};
    assert_null(block_find(&block, 1, (struct seeker_id){0}, NOW));
}

static void six_in_an_hour_and_each_has_her_own(void **state)
{
    (void)state;
    struct block blocks[7];
    for (int at = 0; at < 7; at++)
        blocks[at] = (struct block){.seeker = {at + 1}, .staff = {at == 6 ? PETER : MARIA}, .set_ms = NOW - 30 * MINUTE_MS + at * MINUTE_MS};
    assert_int_equal(block_wait(blocks, 5, (struct staff_id){MARIA}, NOW), 0);
    assert_int_equal(block_wait(blocks, 7, (struct staff_id){MARIA}, NOW), 30 * MINUTE_MS);
    assert_int_equal(block_wait(blocks, 7, (struct staff_id){PETER}, NOW), 0);
    assert_int_equal(block_wait(blocks, 7, (struct staff_id){MARIA}, NOW + 30 * MINUTE_MS), 0);
    assert_int_equal(block_wait(blocks, 7, (struct staff_id){MARIA}, NOW + 30 * MINUTE_MS - 1), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_block_is_for_a_day_or_a_week),
        cmocka_unit_test(it_holds_until_its_last_moment),
        cmocka_unit_test(nobody_in_particular_is_never_blocked),
        cmocka_unit_test(six_in_an_hour_and_each_has_her_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
