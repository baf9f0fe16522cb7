/* SPDX-License-Identifier: Apache-2.0
 *
 * The model: logs, entries, follow-ups and audit rows. */
#include "store/memory.h"

#include "domain/staff_talk.h"

#include <string.h>

/* ---- logs ---- */

/* The one log of no conversation. */
static size_t place_of_staff_talk(struct store *store)
{
    for (size_t place = 0; place < memory_places(store, TABLE_LOGS); place++) {
        const struct memory_log *log = memory_at(store, TABLE_LOGS, place);
        if (log != NULL && log->is.id.value == staff_talk_log().value)
            return place;
    }
    return memory_places(store, TABLE_LOGS);
}

/* The place of a log; the number of places where there is none. */
static size_t place_of_log(struct store *store, struct log_id id)
{
    if (id.value == staff_talk_log().value)
        return place_of_staff_talk(store);
    const struct memory_conversation *row = memory_at(store, TABLE_CONVERSATIONS, (size_t)log_conversation(id).value - 1);
    int64_t kind = log_kind_of(id);
    bool is_there = row != NULL && kind < LOG_DRAFT_FIRST && row->logs[kind] != 0;
    return is_there ? row->logs[kind] - 1 : memory_places(store, TABLE_LOGS);
}

enum store_result memory_add_log(struct store *store, const struct log *log)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    size_t conversation = (size_t)log_conversation(log->id).value - 1;
    bool is_staff_talk = log->id.value == staff_talk_log().value;
    if (!is_staff_talk && (memory_at(store, TABLE_CONVERSATIONS, conversation) == NULL || log_kind_of(log->id) >= LOG_DRAFT_FIRST))
        return memory_fault(store, "a log of no conversation");
    if (place_of_log(store, log->id) < memory_places(store, TABLE_LOGS))
        return STORE_TAKEN;
    struct memory_log *row = memory_add(store, TABLE_LOGS);
    row->is = *log;
    if (is_staff_talk)
        return STORE_OK;
    struct memory_conversation *owner = memory_change(store, TABLE_CONVERSATIONS, conversation);
    owner->logs[log_kind_of(log->id)] = memory_places(store, TABLE_LOGS);
    return STORE_OK;
}

enum store_result memory_load_log(struct store *store, struct log_id id, struct log *log)
{
    const struct memory_log *row = memory_at(store, TABLE_LOGS, place_of_log(store, id));
    if (row == NULL)
        return STORE_NONE;
    *log = row->is;
    return STORE_OK;
}

enum store_result memory_save_log(struct store *store, const struct log *log)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    size_t place = place_of_log(store, log->id);
    if (memory_at(store, TABLE_LOGS, place) == NULL)
        return STORE_NONE;
    struct memory_log *row = memory_change(store, TABLE_LOGS, place);
    row->is = *log;
    return STORE_OK;
}

/* ---- entries ---- */

static const struct memory_entry *last_entry(struct store *store, struct log_id id)
{
    const struct memory_log *log = memory_at(store, TABLE_LOGS, place_of_log(store, id));
    return log == NULL || log->last_entry == 0 ? NULL : memory_at(store, TABLE_ENTRIES, log->last_entry - 1);
}

static const struct memory_entry *previous_entry(struct store *store, const struct memory_entry *entry)
{
    return entry->previous == 0 ? NULL : memory_at(store, TABLE_ENTRIES, entry->previous - 1);
}

static bool is_of_writer(const struct memory_entry *entry, const struct writer_id *writer)
{
    return entry->is.has_writer && memcmp(entry->is.writer.bytes, writer->bytes, sizeof writer->bytes) == 0;
}

static bool is_taken(struct store *store, const struct store_entry *entry)
{
    const struct memory_entry *row = last_entry(store, entry->log);
    for (; row != NULL; row = previous_entry(store, row))
        if (row->is.seq == entry->seq ||
            (entry->has_writer && is_of_writer(row, &entry->writer) && row->is.number >= entry->number))
            return true;
    return false;
}

