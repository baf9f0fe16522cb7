/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/hours.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

enum { MINUTE = 60000, HOUR = 60 * MINUTE };

static int64_t utc(int year, int month, int day, int hour, int minute)
{
    return calendar_day((struct date){year, month, day}) * 24 * HOUR + (int64_t)hour * HOUR + (int64_t)minute * MINUTE;
}

static struct hours week(enum country country, const char *text)
{
    struct hours hours = {.country = country};
    assert_true(hours_read_week(&hours, text_of(text)));
    return hours;
}

static void a_week_is_read_or_refused(void **state)
{
    (void)state;
    struct hours hours = week(COUNTRY_DK, "mon-fri 09:00-17:00,  sat 10:00-14:00");
    assert_int_equal(hours.span_count, 6);
    assert_int_equal(week(COUNTRY_DK, "").span_count, 0);
    static const char *const wrong[] = {"mon", "mon 9-17", "mon 09:00", "mon 09:00-08:00", "mon 09:00-25:00", "mon 09:60-10:00", "fri-mon 09:00-17:00",
                                        "day 09:00-17:00", "mon 09:00-17:00;", "mon 09:00-17:00,,", "mon 24:30-24:40",
                                        "mon-sun 01:00-02:00,mon-sun 03:00-04:00,mon-sun 05:00-06:00,mon-sun 07:00-08:00,mon 09:00-10:00"};
    for (size_t row = 0; row < sizeof wrong / sizeof *wrong; row++)
        if (hours_read_week(&hours, text_of(wrong[row])))
            fail_msg("%s was taken", wrong[row]);
    assert_true(hours_read_closed(&hours, text_of("12-24  2027-06-05")));
    assert_int_equal(hours.closed_count, 2);
    static const char *const no_days[] = {"24", "13-01", "00-10", "1-1", "2027/06/05", "27-06-05", "12-24,"};
    for (size_t row = 0; row < sizeof no_days / sizeof *no_days; row++)
        if (hours_read_closed(&hours, text_of(no_days[row])))
            fail_msg("%s was taken", no_days[row]);
}

static void it_opens_on_the_next_day_that_is_worked(void **state)
{
    (void)state;
    struct hours danish = week(COUNTRY_DK, "mon-fri 09:00-17:00, sat 10:00-14:00"), bulgarian = week(COUNTRY_BG, "mon-fri 09:00-12:30,mon-fri 13:00-17:30");
    assert_int_equal(hours_next(&danish, utc(2026, 11, 20, 16, 0)), utc(2026, 11, 21, 9, 0));  /* Friday evening: Saturday at ten */
    assert_int_equal(hours_next(&danish, utc(2026, 11, 21, 20, 0)), utc(2026, 11, 23, 8, 0));  /* Saturday evening: Monday */
    assert_int_equal(hours_next(&danish, utc(2026, 11, 23, 8, 0)), 0);                         /* it is open */
    assert_int_equal(hours_next(&danish, utc(2026, 11, 23, 7, 59)), utc(2026, 11, 23, 8, 0));
    assert_int_equal(hours_next(&danish, utc(2026, 7, 1, 3, 0)), utc(2026, 7, 1, 7, 0));       /* summer time */
    assert_int_equal(hours_next(&danish, utc(2026, 12, 24, 20, 0)), utc(2026, 12, 28, 8, 0));  /* Christmas, then a Sunday */
    assert_int_equal(hours_next(&bulgarian, utc(2026, 11, 23, 10, 45)), utc(2026, 11, 23, 11, 0)); /* after lunch */
    assert_int_equal(hours_next(&bulgarian, utc(2026, 4, 9, 18, 0)), utc(2026, 4, 14, 6, 0));  /* Easter */
    assert_int_equal(hours_next(&bulgarian, utc(2026, 3, 27, 18, 0)), utc(2026, 3, 30, 6, 0)); /* over the change of clocks */
    assert_true(hours_read_closed(&danish, text_of("12-28 2026-12-29")));
    assert_int_equal(hours_next(&danish, utc(2026, 12, 24, 20, 0)), utc(2026, 12, 30, 8, 0));
    struct hours unknown = {.country = COUNTRY_DK};
    assert_int_equal(hours_next(&unknown, utc(2026, 11, 20, 16, 0)), 0);
}

