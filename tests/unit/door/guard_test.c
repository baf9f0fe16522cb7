/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "door/guard.h"

#include <string.h>

static const char HOSTS[] = "chat.library.example localhost:8443";

static struct guard_header header(const char *value)
{
    return (struct guard_header){.value = text_of(value), .is_there = true};
}

static struct guard_request page(const char *path)
{
    return (struct guard_request){
        .method = GUARD_GET,
        .path = text_of(path),
        .version = text_of("HTTP/1.1"),
        .host = header("chat.library.example"),
    };
}

static struct guard_request upgrade(void)
{
    struct guard_request request = page("/socket");
    request.is_upgrade = true;
    request.origin = header("https://chat.library.example");
    request.upgrade = header("websocket");
    request.socket_version = header("13");
    request.socket_key = header("dGhlIHNhbXBsZSBub25jZQ==");
    return request;
}

static struct guard_request packet(void)
{
    struct guard_request request = page("/packet");
    request.method = GUARD_POST;
    request.origin = header("https://localhost:8443");
    request.content_type = header("application/json");
    request.content_length = header("17");
    request.marker = header("1");
    return request;
}

static int status_of(struct guard_request request)
{
    return guard_judge(HOSTS, &request).status;
}

static void our_own_requests_come_in(void **state)
{
    (void)state;
    struct guard_request request = page("/");
    assert_int_equal(guard_judge(HOSTS, &request).way, GUARD_PAGE);
    assert_int_equal(status_of(request), 0);
    request.method = GUARD_HEAD;
    assert_int_equal(status_of(request), 0);
    request = upgrade();
    assert_int_equal(guard_judge(HOSTS, &request).way, GUARD_SOCKET);
    assert_int_equal(status_of(request), 0);
    request = packet();
    struct guard_answer answer = guard_judge(HOSTS, &request);
    assert_int_equal(answer.status, 0);
    assert_int_equal(answer.way, GUARD_PACKET);
    request.path = text_of("/exchange");
    assert_int_equal(guard_judge(HOSTS, &request).way, GUARD_EXCHANGE);
    assert_int_equal(status_of(request), 0);
    assert_int_equal(answer.body_bytes, 17);
}

static void a_host_is_named_once_and_is_ours(void **state)
{
    (void)state;
    struct guard_request request = page("/");
    request.host = header("CHAT.library.EXAMPLE");
    assert_int_equal(status_of(request), 0);
    request.host = header("evil.example");
    assert_int_equal(status_of(request), 421);
    request.host = header("chat.library.example:8443");
    assert_int_equal(status_of(request), 421);
    request.host = header("");
    assert_int_equal(status_of(request), 421);
    request.host.is_there = false;
    assert_int_equal(status_of(request), 400);
    request.host = header("chat.library.example");
    request.host.is_repeated = true;
    assert_int_equal(status_of(request), 400);
}

static void only_http_1_1_without_a_hidden_body(void **state)
{
    (void)state;
    struct guard_request request = page("/");
    request.version = text_of("HTTP/1.0");
    assert_int_equal(status_of(request), 400);
    request.version = text_of("");
    assert_int_equal(status_of(request), 400);
    request = page("/");
    request.transfer_encoding = header("chunked");
    assert_int_equal(status_of(request), 400);
    request = page("/");
    request.content_length = header("3");
    assert_int_equal(status_of(request), 400);
    request = upgrade();
    request.content_length = header("0");
    assert_int_equal(status_of(request), 400);
    request = packet();
    request.transfer_encoding = header("");
    assert_int_equal(status_of(request), 400);
}

static void methods_have_their_places(void **state)
{
    (void)state;
    struct guard_request request = page("/");
    request.method = GUARD_OTHER_METHOD;
    assert_int_equal(status_of(request), 405);
    request = page("/desk");
    request.method = GUARD_POST;
    assert_int_equal(status_of(request), 405);
    assert_int_equal(status_of(page("/packet")), 405);
    assert_int_equal(status_of(page("/socket")), 426);
    request = upgrade();
    request.method = GUARD_POST;
    assert_int_equal(status_of(request), 405);
    request.path = text_of("/other");
    assert_int_equal(status_of(request), 404);
}

