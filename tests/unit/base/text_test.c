/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#define BYTES(LITERAL) {LITERAL, sizeof LITERAL - 1}

static void views_compare_by_bytes(void **state)
{
    (void)state;
    assert_true(text_is(text_of("conversation"), "conversation"));
    assert_true(text_is((struct text){NULL, 0}, ""));
    assert_true(text_equal((struct text){"abc", 2}, (struct text){"abd", 2}));
    assert_false(text_equal((struct text){"abc", 3}, (struct text){"abd", 3}));
    assert_false(text_is(text_of("conversation"), "conversations"));
    assert_true(text_equal((struct text){"a\0b", 3}, (struct text){"a\0b", 3}));
    assert_false(text_is((struct text){"a\0b", 3}, "a"));
}

/* Both sides of every border of RFC 3629 §4. */
static const struct { struct text text; bool is_valid; } utf8[] = {
    {BYTES(""), true},
    {BYTES("\0"), true},
    {BYTES("plain"), true},
    {BYTES("\x7F"), true},
    {BYTES("\x80"), false},             /* a continuation alone */
    {BYTES("\xBF"), false},
    {BYTES("\xC0\x80"), false},         /* overlong U+0000 */
    {BYTES("\xC1\xBF"), false},         /* overlong U+007F */
    {BYTES("\xC2\x80"), true},          /* U+0080 */
    {BYTES("\xDF\xBF"), true},          /* U+07FF */
    {BYTES("\xC2"), false},             /* cut */
    {BYTES("\xC2\x7F"), false},
    {BYTES("\xC2\xC0"), false},
    {BYTES("\xE0\x9F\xBF"), false},     /* overlong U+07FF */
    {BYTES("\xE0\xA0\x80"), true},      /* U+0800 */
    {BYTES("\xEC\xBF\xBF"), true},      /* U+CFFF */
    {BYTES("\xED\x9F\xBF"), true},      /* U+D7FF */
    {BYTES("\xED\xA0\x80"), false},     /* U+D800, the first surrogate */
    {BYTES("\xED\xBF\xBF"), false},     /* U+DFFF, the last */
    {BYTES("\xED\xA0\xBD\xED\xB8\x80"), false}, /* CESU-8 */
    {BYTES("\xEE\x80\x80"), true},      /* U+E000 */
    {BYTES("\xEF\xBF\xBF"), true},      /* U+FFFF */
    {BYTES("\xE2\x82"), false},         /* cut */
    {BYTES("\xE2"), false},
    {BYTES("\xE2\x82\x41"), false},
    {BYTES("\xE2\x41\x82"), false},
    {BYTES("\xF0\x8F\xBF\xBF"), false}, /* overlong U+FFFF */
    {BYTES("\xF0\x90\x80\x80"), true},  /* U+10000 */
    {BYTES("\xF3\xBF\xBF\xBF"), true},
    {BYTES("\xF4\x8F\xBF\xBF"), true},  /* U+10FFFF */
    {BYTES("\xF4\x90\x80\x80"), false}, /* U+110000 */
    {BYTES("\xF5\x80\x80\x80"), false},
    {BYTES("\xF0\x9F\x98"), false},     /* cut */
    {BYTES("\xF0\x9F"), false},
    {BYTES("\xF0"), false},
    {BYTES("\xF0\x9F\x98\x41"), false},
    {BYTES("\xF8\x88\x80\x80\x80"), false},
    {BYTES("\xFC\x84\x80\x80\x80\x80"), false},
    {BYTES("\xFE"), false},
    {BYTES("\xFF"), false},
    {BYTES("Ръководител æøå 😀"), true},
    {BYTES("Ръководител\xD0"), false},
};

/* In memory of exactly its size, so that a sanitizer sees a byte read beyond it. */
static bool is_utf8_exactly(struct text text)
{
    char *exact = malloc(text.length + 1);
    assert_non_null(exact);
    memcpy(exact + 1, text.bytes, text.length);
    bool is_valid = text_is_utf8((struct text){exact + 1, text.length});
    free(exact);
    return is_valid;
}

static void utf8_is_the_one_of_rfc_3629(void **state)
{
    (void)state;
    for (size_t row = 0; row < sizeof utf8 / sizeof *utf8; row++)
        if (is_utf8_exactly(utf8[row].text) != utf8[row].is_valid)
            fail_msg("row %zu: %.*s", row, (int)utf8[row].text.length, utf8[row].text.bytes);
}

static size_t encode(uint32_t point, char *to)
{
    if (point < 0x80) {
        to[0] = (char)point;
        return 1;
    }
    size_t count = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (size_t at = count - 1; at > 0; at--, point >>= 6)
        to[at] = (char)(unsigned char)(0x80 | (point & 0x3F));
    to[0] = (char)(unsigned char)((0xF00u >> count & 0xFF) | point);
    return count;
}

