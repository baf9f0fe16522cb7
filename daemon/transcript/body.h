/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TRANSCRIPT_BODY_H
#define TRANSCRIPT_BODY_H

#include "base/arena.h"
#include "crypto/digest.h"
#include "store/store.h"

/* The body of an entry: sealed with the key of its conversation and bound to every other
 * column of its row. An entry without words is sealed too, around nothing: so its row
 * cannot be changed unseen either. */

/* Seals plain for the entry and sets entry->body and entry->body_digest; every other field
 * must stand. The body lies in the arena. False when the arena is full or on a fault. */
bool body_seal(struct envelope *envelope, struct digester *digester, struct random *random, struct text plain, struct arena *arena,
               struct store_entry *entry);

/* Opens the entry's body into the arena. False when the row is not as it was sealed. */
bool body_open(struct envelope *envelope, const struct store_entry *entry, struct arena *arena, struct text *plain);

/* A redacted entry's plain body: the seq of the message whose words were removed; 0: none. */
int64_t body_about(struct text plain);

/* Moves a log on by one entry: its head, and its running hash over the entry's body digest. */
void body_chain(struct digester *digester, struct log *log, const struct store_entry *entry);

#endif
