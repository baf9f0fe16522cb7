/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAIN_ADMIN_H
#define MAIN_ADMIN_H

#include "settings/settings.h"

/* Accounts from the command line, for the first admin, for a lost password and for a lost second
 * factor; and saved replies and links out of a file (import.h):
 *
 *     cvdeskd admin add LOGIN [NAME [ROLE]]
 *     cvdeskd admin password LOGIN
 *     cvdeskd admin factor LOGIN
 *     cvdeskd admin import FILE
 *
 * The password is read from standard input: typed twice without echo at a terminal, else one
 * line. Needs the data for itself: the service must not run. Returns the exit code. */
int admin_run(const struct settings *settings, int count, char *const words[]);

#endif
