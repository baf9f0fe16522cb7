/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "door/answer.h"

#include <stdio.h>
#include <string.h>

static struct settings settings_with(const char *hosts, const char *frame_hosts)
{
    struct settings settings;
    settings_default(&settings);
    snprintf(settings.hosts, sizeof settings.hosts, "%s", hosts);
    snprintf(settings.frame_hosts, sizeof settings.frame_hosts, "%s", frame_hosts);
    return settings;
}

static const char *head_of(const char *frame_hosts, struct answer answer)
{
    static char bytes[ANSWER_HEAD_BYTES_MAX + 1];
    struct settings settings = settings_with("localhost:8443", frame_hosts);
    struct answer_policies policies;
    assert_true(answer_policies_make(&settings, &policies));
    struct text_builder builder = text_builder_on(bytes, ANSWER_HEAD_BYTES_MAX);
    answer_add_head(&builder, &policies, &answer);
    assert_false(builder.overflowed);
    bytes[builder.length] = '\0';
    return bytes;
}

static bool has(const char *head, const char *line)
{
    return strstr(head, line) != NULL;
}

static void every_answer_protects(void **state)
{
    (void)state;
    const char *head = head_of("", (struct answer){.status = 404, .type = "text/plain", .length = 10, .closes = true});
    assert_true(strncmp(head, "HTTP/1.1 404 Not Found\r\n", 24) == 0);
    assert_true(has(head, "\r\nContent-Length: 10\r\n"));
    assert_true(has(head, "default-src 'none'; script-src 'self'"));
    assert_true(has(head, "frame-ancestors 'none'\r\n"));
    assert_true(has(head, "connect-src 'self' wss://localhost:8443;"));
    assert_true(has(head, "\r\nX-Frame-Options: DENY\r\n"));
    assert_true(has(head, "\r\nStrict-Transport-Security: max-age=63072000; includeSubDomains\r\n"));
    assert_true(has(head, "\r\nX-Content-Type-Options: nosniff\r\n"));
    assert_true(has(head, "\r\nReferrer-Policy: same-origin\r\n"));
    assert_true(has(head, "\r\nCross-Origin-Opener-Policy: same-origin\r\n"));
    assert_true(has(head, "\r\nCross-Origin-Resource-Policy: same-origin\r\n"));
    assert_true(has(head, "\r\nPermissions-Policy: "));
    assert_true(has(head, "\r\nCache-Control: no-store\r\n"));
    assert_true(has(head, "\r\nConnection: close\r\n"));
    assert_false(has(head, "Server:"));
    assert_string_equal(head + strlen(head) - 4, "\r\n\r\n");
}

static void only_the_seekers_page_may_be_framed_and_only_where_allowed(void **state)
{
    (void)state;
    struct answer seeker = {.status = 200, .is_seeker_page = true}, desk = {.status = 200};
    assert_true(has(head_of("", seeker), "frame-ancestors 'none'\r\nX-Frame-Options: DENY"));
    assert_true(has(head_of("https://a.example https://b.example", seeker), "frame-ancestors https://a.example https://b.example\r\n"));
    assert_false(has(head_of("https://a.example", seeker), "X-Frame-Options"));
    assert_true(has(head_of("https://a.example", desk), "frame-ancestors 'none'\r\nX-Frame-Options: DENY"));
}

static void what_has_a_policy_of_its_own_is_a_frame_of_any_page(void **state)
{
    (void)state;
    struct answer preview = {.status = 200, .policy = "default-src 'none'; sandbox allow-scripts"};
    const char *head = head_of("https://a.example", preview);
    assert_true(has(head, "\r\nContent-Security-Policy: default-src 'none'; sandbox allow-scripts\r\n"));
    assert_false(has(head, "X-Frame-Options"));
    assert_false(has(head, "'self'"));
}

static void a_setting_cannot_write_a_policy(void **state)
{
    (void)state;
    static const char *const wrong[] = {"https://a.example; script-src *", "https://a.example, *", "'unsafe-inline'", "a\"b"};
    struct answer_policies policies;
    for (size_t row = 0; row < sizeof wrong / sizeof *wrong; row++) {
        struct settings settings = settings_with("localhost", wrong[row]);
        assert_false(answer_policies_make(&settings, &policies));
    }
}

