/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript.h"

#include "crypto/digest.h"

static bool opens(struct bench *bench, const struct store_entry *entry)
{
    struct text plain;
    return body_open(bench_envelope(bench), entry, &bench->arena, &plain);
}

static void what_was_sealed_opens(void **state)
{
    struct bench *bench = *state;
    struct store_entry entry = bench_entry(bench, "Здравейте, søster!");
    struct text plain;
    assert_true(body_open(bench_envelope(bench), &entry, &bench->arena, &plain));
    assert_true(text_is(plain, "Здравейте, søster!"));
}

static void the_words_do_not_stand_in_the_body(void **state)
{
    struct bench *bench = *state;
    struct store_entry entry = bench_entry(bench, "my address is Elm Street 5");
    assert_null(memmem(entry.body.bytes, entry.body.length, "Elm Street", 10));
}

/* Each column, changed alone. */
static void a_row_with_any_column_changed_does_not_open(void **state)
{
    struct bench *bench = *state;
    const struct store_entry whole = bench_entry(bench, "words");
    struct store_entry changed[] = {whole, whole, whole, whole, whole, whole, whole, whole, whole};
    changed[0].log.value++;
    changed[1].seq++;
    changed[2].kind = ENTRY_KIND_ENDED;
    changed[3].side = SIDE_STAFF;
    changed[4].staff.value = 1;
    changed[5].at_ms++;
    changed[6].number++;
    changed[7].writer.bytes[7] ^= 1;
    changed[8].has_writer = false;
    assert_true(opens(bench, &whole));
    for (size_t at = 0; at < sizeof changed / sizeof *changed; at++)
        assert_false(opens(bench, &changed[at]));
}

static void a_row_with_any_bit_of_its_body_flipped_does_not_open(void **state)
{
    struct bench *bench = *state;
    struct store_entry entry = bench_entry(bench, "words");
    char bytes[64];
    assert_in_range(entry.body.length, 1, sizeof bytes);
    for (size_t bit = 0; bit < entry.body.length * 8; bit++) {
        struct store_entry flipped = entry;
        memcpy(bytes, entry.body.bytes, entry.body.length);
        bytes[bit / 8] = (char)(bytes[bit / 8] ^ (1 << bit % 8));
        flipped.body.bytes = bytes;
        assert_false(opens(bench, &flipped));
    }
}

static void a_body_of_another_conversation_does_not_open(void **state)
{
    struct bench *bench = *state;
    struct store_entry entry = bench_entry(bench, "words");
    struct text plain;
    enum store_result result;
    struct conversation other = bench_conversation(bench, 2);
    struct envelope *envelope = keys_find(bench->keys, other.key_id, &result);
    assert_non_null(envelope);
    assert_false(body_open(envelope, &entry, &bench->arena, &plain));
}

static void a_body_that_was_emptied_does_not_open(void **state)
{
    struct bench *bench = *state;
    struct store_entry entry = bench_entry(bench, "words");
    entry.body = (struct text){"", 0};
    assert_false(opens(bench, &entry));
    entry.body = (struct text){"short", 5};
    assert_false(opens(bench, &entry));
}

/* Without that, "taken by Maria" could be made "ended by Ana" in the file. */
static void an_entry_without_words_is_sealed_too(void **state)
{
    struct bench *bench = *state;
    struct store_entry entry = {.log = bench->talk.id, .seq = 1, .kind = ENTRY_KIND_TAKEN, .side = SIDE_STAFF, .staff = {1}, .at_ms = 5};
    struct text plain;
    assert_true(body_seal(bench_envelope(bench), bench->digester, &bench->random, (struct text){"", 0}, &bench->arena, &entry));
    assert_true(body_open(bench_envelope(bench), &entry, &bench->arena, &plain));
    assert_int_equal(plain.length, 0);
    entry.staff.value = 2;
    assert_false(opens(bench, &entry));
}

static void the_same_words_never_look_the_same(void **state)
{
    struct bench *bench = *state;
    struct store_entry one = bench_entry(bench, "yes"), other = bench_entry(bench, "yes");
    assert_memory_not_equal(one.body.bytes, other.body.bytes, one.body.length);
    assert_memory_not_equal(one.body_digest, other.body_digest, DIGEST_BYTES);
}

