/* SPDX-License-Identifier: Apache-2.0 */
#include "door/life.h"

#include "door/connection.h"
#include "door/download.h"
#include "door/library.h"
#include "door/listener.h"
#include "door/post.h"
#include "door/socket.h"

enum { CROWD_FACTOR = 9 }; /* so many handshakes half-way for each that is worked on */

/* A handshake that is not done ends when nothing has come at all, when there are too many like
 * it, or when its time is over. */
static void hear_handshake_alarm(struct door *door, struct connection *connection)
{
    int64_t age_ms = door->moment.ms - connection->since_ms;
    bool is_crowded = door->handshakes_count > CROWD_FACTOR * (size_t)door->settings->handshakes;
    bool is_silent = library_bytes_read(connection->wsi) == 0;
    if (is_crowded || age_ms >= (is_silent ? TLS_SILENT_MS : TLS_MS))
        connection_kill(door, connection);
    else
        connection_set_alarm(door, connection, (age_ms < TLS_SILENT_MS ? TLS_SILENT_MS : TLS_MS) - age_ms);
    listener_go_on(door);
}

void life_hear_alarm(struct door *door, struct connection *connection)
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
        connection_kill(door, connection);
        break;
    case CONNECTION_ENDED:
    case CONNECTION_FREE:
        break;
    }
}

void life_hear_handshake(struct door *door, struct connection *connection)
{
    if (connection->state != CONNECTION_HANDSHAKING)
        return;
    connection_enter(door, connection, CONNECTION_REQUESTING, HEAD_MS);
    listener_go_on(door);
}

void life_hear_closed(struct door *door, struct connection *connection)
{
    connection_end(door, connection);
}

void life_hear_gone(struct door *door, struct connection *connection)
{
    connection_leave(door, connection);
    listener_go_on(door);
}
