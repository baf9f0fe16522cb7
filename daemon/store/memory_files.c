/* SPDX-License-Identifier: Apache-2.0 */
#include "store/memory.h"

#include <string.h>

static struct store_file *file_at(struct store *store, size_t place)
{
    struct memory_file *row = memory_at(store, TABLE_FILES, place);
    return row == NULL ? NULL : &row->is;
}

static enum store_result show(struct store *store, struct arena *arena, const struct store_file *found, struct store_file *file)
{
    if (found == NULL)
        return STORE_NONE;
    *file = *found;
    return memory_show(store, arena, &file->name_sealed) ? STORE_OK : STORE_FAULT;
}

static const struct store_file *find(struct store *store, const uint8_t mark[FILE_MARK_BYTES])
{
    for (size_t place = 0; place < memory_places(store, TABLE_FILES); place++) {
        const struct store_file *file = file_at(store, place);
        if (file != NULL && memcmp(file->mark, mark, FILE_MARK_BYTES) == 0)
            return file;
    }
    return NULL;
}

enum store_result memory_add_file(struct store *store, struct store_file *file)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (find(store, file->mark) != NULL)
        return STORE_TAKEN;
    if (!memory_has(store, TABLE_CONVERSATIONS, file->conversation.value) ||
        (file->staff.value != 0 && !memory_has(store, TABLE_STAFF, file->staff.value)))
        return memory_fault(store, "a file of no conversation, or of nobody");
    struct memory_file *row = memory_add(store, TABLE_FILES);
    file->id.value = (int64_t)memory_places(store, TABLE_FILES);
    row->is = *file;
    row->is.name_sealed = memory_keep(store, file->name_sealed);
    return STORE_OK;
}

enum store_result memory_save_file(struct store *store, const struct store_file *file)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_FILES, file->id.value))
        return STORE_NONE;
    struct memory_file *row = memory_change(store, TABLE_FILES, (size_t)file->id.value - 1);
    row->is.began_ms = file->began_ms;
    row->is.chunks = file->chunks;
    row->is.is_text = file->is_text;
    row->is.kind = file->kind;
    row->is.seq = file->seq;
    return STORE_OK;
}

enum store_result memory_load_file(struct store *store, struct file_id id, struct arena *arena, struct store_file *file)
{
    return show(store, arena, memory_has(store, TABLE_FILES, id.value) ? file_at(store, (size_t)id.value - 1) : NULL, file);
}

enum store_result memory_find_file(struct store *store, const uint8_t mark[FILE_MARK_BYTES], struct arena *arena, struct store_file *file)
{
    return show(store, arena, find(store, mark), file);
}

enum store_result memory_find_file_at(struct store *store, struct conversation_id id, int64_t seq, struct arena *arena, struct store_file *file)
{
    const struct store_file *found = NULL;
    for (size_t place = 0; place < memory_places(store, TABLE_FILES); place++) {
        const struct store_file *one = file_at(store, place);
        if (one != NULL && found == NULL && one->conversation.value == id.value && one->seq == seq)
            found = one;
    }
    return show(store, arena, found, file);
}

enum store_result memory_oldest_unfinished_file(struct store *store, struct arena *arena, struct store_file *file)
{
    const struct store_file *oldest = NULL;
    for (size_t place = 0; place < memory_places(store, TABLE_FILES); place++) {
        const struct store_file *one = file_at(store, place);
        if (one != NULL && one->seq == 0 && (oldest == NULL || one->began_ms < oldest->began_ms))
            oldest = one;
    }
    return show(store, arena, oldest, file);
}

enum store_result memory_count_files(struct store *store, struct conversation_id id, int64_t *count, int64_t *bytes)
{
    *count = *bytes = 0;
    for (size_t place = 0; place < memory_places(store, TABLE_FILES); place++) {
        const struct store_file *file = file_at(store, place);
        bool is_theirs = file != NULL && file->conversation.value == id.value;
        *count += is_theirs;
        *bytes += is_theirs ? file->size : 0;
    }
    return STORE_OK;
}

enum store_result memory_count_file_chunks(struct store *store, int64_t *chunks)
{
    *chunks = 0;
    for (size_t place = 0; place < memory_places(store, TABLE_FILES); place++) {
        const struct store_file *file = file_at(store, place);
        *chunks += file != NULL ? file->chunks : 0;
    }
    return STORE_OK;
}

enum store_result memory_drop_file(struct store *store, struct file_id id)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (memory_has(store, TABLE_FILES, id.value))
        memory_drop(store, TABLE_FILES, (size_t)id.value - 1);
    return STORE_OK;
}

/* ---- chunks ---- */

static const struct memory_file_chunk *find_chunk(struct store *store, struct file_id file, int64_t number)
{
    for (size_t place = memory_places(store, TABLE_FILE_CHUNKS); place-- > 0;) {
        const struct memory_file_chunk *row = memory_at(store, TABLE_FILE_CHUNKS, place);
        if (row != NULL && row->file.value == file.value && row->number == number)
            return row;
    }
    return NULL;
}

enum store_result memory_add_file_chunk(struct store *store, struct file_id file, int64_t number, struct text body)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (find_chunk(store, file, number) != NULL)
        return STORE_TAKEN;
    struct memory_file_chunk *row = memory_add(store, TABLE_FILE_CHUNKS);
    row->file = file;
    row->number = number;
    row->body = memory_keep(store, body);
    return STORE_OK;
}

enum store_result memory_load_file_chunk(struct store *store, struct file_id file, int64_t number, struct arena *arena, struct text *body)
{
    const struct memory_file_chunk *row = find_chunk(store, file, number);
    if (row == NULL)
        return STORE_NONE;
    *body = row->body;
    return memory_show(store, arena, body) ? STORE_OK : STORE_FAULT;
}

enum store_result memory_drop_file_chunks(struct store *store, struct file_id file, int64_t from)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    for (size_t place = 0; place < memory_places(store, TABLE_FILE_CHUNKS); place++) {
        const struct memory_file_chunk *row = memory_at(store, TABLE_FILE_CHUNKS, place);
        if (row != NULL && row->file.value == file.value && row->number >= from)
            memory_drop(store, TABLE_FILE_CHUNKS, place);
    }
    return STORE_OK;
}
