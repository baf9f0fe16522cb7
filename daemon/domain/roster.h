/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_ROSTER_H
#define DOMAIN_ROSTER_H

#include "domain/ids.h"
#include "domain/library.h"
#include "domain/limits.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Librarians on duty, each with a lease: it stands as long as one of her sockets does, and
 * ROSTER_GRACE_MS longer, so that a reload does not send her people back to the queue. The
 * door finds a silent socket dead after 13 s; with the grace that stays below 20 s. */
enum {
    ROSTER_GRACE_MS = 4500,
    ROSTER_START_MS = 15000, /* after a start of the service: one full term to come back */
    ROSTER_COUNTER_MS = 300000, /* "back in five minutes" */
    ROSTER_OVERDUE_MS = 600000, /* she was to be back from the counter, and touched nothing since */
    ROSTER_RING_MS = 60000,     /* so long rings what was given to her before a colleague gets it */
    ROSTER_ANSWER_MS = 120000,  /* to say that she is there, when she is asked */
    ROSTER_MEMBERS_MAX = 1000,
};

struct roster_member {
    struct staff_id staff;
    struct answerer answerer;
    int64_t room;      /* how many conversations she can hold */
    int64_t held;      /* how many she holds */
    int sockets;       /* of her desk page */
    int64_t since_ms;  /* on duty since: time of the store */
    int64_t idle_ms;   /* monotonic: since when what she holds has not changed */
    int64_t back_ms;   /* at the counter: when she means to be back, by the time of the store; 0 she is at her desk */
    int64_t promised_ms; /* the same, monotonic */
    bool is_late;      /* that is over, and told */
    int64_t touched_ms; /* monotonic: when she last did something at her desk */
    struct conversation_id given[ROOM_MAX]; /* to her, and not taken by her, since she last did something */
    size_t given_count;
    int64_t given_ms;  /* monotonic: when the first of them was */
    int64_t asked_ms;  /* monotonic: since when she is asked whether she is there; 0 not asked */
    int64_t lapses_ms; /* monotonic; counts only while sockets is 0 */
    struct conversation_id invited; /* that she was asked to read along in; 0 none */
    struct staff_id inviter;        /* by whom: it counts while the same one holds it */
};

struct roster {
    struct roster_member members[ROSTER_MEMBERS_MAX];
    size_t count;
};

/* The member; NULL when she is not on duty. */
struct roster_member *roster_find(struct roster *roster, struct staff_id staff);

/* Puts her on duty, or changes her room. False when the roster is full. lapses_ms counts
 * while she has no socket. */
bool roster_put(struct roster *roster, struct staff_id staff, int64_t room, int64_t lapses_ms);
void roster_drop(struct roster *roster, struct staff_id staff);

/* A socket of hers came or went. Harmless when she is not on duty. */
void roster_socket(struct roster *roster, struct staff_id staff, int change, int64_t now_ms);

/* How many more she can take; -1 off duty, 0 no room. */
int64_t roster_room(struct roster *roster, struct staff_id staff);

/* Whether somebody new finds her: she is not at the counter. What she holds stays hers. */
bool roster_is_here(const struct roster_member *member);

/* Whether she can be given somebody: her line stands, she is not at the counter, and nobody asks
 * whether she is there at all. */
bool roster_is_reached(const struct roster_member *member);

/* She goes to the counter, or is back from there; again it begins anew. stored_ms is the time of the store. */
void roster_step_out(struct roster_member *member, int64_t now_ms, int64_t stored_ms);
void roster_step_back(struct roster_member *member);

/* She was at the counter when the service stopped, until back_ms: the promise goes on. */
void roster_stay_out(struct roster_member *member, int64_t back_ms, int64_t now_ms, int64_t stored_ms);

/* Someone who is not back when she said, and nobody was told yet; NULL. Sets is_late. */
struct roster_member *roster_late(struct roster *roster, int64_t now_ms);

/* When that happens next; INT64_MAX never. */
int64_t roster_next_late(const struct roster *roster);

/* A conversation was given to her: her desk rings. */
void roster_give(struct roster_member *member, struct conversation_id conversation, int64_t now_ms);

/* She did something at her desk: so she is there. True when she had been asked. */
bool roster_touch(struct roster_member *member, int64_t now_ms);

/* What is to be done about a desk that nobody touches. An open page is no librarian: what was
 * given to her while she does nothing is passed on to a colleague, and she is asked; and while
 * somebody waits for her (is_wanted), she is asked after idle_ms, or ROSTER_OVERDUE_MS after
 * she was to be back from the counter; who does not answer goes off duty. */
enum attendance { ATTENDANCE_FINE, ATTENDANCE_PASS_ON, ATTENDANCE_ASK, ATTENDANCE_DISMISS };
enum attendance roster_attendance(const struct roster_member *member, bool is_wanted, int64_t idle_ms, int64_t now_ms);

/* When that may change next by time alone; INT64_MAX never. */
int64_t roster_next_attendance(const struct roster *roster, int64_t idle_ms, int64_t now_ms);

/* Someone whose lease is over, or NULL. Drop her before asking again. */
const struct roster_member *roster_lapsed(const struct roster *roster, int64_t now_ms);

/* When the next lease will be over; INT64_MAX never. */
int64_t roster_next_lapse(const struct roster *roster);

#endif
