/* SPDX-License-Identifier: Apache-2.0
 *
 * One flat table: a door's slot is an index into it, and no memory is taken per session.
 * Chains of one person hang from a hash of heads; indices, not pointers, to halve their
 * size. A head is shared by persons of one hash value, so a walk compares. */
#include "desk/sessions.h"

#include "base/plant.h"

#include <stdlib.h>
#include <string.h>

bool sessions_open(struct sessions *sessions, uint32_t doors, uint32_t per_door)
{
    size_t count = (size_t)doors * per_door;
    *sessions = (struct sessions){.doors = doors, .per_door = per_door, .heads_count = (uint32_t)count + 1};
    sessions->table = calloc(count, sizeof *sessions->table);
    sessions->heads = calloc(sessions->heads_count, sizeof *sessions->heads);
    return sessions->table != NULL && sessions->heads != NULL;
}

void sessions_close(struct sessions *sessions)
{
    for (size_t at = 0; sessions->table != NULL && at < (size_t)sessions->doors * sessions->per_door; at++)
        free(sessions->table[at].arrival);
    free(sessions->table);
    free(sessions->heads);
    *sessions = (struct sessions){0};
}

static uint32_t index_of(const struct sessions *sessions, const struct session *session)
{
    return (uint32_t)(session - sessions->table);
}

static struct session *at_index(struct sessions *sessions, uint32_t index_and_one)
{
    return index_and_one == 0 ? NULL : &sessions->table[index_and_one - 1];
}

struct session *sessions_find(struct sessions *sessions, uint32_t door, struct session_name name)
{
    if (door >= sessions->doors || name.slot >= sessions->per_door || name.turn == 0)
        return NULL;
    struct session *session = &sessions->table[door * sessions->per_door + name.slot];
    bool is_same_turn = session->turn == name.turn || (session->turn != 0 && plant("reuse_slot"));
    return is_same_turn ? session : NULL;
}

struct session *sessions_put(struct sessions *sessions, uint32_t door, struct session_name name)
{
    if (door >= sessions->doors || name.slot >= sessions->per_door || name.turn == 0)
        return NULL;
    struct session *session = &sessions->table[door * sessions->per_door + name.slot];
    if (session->turn != 0)
        sessions_drop(sessions, session);
    session->turn = name.turn;
    return session;
}

void sessions_drop(struct sessions *sessions, struct session *session)
{
    sessions_forget(sessions, session);
    free(session->arrival);
    memset(session, 0, sizeof *session);
}

void sessions_drop_door(struct sessions *sessions, uint32_t door)
{
    for (uint32_t slot = 0; slot < sessions->per_door; slot++) {
        struct session *session = &sessions->table[door * sessions->per_door + slot];
        if (session->turn != 0)
            sessions_drop(sessions, session);
    }
}

uint32_t sessions_door(const struct sessions *sessions, const struct session *session)
{
    return index_of(sessions, session) / sessions->per_door;
}

struct session_name sessions_name(const struct sessions *sessions, const struct session *session)
{
    return (struct session_name){.slot = index_of(sessions, session) % sessions->per_door, .turn = session->turn};
}

static int64_t person_number(const struct person *person)
{
    return person->role == ROLE_SEEKER ? person->seeker.value : person->staff.value;
}

static uint32_t *head_of(struct sessions *sessions, bool is_staff, int64_t number)
{
    uint64_t mixed = ((uint64_t)number * 2 + is_staff) * 0x9E3779B97F4A7C15u;
    return &sessions->heads[(mixed >> 20) % sessions->heads_count];
}

static bool is_of(const struct session *session, bool is_staff, int64_t number)
{
    return session->person == number && (session->role != ROLE_SEEKER) == is_staff;
}

void sessions_identify(struct sessions *sessions, struct session *session, const struct person *person)
{
    sessions_forget(sessions, session);
    session->role = (uint8_t)person->role;
    session->person = person_number(person);
    if (session->person == 0)
        return;
    uint32_t *head = head_of(sessions, person->role != ROLE_SEEKER, session->person);
    uint32_t self = index_of(sessions, session) + 1;
    uint32_t last = *head;
    while (last != 0 && sessions->table[last - 1].next != 0)
        last = sessions->table[last - 1].next;
    session->previous = last;
    session->next = 0;
    *(last == 0 ? head : &sessions->table[last - 1].next) = self;
}

void sessions_forget(struct sessions *sessions, struct session *session)
{
    if (session->person == 0)
        return;
    uint32_t *head = head_of(sessions, session->role != ROLE_SEEKER, session->person);
    struct session *previous = at_index(sessions, session->previous);
    struct session *next = at_index(sessions, session->next);
    *(previous == NULL ? head : &previous->next) = session->next;
    if (next != NULL)
        next->previous = session->previous;
    session->person = 0;
    session->next = session->previous = 0;
}

struct session *sessions_first(struct sessions *sessions, const struct person *person)
{
    bool is_staff = person->role != ROLE_SEEKER;
    int64_t number = person_number(person);
    if (number == 0)
        return NULL;
    struct session *session = at_index(sessions, *head_of(sessions, is_staff, number));
    while (session != NULL && !is_of(session, is_staff, number))
        session = at_index(sessions, session->next);
    return session;
}

struct session *sessions_next(struct sessions *sessions, const struct session *session)
{
    bool is_staff = session->role != ROLE_SEEKER;
    struct session *next = at_index(sessions, session->next);
    while (next != NULL && !is_of(next, is_staff, session->person))
        next = at_index(sessions, next->next);
    return next;
}

struct person sessions_person(const struct session *session)
{
    struct person person = {.role = (enum role)session->role};
    if (person.role == ROLE_SEEKER)
        person.seeker.value = session->person;
    else
        person.staff.value = session->person;
    person.looks.value = session->looks;
    person.invited.value = session->invited;
    person.inviter.value = session->inviter;
    return person;
}
