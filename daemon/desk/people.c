/* SPDX-License-Identifier: Apache-2.0
 *
 * No secret ever stands in an address. A cookie alone opens nothing: a socket of staff needs
 * a single-use ticket too, which only a page of our own origin can ask for, so that another
 * site can use neither (ASVS 5.0, 4.4.2 to 4.4.4). */
#include "desk/people.h"

#include "desk/duty.h"
#include "desk/follow_ups.h"
#include "desk/handle.h"
#include "desk/invitations.h"
#include "desk/joined.h"
#include "desk/libraries.h"
#include "desk/looking.h"
#include "desk/notices.h"
#include "desk/oversight.h"
#include "desk/readers.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/second_factor.h"
#include "desk/signed_in.h"
#include "desk/signs.h"
#include "desk/staff_talk.h"
#include "desk/talk.h"
#include "desk/tell.h"
#include "desk/waiting_room.h"
#include "domain/pickup.h"

#include <stdlib.h>
#include <string.h>

enum {
    SOCKETS_MAX = 3,              /* of one person or sign-in: the oldest gives way */
    CODE_EVERY_MS = 720000,       /* five wrong codes an hour from one address … */
    CODE_BURST = 5,
    SHARED_FACTOR = 50,           /* as the door's limits: many people sit behind such an address */
    CODES_EVERY_MS = 3600,        /* … and a thousand from everywhere */
    CODES_BURST = 1000,
    HOUR_MS = 3600000,
    DAY_S = 86400,
    SHARED_S = 7200, /* a sitting at a shared computer */
};

/* ---- welcome ---- */

static void close_oldest(struct desk *desk, struct session *self)
{
    struct person person = sessions_person(self);
    struct session *oldest = NULL;
    int count = 0;
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL;
         session = sessions_next(&desk->sessions, session)) {
        if (!session->is_welcome || session->is_over || session->staff_session != self->staff_session || session->carrier != CARRIER_SOCKET)
            continue;
        if (oldest == NULL && session != self)
            oldest = session;
        count++;
    }
    if (count > SOCKETS_MAX && oldest != NULL)
        tell_kick(desk, oldest, CLOSING_tabs);
}

static struct down_welcome welcome_of(struct desk *desk, const struct library *library)
{
    const struct down_sign *sign = signs_told(desk, library);
    return (struct down_welcome){
        .version = PROTOCOL_VERSION,
        .now_ms = desk->now.wall_ms,
        .library = library->name,
        .has_accent = library->accent != ACCENT_TEAL,
        .accent = library->accent,
        .kept_days = desk->settings->kept_days,
        .answering = sign->answering,
        .has_opens_ms = sign->has_opens_ms,
        .opens_ms = sign->opens_ms,
        .has_languages = sign->has_languages,
        .languages = sign->languages,
        .has_back_ms = sign->has_back_ms,
        .back_ms = sign->back_ms,
        .has_late = sign->has_late,
        .late = sign->late,
    };
}

static void welcome(struct desk *desk, struct session *session, const struct down_welcome *packet)
{
    session->is_welcome = true;
    free(session->arrival);
    session->arrival = NULL;
    tell_surely(desk, session);
    tell_welcome(desk, session);
    tell(desk, session, DOWN_welcome, packet);
    if (!session->owes_factor)
        talk_tell_all(desk, session);
    if (session->person != 0)
        close_oldest(desk, session);
}

/* ---- seekers ---- */

void people_choose_library(struct desk *desk, struct session *session, struct text slug)
{
    session->library = (uint8_t)libraries_of_slug(desk, slug)->id.value;
}

static const struct library *library_of(const struct desk *desk, const struct session *session)
{
    return libraries_find(desk, (struct library_id){session->library});
}

