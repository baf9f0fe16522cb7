/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/reading.h"

#include "base/plant.h"
#include "desk/access.h"
#include "desk/libraries.h"
#include "desk/offers.h"
#include "desk/refusal.h"
#include "desk/tell.h"
#include "transcript/body.h"
#include "transcript/transcript.h"

#include <string.h>

struct job *reading_job(struct desk *desk, struct session *session, const char *packet)
{
    struct job *job = gate_open_job(&desk->gate, JOB_READ, desk->now.ms);
    if (job == NULL) {
        refusal_wait(desk, session, REASON_busy, packet, 1000);
        return NULL;
    }
    job->door = sessions_door(&desk->sessions, session);
    job->session = sessions_name(&desk->sessions, session);
    return job;
}

static enum transcript_reader reader_of(const struct session *session)
{
    return session->role == ROLE_SEEKER ? TRANSCRIPT_SEEKER : TRANSCRIPT_STAFF;
}

static struct right right_to(struct log_id log)
{
    return (struct right){log_conversation(log), log_kind_of(log) == LOG_STAFF ? VERB_notes : VERB_read};
}

static void ask_for_log(struct desk *desk, struct session *session, const struct log *log, int64_t after, int64_t until,
                         enum transcript_reader reader, struct right right, int clerk, const char *packet)
{
    struct job *job = reading_job(desk, session, packet);
    if (job == NULL)
        return;
    struct parcel parcel = {.type = PARCEL_read_talk, .as.read_talk = {
        .job = job->id, .log = (uint64_t)log->id.value, .after = (uint64_t)after, .until = (uint64_t)until,
        .head = (uint64_t)log->head, .reader = (uint8_t)reader, .staff = (uint64_t)sessions_person(session).staff.value}};
    job->right = right;
    tell_peer(desk, clerk, &parcel);
}

void reading_tell(struct desk *desk, struct session *session, const struct log *log, int64_t after, int64_t until)
{
    const struct transcript_names names = {.name = state_name, .context = desk};
    if (session->carrier == CARRIER_EXCHANGE && until - after > READING_DESK_MAX)
        until = after + READING_DESK_MAX; /* it will be gone before a clerk has read; it asks again */
    if (until - after > READING_DESK_MAX) {
        ask_for_log(desk, session, log, after, until, reader_of(session), right_to(log->id), DESK_CLERK_QUICK, "resume");
        return;
    }
    struct transcript_range range = {.log = log->id, .after = after, .until = until, .head = log->head,
                                     .reader = reader_of(session), .staff = sessions_person(session).staff};
    if (!state_note(desk, cases_save(&desk->cases, desk->store)))
        return;
    do {
        char *bytes = arena_take(&desk->turn, PACKET_DOWN_BYTES_MAX - 2);
        struct text_builder builder = text_builder_on(bytes, bytes == NULL ? 0 : PACKET_DOWN_BYTES_MAX - 2);
        enum store_result result = bytes == NULL ? STORE_FAULT : transcript_write(desk->store, desk->keys, &desk->turn, &names, &range, &builder);
        if (result == STORE_NONE)
            refusal_of(desk, session, REASON_not_found, "resume");
        if (result == STORE_NONE || !state_note(desk, result))
            return;
        tell_text(desk, session, text_built(&builder));
    } while (range.after < range.until);
}

/* The whole message goes through the turn's memory, and only its beginning stays there. */
static struct text open_first_words(struct desk *desk, const struct desk_case *one)
{
    char first[4 * FIRST_WORDS_CHARACTERS_MAX];
    enum store_result result;
    struct store_entry *entry;
    struct text words = {"", 0};
    size_t count, used = desk->turn.used;
    result = store_list_entries(desk->store, one->talk.is.id, 0, 1, 1, SIZE_MAX, &desk->turn, &entry, &count);
    struct envelope *envelope = state_note(desk, result) && count == 1 ? keys_find(desk->keys, one->conversation.key_id, &result) : NULL;
    if (envelope != NULL && body_open(envelope, entry, &desk->turn, &words))
        words = text_first(words, FIRST_WORDS_CHARACTERS_MAX);
    memcpy(first, words.bytes, words.length);
    arena_return(&desk->turn, used);
    return tell_keep(desk, (struct text){first, words.length});
}

