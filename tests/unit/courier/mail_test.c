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

static void a_copy_holds_the_conversation_and_no_line_of_it_is_a_line_of_the_mail(void **state)
{
    (void)state;
    char bytes[MAIL_BYTES_MAX], body[MAIL_BYTES_MAX], subject[1024];
    struct mail mail = some_mail();
    mail.text = text_of("Аз, зидар\r\n.\r\nQUIT\r\nSubject: x\r\n\r\n");
    const char *text = written(&mail, bytes);
    read_header(text, "Subject: ", subject);
    assert_non_null(strstr(subject, "Вашият разговор"));
    assert_null(strstr(text, "QUIT"));
    assert_null(strstr(text, "\r\n."));
    assert_null(strstr(text, "Subject: x"));
    text = strstr(text, "\r\n\r\n");
    decode(text, strlen(text), body);
    assert_ptr_equal(strstr(body, mail.text.bytes), body);
    assert_null(strstr(body, "https://")); /* and nothing that leads to the talk of somebody else */
}

static void the_longest_copy_fits(void **state)
{
    (void)state;
    static char bytes[MAIL_BYTES_MAX], longest[40961], name[321];
    memset(longest, 'a', sizeof longest - 1);
    memset(name, 'b', sizeof name - 1);
    struct mail mail = some_mail();
    mail.text = text_of(longest);
    mail.library = text_of(name);
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        mail.language = (enum language)language;
        written(&mail, bytes);
    }
}

static void the_stage_is_the_last_command(void **state)
{
    (void)state;
    static const struct { const char *line; enum mail_stage stage; } rows[] = {
        {"EHLO cv.library.example\r\n", MAIL_STAGE_GREETING}, {"STARTTLS\r\n", MAIL_STAGE_GREETING}, {"AUTH LOGIN\r\n", MAIL_STAGE_LOGIN},
        {"bWFpbA==\r\n", MAIL_STAGE_LOGIN}, {"MAI\r\n", MAIL_STAGE_LOGIN}, {"MAIL FROM:<cv@library.example>\r\n", MAIL_STAGE_SENDER},
        {"RCPT TO:<a@example.org>\r\n", MAIL_STAGE_RECIPIENT}, {"DATA\r\n", MAIL_STAGE_CONTENT}, {"QUIT\r\n", MAIL_STAGE_CONTENT}, {"", MAIL_STAGE_CONTENT},
    };
    enum mail_stage stage = MAIL_STAGE_GREETING;
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        stage = mail_stage_of(text_of(rows[row].line), stage);
        if (stage != rows[row].stage)
            fail_msg("%s is stage %d", rows[row].line, (int)stage);
    }
}

static void only_an_unknown_recipient_is_an_unknown_address(void **state)
{
    (void)state;
    static const struct { enum mail_stage stage; long code; enum mail_trouble trouble; } rows[] = {
        {MAIL_STAGE_RECIPIENT, 550, MAIL_TROUBLE_ADDRESS}, {MAIL_STAGE_RECIPIENT, 551, MAIL_TROUBLE_ADDRESS}, {MAIL_STAGE_RECIPIENT, 553, MAIL_TROUBLE_ADDRESS},
        {MAIL_STAGE_RECIPIENT, 556, MAIL_TROUBLE_ADDRESS}, {MAIL_STAGE_RECIPIENT, 552, MAIL_TROUBLE_MAILBOX}, {MAIL_STAGE_RECIPIENT, 450, MAIL_TROUBLE_MAILBOX},
        {MAIL_STAGE_SENDER, 550, MAIL_TROUBLE_SENDER}, {MAIL_STAGE_SENDER, 553, MAIL_TROUBLE_SENDER}, {MAIL_STAGE_SENDER, 530, MAIL_TROUBLE_LOGIN},
        {MAIL_STAGE_SENDER, 451, MAIL_TROUBLE_REFUSED}, {MAIL_STAGE_CONTENT, 550, MAIL_TROUBLE_REFUSED}, {MAIL_STAGE_CONTENT, 554, MAIL_TROUBLE_REFUSED},
        {MAIL_STAGE_LOGIN, 535, MAIL_TROUBLE_LOGIN}, {MAIL_STAGE_GREETING, 550, MAIL_TROUBLE_OTHER}, {MAIL_STAGE_GREETING, 421, MAIL_TROUBLE_UNREACHABLE},
        {MAIL_STAGE_CONTENT, 421, MAIL_TROUBLE_UNREACHABLE}, {MAIL_STAGE_RECIPIENT, 0, MAIL_TROUBLE_UNREACHABLE}, {MAIL_STAGE_RECIPIENT, 250, MAIL_TROUBLE_UNREACHABLE},
    };
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++)
        if (mail_trouble_of(rows[row].stage, rows[row].code) != rows[row].trouble)
            fail_msg("%ld at stage %d is trouble %d", rows[row].code, (int)rows[row].stage, (int)mail_trouble_of(rows[row].stage, rows[row].code));
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
        cmocka_unit_test(a_copy_holds_the_conversation_and_no_line_of_it_is_a_line_of_the_mail),
        cmocka_unit_test(the_longest_copy_fits),
        cmocka_unit_test(the_stage_is_the_last_command),
        cmocka_unit_test(only_an_unknown_recipient_is_an_unknown_address),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
