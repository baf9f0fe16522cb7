/* SPDX-License-Identifier: Apache-2.0
 *
 * Each sample says how long one *place* took: its wait divided by the people who stood
 * before it when it came, itself included. So a quiet hour (nobody ahead, taken at once) and
 * a rush (ten ahead, half an hour) say the same of the librarians' pace, and the gap between
 * two callers, which says nothing of it, does not count.
 *
 * The range is a prediction interval from order statistics: of n paces and the next one, if all
 * are alike, each of the n + 1 ranks is as likely for the next. So it lies between the j-th and the
 * k-th smallest with probability (k - j) / (n + 1), whatever their distribution (H. A. David and
 * H. N. Nagaraja, Order Statistics, 3rd ed. 2003, chapter 7). We say four of five, and leave out as
 * many ranks as that allows, half of them below and half above, the odd one above: waits have a
 * long tail. With fewer than nine there is none to leave out below, so the range begins at no wait
 * at all, and with fewer than four nothing holds that much. For a place far behind it is wider than
 * it need be, for the sum of many paces varies less than one pace times the places. */
#include "domain/wait.h"

enum { MINUTE_MS = 60000, DAY_MS = 86400000, MINUTES_MAX = 1440 };

void wait_note(struct wait_history *history, int64_t began_ms, int64_t taken_ms)
{
    history->samples[history->next] = (struct wait_sample){began_ms, taken_ms};
    history->next = (history->next + 1) % WAIT_SAMPLES_MAX;
    if (history->count < WAIT_SAMPLES_MAX)
        history->count++;
}

/* Whether it still says something of how it is now. */
static bool is_recent(const struct wait_sample *sample, int64_t now_ms)
{
    return sample->taken_ms > now_ms - (int64_t)WAIT_OLD_DAYS * DAY_MS;
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

static size_t list_paces(const struct wait_history *history, int64_t now_ms, int64_t paces[WAIT_SAMPLES_MAX])
{
    size_t count = 0;
    for (size_t at = 0; at < history->count; at++)
        if (is_recent(&history->samples[at], now_ms))
            paces[count++] = place_ms(history, &history->samples[at]);
    sort(paces, count);
    return count;
}

struct wait_range wait_range(const struct wait_history *history, int64_t ahead, int64_t now_ms)
{
    int64_t paces[WAIT_SAMPLES_MAX];
    size_t count = list_paces(history, now_ms, paces);
    if (count < WAIT_SAMPLES_MIN)
        return (struct wait_range){.is_known = false};
    size_t span = ((count + 1) * 4 + 4) / 5; /* so many ranks hold four of five */
    size_t below = (count + 1 - span) / 2;   /* the rank of the lower end, from 1; 0: no wait at all */
    int64_t low = below == 0 ? 0 : paces[below - 1] * (ahead + 1) / MINUTE_MS;
    int64_t high = (paces[below + span - 1] * (ahead + 1) + MINUTE_MS - 1) / MINUTE_MS;
    low = at_most(low, MINUTES_MAX - 2);
    if (high < low + 2)
        high = low + 2;
    return (struct wait_range){.is_known = true, .low_minutes = low, .high_minutes = at_most(high, MINUTES_MAX)};
}

/* To ask whether it is enough is an answer, and to have one more question wants one. */
bool wait_look_back(enum entry_kind kind, enum side side, int64_t at_ms, int64_t *since_ms)
{
    bool is_said = kind == ENTRY_KIND_MESSAGE || kind == ENTRY_KIND_FILE || kind == ENTRY_KIND_ENOUGH || kind == ENTRY_KIND_GOES_ON;
    if (kind == ENTRY_KIND_ENDED || (is_said && side == SIDE_STAFF))
        return false;
    if (is_said)
        *since_ms = at_ms;
    return true;
}
