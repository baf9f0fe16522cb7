/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_BLOCK_H
#define DOMAIN_BLOCK_H

#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stddef.h>

/* A seeker who cannot write to anybody for a day or a week. One for each seeker. Pure. */
struct block {
    struct seeker_id seeker;
    struct conversation_id conversation; /* it came of this one */
    struct library_id library;           /* the conversation's home; read, never saved */
    struct staff_id staff;               /* who set it */
    enum block_reason reason;
    int64_t set_ms, until_ms;
};

/* Until when one that is set now holds. */
int64_t block_until(enum block_length length, int64_t now_ms);

/* The block of a seeker that holds now; NULL when there is none. */
const struct block *block_find(const struct block *blocks, size_t count, struct seeker_id seeker, int64_t now_ms);

/* How long somebody has to wait until she may set one more; 0 not. A stolen account shall not
 * block everybody. Counted are those that stand, so whoever lifts one may set one. */
int64_t block_wait(const struct block *blocks, size_t count, struct staff_id staff, int64_t now_ms);

#endif
