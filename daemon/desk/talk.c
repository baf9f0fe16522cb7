/* SPDX-License-Identifier: Apache-2.0
 *
 * One way for every command, whoever gives it: load → decide → save → tell. What a packet
 * adds to it stands in its own function below. */
#include "desk/talk.h"

#include "base/plant.h"
#include "desk/followers.h"
#include "desk/offers.h"
#include "desk/ratings.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/tell.h"
#include "desk/waiting_room.h"
#include "transcript/body.h"

#include <string.h>

enum { TYPING_EVERY_MS = 1000 };

/* A message to the job seeker, or a note to colleagues. */
static bool is_written(const struct command *command)
{
    return command->kind == COMMAND_SAY || command->kind == COMMAND_NOTE;
}

/* A staff log has a row from its first entry on. */
static bool is_there(struct desk *desk, struct case_log *log)
{
    if (!log->is_there)
        log->is_there = state_note(desk, store_add_log(desk->store, &log->is));
    return log->is_there;
}

/* Seals and appends what the rules wished. False when the turn has to be abandoned. */
static bool append(struct desk *desk, const struct desk_case *one, struct case_log *log, const struct entry_wish *wish,
                   const struct command *command, struct text text, struct store_entry *entry)
{
    enum store_result result;
    *entry = (struct store_entry){
        .log = log->is.id,
        .seq = log->is.head + 1,
        .kind = wish->kind,
        .side = wish->side,
        .staff = wish->staff,
        .at_ms = state_time(desk),
        .has_writer = is_written(command) && !plant("no_dedupe"),
        .writer = command->writer,
        .number = command->number,
    };
    struct envelope *envelope = keys_find(desk->keys, one->conversation.key_id, &result);
    if (envelope == NULL || !body_seal(envelope, desk->digester, &desk->random, text, &desk->turn, entry))
        return state_note(desk, STORE_FAULT);
    if (!is_there(desk, log) || !state_note(desk, store_append_entry(desk->store, entry)))
        return false;
    body_chain(desk->digester, &log->is, entry);
    log->has_new_entries = true;
    if (entry->has_writer) {
        struct case_writer written = {.writer = entry->writer, .last = entry->number, .side = entry->side, .staff = entry->staff};
        cases_note_writer(log, &written);
    }
    return true;
}

/* Who wrote with this writer, and how far; NONE: it never wrote here. The store is asked only
 * when the case does not know. */
static enum store_result find_writer(struct desk *desk, struct case_log *log, const struct writer_id *writer, struct case_writer *found)
{
    struct store_entry entry;
    const struct case_writer *noted = cases_writer(log, writer);
    if (noted != NULL) {
        *found = *noted;
        return STORE_OK;
    }
    enum store_result result = store_last_of_writer(desk->store, log->is.id, writer, &desk->turn, &entry);
    if (result != STORE_OK)
        return result;
    *found = (struct case_writer){.writer = *writer, .last = entry.number, .side = entry.side, .staff = entry.staff};
    cases_note_writer(log, found);
    return STORE_OK;
}

/* A number that was used: whether it was for the same text, and where that is. */
static bool know_repeat(struct desk *desk, const struct desk_case *one, const struct case_log *log, const struct command *command, struct text text, struct writer_known *known)
{
    struct store_entry entry;
    enum store_result result = store_find_entry(desk->store, log->is.id, &command->writer, command->number, &desk->turn, &entry);
    if (result == STORE_NONE) { /* numbers have no gaps: this one was refused to someone else's rules */
        known->is_same = false;
        return true;
    }
    struct envelope *envelope = state_note(desk, result) ? keys_find(desk->keys, one->conversation.key_id, &result) : NULL;
    struct text stored;
    bool is_emptied = envelope != NULL && entry.body.length == 0;
    known->seq = entry.seq;
    known->at_ms = entry.at_ms;
    known->is_same = true; /* nobody can tell any more, and whoever has this number wrote it */
    if (is_emptied)
        return true;
    if (envelope == NULL || !body_open(envelope, &entry, &desk->turn, &stored))
        return state_note(desk, STORE_FAULT);
    known->is_same = text_equal(stored, text);
    return true;
}

