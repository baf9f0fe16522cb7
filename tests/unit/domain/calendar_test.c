/* SPDX-License-Identifier: Apache-2.0
 *
 * Days off as the two states have published them, for years that were hard. */
#include "domain/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static int64_t day(int year, int month, int number)
{
    return calendar_day((struct date){year, month, number});
}

static void days_count_on_without_a_gap(void **state)
{
    (void)state;
    assert_int_equal(day(1970, 1, 1), 0);
    assert_int_equal(day(2000, 3, 1), 11017);
    assert_int_equal(calendar_weekday(day(2026, 11, 22)), 6);
    for (int64_t at = day(1900, 1, 1), last = at - 1; at < day(2200, 1, 1); last = at++) {
        struct date date = calendar_date(at);
        assert_int_equal(calendar_day(date), at);
        assert_int_equal(calendar_weekday(at), (calendar_weekday(last) + 1) % 7);
    }
}

static void easter_is_where_the_churches_keep_it(void **state)
{
    (void)state;
    static const struct { int year, month, day, orthodox_month, orthodox_day; } years[] = {
        {1961, 4, 2, 4, 9}, {2000, 4, 23, 4, 30}, {2011, 4, 24, 4, 24}, {2016, 3, 27, 5, 1}, {2021, 4, 4, 5, 2},
        {2024, 3, 31, 5, 5}, {2025, 4, 20, 4, 20}, {2026, 4, 5, 4, 12}, {2027, 3, 28, 5, 2}, {2038, 4, 25, 4, 25}, {2100, 3, 28, 5, 2},
    };
    for (size_t row = 0; row < sizeof years / sizeof *years; row++) {
        assert_int_equal(calendar_easter(years[row].year), day(years[row].year, years[row].month, years[row].day));
        assert_int_equal(calendar_easter_orthodox(years[row].year), day(years[row].year, years[row].orthodox_month, years[row].orthodox_day));
    }
}

/* Exactly these days of a year are holidays; those on weekends that are none by name are not. */
static void must_be(enum country country, int year, const char *days)
{
    char bytes[512];
    struct text_builder found = text_builder_on(bytes, sizeof bytes);
    for (int64_t at = day(year, 1, 1); at < day(year + 1, 1, 1); at++)
        if (calendar_is_holiday(country, at)) {
            struct date date = calendar_date(at);
            const char word[] = {(char)('0' + date.day / 10), (char)('0' + date.day % 10), '.', (char)('0' + date.month / 10), (char)('0' + date.month % 10), ' '};
            text_add(&found, (struct text){word, sizeof word});
        }
    if (!text_is(text_built(&found), days))
        fail_msg("%d: %.*s", year, (int)found.length, bytes);
}

static void bulgarians_do_not_work_on_these_days(void **state)
{
    (void)state;
    must_be(COUNTRY_BG, 2021, "01.01 03.03 30.04 01.05 02.05 03.05 04.05 06.05 24.05 06.09 22.09 24.12 25.12 26.12 27.12 28.12 ");
    must_be(COUNTRY_BG, 2022, "01.01 03.01 03.03 22.04 23.04 24.04 25.04 01.05 02.05 06.05 24.05 06.09 22.09 24.12 25.12 26.12 27.12 28.12 ");
    must_be(COUNTRY_BG, 2023, "01.01 02.01 03.03 14.04 15.04 16.04 17.04 01.05 06.05 08.05 24.05 06.09 22.09 24.12 25.12 26.12 27.12 ");
    must_be(COUNTRY_BG, 2024, "01.01 03.03 04.03 01.05 03.05 04.05 05.05 06.05 24.05 06.09 22.09 23.09 24.12 25.12 26.12 ");
    must_be(COUNTRY_BG, 2026, "01.01 03.03 10.04 11.04 12.04 13.04 01.05 06.05 24.05 25.05 06.09 07.09 22.09 24.12 25.12 26.12 28.12 ");
    must_be(COUNTRY_BG, 2016, "01.01 03.03 29.04 30.04 01.05 02.05 06.05 24.05 06.09 22.09 24.12 25.12 26.12 ");
}

static void danes_do_not_work_on_these_days(void **state)
{
    (void)state;
    must_be(COUNTRY_DK, 2023, "01.01 06.04 07.04 09.04 10.04 05.05 18.05 28.05 29.05 25.12 26.12 ");
    must_be(COUNTRY_DK, 2024, "01.01 28.03 29.03 31.03 01.04 09.05 19.05 20.05 25.12 26.12 ");
    must_be(COUNTRY_DK, 2026, "01.01 02.04 03.04 05.04 06.04 14.05 24.05 25.05 25.12 26.12 ");
    must_be(COUNTRY_NONE, 2026, "");
}

static void clocks_change_at_one_in_the_morning_utc(void **state)
{
    (void)state;
    enum { HOUR = 3600000 };
    int64_t spring = day(2026, 3, 29) * 24 * HOUR + HOUR, autumn = day(2026, 10, 25) * 24 * HOUR + HOUR;
    assert_int_equal(calendar_ahead_ms(COUNTRY_DK, spring - 1), HOUR);
    assert_int_equal(calendar_ahead_ms(COUNTRY_DK, spring), 2 * HOUR);
    assert_int_equal(calendar_ahead_ms(COUNTRY_BG, autumn - 1), 3 * HOUR);
    assert_int_equal(calendar_ahead_ms(COUNTRY_BG, autumn), 2 * HOUR);
    assert_int_equal(calendar_ahead_ms(COUNTRY_NONE, spring), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_count_on_without_a_gap),
        cmocka_unit_test(easter_is_where_the_churches_keep_it),
        cmocka_unit_test(bulgarians_do_not_work_on_these_days),
        cmocka_unit_test(danes_do_not_work_on_these_days),
        cmocka_unit_test(clocks_change_at_one_in_the_morning_utc),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
