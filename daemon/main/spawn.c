/* SPDX-License-Identifier: Apache-2.0 */
#include "main/spawn.h"

#include "main/layout.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

enum { ALOFT = 100 }; /* above every place of the layout, so that moving down overwrites nothing */

/* Brings the descriptors to their places; what is above is closed by exec (all are CLOEXEC). */
static int place_fds(const struct spawn_plan *plan)
{
    int from[2 + LAYOUT_ROLE_FDS_MAX] = {plan->settings_fd, plan->secret_fd};
    int count = 2 + plan->fd_count;
    memcpy(from + 2, plan->fds, (size_t)plan->fd_count * sizeof *from);
    for (int at = 0; at < count; at++)
        if ((from[at] = fcntl(from[at], F_DUPFD_CLOEXEC, ALOFT)) < 0)
            return -1;
    for (int at = 0; at < count; at++)
        if (dup2(from[at], LAYOUT_SETTINGS_FD + at) < 0)
            return -1;
    for (int gap = LAYOUT_SETTINGS_FD + count; gap < ALOFT; gap++)
        close(gap);
    return 0;
}

_Noreturn static void become_role(const struct spawn_plan *plan)
{
    char *arguments[] = {(char[]){"cvdeskd"}, (char[]){"--role"}, strdup(plan->role), NULL};
    sigset_t none;
    sigemptyset(&none);
    /* a role without main would hold the lock of the data and serve nobody */
    if (arguments[2] != NULL && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && place_fds(plan) == 0 && sigprocmask(SIG_SETMASK, &none, NULL) == 0)
        execv("/proc/self/exe", arguments);
    _exit(127);
}

pid_t spawn_role(const struct spawn_plan *plan)
{
    pid_t pid = fork();
    if (pid == 0)
        become_role(plan);
    return pid;
}
