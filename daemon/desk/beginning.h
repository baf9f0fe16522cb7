/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_BEGINNING_H
#define DESK_BEGINNING_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The first message of a conversation, which makes the conversation, and the seeker where
 * there is none yet. */

void beginning_hear(struct desk *desk, struct session *session, const struct up_begin *packet);

/* Fills in which begin a refusal speaks of. */
void beginning_name(const struct up_begin *packet, struct down_refused *about);

#endif
