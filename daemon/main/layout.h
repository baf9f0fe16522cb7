/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAIN_LAYOUT_H
#define MAIN_LAYOUT_H

/* Which file descriptors a role finds open, and nothing else:
 *   3  its settings (memfd, as settings_write makes them)
 *   4  its secret (memfd, 32 bytes): the master key for desk and clerk; for a door the key of
 *      address tags, which opens nothing; for the courier the password of the mail server
 *   5… door:  listener, desk, main
 *      desk:  shared page, clerk quick, clerk long, door 0, door 1 … and, where there is one, the courier
 *      clerk: desk
 *      courier: desk
 */
enum {
    LAYOUT_SETTINGS_FD = 3,
    LAYOUT_SECRET_FD = 4,
    LAYOUT_ROLE_FD = 5,
    LAYOUT_ROLE_FDS_MAX = 16,
    LAYOUT_SETTINGS_BYTES_MAX = 65536,
};

#endif
