/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_HAND_OVER_H
#define DOMAIN_HAND_OVER_H

#include "domain/conversation.h"

/* From hand to hand: a held conversation goes to a colleague, or stands in front of a library's
 * queue. Pure, a part of decide_command. */

/* HAND_OVER: it is the receiver's from this moment on, or nobody's in front of that library's queue.
 * Its home stays. Across libraries the command must have a note, and the seeker may stay. */
enum reason hand_over_decide(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision);

/* STAY: back to who handed it over while she can be reached, also above her room; else in front of
 * the queue. Where nothing can be refused (any more), nothing happens. */
enum reason hand_over_stay(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision);

/* Somebody says something: the choice ends with the seeker's next words after the new librarian's first. */
void hand_over_said(struct conversation *conversation, const struct command *command, struct decision *decision);

/* Somebody took it. */
void hand_over_held(struct conversation *conversation);

#endif
