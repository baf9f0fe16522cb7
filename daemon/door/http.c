/* SPDX-License-Identifier: Apache-2.0
 *
 * Why pages go in pieces: what the socket does not take the library copies, and a thousand slow
 * phones must not hold a thousand copies. */
#include "door/http.h"

#include "door/connection.h"
#include "door/download.h"
#include "door/guard.h"
#include "door/library.h"
#include "door/line.h"
#include "door/pages.h"
#include "door/pieces.h"
#include "door/post.h"
#include "door/reply.h"
#include "domain/bucket.h"
#include "domain/library.h"
#include "domain/limits.h"

#include <libwebsockets.h>
#include <string.h>
#include <sys/socket.h>

enum {
    PIECE_BYTES = 16384,
    EXCHANGE_EVERY_MS = 1000,
    EXCHANGE_BURST = 10,
    ARGUMENT_BYTES_MAX = 1024, /* what is longer hides what stands behind it in the address */
};

/* ---- copying a request out of the library ---- */

/* Where the values of one request's headers are copied to. */
struct copies {
    size_t used;
    char bytes[12288];
};

/* The value of a header, all its lines joined by commas. */
static struct guard_header copy_header(struct lws *wsi, enum lws_token_indexes token, struct copies *copies)
{
    char *bytes = copies->bytes + copies->used;
    int room = (int)(sizeof copies->bytes - copies->used);
    struct guard_header header = {
        .is_there = lws_hdr_copy_fragment(wsi, bytes, room, token, 0) >= 0 || lws_hdr_total_length(wsi, token) > 0,
        .is_repeated = lws_hdr_copy_fragment(wsi, bytes, room, token, 1) >= 0 || lws_hdr_fragment_length(wsi, token, 1) > 0,
    };
    int length = lws_hdr_copy(wsi, bytes, room, token);
    header.is_too_long = length < 0;
    if (length > 0) {
        header.value = pieces_trimmed((struct text){bytes, (size_t)length});
        copies->used += (size_t)length + 1;
    }
    return header;
}

/* A header that the library has no number for; name in lower case with its colon. */
static struct guard_header copy_custom_header(struct lws *wsi, const char *name, struct copies *copies)
{
    char *bytes = copies->bytes + copies->used;
    int room = (int)(sizeof copies->bytes - copies->used);
    int length = lws_hdr_custom_copy(wsi, bytes, room, name, (int)strlen(name));
    if (length < 0)
        return (struct guard_header){.is_there = false};
    copies->used += (size_t)length + 1;
    return (struct guard_header){.value = pieces_trimmed((struct text){bytes, (size_t)length}), .is_there = true};
}

static void copy_path(struct lws *wsi, struct guard_request *request, struct copies *copies)
{
    static const struct {
        enum lws_token_indexes token;
        enum guard_method method;
    } methods[] = {
        {WSI_TOKEN_GET_URI, GUARD_GET},
        {WSI_TOKEN_HEAD_URI, GUARD_HEAD},
        {WSI_TOKEN_POST_URI, GUARD_POST},
    };
    request->method = GUARD_OTHER_METHOD;
    for (size_t row = 0; row < sizeof methods / sizeof *methods; row++) {
        struct guard_header path = copy_header(wsi, methods[row].token, copies);
        if (!path.is_there)
            continue;
        request->method = methods[row].method;
        request->path = path.value;
        request->is_path_too_long = path.is_too_long;
        return;
    }
}

static void copy_request(struct lws *wsi, struct guard_request *request, struct copies *copies)
{
    copies->used = 0;
    *request = (struct guard_request){0};
    copy_path(wsi, request, copies);
    request->version = copy_header(wsi, WSI_TOKEN_HTTP, copies).value;
    request->host = copy_header(wsi, WSI_TOKEN_HOST, copies);
    request->origin = copy_header(wsi, WSI_TOKEN_ORIGIN, copies);
    request->upgrade = copy_header(wsi, WSI_TOKEN_UPGRADE, copies);
    request->is_upgrade = request->upgrade.is_there;
    request->socket_version = copy_header(wsi, WSI_TOKEN_VERSION, copies);
    request->socket_key = copy_header(wsi, WSI_TOKEN_KEY, copies);
    request->socket_protocol = copy_header(wsi, WSI_TOKEN_PROTOCOL, copies);
    request->content_type = copy_header(wsi, WSI_TOKEN_HTTP_CONTENT_TYPE, copies);
    request->content_length = copy_header(wsi, WSI_TOKEN_HTTP_CONTENT_LENGTH, copies);
    request->transfer_encoding = copy_header(wsi, WSI_TOKEN_HTTP_TRANSFER_ENCODING, copies);
    request->marker = copy_custom_header(wsi, "x-cvdesk:", copies);
    request->cookie = copy_header(wsi, WSI_TOKEN_HTTP_COOKIE, copies);
}

