/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/limits.h"
#include "domain/pickup.h"

#include <stdio.h>
#include <string.h>

/* What pickup_read makes of typed words; NULL where it refuses. */
static const char *read_code(const char *typed)
{
    static char bytes[PICKUP_BYTES_MAX + 1];
    struct text_builder builder = text_builder_on(bytes, PICKUP_BYTES_MAX);
    if (!pickup_read(text_of(typed), &builder))
        return NULL;
    bytes[builder.length] = '\0';
    return bytes;
}

static struct text write_code(enum language language, uint64_t first, char bytes[PICKUP_BYTES_MAX])
{
    uint64_t numbers[PICKUP_WORDS];
    for (uint64_t at = 0; at < PICKUP_WORDS; at++)
        numbers[at] = (first + at) % PICKUP_LIST;
    struct text_builder builder = text_builder_on(bytes, PICKUP_BYTES_MAX);
    pickup_write(language, numbers, &builder);
    assert_false(builder.overflowed);
    return text_built(&builder);
}

static void every_code_of_every_language_is_read_back_as_it_was_written(void **state)
{
    (void)state;
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        for (uint64_t first = 0; first < PICKUP_LIST; first++) {
            char written[PICKUP_BYTES_MAX], typed[PICKUP_BYTES_MAX + 1];
            struct text code = write_code((enum language)language, first, written);
            (void)snprintf(typed, sizeof typed, "%.*s", (int)code.length, code.bytes);
            assert_non_null(read_code(typed));
            assert_string_equal(read_code(typed), typed);
            assert_true(text_is_utf8(code) && text_characters(code) <= CODE_CHARACTERS_MAX);
        }
}

static void people_type_capitals_commas_and_lines(void **state)
{
    (void)state;
    assert_string_equal(read_code("River LAMP cloud Chair"), "river lamp cloud chair");
    assert_string_equal(read_code("  river,lamp;cloud - chair. "), "river lamp cloud chair");
    assert_string_equal(read_code("river\nlamp\tcloud\r\nchair"), "river lamp cloud chair");
    assert_string_equal(read_code("РЕКА Лампа облак СТОЛ"), "река лампа облак стол");
    assert_string_equal(read_code("„река“ – лампа – облак – стол"), "река лампа облак стол");
    assert_string_equal(read_code("1. river 2. lamp 3. cloud 4. chair"), "river lamp cloud chair");
}

static void every_bulgarian_capital_has_its_small_letter(void **state)
{
    (void)state;
    assert_string_equal(read_code("АБВГДЕЖЗ ИЙКЛМНОП РСТУФХЦЧ ШЩЪЬЮЯ"), "абвгдежз ийклмноп рстуфхцч шщъьюя");
}

static void other_than_four_words_is_no_code(void **state)
{
    (void)state;
    assert_null(read_code(""));
    assert_null(read_code("river"));
    assert_null(read_code("river lamp cloud"));
    assert_null(read_code("river lamp cloud chair table"));
    assert_null(read_code("1234"));
    assert_null(read_code("-- -- -- --"));
}

static void letters_of_other_alphabets_part_words(void **state)
{
    (void)state;
    assert_null(read_code("rivér lamp cloud chair"));  /* riv r lamp cloud chair */
    assert_null(read_code("ріка лампа облак стол"));   /* a Ukrainian і */
    assert_string_equal(read_code("river lamp cloud chair 中"), "river lamp cloud chair");
}

static void what_is_much_too_long_is_no_code(void **state)
{
    (void)state;
    char typed[4 * 60 + 4];
    memset(typed, 'a', sizeof typed - 1);
    typed[sizeof typed - 1] = '\0';
    typed[60] = typed[120] = typed[180] = ' ';
    assert_null(read_code(typed));
}

/* What is not UTF-8 never gets here, but half a letter at the end must not be read beyond. */
static void half_a_letter_at_the_end_is_no_letter(void **state)
{
    (void)state;
    assert_string_equal(read_code("river lamp cloud chair \xD1"), "river lamp cloud chair");
    assert_null(read_code("river lamp cloud \xD0"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_of_every_language_is_read_back_as_it_was_written),
        cmocka_unit_test(people_type_capitals_commas_and_lines),
        cmocka_unit_test(every_bulgarian_capital_has_its_small_letter),
        cmocka_unit_test(other_than_four_words_is_no_code),
        cmocka_unit_test(letters_of_other_alphabets_part_words),
        cmocka_unit_test(what_is_much_too_long_is_no_code),
        cmocka_unit_test(half_a_letter_at_the_end_is_no_letter),
    };
    return cmocka_run_group_tests_name("domain/pickup", tests, NULL, NULL);
}
