/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "door/signs.h"

static void note(struct signs *signs, uint8_t place, const char *slug, bool is_answering)
{
    const struct parcel_sign sign = {.place = place, .is_answering = is_answering, .slug = text_of(slug)};
    signs_note(signs, &sign);
}

static void nobody_answers_before_the_desk_has_said_so(void **state)
{
    (void)state;
    struct signs signs = {0};
    assert_false(signs_answer(&signs, text_of("")));
    assert_false(signs_answer(&signs, text_of("varna")));
}

static void each_library_has_its_own_and_an_unknown_name_means_the_first(void **state)
{
    (void)state;
    struct signs signs = {0};
    note(&signs, 0, "library", true);
    note(&signs, 1, "varna", false);
    assert_true(signs_answer(&signs, text_of("library")));
    assert_false(signs_answer(&signs, text_of("varna")));
    assert_true(signs_answer(&signs, text_of("")));
    assert_true(signs_answer(&signs, text_of("varn")));
    assert_true(signs_answer(&signs, text_of("varna ")));
    note(&signs, 1, "ruse", true); /* it has another address now */
    assert_true(signs_answer(&signs, text_of("ruse")));
    note(&signs, 0, "library", false);
    assert_false(signs_answer(&signs, text_of("varna")));
}

static void what_cannot_be_is_left_out(void **state)
{
    (void)state;
    struct signs signs = {0};
    note(&signs, LIBRARIES_MAX, "varna", true);
    note(&signs, 3, "a-name-that-is-longer-than-any-can-be", true);
    assert_int_equal(signs.count, 0);
    note(&signs, LIBRARIES_MAX - 1, "varna", true);
    assert_true(signs_answer(&signs, text_of("varna")));
    assert_false(signs_answer(&signs, text_of("ruse")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_answers_before_the_desk_has_said_so),
        cmocka_unit_test(each_library_has_its_own_and_an_unknown_name_means_the_first),
        cmocka_unit_test(what_cannot_be_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
