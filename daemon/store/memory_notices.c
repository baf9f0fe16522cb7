/* SPDX-License-Identifier: Apache-2.0 */
#include "store/memory.h"

static size_t place_of(struct store *store, struct conversation_id id)
{
    size_t place = 0;
    const struct memory_notice *row;
    while ((row = memory_at(store, TABLE_NOTICES, place)) != NULL && row->is.conversation.value != id.value)
        place++;
    return place;
}

enum store_result memory_save_notice(struct store *store, const struct notice *notice)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_CONVERSATIONS, notice->conversation.value))
        return memory_fault(store, "a notice of no conversation");
    size_t place = place_of(store, notice->conversation);
    bool is_new = place == memory_places(store, TABLE_NOTICES);
    struct memory_notice *row = is_new ? memory_add(store, TABLE_NOTICES) : memory_change(store, TABLE_NOTICES, place);
    row->is = *notice;
    return STORE_OK;
}

enum store_result memory_load_notice(struct store *store, struct conversation_id id, struct notice *notice)
{
    const struct memory_notice *row = memory_at(store, TABLE_NOTICES, place_of(store, id));
    if (row == NULL)
        return STORE_NONE;
    *notice = row->is;
    return STORE_OK;
}

static bool is_before(const struct notice *one, const struct notice *other)
{
    return one->due_ms < other->due_ms || (one->due_ms == other->due_ms && one->conversation.value < other->conversation.value);
}

enum store_result memory_first_notice(struct store *store, struct notice *notice)
{
    const struct notice *first = NULL;
    for (size_t place = 0; place < memory_places(store, TABLE_NOTICES); place++) {
        const struct notice *one = &((struct memory_notice *)memory_at(store, TABLE_NOTICES, place))->is;
        if (one->state == NOTICE_STATE_WAITING && (first == NULL || is_before(one, first)))
            first = one;
    }
    if (first == NULL)
        return STORE_NONE;
    *notice = *first;
    return STORE_OK;
}
