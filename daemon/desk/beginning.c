/* SPDX-License-Identifier: Apache-2.0
 *
 * The page makes 128 random bits before it sends its first message. With them the same begin
 * may come any number of times, over any line: it is one conversation, and one seeker. */
#include "desk/beginning.h"

#include "base/plant.h"
#include "desk/access.h"
#include "desk/commands.h"
#include "desk/libraries.h"
#include "desk/offers.h"
#include "desk/people.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/standing.h"
#include "desk/tell.h"
#include "desk/waiting_room.h"
#include "domain/pickup.h"

#include <string.h>

void beginning_name(const struct up_begin *packet, struct down_refused *about)
{
    about->has_packet = about->has_writer = true;
    about->packet = text_of("begin");
    memcpy(about->writer, packet->writer, sizeof about->writer);
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
    struct down_begun begun = {.conversation = one->conversation.id.value, .log = one->talk.is.id.value};
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
    beginning_name(packet, &about);
    if (session->person != 0 && session->person != begun->seeker.value) {
        refusal(desk, session, REASON_not_found, &about, begun->id);
        return;
    }
    struct person person = standing_seeker(begun);
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
    enum reason reason = commands_run(desk, session, one, &say, packet->text);
    if (reason != REASON_NONE)
        refusal(desk, session, reason, &about, begun->id);
    tell_text(desk, session, standing_render(desk, one, ROLE_SEEKER, false));
    waiting_room_tell_place(desk, session, &one->conversation);
}

static void begin_new(struct desk *desk, struct session *session, const struct up_begin *packet)
{
    struct person person = sessions_person(session);
    struct text code;
    struct conversation conversation = {.library = {session->library}, .language = packet->language, .topic = packet->topic};
    const struct library *home = libraries_find(desk, conversation.library);
    conversation_begin(&conversation, offers_may_answer(desk, home) || plant("wait_for_nobody"), libraries_due(desk, home), state_time(desk));
    if (plant("overtake") && conversation.began_ms % 4 == 0)
        conversation.queued_ms = 0;
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
    commands_run(desk, session, one, &say, packet->text);
    waiting_room_moved(desk, &one->conversation, (struct staff_id){0});
    waiting_room_note_visit(desk, session, one->conversation.id);
    tell_person(desk, &person, NULL, standing_render(desk, one, ROLE_SEEKER, false));
}

/* Whether a block stands against it; then it was refused. */
static bool is_blocked(struct desk *desk, struct session *session, const struct up_begin *packet, const struct down_refused *about)
{
    if (blocks_of_session(desk, session) == NULL)
        return false;
    session->language = (uint8_t)packet->language; /* of a form it is known only now */
    refusal(desk, session, REASON_blocked, about, (struct conversation_id){0});
    return true;
}

void beginning_hear(struct desk *desk, struct session *session, const struct up_begin *packet)
{
    struct down_refused about = {0};
    struct conversation found;
    beginning_name(packet, &about);
    if (packet->has_library)
        people_choose_library(desk, session, packet->library);
    if (!state_write(desk))
        return;
    enum store_result result = store_find_begun(desk->store, packet->id, &found);
    if (result == STORE_OK) {
        begin_again(desk, session, packet, &found);
        return;
    }
    int64_t wait = access_wait(desk, session);
    if (wait > 0 || desk->queue.count + desk->left_count >= DESK_QUEUE_MAX) {
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
    bool is_free = (result == STORE_NONE || state_note(desk, result)) && !is_blocked(desk, session, packet, &about);
    if (is_free)
        begin_new(desk, session, packet);
}