static void an_asset_is_kept_and_a_page_is_asked_for_again(void **state)
{
    (void)state;
    struct answer asset = {.status = 200, .etag = "\"x\"", .encoding = "br", .cache = ANSWER_KEPT_FOREVER, .varies_by_encoding = true};
    const char *head = head_of("", asset);
    assert_true(has(head, "\r\nCache-Control: public, max-age=31536000, immutable\r\nETag: \"x\"\r\nVary: Accept-Encoding\r\n"));
    assert_true(has(head, "\r\nContent-Encoding: br\r\n"));
    struct answer page = {.status = 304, .etag = "\"y\"", .cache = ANSWER_ASKED_AGAIN, .varies_by_language = true, .varies_by_encoding = true};
    head = head_of("", page);
    assert_true(has(head, "\r\nCache-Control: no-cache\r\nETag: \"y\"\r\nVary: Accept-Language, Accept-Encoding\r\n"));
    assert_false(has(head, "Content-Length"));
}

static void what_is_for_other_sites_may_be_loaded_there_and_is_new_within_the_hour(void **state)
{
    (void)state;
    struct answer script = {.status = 200, .etag = "\"x\"", .cache = ANSWER_KEPT_AN_HOUR, .is_for_others = true};
    const char *head = head_of("", script);
    assert_true(has(head, "\r\nCross-Origin-Resource-Policy: cross-origin\r\n"));
    assert_false(has(head, "Cross-Origin-Resource-Policy: same-origin"));
    assert_true(has(head, "\r\nCache-Control: public, max-age=3600\r\n"));
    assert_true(has(head, "frame-ancestors 'none'\r\nX-Frame-Options: DENY"));
}

static void refusals_say_what_to_do_instead(void **state)
{
    (void)state;
    assert_true(has(head_of("", (struct answer){.status = 426}), "\r\nSec-WebSocket-Version: 13\r\n"));
    assert_true(has(head_of("", (struct answer){.status = 405}), "\r\nAllow: GET, HEAD, POST\r\n"));
    assert_true(has(head_of("", (struct answer){.status = 429}), "\r\nRetry-After: 60\r\n"));
    assert_true(has(head_of("", (struct answer){.status = 503}), "\r\nRetry-After: 5\r\n"));
    char words[64];
    assert_true(text_is(answer_refusal_body(421, words, sizeof words), "Misdirected Request\n"));
}

static void cookies_are_for_their_own_site_and_out_of_reach_of_scripts(void **state)
{
    (void)state;
    static const uint8_t value[32] = {0xAB, 0x01};
    char bytes[400];
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    answer_add_cookie(&builder, true, value, 3600);
    assert_true(text_is(text_built(&builder),
                        "Set-Cookie: __Host-staff=ab01000000000000000000000000000000000000000000000000000000000000; "
                        "Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=3600\r\n"));
    builder = text_builder_on(bytes, sizeof bytes);
    answer_add_cookie(&builder, false, value, 0);
    assert_true(text_is(text_built(&builder),
                        "Set-Cookie: __Host-seeker=; Path=/; Secure; HttpOnly; SameSite=None; Partitioned; Max-Age=0\r\n"
                        "Clear-Site-Data: \"storage\"\r\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_answer_protects),
        cmocka_unit_test(only_the_seekers_page_may_be_framed_and_only_where_allowed),
        cmocka_unit_test(what_has_a_policy_of_its_own_is_a_frame_of_any_page),
        cmocka_unit_test(a_setting_cannot_write_a_policy),
        cmocka_unit_test(an_asset_is_kept_and_a_page_is_asked_for_again),
        cmocka_unit_test(what_is_for_other_sites_may_be_loaded_there_and_is_new_within_the_hour),
        cmocka_unit_test(refusals_say_what_to_do_instead),
        cmocka_unit_test(cookies_are_for_their_own_site_and_out_of_reach_of_scripts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