/* How the first message begins. Opened once in a turn, for colleagues who answer different things are
 * told different lists; and anew in each, for words of people lie in memory no longer than needed. */
struct text reading_first_words(struct desk *desk, struct conversation_id id)
{
    enum store_result result;
    struct text none = {"", 0};
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one != NULL && one->first_words.bytes == NULL)
        one->first_words = open_first_words(desk, one);
    return one != NULL && one->first_words.bytes != NULL ? one->first_words : none;
}

struct text reading_code(struct desk *desk, struct seeker_id seeker)
{
    struct store_seeker row;
    struct text none = {"", 0};
    if (!state_note(desk, store_load_seeker(desk->store, seeker, &desk->turn, &row)) || row.code_sealed.length < ENVELOPE_OVERHEAD)
        return none;
    uint8_t *plain = arena_take(&desk->turn, row.code_sealed.length);
    struct text bound = {(const char *)row.code_digest, sizeof row.code_digest};
    if (plain == NULL || !envelope_unseal(keyring_envelope(desk->keyring, KEYRING_SHOW), row.code_sealed, bound, plain))
        return none;
    return (struct text){(const char *)plain, row.code_sealed.length - ENVELOPE_OVERHEAD};
}

void reading_conversations(struct desk *desk, struct session *session, const struct up_conversations *packet)
{
    struct job *job = reading_job(desk, session, "conversations");
    if (job == NULL)
        return;
    struct parcel parcel = {.type = PARCEL_read_conversations, .as.read_conversations = {
        .job = job->id,
        .from_ms = packet->has_from_ms ? (uint64_t)packet->from_ms : 0,
        .until_ms = packet->has_until_ms ? (uint64_t)packet->until_ms : 0,
        .language = (uint8_t)(packet->has_language ? packet->language + 1 : 0),
        .topic = (uint8_t)(packet->has_topic ? packet->topic + 1 : 0),
        .state = (uint8_t)(packet->has_state ? packet->state + 1 : 0),
        .outcome = (uint8_t)(packet->has_outcome ? packet->outcome + 1 : 0),
        .before = packet->has_before ? (uint64_t)packet->before : 0}};
    tell_peer(desk, DESK_CLERK_LONG, &parcel);
}

/* The row of the audit list is committed with this turn, and only then does the clerk hear. */
void reading_transcript(struct desk *desk, struct session *session, const struct desk_case *one, enum act act, struct right right,
                        const char *packet)
{
    state_audit(desk, act, sessions_person(session).staff, state_id_text(desk, one->conversation.id.value), text_of(""));
    ask_for_log(desk, session, &one->talk.is, 0, one->talk.is.head, TRANSCRIPT_AUDITOR, right, DESK_CLERK_LONG, packet);
}

void reading_open(struct desk *desk, struct session *session, const struct up_open *packet)
{
    struct conversation_id id = {packet->conversation};
    struct down_refused about = {.has_packet = true, .packet = text_of("open"), .has_conversation = true, .conversation = id.value};
    enum store_result result;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one == NULL && result == STORE_NONE) {
        refusal(desk, session, REASON_not_found, &about, id);
        return;
    }
    const struct case_log *staff_log = one == NULL ? NULL : cases_staff_log(one, desk->store, &result);
    if (staff_log == NULL) {
        state_note(desk, result);
        return;
    }
    state_audit(desk, ACT_TRANSCRIPT_OPENED, sessions_person(session).staff, state_id_text(desk, id.value), packet->why);
    if (staff_log->is.head > 0)
        ask_for_log(desk, session, &staff_log->is, 0, staff_log->is.head, TRANSCRIPT_AUDITOR, (struct right){0}, DESK_CLERK_LONG, "open");
    ask_for_log(desk, session, &one->talk.is, 0, one->talk.is.head, TRANSCRIPT_AUDITOR, (struct right){0}, DESK_CLERK_LONG, "open");
}

/* ---- what somebody was helped with before ---- */

_Static_assert(LIBRARIES_MAX < 64, "libraries are never deleted: a bit for each id");

