/* SPDX-License-Identifier: Apache-2.0
 *
 * One state, one alarm: every wait of a connection has an end, and the ends stand together
 * in inside.h. */
#include "door/connection.h"

#include "door/library.h"
#include "door/line.h"
#include "door/listener.h"
#include "door/post.h"
#include "door/slots.h"
#include "door/socket.h"

#include <stdlib.h>

void connection_enter(struct door *door, struct connection *connection, enum connection_state state, int64_t alarm_ms)
{
    door->handshakes_count -= connection->state == CONNECTION_HANDSHAKING;
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

void connection_hear_alarm(struct door *door, struct connection *connection)
{
    switch ((enum connection_state)connection->state) {
    case CONNECTION_SOCKET:
        socket_hear_alarm(door, connection);
        break;
    case CONNECTION_POSTING:
        post_hear_alarm(door, connection);
        break;
    case CONNECTION_HANDSHAKING:
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
