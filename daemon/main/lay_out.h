/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAIN_LAY_OUT_H
#define MAIN_LAY_OUT_H

#include "base/random.h"
#include "crypto/envelope.h"
#include "desk/role.h"
#include "main/layout.h"
#include "settings/settings.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* What main has before anybody lives in the house: the roles that are to live, what each of them
 * finds open, and both ends of every channel. */

enum {
    TENANTS_MAX = 4 + DESK_DOORS_MAX,
    FIRST_DOOR = 3, /* behind desk and clerks; the courier comes last */
    DEATHS_MAX = 3,
};

/* One process that is to live. */
struct tenant {
    const char *name;
    pid_t pid;
    int fds[LAYOUT_ROLE_FDS_MAX];
    int fd_count;
    int secret_fd;
    int64_t deaths_ms[DEATHS_MAX];
    struct channel *channel; /* a door's, to main */
    bool is_certified;
    bool may_be_missing; /* the service goes on without it, for a while */
};

struct house {
    const struct settings *settings;
    struct random random;
    struct tenant tenants[TENANTS_MAX];
    int tenant_count;
    int settings_fd, master_fd, tag_fd, password_fd; /* -1: no mail is sent */
    int listener;
    int signals;
    struct desk_shared *shared;
    int shared_fd;
    uint32_t given_up_seen[DESK_DOORS_MAX];
    uint32_t epoch;
    bool is_told_ready;
};

/* Makes memory, secrets and channels. The listener is open. False when the system gives no more:
 * the program ends, and everything with it. */
bool lay_out(struct house *house, const uint8_t master[ENVELOPE_KEY_BYTES]);

#endif
