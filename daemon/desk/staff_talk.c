/* SPDX-License-Identifier: Apache-2.0
 *
 * Why a log like the others: the order, exactly once, and the seal that is bound to its row are
 * there already, and so is the page's outbox. Why no conversation: lists, statistics and queues
 * would have to leave it out one by one. Each day has a key of its own, so that erasing reaches
 * copies of the database too: without the key they hold nothing. */
#include "desk/staff_talk.h"

#include "base/journal.h"
#include "base/plant.h"
#include "desk/access.h"
#include "desk/entries.h"
#include "desk/libraries.h"
#include "desk/offers.h"
#include "desk/refusal.h"
#include "desk/talk.h"
#include "desk/tell.h"
#include "domain/calendar.h"
#include "domain/staff_talk.h"
#include "transcript/body.h"
#include "transcript/transcript.h"

#include <string.h>

enum {
    BODIES_BYTES_MAX = 20000,
    LOOK_EVERY_MS = 60000,
    ERASE_EVERY_MS = 50,
    ERASED_AT_ONCE = 64, /* entries */
};

/* The days that are kept, the oldest first. */
struct days {
    struct store_staff_talk_day *list;
    size_t count;
};

static struct days list_days(struct desk *desk)
{
    struct days days = {NULL, 0};
    state_note(desk, store_list_staff_talk_days(desk->store, &desk->turn, &days.list, &days.count));
    return days;
}

/* The key of an entry: that of the last day which begins at or before it; 0 of none. */
static int64_t key_of(const struct days *days, int64_t seq)
{
    int64_t key_id = 0;
    for (size_t at = 0; at < days->count && days->list[at].first_seq <= seq; at++)
        key_id = days->list[at].key_id;
    return key_id;
}

bool staff_talk_is(int64_t log)
{
    return log == staff_talk_log().value;
}

bool staff_talk_load(struct desk *desk)
{
    struct staff_talk *talk = &desk->staff_talk;
    *talk = (struct staff_talk){.log.id = staff_talk_log(), .first_seq = 1, .look_ms = desk->now.ms};
    enum store_result result = store_load_log(desk->store, talk->log.id, &talk->log);
    struct days days = list_days(desk);
    talk->is_there = result == STORE_OK;
    talk->first_seq = days.count > 0 ? days.list[0].first_seq : talk->log.head + 1;
    return (result == STORE_OK || result == STORE_NONE || state_note(desk, result)) && desk->result == STORE_OK;
}

/* Whether she may; else she was refused. */
static bool is_permitted(struct desk *desk, struct session *session, enum verb verb, const struct down_refused *about)
{
    if (permission_allows((enum role)session->role, verb, RELATION_NONE))
        return true;
    refusal_note(desk, session, about->packet);
    tell_refused(desk, session, REASON_not_allowed, about);
    return false;
}

/* ---- telling ---- */

static struct down_staff_talk extent(const struct desk *desk)
{
    const struct staff_talk *talk = &desk->staff_talk;
    return (struct down_staff_talk){.first = talk->first_seq, .head = talk->log.head, .days = desk->settings->staff_talk_days};
}

/* The session is a desk's, and may read. */
static bool is_desk(const struct session *session)
{
    return session->turn != 0 && session->is_welcome && !session->is_over && !session->owes_factor && session->page == PAGE_DESK &&
           permission_allows((enum role)session->role, VERB_staff_talk, RELATION_NONE);
}

static int64_t seen_by(struct desk *desk, struct staff_id staff)
{
    int64_t seq = 0;
    enum store_result result = store_load_staff_talk_seen(desk->store, staff, &seq);
    if (result != STORE_NONE)
        state_note(desk, result);
    return seq;
}

void staff_talk_tell(struct desk *desk, struct session *session)
{
    struct down_staff_talk packet = extent(desk);
    if (!is_desk(session))
        return;
    packet.has_seen = true;
    packet.seen = seen_by(desk, sessions_person(session).staff);
    tell(desk, session, DOWN_staff_talk, &packet);
}

