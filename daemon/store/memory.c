/* SPDX-License-Identifier: Apache-2.0
 *
 * The model says what the contract means, as plainly as C can: arrays, linear search, and one
 * undo list. It is compared with SQLite step by step (tests/store), and the simulation runs on
 * it. Not tuned, but for the chain through the entries of a log: long simulations live there.
 */
#include "store/memory.h"

#include "base/journal.h"
#include "base/require.h"

#include <stdlib.h>
#include <string.h>

static const size_t row_bytes[TABLE_COUNT] = {
    [TABLE_SEEKERS] = sizeof(struct memory_seeker),
    [TABLE_SEEKER_SESSIONS] = sizeof(struct memory_seeker_session),
    [TABLE_STAFF] = sizeof(struct memory_staff),
    [TABLE_STAFF_SESSIONS] = sizeof(struct memory_staff_session),
    [TABLE_LIBRARIES] = sizeof(struct memory_library),
    [TABLE_FACTORS] = sizeof(struct memory_factor),
    [TABLE_DUTY] = sizeof(struct memory_duty),
    [TABLE_REPLIES] = sizeof(struct memory_reply),
    [TABLE_GUIDES] = sizeof(struct memory_guide),
    [TABLE_CONVERSATIONS] = sizeof(struct memory_conversation),
    [TABLE_LOGS] = sizeof(struct memory_log),
    [TABLE_ENTRIES] = sizeof(struct memory_entry),
    [TABLE_RATINGS] = sizeof(struct memory_rating),
    [TABLE_QUESTIONS] = sizeof(struct memory_question),
    [TABLE_FEEDBACK] = sizeof(struct memory_feedback),
    [TABLE_ANSWERS] = sizeof(struct memory_answer),
    [TABLE_FOLLOW_UPS] = sizeof(struct memory_follow_up),
    [TABLE_BLOCKS] = sizeof(struct memory_block),
    [TABLE_NOTICES] = sizeof(struct memory_notice),
    [TABLE_COPIES] = sizeof(struct memory_copy),
    [TABLE_MAIL_DAYS] = sizeof(struct memory_mail_day),
    [TABLE_FILES] = sizeof(struct memory_file),
    [TABLE_FILE_CHUNKS] = sizeof(struct memory_file_chunk),
    [TABLE_STAFF_TALK_DAYS] = sizeof(struct memory_staff_talk_day),
    [TABLE_STAFF_TALK_SEEN] = sizeof(struct memory_staff_talk_seen),
    [TABLE_AUDIT] = sizeof(struct memory_audit),
    [TABLE_KEYS] = sizeof(struct memory_key),
};

/* Room for one more of something; a model that has no memory left cannot go on. */
static void *grown(void *first, size_t count, size_t *room, size_t bytes)
{
    if (count < *room)
        return first;
    *room = *room == 0 ? 16 : 2 * *room;
    first = realloc(first, *room * bytes);
    require(first != NULL);
    return first;
}

/* ---- rows ---- */

void *memory_at(struct store *store, enum memory_table_name table, size_t place)
{
    struct memory_table *rows = &((struct memory *)store)->tables[table];
    if (place >= rows->count)
        return NULL;
    struct memory_row *row = (void *)(rows->rows + place * rows->row_bytes);
    return row->is_dropped ? NULL : row;
}

size_t memory_places(struct store *store, enum memory_table_name table)
{
    return ((struct memory *)store)->tables[table].count;
}

bool memory_has(struct store *store, enum memory_table_name table, int64_t id)
{
    return id > 0 && memory_at(store, table, (size_t)id - 1) != NULL;
}

static void remember(struct memory *memory, enum memory_table_name table, size_t place, const void *before)
{
    if (table == TABLE_KEYS)
        return;
    memory->undos = grown(memory->undos, memory->undo_count, &memory->undo_room, sizeof *memory->undos);
    struct memory_undo *undo = &memory->undos[memory->undo_count++];
    *undo = (struct memory_undo){.table = table, .place = place};
    if (before == NULL)
        return;
    undo->before = malloc(row_bytes[table]);
    require(undo->before != NULL);
    memcpy(undo->before, before, row_bytes[table]);
}

void *memory_add(struct store *store, enum memory_table_name table)
{
    struct memory *memory = (struct memory *)store;
    struct memory_table *rows = &memory->tables[table];
    rows->rows = grown(rows->rows, rows->count, &rows->room, rows->row_bytes);
    remember(memory, table, rows->count, NULL);
    return memset(rows->rows + rows->row_bytes * rows->count++, 0, rows->row_bytes);
}