/* ---- who asks ---- */

/* Behind a trusted proxy the address of the person is in a header, and the person is counted
 * when the web socket begins; everybody else was counted when the connection began. */
static enum limits_verdict count_person(struct door *door, struct connection *connection, struct lws *wsi,
                                        bool is_socket, struct copies *copies)
{
    struct sockaddr_storage storage;
    socklen_t length = sizeof storage;
    struct address peer;
    if (!connection->is_proxied)
        return connection->is_over_limit ? LIMITS_OVER : LIMITS_FINE;
    if (getpeername(lws_get_socket_fd(wsi), (struct sockaddr *)&storage, &length) != 0 ||
        !address_of_socket((const struct sockaddr *)&storage, &peer))
        return LIMITS_FAR_OVER;
    struct text forwarded = copy_header(wsi, WSI_TOKEN_X_FORWARDED_FOR, copies).value;
    struct address person = address_of_request(peer, forwarded, &door->trusted_proxies);
    connection->is_shared = networks_have(&door->shared_addresses, &person);
    address_tag(door->tag_key, &person, connection->tag);
    if (!is_socket || networks_have(&door->trusted_proxies, &person))
        return LIMITS_FINE;
    return limits_enter(door->limits, connection->tag, connection->is_shared ? door->shared_allowance : door->allowance,
                        door->moment.ms, &connection->place);
}

static void keep_cookies(struct connection *connection, const struct guard_answer *answer)
{
    connection->has_staff_cookie = answer->staff.is_there;
    connection->has_seeker_cookie = answer->seeker.is_there;
    memcpy(connection->person.cookies[0], answer->staff.value, COOKIE_BYTES);
    memcpy(connection->person.cookies[1], answer->seeker.value, COOKIE_BYTES);
}

/* ---- answers ---- */

/* The name in the address, read into value; every name that no library has means the first. */
static struct text library_of(struct lws *wsi, char *value, int room)
{
    const char *slug = lws_get_urlarg_by_name(wsi, "library=", value, room);
    return text_of(slug != NULL ? slug : "");
}

/* For the page of anybody: it says no more than the sign on the street does. */
static int answer_sign(struct door *door, struct connection *connection, struct lws *wsi, bool is_head, bool closes)
{
    char query[64], second[32];
    struct text slug = library_of(wsi, query, sizeof query);
    const char *language = lws_get_urlarg_by_name(wsi, "language=", second, sizeof second);
    if (!line_is_up(door))
        return reply_words(door, connection, 503, is_head, closes);
    bool is_answering = signs_answer(&door->signs, slug, text_of(language != NULL ? language : ""));
    struct text body = text_of(is_answering ? "{\"answering\":true}" : "{\"answering\":false}");
    struct answer answer = {
        .status = 200,
        .type = "application/json",
        .length = body.length,
        .is_for_others = true,
        .closes = closes,
        .more = text_of("Access-Control-Allow-Origin: *\r\n"),
    };
    if (!reply_begin(door, connection, &answer, (const unsigned char *)body.bytes, is_head ? 0 : body.length))
        return -1;
    return reply_end(door, connection, closes);
}

