/* SPDX-License-Identifier: Apache-2.0
 *
 * The days of the staff talk, and who has seen how far. Its words are entries like all. */
#include "store/query.h"

enum store_result sqlite_add_staff_talk_day(struct store *store, const struct store_staff_talk_day *day)
{
    struct query query = query_open(store, STATEMENT_ADD_STAFF_TALK_DAY);
    query_bind_integer(&query, day->first_seq);
    query_bind_integer(&query, day->began_ms);
    query_bind_integer(&query, day->key_id);
    return query_write(&query);
}

enum store_result sqlite_list_staff_talk_days(struct store *store, struct arena *arena, struct store_staff_talk_day **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_STAFF_TALK_DAYS);
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(&query)) {
        struct store_staff_talk_day *day = query_add_row(&query, &rows, arena);
        if (day == NULL)
            break;
        day->first_seq = query_integer(&query);
        day->began_ms = query_integer(&query);
        day->key_id = query_integer(&query);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}

enum store_result sqlite_drop_staff_talk_day(struct store *store, int64_t first_seq)
{
    struct query query = query_open(store, STATEMENT_DROP_STAFF_TALK_DAY);
    query_bind_integer(&query, first_seq);
    return query_write(&query);
}

static enum store_result drop(struct store *store, enum statement statement, struct log_id log, int64_t until, int64_t limit)
{
    struct query query = query_open(store, statement);
    query_bind_integer(&query, log.value);
    query_bind_integer(&query, until);
    query_bind_integer(&query, limit);
    return query_write_row(&query);
}

/* A writer whose last words go is forgotten with them. */
enum store_result sqlite_drop_entries(struct store *store, struct log_id log, int64_t until, int64_t limit)
{
    enum store_result result = drop(store, STATEMENT_DROP_WRITERS, log, until, limit);
    return result == STORE_FAULT || result == STORE_FULL ? result : drop(store, STATEMENT_DROP_ENTRIES, log, until, limit);
}

enum store_result sqlite_save_staff_talk_seen(struct store *store, struct staff_id staff, int64_t seq)
{
    struct query query = query_open(store, STATEMENT_SAVE_STAFF_TALK_SEEN);
    query_bind_integer(&query, staff.value);
    query_bind_integer(&query, seq);
    return query_write(&query);
}

enum store_result sqlite_load_staff_talk_seen(struct store *store, struct staff_id staff, int64_t *seq)
{
    struct query query = query_open(store, STATEMENT_LOAD_STAFF_TALK_SEEN);
    query_bind_integer(&query, staff.value);
    if (query_next(&query))
        *seq = query_integer(&query);
    return query_close(&query);
}
