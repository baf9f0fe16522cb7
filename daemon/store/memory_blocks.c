/* SPDX-License-Identifier: Apache-2.0 */
#include "store/memory.h"

/* Dropped rows stay in between, and hold no place back. */
static struct memory_block *find(struct store *store, struct seeker_id seeker, size_t *place)
{
    for (*place = 0; *place < memory_places(store, TABLE_BLOCKS); ++*place) {
        struct memory_block *row = memory_at(store, TABLE_BLOCKS, *place);
        if (row != NULL && row->is.seeker.value == seeker.value)
            return row;
    }
    return NULL;
}

enum store_result memory_save_block(struct store *store, const struct block *block)
{
    size_t place;
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_SEEKERS, block->seeker.value) || !memory_has(store, TABLE_CONVERSATIONS, block->conversation.value) ||
        !memory_has(store, TABLE_STAFF, block->staff.value))
        return memory_fault(store, "a block of nobody");
    bool is_new = find(store, block->seeker, &place) == NULL;
    struct memory_block *row = is_new ? memory_add(store, TABLE_BLOCKS) : memory_change(store, TABLE_BLOCKS, place);
    row->is = *block;
    row->is.library = ((struct memory_conversation *)memory_at(store, TABLE_CONVERSATIONS, (size_t)block->conversation.value - 1))->is.library;
    return STORE_OK;
}

enum store_result memory_drop_block(struct store *store, struct seeker_id seeker)
{
    size_t place;
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (find(store, seeker, &place) == NULL)
        return STORE_NONE;
    memory_drop(store, TABLE_BLOCKS, place);
    return STORE_OK;
}

/* The next one by seeker; NULL when there is none. */
static const struct block *next_after(struct store *store, int64_t seeker)
{
    const struct block *next = NULL;
    for (size_t place = 0; place < memory_places(store, TABLE_BLOCKS); place++) {
        const struct memory_block *row = memory_at(store, TABLE_BLOCKS, place);
        if (row != NULL && row->is.seeker.value > seeker && (next == NULL || row->is.seeker.value < next->seeker.value))
            next = &row->is;
    }
    return next;
}

enum store_result memory_list_blocks(struct store *store, struct arena *arena, struct block **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (const struct block *one = next_after(store, 0); one != NULL; one = next_after(store, one->seeker.value))
        if (!memory_list(store, arena, &rows, one))
            break;
    return memory_close_list(store, &rows, list, count);
}