/* Tells every desk: by whether it is open there, and to its author as her own. */
static void tell_all(struct desk *desk, struct text closed, struct text opened, struct staff_id author, struct text own)
{
    for (size_t at = 0; at < (size_t)desk->sessions.doors * desk->sessions.per_door; at++) {
        struct session *session = &desk->sessions.table[at];
        if (is_desk(session) && !(at % 2 == 1 && plant("forget_a_colleague")))
            tell_text(desk, session, !session->is_in_staff_talk ? closed : session->person == author.value ? own : opened);
    }
}

static struct record_entry record_of(struct desk *desk, const struct store_entry *entry, struct text text, struct staff_id reader)
{
    const struct transcript_names names = {.name = state_name, .context = desk};
    struct record_entry record = transcript_record(entry, text, TRANSCRIPT_STAFF, reader, &names);
    record.has_library = true;
    record.library = libraries_find(desk, offers_answerer(desk, entry->staff).library)->id.value;
    return record;
}

/* Opens what was read; what cannot be opened has no words, and is journalled. */
static struct text words_of(struct desk *desk, const struct days *days, const struct store_entry *entry)
{
    enum store_result result;
    struct text words = {NULL, 0};
    struct envelope *envelope = keys_find(desk->keys, key_of(days, entry->seq), &result);
    if (envelope == NULL || !body_open(envelope, entry, &desk->turn, &words))
        journal(JOURNAL_FAULT, "integrity", "staff talk seq=%lld", (long long)entry->seq);
    return words;
}

/* Tells entries after < seq <= until, as many frames as they need; one at least. */
static void tell_entries(struct desk *desk, struct session *session, int64_t after, int64_t until)
{
    struct down_entries packet = {.log = desk->staff_talk.log.id.value, .head = desk->staff_talk.log.head};
    const struct days days = list_days(desk);
    do {
        struct store_entry *entries;
        size_t count = 0;
        if (!state_note(desk, store_list_entries(desk->store, desk->staff_talk.log.id, after, until, ENTRIES_MAX, BODIES_BYTES_MAX, &desk->turn, &entries, &count)))
            return;
        struct record_entry *records = arena_take(&desk->turn, (count + 1) * sizeof *records);
        if (records == NULL)
            return;
        for (size_t at = 0; at < count; at++)
            records[at] = record_of(desk, &entries[at], words_of(desk, &days, &entries[at]), sessions_person(session).staff);
        packet.entries = records;
        packet.entries_count = tell_fitting(desk, DOWN_entries, records, count);
        tell(desk, session, DOWN_entries, &packet);
        after = packet.entries_count > 0 ? entries[packet.entries_count - 1].seq : until;
    } while (after < until);
}

/* The page that ends with this entry. */
static void tell_page(struct desk *desk, struct session *session, int64_t until)
{
    const struct staff_talk *talk = &desk->staff_talk;
    int64_t after = until - ENTRIES_MAX > talk->first_seq - 1 ? until - ENTRIES_MAX : talk->first_seq - 1;
    tell_entries(desk, session, after, until > after ? until : after);
}

void staff_talk_open(struct desk *desk, struct session *session, const struct up_staff_talk *packet)
{
    session->is_in_staff_talk = packet->on;
    staff_talk_tell(desk, session);
    if (packet->on)
        tell_page(desk, session, desk->staff_talk.log.head);
}

void staff_talk_history(struct desk *desk, struct session *session, const struct up_history *packet)
{
    const struct down_refused about = {.has_packet = true, .packet = text_of("history"), .has_log = true, .log = packet->log};
    int64_t head = desk->staff_talk.log.head;
    if (is_permitted(desk, session, VERB_staff_talk, &about))
        tell_page(desk, session, packet->has_before && packet->before - 1 < head ? packet->before - 1 : head);
}

/* ---- seen ---- */

/* She has seen it so far: all her windows know. */
static void see(struct desk *desk, const struct session *by, int64_t seq)
{
    struct person person = sessions_person(by);
    struct down_staff_talk packet = extent(desk);
    if (seq <= seen_by(desk, person.staff) || !state_write(desk) || !state_note(desk, store_save_staff_talk_seen(desk->store, person.staff, seq)))
        return;
    packet.has_seen = true;
    packet.seen = seq;
    struct text rendered = tell_render(desk, DOWN_staff_talk, &packet);
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL; session = sessions_next(&desk->sessions, session))
        if (is_desk(session))
            tell_text(desk, session, rendered);
}

