/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_CLERK_H
#define CLERK_CLERK_H

#include "crypto/envelope.h"
#include "settings/settings.h"

#include <stdbool.h>
#include <stdint.h>

/* The clerk: work that would hold up the desk. One role, run twice, so that a sign-in never
 * waits behind a long list: quick (passwords, long gaps of a talk) and long (the auditor's
 * lists and transcripts). Reads the database, never writes it; speaks only to the desk, which
 * has asked for the permission before. */

struct clerk_fds {
    int desk; /* channel, non-blocking */
};

/* Runs until SIGTERM, behind door and desk: the long one at the lowest priority, the quick one at a tenth of
 * theirs, for somebody waits for each of its answers. Returns the exit code. */
int clerk_run(const struct settings *settings, const struct clerk_fds *fds, bool is_quick, uint32_t epoch, const uint8_t master[ENVELOPE_KEY_BYTES]);

#endif
