/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "desk/block_tags.h"

#include <string.h>

enum { DAY_MS = 86400000 };

static const uint8_t home[16] = {1, 2, 3}, elsewhere[16] = {1, 2, 4};

static int64_t found(struct block_tags *tags, const uint8_t tag[16], int64_t wall_ms)
{
    return block_tags_find(tags, tag, wall_ms).value;
}

static void an_address_is_found_until_midnight(void **state)
{
    (void)state;
    static const int64_t DAY = 20000;
    struct block_tags tags = {0};
    struct random random = random_from_seed(7);
    assert_int_equal(found(&tags, home, DAY * DAY_MS), 0);
    block_tags_put(&tags, &random, (struct seeker_id){11}, home, DAY * DAY_MS + 5);
    assert_int_equal(found(&tags, home, (DAY + 1) * DAY_MS - 1), 11);
    assert_int_equal(found(&tags, elsewhere, DAY * DAY_MS + 6), 0);
    assert_int_equal(block_tags_until(DAY * DAY_MS + 5), (DAY + 1) * DAY_MS);
    assert_int_equal(found(&tags, home, (DAY + 1) * DAY_MS), 0);
    static const struct block_tags nothing;
    assert_memory_equal(&tags, &nothing, sizeof tags); /* the salt too */
}

static void the_same_address_is_another_on_another_day(void **state)
{
    (void)state;
    struct block_tags tags = {0};
    struct random random = random_from_seed(7);
    uint8_t first[32], salt[32];
    block_tags_put(&tags, &random, (struct seeker_id){11}, home, DAY_MS);
    memcpy(first, tags.list[0].tag, sizeof first);
    memcpy(salt, tags.salt, sizeof salt);
    block_tags_put(&tags, &random, (struct seeker_id){11}, home, 2 * (int64_t)DAY_MS);
    assert_int_equal(tags.count, 1);
    assert_memory_not_equal(tags.salt, salt, sizeof salt);
    assert_memory_not_equal(tags.list[0].tag, first, sizeof first);
    assert_memory_not_equal(tags.list[0].tag, home, sizeof home);
}

static void it_is_lifted_and_it_is_one_for_each(void **state)
{
    (void)state;
    struct block_tags tags = {0};
    struct random random = random_from_seed(7);
    block_tags_put(&tags, &random, (struct seeker_id){11}, home, DAY_MS);
    block_tags_put(&tags, &random, (struct seeker_id){12}, home, DAY_MS);
    block_tags_put(&tags, &random, (struct seeker_id){11}, elsewhere, DAY_MS); /* she has moved */
    assert_int_equal(tags.count, 2);
    assert_int_equal(found(&tags, home, DAY_MS), 12);
    block_tags_drop(&tags, (struct seeker_id){12});
    assert_int_equal(found(&tags, home, DAY_MS), 0);
    assert_int_equal(found(&tags, elsewhere, DAY_MS), 11);
}

static void no_more_than_there_is_room_for(void **state)
{
    (void)state;
    struct block_tags tags = {0};
    struct random random = random_from_seed(7);
    for (int64_t at = 1; at <= BLOCKS_MAX + 1; at++)
        block_tags_put(&tags, &random, (struct seeker_id){at}, home, DAY_MS);
    assert_int_equal(tags.count, BLOCKS_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_address_is_found_until_midnight),
        cmocka_unit_test(the_same_address_is_another_on_another_day),
        cmocka_unit_test(it_is_lifted_and_it_is_one_for_each),
        cmocka_unit_test(no_more_than_there_is_room_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
