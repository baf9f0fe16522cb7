/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIMULATION_BOUNDS_H
#define SIMULATION_BOUNDS_H

/* How much of everything a simulated world may have, and for how long its oracle waits. */

#include "desk/desk.h"

enum {
    PEERS = DESK_PEERS,
    DOORS_MAX = 3, SLOTS = 48, SEEKERS_MAX = 12, LIBRARIANS_MAX = 4, EXPERTS_MAX = 2, ADMINS = 1,
    PEOPLE_MAX = SEEKERS_MAX + LIBRARIANS_MAX + EXPERTS_MAX + ADMINS, TABS_EACH = 2,
    OUTBOX_MAX = 12, PAPERS_MAX = 2000, TALKS_MAX = 64, TEXTS_MAX = 40000, CONVERSATIONS_MAX = 8000,
    LIBRARIES_DRAWN_MAX = 3,
    DOOR_NOBODY = -1,
    MAILED_MAX = 8, LATER_PARTS = 4, LATEST_PART = 2, NEWEST_PARTS = 8, NEWEST_PART = 6, AFTERWARDS_PARTS = 16, AFTERWARDS_PART = 6, STRANGE_PARTS = 32, KEYS_KEPT = 64, AMISS_MAX = 2 * QUEUE_SHOWN_MAX + 1,
    WATCH_MS = 500, /* the oracle looks by itself: what nobody has asked a turn for is found by no turn */
    ORACLE_UNSEEN_MS = 65000, /* a desk looks once a minute */
    ORACLE_GRACE_MS = 4500, ORACLE_START_MS = 15000, /* leases: the sign is true within 5 s, and all is in time for 20 s */
    ORACLE_IDLE_MS = 60000, ORACLE_ANSWER_MS = 120000, ORACLE_SLACK_MS = 30000, /* an unattended desk; and what lines add */
};

#endif
