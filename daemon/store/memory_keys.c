/* SPDX-License-Identifier: Apache-2.0
 *
 * The model: keys. They are durable at once, so a turn that is abandoned leaves them. */
#include "store/memory.h"

static const struct memory_key *key_of(struct store *store, int64_t id)
{
    for (size_t place = 0; place < memory_places(store, TABLE_KEYS); place++) {
        const struct memory_key *key = memory_at(store, TABLE_KEYS, place);
        if (key != NULL && key->is.id == id)
            return key;
    }
    return NULL;
}

enum store_result memory_next_key_id(struct store *store, int64_t *id)
{
    const struct memory *memory = (const struct memory *)store;
    *id = memory->last_key + 1;
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS); place++) {
        const struct memory_conversation *row = memory_at(store, TABLE_CONVERSATIONS, place);
        if (row->is.key_id >= *id)
            *id = row->is.key_id + 1;
    }
    for (size_t place = 0; place < memory_places(store, TABLE_STAFF_TALK_DAYS); place++) {
        const struct memory_staff_talk_day *row = memory_at(store, TABLE_STAFF_TALK_DAYS, place);
        if (row != NULL && row->is.key_id >= *id)
            *id = row->is.key_id + 1;
    }
    return memory->spoilt;
}

enum store_result memory_add_keys(struct store *store, const struct store_key *keys, size_t count)
{
    struct memory *memory = (struct memory *)store;
    for (size_t at = 0; at < count; at++) {
        if (key_of(store, keys[at].id) != NULL)
            return STORE_TAKEN;
        for (size_t other = 0; other < at; other++)
            if (keys[at].id == keys[other].id)
                return STORE_TAKEN;
    }
    for (size_t at = 0; at < count; at++) {
        struct memory_key *row = memory_add(store, TABLE_KEYS);
        row->is = keys[at];
        if (keys[at].id > memory->last_key)
            memory->last_key = keys[at].id;
    }
    return memory->spoilt;
}

enum store_result memory_load_key(struct store *store, int64_t id, struct store_key *key)
{
    const struct memory_key *row = key_of(store, id);
    if (row == NULL)
        return STORE_NONE;
    *key = row->is;
    return STORE_OK;
}

enum store_result memory_drop_key(struct store *store, int64_t id)
{
    for (size_t place = 0; place < memory_places(store, TABLE_KEYS); place++) {
        const struct memory_key *key = memory_at(store, TABLE_KEYS, place);
        if (key != NULL && key->is.id == id)
            memory_drop(store, TABLE_KEYS, place);
    }
    return ((struct memory *)store)->spoilt;
}

static bool is_named(struct store *store, int64_t key_id)
{
    for (size_t place = 0; place < memory_places(store, TABLE_STAFF_TALK_DAYS); place++) {
        const struct memory_staff_talk_day *row = memory_at(store, TABLE_STAFF_TALK_DAYS, place);
        if (row != NULL && row->is.key_id == key_id)
            return true;
    }
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS); place++) {
        const struct memory_conversation *row = memory_at(store, TABLE_CONVERSATIONS, place);
        if (row->is.key_id == key_id)
            return true;
    }
    return false;
}

enum store_result memory_sweep_keys(struct store *store)
{
    for (size_t place = 0; place < memory_places(store, TABLE_KEYS); place++) {
        const struct memory_key *key = memory_at(store, TABLE_KEYS, place);
        if (key != NULL && !is_named(store, key->is.id))
            memory_drop(store, TABLE_KEYS, place);
    }
    return STORE_OK;
}
