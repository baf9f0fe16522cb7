/* SPDX-License-Identifier: Apache-2.0
 *
 * Who follows a talk is no list of its own: it is the seeker, and the librarian who holds
 * it. So nobody can go on following what is no longer theirs, and a restart has nothing to
 * rebuild. */
#include "desk/talk.h"

#include "base/plant.h"
#include "desk/tell.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/waiting_room.h"
#include "domain/pickup.h"
#include "transcript/body.h"
#include "transcript/transcript.h"

#include <string.h>

enum { TYPING_EVERY_MS = 1000 };

static struct person seeker_of(const struct conversation *conversation)
{
    return (struct person){.role = ROLE_SEEKER, .seeker = conversation->seeker};
}

static struct person librarian_of(struct staff_id staff)
{
    return (struct person){.role = ROLE_LIBRARIAN, .staff = staff};
}

static struct text render_conversation(struct desk *desk, const struct desk_case *one)
{
    const struct conversation *conversation = &one->conversation;
    struct down_conversation packet = {
        .conversation = conversation->id.value,
        .log = one->talk.id.value,
        .state = conversation->state,
        .language = conversation->language,
        .topic = conversation->topic,
        .began_ms = conversation->began_ms,
        .head = one->talk.head,
        .seeker_seen = conversation->seeker_seen,
        .staff_seen = conversation->staff_seen,
        .has_holder = conversation->holder.value != 0,
    };
    if (packet.has_holder)
        packet.holder = state_name(desk, conversation->holder);
    return tell_render(desk, DOWN_conversation, &packet);
}

/* Tells both sides how the conversation stands now. before: who held it until now. */
static void tell_state(struct desk *desk, const struct desk_case *one, struct staff_id before)
{
    const struct conversation *conversation = &one->conversation;
    struct person seeker = seeker_of(conversation), holder = librarian_of(conversation->holder), former = librarian_of(before);
    struct text packet = render_conversation(desk, one);
    tell_person(desk, &seeker, NULL, packet);
    tell_person(desk, &holder, NULL, packet);
    if (before.value == conversation->holder.value)
        return;
    if (conversation->state == CONVERSATION_STATE_ENDED) {
        tell_person(desk, &former, NULL, packet);
        return;
    }
    struct down_gone gone = {.conversation = conversation->id.value};
    tell_person(desk, &former, NULL, tell_render(desk, DOWN_gone, &gone));
}

/* Tells one new entry to everybody who follows; the author's own session hears `stored`
 * instead, where it has one. */
static void tell_entry(struct desk *desk, const struct desk_case *one, const struct store_entry *entry, struct text text,
                       const struct session *author, struct staff_id former)
{
    const struct transcript_names names = {.name = state_name, .context = desk};
    struct person seeker = seeker_of(&one->conversation);
    struct staff_id holder = one->conversation.holder.value != 0 ? one->conversation.holder : former;
    struct person staff = librarian_of(holder);
    struct record_entry record = transcript_record(entry, text, TRANSCRIPT_SEEKER, holder, &names);
    struct down_entries packet = {.log = entry->log.value, .head = one->talk.head, .entries = &record, .entries_count = 1};
    tell_person(desk, &seeker, author, tell_render(desk, DOWN_entries, &packet));
    if (holder.value == 0)
        return;
    record = transcript_record(entry, text, TRANSCRIPT_STAFF, holder, &names);
    tell_person(desk, &staff, author, tell_render(desk, DOWN_entries, &packet));
}

/* Seals and appends what the rules wished. False when the turn has to be abandoned. */
static bool append(struct desk *desk, struct desk_case *one, const struct entry_wish *wish, const struct command *command,
                   struct text text, struct store_entry *entry)
{
    enum store_result result;
    *entry = (struct store_entry){
        .log = one->talk.id,
        .seq = one->talk.head + 1,
        .kind = wish->kind,
        .side = wish->side,
        .staff = wish->staff,
        .at_ms = state_time(desk),
        .has_writer = command->kind == COMMAND_SAY && !plant("no_dedupe"),
        .writer = command->writer,
        .number = command->number,
    };
    struct envelope *envelope = keys_find(desk->keys, one->conversation.key_id, &result);
    if (envelope == NULL || !body_seal(envelope, &desk->random, text, &desk->turn, entry))
        return state_note(desk, STORE_FAULT);
    if (!state_note(desk, store_append_entry(desk->store, entry)))
        return false;
    body_chain(&one->talk, entry);
    one->has_new_entries = true;
    return true;
}

