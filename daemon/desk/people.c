/* SPDX-License-Identifier: Apache-2.0
 *
 * No secret ever stands in an address. A cookie alone opens nothing: a socket of staff needs
 * a single-use ticket too, which only a page of our own origin can ask for, so that another
 * site can use neither (ASVS 5.0, 4.4.2 to 4.4.4). */
#include "desk/people.h"

#include "base/journal.h"
#include "desk/handle.h"
#include "desk/reading.h"
#include "desk/refusal.h"
#include "desk/talk.h"
#include "desk/tell.h"
#include "desk/waiting_room.h"
#include "domain/account.h"
#include "domain/pickup.h"

#include <stdlib.h>
#include <string.h>

enum {
    SOCKETS_MAX = 3,              /* of one person or sign-in: the oldest gives way */
    CODE_EVERY_MS = 720000,       /* five wrong codes an hour from one address … */
    CODE_BURST = 5,
    CODES_EVERY_MS = 3600,        /* … and a thousand from everywhere */
    CODES_BURST = 1000,
    ADDRESS_FAILURES_FREE = 20,   /* one password tried on many accounts */
    ALARM_FAILURES = 10,
    MINUTE_MS = 60000,
    HOUR_MS = 3600000,
    DAY_S = 86400,
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
        tell_kick(desk, oldest, CLOSE_TOO_MANY_TABS);
}

