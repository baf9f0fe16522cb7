/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_ROSTER_H
#define DOMAIN_ROSTER_H

#include "domain/library.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Librarians on duty, each with a lease: it stands as long as one of her sockets does, and
 * ROSTER_GRACE_MS longer, so that a reload does not send her people back to the queue. The
 * door finds a silent socket dead after 13 s; with the grace that stays below 20 s. */
enum {
    ROSTER_GRACE_MS = 5000,
    ROSTER_START_MS = 15000, /* after a start of the service: one full term to come back */
    ROSTER_MEMBERS_MAX = 1000,
};

struct roster_member {
    struct staff_id staff;
    struct answerer answerer;
    int64_t room;      /* how many conversations she can hold */
    int64_t held;      /* how many she holds */
    int sockets;       /* of her desk page */
    int64_t idle_ms;   /* monotonic: since when what she holds has not changed */
    int64_t lapses_ms; /* monotonic; counts only while sockets is 0 */
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

/* Someone whose lease is over, or NULL. Drop her before asking again. */
const struct roster_member *roster_lapsed(const struct roster *roster, int64_t now_ms);

/* When the next lease will be over; INT64_MAX never. */
int64_t roster_next_lapse(const struct roster *roster);

#endif
