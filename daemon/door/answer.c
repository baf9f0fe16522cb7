/* SPDX-License-Identifier: Apache-2.0
 *
 * Why our own heads: the library's adds its name, and its "best practice" set lacks half of
 * these. Why `Vary` on everything chosen by the asker's wishes: a shared cache between must
 * not hand Danish to a Bulgarian. */
#include "door/answer.h"

#include <string.h>

static const char POLICY_START[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'; connect-src 'self'";

static const char ALWAYS[] =
    "Strict-Transport-Security: max-age=63072000; includeSubDomains\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n" /* no-referrer would make the Origin of a form null */
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Embedder-Policy: require-corp\r\n"
    "Permissions-Policy: camera=(), microphone=(), geolocation=(), clipboard-read=()\r\n";

/* The words of RFC 9110 §15; others speak for themselves by their number. */
static const struct {
    int status;
    const char *words;
} statuses[] = {
    {200, "OK"},
    {303, "See Other"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {426, "Upgrade Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {503, "Service Unavailable"},
    {507, "Insufficient Storage"},
};

static const char *words_of(int status)
{
    for (size_t row = 0; row < sizeof statuses / sizeof *statuses; row++)
        if (statuses[row].status == status)
            return statuses[row].words;
    return "Refused";
}

/* Old browsers do not take wss: for 'self'. */
static void add_socket_origins(struct text_builder *builder, const char *hosts)
{
    bool is_inside = false;
    for (const char *at = hosts; *at != '\0'; at++) {
        if (*at != ' ' && !is_inside)
            text_add_string(builder, " wss://");
        is_inside = *at != ' ';
        if (is_inside)
            text_add_byte(builder, *at);
    }
}

static bool make_policy(const struct settings *settings, const char *ancestors, char *bytes)
{
    struct text_builder builder = text_builder_on(bytes, ANSWER_POLICY_BYTES_MAX - 1);
    text_add_string(&builder, POLICY_START);
    add_socket_origins(&builder, settings->hosts);
    text_add_string(&builder, "; frame-ancestors ");
    text_add_string(&builder, ancestors);
    bytes[builder.length] = '\0';
    return !builder.overflowed;
}

/* What would end the directive or the header must not come from a setting. */
static bool is_plain_list(const char *list)
{
    return strpbrk(list, ";,'\"\\") == NULL;
}

bool answer_policies_make(const struct settings *settings, struct answer_policies *policies)
{
    policies->may_be_framed = settings->frame_hosts[0] != '\0';
    return is_plain_list(settings->hosts) && is_plain_list(settings->frame_hosts) &&
           make_policy(settings, "'none'", policies->ordinary) &&
           make_policy(settings, policies->may_be_framed ? settings->frame_hosts : "'none'", policies->framed);
}

static void add_line(struct text_builder *builder, const char *name, const char *value)
{
    text_add_string(builder, name);
    text_add_string(builder, value);
    text_add_string(builder, "\r\n");
}

static void add_cache_lines(struct text_builder *builder, const struct answer *answer)
{
    static const char *const words[] = {
        [ANSWER_NOT_KEPT] = "no-store",
        [ANSWER_ASKED_AGAIN] = "no-cache",
        [ANSWER_KEPT_AN_HOUR] = "public, max-age=3600",
        [ANSWER_KEPT_FOREVER] = "public, max-age=31536000, immutable",
    };
    add_line(builder, "Cache-Control: ", words[answer->cache]);
    if (answer->etag != NULL)
        add_line(builder, "ETag: ", answer->etag);
    if (answer->varies_by_language || answer->varies_by_encoding)
        add_line(builder, "Vary: ", !answer->varies_by_language ? "Accept-Encoding" : "Accept-Language, Accept-Encoding");
}

static void add_frame_lines(struct text_builder *builder, const struct answer_policies *policies, const struct answer *answer)
{
    bool may_be_framed = answer->is_seeker_page && policies->may_be_framed;
    if (answer->policy != NULL)
        add_line(builder, "Content-Security-Policy: ", answer->policy);
    else if (answer->is_file)
        add_line(builder, "Content-Security-Policy: ", "default-src 'none'; sandbox");
    else
        add_line(builder, "Content-Security-Policy: ", may_be_framed ? policies->framed : policies->ordinary);
    if (!may_be_framed && answer->policy == NULL)
        add_line(builder, "X-Frame-Options: ", "DENY");
}

/* What the asker may do about a refusal. */
static void add_advice_lines(struct text_builder *builder, int status)
{
    if (status == 405)
        add_line(builder, "Allow: ", "GET, HEAD, POST");
    if (status == 426)
        text_add_string(builder, "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    if (status == 429)
        add_line(builder, "Retry-After: ", "60");
    if (status == 503)
        add_line(builder, "Retry-After: ", "5");
}

void answer_add_head(struct text_builder *builder, const struct answer_policies *policies, const struct answer *answer)
{
    text_add_string(builder, "HTTP/1.1 ");
    text_add_integer(builder, answer->status);
    text_add_byte(builder, ' ');
    add_line(builder, words_of(answer->status), "");
    if (answer->type != NULL)
        add_line(builder, "Content-Type: ", answer->type);
    if (answer->encoding != NULL)
        add_line(builder, "Content-Encoding: ", answer->encoding);
    if (answer->status != 304) {
        text_add_string(builder, "Content-Length: ");
        text_add_integer(builder, (int64_t)answer->length);
        text_add_string(builder, "\r\n");
    }
    add_cache_lines(builder, answer);
    add_frame_lines(builder, policies, answer);
    text_add_string(builder, ALWAYS);
    add_line(builder, "Cross-Origin-Resource-Policy: ", answer->is_for_others ? "cross-origin" : "same-origin");
    add_advice_lines(builder, answer->status);
    if (answer->closes)
        add_line(builder, "Connection: ", answer->status == 426 ? "upgrade, close" : "close");
    text_add(builder, answer->more);
    text_add_string(builder, "\r\n");
}

struct text answer_refusal_body(int status, char *bytes, size_t size)
{
    struct text_builder builder = text_builder_on(bytes, size);
    text_add_string(&builder, words_of(status));
    text_add_byte(&builder, '\n');
    return text_built(&builder);
}

void answer_add_cookie(struct text_builder *builder, bool is_staff, const uint8_t value[32], uint32_t age_s)
{
    text_add_string(builder, is_staff ? "Set-Cookie: __Host-staff=" : "Set-Cookie: __Host-seeker=");
    if (age_s > 0)
        text_add_hex(builder, value, 32);
    text_add_string(builder, "; Path=/; Secure; HttpOnly; ");
    text_add_string(builder, is_staff ? "SameSite=Strict" : "SameSite=None; Partitioned");
    text_add_string(builder, "; Max-Age=");
    text_add_integer(builder, age_s);
    text_add_string(builder, "\r\n");
    if (!is_staff && age_s == 0)
        text_add_string(builder, "Clear-Site-Data: \"storage\"\r\n");
}
