/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_GATE_H
#define DESK_GATE_H

#include "domain/bucket.h"
#include "domain/factor.h"
#include "domain/ids.h"
#include "domain/limits.h"
#include "domain/permission.h"
#include "parcels/parcel.h"

#include <stdbool.h>
#include <stdint.h>

/* What stands between the door and an identity: tickets, counted tries, and questions that a
 * clerk works on. All of it is short-lived memory; after a restart people simply ask again. */

enum { GATE_TICKETS = 1024, GATE_TRIES = 4096, GATE_JOBS = 64, GATE_TICKET_MS = 30000,
       GATE_STEPS = 2 * ACCOUNTS_MAX, GATE_STEP_MS = 600000 };

enum ticket_kind { TICKET_NONE, TICKET_STAFF, TICKET_SEEKER };

struct ticket {
    uint8_t secret[16];
    enum ticket_kind kind;
    int64_t id;       /* of the staff session, or of the seeker */
    int64_t until_ms;
};

/* What an account has begun and not ended: signing in with a second factor, or setting one up.
 * One of each; a newer one takes the place of the older. */
enum step_kind { STEP_NONE, STEP_SIGN_IN, STEP_SET_UP };

struct step {
    enum step_kind kind;
    struct staff_id staff;
    uint8_t secret[FACTOR_SEED_BYTES]; /* SIGN_IN: it begins with the ticket; SET_UP: the seed */
    int64_t until_ms;
};

/* Failures of one account from one address, or of one address. */
struct tries {
    uint64_t key;
    int failures;
    int64_t last_ms;
};

enum job_kind { JOB_NONE, JOB_LOGIN, JOB_ADD_STAFF, JOB_SET_PASSWORD, JOB_READ };

/* By which right, in which conversation, somebody reads: a clerk takes its time, and it may end
 * meanwhile. What an auditor or an admin reads hangs on none: 0. */
struct right {
    struct conversation_id about;
    enum verb verb;
};

struct job {
    uint64_t id;
    enum job_kind kind;
    uint32_t door;               /* who asked */
    struct session_name session;
    int clerk;
    int64_t begun_ms;
    int64_t staff;               /* LOGIN, SET_PASSWORD */
    char login[LOGIN_CHARACTERS_MAX + 1];
    char name[NAME_CHARACTERS_MAX * 4 + 1]; /* ADD_STAFF */
    int role;                    /* ADD_STAFF */
    struct right right;          /* READ */
};

struct gate {
    struct ticket tickets[GATE_TICKETS];
    size_t next_ticket;
    struct step steps[GATE_STEPS];
    struct tries tries[GATE_TRIES];
    struct bucket codes;         /* wrong codes of everybody together */
    struct job jobs[GATE_JOBS];
    uint64_t last_job;
};

/* Keeps a ticket; the oldest gives way. secret is random. */
void gate_give(struct gate *gate, const uint8_t secret[16], enum ticket_kind kind, int64_t id, int64_t now_ms);

/* Takes a ticket: works once, in time, and for its kind. The id, or 0. */
int64_t gate_take(struct gate *gate, const uint8_t secret[16], enum ticket_kind kind, int64_t now_ms);

/* Begins a step, with a secret that the caller fills in. */
struct step *gate_begin_step(struct gate *gate, enum step_kind kind, struct staff_id staff, int64_t now_ms);

/* The step of signing in with this ticket, of setting up for this account; NULL when there is
 * none in time. */
struct step *gate_find_sign_in(struct gate *gate, const uint8_t ticket[16], int64_t now_ms);
struct step *gate_find_set_up(struct gate *gate, struct staff_id staff, int64_t now_ms);

/* Forgets it and its secret. */
void gate_end_step(struct step *step);

/* The count of a key, made when there is none (the oldest in reach gives way). */
struct tries *gate_tries(struct gate *gate, struct text what, const uint8_t address_tag[16], int64_t now_ms);

/* A free job with a fresh id; NULL when as many are open as may be. */
struct job *gate_open_job(struct gate *gate, enum job_kind kind, int64_t now_ms);
/* How many jobs of a kind are open. */
int gate_count_jobs(const struct gate *gate, enum job_kind kind, int64_t now_ms);

struct job *gate_find_job(struct gate *gate, uint64_t id);
void gate_close_job(struct job *job);

/* The door is gone: nobody waits for the answers any more, and a new door's session may have
 * the name of one that did. */
void gate_drop_door(struct gate *gate, uint32_t door);

/* Sign-ins of this account that are under way come to nothing: password checks will end as if
 * nobody had the login, and no code helps after them. */
void gate_void_logins(struct gate *gate, struct staff_id staff);

#endif
