/* SPDX-License-Identifier: Apache-2.0
 *
 * Why a paused person is paused only after the next frame: stopping ten thousand sockets at once
 * costs ten thousand system calls, and most of them were silent anyway; what comes meanwhile is
 * bounded by one frame each. */
#include "door/line.h"

#include "base/journal.h"
#include "base/require.h"
#include "door/library.h"
#include "door/slots.h"
#include "protocol/packets.h"

#include <string.h>

static struct session_name name_of(const struct door *door, const struct connection *connection)
{
    return (struct session_name){slot_of(door, connection), connection->turn};
}

static struct text cookie_of(const struct connection *connection, int which, bool is_there)
{
    bool is_used = is_there && connection->handle_length == 0;
    return (struct text){(const char *)connection->person.cookies[which], is_used ? COOKIE_BYTES : 0};
}

static bool push_open(struct door *door, const struct connection *connection, int carrier)
{
    struct parcel parcel = {.type = PARCEL_open, .session = name_of(door, connection)};
    parcel.as.open.carrier = (uint8_t)carrier;
    parcel.as.open.is_shared = connection->is_shared;
    memcpy(parcel.as.open.address_tag, connection->tag, ADDRESS_TAG_BYTES);
    parcel.as.open.staff_cookie = cookie_of(connection, 0, connection->has_staff_cookie);
    parcel.as.open.seeker_cookie = cookie_of(connection, 1, connection->has_seeker_cookie);
    parcel.as.open.handle = (struct text){(const char *)connection->person.handle, connection->handle_length};
    return channel_push(door->desk, &parcel);
}

bool line_begin(struct door *door, struct connection *connection, int carrier)
{
    require(!connection->is_open);
    if (connection->owes_closed)
        return false;
    connection->turn = connection->turn == UINT32_MAX ? 1 : connection->turn + 1;
    connection->is_open = push_open(door, connection, carrier);
    return connection->is_open;
}

bool line_announce(struct door *door, struct connection *connection)
{
    connection->is_open = push_open(door, connection, CARRIER_SOCKET);
    return connection->is_open;
}

void line_end(struct door *door, struct connection *connection)
{
    if (!connection->is_open)
        return;
    connection->is_open = false;
    struct parcel parcel = {.type = PARCEL_closed, .session = name_of(door, connection)};
    connection->owes_closed = !channel_push(door->desk, &parcel);
    door->owing_count += connection->owes_closed;
}

bool line_packet(struct door *door, struct connection *connection, struct text frame)
{
    struct parcel parcel = {.type = PARCEL_packet, .session = name_of(door, connection)};
    parcel.as.packet.frame = frame;
    return channel_push(door->desk, &parcel);
}

bool line_fetch(struct door *door, struct connection *connection, const uint8_t token[16], uint16_t chunk)
{
    struct parcel parcel = {.type = PARCEL_fetch, .session = name_of(door, connection)};
    memcpy(parcel.as.fetch.token, token, sizeof parcel.as.fetch.token);
    parcel.as.fetch.chunk = chunk;
    return channel_push(door->desk, &parcel);
}

void line_forgive(struct door *door, struct connection *connection)
{
    connection->owes_closed = false;
    door->owing_count--;
    if (connection->state == CONNECTION_FREE)
        slots_release(door, connection);
}

/* ---- pausing ---- */

bool line_is_up(const struct door *door)
{
    return channel_knows_peer(door->desk) && door->moment.ms - door->desk_heard_ms < DESK_SILENT_MS;
}

static bool can_take_more(const struct door *door)
{
    return line_is_up(door) && !channel_is_congested(door->desk);
}

void line_pause(struct door *door, struct connection *connection)
{
    if (connection->is_paused || can_take_more(door))
        return;
    connection->is_paused = true;
    connection->next = door->paused_slot;
    door->paused_slot = (int32_t)slot_of(door, connection);
    library_stop_reading(connection->wsi);
}

void line_forget_paused(struct door *door, struct connection *connection)
{
    if (!connection->is_paused)
        return;
    int32_t *at = &door->paused_slot;
    while (*at != (int32_t)slot_of(door, connection))
        at = &door->connections[*at].next;
    *at = connection->next;
    connection->is_paused = false;
}

/* Lets everybody go on; those whose frames fill the line again are paused again. */
static void resume(struct door *door)
{
    while (door->paused_slot != NO_SLOT) {
        struct connection *connection = &door->connections[door->paused_slot];
        door->paused_slot = connection->next;
        connection->is_paused = false;
        connection->heard_ms = door->moment.ms;
        library_go_on_reading(door, connection->wsi);
    }
}

bool line_flush(struct door *door)
{
    if (door->paused_slot != NO_SLOT && can_take_more(door))
        resume(door);
    if (!channel_flush(door->desk))
        return false;
    if (channel_has_pending(door->desk))
        ev_io_start(door->loop, &door->desk_writable_watcher);
    else
        ev_io_stop(door->loop, &door->desk_writable_watcher);
    return true;
}

/* Tells the desk of sessions whose end did not fit when it came. */
static void pay(struct door *door)
{
    for (size_t slot = 0; slot < door->used_slots && door->owing_count > 0; slot++) {
        struct connection *connection = &door->connections[slot];
        struct parcel parcel = {.type = PARCEL_closed, .session = name_of(door, connection)};
        if (!connection->owes_closed)
            continue;
        if (!channel_push(door->desk, &parcel))
            return;
        line_forgive(door, connection);
    }
}

void line_beat(struct door *door)
{
    struct parcel beat = {.type = PARCEL_beat};
    if (!channel_push(door->desk, &beat))
        journal(JOURNAL_WARNING, "desk", "no memory for a beat");
    pay(door);
}
