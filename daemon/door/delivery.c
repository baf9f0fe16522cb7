/* SPDX-License-Identifier: Apache-2.0
 *
 * Why people stay connected when the desk dies: it is back in ten milliseconds, and ten
 * thousand handshakes would take ten seconds. The new desk gets an `open` with the handle that
 * the old one sealed for each live session, and knows everybody again. */
#include "door/delivery.h"

#include "base/journal.h"
#include "door/download.h"
#include "door/line.h"
#include "door/post.h"
#include "door/slots.h"
#include "door/socket.h"
#include "protocol/closings.h"

#include <string.h>

enum { DATAGRAMS_IN_TURN = 64 };

static void keep_handle(struct door *door, struct connection *connection, const struct parcel_welcome *welcome)
{
    if (connection->state != CONNECTION_SOCKET)
        return;
    memcpy(connection->person.handle, welcome->handle.bytes, welcome->handle.length);
    connection->handle_length = (uint8_t)welcome->handle.length;
    connection->is_staff = welcome->is_staff != 0;
    socket_set_alarm(door, connection);
}

static void hear_post_parcel(struct door *door, struct connection *connection, const struct parcel *parcel)
{
    if (parcel->type == PARCEL_send)
        post_answer(door, connection, parcel->as.send.status, parcel->as.send.frame);
    else if (parcel->type == PARCEL_cookie)
        post_note_cookie(connection, &parcel->as.cookie);
    else if (parcel->type == PARCEL_kick)
        post_refuse(door, connection, 503);
}

static void hear_socket_parcel(struct door *door, struct connection *connection, const struct parcel *parcel)
{
    if (parcel->type == PARCEL_welcome)
        keep_handle(door, connection, &parcel->as.welcome);
    else if (parcel->type == PARCEL_send)
        socket_send(door, connection, parcel->as.send.frame);
    else if (parcel->type == PARCEL_kick)
        socket_close(door, connection, parcel->as.kick.code);
}

static void hear_parcel(struct door *door, const struct parcel *parcel)
{
    struct connection *connection = slots_find(door, parcel->session);
    if (parcel->type == PARCEL_sign)
        signs_note(&door->signs, &parcel->as.sign);
    else if (connection != NULL && connection->state == CONNECTION_POSTING)
        hear_post_parcel(door, connection, parcel);
    else if (connection != NULL && connection->state == CONNECTION_FETCHING && parcel->type == PARCEL_piece)
        download_hear(door, connection, &parcel->as.piece);
    else if (connection != NULL && connection->state == CONNECTION_SOCKET)
        hear_socket_parcel(door, connection, parcel);
}

/* A session that an old desk had. */
static void announce_session(struct door *door, struct connection *connection)
{
    bool was_open = connection->is_open;
    connection->is_open = false;
    if (was_open && connection->state == CONNECTION_POSTING)
        post_refuse(door, connection, 503);
    if (was_open && connection->state == CONNECTION_FETCHING)
        download_hear_alarm(door, connection);
    if (!was_open || connection->state != CONNECTION_SOCKET)
        return;
    if (!line_announce(door, connection))
        socket_close(door, connection, CLOSING_too_slow);
}

/* A new desk knows nobody: what was owed to the old one is void. */
static void announce(struct door *door)
{
    struct parcel hello = {.type = PARCEL_hello}, ready = {.type = PARCEL_ready};
    bool is_told = channel_push(door->desk, &hello);
    for (size_t slot = 0; slot < door->used_slots; slot++) {
        struct connection *connection = &door->connections[slot];
        if (connection->owes_closed)
            line_forgive(door, connection);
        announce_session(door, connection);
    }
    is_told = channel_push(door->desk, &ready) && is_told;
    journal(JOURNAL_NOTICE, "desk", "is known, connections=%zu%s", door->connections_count, is_told ? "" : " NOT TOLD");
}

static bool hear_datagram(struct door *door)
{
    struct parcel parcel;
    bool is_broken;
    while (channel_take(door->desk, &parcel, &is_broken))
        hear_parcel(door, &parcel);
    door->desk_heard_ms = door->moment.ms;
    return !is_broken;
}

bool delivery_hear(struct door *door)
{
    for (int count = 0; count < DATAGRAMS_IN_TURN; count++) {
        switch (channel_receive(door->desk)) {
        case CHANNEL_EMPTY:
            return true;
        case CHANNEL_STALE:
            continue;
        case CHANNEL_NEW_PEER:
            announce(door);
            if (!hear_datagram(door))
                return false;
            continue;
        case CHANNEL_PARCELS:
            if (!hear_datagram(door))
                return false;
            continue;
        case CHANNEL_BROKEN:
            return false;
        }
    }
    return true;
}
