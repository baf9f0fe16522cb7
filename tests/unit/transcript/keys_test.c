/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript.h"

static struct envelope *find(struct bench *bench, int64_t key_id)
{
    enum store_result result;
    struct envelope *envelope = keys_find(bench->keys, key_id, &result);
    assert_int_equal(result, STORE_OK);
    assert_non_null(envelope);
    return envelope;
}

/* Drops every key that no conversation has: what is found afterwards came from the cache. */
static void a_key_that_was_found_is_kept(void **state)
{
    struct bench *bench = *state;
    enum store_result result;
    struct store_key spare = {.id = 50};
    assert_true(keyring_make(bench->keyring, &bench->random, spare.id, spare.wrapped));
    assert_int_equal(store_add_keys(bench->store, &spare, 1), STORE_OK);
    struct envelope *first = find(bench, spare.id);
    assert_int_equal(store_sweep_keys(bench->store), STORE_OK);
    assert_ptr_equal(find(bench, spare.id), first);
    assert_null(keys_find(bench->keys, 999, &result));
}

static void a_key_that_is_not_there_is_none(void **state)
{
    struct bench *bench = *state;
    enum store_result result;
    assert_null(keys_find(bench->keys, 77, &result));
    assert_int_equal(result, STORE_NONE);
}

static void asking_for_what_is_not_there_does_not_cost_who_is(void **state)
{
    struct bench *bench = *state;
    enum store_result result;
    struct envelope *own = find(bench, 1);
    assert_null(keys_find(bench->keys, 1 + BENCH_KEYS, &result)); /* the same place of the table */
    assert_int_equal(result, STORE_NONE);
    assert_ptr_equal(find(bench, 1), own);
}

static void two_keys_of_one_place_take_turns_and_both_open_their_own(void **state)
{
    struct bench *bench = *state;
    struct text plain;
    struct store_entry entry = bench_entry(bench, "words");
    struct conversation other = bench_conversation(bench, 1 + BENCH_KEYS);
    for (int round = 0; round < 3; round++) {
        assert_false(body_open(find(bench, other.key_id), &entry, &bench->arena, &plain));
        assert_true(body_open(find(bench, bench->conversation.key_id), &entry, &bench->arena, &plain));
    }
}

static void a_key_wrapped_for_another_id_opens_nothing(void **state)
{
    struct bench *bench = *state;
    enum store_result result;
    struct store_key key = {.id = 60};
    assert_true(keyring_make(bench->keyring, &bench->random, 61, key.wrapped));
    assert_int_equal(store_add_keys(bench->store, &key, 1), STORE_OK);
    for (int tries = 0; tries < 2; tries++) {
        assert_null(keys_find(bench->keys, 60, &result));
        assert_int_equal(result, STORE_NONE);
    }
}

static void close_of_nothing_is_harmless(void **state)
{
    (void)state;
    keys_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(a_key_that_was_found_is_kept),
        BENCH_TEST(a_key_that_is_not_there_is_none),
        BENCH_TEST(asking_for_what_is_not_there_does_not_cost_who_is),
        BENCH_TEST(two_keys_of_one_place_take_turns_and_both_open_their_own),
        BENCH_TEST(a_key_wrapped_for_another_id_opens_nothing),
        cmocka_unit_test(close_of_nothing_is_harmless),
    };
    return cmocka_run_group_tests_name("transcript/keys", tests, NULL, NULL);
}