/* What the store knows of the writer: its highest number, whose it is, and, for a number
 * that was used, whether it was used for the same text. */
static bool know_writer(struct desk *desk, const struct desk_case *one, const struct command *command, struct text text, struct writer_known *known)
{
    struct store_entry entry;
    *known = (struct writer_known){.last = command->number - 1};
    if (plant("no_dedupe"))
        return true;
    *known = (struct writer_known){0};
    enum store_result result = store_last_of_writer(desk->store, one->talk.id, &command->writer, &desk->turn, &entry);
    if (result == STORE_NONE)
        return true;
    if (!state_note(desk, result))
        return false;
    known->last = entry.number;
    known->is_others = entry.side != side_of(command->person.role) || entry.staff.value != command->person.staff.value;
    if (known->is_others || command->number > known->last)
        return true;
    result = store_find_entry(desk->store, one->talk.id, &command->writer, command->number, &desk->turn, &entry);
    if (result == STORE_NONE) { /* numbers have no gaps: this one was refused to someone else's rules */
        known->is_same = false;
        return true;
    }
    struct envelope *envelope = state_note(desk, result) ? keys_find(desk->keys, one->conversation.key_id, &result) : NULL;
    struct text stored;
    if (envelope == NULL || !body_open(envelope, &entry, &desk->turn, &stored))
        return state_note(desk, STORE_FAULT);
    known->is_same = text_equal(stored, text);
    known->seq = entry.seq;
    known->at_ms = entry.at_ms;
    return true;
}

/* Runs one command: the whole of load → decide → save → tell. session may be NULL, when the
 * service itself acts. */
