/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/guide.h"
#include "domain/limits.h"

#include <stdio.h>
#include <string.h>

static const char *const fine[] = {
    "https://www.az.government.bg/",
    "http://example.org",
    "https://example.org:8443/a/b.html?c=d&e=%D0%90#f",
    "https://xn--e1afmkfd.xn--90ae/x",
    "https://EXAMPLE.org/",
    "https://example.org?q=1",
    "https://example.org#a",
    "https://a-b.example.org/(x),y;z=1!$'*+~_-.@:",
};

static const char *const wrong[] = {
    "", "https://", "http://", "https:///x", "https://.", "https://a", "https://localhost/",
    "example.org", "www.example.org", "//example.org", "ftp://example.org/", "javascript:alert(1)", "data:text/html,x", "mailto:a@example.org",
    "HTTPS://example.org/", "https:example.org", "https:/example.org", " https://example.org", "https://example.org ", "https://example .org",
    "https://user@example.org/", "https://user:word@example.org/", "https://example.org@evil.org", "https://example.org\\@evil.org/",
    "https://127.0.0.1/", "https://1.2/", "https://0x7f.1/", "https://[::1]/", "https://example.1",
    "https://example..org/", "https://.example.org/", "https://example.org./", "https://-a.org/", "https://a-.org/", "https://a_b.org/",
    "https://example.org:/", "https://example.org:0/", "https://example.org:65536/", "https://example.org:80a/", "https://example.org:08/",
    "https://example.org/<b>", "https://example.org/\"", "https://example.org/a b", "https://example.org/\n", "https://example.org/`",
    "https://example.org/%", "https://example.org/%4", "https://example.org/%4g", "https://example.org/{x}", "https://example.org/[x]", "https://example.org/a|b",
    "https://example.org/ж", "https://пример.бг/", "https://example.org/\xE2\x80\xAE", "https://example.org/a^b",
};

static void whole_addresses_are_taken(void **state)
{
    (void)state;
    for (size_t at = 0; at < sizeof fine / sizeof *fine; at++)
        if (!guide_address_is_valid(text_of(fine[at])))
            fail_msg("refused: %s", fine[at]);
}

static void everything_else_is_refused(void **state)
{
    (void)state;
    for (size_t at = 0; at < sizeof wrong / sizeof *wrong; at++)
        if (guide_address_is_valid(text_of(wrong[at])))
            fail_msg("taken: %s", wrong[at]);
    assert_false(guide_address_is_valid((struct text){"https://example.org/\0x", 22}));
    assert_false(guide_address_is_valid((struct text){"https://exam\0ple.org/", 21}));
}

/* https://LABEL.org/ with a label of so many letters. */
static bool takes_label(int letters)
{
    char address[400];
    (void)snprintf(address, sizeof address, "https://%.*s.org/", letters, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    return guide_address_is_valid(text_of(address));
}

/* A host of that many bytes: a.a.a… */
static bool takes_host(size_t bytes)
{
    char address[400] = "https://";
    size_t length = strlen(address);
    for (size_t at = 0; at < bytes; at++)
        address[length + at] = at % 2 == 0 ? 'a' : '.';
    return guide_address_is_valid((struct text){address, length + bytes});
}

static void a_label_and_a_host_end_somewhere(void **state)
{
    (void)state;
    assert_true(takes_label(63));
    assert_false(takes_label(64));
    assert_true(takes_host(253));
    assert_false(takes_host(255));
}

static void a_title_in_one_language_is_enough(void **state)
{
    (void)state;
    struct guide guide = {0};
    assert_false(guide_has_title(&guide));
    guide.titles[LANGUAGE_COUNT - 1] = text_of("x");
    assert_true(guide_has_title(&guide));
}

static void the_largest_sets_are_those_of_the_vocabularies(void **state)
{
    (void)state;
    assert_int_equal(LANGUAGES_SET_MAX, (1 << LANGUAGE_COUNT) - 1);
    assert_int_equal(GUIDE_TAGS_SET_MAX, (1 << GUIDE_TAG_COUNT) - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_addresses_are_taken),
        cmocka_unit_test(everything_else_is_refused),
        cmocka_unit_test(a_label_and_a_host_end_somewhere),
        cmocka_unit_test(a_title_in_one_language_is_enough),
        cmocka_unit_test(the_largest_sets_are_those_of_the_vocabularies),
    };
    return cmocka_run_group_tests_name("guides and links", tests, NULL, NULL);
}
