/* SPDX-License-Identifier: Apache-2.0 */
#ifndef WALLS_WALLS_H
#define WALLS_WALLS_H

#include <stdbool.h>

/* What a role can no longer do once it is at work, whatever happens to its memory: no new
 * program, no new privilege, no other process; no new socket but the courier's; a door opens no
 * file at all, desk and clerk none outside the data folder, the courier only what names are
 * found with. seccomp (allow-list) and, where the kernel
 * has it, Landlock. Nothing in a sanitizer build: its runtime needs what is walled off. */

enum wall {
    WALL_DOOR,  /* talks on sockets that it has or accepts */
    WALL_DESK,  /* reads and writes the data folder */
    WALL_CLERK, /* the same: a reader of SQLite's WAL writes its shared memory */
    WALL_COURIER, /* connects out */
};

/* Raises the wall around this process, for good. Called when everything is open that the
 * role will ever need. False when the kernel refuses what it said it has (journalled): the
 * role must not go on. folder: the data folder, NULL for a door and
 * the courier. */
bool walls_raise(enum wall wall, const char *folder);

/* No core dump, no debugger, no new privileges; at the very start of every role. */
bool walls_begin(void);

#endif
