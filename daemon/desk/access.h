/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_ACCESS_H
#define DESK_ACCESS_H

#include "desk/state.h"

/* What a packet reaches: the conversation that it names, for whoever may do that to it, and how
 * often somebody may write. Each refuses by itself. */

/* What is known of a packet that names a conversation, for its refusal. */
struct down_refused access_about(const char *packet, struct conversation_id id);

/* The case that a packet names; refused and NULL when there is none. */
struct desk_case *access_load(struct desk *desk, struct session *session, struct conversation_id id, const struct down_refused *about);

/* The same, for whoever may do this to it: of its logs nothing is read for anybody else. */
struct desk_case *access_judge(struct desk *desk, struct session *session, struct conversation_id id, enum verb verb,
                               const struct down_refused *about);

/* The same, where nothing is known but the packet's name. */
struct desk_case *access_permitted(struct desk *desk, struct session *session, struct conversation_id id, enum verb verb, const char *packet);

/* How long this session has to wait before it may write once more; 0 not, and then it is counted. */
int64_t access_wait(struct desk *desk, struct session *session);

/* The same, and where it has to wait it was refused: about is what is known of the packet. */
bool access_is_too_fast(struct desk *desk, struct session *session, struct down_refused *about);

#endif
