/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "door/outbox.h"

#include <string.h>

static void frames_leave_in_the_order_they_came(void **state)
{
    (void)state;
    struct outbox outbox = {0};
    size_t length;
    assert_null(outbox_first(&outbox, &length));
    assert_true(outbox_push(&outbox, text_of("one")));
    assert_true(outbox_push(&outbox, text_of("")));
    assert_true(outbox_push(&outbox, text_of("three")));
    unsigned char *first = outbox_first(&outbox, &length);
    assert_int_equal(length, 3);
    assert_memory_equal(first, "one", 3);
    memset(first - OUTBOX_HEADROOM, 0xFF, OUTBOX_HEADROOM);
    outbox_drop_first(&outbox);
    assert_non_null(outbox_first(&outbox, &length));
    assert_int_equal(length, 0);
    outbox_drop_first(&outbox);
    assert_memory_equal(outbox_first(&outbox, &length), "three", 5);
    outbox_drop_first(&outbox);
    outbox_drop_first(&outbox);
    assert_true(outbox_is_empty(&outbox));
}

static void an_outbox_has_a_bound(void **state)
{
    (void)state;
    static char frame[OUTBOX_BYTES_MAX / 4];
    struct outbox outbox = {0};
    struct text text = {frame, sizeof frame};
    for (int count = 0; count < 4; count++)
        assert_true(outbox_push(&outbox, text));
    assert_false(outbox_push(&outbox, text_of("x")));
    outbox_drop_first(&outbox);
    assert_true(outbox_push(&outbox, text));
    assert_false(outbox_push(&outbox, text));
    outbox_drop_all(&outbox);
    assert_true(outbox_is_empty(&outbox));
    assert_true(outbox_push(&outbox, text));
    outbox_drop_all(&outbox);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(frames_leave_in_the_order_they_came),
        cmocka_unit_test(an_outbox_has_a_bound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
