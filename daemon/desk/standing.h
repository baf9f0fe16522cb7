/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_STANDING_H
#define DESK_STANDING_H

#include "desk/state.h"

/* How a conversation stands, as packets, and whom it concerns. */

struct person standing_seeker(const struct conversation *conversation);
struct person standing_librarian(struct staff_id staff);
struct person standing_expert(struct staff_id staff);

/* Whether it is one of the libraries' own: a seeker and an expert are told of the talk alone. */
bool standing_is_colleague(enum role role);

/* How the conversation stands, as a packet of this turn for somebody of this role: a seeker is
 * told nothing of the staff log, not even that there is one. is_looking: a colleague's, for who looks
 * into it. */
struct text standing_render(struct desk *desk, struct desk_case *one, enum role role, bool is_looking);

/* Outcome and tags, in the same way. */
struct text standing_labels(struct desk *desk, const struct conversation *conversation);

#endif
