/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_FOLLOW_UPS_H
#define DESK_FOLLOW_UPS_H

#include "desk/state.h"
#include "protocol/packets.h"

/* What is still to be done for somebody: one follow-up for each conversation, with a day and a
 * line of text that stands, sealed, in its staff log. Every librarian sees those of her library, and
 * what she has set herself for another's. */

/* Sets the follow-up of a conversation, in the place of the one before. */
void follow_ups_set(struct desk *desk, struct session *session, const struct up_follow_up *packet);

/* It is done, or after all not. */
void follow_ups_done(struct desk *desk, struct session *session, const struct up_followed_up *packet);

/* The talk that something on the list came of, once it has ended, for whoever takes it on: a row of the
 * audit list first. */
void follow_ups_open(struct desk *desk, struct session *session, const struct up_open_follow_up *packet);

/* Tells a desk that has just come the list, where anything stands in it. */
void follow_ups_tell(struct desk *desk, struct session *session);

/* Tells every desk its list on which something has changed in this turn. */
void follow_ups_push(struct desk *desk);

#endif