static void every_code_point_is_valid_but_surrogates(void **state)
{
    (void)state;
    char bytes[4];
    for (uint32_t point = 0; point < 0x120000; point++) {
        size_t length = encode(point, bytes);
        bool wanted = point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
        if (text_is_utf8((struct text){bytes, length}) != wanted)
            fail_msg("U+%04X", (unsigned)point);
        for (size_t cut = 1; cut < length; cut++)
            if (text_is_utf8((struct text){bytes, cut}))
                fail_msg("U+%04X cut to %zu", (unsigned)point, cut);
    }
}

static void characters_are_code_points(void **state)
{
    (void)state;
    assert_int_equal(text_characters(text_of("")), 0);
    assert_int_equal(text_characters(text_of("job")), 3);
    assert_int_equal(text_characters(text_of("работа")), 6);
    assert_int_equal(text_characters(text_of("æ😀ø")), 3);
}

static void first_never_cuts_a_character(void **state)
{
    (void)state;
    struct text text = text_of("æ😀b");
    static const size_t wanted[] = {0, 2, 6, 7, 7, 7};
    for (size_t count = 0; count < sizeof wanted / sizeof *wanted; count++) {
        struct text first = text_first(text, count);
        assert_ptr_equal(first.bytes, text.bytes);
        assert_int_equal(first.length, wanted[count]);
    }
    assert_int_equal(text_first(text_of(""), 3).length, 0);
    assert_int_equal(text_first(text, SIZE_MAX).length, 7);
}

static void blank_text_is_not_visible(void **state)
{
    (void)state;
    static const char *const blank[] = {
        "", " ", "\t\r\n ", "\u00A0", "\u200B\u200C\u200D", "\uFEFF", "\u3164", "\u2800", "\u00AD", "\u202E", "\u3000\u2003",
        "\u115F\u1160", "\uFE0F", "\U000E0041", "\x7F", "\xC2\x85",
    };
    static const char *const inked[] = {"x", " x", "\u200B.", "я", "😀", "\u00A1", "\u0301", "0", "\uFFFD"};
    for (size_t row = 0; row < sizeof blank / sizeof *blank; row++)
        if (text_is_visible(text_of(blank[row])))
            fail_msg("blank row %zu is said to be visible", row);
    for (size_t row = 0; row < sizeof inked / sizeof *inked; row++)
        if (!text_is_visible(text_of(inked[row])))
            fail_msg("inked row %zu is said to be blank", row);
    assert_false(text_is_visible((struct text){"\0\0", 2}));
}

static void a_builder_writes_all_or_nothing_of_a_piece(void **state)
{
    (void)state;
    char bytes[8];
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    text_add_string(&builder, "abcd");
    text_add(&builder, (struct text){NULL, 0});
    text_add_string(&builder, "efgh");
    assert_false(builder.overflowed);
    assert_true(text_is(text_built(&builder), "abcdefgh"));
    text_add_byte(&builder, 'i');
    assert_true(builder.overflowed);
    assert_true(text_is(text_built(&builder), "abcdefgh"));

    builder = text_builder_on(bytes, sizeof bytes);
    text_add_string(&builder, "123456789");
    assert_true(builder.overflowed);
    text_add_byte(&builder, 'x'); /* would fit, but something is missing before it */
    assert_int_equal(text_built(&builder).length, 0);
}

static void integers_are_written_whole(void **state)
{
    (void)state;
    static const struct { int64_t value; const char *text; } rows[] = {
        {0, "0"}, {7, "7"}, {-1, "-1"}, {10, "10"}, {-900, "-900"}, {9007199254740991, "9007199254740991"},
        {INT64_MAX, "9223372036854775807"}, {INT64_MIN, "-9223372036854775808"},
    };
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        char bytes[20];
        struct text_builder builder = text_builder_on(bytes, sizeof bytes);
        text_add_integer(&builder, rows[row].value);
        assert_true(text_is(text_built(&builder), rows[row].text));
    }
}

static void hex_comes_back(void **state)
{
    (void)state;
    unsigned char all[256], back[256];
    char bytes[512];
    for (size_t at = 0; at < sizeof all; at++)
        all[at] = (unsigned char)at;
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    text_add_hex(&builder, all, sizeof all);
    assert_false(builder.overflowed);
    assert_true(text_read_hex(text_built(&builder), back, sizeof back));
    assert_memory_equal(all, back, sizeof all);
}