static enum reason run(struct desk *desk, struct session *session, struct desk_case *one, struct command *command, struct text text)
{
    struct writer_known known = {0};
    struct decision decision;
    struct staff_id former = one->conversation.holder;
    enum store_result result;
    if (!state_write(desk))
        return REASON_storage_full;
    if (keys_find(desk->keys, one->conversation.key_id, &result) == NULL)
        return result == STORE_NONE || state_note(desk, result) ? REASON_not_found : REASON_storage_full;
    if (command->kind == COMMAND_SAY && !know_writer(desk, one, command, text, &known))
        return REASON_storage_full;
    conversation_decide(&one->conversation, &one->talk, command, &known, state_time(desk), &decision);
    if (decision.reason != REASON_NONE)
        return decision.reason;
    struct store_entry entry = {.seq = known.seq, .at_ms = known.at_ms};
    if (decision.entry_count > 0 && !append(desk, one, &decision.entry, command, text, &entry))
        return REASON_storage_full;
    one->is_changed |= decision.is_changed;
    if (command->kind == COMMAND_SAY && session != NULL) {
        struct down_stored stored = {.log = one->talk.id.value, .number = command->number, .seq = entry.seq, .at_ms = entry.at_ms};
        memcpy(stored.writer, command->writer.bytes, sizeof stored.writer);
        tell(desk, session, DOWN_stored, &stored);
    }
    if (decision.entry_count > 0)
        tell_entry(desk, one, &entry, text, command->kind == COMMAND_SAY ? session : NULL, former);
    if (decision.is_queue_changed)
        waiting_room_moved(desk, &one->conversation, former);
    if (decision.entry_count > 0 && command->kind != COMMAND_SAY) {
        if (former.value != 0 && one->conversation.holder.value == 0)
            waiting_room_let_go(desk, former);
        tell_state(desk, one, former);
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

void talk_name_message(const struct up_say *packet, struct down_refused *about)
{
    about->has_packet = about->has_log = about->has_writer = about->has_number = true;
    about->packet = text_of("say");
    about->log = packet->log;
    about->number = packet->number;
    memcpy(about->writer, packet->writer, sizeof about->writer);
}

void talk_name_begin(const struct up_begin *packet, struct down_refused *about)
{
    about->has_packet = about->has_writer = true;
    about->packet = text_of("begin");
    memcpy(about->writer, packet->writer, sizeof about->writer);
}

void talk_say(struct desk *desk, struct session *session, const struct up_say *packet)
{
    struct down_refused about = {0};
    talk_name_message(packet, &about);
    struct conversation_id id = log_conversation((struct log_id){packet->log});
    int64_t wait = bucket_take(&session->messages, 1000 / desk->settings->messages_per_second, desk->settings->messages_burst, desk->now.ms);
    if (wait > 0) {
        about.has_wait_ms = true;
        about.wait_ms = wait;
        tell_refused(desk, session, REASON_too_fast, &about);
        return;
    }
    struct desk_case *one = load(desk, session, id, &about);
    if (one == NULL)
        return;
    if (packet->log != one->talk.id.value) {
        refusal(desk, session, REASON_not_found, &about, id);
        return;
    }
    struct command command = {.kind = COMMAND_SAY, .person = sessions_person(session), .number = packet->number};
    memcpy(command.writer.bytes, packet->writer, sizeof command.writer.bytes);
    enum reason reason = run(desk, session, one, &command, packet->text);
    if (reason != REASON_NONE)
        refusal(desk, session, reason, &about, id);
}

/* Most commands name a conversation and answer only when they are refused. */
static struct desk_case *command(struct desk *desk, struct session *session, struct conversation_id id, const char *packet, struct command *command)
{
    struct down_refused about = {.has_packet = true, .packet = text_of(packet), .has_conversation = id.value > 0, .conversation = id.value};
    command->person = sessions_person(session);
    struct desk_case *one = load(desk, session, id, &about);
    if (one == NULL)
        return NULL;
    enum reason reason = run(desk, session, one, command, (struct text){"", 0});
    if (reason == REASON_NONE)
        return one;
    refusal(desk, session, reason, &about, id);
    return NULL;
}

void talk_seen(struct desk *desk, struct session *session, const struct up_seen *packet)
{
    struct command seen = {.kind = COMMAND_SEEN, .seq = packet->seq};
    struct desk_case *one = command(desk, session, conversation_of_talk(packet->log), "seen", &seen);
    if (one == NULL)
        return;
    struct person seeker = seeker_of(&one->conversation), holder = librarian_of(one->conversation.holder);
    bool is_seeker = session->role == ROLE_SEEKER;
    struct down_seen told = {.log = one->talk.id.value, .side = is_seeker ? SIDE_SEEKER : SIDE_STAFF,
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
    struct person other = is_seeker ? librarian_of(one->conversation.holder) : seeker_of(&one->conversation);
    struct down_typing told = {.log = one->talk.id.value, .side = side_of(person.role)};
    tell_person(desk, &other, NULL, tell_render(desk, DOWN_typing, &told));
}

void talk_end(struct desk *desk, struct session *session, const struct up_end *packet)
{
    struct command end = {.kind = COMMAND_END};
    command(desk, session, (struct conversation_id){packet->conversation}, "end", &end);
}

void talk_take(struct desk *desk, struct session *session, const struct up_take *packet)
{
    struct staff_id staff = sessions_person(session).staff;
    struct command take = {.kind = COMMAND_TAKE, .room = roster_room(desk->roster, staff)};
    command(desk, session, (struct conversation_id){packet->conversation}, "take", &take);
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
            run(desk, NULL, one, &back, (struct text){"", 0});
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
            run(desk, NULL, one, &back, (struct text){"", 0});
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
        tell_text(desk, session, render_conversation(desk, one));
        waiting_room_tell_place(desk, session, &one->conversation);
    }
}

void talk_resume(struct desk *desk, struct session *session, const struct up_resume *packet)
{
    struct down_refused about = {.has_packet = true, .packet = text_of("resume"), .has_log = true, .log = packet->log};
    struct conversation_id id = conversation_of_talk(packet->log);
    struct person person = sessions_person(session);
    struct desk_case *one = load(desk, session, id, &about);
    if (one == NULL)
        return;
    enum reason denied = plant("skip_permission") ? REASON_NONE : conversation_permits(&one->conversation, &person, VERB_read);
    if (denied == REASON_NONE && packet->after > one->talk.head)
        denied = REASON_bad_field;
    if (denied != REASON_NONE)
        refusal(desk, session, denied, &about, id);
    else
        reading_tell(desk, session, one, packet->after, one->talk.head);
}

void talk_history(struct desk *desk, struct session *session, const struct up_history *packet)
{
    struct down_refused about = {.has_packet = true, .packet = text_of("history"), .has_log = true, .log = packet->log};
    struct conversation_id id = conversation_of_talk(packet->log);
    struct person person = sessions_person(session);
    struct desk_case *one = load(desk, session, id, &about);
    if (one == NULL)
        return;
    enum reason denied = plant("skip_permission") ? REASON_NONE : conversation_permits(&one->conversation, &person, VERB_read);
    if (denied != REASON_NONE) {
        refusal(desk, session, denied, &about, id);
        return;
    }
    int64_t until = packet->has_before && packet->before - 1 < one->talk.head ? packet->before - 1 : one->talk.head;
    int64_t after = until > ENTRIES_MAX ? until - ENTRIES_MAX : 0;
    reading_tell(desk, session, one, after, until);
}

/* A seeker who has no code yet gets one; two people with the same four words would be one
 * chance in 17 million million, and is drawn again. */
static bool make_seeker(struct desk *desk, enum language language, struct seeker_id *id, struct text *code)
{
    for (int tries = 0; tries < 8; tries++) {
        uint64_t numbers[PICKUP_WORDS];
        for (int at = 0; at < PICKUP_WORDS; at++)
            numbers[at] = random_below(&desk->random, PICKUP_LIST);
        char *bytes = arena_take(&desk->turn, PICKUP_BYTES_MAX);
        uint8_t *sealed = arena_take(&desk->turn, PICKUP_BYTES_MAX + ENVELOPE_OVERHEAD);
        if (bytes == NULL || sealed == NULL)
            return state_note(desk, STORE_FAULT);
        struct text_builder builder = text_builder_on(bytes, PICKUP_BYTES_MAX);
        pickup_write(language, numbers, &builder);
        *code = text_built(&builder);
        struct store_seeker seeker = {.added_ms = state_time(desk), .code_sealed = {(const char *)sealed, code->length + ENVELOPE_OVERHEAD}};
        digest_keyed(keyring_key(desk->keyring, KEYRING_CODE), *code, seeker.code_digest);
        if (!envelope_seal(keyring_envelope(desk->keyring, KEYRING_SHOW), &desk->random, *code,
                           (struct text){(const char *)seeker.code_digest, sizeof seeker.code_digest}, sealed))
            return state_note(desk, STORE_FAULT);
        enum store_result result = store_add_seeker(desk->store, &seeker);
        *id = seeker.id;
        if (result != STORE_TAKEN)
            return state_note(desk, result);
    }
    return state_note(desk, STORE_FAULT);
}

static void tell_begun(struct desk *desk, struct session *session, const struct desk_case *one, const uint8_t id[16])
{
    struct down_begun begun = {.conversation = one->conversation.id.value, .log = one->talk.id.value};
    memcpy(begun.id, id, sizeof begun.id);
    begun.code = reading_code(desk, one->conversation.seeker);
    random_fill(&desk->random, begun.ticket, sizeof begun.ticket);
    if (begun.code.length == 0)
        return;
    gate_give(&desk->gate, begun.ticket, TICKET_SEEKER, one->conversation.seeker.value, desk->now.ms);
    tell(desk, session, DOWN_begun, &begun);
}

/* The same begin again: it was stored, and its answer lost. Whoever knows these 128 random
 * bits made them, so the session becomes that seeker's. */
static void begin_again(struct desk *desk, struct session *session, const struct up_begin *packet, const struct conversation *begun)
{
    enum store_result result;
    struct down_refused about = {0};
    talk_name_begin(packet, &about);
    if (session->person != 0 && session->person != begun->seeker.value) {
        refusal(desk, session, REASON_not_found, &about, begun->id);
        return;
    }
    struct person person = seeker_of(begun);
    if (session->person == 0)
        sessions_identify(&desk->sessions, session, &person);
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, begun->id, &result);
    if (one == NULL) {
        state_note(desk, result);
        return;
    }
    tell_welcome(desk, session);
    tell_begun(desk, session, one, packet->id);
    struct command say = {.kind = COMMAND_SAY, .person = person, .number = 1};
    memcpy(say.writer.bytes, packet->writer, sizeof say.writer.bytes);
    enum reason reason = run(desk, session, one, &say, packet->text);
    if (reason != REASON_NONE)
        refusal(desk, session, reason, &about, begun->id);
    tell_text(desk, session, render_conversation(desk, one));
    waiting_room_tell_place(desk, session, &one->conversation);
}

static void begin_new(struct desk *desk, struct session *session, const struct up_begin *packet)
{
    struct person person = sessions_person(session);
    struct text code;
    struct conversation conversation = {
        .language = packet->language, .topic = packet->topic, .state = CONVERSATION_STATE_WAITING,
        .began_ms = state_time(desk), .waiting_ms = state_time(desk),
    };
    memcpy(conversation.begin_id, packet->id, sizeof conversation.begin_id);
    if (!state_take_key(desk, &conversation.key_id))
        return; /* noted: the turn ends here for everybody */
    if (person.seeker.value == 0 && !make_seeker(desk, packet->language, &person.seeker, &code))
        return;
    conversation.seeker = person.seeker;
    if (!state_note(desk, store_add_conversation(desk->store, &conversation)))
        return;
    struct desk_case *one = cases_put(&desk->cases, &desk->turn, &conversation);
    if (one == NULL) {
        state_note(desk, STORE_FAULT);
        return;
    }
    if (session->person == 0)
        sessions_identify(&desk->sessions, session, &person);
    tell_welcome(desk, session);
    tell_begun(desk, session, one, packet->id);
    struct command say = {.kind = COMMAND_SAY, .person = person, .number = 1};
    memcpy(say.writer.bytes, packet->writer, sizeof say.writer.bytes);
    run(desk, session, one, &say, packet->text);
    waiting_room_moved(desk, &one->conversation, (struct staff_id){0});
    tell_person(desk, &person, NULL, render_conversation(desk, one));
}

void talk_begin(struct desk *desk, struct session *session, const struct up_begin *packet)
{
    struct down_refused about = {0};
    struct conversation found;
    talk_name_begin(packet, &about);
    if (!state_write(desk))
        return;
    enum store_result result = store_find_begun(desk->store, packet->id, &found);
    if (result == STORE_OK) {
        begin_again(desk, session, packet, &found);
        return;
    }
    int64_t wait = bucket_take(&session->messages, 1000 / desk->settings->messages_per_second, desk->settings->messages_burst, desk->now.ms);
    if (wait > 0 || desk->queue.count >= DESK_QUEUE_MAX) {
        about.has_wait_ms = true;
        about.wait_ms = wait > 0 ? wait : 60000;
        tell_refused(desk, session, wait > 0 ? REASON_too_fast : REASON_busy, &about);
        return;
    }
    struct person person = sessions_person(session);
    if (!state_note(desk, cases_save(&desk->cases, desk->store))) /* it may have been ended in this turn */
        return;
    result = person.seeker.value == 0 ? STORE_NONE : store_newest_of_seeker(desk->store, person.seeker, &found);
    if (result == STORE_OK && found.state != CONVERSATION_STATE_ENDED) {
        about.has_conversation = true;
        about.conversation = found.id.value;
        tell_refused(desk, session, REASON_has_conversation, &about);
        return;
    }
    if (result == STORE_NONE || state_note(desk, result))
        begin_new(desk, session, packet);
}
