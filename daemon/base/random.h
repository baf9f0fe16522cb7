/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/* Where random bytes come from: the kernel, or, in simulations, a seed. */
struct random {
    uint64_t state; /* 0: the kernel */
};

struct random random_from_kernel(void);

/* For tests only: the same seed gives the same bytes (splitmix64, Steele et al. 2014). */
struct random random_from_seed(uint64_t seed);

void random_fill(struct random *random, void *bytes, size_t count);

/* A number from 0 to below - 1, each equally likely; below is at least 1. */
uint64_t random_below(struct random *random, uint64_t below);

#endif
