/* SPDX-License-Identifier: Apache-2.0
 *
 * For sanitizer builds: LeakSanitizer stops its threads by ptrace and opens files at exit,
 * which is just what the walls forbid. */
#include "walls/walls.h"

bool walls_begin(void)
{
    return true;
}

bool walls_raise(enum wall wall, const char *folder)
{
    (void)wall;
    (void)folder;
    return true;
}
