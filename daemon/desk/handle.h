/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_HANDLE_H
#define DESK_HANDLE_H

#include "desk/state.h"

/* A session's handle: who it is, sealed by the desk and kept by the door, so that a new desk
 * knows everybody without a look-up and a door can make nobody up. */

enum { HANDLE_PLAIN_BYTES = 32, HANDLE_BYTES = HANDLE_PLAIN_BYTES + ENVELOPE_OVERHEAD };

/* Seals it into the turn's arena; empty on a fault. */
struct text handle_seal(struct desk *desk, const struct session *session);

/* Opens it for a session with the same door, slot and turn, and sets the session's page,
 * language, library, role, person and staff session (not yet welcome). False when it is another's. */
bool handle_unseal(struct desk *desk, struct text handle, struct session *session);

#endif
