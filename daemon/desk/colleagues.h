/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_COLLEAGUES_H
#define DESK_COLLEAGUES_H

#include "desk/state.h"
#include "protocol/packets.h"

/* What colleagues do with a conversation among themselves, and the seeker's word on it. */

/* Who is on duty and could get it. */
void colleagues_list(struct desk *desk, struct session *session, const struct up_colleagues *packet);

void colleagues_hand_over(struct desk *desk, struct session *session, const struct up_hand_over *packet);
void colleagues_stay(struct desk *desk, struct session *session, const struct up_stay *packet);

void colleagues_outcome(struct desk *desk, struct session *session, const struct up_outcome *packet);
void colleagues_tag(struct desk *desk, struct session *session, const struct up_tag *packet);

#endif