/* What is stored of the writer: its highest number, whose it is, and, for a number that was
 * used, whether it was used for the same text. */
static bool know_writer(struct desk *desk, const struct desk_case *one, struct case_log *log, const struct command *command, struct text text, struct writer_known *known)
{
    struct case_writer found;
    *known = (struct writer_known){.last = command->number - 1};
    if (plant("no_dedupe"))
        return true;
    *known = (struct writer_known){0};
    enum store_result result = find_writer(desk, log, &command->writer, &found);
    if (result == STORE_NONE)
        return true;
    if (!state_note(desk, result))
        return false;
    known->last = found.last;
    known->is_others = found.side != side_of(command->person.role) || found.staff.value != command->person.staff.value;
    if (known->is_others || command->number > known->last)
        return true;
    return know_repeat(desk, one, log, command, text, known);
}

/* Empties the message that the rules let go; *text becomes the body of the entry that says so. */
static bool empty(struct desk *desk, struct desk_case *one, const struct command *command, struct text *text)
{
    *text = state_id_text(desk, command->seq);
    desk->is_queue_changed |= one->conversation.state == CONVERSATION_STATE_WAITING; /* its first words stand there */
    state_audit(desk, ACT_MESSAGE_REDACTED, command->person.staff, state_id_text(desk, one->conversation.id.value), text_of(""));
    return state_note(desk, store_empty_body(desk->store, one->talk.is.id, command->seq));
}

enum reason talk_run(struct desk *desk, struct session *session, struct desk_case *one, struct command *command, struct text text)
{
    struct writer_known known = {0};
    struct decision decision;
    struct staff_id former = one->conversation.holder;
    enum store_result result;
    if (!state_write(desk))
        return REASON_storage_full;
    struct case_log *log = conversation_log(command->kind) == LOG_STAFF ? cases_staff_log(one, desk->store, &result) : &one->talk;
    if (log == NULL)
        return state_note(desk, result) ? REASON_not_found : REASON_storage_full;
    if (keys_find(desk->keys, one->conversation.key_id, &result) == NULL)
        return result == STORE_NONE || state_note(desk, result) ? REASON_not_found : REASON_storage_full;
    if (is_written(command) && !know_writer(desk, one, log, command, text, &known))
        return REASON_storage_full;
    conversation_decide(&one->conversation, &log->is, command, &known, state_time(desk), &decision);
    if (decision.reason != REASON_NONE)
        return decision.reason;
    struct store_entry entry = {.seq = known.seq, .at_ms = known.at_ms};
    if (decision.entry_count > 0 && decision.entry.kind == ENTRY_KIND_REDACTED && !empty(desk, one, command, &text))
        return REASON_storage_full;
    if (decision.entry_count > 0 && !append(desk, one, log, &decision.entry, command, text, &entry))
        return REASON_storage_full;
    one->is_changed |= decision.is_changed;
    if (is_written(command) && session != NULL) {
        struct down_stored stored = {.log = log->is.id.value, .number = command->number, .seq = entry.seq, .at_ms = entry.at_ms};
        memcpy(stored.writer, command->writer.bytes, sizeof stored.writer);
        tell(desk, session, DOWN_stored, &stored);
    }
    if (decision.entry_count > 0)
        followers_tell_entry(desk, one, &log->is, &entry, text, is_written(command) ? session : NULL, former);
    if (decision.is_queue_changed)
        waiting_room_moved(desk, &one->conversation, former);
    if (decision.is_changed && log == &one->staff_log)
        followers_tell_labels(desk, one);
    if (decision.entry_count > 0 && log == &one->talk && (!is_written(command) || decision.is_changed)) {
        if (former.value != 0 && one->conversation.holder.value == 0)
            waiting_room_let_go(desk, former);
        followers_tell_state(desk, one, former);
    }
    return REASON_NONE;
}

/* The conversation whose talk this is; 0 for a number that is no talk's. */
static struct conversation_id conversation_of_talk(int64_t log)
{
    struct conversation_id id = log_conversation((struct log_id){log});
    return log_of(id, LOG_TALK).value == log ? id : (struct conversation_id){0};
}

