/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_REFUSAL_H
#define DESK_REFUSAL_H

#include "desk/tell.h"

/* Refuses, and, where somebody reached for what is not theirs, puts that into the audit list
 * (once for a session: a list that anybody can fill is no list). */
void refusal(struct desk *desk, struct session *session, enum reason reason, const struct down_refused *about, struct conversation_id id);

/* Puts into the audit list, once for a session, that staff asked for something that is not their role's. */
void refusal_note(struct desk *desk, struct session *session, struct text what);

/* Refuses with nothing to say but the packet's name. */
void refusal_of(struct desk *desk, struct session *session, enum reason reason, const char *packet);

/* The same with the field that was wrong. */
void refusal_field(struct desk *desk, struct session *session, enum reason reason, const char *packet, const char *field);

/* The same with a time to wait. */
void refusal_wait(struct desk *desk, struct session *session, enum reason reason, const char *packet, int64_t wait_ms);

#endif
