/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript/transcript.h"

#include "base/journal.h"
#include "transcript/body.h"
#include "transcript/file_body.h"

enum {
    BODIES_BYTES_MAX = 20000,                          /* of sealed bodies read for one packet */
    RECORDS_BYTES_MAX = PACKET_DOWN_BYTES_MAX - 512,   /* of written entries in one packet */
};

struct record_entry transcript_record(const struct store_entry *entry, struct text text, enum transcript_reader reader,
                                      struct staff_id staff, const struct transcript_names *names)
{
    bool is_own = reader == TRANSCRIPT_SEEKER ? entry->side == SIDE_SEEKER
                : reader == TRANSCRIPT_STAFF && entry->side == SIDE_STAFF && entry->staff.value == staff.value;
    struct record_entry record = {
        .seq = entry->seq,
        .kind = entry->kind,
        .side = entry->side,
        .at_ms = entry->at_ms,
        .text = text,
        .has_text = text.length > 0 && entry->kind != ENTRY_KIND_REDACTED,
        .has_writer = is_own && entry->has_writer,
        .has_number = is_own && entry->has_writer,
        .number = entry->number,
        .has_name = entry->staff.value != 0,
        .has_removed = (entry->kind == ENTRY_KIND_MESSAGE || entry->kind == ENTRY_KIND_FILE) && entry->body.length == 0,
        .removed = true,
        .has_about = entry->kind == ENTRY_KIND_REDACTED,
    };
    if (entry->kind == ENTRY_KIND_FILE) {
        struct file_entry file = file_entry_read(text);
        record.has_file = record.has_size = file.id.value > 0;
        record.file = file.id.value;
        record.size = file.size;
        record.text = file.name;
        record.has_text = file.name.length > 0;
    }
    if (record.has_about)
        record.about = body_about(text);
    if (record.has_name)
        record.name = names->name(names->context, entry->staff);
    for (size_t at = 0; at < sizeof record.writer; at++)
        record.writer[at] = entry->writer.bytes[at];
    return record;
}

/* The shape of an entry: what the only list of an entries packet holds. */
static const struct packet_shape *entry_shape(void)
{
    const struct packet_shape *packet = &down_shapes[DOWN_entries];
    return packet->fields[packet->field_count - 1].record;
}

/* Bytes of a record as it will be written, with the comma behind it. Tried out behind what the
 * builder holds, and taken back. */
static size_t size_of(const struct record_entry *record, struct text_builder *builder)
{
    size_t before = builder->length;
    packet_write_record(builder, entry_shape(), record);
    size_t size = builder->length - before + 1;
    builder->length = before;
    return size;
}

static void write_packet(const struct transcript_range *range, const struct record_entry *records, size_t count, struct text_builder *builder)
{
    if (range->reader == TRANSCRIPT_AUDITOR) {
        struct down_transcript packet = {
            .conversation = log_conversation(range->log).value, .log = range->log.value, .head = range->head, .entries = records, .entries_count = count};
        packet_write_transcript(builder, &packet);
        return;
    }
    struct down_entries packet = {.log = range->log.value, .head = range->head, .entries = records, .entries_count = count};
    packet_write_entries(builder, &packet);
}

enum store_result transcript_write(struct store *store, struct keys *keys, struct arena *arena, const struct transcript_names *names,
                                   struct transcript_range *range, struct text_builder *builder)
{
    struct conversation conversation;
    enum store_result result = store_load_conversation(store, log_conversation(range->log), &conversation);
    if (result != STORE_OK)
        return result;
    struct store_entry *entries;
    size_t count;
    result = store_list_entries(store, range->log, range->after, range->until, ENTRIES_MAX, BODIES_BYTES_MAX, arena, &entries, &count);
    if (result != STORE_OK)
        return result;
    struct envelope *envelope = keys_find(keys, conversation.key_id, &result);
    if (envelope == NULL)
        return result;
    struct record_entry *records = arena_take(arena, (count + 1) * sizeof *records);
    if (records == NULL)
        return STORE_FAULT;
    size_t used = 0, fitting = 0;
    for (size_t at = 0; at < count; at++) {
        struct text text = {NULL, 0};
        bool is_whole = entries[at].body.length == 0 || body_open(envelope, &entries[at], arena, &text);
        if (!is_whole)
            journal(JOURNAL_FAULT, "integrity", "log=%lld seq=%lld", (long long)entries[at].log.value, (long long)entries[at].seq);
        records[at] = transcript_record(&entries[at], text, range->reader, range->staff, names);
        records[at].has_text = records[at].has_text && text.bytes != NULL;
        used += size_of(&records[at], builder);
        if (at > 0 && used > RECORDS_BYTES_MAX)
            break;
        fitting++;
    }
    write_packet(range, records, fitting, builder);
    range->after = fitting > 0 ? entries[fitting - 1].seq : range->until;
    return STORE_OK;
}
