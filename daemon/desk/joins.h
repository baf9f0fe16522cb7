/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_JOINS_H
#define DESK_JOINS_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Colleagues who have joined the conversation that they read along in: the rules are
 * domain/join.h, and reading is readers.h. */

/* The session joins, or goes again; who holds the conversation lets go whoever has joined. */
void joins_join(struct desk *desk, struct session *session, const struct up_join *packet);

/* She is no longer on duty: she has left what she joined. */
void joins_leave_all(struct desk *desk, const struct person *colleague);

/* Tells a desk page that has said hello what its person has joined, where there is something;
 * every desk page of hers, after a change. */
void joins_tell(struct desk *desk, struct session *session);
void joins_tell_all(struct desk *desk, struct staff_id colleague);

/* Tells every desk page of hers who has joined it, and does not look into it, that its talk goes
 * further: how far, and whether the seeker wrote, but not what. */
void joins_tell_entry(struct desk *desk, const struct desk_case *one, const struct store_entry *entry);

#endif
