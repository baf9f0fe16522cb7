/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/talk.h"

#include "base/plant.h"
#include "desk/access.h"
#include "desk/commands.h"
#include "desk/entries.h"
#include "desk/followers.h"
#include "desk/joins.h"
#include "desk/notices.h"
#include "desk/offers.h"
#include "desk/ratings.h"
#include "desk/readers.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/standing.h"
#include "desk/tell.h"
#include "desk/waiting_room.h"

#include <string.h>

enum { TYPING_EVERY_MS = 1000, PAIR_BYTES = 48 };

/* The conversation whose talk this is; 0 for a number that is no talk's. */
static struct conversation_id conversation_of_talk(int64_t log)
{
    struct conversation_id id = log_conversation((struct log_id){log});
    return log_of(id, LOG_TALK).value == log ? id : (struct conversation_id){0};
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
    struct desk_case *one = access_is_too_fast(desk, session, &about) ? NULL : access_load(desk, session, id, &about);
    if (one == NULL)
        return;
    int64_t kind = log_kind_of((struct log_id){packet->log});
    if (kind != LOG_TALK && kind != LOG_STAFF) {
        refusal(desk, session, REASON_not_found, &about, id);
        return;
    }
    struct command command = {.kind = kind == LOG_STAFF ? COMMAND_NOTE : COMMAND_SAY, .person = sessions_person(session), .number = packet->number};
    memcpy(command.writer.bytes, packet->writer, sizeof command.writer.bytes);
    enum reason reason = commands_run(desk, session, one, &command, packet->text);
    if (reason != REASON_NONE)
        refusal(desk, session, reason, &about, id);
}

/* Most have no words. */
static struct desk_case *command(struct desk *desk, struct session *session, struct conversation_id id, const char *packet, struct command *command)
{
    return commands_give(desk, session, id, packet, command, (struct text){"", 0});
}

void talk_seen(struct desk *desk, struct session *session, const struct up_seen *packet)
{
    struct command seen = {.kind = COMMAND_SEEN, .seq = packet->seq};
    struct desk_case *one = command(desk, session, conversation_of_talk(packet->log), "seen", &seen);
    if (one == NULL)
        return;
    struct person seeker = standing_seeker(&one->conversation), holder = standing_librarian(one->conversation.holder);
    bool is_seeker = session->role == ROLE_SEEKER;
    struct down_seen told = {.log = one->talk.is.id.value, .side = is_seeker ? SIDE_SEEKER : SIDE_STAFF,
                             .seq = is_seeker ? one->conversation.seeker_seen : one->conversation.staff_seen};
    struct text rendered = tell_render(desk, DOWN_seen, &told);
    tell_person(desk, &seeker, session, rendered);
    tell_person(desk, &holder, session, rendered);
    readers_tell(desk, &one->conversation, VERB_read, rendered);
}

void talk_typing(struct desk *desk, struct session *session, const struct up_typing *packet)
{
    enum store_result result;
    if (session->typed_ms != 0 && (uint32_t)desk->now.ms - session->typed_ms < TYPING_EVERY_MS)
        return; /* a signal may be lost */
    struct person person = sessions_person(session);
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, conversation_of_talk(packet->log), &result);
    bool is_seeker = person.role == ROLE_SEEKER;
    if (one == NULL || conversation_permits(&one->conversation, &person, VERB_say) != REASON_NONE)
        return;
    if (!is_seeker && person.staff.value != one->conversation.holder.value)
        return; /* the page names whoever holds it */
    session->typed_ms = (uint32_t)desk->now.ms;
    struct person other = is_seeker ? standing_librarian(one->conversation.holder) : standing_seeker(&one->conversation);
    struct down_typing told = {.log = one->talk.is.id.value, .side = side_of(person.role)};
    readers_tell(desk, &one->conversation, VERB_read, tell_render(desk, DOWN_typing, &told));
    told.has_words = is_seeker && packet->has_words; /* shown to whoever helps, and to nobody who looks on */
    told.words = packet->words;
    tell_person(desk, &other, NULL, tell_render(desk, DOWN_typing, &told));
}

void talk_end(struct desk *desk, struct session *session, const struct up_end *packet)
{
    struct command end = {.kind = COMMAND_END};
    command(desk, session, (struct conversation_id){packet->conversation}, "end", &end);
}