static struct down_welcome welcome_of(struct desk *desk)
{
    return (struct down_welcome){
        .version = PROTOCOL_VERSION,
        .now_ms = desk->now.wall_ms,
        .library = text_of(desk->settings->library),
        .kept_days = desk->settings->kept_days,
        .answering = roster_answers(desk->roster),
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
    talk_tell_all(desk, session);
    if (session->person != 0)
        close_oldest(desk, session);
}

/* ---- seekers ---- */

/* The seeker of a typed code; 0 when there is none, and then it is counted. */
static struct seeker_id find_code(struct desk *desk, struct session *session, struct text typed, int64_t *wait_ms)
{
    char bytes[PICKUP_BYTES_MAX];
    uint8_t digest[DIGEST_BYTES];
    struct seeker_id seeker = {0};
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    struct tries *tries = gate_tries(&desk->gate, text_of("code"), session->address_tag, desk->now.ms);
    struct bucket mine = {.full_ms = tries->failures > 0 ? tries->last_ms + (int64_t)tries->failures * CODE_EVERY_MS : 0};
    *wait_ms = bucket_wait(&mine, CODE_EVERY_MS, CODE_BURST, desk->now.ms);
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
    struct down_welcome answer = welcome_of(desk);
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

void people_keep(struct desk *desk, struct session *session, const struct up_keep *packet)
{
    struct store_seeker_session row = {.seeker = {gate_take(&desk->gate, packet->ticket, TICKET_SEEKER, desk->now.ms)}};
    uint8_t token[32];
    if (row.seeker.value == 0) {
        refusal_of(desk, session, REASON_not_signed_in, "keep");
        return;
    }
    random_fill(&desk->random, token, sizeof token);
    digest_of((struct text){(const char *)token, sizeof token}, row.token_digest);
    uint32_t age_s = (uint32_t)desk->settings->seeker_cookie_days * DAY_S;
    row.until_ms = state_time(desk) + (int64_t)age_s * 1000;
    if (!state_write(desk) || !state_note(desk, store_add_seeker_session(desk->store, &row)))
        return;
    tell_cookie(desk, session, false, age_s, token);
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("keep")});
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

/* Whether a sign-in still counts at this moment. */
static bool is_alive(struct desk *desk, const struct store_staff_session *row, bool is_connected)
{
    int64_t idle_ms = desk->settings->session_idle_minutes * MINUTE_MS;
    int64_t whole_ms = desk->settings->session_hours * (int64_t)HOUR_MS;
    int64_t now_ms = desk->now.wall_ms;
    return now_ms < row->began_ms + whole_ms && (is_connected || now_ms < row->used_ms + idle_ms);
}

/* The person of a sign-in. False when it is over or the account disabled. */
static bool staff_of(struct desk *desk, const struct store_staff_session *row, bool is_connected, struct store_staff *staff)
{
    enum store_result result = store_load_staff(desk->store, row->staff, &desk->turn, staff);
    if (result != STORE_NONE)
        state_note(desk, result);
    return result == STORE_OK && !staff->is_disabled && is_alive(desk, row, is_connected);
}

static bool find_staff_session(struct desk *desk, const struct session *session, struct store_staff_session *row, struct store_staff *staff)
{
    if (session->arrival == NULL || !session->arrival->has_staff_token)
        return false;
    enum store_result result = store_find_staff_session(desk->store, session->arrival->staff_token, row);
    if (result != STORE_NONE)
        state_note(desk, result);
    return result == STORE_OK && staff_of(desk, row, false, staff);
}

static void hello_staff(struct desk *desk, struct session *session, const struct up_hello *packet)
{
    struct store_staff_session row;
    struct store_staff staff;
    int64_t ticket = packet->has_ticket ? gate_take(&desk->gate, packet->ticket, TICKET_STAFF, desk->now.ms) : 0;
    if (ticket == 0 || !find_staff_session(desk, session, &row, &staff) || row.id != ticket) {
        refusal_of(desk, session, REASON_not_signed_in, "hello");
        tell_kick(desk, session, CLOSE_SESSION_OVER);
        return;
    }
    struct person person = {.role = staff.role, .staff = staff.id};
    struct down_welcome answer = welcome_of(desk);
    answer.has_name = answer.has_role = answer.has_staff = true;
    answer.name = staff.name;
    answer.role = staff.role;
    answer.staff = staff.id.value;
    session->staff_session = row.id;
    sessions_identify(&desk->sessions, session, &person);
    if (state_write(desk))
        state_note(desk, store_use_staff_session(desk->store, row.id, state_time(desk)));
    if (session->page == PAGE_DESK && permission_allows(staff.role, VERB_queue, RELATION_NONE)) {
        waiting_room_socket(desk, staff.id, 1);
        welcome(desk, session, &answer);
        waiting_room_tell_desk(desk, session);
    } else {
        welcome(desk, session, &answer);
    }
}

void people_hello(struct desk *desk, struct session *session, const struct up_hello *packet)
{
    if (packet->version != PROTOCOL_VERSION) {
        refusal_of(desk, session, REASON_old_page, "hello");
        tell_kick(desk, session, CLOSE_OLD_PAGE);
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

static void note_failure(struct desk *desk, struct session *session, struct text login)
{
    struct tries *pair = gate_tries(&desk->gate, login, session->address_tag, desk->now.ms);
    pair->failures++;
    pair->last_ms = desk->now.ms;
    struct tries *address = gate_tries(&desk->gate, text_of("address"), session->address_tag, desk->now.ms);
    address->failures++;
    address->last_ms = desk->now.ms;
    if (pair->failures == ALARM_FAILURES || address->failures == ADDRESS_FAILURES_FREE)
        journal(JOURNAL_WARNING, "login_failures", "account=%d address=%d", pair->failures, address->failures);
}

static int64_t login_wait(struct desk *desk, const struct session *session, struct text login)
{
    const struct tries *pair = gate_tries(&desk->gate, login, session->address_tag, desk->now.ms);
    const struct tries *address = gate_tries(&desk->gate, text_of("address"), session->address_tag, desk->now.ms);
    int64_t until = pair->last_ms + account_delay_ms(pair->failures);
    int spread = address->failures - ADDRESS_FAILURES_FREE;
    if (spread > 0 && address->last_ms + account_delay_ms(spread) > until)
        until = address->last_ms + account_delay_ms(spread);
    return until > desk->now.ms ? until - desk->now.ms : 0;
}

void people_login(struct desk *desk, struct session *session, const struct up_login *packet)
{
    struct store_staff staff = {0};
    int64_t wait_ms = login_wait(desk, session, packet->login);
    if (wait_ms > 0) {
        refusal_wait(desk, session, REASON_too_fast, "login", wait_ms);
        return;
    }
    struct job *job = gate_open_job(&desk->gate, JOB_LOGIN, desk->now.ms);
    if (job == NULL || packet->login.length >= sizeof job->login) {
        if (job != NULL)
            gate_close_job(job);
        refusal_wait(desk, session, job != NULL ? REASON_wrong_login : REASON_busy, "login", 1000);
        return;
    }
    enum store_result result = store_find_staff(desk->store, packet->login, &desk->turn, &staff);
    if (result != STORE_NONE && !state_note(desk, result)) {
        gate_close_job(job);
        return;
    }
    job->door = sessions_door(&desk->sessions, session);
    job->session = sessions_name(&desk->sessions, session);
    job->staff = staff.id.value;
    memcpy(job->login, packet->login.bytes, packet->login.length);
    struct parcel parcel = {.type = PARCEL_check_password, .as.check_password = {
        .job = job->id, .hash = staff.is_disabled ? (struct text){"", 0} : staff.password_hash, .password = tell_keep(desk, packet->password)}};
    tell_clerk(desk, DESK_CLERK_QUICK, &parcel);
}

static void sign_in(struct desk *desk, struct session *session, const struct store_staff *staff)
{
    struct store_staff_session row = {.staff = staff->id, .began_ms = state_time(desk), .used_ms = state_time(desk)};
    uint8_t token[32];
    random_fill(&desk->random, token, sizeof token);
    digest_of((struct text){(const char *)token, sizeof token}, row.token_digest);
    if (!state_write(desk) || !state_note(desk, store_add_staff_session(desk->store, &row)))
        return;
    state_audit(desk, ACT_LOGIN, staff->id, staff->login, text_of(""));
    tell_cookie(desk, session, true, (uint32_t)(desk->settings->session_hours * 3600), token);
    tell(desk, session, DOWN_signed_in, &(struct down_signed_in){.name = staff->name, .role = staff->role});
}

void people_checked(struct desk *desk, struct job *job, bool fits)
{
    struct session *session = sessions_find(&desk->sessions, job->door, job->session);
    struct store_staff staff = {0};
    char *login = arena_take(&desk->turn, sizeof job->login);
    int64_t id = job->staff;
    if (login != NULL)
        memcpy(login, job->login, sizeof job->login);
    gate_close_job(job);
    if (session == NULL || login == NULL)
        return; /* whoever asked has gone */
    enum store_result result = id != 0 ? store_load_staff(desk->store, (struct staff_id){id}, &desk->turn, &staff) : STORE_NONE;
    if (result == STORE_OK && fits && !staff.is_disabled) {
        gate_tries(&desk->gate, staff.login, session->address_tag, desk->now.ms)->failures = 0;
        sign_in(desk, session, &staff);
        return;
    }
    note_failure(desk, session, text_of(login));
    state_audit(desk, ACT_LOGIN_FAILED, (struct staff_id){0}, text_of(login), text_of(""));
    refusal_of(desk, session, REASON_wrong_login, "login");
}

void people_ticket(struct desk *desk, struct session *session)
{
    struct store_staff_session row;
    struct store_staff staff;
    struct down_ticket ticket = {0};
    if (!find_staff_session(desk, session, &row, &staff)) {
        refusal_of(desk, session, REASON_not_signed_in, "ticket");
        return;
    }
    random_fill(&desk->random, ticket.ticket, sizeof ticket.ticket);
    gate_give(&desk->gate, ticket.ticket, TICKET_STAFF, row.id, desk->now.ms);
    tell(desk, session, DOWN_ticket, &ticket);
}

void people_logout(struct desk *desk, struct session *session)
{
    static const uint8_t nothing[32];
    struct store_staff_session row;
    struct store_staff staff;
    if (find_staff_session(desk, session, &row, &staff) && state_write(desk)) {
        state_note(desk, store_drop_staff_session(desk->store, row.id));
        state_audit(desk, ACT_LOGOUT, staff.id, staff.login, text_of(""));
        people_end_sockets(desk, staff.id, row.id);
    }
    tell_cookie(desk, session, true, 0, nothing);
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("logout")});
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
        tell_kick(desk, session, CLOSE_PROTOCOL);
        return;
    }
    if (session->role != ROLE_SEEKER) {
        enum store_result result = store_load_staff_session(desk->store, session->staff_session, &row);
        if (result != STORE_OK || !staff_of(desk, &row, true, &staff) || staff.role != (enum role)session->role) {
            tell_kick(desk, session, CLOSE_SESSION_OVER);
            return;
        }
        if (session->page == PAGE_DESK)
            waiting_room_socket(desk, staff.id, 1);
    }
    session->is_welcome = true;
    free(session->arrival);
    session->arrival = NULL;
    tell_surely(desk, session);
    tell(desk, session, DOWN_again, &(struct down_again){0});
    if (session->role == ROLE_SEEKER) /* the desk before may have died before it told this */
        tell(desk, session, DOWN_sign, &(struct down_sign){.answering = roster_answers(desk->roster)});
    talk_tell_all(desk, session);
    if (session->role != ROLE_SEEKER && session->page == PAGE_DESK)
        waiting_room_tell_desk(desk, session);
}