enum store_result memory_append_entry(struct store *store, const struct store_entry *entry)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (is_taken(store, entry))
        return STORE_TAKEN;
    size_t place = place_of_log(store, entry->log);
    bool names_staff = entry->staff.value == 0 || memory_has(store, TABLE_STAFF, entry->staff.value);
    if (memory_at(store, TABLE_LOGS, place) == NULL || !names_staff)
        return memory_fault(store, "an entry of no log or nobody");
    struct memory_log *log = memory_change(store, TABLE_LOGS, place);
    struct memory_entry *row = memory_add(store, TABLE_ENTRIES);
    row->is = *entry;
    row->is.body = memory_keep(store, entry->body);
    if (!entry->has_writer) {
        row->is.writer = (struct writer_id){0};
        row->is.number = 0;
    }
    row->previous = log->last_entry;
    log->last_entry = memory_places(store, TABLE_ENTRIES);
    return STORE_OK;
}

enum store_result memory_empty_body(struct store *store, struct log_id log, int64_t seq)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    const struct memory_log *talk = memory_at(store, TABLE_LOGS, place_of_log(store, log));
    for (size_t place = talk == NULL ? 0 : talk->last_entry; place > 0;) {
        const struct memory_entry *row = memory_at(store, TABLE_ENTRIES, place - 1);
        if (row->is.seq == seq) {
            struct memory_entry *found = memory_change(store, TABLE_ENTRIES, place - 1);
            found->is.body = (struct text){NULL, 0};
            return STORE_OK;
        }
        place = row->previous;
    }
    return STORE_NONE;
}

/* The entry with the lowest seq above after; NULL when there is none. */
static const struct memory_entry *next_entry(struct store *store, struct log_id log, int64_t after)
{
    const struct memory_entry *next = NULL;
    for (const struct memory_entry *row = last_entry(store, log); row != NULL; row = previous_entry(store, row))
        if (row->is.seq > after && (next == NULL || row->is.seq < next->is.seq))
            next = row;
    return next;
}

enum store_result memory_drop_entries(struct store *store, struct log_id log, int64_t until, int64_t limit)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    const struct memory_entry *first = next_entry(store, log, 0);
    if (first == NULL || first->is.seq > until)
        return STORE_NONE;
    int64_t end = first->is.seq + limit;
    for (size_t place = 0; place < memory_places(store, TABLE_ENTRIES); place++) {
        const struct memory_entry *row = memory_at(store, TABLE_ENTRIES, place);
        if (row != NULL && row->is.log.value == log.value && row->is.seq <= until && row->is.seq < end)
            memory_drop(store, TABLE_ENTRIES, place);
    }
    return STORE_OK;
}

static enum store_result read_entry(struct store *store, const struct memory_entry *row, struct arena *arena, struct store_entry *entry)
{
    if (row == NULL)
        return STORE_NONE;
    *entry = row->is;
    return memory_show(store, arena, &entry->body) ? STORE_OK : STORE_FAULT;
}

enum store_result memory_last_of_writer(struct store *store, struct log_id log, const struct writer_id *writer, struct arena *arena, struct store_entry *entry)
{
    const struct memory_entry *last = NULL;
    for (const struct memory_entry *row = last_entry(store, log); row != NULL; row = previous_entry(store, row))
        if (is_of_writer(row, writer) && (last == NULL || row->is.number > last->is.number))
            last = row;
    return read_entry(store, last, arena, entry);
}

enum store_result memory_find_entry(struct store *store, struct log_id log, const struct writer_id *writer, int64_t number, struct arena *arena, struct store_entry *entry)
{
    const struct memory_entry *row = last_entry(store, log);
    while (row != NULL && !(is_of_writer(row, writer) && row->is.number == number))
        row = previous_entry(store, row);
    return read_entry(store, row, arena, entry);
}

enum store_result memory_list_entries(struct store *store, struct log_id log, int64_t after, int64_t until, size_t limit, size_t bytes_max,
                                      struct arena *arena, struct store_entry **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    size_t bytes = 0;
    const struct memory_entry *row = next_entry(store, log, after);
    while (row != NULL && row->is.seq <= until && rows.count < limit) {
        struct store_entry entry;
        bytes += row->is.body.length;
        if (rows.count > 0 && bytes > bytes_max)
            break;
        if (read_entry(store, row, arena, &entry) != STORE_OK || !memory_list(store, arena, &rows, &entry))
            break;
        row = next_entry(store, log, row->is.seq);
    }
    return memory_close_list(store, &rows, list, count);
}