void talk_mask(struct desk *desk, struct session *session, const struct up_mask *packet)
{
    struct conversation_id id = conversation_of_talk(packet->log);
    struct desk_case *one = access_permitted(desk, session, id, VERB_mask, "mask");
    if (one == NULL)
        return;
    struct command mask = {.kind = COMMAND_MASK, .seq = packet->seq, .target = entries_know(desk, &one->talk.is, packet->seq)};
    command(desk, session, id, "mask", &mask);
}

void talk_ask_enough(struct desk *desk, struct session *session, const struct up_ask_enough *packet)
{
    struct conversation_id id = {packet->conversation};
    struct desk_case *one = access_permitted(desk, session, id, VERB_ask_enough, "ask_enough");
    if (one == NULL)
        return;
    struct command ask = {.kind = COMMAND_ASK_ENOUGH, .target = entries_know(desk, &one->talk.is, one->talk.is.head)};
    command(desk, session, id, "ask_enough", &ask);
}

void talk_go_on(struct desk *desk, struct session *session, const struct up_go_on *packet)
{
    struct conversation_id id = conversation_of_talk(packet->log);
    struct store_entry *later;
    size_t count = 0;
    struct desk_case *one = access_permitted(desk, session, id, VERB_go_on, "go_on");
    if (one == NULL)
        return;
    struct command go_on = {.kind = COMMAND_GO_ON, .seq = packet->seq, .target = entries_know(desk, &one->talk.is, packet->seq)};
    if (!state_note(desk, store_list_entries(desk->store, one->talk.is.id, packet->seq, SEQ_MAX, ENTRIES_MAX, SIZE_MAX, &desk->turn, &later, &count)))
        return;
    for (size_t at = 0; at < count; at++)
        go_on.has_gone_on |= later[at].kind == ENTRY_KIND_GOES_ON;
    command(desk, session, id, "go_on", &go_on);
}

/* She chose by hand, and somebody has waited longer for her: that is on record, with who it was and why. */
static void note_out_of_turn(struct desk *desk, struct staff_id staff, const struct up_take *packet, struct conversation_id before)
{
    const char *why = packet->has_reason ? vocabulary_word(&vocabulary_turn_reason, (int)packet->reason) : "";
    char *bytes = arena_take(&desk->turn, PAIR_BYTES);
    struct text_builder pair = text_builder_on(bytes, bytes == NULL ? 0 : PAIR_BYTES);
    text_add_integer(&pair, packet->conversation);
    text_add_byte(&pair, '/');
    text_add_integer(&pair, before.value);
    state_audit(desk, ACT_TAKEN_OUT_OF_TURN, staff, text_built(&pair), text_of(why));
}

void talk_take(struct desk *desk, struct session *session, const struct up_take *packet)
{
    struct staff_id staff = sessions_person(session).staff;
    struct conversation_id id = {packet->conversation};
    struct command take = {.kind = COMMAND_TAKE, .room = roster_room(desk->roster, staff), .is_anyway = packet->has_anyway && packet->anyway,
                           .has_reason = packet->has_reason || plant("take_without_reason")};
    enum store_result result;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    struct conversation_id before = {0};
    if (one != NULL) {
        const struct answerer answerer = offers_answerer(desk, staff);
        take.offer = offers_conversation(desk, &one->conversation, &answerer);
        if (plant("take_taken") && take.room > 0 && take.offer == OFFER_OPEN && one->conversation.holder.value != staff.value)
            one->conversation.state = CONVERSATION_STATE_WAITING;
        before = offers_before(desk, id, &answerer);
        take.has_before = before.value != 0;
    }
    one = command(desk, session, id, "take", &take);
    if (one != NULL && before.value != 0)
        note_out_of_turn(desk, staff, packet, before);
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
            commands_run(desk, NULL, one, &back, (struct text){"", 0});
    }
    joins_leave_all(desk, librarian);
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
            commands_run(desk, NULL, one, &back, (struct text){"", 0});
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
    notices_back(desk, person.seeker);
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
            ratings_tell(desk, session, &one->conversation);
    }
}

/* The log that somebody wants to read, where they may; else they are refused, and NULL. */
static const struct log *readable(struct desk *desk, struct session *session, int64_t log, struct down_refused *about, struct desk_case **one)
{
    struct conversation_id id = log_conversation((struct log_id){log});
    int64_t kind = log_kind_of((struct log_id){log});
    enum store_result result = STORE_OK;
    about->has_packet = about->has_log = true;
    about->log = log;
    *one = access_judge(desk, session, kind == LOG_TALK || kind == LOG_STAFF ? id : (struct conversation_id){0},
                          kind == LOG_STAFF ? VERB_notes : VERB_read, about);
    if (*one == NULL)
        return NULL;
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