void *memory_change(struct store *store, enum memory_table_name table, size_t place)
{
    void *row = memory_at(store, table, place);
    require(row != NULL);
    remember((struct memory *)store, table, place, row);
    return row;
}

void memory_drop(struct store *store, enum memory_table_name table, size_t place)
{
    struct memory_row *row = memory_change(store, table, place);
    row->is_dropped = true;
}

struct text memory_keep(struct store *store, struct text text)
{
    if (text.length == 0)
        return (struct text){"", 0};
    struct memory *memory = (struct memory *)store;
    memory->texts = grown(memory->texts, memory->text_count, &memory->text_room, sizeof *memory->texts);
    char *kept = malloc(text.length);
    require(kept != NULL);
    memory->texts[memory->text_count++] = kept;
    memcpy(kept, text.bytes, text.length);
    return (struct text){kept, text.length};
}

/* ---- faults and lists ---- */

enum store_result memory_may_write(struct store *store)
{
    struct memory *memory = (struct memory *)store;
    require(memory->is_in_turn);
    return memory->spoilt;
}

enum store_result memory_fault(struct store *store, const char *what)
{
    journal(JOURNAL_FAULT, "store.fault", "model: %s", what);
    return ((struct memory *)store)->spoilt = STORE_FAULT;
}

bool memory_list(struct store *store, struct arena *arena, struct rows *rows, const void *row)
{
    void *place = rows_add(rows, arena);
    if (place != NULL)
        memcpy(place, row, rows->row_bytes);
    else
        (void)memory_fault(store, "the arena is full");
    return place != NULL;
}

bool memory_show(struct store *store, struct arena *arena, struct text *text)
{
    bool is_kept = rows_keep(arena, *text, text);
    if (!is_kept)
        (void)memory_fault(store, "the arena is full");
    return is_kept;
}

enum store_result memory_close_list(struct store *store, const struct rows *rows, void *list, size_t *count)
{
    memcpy(list, &rows->first, sizeof rows->first);
    *count = rows->count;
    return ((struct memory *)store)->spoilt;
}

/* ---- turns ---- */

enum store_result memory_begin(struct store *store)
{
    struct memory *memory = (struct memory *)store;
    require(!memory->is_in_turn);
    memory->is_in_turn = memory->spoilt == STORE_OK;
    return memory->spoilt;
}

enum store_result memory_commit(struct store *store)
{
    struct memory *memory = (struct memory *)store;
    require(memory->is_in_turn);
    if (memory->spoilt != STORE_OK)
        return memory->spoilt;
    while (memory->undo_count > 0)
        free(memory->undos[--memory->undo_count].before);
    memory->is_in_turn = false;
    return STORE_OK;
}

static void undo_last(struct memory *memory)
{
    struct memory_undo *undo = &memory->undos[--memory->undo_count];
    struct memory_table *rows = &memory->tables[undo->table];
    if (undo->before == NULL)
        rows->count--;
    else
        memcpy(rows->rows + undo->place * rows->row_bytes, undo->before, rows->row_bytes);
    free(undo->before);
}

void memory_abandon(struct store *store)
{
    struct memory *memory = (struct memory *)store;
    while (memory->undo_count > 0)
        undo_last(memory);
    memory->is_in_turn = false;
}

void memory_idle(struct store *store)
{
    (void)store;
}

void store_memory_crash(struct store *store)
{
    struct memory *memory = (struct memory *)store;
    memory_abandon(store);
    memory->spoilt = STORE_OK; /* a new process */
}

/* ---- opening and closing ---- */

struct memory *memory_open(void)
{
    struct memory *memory = calloc(1, sizeof *memory);
    for (int table = 0; memory != NULL && table < TABLE_COUNT; table++)
        memory->tables[table].row_bytes = row_bytes[table];
    return memory;
}

void memory_close(struct store *store)
{
    struct memory *memory = (struct memory *)store;
    while (memory->undo_count > 0)
        undo_last(memory);
    for (size_t at = 0; at < memory->text_count; at++)
        free(memory->texts[at]);
    for (int table = 0; table < TABLE_COUNT; table++)
        free(memory->tables[table].rows);
    free(memory->texts);
    free(memory->undos);
    free(memory);
}
