/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/bucket.h"

int64_t bucket_wait(const struct bucket *bucket, int64_t interval_ms, int64_t burst, int64_t now_ms)
{
    int64_t wait = bucket->full_ms - now_ms - interval_ms * (burst - 1);
    return wait > 0 ? wait : 0;
}

int64_t bucket_take(struct bucket *bucket, int64_t interval_ms, int64_t burst, int64_t now_ms)
{
    int64_t wait = bucket_wait(bucket, interval_ms, burst, now_ms);
    if (wait > 0)
        return wait;
    int64_t from = bucket->full_ms > now_ms ? bucket->full_ms : now_ms;
    bucket->full_ms = from + interval_ms;
    return 0;
}
