/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TRANSCRIPT_SENTENCE_H
#define TRANSCRIPT_SENTENCE_H

#include "base/arena.h"
#include "crypto/envelope.h"
#include "domain/ids.h"

/* The free sentences of a feedback form: sealed with the key of their conversation, like what
 * is said in it, and bound to the conversation and the question (0: why it was rated so). */

/* Seals plain; the result lies in the arena. False when that is full, or on a fault. */
bool sentence_seal(struct envelope *envelope, struct random *random, struct conversation_id conversation, int64_t question,
                   struct text plain, struct arena *arena, struct text *sealed);

/* Opens it into the arena. False when the row is not as it was sealed. */
bool sentence_open(struct envelope *envelope, struct conversation_id conversation, int64_t question, struct text sealed,
                   struct arena *arena, struct text *plain);

#endif
