/* SPDX-License-Identifier: Apache-2.0
 *
 * Logs, their entries, follow-ups that point into them, and the audit rows. */
#include "store/query.h"

#include <stdint.h>

/* ---- logs ---- */

enum store_result sqlite_load_log(struct store *store, struct log_id id, struct log *log)
{
    struct query query = query_open(store, STATEMENT_LOAD_LOG);
    query_bind_integer(&query, id.value);
    if (query_next(&query)) {
        log->id.value = query_integer(&query);
        log->head = query_integer(&query);
        query_bytes(&query, log->running, sizeof log->running);
    }
    return query_close(&query);
}

enum store_result sqlite_add_log(struct store *store, const struct log *log)
{
    struct query query = query_open(store, STATEMENT_ADD_LOG);
    query_bind_integer(&query, log->id.value);
    query_bind_integer(&query, log->head);
    query_bind_bytes(&query, log->running, sizeof log->running);
    return query_write(&query);
}

enum store_result sqlite_save_log(struct store *store, const struct log *log)
{
    struct query query = query_open(store, STATEMENT_SAVE_LOG);
    query_bind_integer(&query, log->head);
    query_bind_bytes(&query, log->running, sizeof log->running);
    query_bind_integer(&query, log->id.value);
    return query_write_row(&query);
}

/* ---- entries ---- */

/* NONE: its number is not above the last one. */
static enum store_result save_writer(struct store *store, const struct store_entry *entry)
{
    struct query query = query_open(store, STATEMENT_SAVE_WRITER);
    query_bind_integer(&query, entry->log.value);
    query_bind_bytes(&query, entry->writer.bytes, sizeof entry->writer.bytes);
    query_bind_integer(&query, entry->number);
    query_bind_integer(&query, entry->seq);
    return query_write_row(&query);
}

static enum store_result take_back_entry(struct store *store, const struct store_entry *entry)
{
    struct query query = query_open(store, STATEMENT_TAKE_BACK_ENTRY);
    query_bind_integer(&query, entry->log.value);
    query_bind_integer(&query, entry->seq);
    return query_write_row(&query);
}

enum store_result sqlite_append_entry(struct store *store, const struct store_entry *entry)
{
    struct query query = query_open(store, STATEMENT_APPEND_ENTRY);
    query_bind_integer(&query, entry->log.value);
    query_bind_integer(&query, entry->seq);
    query_bind_integer(&query, entry->kind);
    query_bind_integer(&query, entry->side);
    query_bind_id(&query, entry->staff.value);
    if (entry->has_writer) {
        query_bind_bytes(&query, entry->writer.bytes, sizeof entry->writer.bytes);
        query_bind_integer(&query, entry->number);
    } else {
        query_bind_null(&query);
        query_bind_null(&query);
    }
    query_bind_integer(&query, entry->at_ms);
    query_bind_bytes(&query, entry->body_digest, sizeof entry->body_digest);
    query_bind_body(&query, entry->body);
    enum store_result result = query_write(&query);
    if (result == STORE_OK && entry->has_writer)
        result = save_writer(store, entry);
    if (result == STORE_NONE)
        result = take_back_entry(store, entry) == STORE_OK ? STORE_TAKEN : STORE_FAULT;
    return result;
}

enum store_result sqlite_empty_body(struct store *store, struct log_id log, int64_t seq)
{
    struct query query = query_open(store, STATEMENT_EMPTY_BODY);
    query_bind_integer(&query, log.value);
    query_bind_integer(&query, seq);
    return query_write_row(&query);
}

/* Columns in the order of the statements, the writer's after five others, the body last. */
static void read_entry(struct query *query, struct arena *arena, struct store_entry *entry)
{
    entry->log.value = query_integer(query);
    entry->seq = query_integer(query);
    entry->kind = (enum entry_kind)query_integer(query);
    entry->side = (enum side)query_integer(query);
    entry->staff.value = query_integer(query);
    entry->has_writer = !query_is_null(query);
    query_bytes(query, entry->writer.bytes, sizeof entry->writer.bytes);
    entry->number = query_integer(query);
    entry->at_ms = query_integer(query);
    query_bytes(query, entry->body_digest, sizeof entry->body_digest);
    query_text(query, arena, &entry->body);
}

static enum store_result read_one(struct query *query, struct arena *arena, struct store_entry *entry)
{
    if (query_next(query))
        read_entry(query, arena, entry);
    return query_close(query);
}

