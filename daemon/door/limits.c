/* SPDX-License-Identifier: Apache-2.0
 *
 * Why sets of eight and no chains: the tag is a keyed digest, so nobody can aim at a set; a
 * place without connections whose bucket is full again is forgotten when its row is needed;
 * and a look-up touches two cache lines at most. */
#include "door/limits.h"

#include "base/require.h"

#include <stdlib.h>
#include <string.h>

enum { WAYS = 8, MINUTE_MS = 60000 };

struct row {
    uint64_t tag[2]; /* both zero: nobody yet */
    struct bucket newcomers;
    uint32_t connections;
};

struct limits_table {
    size_t sets; /* a power of two */
    struct row rows[];
};

struct limits_table *limits_open(size_t connections)
{
    size_t sets = 1;
    while (sets * WAYS < 2 * connections)
        sets *= 2;
    struct limits_table *limits = calloc(1, sizeof *limits + sets * WAYS * sizeof limits->rows[0]);
    if (limits != NULL)
        limits->sets = sets;
    return limits;
}

void limits_close(struct limits_table *limits)
{
    free(limits);
}

/* The row of the tag, or the one to take for it: the one whose bucket has been full for
 * longest among those without connections. NULL when there is none. */
static struct row *find(struct limits_table *limits, const uint64_t tag[2])
{
    struct row *set = &limits->rows[(tag[0] & (limits->sets - 1)) * WAYS];
    struct row *spare = NULL;
    for (struct row *row = set; row < set + WAYS; row++) {
        if (row->tag[0] == tag[0] && row->tag[1] == tag[1])
            return row;
        if (row->connections == 0 && (spare == NULL || row->newcomers.full_ms < spare->newcomers.full_ms))
            spare = row;
    }
    if (spare != NULL)
        *spare = (struct row){.tag = {tag[0], tag[1]}};
    return spare;
}

enum limits_verdict limits_enter(struct limits_table *limits, const uint8_t tag[16], struct allowance allowance,
                                 int64_t now_ms, int32_t *place)
{
    uint64_t numbers[2];
    memcpy(numbers, tag, sizeof numbers);
    *place = LIMITS_NOWHERE;
    struct row *row = find(limits, numbers);
    if (row == NULL)
        return LIMITS_FINE;
    int64_t interval_ms = MINUTE_MS / allowance.new_per_minute;
    bool is_far_over = row->connections >= 2 * allowance.connections ||
                       bucket_take(&row->newcomers, interval_ms, 2 * allowance.new_per_minute, now_ms) > 0;
    if (is_far_over)
        return LIMITS_FAR_OVER;
    row->connections++;
    *place = (int32_t)(row - limits->rows);
    /* the bucket holds twice the allowance: its lower half is the tell-them part */
    bool is_over = row->connections > allowance.connections ||
                   bucket_wait(&row->newcomers, interval_ms, allowance.new_per_minute + 1, now_ms) > 0;
    return is_over ? LIMITS_OVER : LIMITS_FINE;
}

void limits_leave(struct limits_table *limits, int32_t place)
{
    if (place == LIMITS_NOWHERE)
        return;
    require(place >= 0 && (size_t)place < limits->sets * WAYS);
    require(limits->rows[place].connections > 0);
    limits->rows[place].connections--;
}
