/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/notice.h"

enum { MINUTE_MS = 60000, HOUR_MS = 3600000, DAY_MS = 86400000 };

static void one_mail_until_the_seeker_has_been_back(void **state)
{
    (void)state;
    struct notice notice = {.state = NOTICE_STATE_READY};
    assert_false(notice_answered(&notice, true, 1000)); /* who is there sees it */
    assert_true(notice_answered(&notice, false, 1000));
    assert_int_equal(notice.due_ms, 1000 + MINUTE_MS);
    assert_false(notice_answered(&notice, false, 2000));
    assert_int_equal(notice.since_ms, 1000);
    assert_true(notice_heard(&notice, NOTICE_SENT));
    assert_false(notice_answered(&notice, false, 3000));
    assert_true(notice_back(&notice));
    assert_false(notice_back(&notice));
    assert_true(notice_answered(&notice, false, 4000));
    assert_true(notice_back(&notice)); /* before it was sent: it is not needed any more */
    assert_false(notice_heard(&notice, NOTICE_SENT));
}

static void without_an_address_there_is_none(void **state)
{
    (void)state;
    struct notice notice = {.state = NOTICE_STATE_NONE};
    assert_false(notice_answered(&notice, false, 1000));
    assert_false(notice_back(&notice));
}

static void the_distance_grows_to_six_hours(void **state)
{
    (void)state;
    static const int64_t distances[] = {1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360};
    struct notice notice = {.state = NOTICE_STATE_WAITING};
    for (size_t at = 0; at < sizeof distances / sizeof *distances; at++) {
        notice_tried(&notice, 5000);
        assert_int_equal(notice.due_ms, 5000 + distances[at] * MINUTE_MS);
        assert_false(notice_heard(&notice, NOTICE_FAILED_FOR_NOW));
        assert_int_equal(notice.state, NOTICE_STATE_WAITING);
    }
    notice.tries = 1000000;
    notice_tried(&notice, 0);
    assert_int_equal(notice.due_ms, 6 * HOUR_MS);
}

static void it_is_given_up_after_three_days(void **state)
{
    (void)state;
    struct notice notice = {.state = NOTICE_STATE_READY};
    assert_true(notice_answered(&notice, false, 1000));
    assert_false(notice_is_too_old(&notice, 1000 + 3 * (int64_t)DAY_MS - 1));
    assert_true(notice_is_too_old(&notice, 1000 + 3 * (int64_t)DAY_MS));
    assert_true(notice_heard(&notice, NOTICE_FAILED_FOR_EVER));
    assert_int_equal(notice.state, NOTICE_STATE_FAILED);
    assert_false(notice_answered(&notice, false, 2000));
    assert_true(notice_back(&notice));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_mail_until_the_seeker_has_been_back),
        cmocka_unit_test(without_an_address_there_is_none),
        cmocka_unit_test(the_distance_grows_to_six_hours),
        cmocka_unit_test(it_is_given_up_after_three_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
