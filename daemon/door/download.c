/* SPDX-License-Identifier: Apache-2.0
 *
 * Why the door knows the file's kind only as a number and its name only as a text: what stands
 * in the head is made here, from tables, and nothing that a stranger wrote is copied into it. */
#include "door/download.h"

#include "door/connection.h"
#include "door/library.h"
#include "door/line.h"
#include "door/reply.h"
#include "domain/file.h"
#include "protocol/packets.h"

#include <stdlib.h>
#include <string.h>

struct download {
    struct held held;
    uint8_t token[16];
    uint16_t next;     /* the chunk that is awaited, or waits to be written */
    size_t left;       /* of the file, behind what waits to be written */
    bool is_begun;     /* the head has been made */
    bool is_asked;     /* the desk was */
    bool closes;
    size_t length;     /* of what waits to be written */
    unsigned char bytes[OUTBOX_HEADROOM + ANSWER_HEAD_BYTES_MAX + FILE_CHUNK_BYTES];
};

static void release(struct held *held)
{
    free(held);
}

static void ask(struct door *door, struct connection *connection)
{
    struct download *download = connection->now.download;
    connection_set_alarm(door, connection, DESK_ANSWER_MS);
    download->is_asked = line_fetch(door, connection, download->token, download->next);
    if (!download->is_asked)
        download_hear_alarm(door, connection);
}

int download_begin(struct door *door, struct connection *connection, const uint8_t token[16])
{
    struct download *download = malloc(sizeof *download);
    if (download == NULL || !line_is_up(door) || door->is_stopping) {
        free(download);
        return reply_refuse(door, connection, 503);
    }
    memset(download, 0, offsetof(struct download, bytes));
    download->held.release = release;
    memcpy(download->token, token, sizeof download->token);
    connection->handle_length = 0;
    connection_enter(door, connection, CONNECTION_FETCHING, DESK_ANSWER_MS);
    connection->now.download = download;
    if (line_begin(door, connection, CARRIER_FILE))
        ask(door, connection);
    else
        download_hear_alarm(door, connection);
    return 0;
}

static struct text_builder builder_of(struct download *download)
{
    return text_builder_on((char *)download->bytes + OUTBOX_HEADROOM, sizeof download->bytes - OUTBOX_HEADROOM);
}

static void write_soon(struct door *door, struct connection *connection, const struct text_builder *built)
{
    connection->now.download->length = built->length;
    connection_set_alarm(door, connection, PAGE_MS);
    connection_ask_writable(door, connection);
}

/* There is no file: an answer of its own, as long as nothing was said. */
static void refuse(struct door *door, struct connection *connection, int status)
{
    struct download *download = connection->now.download;
    char words[64];
    struct answer answer = {.status = status, .type = "text/plain; charset=utf-8", .closes = true};
    struct text body = answer_refusal_body(status, words, sizeof words);
    struct text_builder builder = builder_of(download);
    if (download->is_begun) {
        connection_kill(door, connection);
        return;
    }
    download->is_asked = false;
    line_end(door, connection);
    answer.length = body.length;
    answer_add_head(&builder, &door->policies, &answer);
    text_add(&builder, body);
    download->is_begun = download->closes = true;
    write_soon(door, connection, &builder);
}

static void add_head(struct door *door, const struct connection *connection, const struct parcel_piece *piece, struct text_builder *builder)
{
    struct download *download = connection->now.download;
    char lines[FILE_DISPOSITION_BYTES_MAX + 64];
    struct text_builder more = text_builder_on(lines, sizeof lines);
    text_add_string(&more, "Content-Disposition: ");
    file_disposition(piece->name, &more);
    text_add_string(&more, "\r\n");
    download->closes = connection->requests >= REQUESTS_MAX;
    struct answer answer = {.status = 200, .type = file_type((enum file_kind)piece->kind), .length = piece->size, .is_file = true,
                            .closes = download->closes, .more = text_built(&more)};
    answer_add_head(builder, &door->policies, &answer);
    download->is_begun = true;
    download->left = piece->size;
}

void download_hear(struct door *door, struct connection *connection, const struct parcel_piece *piece)
{
    struct download *download = connection->now.download;
    struct text_builder builder = builder_of(download);
    if (!download->is_asked)
        return;
    download->is_asked = false;
    if (piece->status != 200 || piece->kind >= FILE_KIND_COUNT || piece->chunk != download->next) {
        refuse(door, connection, piece->status == 200 ? 503 : piece->status);
        return;
    }
    if (!download->is_begun)
        add_head(door, connection, piece, &builder);
    if (piece->bytes.length == 0 || piece->bytes.length > download->left) {
        connection_kill(door, connection);
        return;
    }
    text_add(&builder, piece->bytes);
    download->left -= piece->bytes.length;
    download->next++;
    write_soon(door, connection, &builder);
}

int download_write(struct door *door, struct connection *connection)
{
    struct download *download = connection->now.download;
    if (download->is_asked)
        return 0;
    if (download->length == 0) { /* the socket has taken the last */
        ask(door, connection);
        return 0;
    }
    bool is_sent = library_send_http(connection->wsi, download->bytes + OUTBOX_HEADROOM, download->length);
    download->length = 0;
    if (!is_sent)
        return -1;
    if (download->left > 0) {
        connection_ask_writable(door, connection);
        return 0;
    }
    bool closes = download->closes;
    line_end(door, connection);
    release(&download->held);
    connection->now.download = NULL;
    return reply_end(door, connection, closes);
}

void download_hear_alarm(struct door *door, struct connection *connection)
{
    refuse(door, connection, 503);
}