static void a_message_is_due_when_it_closes_on_the_day_it_opens_next(void **state)
{
    (void)state;
    struct hours danish = week(COUNTRY_DK, "mon-fri 09:00-17:00, sat 10:00-14:00"), bulgarian = week(COUNTRY_BG, "mon-fri 13:00-17:30,mon-fri 09:00-12:30");
    assert_int_equal(hours_due(&danish, utc(2026, 11, 20, 16, 30)), utc(2026, 11, 21, 13, 0)); /* Friday evening: Saturday at two */
    assert_int_equal(hours_due(&danish, utc(2026, 11, 20, 12, 0)), utc(2026, 11, 21, 13, 0));  /* at noon: not the same day */
    assert_int_equal(hours_due(&danish, utc(2026, 11, 23, 7, 59)), utc(2026, 11, 23, 16, 0));  /* before it opens: that day */
    assert_int_equal(hours_due(&danish, utc(2026, 12, 24, 20, 0)), utc(2026, 12, 28, 16, 0));  /* Christmas, then a Sunday */
    assert_int_equal(hours_due(&bulgarian, utc(2026, 11, 23, 10, 45)), utc(2026, 11, 23, 15, 30)); /* at lunch: in the evening */
    assert_int_equal(hours_due(&bulgarian, utc(2026, 11, 23, 15, 45)), utc(2026, 11, 24, 15, 30));
    struct hours unknown = {.country = COUNTRY_DK};
    assert_int_equal(hours_due(&unknown, utc(2026, 11, 20, 16, 0)), utc(2026, 11, 22, 16, 0));
}

static void one_can_come_at_a_whole_hour_that_it_is_open_for(void **state)
{
    (void)state;
    struct hours bulgarian = week(COUNTRY_BG, "mon-fri 09:00-12:30,mon-fri 13:30-16:00");
    int64_t times[4], now = utc(2026, 11, 20, 6, 30); /* Friday, half past eight in Sofia */
    assert_int_equal(hours_meetings(&bulgarian, now, times, 4), 4);
    assert_int_equal(times[0], utc(2026, 11, 20, 9, 0));  /* eleven: two hours from now is half past ten; noon is too short */
    assert_int_equal(times[1], utc(2026, 11, 20, 12, 0)); /* 14:00 and 15:00 */
    assert_int_equal(times[2], utc(2026, 11, 20, 13, 0));
    assert_int_equal(times[3], utc(2026, 11, 23, 7, 0));  /* Monday at nine */
    for (size_t at = 0; at < 4; at++)
        assert_true(hours_is_meeting(&bulgarian, now, times[at]));
    assert_true(hours_is_meeting(&bulgarian, now, utc(2026, 11, 20, 8, 0)));   /* ten: on the list a while ago */
    assert_false(hours_is_meeting(&bulgarian, now, utc(2026, 11, 20, 10, 0))); /* noon */
    assert_false(hours_is_meeting(&bulgarian, now, utc(2026, 11, 20, 9, 30)));
    assert_false(hours_is_meeting(&bulgarian, now, utc(2026, 11, 20, 9, 0) + 1));
    assert_false(hours_is_meeting(&bulgarian, now, utc(2026, 11, 19, 9, 0)));  /* yesterday */
    assert_false(hours_is_meeting(&bulgarian, now, utc(2026, 11, 21, 9, 0)));  /* Saturday */
    assert_false(hours_is_meeting(&bulgarian, now, utc(2027, 11, 22, 9, 0)));  /* in a year */
    assert_true(hours_read_closed(&bulgarian, text_of("2026-11-23")));
    assert_int_equal(hours_meetings(&bulgarian, now, times, 4), 4);
    assert_int_equal(times[3], utc(2026, 11, 24, 7, 0));
    struct hours unknown = {.country = COUNTRY_BG};
    assert_int_equal(hours_meetings(&unknown, now, times, 4), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_week_is_read_or_refused),
        cmocka_unit_test(one_can_come_at_a_whole_hour_that_it_is_open_for),
        cmocka_unit_test(a_message_is_due_when_it_closes_on_the_day_it_opens_next),
        cmocka_unit_test(it_opens_on_the_next_day_that_is_worked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
