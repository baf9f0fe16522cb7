/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "courier/mail.h"

#include <stdlib.h>
#include <string.h>

static const uint8_t ID[16] = {0xAB, 1};

static struct mail some_mail(void)
{
    return (struct mail){.from = text_of("cv@library.example"), .to = text_of("ana@example.org"), .library = text_of("Библиотека „Пенчо Славейков“, отдел за работа"),
                         .slug = text_of(""), .public_url = text_of("https://cv.library.example"), .language = LANGUAGE_BG, .id = ID, .wall_ms = 1772442000000};
}

/* The mail as a string. */
static const char *written(const struct mail *mail, char bytes[MAIL_BYTES_MAX])
{
    struct text_builder builder = text_builder_on(bytes, MAIL_BYTES_MAX - 1);
    assert_true(mail_write(mail, &builder));
    bytes[builder.length] = '\0';
    return bytes;
}

/* Takes base64 apart; a decoder of its own, so that the two agree by being right. */
static size_t decode(const char *text, size_t length, char *out)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    uint32_t bits = 0;
    int held = 0;
    size_t count = 0;
    for (size_t at = 0; at < length; at++) {
        const char *digit = text[at] == '\0' ? NULL : strchr(digits, text[at]);
        if (digit == NULL)
            continue;
        bits = bits << 6 | (uint32_t)(digit - digits);
        held += 6;
        if (held >= 8) {
            held -= 8;
            out[count++] = (char)(bits >> held);
        }
    }
    out[count] = '\0';
    return count;
}

/* A header's words put together again. */
static void read_header(const char *mail, const char *name, char out[1024])
{
    const char *at = strstr(mail, name);
    assert_non_null(at);
    const char *end = at;
    do
        end = strstr(end, "\r\n") + 2;
    while (*end == ' ');
    size_t used = 0;
    for (const char *word = strstr(at, "=?utf-8?B?"); word != NULL && word < end; word = strstr(word, "=?utf-8?B?")) {
        const char *start = word + 10, *close = strstr(start, "?=");
        assert_true(close + 2 - word <= 75);
        size_t count = decode(start, (size_t)(close - start), out + used);
        assert_true(text_is_utf8((struct text){out + used, count})); /* no character is cut */
        used += count;
        word = close;
    }
}

static void its_headers_say_who_and_to_whom(void **state)
{
    (void)state;
    char bytes[MAIL_BYTES_MAX], words[1024];
    struct mail mail = some_mail();
    const char *text = written(&mail, bytes);
    assert_non_null(strstr(text, "To: <ana@example.org>\r\n"));
    assert_non_null(strstr(text, " <cv@library.example>\r\n"));
    assert_non_null(strstr(text, "\r\nMessage-ID: <ab010000000000000000000000000000@cv.library.example>\r\n"));
    assert_non_null(strstr(text, "\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\n"));
    read_header(text, "From: ", words);
    assert_string_equal(words, mail.library.bytes);
    read_header(text, "Subject: ", words);
    assert_string_equal(words, "Библиотека „Пенчо Славейков“, отдел за работа: има отговор за Вас");
}

static void every_line_is_short_and_plain(void **state)
{
    (void)state;
    char bytes[MAIL_BYTES_MAX];
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        struct mail mail = some_mail();
        mail.language = (enum language)language;
        for (const char *line = written(&mail, bytes); *line != '\0'; line = strstr(line, "\r\n") + 2) {
            size_t length = strcspn(line, "\r\n");
            assert_true(length <= 78 && strncmp(line + length, "\r\n", 2) == 0 && line[0] != '.');
            for (size_t at = 0; at < length; at++)
                assert_true(line[at] >= ' ' && line[at] <= '~');
        }
    }
}

static void its_body_has_the_link(void **state)
{
    (void)state;
    char bytes[MAIL_BYTES_MAX], body[MAIL_BYTES_MAX];
    struct mail mail = some_mail();
    const char *text = strstr(written(&mail, bytes), "\r\n\r\n");
    decode(text, strlen(text), body);
    assert_non_null(strstr(body, "\r\nhttps://cv.library.example/?language=bg\r\n"));
    mail.slug = text_of("varna");
    mail.public_url = text_of("https://cv.library.example/");
    text = strstr(written(&mail, bytes), "\r\n\r\n");
    decode(text, strlen(text), body);
    assert_non_null(strstr(body, "\r\nhttps://cv.library.example/?language=bg&library=varna\r\n"));
}

static void no_name_of_a_library_begins_a_header(void **state)
{
    (void)state;
    char bytes[MAIL_BYTES_MAX];
    struct mail mail = some_mail();
    mail.library = text_of("Library\r\nBcc: all@example.org\r\n\r\n.\r\nMAIL FROM:<x>");
    const char *text = written(&mail, bytes);
    assert_null(strstr(text, "Bcc"));
    assert_null(strstr(text, "MAIL FROM"));
}

static void a_library_with_a_long_name_fits(void **state)
{
    (void)state;
    char bytes[MAIL_BYTES_MAX], name[321] = {0};
    for (size_t at = 0; at < 320; at += 4)
        memcpy(name + at, "\xF0\x9F\x93\x9A", 4);
    struct mail mail = some_mail();
    mail.library = text_of(name);
    written(&mail, bytes);
    char small[200];
    struct text_builder builder = text_builder_on(small, sizeof small);
    assert_false(mail_write(&mail, &builder));
}

static void an_address_of_the_service_has_a_host(void **state)
{
    (void)state;
    static const struct { const char *url, *host; } rows[] = {
        {"https://cv.library.example", "cv.library.example"}, {"https://cv.library.example/", "cv.library.example"}, {"https://localhost:8443", "localhost"},
        {"http://cv.library.example", ""}, {"https://", ""}, {"", ""}, {"https://cv.library.example/desk", ""}, {"https://a b", ""}, {"https://a>\r\nx", ""},
        {"https://u@a", ""},
    };
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        struct text host = mail_host(text_of(rows[row].url));
        if (!text_is(host, rows[row].host))
            fail_msg("%s has the host %.*s", rows[row].url, (int)host.length, host.bytes);
    }
}

static void only_no_such_mailbox_is_for_ever(void **state)
{
    (void)state;
    static const long for_ever[] = {550, 551, 553, 556}, for_now[] = {0, 250, 421, 450, 451, 452, 530, 535, 552, 554};
    for (size_t at = 0; at < sizeof for_ever / sizeof *for_ever; at++)
        assert_true(mail_is_refused_for_ever(for_ever[at]));
    for (size_t at = 0; at < sizeof for_now / sizeof *for_now; at++)
        assert_false(mail_is_refused_for_ever(for_now[at]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(its_headers_say_who_and_to_whom),
        cmocka_unit_test(every_line_is_short_and_plain),
        cmocka_unit_test(its_body_has_the_link),
        cmocka_unit_test(no_name_of_a_library_begins_a_header),
        cmocka_unit_test(a_library_with_a_long_name_fits),
        cmocka_unit_test(an_address_of_the_service_has_a_host),
        cmocka_unit_test(only_no_such_mailbox_is_for_ever),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
