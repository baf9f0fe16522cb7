/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_ROLE_H
#define DESK_ROLE_H

#include "desk/desk.h"

/* The desk as a process: real channels, the real store. */

struct desk_fds {
    int doors[DESK_DOORS_MAX]; /* channels, non-blocking */
    int clerk_quick, clerk_long;
    int courier;               /* open only where the settings name a mail server */
    int shared;                /* struct desk_shared, shared with main */
};

/* Memory that outlives a death of the desk: whom it was hearing. A session that was being
 * heard in two deaths is not heard a third time. */
enum { DESK_HEARD_MAX = 4096 };

struct desk_heard {
    uint32_t door;
    struct session_name session;
};

struct desk_shared {
    uint32_t given_up[DESK_DOORS_MAX];           /* how often each door was: main starts it anew when this grows */
    uint32_t heard_count;                        /* of the turn that runs */
    struct desk_heard heard[DESK_HEARD_MAX];
    uint32_t suspect_count;                      /* of the death before */
    struct desk_heard suspects[DESK_HEARD_MAX];
    struct block_tags block_tags;
    uint32_t banned_count;                       /* were there both times */
    struct desk_heard banned[DESK_HEARD_MAX];
};

/* Runs until SIGTERM. master is wiped by the caller afterwards. Returns the exit code: 0 after
 * SIGTERM, 1 on a fault (journalled). */
int desk_run(const struct settings *settings, const struct desk_fds *fds, uint32_t epoch, const uint8_t master[ENVELOPE_KEY_BYTES]);

#endif
