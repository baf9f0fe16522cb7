/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_TROUBLE_H
#define DESK_TROUBLE_H

#include "desk/state.h"
#include "protocol/packets.h"

/* When somebody is abusive: warn, and pause. Ending is talk_end, blocking is blocks.h. */

void trouble_warn(struct desk *desk, struct session *session, const struct up_warn *packet);
void trouble_pause(struct desk *desk, struct session *session, const struct up_pause *packet);

#endif
