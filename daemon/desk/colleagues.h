/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_COLLEAGUES_H
#define DESK_COLLEAGUES_H

#include "desk/state.h"
#include "protocol/packets.h"

/* What colleagues do with a conversation among themselves. */

void colleagues_outcome(struct desk *desk, struct session *session, const struct up_outcome *packet);
void colleagues_tag(struct desk *desk, struct session *session, const struct up_tag *packet);

#endif
