/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_JOINS_H
#define DESK_JOINS_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Colleagues who have joined the conversation that they read along in: the rules are
 * domain/join.h, and reading is readers.h. */

/* The session joins, or goes again; who holds the conversation lets go whoever has joined. */
void joins_join(struct desk *desk, struct session *session, const struct up_join *packet);

/* She is no longer on duty: she has left what she joined. */
void joins_leave_all(struct desk *desk, const struct person *colleague);

#endif