static void a_web_socket_comes_from_our_own_page(void **state)
{
    (void)state;
    static const char *const strangers[] = {
        "https://evil.example", "http://chat.library.example", "https://chat.library.example.evil.example",
        "https://chat.library.example:1", "https://chat.library.example/", "null", "", "https://", "https:// ",
        "chat.library.example", "https://user@chat.library.example", "HTTPS://chat.library.example",
    };
    for (size_t row = 0; row < sizeof strangers / sizeof *strangers; row++) {
        struct guard_request request = upgrade();
        request.origin = header(strangers[row]);
        assert_int_equal(status_of(request), 403);
        request = packet();
        request.origin = header(strangers[row]);
        assert_int_equal(status_of(request), 403);
    }
    struct guard_request request = upgrade();
    request.origin.is_there = false;
    assert_int_equal(status_of(request), 403);
    request = upgrade();
    request.origin.is_repeated = true;
    assert_int_equal(status_of(request), 400);
}

static void a_handshake_is_version_13_to_the_letter(void **state)
{
    (void)state;
    struct guard_request request = upgrade();
    request.upgrade = header("WebSocket");
    assert_int_equal(status_of(request), 0);
    request.upgrade = header("h2c");
    assert_int_equal(status_of(request), 400);
    request.upgrade = header("websocket, h2c");
    assert_int_equal(status_of(request), 400);
    request = upgrade();
    request.upgrade.is_repeated = true;
    assert_int_equal(status_of(request), 400);
    static const char *const versions[] = {"8", "14", "", "13, 8", "013"};
    for (size_t row = 0; row < sizeof versions / sizeof *versions; row++) {
        request = upgrade();
        request.socket_version = header(versions[row]);
        assert_int_equal(status_of(request), 426);
    }
    static const char *const keys[] = {
        "", "short", "dGhlIHNhbXBsZSBub25jZQ", "dGhlIHNhbXBsZSBub25jZR==", "dGhlIHNhbXBsZSBub25j====", "dGhlIHNhbXBsZSBub25jZQ==x",
        "dGhlIHNhbXBs-SBub25jZQ==",
    };
    for (size_t row = 0; row < sizeof keys / sizeof *keys; row++) {
        request = upgrade();
        request.socket_key = header(keys[row]);
        assert_int_equal(status_of(request), 400);
    }
    request = upgrade();
    request.socket_protocol = header("chat");
    assert_int_equal(status_of(request), 400);
}

static void a_packet_by_post_is_json_with_one_honest_length(void **state)
{
    (void)state;
    static const struct {
        const char *length;
        int status;
    } lengths[] = {
        {"1", 0}, {"32768", 0}, {"32769", 413}, {"100000000000000000000", 400}, {"0", 400}, {"-1", 400},
        {"+7", 400}, {"007", 400}, {"7, 7", 400}, {"7 7", 400}, {"0x7", 400}, {"", 400},
    };
    struct guard_request request;
    for (size_t row = 0; row < sizeof lengths / sizeof *lengths; row++) {
        request = packet();
        request.content_length = header(lengths[row].length);
        assert_int_equal(status_of(request), lengths[row].status);
    }
    request = packet();
    request.content_length.is_repeated = true;
    assert_int_equal(status_of(request), 400);
    request = packet();
    request.content_length.is_there = false;
    assert_int_equal(status_of(request), 400);
    request = packet();
    request.content_type = header("application/json ; charset=UTF-8");
    assert_int_equal(status_of(request), 0);
    static const char *const types[] = {"text/plain", "", "application/json; charset=latin1", "application/jsonp",
                                        "application/json; charset=utf-8; x=1"};
    for (size_t row = 0; row < sizeof types / sizeof *types; row++) {
        request = packet();
        request.content_type = header(types[row]);
        assert_int_equal(status_of(request), 415);
    }
    request = packet();
    request.marker = (struct guard_header){0};
    assert_int_equal(status_of(request), 403);
}

static void a_form_is_of_our_own_page(void **state)
{
    (void)state;
    struct guard_request request = packet(), look = page("/plain");
    request.path = text_of("/plain");
    request.marker = (struct guard_header){0};
    request.content_type = header("application/x-www-form-urlencoded");
    struct guard_answer answer = guard_judge(HOSTS, &request);
    assert_int_equal(answer.status, 0);
    assert_int_equal(answer.way, GUARD_FORM);
    assert_int_equal(answer.body_bytes, 17);
    static const char *const origins[] = {"null", "https://evil.example", "http://localhost:8443", ""};
    for (size_t row = 0; row < sizeof origins / sizeof *origins; row++) {
        struct guard_request forged = request;
        forged.origin = header(origins[row]);
        assert_int_equal(status_of(forged), 403);
    }
    struct guard_request other = request;
    other.origin = (struct guard_header){0};
    assert_int_equal(status_of(other), 403);
    static const char *const types[] = {"multipart/form-data; boundary=x", "text/plain", "application/json",
                                        "application/x-www-form-urlencoded; charset=utf-8"};
    for (size_t row = 0; row < sizeof types / sizeof *types; row++) {
        other = request;
        other.content_type = header(types[row]);
        assert_int_equal(status_of(other), 415);
    }
    other = request;
    other.content_length = header("32769");
    assert_int_equal(status_of(other), 413);
    assert_int_equal(guard_judge(HOSTS, &look).way, GUARD_LOOK);
    assert_int_equal(status_of(look), 0);
    look.method = GUARD_HEAD;
    assert_int_equal(status_of(look), 405);
    other = request; /* the first page's form goes to its own address, where the library stands */
    other.path = text_of("/");
    assert_int_equal(guard_judge(HOSTS, &other).way, GUARD_FORM);
    assert_int_equal(status_of(other), 0);
    other.origin = header("https://evil.example");
    assert_int_equal(status_of(other), 403);
}

