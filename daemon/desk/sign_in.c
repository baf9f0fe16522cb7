/* SPDX-License-Identifier: Apache-2.0
 *
 * Failures are counted before the clerk has looked, and forgiven when the password was right:
 * many guesses at once would otherwise all count as the first. What was typed as a login is
 * written down only when there is such an account: people type passwords there. */
#include "desk/sign_in.h"

#include "base/journal.h"
#include "base/plant.h"
#include "desk/refusal.h"
#include "desk/second_factor.h"
#include "desk/signed_in.h"
#include "desk/tell.h"
#include "domain/account.h"

#include <string.h>

enum {
    ADDRESS_FAILURES_FREE = 20, /* one password tried on many accounts */
    ALARM_FAILURES = 10,
    ALARM_EVERYWHERE = 20,      /* one account tried from many addresses; told again after as many more */
    LOGINS_MAX = 32,            /* passwords that a clerk may have waiting */
};

/* The tries at one account, wherever they come from. They slow nobody down: that would let strangers
 * keep its owner out. */
static struct tries *tries_everywhere(struct desk *desk, struct text login)
{
    static const uint8_t EVERYWHERE[16] = {0};
    return gate_tries(&desk->gate, login, EVERYWHERE, desk->now.ms);
}

/* Counts a try as failed, until it is known better. */
static void count_try(struct desk *desk, struct session *session, struct text login)
{
    struct tries *pair = gate_tries(&desk->gate, login, session->address_tag, desk->now.ms);
    pair->failures++;
    pair->last_ms = desk->now.ms;
    struct tries *address = gate_tries(&desk->gate, text_of("address"), session->address_tag, desk->now.ms);
    address->failures++;
    address->last_ms = desk->now.ms;
    struct tries *everywhere = tries_everywhere(desk, login);
    everywhere->failures++;
    everywhere->last_ms = desk->now.ms;
    if (pair->failures == ALARM_FAILURES || address->failures == ADDRESS_FAILURES_FREE || everywhere->failures % ALARM_EVERYWHERE == 0)
        journal(JOURNAL_WARNING, "login_failures", "account=%d address=%d everywhere=%d", pair->failures, address->failures, everywhere->failures);
}

/* It was the right password: nothing of the account's tries is left, and one less of the address's. */
static void forgive(struct desk *desk, struct session *session, struct text login)
{
    gate_tries(&desk->gate, login, session->address_tag, desk->now.ms)->failures = 0;
    struct tries *address = gate_tries(&desk->gate, text_of("address"), session->address_tag, desk->now.ms);
    if (address->failures > 0)
        address->failures--;
    struct tries *everywhere = tries_everywhere(desk, login);
    if (everywhere->failures > 0)
        everywhere->failures--;
}

static int64_t login_wait(struct desk *desk, const struct session *session, struct text login)
{
    const struct tries *pair = gate_tries(&desk->gate, login, session->address_tag, desk->now.ms);
    const struct tries *address = gate_tries(&desk->gate, text_of("address"), session->address_tag, desk->now.ms);
    int64_t until = pair->last_ms + account_delay_ms(pair->failures);
    int spread = address->failures - ADDRESS_FAILURES_FREE;
    if (spread > 0 && address->last_ms + account_delay_ms(spread) > until)
        until = address->last_ms + account_delay_ms(spread);
    return until > desk->now.ms && !plant("skip_delay") ? until - desk->now.ms : 0;
}

/* A login as accounts have it: phones write the first letter large. What is too long is nobody's. */
static void fold(struct text typed, char login[LOGIN_CHARACTERS_MAX + 1])
{
    size_t length = typed.length <= LOGIN_CHARACTERS_MAX ? typed.length : 0;
    for (size_t at = 0; at < length; at++)
        login[at] = (char)(typed.bytes[at] >= 'A' && typed.bytes[at] <= 'Z' ? typed.bytes[at] - 'A' + 'a' : typed.bytes[at]);
    login[length] = '\0';
}

/* An unknown login costs a clerk the same work as a known one. */
static void ask_clerk(struct desk *desk, struct session *session, struct job *job, const struct store_staff *staff, struct text password)
{
    bool is_known = staff->id.value != 0 && !staff->is_disabled;
    struct parcel parcel = {.type = PARCEL_check_password, .as.check_password = {
        .job = job->id, .hash = is_known ? staff->password_hash : text_of(""), .password = tell_keep(desk, password)}};
    job->door = sessions_door(&desk->sessions, session);
    job->session = sessions_name(&desk->sessions, session);
    job->staff = staff->id.value;
    tell_peer(desk, DESK_CLERK_QUICK, &parcel);
}

void sign_in_login(struct desk *desk, struct session *session, const struct up_login *packet)
{
    struct store_staff staff = {0};
    struct job *job = gate_count_jobs(&desk->gate, JOB_LOGIN, desk->now.ms) < LOGINS_MAX ? gate_open_job(&desk->gate, JOB_LOGIN, desk->now.ms) : NULL;
    if (job == NULL) {
        refusal_wait(desk, session, REASON_busy, "login", 1000);
        return;
    }
    fold(packet->login, job->login);
    if (plant("journal_password"))
        journal(JOURNAL_NOTICE, "desk", "%.*s", (int)packet->password.length, packet->password.bytes);
    int64_t wait_ms = login_wait(desk, session, text_of(job->login));
    enum store_result result = wait_ms > 0 ? STORE_NONE : store_find_staff(desk->store, text_of(job->login), &desk->turn, &staff);
    if (wait_ms > 0 || (result != STORE_NONE && !state_note(desk, result))) {
        gate_close_job(job);
        refusal_wait(desk, session, REASON_too_fast, "login", wait_ms);
        return;
    }
    count_try(desk, session, text_of(job->login));
    ask_clerk(desk, session, job, &staff, packet->password);
}

void sign_in_checked(struct desk *desk, struct job *job, bool fits)
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
        forgive(desk, session, staff.login);
        if (!second_factor_ask(desk, session, &staff))
            signed_in_begin(desk, session, &staff);
        return;
    }
    state_audit(desk, ACT_LOGIN_FAILED, (struct staff_id){0}, text_of(id != 0 ? login : ""), text_of(""));
    refusal_of(desk, session, REASON_wrong_login, "login");
}

void sign_in_ticket(struct desk *desk, struct session *session)
{
    struct store_staff_session row;
    struct store_staff staff;
    struct down_ticket ticket = {0};
    if (!signed_in_find(desk, session, &row, &staff)) {
        refusal_of(desk, session, REASON_not_signed_in, "ticket");
        return;
    }
    random_fill(&desk->random, ticket.ticket, sizeof ticket.ticket);
    gate_give(&desk->gate, ticket.ticket, TICKET_STAFF, row.id, desk->now.ms);
    tell(desk, session, DOWN_ticket, &ticket);
}

void sign_in_logout(struct desk *desk, struct session *session)
{
    static const uint8_t nothing[32];
    struct store_staff_session row;
    struct store_staff staff;
    if (signed_in_find(desk, session, &row, &staff) && state_write(desk)) {
        state_note(desk, store_drop_staff_session(desk->store, row.id));
        state_audit(desk, ACT_LOGOUT, staff.id, staff.login, text_of(""));
        signed_in_end_sockets(desk, staff.id, row.id);
    }
    tell_cookie(desk, session, true, 0, nothing);
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of("logout")});
}
