/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/block.h"

enum { HOUR_MS = 3600000, DAY_HOURS = 24, WEEK_DAYS = 7, BLOCKS_AN_HOUR = 6 };

int64_t block_until(enum block_length length, int64_t now_ms)
{
    int64_t days = length == BLOCK_LENGTH_WEEK ? WEEK_DAYS : 1;
    return now_ms + days * DAY_HOURS * HOUR_MS;
}

const struct block *block_find(const struct block *blocks, size_t count, struct seeker_id seeker, int64_t now_ms)
{
    for (size_t at = 0; seeker.value != 0 && at < count; at++)
        if (blocks[at].seeker.value == seeker.value && blocks[at].until_ms > now_ms)
            return &blocks[at];
    return NULL;
}

int64_t block_wait(const struct block *blocks, size_t count, struct staff_id staff, int64_t now_ms)
{
    int64_t oldest_ms = now_ms, lately = 0;
    for (size_t at = 0; at < count; at++) {
        if (blocks[at].staff.value != staff.value || blocks[at].set_ms <= now_ms - HOUR_MS)
            continue;
        oldest_ms = blocks[at].set_ms < oldest_ms ? blocks[at].set_ms : oldest_ms;
        lately++;
    }
    return lately < BLOCKS_AN_HOUR ? 0 : oldest_ms + HOUR_MS - now_ms;
}
