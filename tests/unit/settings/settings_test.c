/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "settings/settings.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The table once more, as the test reads it: what a setting is worth by its name. */
struct expected {
    const char *name;
    bool is_number;
    size_t offset, bytes_max;
    const char *text;
    int64_t number, min, max;
};

static const struct expected table[] = {
#define SETTING_TEXT(NAME, DEFAULT, BYTES_MAX, WHAT) \
    {.name = #NAME, .offset = offsetof(struct settings, NAME), .bytes_max = BYTES_MAX, .text = DEFAULT},
#define SETTING_NUMBER(NAME, DEFAULT, MIN, MAX, WHAT) \
    {.name = #NAME, .is_number = true, .offset = offsetof(struct settings, NAME), .number = DEFAULT, .min = MIN, .max = MAX},
#define SETTING_WORD(NAME, DEFAULT, WORDS, WHAT)
#include "settings/settings.def"
#undef SETTING_TEXT
#undef SETTING_NUMBER
#undef SETTING_WORD
};
enum { COUNT = sizeof table / sizeof *table };

static const char *text_at(const struct settings *settings, size_t row)
{
    return (const char *)settings + table[row].offset;
}

static int64_t number_at(const struct settings *settings, size_t row)
{
    int64_t number;
    memcpy(&number, (const char *)settings + table[row].offset, sizeof number);
    return number;
}

static void assert_same(const struct settings *left, const struct settings *right)
{
    for (size_t row = 0; row < COUNT; row++)
        if (table[row].is_number)
            assert_int_equal(number_at(left, row), number_at(right, row));
        else
            assert_string_equal(text_at(left, row), text_at(right, row));
}

static bool set(struct settings *settings, const char *name, const char *value, struct settings_error *error)
{
    memset(error, 0, sizeof *error);
    return settings_set(settings, text_of(name), text_of(value), error);
}

/* Refused with a sentence, and nothing else happened. */
static void assert_refused(const char *name, struct text value, const char *says)
{
    struct settings settings, before;
    struct settings_error error = {""};
    settings_default(&settings);
    before = settings;
    assert_false(settings_set(&settings, text_of(name), value, &error));
    if (strstr(error.sentence, says) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", error.sentence, says);
    assert_same(&settings, &before);
}

static void every_setting_has_its_default(void **state)
{
    (void)state;
    struct settings settings;
    memset(&settings, 0xEE, sizeof settings);
    settings_default(&settings);
    for (size_t row = 0; row < COUNT; row++)
        if (table[row].is_number)
            assert_int_equal(number_at(&settings, row), table[row].number);
        else
            assert_string_equal(text_at(&settings, row), table[row].text);
}

/* The rows are data and can be wrong as well. */
static void every_default_lies_within_its_limits(void **state)
{
    (void)state;
    for (size_t row = 0; row < COUNT; row++)
        if (table[row].is_number) {
            assert_true(table[row].min >= 0); /* the reader knows no sign */
            assert_in_range(table[row].number, table[row].min, table[row].max);
        } else {
            assert_true(strlen(table[row].text) <= table[row].bytes_max);
            assert_true(text_is_utf8(text_of(table[row].text)));
        }
}

static void every_number_has_its_limits(void **state)
{
    (void)state;
    for (size_t row = 0; row < COUNT; row++) {
        if (!table[row].is_number)
            continue;
        struct settings settings;
        struct settings_error error;
        char value[32];
        settings_default(&settings);
        snprintf(value, sizeof value, "%lld", (long long)table[row].min);
        assert_true(set(&settings, table[row].name, value, &error));
        assert_int_equal(number_at(&settings, row), table[row].min);
        snprintf(value, sizeof value, "%lld", (long long)table[row].max);
        assert_true(set(&settings, table[row].name, value, &error));
        assert_int_equal(number_at(&settings, row), table[row].max);
        snprintf(value, sizeof value, "%lld", (long long)table[row].max + 1);
        assert_refused(table[row].name, text_of(value), table[row].name);
        snprintf(value, sizeof value, "%lld", (long long)table[row].min - 1); /* below 0 where min is 0 */
        assert_refused(table[row].name, text_of(value), table[row].name);
    }
}

static void what_is_no_number_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {"", "x", "8443x", "0x10", "+1", "-1", "1.5", "1e3", "08", "1 2", "18446744073709551619", "99999999999999999999999"};
    for (size_t at = 0; at < sizeof bad / sizeof *bad; at++)
        for (size_t row = 0; row < COUNT; row++)
            if (table[row].is_number)
                assert_refused(table[row].name, text_of(bad[at]), "whole number");
}

static void every_text_has_its_limits(void **state)
{
    (void)state;
    for (size_t row = 0; row < COUNT; row++) {
        if (table[row].is_number)
            continue;
        struct settings settings;
        struct settings_error error;
        char *value = malloc(table[row].bytes_max + 1);
        assert_non_null(value);
        memset(value, 'x', table[row].bytes_max + 1);
        settings_default(&settings);
        assert_true(settings_set(&settings, text_of(table[row].name), (struct text){value, table[row].bytes_max}, &error));
        assert_int_equal(strlen(text_at(&settings, row)), table[row].bytes_max);
        assert_refused(table[row].name, (struct text){value, table[row].bytes_max + 1}, table[row].name);
        assert_true(settings_set(&settings, text_of(table[row].name), (struct text){NULL, 0}, &error));
        assert_string_equal(text_at(&settings, row), "");
        free(value);
    }
}

static void what_is_no_clean_text_is_refused(void **state)
{
    (void)state;
    assert_refused("library", text_of("a\nb"), "library");
    assert_refused("library", text_of("a\x1b[1mb"), "library");
    assert_refused("library", text_of("a\x7f"), "library");
    assert_refused("library", (struct text){"a\0b", 3}, "library");
    assert_refused("library", text_of("\xC0\x80"), "UTF-8");
    assert_refused("library", text_of("\xED\xA0\x80"), "UTF-8");
}

/* What main writes is what a role reads. */
static void assert_comes_back(const struct settings *settings)
{
    char *content = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&content, &length);
    assert_non_null(out);
    settings_write(settings, out);
    assert_int_equal(fclose(out), 0);
    struct settings back;
    struct settings_error error = {""};
    settings_default(&back);
    if (!settings_read(&back, (struct text){content, length}, "role", &error))
        fail_msg("%s", error.sentence);
    assert_same(settings, &back);
    free(content);
}

static void a_word_is_one_of_those_there_are(void **state)
{
    (void)state;
    static const char *const bad[] = {"", "off", "offered required", "Required", "require", "requiredd"};
    struct settings settings;
    struct settings_error error;
    settings_default(&settings);
    assert_string_equal(settings.second_factor, "offered");
    assert_true(set(&settings, "second-factor", "required", &error));
    assert_string_equal(settings.second_factor, "required");
    assert_comes_back(&settings);
    assert_true(set(&settings, "second-factor", " offered ", &error));
    assert_string_equal(settings.second_factor, "offered");
    for (size_t at = 0; at < sizeof bad / sizeof *bad; at++)
        assert_refused("second_factor", text_of(bad[at]), "offered required");
}

static void a_name_may_have_hyphens_but_must_exist(void **state)
{
    (void)state;
    struct settings settings;
    struct settings_error error;
    settings_default(&settings);
    assert_true(set(&settings, "kept-days", "7", &error));
    assert_true(set(&settings, "kept_days", "8", &error));
    assert_int_equal(settings.kept_days, 8);
    assert_refused("", text_of("1"), "no setting");
    assert_refused("kept", text_of("1"), "no setting called kept;");
    assert_refused("kept_days_", text_of("1"), "no setting");
    assert_refused("KEPT_DAYS", text_of("1"), "no setting");
    assert_refused("kept days", text_of("1"), "no setting");
    static char endless[4000];
    memset(endless, 'n', sizeof endless - 1);
    assert_refused(endless, text_of("1"), "no setting");
}

static bool read(struct settings *settings, const char *content, struct settings_error *error)
{
    memset(error, 0, sizeof *error);
    return settings_read(settings, text_of(content), "cvdesk.conf", error);
}

static void a_file_has_lines_comments_and_spaces(void **state)
{
    (void)state;
    struct settings settings;
    struct settings_error error;
    settings_default(&settings);
    assert_true(read(&settings,
                     "# the library's own\n\n"
                     "  library =  Градска библиотека  \r\n"
                     "\tport=9443\n"
                     "   # kept_days = 5\n"
                     "hosts = a = b # c\n"
                     "frame-hosts =\n"
                     "doors = 1\n"
                     "doors = 2",
                     &error));
    assert_string_equal(settings.library, "Градска библиотека");
    assert_int_equal(settings.port, 9443);
    assert_int_equal(settings.kept_days, 30);
    assert_string_equal(settings.hosts, "a = b # c");
    assert_string_equal(settings.frame_hosts, "");
    assert_int_equal(settings.doors, 2);
    assert_true(read(&settings, "", &error));
    assert_true(read(&settings, "\n\n\n", &error));
    assert_true(read(&settings, "#", &error));
}

static void an_error_in_a_file_names_its_line(void **state)
{
    (void)state;
    static const struct { const char *content, *says; } rows[] = {
        {"prot = 1", "cvdesk.conf, line 1: There is no setting called prot;"},
        {"port = 1\n\n# x\nport = 70000\n", "cvdesk.conf, line 4: The setting port is a whole number from 0 to 65535."},
        {"\nport\n", "cvdesk.conf, line 2: A line is `name = value`."},
        {"port = 1\r\nport 2\r\n", "cvdesk.conf, line 2:"},
        {"= 1", "cvdesk.conf, line 1: There is no setting called ;"},
    };
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        struct settings settings;
        struct settings_error error;
        settings_default(&settings);
        assert_false(read(&settings, rows[row].content, &error));
        if (strncmp(error.sentence, rows[row].says, strlen(rows[row].says)) != 0)
            fail_msg("\"%s\" is not \"%s\"", error.sentence, rows[row].says);
    }
}

