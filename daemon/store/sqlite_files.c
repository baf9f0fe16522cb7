/* SPDX-License-Identifier: Apache-2.0 */
#include "store/query.h"

#include "base/require.h"

enum { CHUNKS_IN_FILE = 1024 }; /* a file's chunks have these ids of their table */

enum store_result sqlite_add_file(struct store *store, struct store_file *file)
{
    struct query query = query_open(store, STATEMENT_ADD_FILE);
    query_bind_bytes(&query, file->mark, sizeof file->mark);
    query_bind_integer(&query, file->conversation.value);
    query_bind_integer(&query, file->side);
    query_bind_id(&query, file->staff.value);
    query_bind_integer(&query, file->size);
    query_bind_integer(&query, file->began_ms);
    query_bind_bytes(&query, file->name_sealed.bytes, file->name_sealed.length);
    query_bind_integer(&query, file->chunks);
    query_bind_integer(&query, file->is_text);
    query_bind_integer(&query, file->kind);
    query_bind_integer(&query, file->seq);
    return query_write_id(&query, &file->id.value);
}

enum store_result sqlite_save_file(struct store *store, const struct store_file *file)
{
    struct query query = query_open(store, STATEMENT_SAVE_FILE);
    query_bind_integer(&query, file->began_ms);
    query_bind_integer(&query, file->chunks);
    query_bind_integer(&query, file->is_text);
    query_bind_integer(&query, file->kind);
    query_bind_integer(&query, file->seq);
    query_bind_integer(&query, file->id.value);
    return query_write_row(&query);
}

static enum store_result read_one(struct query *query, struct arena *arena, struct store_file *file)
{
    if (query_next(query)) {
        file->id.value = query_integer(query);
        query_bytes(query, file->mark, sizeof file->mark);
        file->conversation.value = query_integer(query);
        file->side = (enum side)query_integer(query);
        file->staff.value = query_integer(query);
        file->size = query_integer(query);
        file->began_ms = query_integer(query);
        query_text(query, arena, &file->name_sealed);
        file->chunks = query_integer(query);
        file->is_text = query_integer(query) != 0;
        file->kind = (enum file_kind)query_integer(query);
        file->seq = query_integer(query);
    }
    return query_close(query);
}

enum store_result sqlite_load_file(struct store *store, struct file_id id, struct arena *arena, struct store_file *file)
{
    struct query query = query_open(store, STATEMENT_LOAD_FILE);
    query_bind_integer(&query, id.value);
    return read_one(&query, arena, file);
}

enum store_result sqlite_find_file(struct store *store, const uint8_t mark[FILE_MARK_BYTES], struct arena *arena, struct store_file *file)
{
    struct query query = query_open(store, STATEMENT_FIND_FILE);
    query_bind_bytes(&query, mark, FILE_MARK_BYTES);
    return read_one(&query, arena, file);
}

enum store_result sqlite_find_file_at(struct store *store, struct conversation_id id, int64_t seq, struct arena *arena, struct store_file *file)
{
    struct query query = query_open(store, STATEMENT_FIND_FILE_AT);
    query_bind_integer(&query, id.value);
    query_bind_integer(&query, seq);
    return read_one(&query, arena, file);
}

enum store_result sqlite_oldest_unfinished_file(struct store *store, struct arena *arena, struct store_file *file)
{
    struct query query = query_open(store, STATEMENT_OLDEST_UNFINISHED_FILE);
    return read_one(&query, arena, file);
}

enum store_result sqlite_count_files(struct store *store, struct conversation_id id, int64_t *count, int64_t *bytes)
{
    struct query query = query_open(store, STATEMENT_COUNT_FILES);
    query_bind_integer(&query, id.value);
    if (query_next(&query)) {
        *count = query_integer(&query);
        *bytes = query_integer(&query);
    }
    return query_close(&query);
}

enum store_result sqlite_count_file_chunks(struct store *store, int64_t *chunks)
{
    struct query query = query_open(store, STATEMENT_COUNT_FILE_CHUNKS);
    if (query_next(&query))
        *chunks = query_integer(&query);
    return query_close(&query);
}

enum store_result sqlite_drop_file(struct store *store, struct file_id id)
{
    struct query query = query_open(store, STATEMENT_DROP_FILE);
    query_bind_integer(&query, id.value);
    return query_write(&query);
}

/* ---- chunks ---- */

static int64_t chunk_id(struct file_id file, int64_t number)
{
    require(number >= 0 && number < CHUNKS_IN_FILE);
    return file.value * CHUNKS_IN_FILE + number;
}

enum store_result sqlite_add_file_chunk(struct store *store, struct file_id file, int64_t number, struct text body)
{
    struct query query = query_open(store, STATEMENT_ADD_FILE_CHUNK);
    query_bind_integer(&query, chunk_id(file, number));
    query_bind_bytes(&query, body.bytes, body.length);
    return query_write(&query);
}

enum store_result sqlite_load_file_chunk(struct store *store, struct file_id file, int64_t number, struct arena *arena, struct text *body)
{
    struct query query = query_open(store, STATEMENT_LOAD_FILE_CHUNK);
    query_bind_integer(&query, chunk_id(file, number));
    if (query_next(&query))
        query_text(&query, arena, body);
    return query_close(&query);
}

enum store_result sqlite_drop_file_chunks(struct store *store, struct file_id file, int64_t from)
{
    struct query query = query_open(store, STATEMENT_DROP_FILE_CHUNKS);
    query_bind_integer(&query, chunk_id(file, from));
    query_bind_integer(&query, (file.value + 1) * CHUNKS_IN_FILE);
    return query_write(&query);
}
