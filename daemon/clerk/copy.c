/* SPDX-License-Identifier: Apache-2.0
 *
 * Written from the end: what does not fit is what is oldest, which a person needs least. */
#include "clerk/copy.h"

#include "base/journal.h"
#include "clerk/sentences.h"
#include "domain/calendar.h"
#include "transcript/body.h"
#include "transcript/transcript.h"

#include <stdio.h>
#include <string.h>

enum {
    ROWS_BYTES_MAX = 36000, /* the rest of the parcel is for what stands above */
    HEAD_BYTES_MAX = 4000,
    ROW_BYTES_MAX = 18000,  /* the longest message, and who wrote it when */
    TIME_BYTES_MAX = 64,
    MINUTE_MS = 60000, HOUR_MS = 3600000, DAY_MS = 86400000,
};

struct writing {
    struct archive *archive;
    const struct parcel_write_copy *question;
    enum language language;
    char rows[ROWS_BYTES_MAX];
    size_t start; /* of what is written of them */
};

/* What stands in a place of a sentence. */
struct filling { const char *place; struct text value; };

static void add_filled(struct text_builder *builder, struct text sentence, const struct filling *fillings, size_t count)
{
    while (sentence.length > 0) {
        struct text place, before = text_cut(&sentence, '{');
        text_add(builder, before);
        place = text_cut(&sentence, '}');
        for (size_t at = 0; at < count; at++)
            if (text_is(place, fillings[at].place))
                text_add(builder, fillings[at].value);
    }
}

/* As Intl.DateTimeFormat writes it in browsers: day, short month, year, hour and minute. */
static struct text write_time(const struct writing *writing, int64_t utc_ms, char bytes[TIME_BYTES_MAX])
{
    static const char *const english[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};
    static const char *const danish[] = {"jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."};
    enum country country = writing->question->country < COUNTRY_COUNT ? (enum country)writing->question->country : COUNTRY_NONE;
    int64_t local_ms = utc_ms + calendar_ahead_ms(country, utc_ms);
    struct date date = calendar_date(local_ms / DAY_MS);
    int hour = (int)(local_ms % DAY_MS / HOUR_MS), minute = (int)(local_ms % HOUR_MS / MINUTE_MS), length = 0;
    const char *zone = country == COUNTRY_NONE ? " UTC" : "";
    switch (writing->language) {
    case LANGUAGE_BG: length = snprintf(bytes, TIME_BYTES_MAX, "%d.%02d.%d г., %02d:%02d%s", date.day, date.month, date.year, hour, minute, zone); break;
    case LANGUAGE_DA: length = snprintf(bytes, TIME_BYTES_MAX, "%d. %s %d, %02d.%02d%s", date.day, danish[date.month - 1], date.year, hour, minute, zone); break;
    case LANGUAGE_EN:
    case LANGUAGE_COUNT: length = snprintf(bytes, TIME_BYTES_MAX, "%d %s %d, %02d:%02d%s", date.day, english[date.month - 1], date.year, hour, minute, zone); break;
    }
    return (struct text){bytes, length > 0 && length < TIME_BYTES_MAX ? (size_t)length : 0};
}

static struct text find_name(void *context, struct staff_id id)
{
    struct archive *archive = context;
    struct store_staff staff;
    return store_load_staff(archive->store, id, archive->arena, &staff) == STORE_OK ? staff.name : (struct text){"", 0};
}

/* Lines end as mail wants it. */
static void add_words(struct text_builder *builder, struct text words)
{
    for (size_t at = 0; at < words.length; at++)
        if (words.bytes[at] == '\n')
            text_add_string(builder, "\r\n");
        else if (words.bytes[at] != '\r')
            text_add_byte(builder, words.bytes[at]);
}

static void add_message(const struct writing *writing, const struct record_entry *record, struct text name, struct text_builder *row)
{
    bool is_mine = record->side == SIDE_SEEKER;
    text_add_string(row, ", ");
    text_add(row, is_mine ? sentence_find(writing->language, "common.you") : name);
    text_add_string(row, ":\r\n");
    const char *removed = record->kind == ENTRY_KIND_FILE ? "common.file.removed" : "common.removed";
    add_words(row, record->has_removed ? sentence_find(writing->language, removed) : record->has_text ? record->text : text_of(""));
}

static void add_event(const struct writing *writing, const struct record_entry *record, struct text name, struct text_builder *row)
{
    bool has_words = record->has_text && record->text.length > 0;
    text_add_string(row, ": ");
    add_filled(row, sentence_of_event(writing->language, record->kind, has_words), &(struct filling){"name", name}, 1);
    if (has_words) {
        text_add_string(row, " ");
        add_words(row, record->text);
    }
}

