/* SPDX-License-Identifier: Apache-2.0 */
#include "base/clock.h"

#include "base/require.h"

#include <time.h>

static int64_t read_ms(clockid_t clock)
{
    struct timespec time;
    require(clock_gettime(clock, &time) == 0);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* BOOTTIME, not MONOTONIC: a lease goes on running while a laptop server sleeps. */
struct moment clock_read(void)
{
    return (struct moment){.wall_ms = read_ms(CLOCK_REALTIME), .ms = read_ms(CLOCK_BOOTTIME)};
}