static void only_lower_case_hex_of_the_right_length_is_read(void **state)
{
    (void)state;
    unsigned char bytes[2];
    assert_true(text_read_hex(text_of("00ff"), bytes, 2));
    assert_true(text_read_hex(text_of(""), bytes, 0));
    static const char *const bad[] = {"", "0", "00f", "00ff0", "00FF", "0x0f", " 0ff", "00f ", "00fg", "00f/", "00f:", "00f`"};
    for (size_t row = 0; row < sizeof bad / sizeof *bad; row++)
        assert_false(text_read_hex(text_of(bad[row]), bytes, 2));
}

static void numbers_are_read_up_to_their_limit(void **state)
{
    (void)state;
    static const struct { const char *text; uint64_t max; bool is_good; uint64_t value; } rows[] = {
        {"0", 0, true, 0},
        {"1", 0, false, 0},
        {"0", UINT64_MAX, true, 0},
        {"5", 5, true, 5},
        {"6", 5, false, 0},
        {"9", 5, false, 0},
        {"10", 5, false, 0},
        {"65535", 65535, true, 65535},
        {"65536", 65535, false, 0},
        {"9223372036854775807", INT64_MAX, true, INT64_MAX},
        {"9223372036854775808", INT64_MAX, false, 0},
        {"18446744073709551615", UINT64_MAX, true, UINT64_MAX},
        {"18446744073709551616", UINT64_MAX, false, 0},
        {"18446744073709551619", 5, false, 0}, /* 2^64 + 3: was once read as 3 */
        {"99999999999999999999999999999999", UINT64_MAX, false, 0},
        {"", 9, false, 0},
        {"00", 9, false, 0},
        {"07", 9, false, 0},
        {"+7", 9, false, 0},
        {"-0", 9, false, 0},
        {" 7", 9, false, 0},
        {"7 ", 9, false, 0},
        {"7a", 99, false, 0},
        {"0x7", 99, false, 0},
        {"7.0", 99, false, 0},
        {"1e1", 99, false, 0},
        {"٣", 99, false, 0}, /* a digit, but not one of ours */
    };
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        uint64_t value = 4711;
        bool is_good = text_read_number(text_of(rows[row].text), rows[row].max, &value);
        if (is_good != rows[row].is_good || value != (is_good ? rows[row].value : 4711))
            fail_msg("\"%s\" up to %llu", rows[row].text, (unsigned long long)rows[row].max);
    }
    uint64_t value;
    assert_false(text_read_number((struct text){"7\0", 2}, 99, &value));
}

/* Every number around every border of a small limit, and around 2^64 for wrapping. */
static void no_number_wraps_around(void **state)
{
    (void)state;
    for (uint64_t max = 0; max < 30; max++)
        for (unsigned tail = 0; tail < 100; tail++) {
            char bytes[] = "184467440737095516__";
            bytes[18] = (char)('0' + tail / 10);
            bytes[19] = (char)('0' + tail % 10);
            uint64_t value;
            assert_false(text_read_number(text_of(bytes), max, &value));
        }
}

static void base64_is_read_in_one_form_only(void **state)
{
    (void)state;
    static const struct { const char *signs, *bytes; } good[] = {{"", ""}, {"Zg==", "f"}, {"Zm8=", "fo"}, {"Zm9v", "foo"}, {"Zm9vYmFy", "foobar"}, {"+/+/", "\xfb\xff\xbf"}};
    static const char *const bad[] = {"Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Z===", "====", "Zm9v ", "Zm9v\n", "Zm-_", "Zg==Zg==", "=Zm9", "Zm\xd0v"};
    unsigned char bytes[16];
    size_t count;
    for (size_t at = 0; at < sizeof good / sizeof *good; at++) {
        assert_true(text_read_base64(text_of(good[at].signs), bytes, &count));
        assert_int_equal(count, strlen(good[at].bytes));
        assert_memory_equal(bytes, good[at].bytes, count);
    }
    for (size_t at = 0; at < sizeof bad / sizeof *bad; at++)
        assert_false(text_read_base64(text_of(bad[at]), bytes, &count));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(views_compare_by_bytes),
        cmocka_unit_test(utf8_is_the_one_of_rfc_3629),
        cmocka_unit_test(every_code_point_is_valid_but_surrogates),
        cmocka_unit_test(characters_are_code_points),
        cmocka_unit_test(first_never_cuts_a_character),
        cmocka_unit_test(blank_text_is_not_visible),
        cmocka_unit_test(a_builder_writes_all_or_nothing_of_a_piece),
        cmocka_unit_test(integers_are_written_whole),
        cmocka_unit_test(hex_comes_back),
        cmocka_unit_test(only_lower_case_hex_of_the_right_length_is_read),
        cmocka_unit_test(numbers_are_read_up_to_their_limit),
        cmocka_unit_test(no_number_wraps_around),
        cmocka_unit_test(base64_is_read_in_one_form_only),
    };
    return cmocka_run_group_tests_name("base/text", tests, NULL, NULL);
}
