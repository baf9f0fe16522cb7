/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAIN_SPAWN_H
#define MAIN_SPAWN_H

#include <sys/types.h>

/* Starting one role: a new execution of this very file with just the descriptors that
 * layout.h gives it. */
struct spawn_plan {
    const char *role;
    int settings_fd, secret_fd;
    const int *fds;
    int fd_count;
};

/* The pid, or -1. */
pid_t spawn_role(const struct spawn_plan *plan);

#endif
