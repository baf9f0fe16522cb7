/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_BLOCKING_H
#define DESK_BLOCKING_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Somebody is blocked by whoever holds their conversation; who is blocked is listed, and lifted, by
 * whoever works for that library. */

void blocking_set(struct desk *desk, struct session *session, const struct up_block *packet);
void blocking_list(struct desk *desk, struct session *session);
void blocking_lift(struct desk *desk, struct session *session, const struct up_unblock *packet);

#endif