static void sealing_needs_room(void **state)
{
    struct bench *bench = *state;
    struct arena none = {0};
    struct store_entry entry = bench_entry(bench, "words");
    struct text plain;
    assert_false(body_seal(bench_envelope(bench), bench->digester, &bench->random, text_of("words"), &none, &entry));
    assert_false(body_open(bench_envelope(bench), &entry, &none, &plain));
}

/* ---- the running hash ---- */

/* It as somebody else would compute it, from the rows alone. */
static void recompute(struct bench *bench, uint8_t running[DIGEST_BYTES])
{
    struct store_entry *entries;
    size_t count;
    memset(running, 0, DIGEST_BYTES);
    assert_int_equal(store_list_entries(bench->store, bench->talk.id, 0, INT64_MAX, SIZE_MAX, SIZE_MAX, &bench->arena, &entries, &count), STORE_OK);
    for (size_t at = 0; at < count; at++) {
        uint8_t both[2 * DIGEST_BYTES];
        memcpy(both, running, DIGEST_BYTES);
        digest_of(entries[at].body, both + DIGEST_BYTES);
        digest_of((struct text){(const char *)both, sizeof both}, running);
    }
}

static void the_running_hash_follows_from_the_bodies_alone(void **state)
{
    struct bench *bench = *state;
    uint8_t running[DIGEST_BYTES];
    struct log stored;
    for (int entry = 0; entry < 20; entry++) {
        bench_say(bench, "words");
        recompute(bench, running);
        assert_int_equal(store_load_log(bench->store, bench->talk.id, &stored), STORE_OK);
        assert_memory_equal(running, stored.running, DIGEST_BYTES);
        assert_int_equal(stored.head, entry + 1);
    }
}

static void another_order_or_another_body_is_another_hash(void **state)
{
    struct bench *bench = *state;
    struct store_entry one = bench_entry(bench, "one"), two = bench_entry(bench, "two");
    struct log forth = {.id = bench->talk.id}, back = forth, shorter = forth;
    body_chain(bench->digester, &forth, &one);
    body_chain(bench->digester, &forth, &two);
    body_chain(bench->digester, &back, &two);
    body_chain(bench->digester, &back, &one);
    body_chain(bench->digester, &shorter, &one);
    assert_memory_not_equal(forth.running, back.running, DIGEST_BYTES);
    assert_memory_not_equal(forth.running, shorter.running, DIGEST_BYTES);
    one.body_digest[0] ^= 1;
    shorter = (struct log){.id = bench->talk.id};
    body_chain(bench->digester, &shorter, &one);
    body_chain(bench->digester, &shorter, &two);
    assert_memory_not_equal(forth.running, shorter.running, DIGEST_BYTES);
}

static void emptying_a_body_leaves_the_hash_true(void **state)
{
    struct bench *bench = *state;
    struct store_entry entry = bench_entry(bench, "one");
    struct log before = bench->talk, after = bench->talk;
    body_chain(bench->digester, &before, &entry);
    entry.body = (struct text){"", 0};
    body_chain(bench->digester, &after, &entry);
    assert_memory_equal(before.running, after.running, DIGEST_BYTES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(what_was_sealed_opens),
        BENCH_TEST(the_words_do_not_stand_in_the_body),
        BENCH_TEST(a_row_with_any_column_changed_does_not_open),
        BENCH_TEST(a_row_with_any_bit_of_its_body_flipped_does_not_open),
        BENCH_TEST(a_body_of_another_conversation_does_not_open),
        BENCH_TEST(a_body_that_was_emptied_does_not_open),
        BENCH_TEST(an_entry_without_words_is_sealed_too),
        BENCH_TEST(the_same_words_never_look_the_same),
        BENCH_TEST(sealing_needs_room),
        BENCH_TEST(the_running_hash_follows_from_the_bodies_alone),
        BENCH_TEST(another_order_or_another_body_is_another_hash),
        BENCH_TEST(emptying_a_body_leaves_the_hash_true),
    };
    return cmocka_run_group_tests_name("transcript/body", tests, NULL, NULL);
}
