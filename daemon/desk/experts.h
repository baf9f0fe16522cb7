/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_EXPERTS_H
#define DESK_EXPERTS_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Experts of partners: asked into one conversation by who holds it, let in by its seeker. What is
 * read then is a look, as a colleague's (readers.h). */

/* Who could be asked. */
void experts_list(struct desk *desk, struct session *session, const struct up_experts *packet);

/* Asked, let in, and out again. Each stands in the audit list. */
void experts_ask(struct desk *desk, struct session *session, const struct up_expert_ask *packet);
void experts_let_in(struct desk *desk, struct session *session, const struct up_expert_in *packet);
void experts_let_out(struct desk *desk, struct session *session, const struct up_expert_out *packet);

/* The account was disabled: he is out of everything that he was asked for. */
void experts_dismiss(struct desk *desk, struct staff_id expert);

#endif