enum store_result memory_last_time(struct store *store, int64_t *at_ms)
{
    const struct memory_entry *last = NULL;
    for (size_t place = memory_places(store, TABLE_ENTRIES); place > 0 && last == NULL; place--)
        last = memory_at(store, TABLE_ENTRIES, place - 1);
    *at_ms = last == NULL ? 0 : last->is.at_ms;
    return ((struct memory *)store)->spoilt;
}

/* ---- follow-ups ---- */

static size_t place_of_follow_up(struct store *store, struct conversation_id id)
{
    size_t place = 0;
    const struct memory_follow_up *row;
    while ((row = memory_at(store, TABLE_FOLLOW_UPS, place)) != NULL && row->is.conversation.value != id.value)
        place++;
    return place;
}

enum store_result memory_save_follow_up(struct store *store, const struct store_follow_up *follow_up)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_CONVERSATIONS, follow_up->conversation.value) || !memory_has(store, TABLE_STAFF, follow_up->staff.value))
        return memory_fault(store, "a follow-up of nobody");
    size_t place = place_of_follow_up(store, follow_up->conversation);
    bool is_new = place == memory_places(store, TABLE_FOLLOW_UPS);
    struct memory_follow_up *row = is_new ? memory_add(store, TABLE_FOLLOW_UPS) : memory_change(store, TABLE_FOLLOW_UPS, place);
    row->is = *follow_up;
    row->is.library = ((struct memory_conversation *)memory_at(store, TABLE_CONVERSATIONS, (size_t)follow_up->conversation.value - 1))->is.library; /* which never changes */
    return STORE_OK;
}

enum store_result memory_load_follow_up(struct store *store, struct conversation_id id, struct store_follow_up *follow_up)
{
    const struct memory_follow_up *row = memory_at(store, TABLE_FOLLOW_UPS, place_of_follow_up(store, id));
    if (row == NULL)
        return STORE_NONE;
    *follow_up = row->is;
    return STORE_OK;
}

/* The one that is due first after (due_ms, conversation); NULL when there is none. */
static const struct store_follow_up *next_follow_up(struct store *store, int64_t due_ms, int64_t conversation)
{
    const struct store_follow_up *next = NULL;
    for (size_t place = 0; place < memory_places(store, TABLE_FOLLOW_UPS); place++) {
        const struct store_follow_up *one = &((struct memory_follow_up *)memory_at(store, TABLE_FOLLOW_UPS, place))->is;
        bool is_after = one->due_ms > due_ms || (one->due_ms == due_ms && one->conversation.value > conversation);
        bool is_before = next == NULL || one->due_ms < next->due_ms ||
                         (one->due_ms == next->due_ms && one->conversation.value < next->conversation.value);
        if (!one->is_done && is_after && is_before)
            next = one;
    }
    return next;
}

enum store_result memory_list_follow_ups(struct store *store, size_t limit, struct arena *arena, struct store_follow_up **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    const struct store_follow_up *one = next_follow_up(store, INT64_MIN, 0);
    for (; one != NULL && rows.count < limit; one = next_follow_up(store, one->due_ms, one->conversation.value))
        if (!memory_list(store, arena, &rows, one))
            break;
    return memory_close_list(store, &rows, list, count);
}

/* ---- audit ---- */

enum store_result memory_append_audit(struct store *store, struct store_audit *audit)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    struct memory_audit *row = memory_add(store, TABLE_AUDIT);
    audit->number = (int64_t)memory_places(store, TABLE_AUDIT);
    row->is = *audit;
    row->is.object = memory_keep(store, audit->object);
    row->is.why = memory_keep(store, audit->why);
    return STORE_OK;
}

enum store_result memory_list_audit(struct store *store, int64_t before, size_t limit, struct arena *arena, struct store_audit **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = memory_places(store, TABLE_AUDIT); place > 0 && rows.count < limit; place--) {
        struct store_audit row = ((struct memory_audit *)memory_at(store, TABLE_AUDIT, place - 1))->is;
        if (before > 0 && row.number >= before)
            continue;
        if (!memory_show(store, arena, &row.object) || !memory_show(store, arena, &row.why) || !memory_list(store, arena, &rows, &row))
            break;
    }
    return memory_close_list(store, &rows, list, count);
}
