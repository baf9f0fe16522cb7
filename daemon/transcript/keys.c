/* SPDX-License-Identifier: Apache-2.0
 *
 * Why kept: making an AES key schedule ready costs as much as sealing a message. A table
 * with one place for each hash value is enough: conversations that share a place only
 * cost each other a reload. */
#include "transcript/keys.h"

#include "base/journal.h"

#include <stdlib.h>

struct place {
    int64_t key_id;
    struct envelope *envelope;
};

struct keys {
    struct store *store;
    struct keyring *keyring;
    size_t count;
    struct place places[];
};

struct keys *keys_open(struct store *store, struct keyring *keyring, size_t kept)
{
    struct keys *keys = calloc(1, sizeof *keys + kept * sizeof *keys->places);
    if (keys == NULL)
        return NULL;
    keys->store = store;
    keys->keyring = keyring;
    keys->count = kept;
    return keys;
}

void keys_close(struct keys *keys)
{
    for (size_t at = 0; keys != NULL && at < keys->count; at++)
        envelope_close(keys->places[at].envelope);
    free(keys);
}

struct envelope *keys_find(struct keys *keys, int64_t key_id, enum store_result *result)
{
    struct place *place = &keys->places[(uint64_t)key_id % keys->count];
    *result = STORE_OK;
    if (place->envelope != NULL && place->key_id == key_id)
        return place->envelope;
    struct store_key key;
    *result = store_load_key(keys->store, key_id, &key);
    if (*result != STORE_OK)
        return NULL;
    envelope_close(place->envelope);
    place->key_id = key_id;
    place->envelope = keyring_unwrap(keys->keyring, key_id, key.wrapped);
    if (place->envelope == NULL) {
        journal(JOURNAL_FAULT, "integrity", "key=%lld does not open", (long long)key_id);
        *result = STORE_NONE;
    }
    return place->envelope;
}

void keys_forget(struct keys *keys, int64_t key_id)
{
    struct place *place = &keys->places[(uint64_t)key_id % keys->count];
    if (place->envelope == NULL || place->key_id != key_id)
        return;
    envelope_close(place->envelope);
    place->envelope = NULL;
}
