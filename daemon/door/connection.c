/* SPDX-License-Identifier: Apache-2.0
 *
 * One state, one alarm: every wait of a connection has an end, and the ends stand together
 * in inside.h. Why some handshakes are brisk: only so many are worked on at once, because
 * thousands in flight cost twice as much each; but who opens connections and says nothing, or
 * stops half-way, must not keep others out by that. So a handshake counts among the few from
 * its hello on, and only for as long as the work that it makes. */
#include "door/connection.h"

#include "door/library.h"
#include "door/line.h"
#include "door/slots.h"

#include <stdlib.h>

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

void connection_note_hello(struct door *door, struct connection *connection)
{
    if (connection->state != CONNECTION_HANDSHAKING || connection->hello_turn != 0)
        return;
    (void)connection_brisk_count(door);
    connection->hello_turn = door->brisk_turn;
    door->brisk_now++;
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
    struct held *held = connection->now.held;
    if (connection->state == CONNECTION_SOCKET || connection->state == CONNECTION_CLOSING)
        free(connection->now.partial);
    else if ((connection->state == CONNECTION_POSTING || connection->state == CONNECTION_FETCHING) && held != NULL)
        held->release(held);
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

void connection_kill(struct door *door, struct connection *connection)
{
    connection_end(door, connection);
    library_kill(door, connection->wsi);
}

void connection_ask_writable(struct door *door, struct connection *connection)
{
    connection->wants_writable = true;
    if (!library_ask_writable(connection->wsi))
        connection_kill(door, connection);
}

void connection_leave(struct door *door, struct connection *connection)
{
    connection_end(door, connection);
    limits_leave(door->limits, connection->place);
    slots_give(door, connection);
}
