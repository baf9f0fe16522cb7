/* SPDX-License-Identifier: Apache-2.0
 *
 * Why no column of the block's row: the door's key dies with the service, so that a tag on the
 * disk would find nobody after a start, and could be found itself in every copy of the file. */
#include "desk/block_tags.h"

#include "crypto/digest.h"

#include <string.h>

enum { DAY_MS = 86400000 };

static void forget(struct block_tags *tags)
{
    digest_wipe(tags, sizeof *tags);
}

static bool is_today(const struct block_tags *tags, int64_t wall_ms)
{
    return tags->day == wall_ms / DAY_MS;
}

static void make(const struct block_tags *tags, const uint8_t address_tag[16], uint8_t tag[32])
{
    digest_keyed(tags->salt, (struct text){(const char *)address_tag, 16}, tag);
}

void block_tags_put(struct block_tags *tags, struct random *random, struct seeker_id seeker, const uint8_t address_tag[16], int64_t wall_ms)
{
    if (!is_today(tags, wall_ms)) {
        forget(tags);
        tags->day = wall_ms / DAY_MS;
        random_fill(random, tags->salt, sizeof tags->salt);
    }
    block_tags_drop(tags, seeker);
    if (tags->count >= BLOCKS_MAX)
        return;
    tags->list[tags->count].seeker = seeker.value;
    make(tags, address_tag, tags->list[tags->count].tag);
    tags->count++;
}

struct seeker_id block_tags_find(struct block_tags *tags, const uint8_t address_tag[16], int64_t wall_ms)
{
    uint8_t tag[32];
    if (tags->count == 0)
        return (struct seeker_id){0};
    if (!is_today(tags, wall_ms)) {
        forget(tags);
        return (struct seeker_id){0};
    }
    make(tags, address_tag, tag);
    for (uint32_t at = 0; at < tags->count; at++)
        if (memcmp(tags->list[at].tag, tag, sizeof tag) == 0)
            return (struct seeker_id){tags->list[at].seeker};
    return (struct seeker_id){0};
}

void block_tags_drop(struct block_tags *tags, struct seeker_id seeker)
{
    for (uint32_t at = 0; at < tags->count; at++)
        if (tags->list[at].seeker == seeker.value)
            tags->list[at--] = tags->list[--tags->count];
}

int64_t block_tags_until(int64_t wall_ms)
{
    return (wall_ms / DAY_MS + 1) * DAY_MS;
}
