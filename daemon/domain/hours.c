/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/hours.h"

#include <string.h>

enum { MINUTE_MS = 60000, DAY_MS = 86400000, DAY_MINUTES = 1440, DAYS_AHEAD = 366, DUE_DAYS = 2 };

/* ---- reading ---- */

/* Cuts a word off the front, at the sign; the spaces around it are dropped. */
static struct text cut(struct text *rest, char sign)
{
    struct text word = text_cut(rest, sign);
    for (; word.length > 0 && word.bytes[0] == ' '; word.length--)
        word.bytes++;
    while (word.length > 0 && word.bytes[word.length - 1] == ' ')
        word.length--;
    return word;
}

static int weekday_of(struct text word)
{
    static const char *const names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (int day = 0; day < 7; day++)
        if (text_is(word, names[day]))
            return day;
    return -1;
}

/* Two digits. */
static bool read_pair(struct text text, int most, int *value)
{
    if (text.length != 2 || text.bytes[0] < '0' || text.bytes[0] > '9' || text.bytes[1] < '0' || text.bytes[1] > '9')
        return false;
    *value = (text.bytes[0] - '0') * 10 + text.bytes[1] - '0';
    return *value <= most;
}

static bool read_time(struct text text, int *minutes)
{
    int hour, minute;
    struct text rest = text, first = cut(&rest, ':');
    if (!read_pair(first, 24, &hour) || !read_pair(rest, 59, &minute))
        return false;
    *minutes = hour * 60 + minute;
    return *minutes <= DAY_MINUTES;
}

static bool read_part(struct hours *hours, struct text part)
{
    struct text times = part, days = cut(&times, ' '), last = days;
    int first_day = weekday_of(cut(&last, '-')), last_day = last.length > 0 ? weekday_of(last) : first_day, from, until;
    struct text until_text = times, from_text = cut(&until_text, '-');
    until_text = cut(&until_text, ' ');
    if (first_day < 0 || last_day < first_day || !read_time(from_text, &from) || !read_time(until_text, &until) || from >= until)
        return false;
    for (int day = first_day; day <= last_day; day++) {
        if (hours->span_count == HOURS_SPANS_MAX)
            return false;
        hours->spans[hours->span_count].weekday = day;
        hours->spans[hours->span_count].from = from;
        hours->spans[hours->span_count++].until = until;
    }
    return true;
}

bool hours_read_week(struct hours *hours, struct text week)
{
    hours->span_count = 0;
    for (struct text rest = week; rest.length > 0;)
        if (!read_part(hours, cut(&rest, ',')))
            return false;
    return true;
}

bool hours_read_closed(struct hours *hours, struct text days)
{
    hours->closed_count = 0;
    for (struct text rest = days; rest.length > 0;) {
        struct text word = cut(&rest, ' ');
        struct date date = {0};
        uint64_t year;
        if (word.length == 0)
            continue;
        if (word.length == 10 && text_read_number((struct text){word.bytes, 4}, 2199, &year) && word.bytes[4] == '-') {
            date.year = (int)year;
            word = (struct text){word.bytes + 5, 5};
        }
        bool is_day = word.length == 5 && word.bytes[2] == '-' && read_pair((struct text){word.bytes, 2}, 12, &date.month) &&
                      read_pair((struct text){word.bytes + 3, 2}, 31, &date.day) && date.month > 0 && date.day > 0;
        if (!is_day || hours->closed_count == HOURS_CLOSED_MAX)
            return false;
        hours->closed[hours->closed_count++] = date;
    }
    return true;
}

/* ---- telling ---- */

static bool is_closed(const struct hours *hours, int64_t day)
{
    struct date date = calendar_date(day);
    for (size_t row = 0; row < hours->closed_count; row++) {
        const struct date *closed = &hours->closed[row];
        if ((closed->year == 0 || closed->year == date.year) && closed->month == date.month && closed->day == date.day)
            return true;
    }
    return calendar_is_holiday(hours->country, day);
}

/* Local time to UTC: by the offset of the moment that it would be, which is right on every day
 * but between one and four in the night of a change. */
