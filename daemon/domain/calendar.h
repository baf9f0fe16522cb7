/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_CALENDAR_H
#define DOMAIN_CALENDAR_H

#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stdint.h>

/* Days, times of day and public holidays of the countries that cvdesk knows. Pure, for any
 * year from 1900 to 2199: no tables that somebody has to keep up, no time zone files that a
 * walled process could not open. A day is a number: days since 1 January 1970. */

struct date {
    int year, month, day; /* month and day from 1 */
};

int64_t calendar_day(struct date date);
struct date calendar_date(int64_t day);

/* 0 Monday to 6 Sunday (ISO 8601, less one). */
int calendar_weekday(int64_t day);

/* Easter Sunday of a year: by the Gregorian rule (Meeus, Astronomical Algorithms, 2nd edition,
 * chapter 8), and by the Julian one as Orthodox churches keep it. */
int64_t calendar_easter(int year);
int64_t calendar_easter_orthodox(int year);

/* How far local time is ahead of UTC at that moment: Sofia, Copenhagen, or UTC itself. Summer
 * time from the last Sunday of March to that of October, 01:00 UTC (Directive 2000/84/EC). */
int64_t calendar_ahead_ms(enum country country, int64_t utc_ms);

/* Whether nobody works on that day by law. Bulgaria: Labour Code, article 154, with the working
 * days after a weekend that take a holiday's place (since 2017). Denmark: the days of the
 * national church, without Great Prayer Day since 2024. */
bool calendar_is_holiday(enum country country, int64_t day);

/* "bg", "dk" or "none". False for another word. */
bool calendar_country(struct text word, enum country *country);

#endif
