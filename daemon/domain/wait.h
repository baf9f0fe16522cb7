/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_WAIT_H
#define DOMAIN_WAIT_H

#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An honest range for the wait, from how long people really waited; and since when somebody
 * waits for an answer. */

enum {
    WAIT_SAMPLES_MAX = 50,
    WAIT_SAMPLES_MIN = 4, /* the fewest that can hold the next one four times of five */
    WAIT_OLD_DAYS = 28,   /* what is older says nothing any more: other people are on duty, at other hours */
};

/* One conversation that was taken: when it began to wait and when it was taken. */
struct wait_sample {
    int64_t began_ms, taken_ms;
};

/* The last samples, in the order in which they were taken; a ring. */
struct wait_history {
    struct wait_sample samples[WAIT_SAMPLES_MAX];
    size_t count, next;
};

void wait_note(struct wait_history *history, int64_t began_ms, int64_t taken_ms);

struct wait_range {
    bool is_known;
    int64_t low_minutes, high_minutes;
};

/* The range for somebody with so many people ahead: how long a place in the queue took lately,
 * times the places, so wide that the next pace lies in it four times of five, as far as so many samples
 * can say (the method stands in wait.c); below nine of them it begins at 0. What was taken longer
 * than WAIT_OLD_DAYS before now_ms does not count; unknown with fewer than WAIT_SAMPLES_MIN of the
 * rest. Two minutes wide at least, for minutes are all that is said. */
struct wait_range wait_range(const struct wait_history *history, int64_t ahead, int64_t now_ms);

/* Since when the person waits for an answer: the first of their messages that none of the
 * staff's came after. Told the entries of a talk from the last one back; *since_ms begins with 0,
 * which in the end means that they have an answer. False when nothing before this entry counts. */
bool wait_look_back(enum entry_kind kind, enum side side, int64_t at_ms, int64_t *since_ms);

#endif
