/* SPDX-License-Identifier: Apache-2.0
 *
 * A new password is hashed by a clerk, so what was asked waits in a job until then; the rules
 * are looked at when it is asked, and what may have changed meanwhile once more. */
#include "desk/accounts.h"

#include "desk/duty.h"
#include "desk/experts.h"
#include "desk/libraries.h"
#include "desk/library_list.h"
#include "desk/refusal.h"
#include "desk/second_factor.h"
#include "desk/signed_in.h"
#include "desk/tell.h"
#include "domain/account.h"

#include <string.h>

void accounts_list(struct desk *desk, struct session *session)
{
    struct store_staff *list;
    size_t count;
    if (!state_note(desk, store_list_staff(desk->store, &desk->turn, &list, &count)))
        return;
    struct record_account *accounts = arena_take(&desk->turn, (count + 1) * sizeof *accounts);
    if (accounts == NULL)
        return;
    size_t shown = count < ACCOUNTS_MAX ? count : ACCOUNTS_MAX;
    for (size_t at = 0; at < shown; at++)
        accounts[at] = (struct record_account){
            .staff = list[at].id.value, .login = list[at].login, .name = list[at].name, .role = list[at].role,
            .library = libraries_find(desk, list[at].answerer.library)->id.value,
            .languages = list[at].answerer.languages > 0 ? list[at].answerer.languages : LANGUAGES_ALL,
            .topics = list[at].answerer.topics > 0 ? list[at].answerer.topics : TOPICS_ALL,
            .disabled = list[at].is_disabled, .factor = second_factor_state(desk, list[at].id) == FACTOR_STATE_SET, .added_ms = list[at].added_ms,
        };
    tell(desk, session, DOWN_staff, &(struct down_staff){.accounts = accounts, .accounts_count = shown});
}

/* The answer to every change: done, and the list as it is now. */
static void answer(struct desk *desk, struct session *session, const char *packet)
{
    tell(desk, session, DOWN_done, &(struct down_done){.packet = text_of(packet)});
    accounts_list(desk, session);
}

/* Asks a clerk for the hash. NULL when too many questions are open: refused. */
static struct job *ask_for_hash(struct desk *desk, struct session *session, enum job_kind kind, struct text password, const char *packet)
{
    struct job *job = gate_open_job(&desk->gate, kind, desk->now.ms);
    if (job == NULL) {
        refusal_wait(desk, session, REASON_busy, packet, 1000);
        return NULL;
    }
    job->door = sessions_door(&desk->sessions, session);
    job->session = sessions_name(&desk->sessions, session);
    struct parcel parcel = {.type = PARCEL_hash_password, .as.hash_password = {
        .job = job->id, .password = tell_keep(desk, password)}};
    tell_peer(desk, DESK_CLERK_QUICK, &parcel);
    return job;
}

void accounts_add(struct desk *desk, struct session *session, const struct up_staff_add *packet)
{
    struct store_staff found, *list;
    size_t count;
    if (packet->role == ROLE_SEEKER || !account_login_is_valid(packet->login)) {
        refusal_field(desk, session, REASON_bad_field, "staff_add", packet->role == ROLE_SEEKER ? "role" : "login");
        return;
    }
    if (!account_name_is_valid(packet->name) || (packet->role == ROLE_EXPERT && !account_names_organisation(packet->name))) {
        refusal_field(desk, session, REASON_bad_field, "staff_add", "name");
        return;
    }
    if (account_name_misleads(packet->role, packet->name)) {
        refusal_field(desk, session, REASON_name_misleads, "staff_add", "name");
        return;
    }
    if (account_password_is_weak(packet->login, packet->password)) {
        refusal_field(desk, session, REASON_weak_password, "staff_add", "password");
        return;
    }
    enum store_result result = store_find_staff(desk->store, packet->login, &desk->turn, &found);
    if (result == STORE_OK) {
        refusal_field(desk, session, REASON_login_used, "staff_add", "login");
        return;
    }
    if (result != STORE_NONE || !state_note(desk, store_list_staff(desk->store, &desk->turn, &list, &count))) {
        state_note(desk, result);
        return;
    }
    if (count >= ACCOUNTS_MAX) {
        refusal_of(desk, session, REASON_too_many, "staff_add");
        return;
    }
    struct job *job = ask_for_hash(desk, session, JOB_ADD_STAFF, packet->password, "staff_add");
    if (job == NULL)
        return;
    job->role = (int)packet->role;
    memcpy(job->login, packet->login.bytes, packet->login.length);
    memcpy(job->name, packet->name.bytes, packet->name.length);
}

void accounts_password(struct desk *desk, struct session *session, const struct up_staff_password *packet)
{
    struct store_staff staff;
    enum store_result result = store_load_staff(desk->store, (struct staff_id){packet->staff}, &desk->turn, &staff);
    if (result != STORE_OK) {
        if (result != STORE_NONE)
            state_note(desk, result);
        refusal_of(desk, session, REASON_not_found, "staff_password");
        return;
    }
    if (account_password_is_weak(staff.login, packet->password)) {
        refusal_field(desk, session, REASON_weak_password, "staff_password", "password");
        return;
    }
    struct job *job = ask_for_hash(desk, session, JOB_SET_PASSWORD, packet->password, "staff_password");
    if (job != NULL)
        job->staff = packet->staff;
}