enum store_result sqlite_last_of_writer(struct store *store, struct log_id log, const struct writer_id *writer, struct arena *arena, struct store_entry *entry)
{
    struct query query = query_open(store, STATEMENT_LAST_OF_WRITER);
    query_bind_integer(&query, log.value);
    query_bind_bytes(&query, writer->bytes, sizeof writer->bytes);
    return read_one(&query, arena, entry);
}

enum store_result sqlite_find_entry(struct store *store, struct log_id log, const struct writer_id *writer, int64_t number, struct arena *arena, struct store_entry *entry)
{
    struct query query = query_open(store, STATEMENT_FIND_ENTRY);
    query_bind_integer(&query, log.value);
    query_bind_bytes(&query, writer->bytes, sizeof writer->bytes);
    query_bind_integer(&query, number);
    return read_one(&query, arena, entry);
}

enum store_result sqlite_list_entries(struct store *store, struct log_id log, int64_t after, int64_t until, size_t limit, size_t bytes_max,
                                      struct arena *arena, struct store_entry **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_ENTRIES);
    query_bind_integer(&query, log.value);
    query_bind_integer(&query, after);
    query_bind_integer(&query, until);
    query_bind_integer(&query, (int64_t)limit);
    struct rows rows = {.row_bytes = sizeof **list};
    size_t bytes = 0;
    while (query_next(&query)) {
        bytes += query_last_length(&query);
        if (rows.count > 0 && bytes > bytes_max)
            break;
        struct store_entry *entry = query_add_row(&query, &rows, arena);
        if (entry == NULL)
            break;
        read_entry(&query, arena, entry);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}

enum store_result sqlite_last_time(struct store *store, int64_t *at_ms)
{
    struct query query = query_open(store, STATEMENT_LAST_TIME);
    *at_ms = query_next(&query) ? query_integer(&query) : 0;
    return query_close_list(&query);
}

/* ---- follow-ups ---- */

enum store_result sqlite_save_follow_up(struct store *store, const struct store_follow_up *follow_up)
{
    struct query query = query_open(store, STATEMENT_SAVE_FOLLOW_UP);
    query_bind_integer(&query, follow_up->conversation.value);
    query_bind_integer(&query, follow_up->staff.value);
    query_bind_integer(&query, follow_up->due_ms);
    query_bind_integer(&query, follow_up->seq);
    query_bind_integer(&query, follow_up->is_done);
    return query_write(&query);
}

static void read_follow_up(struct query *query, struct store_follow_up *follow_up)
{
    follow_up->conversation.value = query_integer(query);
    follow_up->library.value = query_integer(query);
    follow_up->staff.value = query_integer(query);
    follow_up->due_ms = query_integer(query);
    follow_up->seq = query_integer(query);
    follow_up->is_done = query_integer(query) != 0;
}

enum store_result sqlite_load_follow_up(struct store *store, struct conversation_id id, struct store_follow_up *follow_up)
{
    struct query query = query_open(store, STATEMENT_LOAD_FOLLOW_UP);
    query_bind_integer(&query, id.value);
    if (query_next(&query))
        read_follow_up(&query, follow_up);
    return query_close(&query);
}

enum store_result sqlite_list_follow_ups(struct store *store, size_t limit, struct arena *arena, struct store_follow_up **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_FOLLOW_UPS);
    query_bind_integer(&query, (int64_t)limit);
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(&query)) {
        struct store_follow_up *row = query_add_row(&query, &rows, arena);
        if (row == NULL)
            break;
        read_follow_up(&query, row);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}

/* ---- audit ---- */

enum store_result sqlite_append_audit(struct store *store, struct store_audit *row)
{
    struct query query = query_open(store, STATEMENT_APPEND_AUDIT);
    query_bind_integer(&query, row->at_ms);
    query_bind_integer(&query, row->act);
    query_bind_id(&query, row->actor.value);
    query_bind_text(&query, row->object);
    query_bind_text(&query, row->why);
    return query_write_id(&query, &row->number);
}

enum store_result sqlite_list_audit(struct store *store, int64_t before, size_t limit, struct arena *arena, struct store_audit **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_AUDIT);
    query_bind_integer(&query, before > 0 ? before : INT64_MAX);
    query_bind_integer(&query, (int64_t)limit);
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(&query)) {
        struct store_audit *row = query_add_row(&query, &rows, arena);
        if (row == NULL)
            break;
        row->number = query_integer(&query);
        row->at_ms = query_integer(&query);
        row->act = (enum act)query_integer(&query);
        row->actor.value = query_integer(&query);
        query_text(&query, arena, &row->object);
        query_text(&query, arena, &row->why);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}