/* The seeker of a typed code; 0 when there is none, and then it is counted. */
static struct seeker_id find_code(struct desk *desk, struct session *session, struct text typed, int64_t *wait_ms)
{
    char bytes[PICKUP_BYTES_MAX];
    uint8_t digest[DIGEST_BYTES];
    struct seeker_id seeker = {0};
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    struct tries *tries = gate_tries(&desk->gate, text_of("code"), session->address_tag, desk->now.ms);
    int64_t factor = session->is_address_shared ? SHARED_FACTOR : 1, every_ms = CODE_EVERY_MS / factor;
    struct bucket mine = {.full_ms = tries->failures > 0 ? tries->last_ms + tries->failures * every_ms : 0};
    *wait_ms = bucket_wait(&mine, every_ms, CODE_BURST * factor, desk->now.ms);
    if (*wait_ms == 0)
        *wait_ms = bucket_wait(&desk->gate.codes, CODES_EVERY_MS, CODES_BURST, desk->now.ms);
    if (*wait_ms > 0)
        return seeker;
    if (pickup_read(typed, &builder)) {
        digest_keyed(keyring_key(desk->keyring, KEYRING_CODE), text_built(&builder), digest);
        enum store_result result = store_find_seeker(desk->store, digest, &seeker);
        if (result == STORE_OK)
            return seeker;
        if (result != STORE_NONE)
            state_note(desk, result);
    }
    bucket_take(&desk->gate.codes, CODES_EVERY_MS, CODES_BURST, desk->now.ms);
    tries->failures++;
    tries->last_ms = desk->now.ms;
    return (struct seeker_id){0};
}

static struct seeker_id find_cookie(struct desk *desk, const struct session *session)
{
    struct store_seeker_session row;
    if (session->arrival == NULL || !session->arrival->has_seeker_token)
        return (struct seeker_id){0};
    enum store_result result = store_find_seeker_session(desk->store, session->arrival->seeker_token, &row);
    if (result != STORE_NONE)
        state_note(desk, result);
    return result == STORE_OK && row.until_ms > desk->now.wall_ms ? row.seeker : (struct seeker_id){0};
}

static void hello_seeker(struct desk *desk, struct session *session, const struct up_hello *packet)
{
    if (packet->has_library)
        people_choose_library(desk, session, packet->library);
    struct down_welcome answer = welcome_of(desk, library_of(desk, session));
    answer.has_mail = answer.mail = desk->settings->mail_server[0] != '\0';
    struct person person = {.role = ROLE_SEEKER};
    int64_t wait_ms = 0;
    if (packet->has_code) {
        person.seeker = find_code(desk, session, packet->code, &wait_ms);
        if (person.seeker.value == 0)
            refusal_wait(desk, session, wait_ms > 0 ? REASON_too_fast : REASON_code_unknown, "hello", wait_ms < HOUR_MS ? wait_ms : HOUR_MS);
    } else {
        person.seeker = find_cookie(desk, session);
    }
    sessions_identify(&desk->sessions, session, &person);
    if (person.seeker.value != 0) {
        answer.code = reading_code(desk, person.seeker);
        answer.has_code = answer.code.length > 0;
    }
    if (person.seeker.value != 0 && packet->has_code) {
        answer.has_ticket = true;
        random_fill(&desk->random, answer.ticket, sizeof answer.ticket);
        gate_give(&desk->gate, answer.ticket, TICKET_SEEKER, person.seeker.value, desk->now.ms);
    }
    welcome(desk, session, &answer);
}

/* Makes the seeker's cookie. False when it cannot be stored. */
static bool give_cookie(struct desk *desk, struct session *session, struct seeker_id seeker, uint32_t age_s)
{
    struct store_seeker_session row = {.seeker = seeker, .until_ms = state_time(desk) + (int64_t)age_s * 1000};
    uint8_t token[32];
    random_fill(&desk->random, token, sizeof token);
    digest_of((struct text){(const char *)token, sizeof token}, row.token_digest);
    if (!state_write(desk) || !state_note(desk, store_add_seeker_session(desk->store, &row)))
        return false;
    tell_cookie(desk, session, false, age_s, token);
    return true;
}

