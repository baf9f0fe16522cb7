/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_TROUBLE_H
#define DOMAIN_TROUBLE_H

#include "domain/conversation.h"

/* What a librarian does when somebody is abusive: warn, pause, block. Pure, a part of
 * decide_command. What the seeker is told is the text of the entry, in their language. */

/* WARN, PAUSE, BLOCK, BLOCK_NOTE, UNBLOCK, UNBLOCK_NOTE; log: the one that it writes to. A pause is
 * 1, 5 or 15 minutes from now, and 0 ends the one that there is; to end none changes nothing. */
enum reason trouble_decide(struct conversation *conversation, const struct log *log, const struct command *command, int64_t now_ms,
                           struct decision *decision);

/* What keeps the person from writing: blocked, paused, or REASON_NONE. */
enum reason trouble_keeps(const struct conversation *conversation, const struct command *command, int64_t now_ms);

#endif