static void what_does_not_fit_is_said_so(void **state)
{
    (void)state;
    struct guard_request request = page("/");
    request.is_path_too_long = true;
    assert_int_equal(status_of(request), 414);
    request = page("/");
    request.cookie.is_there = true;
    request.cookie.is_too_long = true;
    assert_int_equal(status_of(request), 431);
}

#define COOKIE_A "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define COOKIE_B "ff112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

static void cookies_of_ours_are_read_among_others(void **state)
{
    (void)state;
    struct guard_request request = upgrade();
    request.cookie = header("other=1; __Host-staff=" COOKIE_A ";__Host-seeker=" COOKIE_B "; more");
    struct guard_answer answer = guard_judge(HOSTS, &request);
    assert_int_equal(answer.status, 0);
    assert_true(answer.staff.is_there);
    assert_int_equal(answer.staff.value[1], 0x11);
    assert_true(answer.seeker.is_there);
    assert_int_equal(answer.seeker.value[0], 0xff);
}

static void more_cookies_than_any_site_gives_are_refused(void **state)
{
    (void)state;
    char cookies[4 * GUARD_COOKIES_MAX + 8] = "";
    for (int count = 1; count <= GUARD_COOKIES_MAX + 1; count++) {
        struct guard_request request = upgrade();
        memcpy(cookies + 4 * (count - 1), "a=1;", 5);
        request.cookie = header(cookies);
        assert_int_equal(status_of(request), count > GUARD_COOKIES_MAX ? 431 : 0);
    }
}

static void a_cookie_that_we_never_gave_is_no_cookie(void **state)
{
    (void)state;
    static const char *const cookies[] = {
        "__Host-staff=", "__Host-staff=zz", "__Host-staff", "__host-staff=" COOKIE_A, "x__Host-staff=" COOKIE_A,
        "__Host-staff=" COOKIE_A "00", "__Host-staff=\"" COOKIE_A "\"",
    };
    for (size_t row = 0; row < sizeof cookies / sizeof *cookies; row++) {
        struct guard_request request = upgrade();
        request.cookie = header(cookies[row]);
        struct guard_answer answer = guard_judge(HOSTS, &request);
        assert_int_equal(answer.status, 0);
        assert_false(answer.staff.is_there);
    }
}

static void a_cookie_of_ours_that_is_there_twice_is_refused(void **state)
{
    (void)state;
    struct guard_request request = upgrade();
    request.cookie = header("__Host-staff=" COOKIE_A "; __Host-staff=" COOKIE_B);
    assert_int_equal(status_of(request), 400);
    request.cookie = header("__Host-seeker=; a=b; __Host-seeker=" COOKIE_B);
    assert_int_equal(status_of(request), 400);
    request.cookie = header("a=1; a=2");
    assert_int_equal(status_of(request), 0);
    request.cookie.is_repeated = true;
    assert_int_equal(status_of(request), 400);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(our_own_requests_come_in),
        cmocka_unit_test(a_host_is_named_once_and_is_ours),
        cmocka_unit_test(only_http_1_1_without_a_hidden_body),
        cmocka_unit_test(methods_have_their_places),
        cmocka_unit_test(a_web_socket_comes_from_our_own_page),
        cmocka_unit_test(a_handshake_is_version_13_to_the_letter),
        cmocka_unit_test(a_packet_by_post_is_json_with_one_honest_length),
        cmocka_unit_test(a_form_is_of_our_own_page),
        cmocka_unit_test(what_does_not_fit_is_said_so),
        cmocka_unit_test(cookies_of_ours_are_read_among_others),
        cmocka_unit_test(more_cookies_than_any_site_gives_are_refused),
        cmocka_unit_test(a_cookie_that_we_never_gave_is_no_cookie),
        cmocka_unit_test(a_cookie_of_ours_that_is_there_twice_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
