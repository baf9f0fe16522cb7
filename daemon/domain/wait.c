/* SPDX-License-Identifier: Apache-2.0
 *
 * Each sample says how long one *place* took: its wait divided by the people who stood
 * before it when it came, itself included. So a quiet hour (nobody ahead, taken at once) and
 * a rush (ten ahead, half an hour) say the same of the librarians' pace, and the gap between
 * two callers, which says nothing of it, does not count. */
#include "domain/wait.h"

enum { MINUTE_MS = 60000, MINUTES_MAX = 1440 };

void wait_note(struct wait_history *history, int64_t began_ms, int64_t taken_ms)
{
    history->samples[history->next] = (struct wait_sample){began_ms, taken_ms};
    history->next = (history->next + 1) % WAIT_SAMPLES_MAX;
    if (history->count < WAIT_SAMPLES_MAX)
        history->count++;
}

static int64_t place_ms(const struct wait_history *history, const struct wait_sample *sample)
{
    int64_t places = 1;
    for (size_t at = 0; at < history->count; at++) {
        const struct wait_sample *other = &history->samples[at];
        places += other != sample && other->began_ms < sample->began_ms && other->taken_ms > sample->began_ms;
    }
    int64_t waited = sample->taken_ms - sample->began_ms;
    return waited > 0 ? waited / places : 0;
}

static void sort(int64_t *values, size_t count)
{
    for (size_t at = 1; at < count; at++)
        for (size_t to = at; to > 0 && values[to - 1] > values[to]; to--) {
            int64_t moved = values[to];
            values[to] = values[to - 1];
            values[to - 1] = moved;
        }
}

static int64_t at_most(int64_t value, int64_t most)
{
    return value < most ? value : most;
}

struct wait_range wait_range(const struct wait_history *history, int64_t ahead)
{
    if (history->count < WAIT_SAMPLES_MIN)
        return (struct wait_range){.is_known = false};
    int64_t paces[WAIT_SAMPLES_MAX];
    for (size_t at = 0; at < history->count; at++)
        paces[at] = place_ms(history, &history->samples[at]);
    sort(paces, history->count);
    int64_t low = paces[history->count / 5] * (ahead + 1) / MINUTE_MS;
    int64_t high = (paces[history->count - 1 - history->count / 5] * (ahead + 1) + MINUTE_MS - 1) / MINUTE_MS;
    low = at_most(low, MINUTES_MAX - 2);
    if (high < low + 2)
        high = low + 2;
    return (struct wait_range){.is_known = true, .low_minutes = low, .high_minutes = at_most(high, MINUTES_MAX)};
}

/* To ask whether it is enough is an answer, and to have one more question wants one. */
bool wait_look_back(enum entry_kind kind, enum side side, int64_t at_ms, int64_t *since_ms)
{
    bool is_said = kind == ENTRY_KIND_MESSAGE || kind == ENTRY_KIND_ENOUGH || kind == ENTRY_KIND_GOES_ON;
    if (kind == ENTRY_KIND_ENDED || (is_said && side == SIDE_STAFF))
        return false;
    if (is_said)
        *since_ms = at_ms;
    return true;
}
