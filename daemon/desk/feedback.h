/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_FEEDBACK_H
#define DESK_FEEDBACK_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The feedback form of a library, as a seeker answers it and the admin reads it. */

void feedback_form(struct desk *desk, struct session *session, const struct up_form *packet);
void feedback_hear(struct desk *desk, struct session *session, const struct up_feedback *packet);
void feedback_results(struct desk *desk, struct session *session, const struct up_results *packet);

#endif
