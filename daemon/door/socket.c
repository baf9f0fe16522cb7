/* SPDX-License-Identifier: Apache-2.0
 *
 * Why frames are written at once when nothing waits, instead of asking the library to call
 * back: asking costs two system calls and a turn of the loop for each (27 % more messages
 * without). What the library could not send it keeps and sends first; until then everything
 * goes to our own outbox, which has a bound.
 *
 * The library answers pings itself and does not say so. But after each pong it calls
 * socket_write although nobody asked: that is how they are counted, and what it dropped
 * unseen is seen by the bytes that nobody accounts for. */
#include "door/socket.h"

#include "base/plant.h"
#include "base/require.h"
#include "protocol/closings.h"
#include "door/connection.h"
#include "door/library.h"
#include "door/line.h"
#include "domain/limits.h"
#include "protocol/packets.h"

#include <libwebsockets.h>
#include <stdlib.h>
#include <string.h>

enum {
    SEEKER_PING_MS = 25000,
    SEEKER_GONE_MS = 60000,
    STAFF_PING_MS = 5000,
    STAFF_GONE_MS = 13000,
    CONTROLS_MAX = 30, /* in */
    CONTROLS_MS = 10000,
    HIDDEN_BYTES_MAX = 4800, /* in CONTROLS_MS: thirty pings of the largest kind */
    PIECE_OVERHEAD = 64,     /* of a frame and a TLS record at most, for one piece */
    FRAME_INTERVAL_MS = 10,  /* 100 a second; the finer limits live in the desk */
    FRAME_BURST = 200,
    STRANGER_BYTES_MAX = 4096, /* of a message before welcome */
};

int socket_begin(struct door *door, struct connection *connection)
{
    connection_enter(door, connection, CONNECTION_SOCKET, HELLO_MS);
    connection->now.partial = NULL;
    connection->frames = (struct bucket){0};
    connection->heard_ms = door->moment.ms;
    connection->pinged_ms = door->moment.ms;
    connection->controls_ms = door->moment.ms;
    connection->hidden_before = library_bytes_read(connection->wsi);
    if (!line_begin(door, connection, CARRIER_SOCKET))
        socket_close(door, connection, CLOSING_too_slow);
    return 0;
}

/* ---- up ---- */

static void close_partial(struct connection *connection)
{
    free(connection->now.partial);
    connection->now.partial = NULL;
}

static void deliver(struct door *door, struct connection *connection, struct text message)
{
    if (bucket_take(&connection->frames, FRAME_INTERVAL_MS, FRAME_BURST, door->moment.ms) > 0)
        socket_close(door, connection, CLOSING_too_fast);
    else if (line_packet(door, connection, message))
        line_pause(door, connection);
    else
        socket_close(door, connection, CLOSING_too_slow);
}

/* Puts the piece behind what came of the message before. False when there is no memory. */
static bool collect(struct door *door, struct connection *connection, const struct socket_piece *piece)
{
    struct partial *partial = connection->now.partial;
    size_t length = partial != NULL ? partial->length : 0;
    size_t whole = length + piece->bytes.length + piece->left;
    struct partial *grown = partial;
    if (partial == NULL || partial->size < whole)
        grown = realloc(partial, sizeof *partial + whole);
    if (grown == NULL)
        return false;
    if (partial == NULL)
        *grown = (struct partial){.since_ms = door->moment.ms};
    if (grown->size < whole)
        grown->size = (uint32_t)whole;
    memcpy(grown->bytes + length, piece->bytes.bytes, piece->bytes.length);
    grown->length = (uint32_t)(length + piece->bytes.length);
    grown->fragments += piece->left == 0;
    connection->now.partial = grown;
    return true;
}

/* What is wrong with a piece: a close code, or 0. */
static unsigned judge(const struct connection *connection, const struct socket_piece *piece)
{
    const struct partial *partial = connection->now.partial;
    size_t length = partial != NULL ? partial->length : 0;
    size_t most = connection->handle_length > 0 ? PACKET_UP_BYTES_MAX : STRANGER_BYTES_MAX;
    if (piece->is_binary && !plant("take_binary"))
        return CLOSING_binary;
    /* left may be anything up to 2^63: it is compared before it is added */
    if (piece->left > most || length + piece->bytes.length + piece->left > most)
        return CLOSING_too_big;
    if (partial != NULL && partial->fragments >= FRAGMENTS_MAX && !plant("endless_fragments"))
        return CLOSING_policy;
    return 0;
}

int socket_hear(struct door *door, struct connection *connection, const struct socket_piece *piece)
{
    if (connection->state != CONNECTION_SOCKET)
        return 0;
    connection->heard_ms = door->moment.ms;
    connection->bytes_accounted += piece->bytes.length + PIECE_OVERHEAD;
    unsigned code = judge(connection, piece);
    if (code != 0) {
        socket_close(door, connection, code);
        return 0;
    }
    if (piece->is_last && connection->now.partial == NULL) {
        deliver(door, connection, piece->bytes);
        return 0;
    }
    if (!collect(door, connection, piece)) {
        socket_close(door, connection, CLOSING_too_slow);
        return 0;
    }
    if (piece->is_last) {
        deliver(door, connection, (struct text){connection->now.partial->bytes, connection->now.partial->length});
        close_partial(connection);
    }
    return 0;
}

