/* SPDX-License-Identifier: Apache-2.0 */
#include "store/query.h"

enum store_result sqlite_save_notice(struct store *store, const struct notice *notice)
{
    struct query query = query_open(store, STATEMENT_SAVE_NOTICE);
    query_bind_integer(&query, notice->conversation.value);
    query_bind_integer(&query, notice->state);
    query_bind_integer(&query, notice->seq);
    query_bind_bytes(&query, notice->id, sizeof notice->id);
    query_bind_integer(&query, notice->since_ms);
    query_bind_integer(&query, notice->due_ms);
    query_bind_integer(&query, notice->tries);
    return query_write(&query);
}

static enum store_result read_one(struct query *query, struct notice *notice)
{
    if (query_next(query)) {
        notice->conversation.value = query_integer(query);
        notice->state = (enum notice_state)query_integer(query);
        notice->seq = query_integer(query);
        query_bytes(query, notice->id, sizeof notice->id);
        notice->since_ms = query_integer(query);
        notice->due_ms = query_integer(query);
        notice->tries = query_integer(query);
    }
    return query_close(query);
}

enum store_result sqlite_load_notice(struct store *store, struct conversation_id id, struct notice *notice)
{
    struct query query = query_open(store, STATEMENT_LOAD_NOTICE);
    query_bind_integer(&query, id.value);
    return read_one(&query, notice);
}

enum store_result sqlite_first_notice(struct store *store, struct notice *notice)
{
    struct query query = query_open(store, STATEMENT_FIRST_NOTICE);
    return read_one(&query, notice);
}
