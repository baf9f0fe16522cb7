/* SPDX-License-Identifier: Apache-2.0 */
#include "base/random.h"

#include "base/require.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

struct random random_from_kernel(void)
{
    return (struct random){0};
}

struct random random_from_seed(uint64_t seed)
{
    return (struct random){.state = seed * 2 + 1};
}

static uint64_t splitmix(uint64_t *state)
{
    uint64_t mixed = *state += 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBu;
    if (*state == 0) /* 0 means the kernel */
        *state = 1;
    return mixed ^ mixed >> 31;
}

static void fill_from_kernel(unsigned char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t got = getrandom(bytes, count, 0);
        if (got < 0 && errno == EINTR)
            continue;
        require(got > 0);
        bytes += got;
        count -= (size_t)got;
    }
}

void random_fill(struct random *random, void *bytes, size_t count)
{
    if (random->state == 0) {
        fill_from_kernel(bytes, count);
        return;
    }
    for (size_t at = 0; at < count; at += 8) {
        uint64_t word = splitmix(&random->state);
        memcpy((unsigned char *)bytes + at, &word, count - at < 8 ? count - at : 8);
    }
}

uint64_t random_below(struct random *random, uint64_t below)
{
    require(below > 0);
    uint64_t usable = UINT64_MAX - UINT64_MAX % below;
    uint64_t drawn;
    do
        random_fill(random, &drawn, sizeof drawn);
    while (drawn >= usable);
    return drawn % below;
}
