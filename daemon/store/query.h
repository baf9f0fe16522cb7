/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_QUERY_H
#define STORE_QUERY_H

#include "store/rows.h"
#include "store/sqlite.h"

/* One run of a prepared statement. Values are bound, and columns read, one after the other in
 * the order of the SQL; bound texts must live until the query is closed, and it is closed
 * before its statement is asked again. What fails on the way is told by the close.
 *
 *     struct query query = query_open(store, STATEMENT_FIND_SEEKER);
 *     query_bind_bytes(&query, code_digest, 32);
 *     if (query_next(&query))
 *         id->value = query_integer(&query);
 *     return query_close(&query);
 */
struct query {
    struct sqlite *sqlite;
    sqlite3_stmt *statement;
    const char *what;
    int bound;
    int read;
    bool had_row;
    enum store_result failed; /* STORE_OK: has not */
};

struct query query_open(struct store *store, enum statement statement);

void query_bind_integer(struct query *query, int64_t value);
void query_bind_id(struct query *query, int64_t id); /* 0, nobody, is NULL */
void query_bind_bytes(struct query *query, const void *bytes, size_t count);
void query_bind_body(struct query *query, struct text body); /* empty is NULL */
void query_bind_text(struct query *query, struct text text);
void query_bind_null(struct query *query);

/* Moves to the next row. False at the end, and when it failed. */
bool query_next(struct query *query);

/* The next column; NULL reads as 0, zeros or an empty text. A column of bytes has a length
 * that the schema tells; another one is a fault. Texts are copied into the arena. */
int64_t query_integer(struct query *query);
void query_bytes(struct query *query, void *bytes, size_t count);
void query_text(struct query *query, struct arena *arena, struct text *text);

/* Whether the next column is NULL; how many bytes are in the last one. Neither moves on. */
bool query_is_null(const struct query *query);
size_t query_last_length(const struct query *query);

/* One more row of a list; NULL when the arena is full, and the query has then failed. */
void *query_add_row(struct query *query, struct rows *rows, struct arena *arena);

/* Ends the run: OK when there was a row, else NONE, or how it failed. */
enum store_result query_close(struct query *query);

/* Ends a run for a list, of which no row is as good as many. */
enum store_result query_close_list(struct query *query);

/* Carries out a statement that writes, and ends the run: OK, TAKEN, or how it failed. */
enum store_result query_write(struct query *query);

/* The same for an insert into a table that counts its rows: tells the id it was given. */
enum store_result query_write_id(struct query *query, int64_t *id);

/* The same; NONE when there was no row to be written. */
enum store_result query_write_row(struct query *query);

#endif
