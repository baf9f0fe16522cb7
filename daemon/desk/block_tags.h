/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_BLOCK_TAGS_H
#define DESK_BLOCK_TAGS_H

#include "base/random.h"
#include "domain/ids.h"
#include "domain/limits.h"

#include <stdbool.h>
#include <stdint.h>

/* From which addresses somebody was blocked today. What stands here is no address and no digest of
 * one that could be made again tomorrow: the door's keyed digest under a salt of this day. It lies
 * in memory that outlives a death of the desk, never in a file, and at midnight (UTC) all of it is
 * forgotten, with the salt. All zero: nobody. */
struct block_tags {
    int64_t day; /* since 1970; of salt and list */
    uint8_t salt[32];
    uint32_t count;
    struct {
        int64_t seeker;
        uint8_t tag[32];
    } list[BLOCKS_MAX];
};

/* The seeker was blocked, and is here from that address. */
void block_tags_put(struct block_tags *tags, struct random *random, struct seeker_id seeker, const uint8_t address_tag[16], int64_t wall_ms);

/* Who was blocked today from that address; 0 nobody. */
struct seeker_id block_tags_find(struct block_tags *tags, const uint8_t address_tag[16], int64_t wall_ms);

/* The block was lifted. */
void block_tags_drop(struct block_tags *tags, struct seeker_id seeker);

/* When the day of wall_ms is over. */
int64_t block_tags_until(int64_t wall_ms);

#endif
