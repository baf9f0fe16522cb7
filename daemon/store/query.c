/* SPDX-License-Identifier: Apache-2.0
 *
 * Errors are gathered and told once, at the close: a binding fails only for want of memory,
 * a column is read only after a row came, and a ladder of ifs would hide the SQL's order,
 * which is the one thing to get right. */
#include "store/query.h"

#include "base/journal.h"
#include "base/require.h"

#include <limits.h>
#include <string.h>

struct query query_open(struct store *store, enum statement statement)
{
    struct sqlite *sqlite = (struct sqlite *)store;
    return (struct query){
        .sqlite = sqlite,
        .statement = sqlite->statements[statement],
        .what = sqlite_statement_text(statement),
        .failed = sqlite->spoilt,
    };
}

static void fail(struct query *query)
{
    if (query->failed == STORE_OK)
        query->failed = sqlite_failed(query->sqlite, sqlite3_db_handle(query->statement), query->what);
}

static void check_bound(struct query *query, int code)
{
    if (code != SQLITE_OK)
        fail(query);
}

void query_bind_integer(struct query *query, int64_t value)
{
    check_bound(query, sqlite3_bind_int64(query->statement, ++query->bound, value));
}

void query_bind_id(struct query *query, int64_t id)
{
    if (id == 0)
        query_bind_null(query);
    else
        query_bind_integer(query, id);
}

void query_bind_bytes(struct query *query, const void *bytes, size_t count)
{
    require(count <= INT_MAX);
    check_bound(query, sqlite3_bind_blob(query->statement, ++query->bound, bytes, (int)count, SQLITE_STATIC));
}

void query_bind_body(struct query *query, struct text body)
{
    if (body.length == 0)
        query_bind_null(query);
    else
        query_bind_bytes(query, body.bytes, body.length);
}

void query_bind_text(struct query *query, struct text text)
{
    require(text.length <= INT_MAX);
    const char *bytes = text.length == 0 ? "" : text.bytes;
    check_bound(query, sqlite3_bind_text(query->statement, ++query->bound, bytes, (int)text.length, SQLITE_STATIC));
}

void query_bind_null(struct query *query)
{
    check_bound(query, sqlite3_bind_null(query->statement, ++query->bound));
}

bool query_next(struct query *query)
{
    if (query->failed != STORE_OK)
        return false;
    query->read = 0;
    int code = sqlite3_step(query->statement);
    if (code == SQLITE_ROW)
        return query->had_row = true;
    if (code != SQLITE_DONE)
        fail(query);
    return false;
}

int64_t query_integer(struct query *query)
{
    return sqlite3_column_int64(query->statement, query->read++);
}

bool query_is_null(const struct query *query)
{
    return sqlite3_column_type(query->statement, query->read) == SQLITE_NULL;
}

size_t query_last_length(const struct query *query)
{
    return (size_t)sqlite3_column_bytes(query->statement, sqlite3_column_count(query->statement) - 1);
}

static void spoil(struct query *query, const char *why)
{
    if (query->failed == STORE_OK)
        journal(JOURNAL_FAULT, "store.fault", "%s: %s", why, query->what);
    query->failed = query->sqlite->spoilt = STORE_FAULT;
}

void query_bytes(struct query *query, void *bytes, size_t count)
{
    const void *stored = sqlite3_column_blob(query->statement, query->read);
    size_t length = (size_t)sqlite3_column_bytes(query->statement, query->read);
    query->read++;
    memset(bytes, 0, count);
    if (stored != NULL && length == count)
        memcpy(bytes, stored, count);
    else if (stored != NULL)
        spoil(query, "bytes of an unexpected length");
}

void query_text(struct query *query, struct arena *arena, struct text *text)
{
    const char *stored = sqlite3_column_blob(query->statement, query->read);
    size_t length = (size_t)sqlite3_column_bytes(query->statement, query->read);
    query->read++;
    if (!rows_keep(arena, (struct text){stored, length}, text))
        spoil(query, "the arena is full");
}

void *query_add_row(struct query *query, struct rows *rows, struct arena *arena)
{
    void *row = rows_add(rows, arena);
    if (row == NULL)
        spoil(query, "the arena is full");
    return row;
}

enum store_result query_close_list(struct query *query)
{
    /* tells the failure of the last step once more, which is known already */
    (void)sqlite3_reset(query->statement);
    return query->failed;
}

enum store_result query_close(struct query *query)
{
    enum store_result result = query_close_list(query);
    return result == STORE_OK && !query->had_row ? STORE_NONE : result;
}

enum store_result query_write(struct query *query)
{
    require(query->sqlite->is_in_turn && !query->sqlite->is_reader);
    while (query_next(query))
        continue;
    return query_close_list(query);
}

enum store_result query_write_id(struct query *query, int64_t *id)
{
    enum store_result result = query_write(query);
    if (result == STORE_OK)
        *id = sqlite3_last_insert_rowid(sqlite3_db_handle(query->statement));
    return result;
}

enum store_result query_write_row(struct query *query)
{
    enum store_result result = query_write(query);
    bool is_none = sqlite3_changes(sqlite3_db_handle(query->statement)) == 0;
    return result == STORE_OK && is_none ? STORE_NONE : result;
}
