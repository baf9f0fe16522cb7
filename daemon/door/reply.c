/* SPDX-License-Identifier: Apache-2.0
 *
 * Why every refusal closes: what is left of a refused request would otherwise be read as the
 * next one. */
#include "door/reply.h"

#include "door/connection.h"
#include "door/library.h"

#include <string.h>

bool reply_begin(struct door *door, struct connection *connection, const struct answer *answer,
                 const unsigned char *bytes, size_t count)
{
    unsigned char *start = door->scratch + OUTBOX_HEADROOM;
    struct text_builder builder = text_builder_on((char *)start, ANSWER_HEAD_BYTES_MAX);
    answer_add_head(&builder, &door->policies, answer);
    if (builder.overflowed)
        return false;
    if (count > 0)
        memcpy(start + builder.length, bytes, count);
    return library_send_http(connection->wsi, start, builder.length + count);
}

int reply_end(struct door *door, struct connection *connection, bool closes)
{
    if (closes || !library_end_request(connection->wsi))
        return -1;
    connection_await_request(door, connection);
    return 0;
}

int reply_words(struct door *door, struct connection *connection, int status, bool is_head, bool closes)
{
    char words[64];
    struct text body = status == 200 ? text_of("ok\n") : answer_refusal_body(status, words, sizeof words);
    struct answer answer = {
        .status = status,
        .type = "text/plain; charset=utf-8",
        .length = body.length,
        .closes = closes,
    };
    if (!reply_begin(door, connection, &answer, (const unsigned char *)body.bytes, is_head ? 0 : body.length))
        return -1;
    return reply_end(door, connection, closes);
}

int reply_refuse(struct door *door, struct connection *connection, int status)
{
    return reply_words(door, connection, status, false, true);
}