void people_left(struct desk *desk, struct session *session)
{
    struct person person = sessions_person(session);
    bool is_desk = session->is_welcome && person.role != ROLE_SEEKER && session->page == PAGE_DESK;
    if (is_desk)
        waiting_room_socket(desk, person.staff, -1);
    if (session->staff_session != 0 && session->is_welcome && state_write(desk)) {
        enum store_result result = store_use_staff_session(desk->store, session->staff_session, state_time(desk));
        if (result != STORE_NONE)
            state_note(desk, result);
    }
    sessions_drop(&desk->sessions, session);
}

void people_end_sockets(struct desk *desk, struct staff_id staff, int64_t staff_session)
{
    struct person person = {.role = ROLE_LIBRARIAN, .staff = staff};
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL;
         session = sessions_next(&desk->sessions, session))
        if (staff_session == 0 || session->staff_session == staff_session)
            tell_kick(desk, session, CLOSE_SESSION_OVER);
}

void people_sweep(struct desk *desk)
{
    for (size_t at = 0; at < (size_t)desk->sessions.doors * desk->sessions.per_door; at++) {
        struct session *session = &desk->sessions.table[at];
        struct store_staff_session row;
        if (session->turn == 0 || session->staff_session == 0)
            continue;
        enum store_result result = store_load_staff_session(desk->store, session->staff_session, &row);
        if (result == STORE_NONE || (result == STORE_OK && !is_alive(desk, &row, true)))
            tell_kick(desk, session, CLOSE_SESSION_OVER);
    }
}
