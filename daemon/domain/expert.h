/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_EXPERT_H
#define DOMAIN_EXPERT_H

#include "domain/conversation.h"

/* An expert of a partner, who is asked into one conversation and sees only that. Pure, a part of
 * decide_command. */

/* ASK: from now on the seeker is asked; nobody is let in. One expert at a time; asking the same one
 * twice is asking once. */
enum reason expert_ask(struct conversation *conversation, const struct log *talk, const struct command *command, struct decision *decision);

/* IN: the seeker lets in whom the command names. Where another one is asked now, or nobody, nothing happens. */
enum reason expert_let_in(struct conversation *conversation, const struct log *talk, const struct command *command, struct decision *decision);

/* OUT: the right ends, or never begins: whoever says so, also in a full log. Twice is once. */
enum reason expert_let_out(struct conversation *conversation, const struct command *command, struct decision *decision);

#endif