static struct text write_row(const struct writing *writing, const struct store_entry *entry, struct text words, char bytes[ROW_BYTES_MAX])
{
    const struct transcript_names names = {.name = find_name, .context = writing->archive};
    struct record_entry record = transcript_record(entry, words, TRANSCRIPT_SEEKER, (struct staff_id){0}, &names);
    struct text name = record.has_name && record.name.length > 0 ? record.name : sentence_find(writing->language, "common.librarian");
    char time[TIME_BYTES_MAX];
    struct text_builder row = text_builder_on(bytes, ROW_BYTES_MAX);
    text_add(&row, write_time(writing, record.at_ms, time));
    if (record.kind == ENTRY_KIND_MESSAGE || record.kind == ENTRY_KIND_FILE)
        add_message(writing, &record, name, &row);
    else
        add_event(writing, &record, name, &row);
    text_add_string(&row, "\r\n\r\n");
    return text_built(&row);
}

/* Puts an entry before what there is. False when it does not fit any more. */
static bool put_entry(struct writing *writing, struct envelope *envelope, const struct store_entry *entry)
{
    char bytes[ROW_BYTES_MAX];
    struct text words = {"", 0};
    if (entry->body.length > 0 && !body_open(envelope, entry, writing->archive->arena, &words))
        journal(JOURNAL_FAULT, "integrity", "log=%lld seq=%lld", (long long)entry->log.value, (long long)entry->seq);
    struct text row = write_row(writing, entry, words, bytes);
    if (row.length > writing->start)
        return false;
    writing->start -= row.length;
    memcpy(writing->rows + writing->start, row.bytes, row.length);
    return true;
}

/* The last entries, as many as fit; *first is the first of them. False on a fault. */
static bool write_rows(struct writing *writing, int64_t *first)
{
    struct archive *archive = writing->archive;
    struct conversation_id id = {(int64_t)writing->question->conversation};
    struct conversation conversation;
    enum store_result result = store_load_conversation(archive->store, id, &conversation);
    struct envelope *envelope = result == STORE_OK ? keys_find(archive->keys, conversation.key_id, &result) : NULL;
    bool has_room = true;
    for (*first = (int64_t)writing->question->until + 1; envelope != NULL && has_room && *first > 1;) {
        struct store_entry *entries;
        size_t count;
        int64_t until = *first - 1, after = until > ENTRIES_MAX ? until - ENTRIES_MAX : 0;
        arena_reset(archive->arena);
        if (store_list_entries(archive->store, log_of(id, LOG_TALK), after, until, ENTRIES_MAX, INT32_MAX, archive->arena, &entries, &count) != STORE_OK || count == 0)
            return false;
        while (count > 0 && (has_room = put_entry(writing, envelope, &entries[count - 1])))
            *first = entries[--count].seq;
    }
    return envelope != NULL;
}

/* What stands above: as paper.jsx has it, with a line where the beginning is left out. */
static void add_head(const struct writing *writing, int64_t first, struct text_builder *text)
{
    char time[TIME_BYTES_MAX];
    const struct filling fillings[] = {{"library", writing->question->library}, {"time", write_time(writing, (int64_t)writing->question->began_ms, time)}};
    text_add(text, sentence_find(writing->language, "seeker.title"));
    text_add_string(text, "\r\n\r\n");
    add_filled(text, sentence_find(writing->language, "seeker.keep_head"), fillings, 2);
    text_add_string(text, "\r\n\r\n");
    text_add(text, sentence_find(writing->language, "seeker.keep_secret"));
    text_add_string(text, "\r\n\r\n");
    if (first == 1)
        return;
    text_add(text, sentence_find(writing->language, "plain.copy_shortened"));
    text_add_string(text, "\r\n\r\n");
}

void copy_write(struct archive *archive, const struct parcel_write_copy *question)
{
    struct writing writing = {.archive = archive, .question = question, .start = ROWS_BYTES_MAX,
                              .language = question->language < LANGUAGE_COUNT ? (enum language)question->language : LANGUAGE_EN};
    char bytes[HEAD_BYTES_MAX + ROWS_BYTES_MAX];
    struct text_builder text = text_builder_on(bytes, sizeof bytes);
    struct parcel parcel = {.type = PARCEL_copy_written, .as.copy_written = {.copy = question->copy, .text = {"", 0}}};
    int64_t first;
    if (write_rows(&writing, &first)) {
        add_head(&writing, first, &text);
        text_add(&text, (struct text){writing.rows + writing.start, ROWS_BYTES_MAX - writing.start});
        if (!text.overflowed)
            parcel.as.copy_written.text = text_built(&text);
    }
    archive->answer(archive->context, &parcel);
}