void staff_talk_seen(struct desk *desk, struct session *session, const struct up_seen *packet)
{
    const struct down_refused about = {.has_packet = true, .packet = text_of("seen"), .has_log = true, .log = packet->log};
    int64_t head = desk->staff_talk.log.head;
    if (is_permitted(desk, session, VERB_staff_talk, &about))
        see(desk, session, packet->seq < head ? packet->seq : head);
}

/* ---- saying ---- */

/* What is stored of the writer. False on a fault, which is noted. */
static bool know_writer(struct desk *desk, const struct session *session, const struct up_say *packet, const struct days *days, struct writer_known *known)
{
    struct store_entry entry;
    struct writer_id writer;
    *known = (struct writer_known){0};
    memcpy(writer.bytes, packet->writer, sizeof writer.bytes);
    enum store_result result = store_last_of_writer(desk->store, desk->staff_talk.log.id, &writer, &desk->turn, &entry);
    if (result == STORE_NONE)
        return true;
    if (!state_note(desk, result))
        return false;
    known->last = entry.number;
    known->is_others = entry.staff.value != sessions_person(session).staff.value;
    if (known->is_others || packet->number > known->last)
        return true;
    result = store_find_entry(desk->store, desk->staff_talk.log.id, &writer, packet->number, &desk->turn, &entry);
    if (result == STORE_NONE) /* erased: nobody sends that again */
        return true;
    return state_note(desk, result) && entries_compare(desk, key_of(days, entry.seq), &entry, packet->text, known);
}

/* The key of today; the first words of a day bring a new one. 0 on a fault, which is noted. */
static int64_t key_of_today(struct desk *desk, const struct days *days)
{
    const struct store_staff_talk_day *last = days->count > 0 ? &days->list[days->count - 1] : NULL;
    struct store_staff_talk_day today = {.first_seq = desk->staff_talk.log.head + 1, .began_ms = state_time(desk)};
    if (last != NULL && staff_talk_day(last->began_ms) == staff_talk_day(today.began_ms))
        return last->key_id;
    if (!state_take_key(desk, &today.key_id) || !state_note(desk, store_add_staff_talk_day(desk->store, &today)))
        return 0;
    return today.key_id;
}

/* Seals and stores it as the next entry. False on a fault, which is noted. */
static bool append(struct desk *desk, const struct session *session, const struct up_say *packet, const struct days *days, struct store_entry *entry)
{
    struct staff_talk *talk = &desk->staff_talk;
    enum store_result result;
    *entry = (struct store_entry){.log = talk->log.id, .seq = talk->log.head + 1, .kind = ENTRY_KIND_MESSAGE, .side = SIDE_STAFF,
                                  .staff = sessions_person(session).staff, .at_ms = state_time(desk), .has_writer = true, .number = packet->number};
    memcpy(entry->writer.bytes, packet->writer, sizeof entry->writer.bytes);
    int64_t key_id = key_of_today(desk, days);
    if (key_id == 0)
        return false; /* a full disk is no fault */
    struct envelope *envelope = keys_find(desk->keys, key_id, &result);
    if (envelope == NULL || !body_seal(envelope, desk->digester, &desk->random, packet->text, &desk->turn, entry))
        return state_note(desk, STORE_FAULT);
    if (!talk->is_there && !state_note(desk, store_add_log(desk->store, &talk->log)))
        return false;
    talk->is_there = true;
    body_chain(desk->digester, &talk->log, entry);
    return state_note(desk, store_append_entry(desk->store, entry)) && state_note(desk, store_save_log(desk->store, &talk->log));
}

static struct text render(struct desk *desk, const struct store_entry *entry, struct text text, struct staff_id reader)
{
    struct record_entry record = record_of(desk, entry, text, reader);
    const struct down_entries packet = {.log = entry->log.value, .head = entry->seq, .entries = &record, .entries_count = 1};
    return tell_render(desk, DOWN_entries, &packet);
}

static void tell_entry(struct desk *desk, const struct store_entry *entry, struct text text)
{
    const struct down_staff_talk closed = extent(desk);
    tell_all(desk, tell_render(desk, DOWN_staff_talk, &closed), render(desk, entry, text, (struct staff_id){0}), entry->staff, render(desk, entry, text, entry->staff));
}

