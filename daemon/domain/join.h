/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_JOIN_H
#define DOMAIN_JOIN_H

#include "domain/conversation.h"

/* A colleague who was asked to read along joins in: the seeker is told, and reads her words under
 * her name. Pure, a part of decide_command. */

/* JOIN: from now on she may write into the talk. Only whom the holder has asked, and one at a time;
 * twice is once. */
enum reason join_in(struct conversation *conversation, const struct log *talk, const struct command *command, struct decision *decision);

/* PART: she goes, or the holder lets her go, also in a full log. Where nobody has joined, or somebody
 * else, nothing happens. */
enum reason join_part(struct conversation *conversation, const struct command *command, struct decision *decision);

/* It has a new holder: who holds it has not joined it besides. */
void join_held(struct conversation *conversation);

#endif
