/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "door/pages.h"

static const unsigned char PLAIN[] = "plain", GZIP[] = "gz", BROTLI[] = "b";

#define FILE_OF(PATH, LANGUAGE, ETAG) \
    {.path = PATH, .language = LANGUAGE, .type = "text/html", .etag = ETAG, .bytes = PLAIN, .length = 5, \
     .gzip = GZIP, .gzip_length = 2, .brotli = BROTLI, .brotli_length = 1}

static const struct page_file FILES[] = {
    FILE_OF("/", "bg", "\"1\""),
    FILE_OF("/", "da", "\"2\""),
    FILE_OF("/", "en", "\"3\""),
    FILE_OF("/assets/a.js", NULL, "\"4\""),
    {.path = "/robots.txt", .type = "text/plain", .etag = "\"5\"", .bytes = PLAIN, .length = 5},
};

static struct page_choice choose(const char *path, const char *language, const char *accept)
{
    struct page_wish wish = {.path = text_of(path), .language = text_of(language), .accept_language = text_of(accept)};
    return pages_choose(FILES, sizeof FILES / sizeof *FILES, &wish);
}

static void speaks(const char *language, const char *accept, const char *expected)
{
    struct page_choice choice = choose("/", language, accept);
    assert_non_null(choice.file);
    assert_string_equal(choice.file->language, expected);
}

static const char *encoding_of(const char *path, const char *accept)
{
    struct page_wish wish = {.path = text_of(path), .accept_encoding = text_of(accept)};
    struct page_choice choice = pages_choose(FILES, sizeof FILES / sizeof *FILES, &wish);
    assert_int_equal(choice.length, choice.encoding == NULL ? 5 : choice.encoding[0] == 'b' ? 1 : 2);
    return choice.encoding == NULL ? "none" : choice.encoding;
}

static bool is_known(const char *if_none_match)
{
    struct page_wish wish = {.path = text_of("/assets/a.js"), .if_none_match = text_of(if_none_match)};
    return pages_choose(FILES, sizeof FILES / sizeof *FILES, &wish).is_known;
}

static void what_is_not_there_is_not_found(void **state)
{
    (void)state;
    static const char *const paths[] = {"", "/x", "/assets/", "/assets/a.js/", "//", "/../robots.txt", "/ROBOTS.txt"};
    for (size_t row = 0; row < sizeof paths / sizeof *paths; row++)
        assert_null(choose(paths[row], "", "").file);
}

static void the_query_decides_the_language_then_the_browser_then_english(void **state)
{
    (void)state;
    speaks("da", "bg", "da");
    speaks("DA", "", "da");
    speaks("xx", "bg", "bg");
    speaks("", "", "en");
    speaks("", "fr, de", "en");
    speaks("", "bg-BG,bg;q=0.9,en;q=0.8", "bg");
    speaks("", "fr, da;q=0.5, bg;q=0.7", "bg");
    speaks("", "da;q=0, bg;q=0.001", "bg");
    speaks("", "DA", "da");
    speaks("", "*", "en");
    speaks("", ";;;,,,q=,da;q=,bg;q=2", "en");
}

static void who_asks_for_none_of_ours_gets_the_language_of_the_library(void **state)
{
    (void)state;
    static const struct { const char *language, *accept, *fallback, *expected; } rows[] = {
        {"", "", "da", "da"}, {"", "fr, de", "bg", "bg"}, {"xx", "*", "da", "da"},
        {"", "bg", "da", "bg"}, {"en", "", "da", "en"}, {"", "fr", "xx", "en"}, {"", "fr", "", "en"},
    };
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        struct page_wish wish = {.path = text_of("/"), .language = text_of(rows[row].language),
                                 .accept_language = text_of(rows[row].accept), .fallback = text_of(rows[row].fallback)};
        assert_string_equal(pages_choose(FILES, sizeof FILES / sizeof *FILES, &wish).file->language, rows[row].expected);
    }
}

static void a_file_without_language_is_for_everybody(void **state)
{
    (void)state;
    assert_non_null(choose("/assets/a.js", "", "bg").file);
    assert_non_null(choose("/robots.txt", "da", "").file);
}

static void the_shortest_encoding_that_is_accepted(void **state)
{
    (void)state;
    assert_string_equal(encoding_of("/", "gzip, deflate, br"), "br");
    assert_string_equal(encoding_of("/", "gzip"), "gzip");
    assert_string_equal(encoding_of("/", "GZIP;q=0.5"), "gzip");
    assert_string_equal(encoding_of("/", "br;q=0, gzip"), "gzip");
    assert_string_equal(encoding_of("/", "br;q=0.0, gzip;q=0"), "none");
    assert_string_equal(encoding_of("/", ""), "none");
    assert_string_equal(encoding_of("/", "identity"), "none");
    assert_string_equal(encoding_of("/robots.txt", "gzip, br"), "none");
}

static void a_known_page_is_known_by_any_of_its_tags(void **state)
{
    (void)state;
    assert_true(is_known("\"4\""));
    assert_true(is_known("W/\"4\""));
    assert_true(is_known("\"1\" , \"4\""));
    assert_true(is_known("*"));
    assert_false(is_known("4"));
    assert_false(is_known("\"3\""));
    assert_false(is_known(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_there_is_not_found),
        cmocka_unit_test(the_query_decides_the_language_then_the_browser_then_english),
        cmocka_unit_test(who_asks_for_none_of_ours_gets_the_language_of_the_library),
        cmocka_unit_test(a_file_without_language_is_for_everybody),
        cmocka_unit_test(the_shortest_encoding_that_is_accepted),
        cmocka_unit_test(a_known_page_is_known_by_any_of_its_tags),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
