/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TRANSCRIPT_SENTENCE_H
#define TRANSCRIPT_SENTENCE_H

#include "base/arena.h"
#include "crypto/envelope.h"
#include "domain/ids.h"
#include "domain/notice.h"

/* Single lines that belong to a conversation and stand in no log, sealed with its key: the free
 * sentences of a feedback form, bound to the conversation and the question (0: why it was rated
 * so), and the address to which a copy is mailed, bound to the conversation and the mail. */

/* Seals plain; the result lies in the arena. False when that is full, or on a fault. */
bool sentence_seal(struct envelope *envelope, struct random *random, struct conversation_id conversation, int64_t question,
                   struct text plain, struct arena *arena, struct text *sealed);

/* Opens it into the arena. False when the row is not as it was sealed. */
bool sentence_open(struct envelope *envelope, struct conversation_id conversation, int64_t question, struct text sealed,
                   struct arena *arena, struct text *plain);

/* The same of an address; mail: its conversation and id count. */
bool sentence_seal_address(struct envelope *envelope, struct random *random, const struct notice *mail, struct text plain,
                           struct arena *arena, struct text *sealed);
bool sentence_open_address(struct envelope *envelope, const struct notice *mail, struct text sealed, struct arena *arena, struct text *plain);

#endif