void staff_talk_say(struct desk *desk, struct session *session, const struct up_say *packet)
{
    struct down_refused about = {0};
    struct writer_known known;
    struct store_entry entry;
    talk_name_message(packet, &about);
    if (!is_permitted(desk, session, VERB_staff_say, &about) || access_is_too_fast(desk, session, &about) || !state_write(desk))
        return;
    const struct days days = list_days(desk);
    if (!know_writer(desk, session, packet, &days, &known))
        return;
    const struct staff_talk *talk = &desk->staff_talk;
    enum reason reason = staff_talk_judge(&talk->log, &known, talk->first_seq > 1, packet->number, packet->text);
    if (reason != REASON_NONE) {
        tell_refused(desk, session, reason, &about);
        return;
    }
    int64_t seen = seen_by(desk, sessions_person(session).staff);
    bool is_new = packet->number > known.last, had_seen_all = is_new && (seen >= talk->log.head || talk->first_seq > talk->log.head);
    if (is_new && !append(desk, session, packet, &days, &entry))
        return;
    struct down_stored stored = {.log = packet->log, .number = packet->number, .seq = is_new ? entry.seq : known.seq, .at_ms = is_new ? entry.at_ms : known.at_ms};
    memcpy(stored.writer, packet->writer, sizeof stored.writer);
    tell(desk, session, DOWN_stored, &stored);
    if (is_new)
        tell_entry(desk, &entry, packet->text);
    if (had_seen_all)
        see(desk, session, entry.seq); /* nobody has to be told of their own words */
}

/* ---- erasing ---- */

int64_t staff_talk_due_ms(const struct desk *desk)
{
    return desk->staff_talk.look_ms;
}

static void add_two_digits(struct text_builder *builder, int number)
{
    text_add_byte(builder, (char)('0' + number / 10));
    text_add_byte(builder, (char)('0' + number % 10));
}

/* As in 2026-01-31; lives as long as the turn. */
static struct text date_text(struct desk *desk, int64_t day)
{
    const struct date date = calendar_date(day);
    char *bytes = arena_take(&desk->turn, 16);
    struct text_builder builder = text_builder_on(bytes, bytes == NULL ? 0 : 16);
    text_add_integer(&builder, date.year);
    text_add_byte(&builder, '-');
    add_two_digits(&builder, date.month);
    text_add_byte(&builder, '-');
    add_two_digits(&builder, date.day);
    return text_built(&builder);
}

/* The day's last entry is gone: now the day, and, once that is committed, its key. */
static void erase_day(struct desk *desk, const struct store_staff_talk_day *day, int64_t last_seq)
{
    if (!state_note(desk, store_drop_staff_talk_day(desk->store, day->first_seq)))
        return;
    state_audit(desk, ACT_STAFF_TALK_ERASED, (struct staff_id){0}, date_text(desk, staff_talk_day(day->began_ms)), text_of(""));
    desk->staff_talk.dead_key = day->key_id;
    desk->staff_talk.first_seq = last_seq + 1;
    const struct down_staff_talk packet = extent(desk);
    struct text rendered = tell_render(desk, DOWN_staff_talk, &packet);
    tell_all(desk, rendered, rendered, (struct staff_id){0}, rendered);
}

void staff_talk_sweep(struct desk *desk)
{
    struct staff_talk *talk = &desk->staff_talk;
    if (desk->now.ms < talk->look_ms)
        return;
    talk->look_ms = desk->now.ms + LOOK_EVERY_MS;
    if (talk->dead_key != 0) {
        keys_forget(desk->keys, talk->dead_key);
        state_note(desk, store_drop_key(desk->store, talk->dead_key));
        talk->dead_key = 0;
    }
    if (talk->first_seq > talk->log.head)
        return;
    const struct days days = list_days(desk);
    if (days.count == 0 || staff_talk_erased_ms(days.list[0].began_ms, desk->settings->staff_talk_days) > state_time(desk) || !state_write(desk))
        return;
    int64_t last_seq = days.count > 1 ? days.list[1].first_seq - 1 : talk->log.head;
    talk->look_ms = desk->now.ms + ERASE_EVERY_MS;
    enum store_result result = store_drop_entries(desk->store, talk->log.id, last_seq, ERASED_AT_ONCE);
    if (result == STORE_NONE)
        erase_day(desk, &days.list[0], last_seq);
    else
        state_note(desk, result);
}