static void a_sentence_always_ends(void **state)
{
    (void)state;
    static char where[2000], content[4000];
    struct settings settings;
    struct settings_error error;
    memset(where, 'w', sizeof where - 1);
    memset(content, 'c', sizeof content - 1);
    content[2000] = '=';
    settings_default(&settings);
    memset(&error, 'e', sizeof error);
    assert_false(settings_read(&settings, text_of(content), where, &error));
    assert_non_null(memchr(error.sentence, '\0', sizeof error.sentence));
}

static void the_environment_sets_every_setting(void **state)
{
    (void)state;
    for (size_t row = 0; row < COUNT; row++) {
        struct settings settings, wanted;
        struct settings_error error;
        char entry[128], value[32];
        if (table[row].is_number)
            snprintf(value, sizeof value, "%lld", (long long)table[row].max);
        else
            snprintf(value, sizeof value, "value=of it");
        int used = snprintf(entry, sizeof entry, "CVDESK_%s=%s", table[row].name, value);
        assert_true(used > 0 && (size_t)used < sizeof entry);
        for (size_t at = 7; entry[at] != '='; at++)
            entry[at] = (char)toupper((unsigned char)entry[at]);
        char path[] = "PATH=/bin", lower[] = "cvdesk_port=1", bare[] = "CVDESK_PORT";
        char *envp[] = {path, lower, bare, entry, NULL};
        settings_default(&settings);
        settings_default(&wanted);
        assert_true(set(&wanted, table[row].name, value, &error));
        assert_true(settings_from_environment(&settings, envp, &error));
        assert_same(&settings, &wanted);
    }
}

