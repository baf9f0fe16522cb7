/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

/* One reading of both clocks. A role reads once in each turn of its loop and passes the
 * result on; nothing else asks what time it is. */
struct moment {
    int64_t wall_ms; /* since 1970, UTC: for people and for the store; may jump */
    int64_t ms;      /* since some start: for leases, limits and timers; never goes back */
};

struct moment clock_read(void);

#endif