void people_keep(struct desk *desk, struct session *session, const struct up_keep *packet)
{
    struct seeker_id seeker = {gate_take(&desk->gate, packet->ticket, TICKET_SEEKER, desk->now.ms)};
    if (seeker.value == 0)
        refusal_of(desk, session, REASON_not_signed_in, "keep");
    else if (give_cookie(desk, session, seeker, (uint32_t)desk->settings->seeker_cookie_days * DAY_S))
        tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("keep")});
}

void people_recognize(struct desk *desk, struct session *session)
{
    struct person person = {.role = ROLE_SEEKER, .seeker = find_cookie(desk, session)};
    session->is_welcome = true;
    session->page = PAGE_SEEKER;
    sessions_identify(&desk->sessions, session, &person);
    notices_back(desk, person.seeker);
}

void people_enter(struct desk *desk, struct session *session, const struct up_enter *packet)
{
    int64_t wait_ms = 0;
    if (packet->has_library)
        people_choose_library(desk, session, packet->library);
    struct person person = {.role = ROLE_SEEKER, .seeker = find_code(desk, session, packet->code, &wait_ms)};
    if (person.seeker.value == 0) {
        refusal_wait(desk, session, wait_ms > 0 ? REASON_too_fast : REASON_code_unknown, "enter", wait_ms < HOUR_MS ? wait_ms : HOUR_MS);
        return;
    }
    sessions_identify(&desk->sessions, session, &person);
    notices_back(desk, person.seeker);
    people_remember(desk, session, packet->shared);
}

void people_remember(struct desk *desk, struct session *session, bool is_shared)
{
    struct seeker_id seeker = sessions_person(session).seeker;
    if (seeker.value != 0 && find_cookie(desk, session).value != seeker.value)
        give_cookie(desk, session, seeker, is_shared ? SHARED_S : (uint32_t)desk->settings->seeker_cookie_days * DAY_S);
}

void people_forget(struct desk *desk, struct session *session)
{
    static const uint8_t nothing[32];
    if (session->arrival != NULL && session->arrival->has_seeker_token && state_write(desk)) {
        enum store_result result = store_drop_seeker_session(desk->store, session->arrival->seeker_token);
        if (result != STORE_NONE)
            state_note(desk, result);
    }
    tell_cookie(desk, session, false, 0, nothing);
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("forget")});
}

/* ---- staff ---- */

/* What the page is told after its conversations: a desk its lists, an expert what he was asked for,
 * everybody else nothing. */
static void tell_lists(struct desk *desk, struct session *session)
{
    enum role role = (enum role)session->role;
    if (session->page != PAGE_DESK || session->owes_factor)
        return;
    if (permission_allows(role, VERB_invitations, RELATION_NONE))
        invitations_tell(desk, session);
    if (!permission_allows(role, VERB_queue, RELATION_NONE))
        return;
    duty_welcome(desk, session);
    looking_welcome(desk, session);
    joined_tell(desk, session);
    follow_ups_tell(desk, session);
    staff_talk_tell(desk, session);
}

/* Whether a line of hers counts as being at the desk. */
static bool is_at_desk(const struct session *session)
{
    return session->page == PAGE_DESK && !session->owes_factor && permission_allows((enum role)session->role, VERB_queue, RELATION_NONE);
}

static void hello_staff(struct desk *desk, struct session *session, const struct up_hello *packet)
{
    struct store_staff_session row;
    struct store_staff staff;
    int64_t ticket = packet->has_ticket ? gate_take(&desk->gate, packet->ticket, TICKET_STAFF, desk->now.ms) : 0;
    if (ticket == 0 || !signed_in_find(desk, session, &row, &staff) || row.id != ticket) {
        refusal_of(desk, session, REASON_not_signed_in, "hello");
        tell_kick(desk, session, CLOSING_session_over);
        return;
    }
    struct person person = {.role = staff.role, .staff = staff.id};
    struct down_welcome answer = welcome_of(desk, libraries_find(desk, staff.answerer.library));
    answer.has_name = answer.has_role = answer.has_staff = answer.has_factor = true;
    answer.name = staff.name;
    answer.role = staff.role;
    answer.staff = staff.id.value;
    answer.factor = second_factor_state(desk, staff.id);
    session->owes_factor = answer.factor == FACTOR_STATE_OWED;
    session->staff_session = row.id;
    sessions_identify(&desk->sessions, session, &person);
    if (state_write(desk))
        state_note(desk, store_use_staff_session(desk->store, row.id, state_time(desk)));
    if (is_at_desk(session))
        waiting_room_socket(desk, staff.id, 1);
    welcome(desk, session, &answer);
    tell_lists(desk, session);
}

