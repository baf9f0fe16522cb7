/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_LEFT_H
#define DESK_LEFT_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Messages that were left: conversations without a place in the queue, each with a day by
 * which it is to be answered. */

void left_leave(struct desk *desk, struct session *session, const struct up_leave *packet);
void left_meetings(struct desk *desk, struct session *session, const struct up_meetings *packet);
void left_come_back(struct desk *desk, struct session *session, const struct up_come_back *packet);

/* While nobody may come to answer, whoever waits and has no page open has left a message. */
void left_sweep(struct desk *desk);

#endif