/* The case that a packet names; refused and NULL when there is none. */
static struct desk_case *load(struct desk *desk, struct session *session, struct conversation_id id, const struct down_refused *about)
{
    enum store_result result;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one == NULL && result == STORE_NONE)
        refusal(desk, session, REASON_not_found, about, id);
    else if (one == NULL)
        state_note(desk, result);
    return one;
}

int64_t talk_wait(struct desk *desk, struct session *session)
{
    return bucket_take(&session->messages, 1000 / desk->settings->messages_per_second, desk->settings->messages_burst, desk->now.ms);
}

void talk_name_message(const struct up_say *packet, struct down_refused *about)
{
    about->has_packet = about->has_log = about->has_writer = about->has_number = true;
    about->packet = text_of("say");
    about->log = packet->log;
    about->number = packet->number;
    memcpy(about->writer, packet->writer, sizeof about->writer);
}

void talk_say(struct desk *desk, struct session *session, const struct up_say *packet)
{
    struct down_refused about = {0};
    talk_name_message(packet, &about);
    struct conversation_id id = log_conversation((struct log_id){packet->log});
    int64_t wait = talk_wait(desk, session);
    if (wait > 0) {
        about.has_wait_ms = true;
        about.wait_ms = wait;
        tell_refused(desk, session, REASON_too_fast, &about);
        return;
    }
    struct desk_case *one = load(desk, session, id, &about);
    if (one == NULL)
        return;
    int64_t kind = log_kind_of((struct log_id){packet->log});
    if (kind != LOG_TALK && kind != LOG_STAFF) {
        refusal(desk, session, REASON_not_found, &about, id);
        return;
    }
    struct command command = {.kind = kind == LOG_STAFF ? COMMAND_NOTE : COMMAND_SAY, .person = sessions_person(session), .number = packet->number};
    memcpy(command.writer.bytes, packet->writer, sizeof command.writer.bytes);
    enum reason reason = talk_run(desk, session, one, &command, packet->text);
    if (reason != REASON_NONE)
        refusal(desk, session, reason, &about, id);
}

struct desk_case *talk_command(struct desk *desk, struct session *session, struct conversation_id id, const char *packet,
                               struct command *command, struct text text)
{
    struct down_refused about = {.has_packet = true, .packet = text_of(packet), .has_conversation = id.value > 0, .conversation = id.value};
    command->person = sessions_person(session);
    struct desk_case *one = load(desk, session, id, &about);
    if (one == NULL)
        return NULL;
    enum reason reason = talk_run(desk, session, one, command, text);
    if (reason == REASON_NONE)
        return one;
    refusal(desk, session, reason, &about, id);
    return NULL;
}

/* Most have no words. */
static struct desk_case *command(struct desk *desk, struct session *session, struct conversation_id id, const char *packet, struct command *command)
{
    return talk_command(desk, session, id, packet, command, (struct text){"", 0});
}

void talk_seen(struct desk *desk, struct session *session, const struct up_seen *packet)
{
    struct command seen = {.kind = COMMAND_SEEN, .seq = packet->seq};
    struct desk_case *one = command(desk, session, conversation_of_talk(packet->log), "seen", &seen);
    if (one == NULL)
        return;
    struct person seeker = followers_seeker(&one->conversation), holder = followers_librarian(one->conversation.holder);
    bool is_seeker = session->role == ROLE_SEEKER;
    struct down_seen told = {.log = one->talk.is.id.value, .side = is_seeker ? SIDE_SEEKER : SIDE_STAFF,
                             .seq = is_seeker ? one->conversation.seeker_seen : one->conversation.staff_seen};
    struct text rendered = tell_render(desk, DOWN_seen, &told);
    tell_person(desk, &seeker, session, rendered);
    tell_person(desk, &holder, session, rendered);
}