/* The libraries that let hers help: theirs she may read. */
static uint64_t shared_with(struct desk *desk, struct session *session)
{
    const struct library *own = libraries_find(desk, offers_answerer(desk, sessions_person(session).staff).library);
    uint64_t shared = 0;
    for (size_t at = 0; at < desk->libraries.count; at++)
        if (offer_after_ms(&desk->libraries.rows[at], own) != OFFER_NEVER)
            shared |= UINT64_C(1) << desk->libraries.rows[at].id.value;
    return shared;
}

void reading_earlier(struct desk *desk, struct session *session, const struct up_earlier *packet)
{
    const struct desk_case *one = access_permitted(desk, session, (struct conversation_id){packet->conversation}, VERB_earlier, "earlier");
    struct job *job = one == NULL ? NULL : reading_job(desk, session, "earlier");
    if (job == NULL)
        return;
    state_audit(desk, ACT_EARLIER_LISTED, sessions_person(session).staff, state_id_text(desk, packet->conversation), text_of(""));
    struct parcel parcel = {.type = PARCEL_read_earlier, .as.read_earlier = {
        .job = job->id, .seeker = (uint64_t)one->conversation.seeker.value, .conversation = (uint64_t)packet->conversation,
        .libraries = shared_with(desk, session)}};
    job->right = (struct right){one->conversation.id, VERB_earlier};
    tell_peer(desk, DESK_CLERK_LONG, &parcel);
}

void reading_open_earlier(struct desk *desk, struct session *session, const struct up_open_earlier *packet)
{
    struct conversation_id id = {packet->conversation}, earlier = {packet->earlier};
    const struct down_refused about = {.has_packet = true, .packet = text_of("open_earlier"), .has_conversation = true, .conversation = earlier.value};
    enum store_result result;
    const struct desk_case *held = access_permitted(desk, session, id, VERB_earlier, "open_earlier");
    const struct desk_case *one = held == NULL ? NULL : cases_load(&desk->cases, desk->store, &desk->turn, earlier, &result);
    if (held == NULL || (one == NULL && result != STORE_NONE && !state_note(desk, result)))
        return;
    bool is_same = one != NULL && (one->conversation.seeker.value == held->conversation.seeker.value || plant("read_any_earlier"));
    bool is_theirs = is_same && earlier.value < id.value;
    if (!is_theirs || (shared_with(desk, session) & UINT64_C(1) << libraries_find(desk, one->conversation.library)->id.value) == 0) {
        refusal(desk, session, REASON_not_found, &about, earlier);
        return;
    }
    reading_transcript(desk, session, one, ACT_EARLIER_READ, (struct right){id, VERB_earlier}, "open_earlier");
}

/* ---- the audit list ---- */

void reading_audit(struct desk *desk, struct session *session, const struct up_audit *packet)
{
    struct job *job = reading_job(desk, session, "audit");
    if (job == NULL)
        return;
    struct parcel parcel = {.type = PARCEL_read_audit, .as.read_audit = {
        .job = job->id, .before = packet->has_before ? (uint64_t)packet->before : 0}};
    tell_peer(desk, DESK_CLERK_LONG, &parcel);
}

/* Whether what was asked for is still theirs to read: rights end in the same moment as they are taken. */
static bool is_still_theirs(struct desk *desk, const struct session *session, struct right right)
{
    enum store_result result;
    const struct person person = sessions_person(session);
    if (right.about.value == 0 || (right.verb == VERB_earlier ? plant("earlier_too_late") : plant("tell_too_late")))
        return true;
    const struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, right.about, &result);
    return one != NULL && conversation_permits(&one->conversation, &person, right.verb) == REASON_NONE;
}

void reading_page(struct desk *desk, const struct parcel_page *page)
{
    struct job *job = gate_find_job(&desk->gate, page->job);
    if (job == NULL || job->kind != JOB_READ)
        return;
    struct session *session = sessions_find(&desk->sessions, job->door, job->session);
    bool is_theirs = session != NULL && is_still_theirs(desk, session, job->right);
    if (is_theirs && !session->is_over && page->frame.length > 0)
        tell_frame(desk, session, page->frame);
    else if (session != NULL && !session->is_over && session->carrier == CARRIER_FORM && page->is_last)
        tell_refused(desk, session, REASON_busy, NULL); /* the page could not be drawn */
    if (page->is_last)
        gate_close_job(job);
}
