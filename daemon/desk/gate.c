/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/gate.h"

#include "base/plant.h"
#include "crypto/digest.h"

#include <string.h>

enum { TRIES_REACH = 16, TRIES_FORGOTTEN_MS = 3600000, JOB_LOST_MS = 30000 };

void gate_give(struct gate *gate, const uint8_t secret[16], enum ticket_kind kind, int64_t id, int64_t now_ms)
{
    struct ticket *ticket = &gate->tickets[gate->next_ticket++ % GATE_TICKETS];
    *ticket = (struct ticket){.kind = kind, .id = id, .until_ms = now_ms + GATE_TICKET_MS};
    memcpy(ticket->secret, secret, sizeof ticket->secret);
}

int64_t gate_take(struct gate *gate, const uint8_t secret[16], enum ticket_kind kind, int64_t now_ms)
{
    for (size_t at = 0; at < GATE_TICKETS; at++) {
        struct ticket *ticket = &gate->tickets[at];
        if (ticket->kind != kind || !digest_equal(ticket->secret, secret, sizeof ticket->secret))
            continue;
        int64_t id = ticket->until_ms >= now_ms ? ticket->id : 0;
        if (!plant("reuse_ticket"))
            *ticket = (struct ticket){0};
        return id;
    }
    return 0;
}

struct step *gate_begin_step(struct gate *gate, enum step_kind kind, struct staff_id staff, int64_t now_ms)
{
    struct step *place = &gate->steps[0];
    for (size_t at = 0; at < GATE_STEPS; at++) {
        struct step *step = &gate->steps[at];
        if (step->until_ms < place->until_ms)
            place = step; /* over, or the oldest */
        if (step->kind != kind || step->staff.value != staff.value)
            continue;
        place = step;
        break;
    }
    *place = (struct step){.kind = kind, .staff = staff, .until_ms = now_ms + GATE_STEP_MS};
    return place;
}

struct step *gate_find_sign_in(struct gate *gate, const uint8_t ticket[16], int64_t now_ms)
{
    for (size_t at = 0; at < GATE_STEPS; at++) {
        struct step *step = &gate->steps[at];
        if (step->kind == STEP_SIGN_IN && step->until_ms >= now_ms && digest_equal(step->secret, ticket, 16))
            return step;
    }
    return NULL;
}

struct step *gate_find_set_up(struct gate *gate, struct staff_id staff, int64_t now_ms)
{
    for (size_t at = 0; at < GATE_STEPS; at++) {
        struct step *step = &gate->steps[at];
        if (step->kind == STEP_SET_UP && step->until_ms >= now_ms && step->staff.value == staff.value)
            return step;
    }
    return NULL;
}

void gate_end_step(struct step *step)
{
    digest_wipe(step, sizeof *step);
}

struct tries *gate_tries(struct gate *gate, struct text what, const uint8_t address_tag[16], int64_t now_ms)
{
    uint8_t digest[DIGEST_BYTES];
    uint64_t key;
    digest_of_two((struct text){(const char *)address_tag, 16}, what, digest);
    memcpy(&key, digest, sizeof key);
    struct tries *oldest = NULL;
    for (size_t step = 0; step < TRIES_REACH; step++) {
        struct tries *tries = &gate->tries[(key + step) % GATE_TRIES];
        if (tries->key == key && tries->last_ms + TRIES_FORGOTTEN_MS > now_ms)
            return tries;
        if (oldest == NULL || tries->last_ms < oldest->last_ms)
            oldest = tries;
    }
    *oldest = (struct tries){.key = key, .last_ms = now_ms};
    return oldest;
}

/* A clerk that died has taken its questions with it: their jobs are free again after a while. */
static bool is_open(const struct job *job, int64_t now_ms)
{
    return job->kind != JOB_NONE && job->begun_ms + JOB_LOST_MS > now_ms;
}

struct job *gate_open_job(struct gate *gate, enum job_kind kind, int64_t now_ms)
{
    for (size_t at = 0; at < GATE_JOBS; at++) {
        struct job *job = &gate->jobs[at];
        if (is_open(job, now_ms))
            continue;
        *job = (struct job){.id = ++gate->last_job, .kind = kind, .begun_ms = now_ms};
        return job;
    }
    return NULL;
}

int gate_count_jobs(const struct gate *gate, enum job_kind kind, int64_t now_ms)
{
    int count = 0;
    for (size_t at = 0; at < GATE_JOBS; at++)
        count += gate->jobs[at].kind == kind && is_open(&gate->jobs[at], now_ms);
    return count;
}

struct job *gate_find_job(struct gate *gate, uint64_t id)
{
    for (size_t at = 0; at < GATE_JOBS; at++)
        if (gate->jobs[at].kind != JOB_NONE && gate->jobs[at].id == id)
            return &gate->jobs[at];
    return NULL;
}

void gate_close_job(struct job *job)
{
    *job = (struct job){0};
}

void gate_drop_door(struct gate *gate, uint32_t door)
{
    for (size_t at = 0; at < GATE_JOBS; at++)
        if (gate->jobs[at].kind != JOB_NONE && gate->jobs[at].door == door)
            gate_close_job(&gate->jobs[at]);
}

void gate_void_logins(struct gate *gate, struct staff_id staff)
{
    for (size_t at = 0; at < GATE_JOBS; at++)
        if (gate->jobs[at].kind == JOB_LOGIN && gate->jobs[at].staff == staff.value)
            gate->jobs[at].staff = 0;
    for (size_t at = 0; at < GATE_STEPS; at++)
        if (gate->steps[at].kind == STEP_SIGN_IN && gate->steps[at].staff.value == staff.value)
            gate_end_step(&gate->steps[at]);
}
