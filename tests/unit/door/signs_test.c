/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "door/signs.h"

static void note(struct signs *signs, uint8_t place, const char *slug, uint8_t languages)
{
    const struct parcel_sign sign = {.place = place, .languages = languages, .slug = text_of(slug)};
    signs_note(signs, &sign);
}

static void nobody_answers_before_the_desk_has_said_so(void **state)
{
    (void)state;
    struct signs signs = {0};
    assert_false(signs_answer(&signs, text_of(""), text_of("")));
    assert_false(signs_answer(&signs, text_of("varna"), text_of("")));
}

static void each_library_has_its_own_and_an_unknown_name_means_the_first(void **state)
{
    (void)state;
    struct signs signs = {0};
    note(&signs, 0, "library", LANGUAGES_ALL);
    note(&signs, 1, "varna", 0);
    assert_true(signs_answer(&signs, text_of("library"), text_of("")));
    assert_false(signs_answer(&signs, text_of("varna"), text_of("")));
    assert_true(signs_answer(&signs, text_of(""), text_of("")));
    assert_true(signs_answer(&signs, text_of("varn"), text_of("")));
    assert_true(signs_answer(&signs, text_of("varna "), text_of("")));
    note(&signs, 1, "ruse", LANGUAGES_ALL); /* it has another address now */
    assert_true(signs_answer(&signs, text_of("ruse"), text_of("")));
    note(&signs, 0, "library", 0);
    assert_false(signs_answer(&signs, text_of("varna"), text_of("")));
}

static void what_cannot_be_is_left_out(void **state)
{
    (void)state;
    struct signs signs = {0};
    note(&signs, LIBRARIES_MAX, "varna", LANGUAGES_ALL);
    note(&signs, 3, "a-name-that-is-longer-than-any-can-be", LANGUAGES_ALL);
    assert_int_equal(signs.count, 0);
    note(&signs, LIBRARIES_MAX - 1, "varna", LANGUAGES_ALL);
    assert_true(signs_answer(&signs, text_of("varna"), text_of("")));
    assert_false(signs_answer(&signs, text_of("ruse"), text_of("")));
}

static void in_a_language_that_nobody_there_answers_nobody_does(void **state)
{
    (void)state;
    struct signs signs = {0};
    note(&signs, 0, "library", 1 << LANGUAGE_BG | 1 << LANGUAGE_EN);
    note(&signs, 1, "varna", 0);
    assert_true(signs_answer(&signs, text_of("library"), text_of("bg")));
    assert_true(signs_answer(&signs, text_of("library"), text_of("en")));
    assert_false(signs_answer(&signs, text_of("library"), text_of("da")));
    assert_true(signs_answer(&signs, text_of("library"), text_of("")));
    assert_true(signs_answer(&signs, text_of("library"), text_of("xx")));
    assert_false(signs_answer(&signs, text_of("varna"), text_of("bg")));
}

static void the_language_of_its_pages_is_known_too(void **state)
{
    (void)state;
    struct signs signs = {0};
    assert_true(text_is(signs_language(&signs, text_of("varna")), "en"));
    const struct parcel_sign first = {.slug = text_of("library"), .language = LANGUAGE_BG}, second = {.place = 1, .slug = text_of("aarhus"), .language = LANGUAGE_DA},
                             wrong = {.place = 2, .slug = text_of("ruse"), .language = LANGUAGE_COUNT};
    signs_note(&signs, &first);
    signs_note(&signs, &second);
    signs_note(&signs, &wrong);
    assert_true(text_is(signs_language(&signs, text_of("aarhus")), "da"));
    assert_true(text_is(signs_language(&signs, text_of("")), "bg"));
    assert_true(text_is(signs_language(&signs, text_of("ruse")), "en"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_answers_before_the_desk_has_said_so),
        cmocka_unit_test(each_library_has_its_own_and_an_unknown_name_means_the_first),
        cmocka_unit_test(in_a_language_that_nobody_there_answers_nobody_does),
        cmocka_unit_test(the_language_of_its_pages_is_known_too),
        cmocka_unit_test(what_cannot_be_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
