/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_LIMITS_H
#define DOOR_LIMITS_H

#include "domain/bucket.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many connections each network place has, and how fast it makes new ones. A table of
 * fixed size, filled from its memory only; time is an argument. */

struct limits_table;

/* What one place may do. */
struct allowance {
    int64_t connections;
    int64_t new_per_minute;
};

enum limits_verdict {
    LIMITS_FINE,
    LIMITS_OVER,     /* above the allowance: tell the person, then close */
    LIMITS_FAR_OVER, /* above twice the allowance: not even that */
};

enum { LIMITS_NOWHERE = -1 };

/* Room for so many connections at a time. NULL when there is no memory. */
struct limits_table *limits_open(size_t connections);
void limits_close(struct limits_table *limits);

/* Counts one more connection of the place named by tag. *place is what limits_leave wants,
 * LIMITS_NOWHERE when it was not counted: LIMITS_FAR_OVER, or no room near its place in the
 * table (then the verdict is LIMITS_FINE: the total is bounded elsewhere). */
enum limits_verdict limits_enter(struct limits_table *limits, const uint8_t tag[16], struct allowance allowance,
                                 int64_t now_ms, int32_t *place);

/* One connection less; harmless for LIMITS_NOWHERE. */
void limits_leave(struct limits_table *limits, int32_t place);

#endif
