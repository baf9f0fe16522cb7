/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_BLOCKING_H
#define DESK_BLOCKING_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Somebody is blocked by whoever holds their conversation; who is blocked is listed, and lifted, by
 * whoever works for that library. */

/* Whoever holds the conversation blocks its seeker: told in the talk, which ends; a row of the audit list. */
void blocking_set(struct desk *desk, struct session *session, const struct up_block *packet);

/* Who is blocked, as far as the session may lift it. */
void blocking_list(struct desk *desk, struct session *session);

/* Lifts one, said in the conversation and in the audit list; answers with the list. */
void blocking_lift(struct desk *desk, struct session *session, const struct up_unblock *packet);

#endif
