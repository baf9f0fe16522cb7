/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/library.h"

static void a_slug_is_a_word_of_an_address(void **state)
{
    (void)state;
    static const char *const good[] = {"varna", "a1", "ny-kobing", "123456789012345678901234567890"};
    static const char *const wrong[] = {"", "a", "Varna", "var na", "-varna", "varna-", "varna/", "варна", "1234567890123456789012345678901", "a&b"};
    for (size_t row = 0; row < sizeof good / sizeof *good; row++)
        assert_true(library_slug_is_valid(text_of(good[row])));
    for (size_t row = 0; row < sizeof wrong / sizeof *wrong; row++)
        assert_false(library_slug_is_valid(text_of(wrong[row])));
}

static struct library good(void)
{
    return (struct library){.id = {2}, .slug = text_of("varna"), .name = text_of("Варна"), .week = text_of("mon 09:00-17:00"),
                            .closed = text_of("12-24"), .region_minutes = 5, .network_minutes = 5};
}

static void the_first_field_that_cannot_stand_is_named(void **state)
{
    (void)state;
    struct library library = good();
    assert_null(library_fault(&library));
    library.slug = text_of("V");
    assert_string_equal(library_fault(&library), "slug");
    library = good();
    library.name = text_of(" ");
    assert_string_equal(library_fault(&library), "name");
    library = good();
    library.week = text_of("always");
    assert_string_equal(library_fault(&library), "hours");
    library = good();
    library.closed = text_of("24.12.");
    assert_string_equal(library_fault(&library), "closed_days");
    library = good();
    library.network_minutes = 4;
    assert_string_equal(library_fault(&library), "network_minutes");
}

static void the_first_library_is_never_closed(void **state)
{
    (void)state;
    struct library library = good();
    library.is_closed = true;
    assert_null(library_fault(&library));
    library.id.value = LIBRARY_FIRST;
    assert_string_equal(library_fault(&library), "closed");
}

static void who_chose_nothing_answers_everything(void **state)
{
    (void)state;
    const struct answerer all = {0}, danish_letters = {.languages = 1 << LANGUAGE_DA, .topics = 1 << TOPIC_LETTER};
    assert_true(library_answers(&all, LANGUAGE_BG, TOPIC_OTHER));
    assert_true(library_answers(&danish_letters, LANGUAGE_DA, TOPIC_LETTER));
    assert_false(library_answers(&danish_letters, LANGUAGE_BG, TOPIC_LETTER));
    assert_false(library_answers(&danish_letters, LANGUAGE_DA, TOPIC_CV));
}

static void a_browser_that_asks_for_none_of_ours_gets_english_where_the_library_helps_in_it(void **state)
{
    (void)state;
    const int64_t en = 1 << LANGUAGE_EN, bg = 1 << LANGUAGE_BG, da = 1 << LANGUAGE_DA;
    struct library library = {.country = COUNTRY_DK, .languages = en | bg | da};
    assert_int_equal(library_language(&library), LANGUAGE_EN);
    library.languages = bg | da;
    assert_int_equal(library_language(&library), LANGUAGE_DA);
    library.country = COUNTRY_BG;
    assert_int_equal(library_language(&library), LANGUAGE_BG);
    library.languages = da;
    assert_int_equal(library_language(&library), LANGUAGE_DA);
    library.country = COUNTRY_NONE;
    library.languages = bg | da;
    assert_int_equal(library_language(&library), LANGUAGE_BG);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_slug_is_a_word_of_an_address),
        cmocka_unit_test(the_first_field_that_cannot_stand_is_named),
        cmocka_unit_test(the_first_library_is_never_closed),
        cmocka_unit_test(a_browser_that_asks_for_none_of_ours_gets_english_where_the_library_helps_in_it),
        cmocka_unit_test(who_chose_nothing_answers_everything),
    };
    return cmocka_run_group_tests_name("libraries", tests, NULL, NULL);
}
