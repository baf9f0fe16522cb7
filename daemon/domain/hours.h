/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_HOURS_H
#define DOMAIN_HOURS_H

#include "domain/calendar.h"

/* When a library is open. Not whether: only somebody on duty makes the sign say so; hours tell
 * people who come when nobody is there when to come again. Pure. */

enum { HOURS_SPANS_MAX = 28, HOURS_CLOSED_MAX = 64, MEETING_MINUTES = 60 };

struct hours {
    enum country country;
    struct {
        int weekday;     /* 0 Monday */
        int from, until; /* minutes since midnight, local time */
    } spans[HOURS_SPANS_MAX];
    size_t span_count;
    struct date closed[HOURS_CLOSED_MAX]; /* year 0: every year */
    size_t closed_count;
};

/* Reads a week as in "mon-fri 09:00-17:00, sat 10:00-14:00": parts between commas, each a
 * weekday or two with a hyphen, and one span. Empty: no hours are known. False when it is not
 * such a list, or has more than HOURS_SPANS_MAX days. */
bool hours_read_week(struct hours *hours, struct text week);

/* Reads further closed days as in "12-24 2027-06-05": month and day of every year, or of one. */
bool hours_read_closed(struct hours *hours, struct text days);

/* The next moment, in milliseconds UTC, at which it opens; 0 when no hours are known, none comes
 * within a year, or it is open by its hours just now. */
int64_t hours_next(const struct hours *hours, int64_t utc_ms);

/* By when a message that is left now is to be answered: when it closes on the day on which it
 * opens next. Two days later when no hours are known, or none come. */
int64_t hours_due(const struct hours *hours, int64_t utc_ms);

/* When somebody could come to the library and be met: each whole hour that it is open for, the
 * first two hours after that moment, the earliest first, so many as there is room for. Returns how
 * many; times are milliseconds UTC. */
size_t hours_meetings(const struct hours *hours, int64_t utc_ms, int64_t *times, size_t room);

/* Whether that is such a time. */
bool hours_is_meeting(const struct hours *hours, int64_t utc_ms, int64_t time_ms);

#endif