static int answer_page(struct door *door, struct connection *connection, const struct page_choice *choice, bool is_head)
{
    const struct page_file *file = choice->file;
    bool has_body = !is_head && !choice->is_known;
    struct answer answer = {
        .status = choice->is_known ? 304 : 200,
        .type = choice->is_known ? NULL : file->type,
        .length = choice->length,
        .etag = file->etag,
        .encoding = choice->is_known ? NULL : choice->encoding,
        .cache = file->immutable ? ANSWER_KEPT_FOREVER : file->is_for_others ? ANSWER_KEPT_AN_HOUR : ANSWER_ASKED_AGAIN,
        .varies_by_language = file->language != NULL,
        .varies_by_encoding = file->gzip != NULL || file->brotli != NULL,
        .is_seeker_page = strcmp(file->path, "/") == 0,
        .policy = file->policy,
        .is_for_others = file->is_for_others,
        .closes = connection->requests >= REQUESTS_MAX,
    };
    size_t count = !has_body ? 0 : choice->length < PIECE_BYTES ? choice->length : PIECE_BYTES;
    if (!reply_begin(door, connection, &answer, choice->bytes, count))
        return -1;
    if (!has_body || count == choice->length)
        return reply_end(door, connection, answer.closes);
    connection_enter(door, connection, CONNECTION_ANSWERING, PAGE_MS);
    connection->now.page.bytes = choice->bytes + count;
    connection->now.page.left = choice->length - count;
    connection->now.page.closes = answer.closes;
    connection_ask_writable(door, connection);
    return 0;
}

int http_write(struct door *door, struct connection *connection)
{
    if (connection->state != CONNECTION_ANSWERING)
        return 0;
    size_t left = connection->now.page.left;
    size_t count = left < PIECE_BYTES ? left : PIECE_BYTES;
    memcpy(door->scratch + OUTBOX_HEADROOM, connection->now.page.bytes, count);
    if (!library_send_http(connection->wsi, door->scratch + OUTBOX_HEADROOM, count))
        return -1;
    connection->now.page.bytes += count;
    connection->now.page.left -= count;
    if (connection->now.page.left == 0)
        return reply_end(door, connection, connection->now.page.closes);
    connection_ask_writable(door, connection);
    return 0;
}

static int hear_page(struct door *door, struct connection *connection, struct lws *wsi,
                     const struct guard_request *request, struct copies *copies)
{
    bool is_head = request->method == GUARD_HEAD, closes = connection->requests >= REQUESTS_MAX;
    if (text_is(request->path, "/health"))
        return reply_words(door, connection, 200, is_head, closes);
    if (text_is(request->path, "/ready"))
        return reply_words(door, connection, line_is_up(door) ? 200 : 503, is_head, closes);
    if (text_is(request->path, "/sign"))
        return answer_sign(door, connection, wsi, is_head, closes);
    char query[32], library[64];
    const char *language = lws_get_urlarg_by_name(wsi, "language=", query, sizeof query);
    struct page_wish wish = {
        .path = request->path,
        .language = text_of(language != NULL ? language : ""),
        .accept_language = copy_header(wsi, WSI_TOKEN_HTTP_ACCEPT_LANGUAGE, copies).value,
        .fallback = signs_language(&door->signs, library_of(wsi, library, sizeof library)),
        .accept_encoding = copy_header(wsi, WSI_TOKEN_HTTP_ACCEPT_ENCODING, copies).value,
        .if_none_match = copy_header(wsi, WSI_TOKEN_HTTP_IF_NONE_MATCH, copies).value,
    };
    struct page_choice choice = pages_choose(door->pages, door->page_count, &wish);
    if (choice.file == NULL)
        return reply_words(door, connection, 404, is_head, closes);
    return answer_page(door, connection, &choice, is_head);
}

/* Adds `&library=` where the address names one that could be; every other is none, as everywhere. */
static void add_library(struct lws *wsi, struct text_builder *form)
{
    char value[ARGUMENT_BYTES_MAX];
    const char *given = lws_get_urlarg_by_name(wsi, "library=", value, sizeof value);
    if (given == NULL || !library_slug_is_valid(text_of(given)))
        return;
    text_add_string(form, "&library=");
    text_add_string(form, given);
}

/* The page without script: a form with what the address says. Its language is chosen as that of
 * the page with script is. */
