/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_BUCKET_H
#define DOMAIN_BUCKET_H

#include <stdint.h>

/* A rate limit in eight bytes: the moment at which the bucket will be full again (the
 * generic cell rate algorithm, ITU-T I.371). All zero: full. */
struct bucket {
    int64_t full_ms;
};

/* Takes one drop from a bucket that holds burst and gains one each interval_ms. Returns 0,
 * or, when it is empty, for how many ms: then nothing was taken. */
int64_t bucket_take(struct bucket *bucket, int64_t interval_ms, int64_t burst, int64_t now_ms);

/* How long it is empty for, without taking. */
int64_t bucket_wait(const struct bucket *bucket, int64_t interval_ms, int64_t burst, int64_t now_ms);

#endif