void people_hello(struct desk *desk, struct session *session, const struct up_hello *packet)
{
    if (packet->version != PROTOCOL_VERSION) {
        refusal_of(desk, session, REASON_old_page, "hello");
        tell_kick(desk, session, CLOSING_old_page);
        return;
    }
    if (session->carrier == CARRIER_EXCHANGE && packet->page != PAGE_SEEKER) {
        refusal_of(desk, session, REASON_not_allowed, "hello"); /* staff are bound to a socket: its end is theirs */
        return;
    }
    bool is_anonymous = session->is_welcome && session->page == PAGE_SEEKER && session->person == 0;
    if (session->is_welcome && !(is_anonymous && packet->page == PAGE_SEEKER && packet->has_code)) {
        refusal_of(desk, session, REASON_not_allowed, "hello");
        return;
    }
    session->page = (uint8_t)packet->page;
    session->language = (uint8_t)packet->language;
    if (packet->page == PAGE_SEEKER)
        hello_seeker(desk, session, packet);
    else
        hello_staff(desk, session, packet);
}

/* ---- sockets ---- */

void people_again(struct desk *desk, struct session *session, struct text handle)
{
    struct store_staff_session row;
    struct store_staff staff;
    if (handle.length == 0) { /* it had not been welcome yet */
        tell(desk, session, DOWN_again, &(struct down_again){0});
        return;
    }
    if (!handle_unseal(desk, handle, session)) {
        tell_kick(desk, session, CLOSING_bad_frame);
        return;
    }
    if (session->role != ROLE_SEEKER) {
        enum store_result result = store_load_staff_session(desk->store, session->staff_session, &row);
        if (result != STORE_OK || !signed_in_staff(desk, &row, true, &staff) || staff.role != (enum role)session->role ||
            second_factor_state(desk, staff.id) == FACTOR_STATE_OWED) {
            tell_kick(desk, session, CLOSING_session_over);
            return;
        }
        if (is_at_desk(session))
            waiting_room_socket(desk, staff.id, 1);
    }
    session->is_welcome = true;
    free(session->arrival);
    session->arrival = NULL;
    tell_surely(desk, session);
    tell(desk, session, DOWN_again, &(struct down_again){0});
    if (session->role == ROLE_SEEKER) /* the desk before may have died before it told this */
        tell(desk, session, DOWN_sign, signs_told(desk, library_of(desk, session)));
    talk_tell_all(desk, session);
    tell_lists(desk, session);
}

void people_left(struct desk *desk, struct session *session)
{
    struct person person = sessions_person(session);
    if (session->is_welcome && is_at_desk(session))
        waiting_room_socket(desk, person.staff, -1);
    if (session->staff_session != 0 && session->is_welcome && state_write(desk)) {
        enum store_result result = store_use_staff_session(desk->store, session->staff_session, state_time(desk));
        if (result != STORE_NONE)
            state_note(desk, result);
    }
    oversight_leave(desk, session);
    readers_leave(desk, session);
    tell_nothing(desk, session);
    sessions_drop(&desk->sessions, session);
}

void people_sweep(struct desk *desk)
{
    for (size_t at = 0; at < (size_t)desk->sessions.doors * desk->sessions.per_door; at++) {
        struct session *session = &desk->sessions.table[at];
        struct store_staff_session row;
        if (session->turn == 0 || session->staff_session == 0)
            continue;
        enum store_result result = store_load_staff_session(desk->store, session->staff_session, &row);
        if (result == STORE_NONE || (result == STORE_OK && !signed_in_is_alive(desk, &row, true)))
            tell_kick(desk, session, CLOSING_session_over);
    }
}