/* Too many control frames, seen or hidden? */
static void watch_controls(struct door *door, struct connection *connection, unsigned seen)
{
    uint64_t hidden = library_bytes_read(connection->wsi) - connection->bytes_accounted;
    if (door->moment.ms - connection->controls_ms >= CONTROLS_MS) {
        connection->controls_ms = door->moment.ms;
        connection->controls = 0;
        connection->hidden_before = hidden;
    }
    connection->controls = (uint16_t)(connection->controls + seen);
    bool is_flood = connection->controls > CONTROLS_MAX || (int64_t)(hidden - connection->hidden_before) > HIDDEN_BYTES_MAX;
    if (is_flood && connection->state == CONNECTION_SOCKET)
        socket_close(door, connection, CLOSING_policy);
}

int socket_hear_pong(struct door *door, struct connection *connection)
{
    connection->heard_ms = door->moment.ms;
    watch_controls(door, connection, 1);
    return 0;
}

int socket_hear_close(struct door *door, struct connection *connection, struct text payload)
{
    /* the library answers the close frame itself, with the same payload, and then nothing may be sent */
    connection_end(door, connection);
    return closings_may_say(payload) ? 0 : -1;
}

/* ---- down ---- */

int socket_write(struct door *door, struct connection *connection)
{
    if (!connection->wants_writable && connection->state == CONNECTION_SOCKET)
        watch_controls(door, connection, 1);
    connection->wants_writable = false;
    if (connection->state == CONNECTION_ENDED)
        return 0;
    size_t length;
    unsigned char *frame = outbox_first(&connection->outbox, &length);
    if (frame != NULL) {
        if (!library_send_frame(connection, frame, length))
            return -1;
        outbox_drop_first(&connection->outbox);
    }
    if (!outbox_is_empty(&connection->outbox)) {
        connection_ask_writable(door, connection);
        return 0;
    }
    if (connection->state != CONNECTION_CLOSING)
        return 0;
    if (frame != NULL) {
        connection_ask_writable(door, connection); /* one write for one call */
        return 0;
    }
    lws_close_reason(connection->wsi, (enum lws_close_status)connection->close_code, NULL, 0);
    connection_end(door, connection);
    return -1;
}

void socket_send(struct door *door, struct connection *connection, struct text frame)
{
    if (connection->state != CONNECTION_SOCKET)
        return;
    if (outbox_is_empty(&connection->outbox) && !library_is_choked(connection->wsi)) {
        require(frame.length <= sizeof door->scratch - OUTBOX_HEADROOM);
        memcpy(door->scratch + OUTBOX_HEADROOM, frame.bytes, frame.length);
        if (!library_send_frame(connection, door->scratch + OUTBOX_HEADROOM, frame.length))
            connection_kill(door, connection);
        return;
    }
    if (outbox_push(&connection->outbox, frame)) {
        connection_ask_writable(door, connection);
        return;
    }
    outbox_drop_all(&connection->outbox);
    socket_close(door, connection, CLOSING_too_slow);
}

void socket_close(struct door *door, struct connection *connection, unsigned code)
{
    if (connection->state != CONNECTION_SOCKET)
        return;
    close_partial(connection);
    line_forget_paused(door, connection);
    connection->close_code = (uint16_t)code;
    connection_enter(door, connection, CONNECTION_CLOSING, CLOSE_MS);
    connection_ask_writable(door, connection);
}

/* ---- time ---- */

static int64_t ping_ms(const struct connection *connection)
{
    return connection->is_staff ? STAFF_PING_MS : SEEKER_PING_MS;
}

static int64_t gone_ms(const struct connection *connection)
{
    return connection->is_staff ? STAFF_GONE_MS : SEEKER_GONE_MS;
}

static int64_t least(int64_t left, int64_t right)
{
    return left < right ? left : right;
}

void socket_set_alarm(struct door *door, struct connection *connection)
{
    int64_t due = least(connection->pinged_ms + ping_ms(connection), connection->heard_ms + gone_ms(connection));
    if (connection->handle_length == 0)
        due = least(due, connection->since_ms + HELLO_MS);
    if (connection->now.partial != NULL)
        due = least(due, connection->now.partial->since_ms + PARTIAL_MS);
    wheel_set(door->wheel, slot_of(door, connection), due);
}

static void ping(struct door *door, struct connection *connection)
{
    /* an empty pong is not shown to us by the library: hence a byte */
    unsigned char *bytes = door->scratch + OUTBOX_HEADROOM;
    connection->pinged_ms = door->moment.ms;
    bytes[0] = 'p';
    if (!library_is_choked(connection->wsi) && !library_send_ping(connection, bytes, 1))
        connection_kill(door, connection);
}

void socket_hear_alarm(struct door *door, struct connection *connection)
{
    int64_t now_ms = door->moment.ms;
    if (connection->is_paused) /* it is not read from, so it cannot be heard */
        connection->heard_ms = now_ms;
    if (!line_is_up(door) && connection->handle_length == 0)
        connection->since_ms = now_ms; /* nobody is there to welcome it */
    watch_controls(door, connection, 0);
    if (now_ms - connection->heard_ms >= gone_ms(connection))
        connection_kill(door, connection);
    else if (connection->handle_length == 0 && now_ms - connection->since_ms >= HELLO_MS)
        socket_close(door, connection, CLOSING_no_hello);
    else if (connection->now.partial != NULL && now_ms - connection->now.partial->since_ms >= PARTIAL_MS)
        socket_close(door, connection, CLOSING_policy);
    else if (now_ms - connection->pinged_ms >= ping_ms(connection))
        ping(door, connection);
    if (connection->state == CONNECTION_SOCKET)
        socket_set_alarm(door, connection);
}
