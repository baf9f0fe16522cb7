/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/factor.h"

#include <string.h>

enum { QUARTER_MS = 900000 };

static struct factor_typed read(const char *typed)
{
    return factor_read(text_of(typed));
}

static void digits_are_read_as_people_type_them(void **state)
{
    (void)state;
    static const char *const same[] = {"012345", "012 345", " 012-345 ", "0 1 2 3 4 5", "012\t345\n"};
    for (size_t row = 0; row < sizeof same / sizeof *same; row++) {
        assert_int_equal(read(same[row]).kind, FACTOR_DIGITS);
        assert_int_equal(read(same[row]).digits, 12345);
    }
    assert_int_equal(read("999999").digits, 999999);
}

static void recovery_codes_are_read_as_people_type_them(void **state)
{
    (void)state;
    static const char *const same[] = {"abcd-efgh-2345", "abcdefgh2345", "ABCD EFGH 2345", "  aBcD-eFgH 2345"};
    for (size_t row = 0; row < sizeof same / sizeof *same; row++) {
        struct factor_typed typed = read(same[row]);
        assert_int_equal(typed.kind, FACTOR_RECOVERY);
        assert_memory_equal(typed.recovery, "abcdefgh2345", FACTOR_RECOVERY_CHARACTERS);
    }
    assert_int_equal(read("222222222222").kind, FACTOR_RECOVERY);
}

static void what_is_neither_is_nothing(void **state)
{
    (void)state;
    static const char *const bad[] = {"", " ", "-", "12345", "1234567", "12345a", "abcd-efgh-234", "abcd-efgh-23456", "abcd-efgh-2340", "abcd-efgh-234l",
                                      "1234567890123", "двадесет", "+12345", "0x1234"};
    for (size_t row = 0; row < sizeof bad / sizeof *bad; row++)
        assert_int_equal(read(bad[row]).kind, FACTOR_NOTHING);
    assert_int_equal(factor_read((struct text){"123\0456", 7}).kind, FACTOR_NOTHING);
}

static void the_fifth_wrong_code_locks_for_fifteen_minutes(void **state)
{
    (void)state;
    struct factor factor = {.last_step = 7};
    for (int guess = 0; guess < 4; guess++) {
        factor_fail(&factor, 1000);
        assert_int_equal(factor_wait_ms(&factor, 1000), 0);
    }
    factor_fail(&factor, 1000);
    assert_int_equal(factor_wait_ms(&factor, 1000), QUARTER_MS);
    assert_int_equal(factor_wait_ms(&factor, 1000 + QUARTER_MS - 1), 1);
    assert_int_equal(factor_wait_ms(&factor, 1000 + QUARTER_MS), 0);
    assert_int_equal(factor.last_step, 7);
    for (int guess = 0; guess < 4; guess++) /* then there are five again, not one */
        factor_fail(&factor, 1000 + QUARTER_MS);
    assert_int_equal(factor_wait_ms(&factor, 1000 + QUARTER_MS), 0);
}

static void the_right_code_forgives(void **state)
{
    (void)state;
    struct factor factor = {.last_step = 7, .failures = 4};
    factor_pass(&factor, 9);
    assert_int_equal(factor.last_step, 9);
    assert_int_equal(factor.failures, 0);
    assert_int_equal(factor.locked_until_ms, 0);
}

/* RFC 4648, section 10, and one whose bits run over every border. */
static void a_seed_is_shown_in_base32(void **state)
{
    (void)state;
    static const struct { const char *seed, *shown; } vectors[] = {
        {"foobarfoobarfoobarfo", "MZXW6YTBOJTG633CMFZGM33PMJQXEZTP"},
        {"12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"},
        {"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", "77777777777777777777777777777777"},
    };
    for (size_t row = 0; row < sizeof vectors / sizeof *vectors; row++) {
        char bytes[FACTOR_SECRET_CHARACTERS];
        struct text_builder builder = text_builder_on(bytes, sizeof bytes);
        factor_show_seed((const uint8_t *)vectors[row].seed, &builder);
        assert_false(builder.overflowed);
        assert_true(text_is(text_built(&builder), vectors[row].shown));
    }
}

/* What is shown is read back, whatever the bytes. */
static void a_recovery_code_that_is_shown_is_read_back(void **state)
{
    (void)state;
    for (int first = 0; first < 256; first++) {
        uint8_t random[FACTOR_RECOVERY_CHARACTERS];
        char code[FACTOR_RECOVERY_CHARACTERS], bytes[FACTOR_RECOVERY_SHOWN];
        struct text_builder builder = text_builder_on(bytes, sizeof bytes);
        for (int at = 0; at < FACTOR_RECOVERY_CHARACTERS; at++)
            random[at] = (uint8_t)(first + 37 * at);
        factor_make_recovery(random, code);
        factor_show_recovery(code, &builder);
        assert_false(builder.overflowed);
        struct factor_typed typed = factor_read(text_built(&builder));
        assert_int_equal(typed.kind, FACTOR_RECOVERY);
        assert_memory_equal(typed.recovery, code, sizeof code);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digits_are_read_as_people_type_them),
        cmocka_unit_test(recovery_codes_are_read_as_people_type_them),
        cmocka_unit_test(what_is_neither_is_nothing),
        cmocka_unit_test(the_fifth_wrong_code_locks_for_fifteen_minutes),
        cmocka_unit_test(the_right_code_forgives),
        cmocka_unit_test(a_seed_is_shown_in_base32),
        cmocka_unit_test(a_recovery_code_that_is_shown_is_read_back),
    };
    return cmocka_run_group_tests_name("second factors", tests, NULL, NULL);
}