static void a_misspelt_name_in_the_environment_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "CVDESK_PROT=1", "CVDESK_=1", "CVDESK_PORT_=1", "CVDESK_PORT=x",
        "CVDESK_PORTPORTPORTPORTPORTPORTPORTPORTPORTPORTPORTPORTPORTPORTPORTPORTPORTPORTPORTPORT=1",
    };
    for (size_t row = 0; row < sizeof bad / sizeof *bad; row++) {
        struct settings settings;
        struct settings_error error = {""};
        char entry[128];
        snprintf(entry, sizeof entry, "%s", bad[row]);
        char *envp[] = {entry, NULL};
        settings_default(&settings);
        assert_false(settings_from_environment(&settings, envp, &error));
        assert_true(strlen(error.sentence) > 10);
    }
}

static void what_is_written_reads_back(void **state)
{
    (void)state;
    struct settings settings;
    struct settings_error error;
    settings_default(&settings);
    assert_comes_back(&settings);
    for (size_t row = 0; row < COUNT; row++) {
        char value[32];
        if (table[row].is_number)
            snprintf(value, sizeof value, "%lld", (long long)table[row].max);
        else
            snprintf(value, sizeof value, "%s", row % 2 == 0 ? "" : "# = яø \" \\");
        assert_true(set(&settings, table[row].name, value, &error));
    }
    assert_comes_back(&settings);
}