void talk_typing(struct desk *desk, struct session *session, const struct up_typing *packet)
{
    enum store_result result;
    if (session->typed_ms != 0 && desk->now.ms - session->typed_ms < TYPING_EVERY_MS)
        return; /* a signal may be lost */
    struct person person = sessions_person(session);
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, conversation_of_talk(packet->log), &result);
    if (one == NULL || conversation_permits(&one->conversation, &person, VERB_say) != REASON_NONE)
        return;
    session->typed_ms = desk->now.ms;
    bool is_seeker = person.role == ROLE_SEEKER;
    struct person other = is_seeker ? followers_librarian(one->conversation.holder) : followers_seeker(&one->conversation);
    struct down_typing told = {.log = one->talk.is.id.value, .side = side_of(person.role)};
    tell_person(desk, &other, NULL, tell_render(desk, DOWN_typing, &told));
}

void talk_end(struct desk *desk, struct session *session, const struct up_end *packet)
{
    struct command end = {.kind = COMMAND_END};
    command(desk, session, (struct conversation_id){packet->conversation}, "end", &end);
}

/* An entry of a talk as the rules want to know it. */
static struct entry_known know_entry(struct desk *desk, struct log_id log, int64_t seq)
{
    struct store_entry *entry;
    size_t count = 0;
    enum store_result result = store_list_entries(desk->store, log, seq - 1, seq, 1, SIZE_MAX, &desk->turn, &entry, &count);
    if (!state_note(desk, result) || count == 0)
        return (struct entry_known){.kind = ENTRY_KIND_COUNT};
    return (struct entry_known){.kind = entry->kind, .side = entry->side, .is_emptied = entry->body.length == 0};
}

void talk_mask(struct desk *desk, struct session *session, const struct up_mask *packet)
{
    struct conversation_id id = conversation_of_talk(packet->log);
    struct command mask = {.kind = COMMAND_MASK, .seq = packet->seq, .target = know_entry(desk, log_of(id, LOG_TALK), packet->seq)};
    command(desk, session, id, "mask", &mask);
}

void talk_ask_enough(struct desk *desk, struct session *session, const struct up_ask_enough *packet)
{
    enum store_result result;
    struct conversation_id id = {packet->conversation};
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    struct command ask = {.kind = COMMAND_ASK_ENOUGH, .target = know_entry(desk, log_of(id, LOG_TALK), one != NULL ? one->talk.is.head : 0)};
    command(desk, session, id, "ask_enough", &ask);
}

void talk_go_on(struct desk *desk, struct session *session, const struct up_go_on *packet)
{
    struct conversation_id id = conversation_of_talk(packet->log);
    struct log_id log = log_of(id, LOG_TALK);
    struct command go_on = {.kind = COMMAND_GO_ON, .seq = packet->seq, .target = know_entry(desk, log, packet->seq)};
    struct store_entry *later;
    size_t count = 0;
    if (!state_note(desk, store_list_entries(desk->store, log, packet->seq, SEQ_MAX, ENTRIES_MAX, SIZE_MAX, &desk->turn, &later, &count)))
        return;
    for (size_t at = 0; at < count; at++)
        go_on.has_gone_on |= later[at].kind == ENTRY_KIND_GOES_ON;
    command(desk, session, id, "go_on", &go_on);
}

void talk_take(struct desk *desk, struct session *session, const struct up_take *packet)
{
    struct staff_id staff = sessions_person(session).staff;
    struct conversation_id id = {packet->conversation};
    struct command take = {.kind = COMMAND_TAKE, .room = roster_room(desk->roster, staff), .is_anyway = packet->has_anyway && packet->anyway};
    enum store_result result;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one != NULL) {
        const struct answerer answerer = offers_answerer(desk, staff);
        take.offer = offers_conversation(desk, &one->conversation, &answerer);
    }
    command(desk, session, id, "take", &take);
}

void talk_give_back(struct desk *desk, struct session *session, const struct up_give_back *packet)
{
    struct command give_back = {.kind = COMMAND_GIVE_BACK};
    command(desk, session, (struct conversation_id){packet->conversation}, "give_back", &give_back);
}

void talk_release(struct desk *desk, const struct person *librarian, enum command_kind kind)
{
    struct conversation *held;
    size_t count;
    if (!state_write(desk) || !state_note(desk, cases_save(&desk->cases, desk->store)) ||
        !state_note(desk, store_list_held(desk->store, librarian->staff, &desk->turn, &held, &count)))
        return;
    for (size_t at = 0; at < count; at++) {
        enum store_result result;
        struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, held[at].id, &result);
        struct command back = {.kind = kind, .person = *librarian};
        if (one != NULL)
            talk_run(desk, NULL, one, &back, (struct text){"", 0});
    }
}

