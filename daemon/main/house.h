/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAIN_HOUSE_H
#define MAIN_HOUSE_H

#include "crypto/envelope.h"
#include "settings/settings.h"

/* Starts the roles and watches over them until SIGTERM. */

/* Binds, starts, watches. Returns the exit code: 0 after SIGTERM or SIGINT; otherwise one
 * sentence was said. */
int house_run(const struct settings *settings, const uint8_t master[ENVELOPE_KEY_BYTES]);

/* A role, in the process that house_run started for it: fds as house.c laid them out. */
int house_role(const char *name);

/* Exit codes of sysexits.h that systemd and scripts know. */
enum { EXIT_USAGE = 64, EXIT_UNAVAILABLE = 69, EXIT_CANNOT_CREATE = 73, EXIT_CONFIG = 78 };

#endif