static void spaces_around_a_value_are_dropped_everywhere(void **state)
{
    (void)state;
    struct settings settings;
    struct settings_error error;
    char entry[] = "CVDESK_LIBRARY= North  branch ";
    char *envp[] = {entry, NULL};
    settings_default(&settings);
    assert_true(settings_from_environment(&settings, envp, &error));
    assert_string_equal(settings.library, "North  branch");
    assert_true(set(&settings, "port", " 9443\n", &error));
    assert_int_equal(settings.port, 9443);
    assert_comes_back(&settings);
}

static void help_and_document_name_every_setting(void **state)
{
    (void)state;
    for (int page = 0; page < 2; page++) {
        char *content = NULL;
        size_t length = 0;
        FILE *out = open_memstream(&content, &length);
        assert_non_null(out);
        if (page == 0)
            settings_print_help(out);
        else
            settings_print_document(out);
        assert_int_equal(fclose(out), 0);
        for (size_t row = 0; row < COUNT; row++) {
            char wanted[64];
            snprintf(wanted, sizeof wanted, page == 0 ? "  --%s " : "| `%s` |", table[row].name);
            for (char *at = wanted; page == 0 && *at != '\0'; at++)
                *at = *at == '_' ? '-' : *at;
            if (strstr(content, wanted) == NULL)
                fail_msg("page %d lacks %s", page, table[row].name);
        }
        free(content);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_setting_has_its_default),
        cmocka_unit_test(every_default_lies_within_its_limits),
        cmocka_unit_test(every_number_has_its_limits),
        cmocka_unit_test(what_is_no_number_is_refused),
        cmocka_unit_test(every_text_has_its_limits),
        cmocka_unit_test(what_is_no_clean_text_is_refused),
        cmocka_unit_test(a_word_is_one_of_those_there_are),
        cmocka_unit_test(a_name_may_have_hyphens_but_must_exist),
        cmocka_unit_test(a_file_has_lines_comments_and_spaces),
        cmocka_unit_test(an_error_in_a_file_names_its_line),
        cmocka_unit_test(a_sentence_always_ends),
        cmocka_unit_test(the_environment_sets_every_setting),
        cmocka_unit_test(a_misspelt_name_in_the_environment_is_refused),
        cmocka_unit_test(what_is_written_reads_back),
        cmocka_unit_test(spaces_around_a_value_are_dropped_everywhere),
        cmocka_unit_test(help_and_document_name_every_setting),
    };
    return cmocka_run_group_tests_name("settings/settings", tests, NULL, NULL);
}