void talk_reclaim(struct desk *desk, const struct person *librarian)
{
    struct conversation *waiting;
    size_t count;
    if (!state_write(desk) || !state_note(desk, cases_save(&desk->cases, desk->store)) ||
        !state_note(desk, store_list_waiting(desk->store, &desk->turn, &waiting, &count)))
        return;
    for (size_t at = 0; at < count && waiting[at].is_returned; at++) {
        enum store_result result;
        if (waiting[at].last_holder.value != librarian->staff.value)
            continue;
        struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, waiting[at].id, &result);
        struct command back = {.kind = COMMAND_RECLAIM, .person = *librarian};
        if (one != NULL)
            talk_run(desk, NULL, one, &back, (struct text){"", 0});
    }
}

void talk_tell_all(struct desk *desk, struct session *session)
{
    struct person person = sessions_person(session);
    enum store_result result;
    struct conversation newest, *held = &newest;
    size_t count = 1;
    if (!state_note(desk, cases_save(&desk->cases, desk->store)))
        return;
    result = person.role == ROLE_SEEKER ? store_newest_of_seeker(desk->store, person.seeker, &newest)
                                        : store_list_held(desk->store, person.staff, &desk->turn, &held, &count);
    if (result == STORE_NONE || !state_note(desk, result))
        return;
    for (size_t at = 0; at < count; at++) {
        struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, held[at].id, &result);
        if (one == NULL)
            continue;
        followers_tell(desk, session, one);
        waiting_room_tell_place(desk, session, &one->conversation);
        if (person.role == ROLE_SEEKER)
            ratings_tell(desk, session, one->conversation.id);
    }
}

/* The log that somebody wants to read, where they may; else they are refused, and NULL. */
static const struct log *readable(struct desk *desk, struct session *session, int64_t log, struct down_refused *about, struct desk_case **one)
{
    struct conversation_id id = log_conversation((struct log_id){log});
    int64_t kind = log_kind_of((struct log_id){log});
    struct person person = sessions_person(session);
    enum store_result result = STORE_OK;
    about->has_packet = about->has_log = true;
    about->log = log;
    *one = load(desk, session, kind == LOG_TALK || kind == LOG_STAFF ? id : (struct conversation_id){0}, about);
    if (*one == NULL)
        return NULL;
    enum verb verb = kind == LOG_STAFF ? VERB_notes : VERB_read;
    enum reason denied = plant("skip_permission") ? REASON_NONE : conversation_permits(&(*one)->conversation, &person, verb);
    if (denied != REASON_NONE) {
        refusal(desk, session, denied, about, id);
        return NULL;
    }
    struct case_log *found = kind == LOG_STAFF ? cases_staff_log(*one, desk->store, &result) : &(*one)->talk;
    if (found == NULL)
        state_note(desk, result);
    return found == NULL ? NULL : &found->is;
}

void talk_resume(struct desk *desk, struct session *session, const struct up_resume *packet)
{
    struct down_refused about = {.packet = text_of("resume")};
    struct desk_case *one;
    const struct log *log = readable(desk, session, packet->log, &about, &one);
    if (log != NULL && packet->after > log->head)
        refusal(desk, session, REASON_bad_field, &about, one->conversation.id);
    else if (log != NULL)
        reading_tell(desk, session, log, packet->after, log->head);
}

void talk_history(struct desk *desk, struct session *session, const struct up_history *packet)
{
    struct down_refused about = {.packet = text_of("history")};
    struct desk_case *one;
    const struct log *log = readable(desk, session, packet->log, &about, &one);
    if (log == NULL)
        return;
    int64_t until = packet->has_before && packet->before - 1 < log->head ? packet->before - 1 : log->head;
    int64_t after = until > ENTRIES_MAX ? until - ENTRIES_MAX : 0;
    reading_tell(desk, session, log, after, until);
}
