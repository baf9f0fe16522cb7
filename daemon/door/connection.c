/* SPDX-License-Identifier: Apache-2.0
 *
 * One state, one alarm: every wait of a connection has an end, and the ends stand together
 * in inside.h. Why some handshakes are brisk: only so many are worked on at once, because
 * thousands in flight cost twice as much each; but who opens connections and says nothing, or
 * stops half-way, must not keep others out by that. So a handshake counts among the few from
 * its hello on, and only for as long as the work that it makes. */
#include "door/connection.h"

#include "door/download.h"
#include "door/library.h"
#include "door/line.h"
#include "door/listener.h"
#include "door/post.h"
#include "door/slots.h"
#include "door/socket.h"

#include <stdlib.h>

enum { CROWD_FACTOR = 9 }; /* so many handshakes half-way for each that is worked on */

/* Counting by turns, and not each until its own alarm: alarms come up to WHEEL_STEP_MS late. */
size_t connection_brisk_count(struct door *door)
{
    uint32_t turn = (uint32_t)(door->moment.ms / TLS_BRISK_MS);
    if (turn != door->brisk_turn) {
        door->brisk_before = turn - door->brisk_turn == 1 ? door->brisk_now : 0;
        door->brisk_now = 0;
        door->brisk_turn = turn;
    }
    return door->brisk_now + door->brisk_before;
}

static void leave_handshake(struct door *door, const struct connection *connection)
{
    door->handshakes_count--;
    if (connection->hello_turn == 0)
        return;
    (void)connection_brisk_count(door);
    if (connection->hello_turn == door->brisk_turn)
        door->brisk_now--;
    else if (door->brisk_turn - connection->hello_turn == 1)
        door->brisk_before--;
}

void connection_enter(struct door *door, struct connection *connection, enum connection_state state, int64_t alarm_ms)
{
    if (connection->state == CONNECTION_HANDSHAKING)
        leave_handshake(door, connection);
    door->handshakes_count += state == CONNECTION_HANDSHAKING;
    connection->state = (uint8_t)state;
    connection->since_ms = door->moment.ms;
    connection_set_alarm(door, connection, alarm_ms);
}

void connection_set_alarm(struct door *door, struct connection *connection, int64_t alarm_ms)
{
    wheel_set(door->wheel, slot_of(door, connection), door->moment.ms + alarm_ms);
}

void connection_await_request(struct door *door, struct connection *connection)
{
    /* what is left of the answer may still be on its way to a slow phone */
    bool is_choked = library_is_choked(connection->wsi);
    connection_enter(door, connection, CONNECTION_REQUESTING, is_choked ? PAGE_MS : HEAD_MS);
}

static void give_back(struct connection *connection)
{
    if (connection->state == CONNECTION_SOCKET || connection->state == CONNECTION_CLOSING)
        free(connection->now.partial);
    else if (connection->state == CONNECTION_POSTING)
        post_close(connection->now.post);
    else if (connection->state == CONNECTION_FETCHING)
        download_close(connection->now.download);
    connection->now.partial = NULL;
    outbox_drop_all(&connection->outbox);
}

void connection_end(struct door *door, struct connection *connection)
{
    if (connection->state == CONNECTION_ENDED)
        return;
    line_end(door, connection);
    line_forget_paused(door, connection);
    give_back(connection);
    connection_enter(door, connection, CONNECTION_ENDED, CLOSE_MS);
    wheel_drop(door->wheel, slot_of(door, connection));
}

/* A handshake that is not done ends when nothing has come at all, when there are too many like
 * it, or when its time is over. */
static void hear_handshake_alarm(struct door *door, struct connection *connection)
{
    int64_t age_ms = door->moment.ms - connection->since_ms;
    bool is_crowded = door->handshakes_count > CROWD_FACTOR * (size_t)door->settings->handshakes;
    bool is_silent = library_bytes_read(connection->wsi) == 0;
    if (is_crowded || age_ms >= (is_silent ? TLS_SILENT_MS : TLS_MS))
        library_kill(door, connection);
    else
        connection_set_alarm(door, connection, (age_ms < TLS_SILENT_MS ? TLS_SILENT_MS : TLS_MS) - age_ms);
    listener_go_on(door);
}

void connection_hear_alarm(struct door *door, struct connection *connection)
{
    switch ((enum connection_state)connection->state) {
    case CONNECTION_SOCKET:
        socket_hear_alarm(door, connection);
        break;
    case CONNECTION_POSTING:
        post_hear_alarm(door, connection);
        break;
    case CONNECTION_FETCHING:
        download_hear_alarm(door, connection);
        break;
    case CONNECTION_HANDSHAKING:
        hear_handshake_alarm(door, connection);
        break;
    case CONNECTION_REQUESTING:
    case CONNECTION_ANSWERING:
    case CONNECTION_UPGRADING:
    case CONNECTION_CLOSING:
        library_kill(door, connection);
        break;
    case CONNECTION_ENDED:
    case CONNECTION_FREE:
        break;
    }
}

void connection_hear_hello(struct door *door, struct connection *connection)
{
    if (connection->state != CONNECTION_HANDSHAKING || connection->hello_turn != 0)
        return;
    (void)connection_brisk_count(door);
    connection->hello_turn = door->brisk_turn;
    door->brisk_now++;
}

void connection_hear_handshake(struct door *door, struct connection *connection)
{
    if (connection->state != CONNECTION_HANDSHAKING)
        return;
    connection_enter(door, connection, CONNECTION_REQUESTING, HEAD_MS);
    listener_go_on(door);
}

void connection_hear_closed(struct door *door, struct connection *connection)
{
    connection_end(door, connection);
}

void connection_hear_gone(struct door *door, struct connection *connection)
{
    connection_end(door, connection);
    limits_leave(door->limits, connection->place);
    slots_give(door, connection);
    listener_go_on(door);
}