/* Somebody else's account; refused and false when it is one's own, or there is none. */
static bool load_other(struct desk *desk, struct session *session, int64_t id, const char *packet, struct store_staff *staff)
{
    if (id == sessions_person(session).staff.value) {
        refusal_of(desk, session, REASON_own_account, packet);
        return false;
    }
    enum store_result result = store_load_staff(desk->store, (struct staff_id){id}, &desk->turn, staff);
    if (result == STORE_OK)
        return true;
    if (result != STORE_NONE)
        state_note(desk, result);
    refusal_of(desk, session, REASON_not_found, packet);
    return false;
}

void accounts_disable(struct desk *desk, struct session *session, const struct up_staff_disable *packet)
{
    struct store_staff staff;
    struct staff_id actor = sessions_person(session).staff;
    if (!load_other(desk, session, packet->staff, "staff_disable", &staff))
        return;
    staff.is_disabled = packet->disabled;
    if (!state_write(desk) || !state_note(desk, store_save_staff(desk->store, &staff)))
        return;
    state_audit(desk, packet->disabled ? ACT_ACCOUNT_DISABLED : ACT_ACCOUNT_ENABLED, actor, staff.login, text_of(""));
    if (packet->disabled) {
        signed_in_end_everywhere(desk, staff.id);
        duty_dismiss(desk, staff.id, COMMAND_GIVE_BACK);
        experts_dismiss(desk, staff.id);
    }
    answer(desk, session, "staff_disable");
}

/* All that there is now is all that there ever will be. */
static int64_t chosen(int64_t set, int64_t all)
{
    return set == all ? 0 : set;
}

void accounts_place(struct desk *desk, struct session *session, const struct up_staff_place *packet)
{
    struct store_staff staff;
    if (!library_list_is_known(desk, session, packet->library, "staff_place") || !load_other(desk, session, packet->staff, "staff_place", &staff))
        return;
    const struct library *library = libraries_find(desk, (struct library_id){packet->library});
    staff.answerer = (struct answerer){.library = library->id, .languages = chosen(packet->languages, LANGUAGES_ALL),
                                       .topics = chosen(packet->topics, TOPICS_ALL)};
    if (!state_write(desk) || !state_note(desk, store_save_staff(desk->store, &staff)))
        return;
    state_audit(desk, ACT_ACCOUNT_PLACED, sessions_person(session).staff, staff.login, library->slug);
    duty_place(desk, staff.id, &staff.answerer);
    answer(desk, session, "staff_place");
}

void accounts_factor(struct desk *desk, struct session *session, const struct up_staff_factor *packet)
{
    struct store_staff staff;
    if (!load_other(desk, session, packet->staff, "staff_factor", &staff))
        return;
    if (!second_factor_drop(desk, &staff, sessions_person(session).staff)) {
        refusal_of(desk, session, REASON_not_found, "staff_factor");
        return;
    }
    signed_in_end_everywhere(desk, staff.id);
    answer(desk, session, "staff_factor");
}

static void add(struct desk *desk, struct session *session, const struct job *job, struct text hash)
{
    struct staff_id actor = sessions_person(session).staff;
    struct store_staff staff = {
        .login = text_of(job->login), .name = text_of(job->name), .role = (enum role)job->role,
        .password_hash = hash, .added_ms = state_time(desk),
    };
    if (!state_write(desk))
        return;
    enum store_result result = store_add_staff(desk->store, &staff);
    if (result == STORE_TAKEN) {
        refusal_field(desk, session, REASON_login_used, "staff_add", "login");
        return;
    }
    if (!state_note(desk, result))
        return;
    state_name_put(desk, staff.id, staff.name);
    state_audit(desk, ACT_ACCOUNT_ADDED, actor, staff.login, text_of(vocabulary_word(&vocabulary_role, job->role)));
    answer(desk, session, "staff_add");
}

static void set_password(struct desk *desk, struct session *session, const struct job *job, struct text hash)
{
    struct store_staff staff;
    struct staff_id actor = sessions_person(session).staff;
    if (!state_write(desk) || !state_note(desk, store_load_staff(desk->store, (struct staff_id){job->staff}, &desk->turn, &staff)))
        return;
    staff.password_hash = hash;
    if (!state_note(desk, store_save_staff(desk->store, &staff)))
        return;
    state_audit(desk, ACT_PASSWORD_SET, actor, staff.login, text_of(""));
    answer(desk, session, "staff_password");
    signed_in_end_everywhere(desk, staff.id);
}

void accounts_hashed(struct desk *desk, struct job *job, struct text hash)
{
    struct job *kept = arena_take(&desk->turn, sizeof *kept);
    struct session *session = sessions_find(&desk->sessions, job->door, job->session);
    if (kept != NULL)
        *kept = *job;
    gate_close_job(job);
    bool may = session != NULL && session->is_welcome && !session->is_over && permission_allows((enum role)session->role, VERB_staff_manage, RELATION_NONE);
    if (kept == NULL || !may)
        return;
    if (hash.length == 0)
        refusal_wait(desk, session, REASON_busy, kept->kind == JOB_ADD_STAFF ? "staff_add" : "staff_password", 1000);
    else if (kept->kind == JOB_ADD_STAFF)
        add(desk, session, kept, hash);
    else
        set_password(desk, session, kept, hash);
}
