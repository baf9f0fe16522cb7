/* SPDX-License-Identifier: Apache-2.0
 *
 * Why the order matters: what is wrong with the message comes before what is wrong with the
 * wish, so that a request that two programs could read in two ways is never answered by its
 * content. Why Origin is compared and not parsed: an exact comparison has no corners. */
#include "door/guard.h"

#include "base/plant.h"
#include "door/pieces.h"

#include <string.h>

static const char ORIGIN_SCHEME[] = "https://";
static const char STAFF_COOKIE[] = "__Host-staff";
static const char SEEKER_COOKIE[] = "__Host-seeker";
static const char PACKET[] = "/packet";
static const char EXCHANGE[] = "/exchange";
static const char PLAIN[] = "/plain";
static const char FIRST[] = "/";
static const char FILES[] = "/file/";

static bool is_alike(struct text text, const char *string)
{
    return pieces_are_alike(text, text_of(string));
}

static bool begins_with(struct text text, const char *start)
{
    size_t length = strlen(start);
    return text.length >= length && memcmp(text.bytes, start, length) == 0;
}

static bool is_our_host(const char *hosts, struct text host)
{
    struct text rest = text_of(hosts);
    while (rest.length > 0) {
        struct text ours = pieces_cut(&rest, ' ');
        if (ours.length > 0 && pieces_are_alike(ours, host))
            return true;
    }
    return false;
}

/* What stands behind the scheme of an origin. */
static struct text host_of(struct text origin)
{
    size_t scheme = sizeof ORIGIN_SCHEME - 1;
    return (struct text){origin.bytes + scheme, origin.length - scheme};
}

static bool is_our_origin(const char *hosts, const struct guard_header *origin)
{
    if (plant("skip_origin"))
        return true;
    return origin->is_there && !origin->is_repeated && !origin->is_too_long && begins_with(origin->value, ORIGIN_SCHEME) &&
           is_our_host(hosts, host_of(origin->value));
}

/* 24 characters of base64 that stand for 16 bytes (RFC 6455 §4.1): 22 that count, the last
 * of which has two bits to give, and two signs of equality. */
