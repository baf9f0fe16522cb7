/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/calendar.h"

enum { HOUR_MS = 3600000, DAY_MS = 86400000, SATURDAY = 5, SUNDAY = 6 };

/* ---- dates ---- */

/* Howard Hinnant, chrono-compatible low-level date algorithms: years begin in March, so that
 * the leap day comes last. */
int64_t calendar_day(struct date date)
{
    int64_t year = date.year - (date.month <= 2);
    int64_t era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
    int64_t of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct date calendar_date(int64_t day)
{
    int64_t shifted = day + 719468, era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int64_t of_era = shifted - era * 146097;
    int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month = (5 * of_year + 2) / 153;
    struct date date = {.day = (int)(of_year - (153 * month + 2) / 5 + 1), .month = (int)(month < 10 ? month + 3 : month - 9)};
    date.year = (int)(year_of_era + era * 400 + (date.month <= 2));
    return date;
}

int calendar_weekday(int64_t day)
{
    return (int)(((day + 3) % 7 + 7) % 7); /* 1 January 1970 was a Thursday */
}

int64_t calendar_easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return calendar_day((struct date){year, f / 31, f % 31 + 1});
}

int64_t calendar_easter_orthodox(int year)
{
    int d = (19 * (year % 19) + 15) % 30, e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int f = d + e + 114, behind = year / 100 - year / 400 - 2; /* days of the Julian calendar */
    return calendar_day((struct date){year, f / 31, f % 31 + 1}) + behind;
}

/* ---- time of day ---- */

static int64_t last_sunday(int year, int month)
{
    int64_t last = calendar_day((struct date){year, month + 1, 1}) - 1;
    return last - (calendar_weekday(last) + 1) % 7;
}

int64_t calendar_ahead_ms(enum country country, int64_t utc_ms)
{
    if (country == COUNTRY_NONE)
        return 0;
    int year = calendar_date(utc_ms / DAY_MS).year;
    int64_t from_ms = last_sunday(year, 3) * DAY_MS + HOUR_MS, until_ms = last_sunday(year, 10) * DAY_MS + HOUR_MS;
    int64_t hours = (country == COUNTRY_BG ? 2 : 1) + (utc_ms >= from_ms && utc_ms < until_ms);
    return hours * HOUR_MS;
}

/* ---- holidays ---- */

static bool is_fixed_in_bulgaria(struct date date)
{
    static const struct { int month, day; } days[] = {{1, 1}, {3, 3}, {5, 1}, {5, 6}, {5, 24}, {9, 6}, {9, 22}, {12, 24}, {12, 25}, {12, 26}};
    for (size_t row = 0; row < sizeof days / sizeof *days; row++)
        if (days[row].month == date.month && days[row].day == date.day)
            return true;
    return false;
}

static bool is_easter_in_bulgaria(int64_t day)
{
    int64_t easter = calendar_easter_orthodox(calendar_date(day).year);
    return day >= easter - 2 && day <= easter + 1;
}

static bool is_weekend(int64_t day)
{
    return calendar_weekday(day) >= SATURDAY;
}

/* A working day takes the place of a holiday on a weekend before it. Walking through the days
 * before, as far as two weeks: each holiday on a weekend adds one that is owed, each day that
 * would be worked pays one back. */
static bool is_instead_in_bulgaria(int64_t day)
{
    int owed = 0;
    for (int64_t at = day - 14; at <= day; at++) {
        bool is_fixed = is_fixed_in_bulgaria(calendar_date(at));
        if (is_fixed && is_weekend(at))
            owed++;
        else if (!is_fixed && !is_weekend(at) && !is_easter_in_bulgaria(at) && owed-- > 0 && at == day)
            return true;
        owed = owed < 0 ? 0 : owed;
    }
    return false;
}

static bool is_holiday_in_bulgaria(int64_t day)
{
    struct date date = calendar_date(day);
    return is_fixed_in_bulgaria(date) || is_easter_in_bulgaria(day) || (date.year >= 2017 && is_instead_in_bulgaria(day));
}

static bool is_holiday_in_denmark(int64_t day)
{
    /* from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whit Sunday and Monday */
    static const int moving[] = {-3, -2, 0, 1, 39, 49, 50};
    enum { GREAT_PRAYER_DAY = 26 };
    struct date date = calendar_date(day);
    int64_t from_easter = day - calendar_easter(date.year);
    for (size_t row = 0; row < sizeof moving / sizeof *moving; row++)
        if (from_easter == moving[row])
            return true;
    return (date.month == 1 && date.day == 1) || (date.month == 12 && (date.day == 25 || date.day == 26)) ||
           (from_easter == GREAT_PRAYER_DAY && date.year < 2024);
}

bool calendar_is_holiday(enum country country, int64_t day)
{
    switch (country) {
    case COUNTRY_BG: return is_holiday_in_bulgaria(day);
    case COUNTRY_DK: return is_holiday_in_denmark(day);
    case COUNTRY_NONE: case COUNTRY_COUNT: break;
    }
    return false;
}

bool calendar_country(struct text word, enum country *country)
{
    int number = vocabulary_number(&vocabulary_country, word);
    if (number >= 0)
        *country = (enum country)number;
    return number >= 0;
}
