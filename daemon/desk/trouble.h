/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_TROUBLE_H
#define DESK_TROUBLE_H

#include "desk/state.h"
#include "protocol/packets.h"

/* When somebody is abusive: warn, and pause. Ending is talk_end, blocking is blocks.h. */

void trouble_warn(struct desk *desk, struct session *session, const struct up_warn *packet);
void trouble_pause(struct desk *desk, struct session *session, const struct up_pause *packet);

/* What goes with a refusal because of a pause, or a block, of a seeker: until when, why, and whom to
 * turn to; for other reasons nothing. id: the conversation that was named; 0 none. */
void trouble_explain(struct desk *desk, const struct session *session, enum reason reason, struct conversation_id id, struct down_refused *refused);

#endif
