/* SPDX-License-Identifier: Apache-2.0 */
#include "store/query.h"

enum store_result sqlite_save_block(struct store *store, const struct block *block)
{
    struct query query = query_open(store, STATEMENT_SAVE_BLOCK);
    query_bind_integer(&query, block->seeker.value);
    query_bind_integer(&query, block->conversation.value);
    query_bind_integer(&query, block->staff.value);
    query_bind_integer(&query, block->reason);
    query_bind_integer(&query, block->set_ms);
    query_bind_integer(&query, block->until_ms);
    return query_write(&query);
}

enum store_result sqlite_drop_block(struct store *store, struct seeker_id seeker)
{
    struct query query = query_open(store, STATEMENT_DROP_BLOCK);
    query_bind_integer(&query, seeker.value);
    return query_write_row(&query);
}

enum store_result sqlite_list_blocks(struct store *store, struct arena *arena, struct block **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_BLOCKS);
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(&query)) {
        struct block *block = query_add_row(&query, &rows, arena);
        if (block == NULL)
            break;
        block->seeker.value = query_integer(&query);
        block->conversation.value = query_integer(&query);
        block->library.value = query_integer(&query);
        block->staff.value = query_integer(&query);
        block->reason = (enum block_reason)query_integer(&query);
        block->set_ms = query_integer(&query);
        block->until_ms = query_integer(&query);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}