static bool is_socket_key(struct text key)
{
    static const char ALPHABET[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    if (key.length != 24 || key.bytes[22] != '=' || key.bytes[23] != '=')
        return false;
    for (size_t at = 0; at < 22; at++)
        if (key.bytes[at] == '\0' || strchr(ALPHABET, key.bytes[at]) == NULL)
            return false;
    return (strchr(ALPHABET, key.bytes[21]) - ALPHABET) % 16 == 0;
}

static bool is_json(struct text type)
{
    struct text rest = type;
    if (!is_alike(pieces_trimmed(pieces_cut(&rest, ';')), "application/json"))
        return false;
    return rest.length == 0 || is_alike(pieces_trimmed(rest), "charset=utf-8");
}

/* One of our cookies: 400 when it is there a second time. */
static int note_cookie(struct guard_cookie *cookie, bool *is_seen, struct text value)
{
    if (*is_seen && !plant("two_cookies"))
        return 400;
    *is_seen = true;
    cookie->is_there = value.length == 2 * GUARD_COOKIE_BYTES && text_read_hex(value, cookie->value, GUARD_COOKIE_BYTES);
    return 0;
}

static int read_cookies(struct text cookies, struct guard_answer *answer)
{
    bool has_staff = false, has_seeker = false;
    int status = 0, count = 0;
    while (cookies.length > 0 && status == 0) {
        if (++count > GUARD_COOKIES_MAX)
            return 431;
        struct text value = pieces_cut(&cookies, ';');
        struct text name = pieces_trimmed(pieces_cut(&value, '='));
        if (text_is(name, STAFF_COOKIE))
            status = note_cookie(&answer->staff, &has_staff, pieces_trimmed(value));
        else if (text_is(name, SEEKER_COOKIE))
            status = note_cookie(&answer->seeker, &has_seeker, pieces_trimmed(value));
    }
    return status;
}

/* What every request must be. */
static int judge_message(const char *hosts, const struct guard_request *request)
{
    if (!text_is(request->version, "HTTP/1.1") || !request->host.is_there || request->host.is_repeated)
        return 400;
    if (request->is_path_too_long)
        return 414;
    if (request->host.is_too_long || request->cookie.is_too_long || request->origin.is_too_long)
        return 431;
    if ((request->transfer_encoding.is_there && !plant("skip_encoding")) || request->cookie.is_repeated || request->origin.is_repeated)
        return 400;
    if (!is_our_host(hosts, request->host.value) && !plant("skip_host"))
        return 421;
    if (request->method == GUARD_OTHER_METHOD)
        return 405;
    return request->method != GUARD_POST && request->content_length.is_there ? 400 : 0;
}

static int judge_upgrade(const char *hosts, const struct guard_request *request)
{
    if (request->upgrade.is_repeated || !is_alike(request->upgrade.value, "websocket"))
        return 400;
    if (!text_is(request->path, "/socket"))
        return 404;
    if (request->method != GUARD_GET)
        return 405;
    if (!is_our_origin(hosts, &request->origin))
        return 403;
    if (request->socket_version.is_repeated || !text_is(request->socket_version.value, "13"))
        return 426;
    if (request->socket_key.is_repeated || !is_socket_key(request->socket_key.value) || request->socket_protocol.is_there)
        return 400;
    return 0;
}

static bool is_form(struct text type)
{
    struct text rest = type;
    return is_alike(pieces_trimmed(pieces_cut(&rest, ';')), "application/x-www-form-urlencoded") && rest.length == 0;
}

/* A form cannot send our marker; that it is of our own page says its Origin alone. */
static int judge_body(const char *hosts, const struct guard_request *request, bool is_packet, size_t *body_bytes)
{
    uint64_t length = 0;
    if (!is_our_origin(hosts, &request->origin) || (is_packet && !text_is(request->marker.value, "1")))
        return 403;
    if (!request->content_length.is_there || request->content_length.is_repeated ||
        !text_read_number(request->content_length.value, INT64_MAX, &length) || length == 0)
        return 400;
    if (length > GUARD_BODY_BYTES_MAX)
        return 413;
    bool fits = is_packet ? is_json(request->content_type.value) : is_form(request->content_type.value);
    if (request->content_type.is_repeated || !fits)
        return 415;
    *body_bytes = (size_t)length;
    return 0;
}

static int judge_page(const struct guard_request *request)
{
    if (text_is(request->path, "/socket"))
        return 426;
    return text_is(request->path, PACKET) || text_is(request->path, EXCHANGE) ? 405 : 0;
}

/* Whoever knows the token may: it is asked for by a packet, and good for two minutes. */
static int judge_file(const struct guard_request *request, uint8_t token[GUARD_TOKEN_BYTES])
{
    size_t before = sizeof FILES - 1;
    struct text rest = {request->path.bytes + before, request->path.length - before};
    if (request->method != GUARD_GET)
        return 405;
    return rest.length == 2 * GUARD_TOKEN_BYTES && text_read_hex(rest, token, GUARD_TOKEN_BYTES) ? 0 : 404;
}

struct guard_answer guard_judge(const char *hosts, const struct guard_request *request)
{
    struct guard_answer answer = {.status = judge_message(hosts, request)};
    if (answer.status == 0)
        answer.status = read_cookies(request->cookie.value, &answer);
    if (answer.status != 0)
        return answer;
    if (request->is_upgrade) {
        answer.way = GUARD_SOCKET;
        answer.status = judge_upgrade(hosts, request);
    } else if (request->method == GUARD_POST) {
        bool is_form = text_is(request->path, PLAIN) || text_is(request->path, FIRST), is_exchange = text_is(request->path, EXCHANGE);
        answer.way = is_form ? GUARD_FORM : is_exchange ? GUARD_EXCHANGE : GUARD_PACKET;
        answer.status = is_form || is_exchange || text_is(request->path, PACKET) ? judge_body(hosts, request, !is_form, &answer.body_bytes) : 405;
    } else if (text_is(request->path, PLAIN)) {
        answer.way = GUARD_LOOK;
        answer.status = request->method == GUARD_GET ? 0 : 405;
    } else if (begins_with(request->path, FILES)) {
        answer.way = GUARD_FILE;
        answer.status = judge_file(request, answer.token);
    } else {
        answer.way = GUARD_PAGE;
        answer.status = judge_page(request);
    }
    return answer;
}