static int64_t utc_of(const struct hours *hours, int64_t day, int minutes)
{
    int64_t local_ms = day * DAY_MS + (int64_t)minutes * MINUTE_MS;
    return local_ms - calendar_ahead_ms(hours->country, local_ms - calendar_ahead_ms(hours->country, local_ms));
}

static int64_t local_day(const struct hours *hours, int64_t utc_ms)
{
    return (utc_ms + calendar_ahead_ms(hours->country, utc_ms)) / DAY_MS;
}

/* The next opening after that moment, whether it is open then or not; 0 when none comes. */
static int64_t next_opening(const struct hours *hours, int64_t utc_ms, int64_t *opening_day)
{
    int64_t today = local_day(hours, utc_ms), next_ms = 0;
    for (int64_t day = today; hours->span_count > 0 && day <= today + DAYS_AHEAD && next_ms == 0; day++) {
        for (size_t row = 0; row < hours->span_count && !is_closed(hours, day); row++) {
            int64_t from_ms = utc_of(hours, day, hours->spans[row].from);
            if (hours->spans[row].weekday != calendar_weekday(day) || from_ms <= utc_ms || (next_ms != 0 && from_ms >= next_ms))
                continue;
            next_ms = from_ms;
            *opening_day = day;
        }
    }
    return next_ms;
}

static bool is_open(const struct hours *hours, int64_t utc_ms)
{
    int64_t today = local_day(hours, utc_ms);
    for (size_t row = 0; row < hours->span_count && !is_closed(hours, today); row++)
        if (hours->spans[row].weekday == calendar_weekday(today) && utc_of(hours, today, hours->spans[row].from) <= utc_ms &&
            utc_ms < utc_of(hours, today, hours->spans[row].until))
            return true;
    return false;
}

int64_t hours_next(const struct hours *hours, int64_t utc_ms)
{
    int64_t day;
    return is_open(hours, utc_ms) ? 0 : next_opening(hours, utc_ms, &day);
}

int64_t hours_due(const struct hours *hours, int64_t utc_ms)
{
    int64_t day = 0, due_ms = 0;
    if (next_opening(hours, utc_ms, &day) == 0)
        return utc_ms + DUE_DAYS * DAY_MS;
    for (size_t row = 0; row < hours->span_count; row++) {
        int64_t until_ms = utc_of(hours, day, hours->spans[row].until);
        if (hours->spans[row].weekday == calendar_weekday(day) && until_ms > due_ms)
            due_ms = until_ms;
    }
    return due_ms;
}

/* ---- meeting somebody there ---- */

enum { MEETING_DAYS_AHEAD = 14, MEETING_NOTICE_MINUTES = 120 };

static bool is_open_for(const struct hours *hours, int weekday, int from)
{
    for (size_t row = 0; row < hours->span_count; row++)
        if (hours->spans[row].weekday == weekday && hours->spans[row].from <= from && from + MEETING_MINUTES <= hours->spans[row].until)
            return true;
    return false;
}

size_t hours_meetings(const struct hours *hours, int64_t utc_ms, int64_t *times, size_t room)
{
    int64_t today = local_day(hours, utc_ms), earliest_ms = utc_ms + MEETING_NOTICE_MINUTES * (int64_t)MINUTE_MS;
    size_t count = 0;
    for (int64_t day = today; day <= today + MEETING_DAYS_AHEAD && count < room; day++) {
        for (int from = 0; from < 24 * 60 && count < room && !is_closed(hours, day); from += MEETING_MINUTES)
            if (is_open_for(hours, calendar_weekday(day), from) && utc_of(hours, day, from) >= earliest_ms)
                times[count++] = utc_of(hours, day, from);
    }
    return count;
}

bool hours_is_meeting(const struct hours *hours, int64_t utc_ms, int64_t time_ms)
{
    int64_t day = local_day(hours, time_ms), minutes = (time_ms - utc_of(hours, day, 0)) / MINUTE_MS;
    return time_ms > utc_ms && time_ms <= utc_ms + (MEETING_DAYS_AHEAD + 1) * DAY_MS && minutes % MEETING_MINUTES == 0 &&
           time_ms % MINUTE_MS == 0 && !is_closed(hours, day) && is_open_for(hours, calendar_weekday(day), (int)minutes);
}
