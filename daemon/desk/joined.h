/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_JOINED_H
#define DESK_JOINED_H

#include "desk/state.h"

/* What a colleague has joined, as her pages are told it. Who joins and goes: joins.h. */

/* What she has joined; false when the turn cannot be kept. */
bool joined_list(struct desk *desk, struct staff_id colleague, struct conversation **joined, size_t *count);

/* Tells a desk page that has said hello what its person has joined, where there is something;
 * every desk page of hers, after a change. */
void joined_tell(struct desk *desk, struct session *session);
void joined_tell_all(struct desk *desk, struct staff_id colleague);

/* Tells every desk page of hers who has joined it, and does not look into it, that its talk goes
 * further: how far, and whether the seeker wrote, but not what. */
void joined_tell_entry(struct desk *desk, const struct desk_case *one, const struct store_entry *entry);

#endif
