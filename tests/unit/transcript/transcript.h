/* SPDX-License-Identifier: Apache-2.0 */
#ifndef UNIT_TRANSCRIPT_TRANSCRIPT_H
#define UNIT_TRANSCRIPT_TRANSCRIPT_H

#include "../unit.h"

#include "base/require.h"
#include "transcript/body.h"
#include "transcript/transcript.h"

#include <stdlib.h>
#include <string.h>

/* A store in memory with one talk, whose key lies in it wrapped, and room to read. */
struct bench {
    struct store *store;
    struct keyring *keyring;
    struct keys *keys;
    struct digester *digester;
    struct arena arena;
    struct random random;
    struct conversation conversation;
    struct log talk;
};

enum { BENCH_KEYS = 4, BENCH_BYTES = 4 << 20 };

static inline struct conversation bench_conversation(struct bench *bench, uint8_t mark)
{
    struct store_seeker seeker = {.code_digest = {mark}, .code_sealed = text_of("sealed")};
    struct store_key key = {.id = mark};
    assert_int_equal(store_add_seeker(bench->store, &seeker), STORE_OK);
    assert_true(keyring_make(bench->keyring, &bench->random, key.id, key.wrapped));
    assert_int_equal(store_add_keys(bench->store, &key, 1), STORE_OK);
    struct conversation conversation = {.seeker = seeker.id, .key_id = key.id, .began_ms = mark, .begin_id = {mark}};
    assert_int_equal(store_add_conversation(bench->store, &conversation), STORE_OK);
    return conversation;
}

static inline int bench_open(void **state)
{
    static const uint8_t master[ENVELOPE_KEY_BYTES] = {3, 1, 4};
    struct bench *bench = calloc(1, sizeof *bench);
    require(bench != NULL && arena_open(&bench->arena, BENCH_BYTES));
    bench->random = random_from_seed(1);
    bench->store = store_open_memory();
    bench->keyring = keyring_open(master);
    require(bench->store != NULL && bench->keyring != NULL && store_begin(bench->store) == STORE_OK);
    bench->keys = keys_open(bench->store, bench->keyring, BENCH_KEYS);
    bench->digester = digest_open();
    require(bench->keys != NULL && bench->digester != NULL);
    bench->conversation = bench_conversation(bench, 1);
    bench->talk = (struct log){.id = log_of(bench->conversation.id, LOG_TALK)};
    *state = bench;
    return 0;
}

static inline int bench_close(void **state)
{
    struct bench *bench = *state;
    keys_close(bench->keys);
    digest_close(bench->digester);
    keyring_close(bench->keyring);
    store_close(bench->store);
    arena_close(&bench->arena);
    free(bench);
    return 0;
}

static inline struct envelope *bench_envelope(struct bench *bench)
{
    enum store_result result;
    struct envelope *envelope = keys_find(bench->keys, bench->conversation.key_id, &result);
    assert_non_null(envelope);
    return envelope;
}

/* The next message of the talk, sealed as the desk seals it; not yet stored. */
static inline struct store_entry bench_entry(struct bench *bench, const char *words)
{
    struct store_entry entry = {
        .log = bench->talk.id, .seq = bench->talk.head + 1, .kind = ENTRY_KIND_MESSAGE, .side = SIDE_SEEKER, .has_writer = true,
        .writer = {{1, 2, 3, 4, 5, 6, 7, 8}}, .number = bench->talk.head + 1, .at_ms = 1000 + bench->talk.head};
    assert_true(body_seal(bench_envelope(bench), bench->digester, &bench->random, text_of(words), &bench->arena, &entry));
    return entry;
}

/* The same, stored and chained. */
static inline struct store_entry bench_say(struct bench *bench, const char *words)
{
    struct store_entry entry = bench_entry(bench, words);
    assert_int_equal(store_append_entry(bench->store, &entry), STORE_OK);
    body_chain(bench->digester, &bench->talk, &entry);
    assert_int_equal(store_save_log(bench->store, &bench->talk), STORE_OK);
    return entry;
}

#define BENCH_TEST(NAME) cmocka_unit_test_setup_teardown(NAME, bench_open, bench_close)

#endif
