/* SPDX-License-Identifier: Apache-2.0
 *
 * A request as a stranger may send it. One byte of method and one of what stands twice or
 * not at all; then the values of the headers, one in each line. Whatever comes in must be what
 * the guard is there for. */
#include "base/require.h"
#include "door/guard.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char HOSTS[] = "localhost:8443 chat.library.example";

/* The next line of the input; the last one again when there are no more. */
static struct text next_line(struct text *rest)
{
    const char *end = rest->length > 0 ? memchr(rest->bytes, '\n', rest->length) : NULL;
    size_t length = end != NULL ? (size_t)(end - rest->bytes) : rest->length;
    struct text line = {rest->bytes, length};
    size_t used = end != NULL ? length + 1 : length;
    *rest = (struct text){rest->bytes + used, rest->length - used};
    return line;
}

static struct guard_header next_header(struct text *rest)
{
    struct text line = next_line(rest);
    /* a header that is not there has no line but a '-' */
    if (text_is(line, "-") || line.length == 0)
        return (struct guard_header){.is_there = line.length == 0 && rest->length > 0};
    bool is_repeated = line.bytes[0] == '!';
    struct text value = {line.bytes + is_repeated, line.length - is_repeated};
    return (struct guard_header){.value = value, .is_there = true, .is_repeated = is_repeated};
}

static bool is_known_status(int status)
{
    static const int statuses[] = {0, 400, 403, 404, 405, 413, 414, 415, 421, 426, 431};
    for (size_t row = 0; row < sizeof statuses / sizeof *statuses; row++)
        if (statuses[row] == status)
            return true;
    return false;
}

static void require_ours(const struct guard_request *request, const struct guard_answer *answer)
{
    require(text_is(request->version, "HTTP/1.1"));
    require(request->host.is_there && !request->host.is_repeated && !request->transfer_encoding.is_there);
    require(request->method != GUARD_OTHER_METHOD);
    if (answer->way == GUARD_PAGE)
        return;
    if (answer->way == GUARD_LOOK) {
        require(request->method == GUARD_GET && text_is(request->path, "/plain") && !request->content_length.is_there);
        return;
    }
    if (answer->way == GUARD_FILE) {
        require(request->method == GUARD_GET && request->path.length == 6 + 2 * GUARD_TOKEN_BYTES && !request->content_length.is_there);
        return;
    }
    require(text_is(request->origin.value, "https://localhost:8443") ||
            strncasecmp(request->origin.value.bytes + 8, "localhost:8443", 14) == 0 ||
            strncasecmp(request->origin.value.bytes + 8, "chat.library.example", 20) == 0);
    if (answer->way == GUARD_SOCKET) {
        require(request->method == GUARD_GET && text_is(request->path, "/socket"));
        require(text_is(request->socket_version.value, "13") && request->socket_key.value.length == 24);
        require(!request->content_length.is_there && !request->socket_protocol.is_there);
    } else {
        bool is_form = answer->way == GUARD_FORM;
        const char *path = is_form ? "/plain" : answer->way == GUARD_EXCHANGE ? "/exchange" : "/packet";
        require(request->method == GUARD_POST && (text_is(request->path, path) || (is_form && text_is(request->path, "/"))));
        require(answer->body_bytes >= 1 && answer->body_bytes <= GUARD_BODY_BYTES_MAX);
        require(is_form || text_is(request->marker.value, "1"));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    struct text rest = {(const char *)data + 2, size - 2};
    struct guard_request request = {
        .method = (enum guard_method)(data[0] % 4),
        .is_upgrade = (data[1] & 1) != 0,
        .is_path_too_long = (data[1] & 6) == 6,
    };
    struct guard_header *const headers[] = {
        &request.host, &request.origin, &request.upgrade, &request.socket_version, &request.socket_key, &request.socket_protocol,
        &request.content_type, &request.content_length, &request.transfer_encoding, &request.marker, &request.cookie,
    };
    request.path = next_line(&rest);
    request.version = next_line(&rest);
    for (size_t row = 0; row < sizeof headers / sizeof *headers; row++)
        *headers[row] = next_header(&rest);
    struct guard_answer answer = guard_judge(HOSTS, &request);
    require(is_known_status(answer.status));
    if (answer.status == 0)
        require_ours(&request, &answer);
    return 0;
}
