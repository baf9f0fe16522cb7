/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_BLOCKS_H
#define DESK_BLOCKS_H

#include "desk/block_tags.h"
#include "domain/block.h"
#include "protocol/packets.h"

/* Who is blocked: a few rows, asked for with every message of a seeker, kept in memory and read
 * anew from the store when one was changed. */

struct desk;
struct session;

struct blocks {
    struct block rows[BLOCKS_MAX];
    size_t count;
    struct block_tags *tags; /* borrowed */
};

/* Reads them from the store. False on a fault. */
bool blocks_load(struct desk *desk);

/* The block of a seeker that holds now; NULL when there is none. */
const struct block *blocks_find(const struct desk *desk, struct seeker_id seeker);

/* The one that keeps a session from beginning a conversation: its seeker's, or, for today, that of
 * somebody who was blocked from the same address, unless many share it. NULL when there is none. */
const struct block *blocks_of_session(const struct desk *desk, const struct session *session);

/* Forgets those that are over. */
void blocks_sweep(struct desk *desk);

#endif
