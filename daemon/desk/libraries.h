/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_LIBRARIES_H
#define DESK_LIBRARIES_H

#include "base/arena.h"
#include "domain/hours.h"
#include "domain/library.h"
#include "domain/wait.h"
#include "protocol/packets.h"

/* The libraries of the network as the desk knows them: a few rows that nearly every turn asks
 * for, kept in memory and read anew from the store when one was changed. */

struct desk;
struct session;

/* What goes with a library and is no fact of its row. */
struct library_present {
    struct hours hours;
    int64_t opens_ms;           /* when it opens next by them; looked at once a minute */
    struct wait_history waits;  /* of its own conversations */
    struct down_sign told_sign; /* as its seekers were told last */
    struct down_sign turn_sign; /* as this turn tells them, if it is kept */
    bool is_sign_changed;       /* by this turn */
};

struct libraries {
    struct arena arena; /* of the rows */
    struct library *rows;
    size_t count;
    struct library_present present[LIBRARIES_MAX]; /* at the place of the row */
};

/* Reads them from the store. While the first has no name, the settings say what it is. False on a
 * fault. */
bool libraries_load(struct desk *desk);

/* When each opens next. */
void libraries_look_at_hours(struct desk *desk);

/* The library of an id; the first for 0. */
const struct library *libraries_find(const struct desk *desk, struct library_id id);

/* The library of an address; the first for one that is closed or unknown. */
const struct library *libraries_of_slug(const struct desk *desk, struct text slug);

/* What goes with a library that was found. */
struct library_present *libraries_present(struct desk *desk, const struct library *library);

/* By when a message that is left now at this library is to be answered. */
int64_t libraries_due(struct desk *desk, const struct library *home);

#endif