static int hear_look(struct door *door, struct connection *connection, struct lws *wsi, struct copies *copies)
{
    char form[256], language[ARGUMENT_BYTES_MAX], before[ARGUMENT_BYTES_MAX], library[64];
    struct text_builder builder = text_builder_on(form, sizeof form);
    const char *chosen = lws_get_urlarg_by_name(wsi, "language=", language, sizeof language);
    const char *entry = lws_get_urlarg_by_name(wsi, "before=", before, sizeof before);
    uint64_t seq;
    struct page_wish wish = {
        .path = text_of("/"),
        .language = text_of(chosen != NULL ? chosen : ""),
        .accept_language = copy_header(wsi, WSI_TOKEN_HTTP_ACCEPT_LANGUAGE, copies).value,
        .fallback = signs_language(&door->signs, library_of(wsi, library, sizeof library)),
    };
    struct page_choice page = pages_choose(door->pages, door->page_count, &wish);
    text_add_string(&builder, "type=look");
    if (page.file != NULL && page.file->language != NULL) {
        text_add_string(&builder, "&language=");
        text_add_string(&builder, page.file->language);
    }
    if (entry != NULL && text_read_number(text_of(entry), INT64_MAX, &seq)) {
        text_add_string(&builder, "&before=");
        text_add_integer(&builder, (int64_t)seq);
    }
    add_library(wsi, &builder);
    return post_look(door, connection, text_built(&builder));
}

/* A form of the first page has no other place for whose page it is: the HTML is the same for all. */
static int hear_form(struct door *door, struct connection *connection, struct lws *wsi, const struct guard_request *request, size_t body_bytes)
{
    char bytes[64];
    struct text_builder more = text_builder_on(bytes, sizeof bytes);
    if (text_is(request->path, "/"))
        add_library(wsi, &more);
    if (body_bytes + more.length > GUARD_BODY_BYTES_MAX)
        return reply_refuse(door, connection, 413);
    return post_begin(door, connection, CARRIER_FORM, body_bytes, text_built(&more));
}

/* Each is a hello, and a burst of messages: not as often on one connection as it likes. Behind
 * a trusted proxy a connection is many people's, and the proxy sees to it. */
static int hear_exchange(struct door *door, struct connection *connection, size_t body_bytes)
{
    if (!connection->is_proxied &&
        bucket_take(&connection->frames, EXCHANGE_EVERY_MS, EXCHANGE_BURST, door->moment.ms) > 0)
        return reply_refuse(door, connection, 429);
    return post_begin(door, connection, CARRIER_EXCHANGE, body_bytes, text_of(""));
}

/* ---- requests ---- */

int http_hear_upgrade(struct door *door, struct connection *connection, struct lws *wsi)
{
    struct copies copies;
    struct guard_request request;
    if (connection->state == CONNECTION_ENDED)
        return -1;
    copy_request(wsi, &request, &copies);
    struct guard_answer answer = guard_judge(door->settings->hosts, &request);
    if (answer.status == 0 && answer.way != GUARD_SOCKET)
        answer.status = 400;
    if (answer.status == 0 && count_person(door, connection, wsi, true, &copies) != LIMITS_FINE)
        answer.status = 429;
    if (answer.status == 0 && (door->is_stopping || !line_is_up(door)))
        answer.status = 503;
    if (answer.status != 0)
        return reply_refuse(door, connection, answer.status);
    keep_cookies(connection, &answer);
    connection_enter(door, connection, CONNECTION_UPGRADING, HEAD_MS);
    return 0;
}

int http_hear(struct door *door, struct connection *connection, struct lws *wsi)
{
    struct copies copies;
    struct guard_request request;
    /* its alarm came in the same turn: whoever hears nothing on a connection used before asks
     * again on a new one (RFC 9112 §9.3.1), and a refusal would stand in the page */
    if (connection->state == CONNECTION_ENDED)
        return -1;
    connection->requests++;
    copy_request(wsi, &request, &copies);
    struct guard_answer answer = guard_judge(door->settings->hosts, &request);
    if (answer.status == 0 && count_person(door, connection, wsi, false, &copies) != LIMITS_FINE)
        answer.status = 429;
    if (answer.status == 0 && connection->state != CONNECTION_REQUESTING)
        answer.status = 400;
    if (answer.status != 0)
        return reply_refuse(door, connection, answer.status);
    if (answer.way == GUARD_PAGE)
        return hear_page(door, connection, wsi, &request, &copies);
    if (answer.way == GUARD_FILE)
        return download_begin(door, connection, answer.token);
    keep_cookies(connection, &answer);
    if (answer.way == GUARD_LOOK)
        return hear_look(door, connection, wsi, &copies);
    if (answer.way == GUARD_FORM)
        return hear_form(door, connection, wsi, &request, answer.body_bytes);
    if (answer.way == GUARD_EXCHANGE)
        return hear_exchange(door, connection, answer.body_bytes);
    return post_begin(door, connection, CARRIER_POST, answer.body_bytes, text_of(""));
}
