/* SPDX-License-Identifier: Apache-2.0
 *
 * Why last in, first out: few connections then touch few pages of memory, although the table
 * is made for the most there may be. */
#include "door/slots.h"

#include "base/require.h"

#include <stdlib.h>

bool slots_open(struct door *door)
{
    door->connections = calloc(door->connections_max, sizeof door->connections[0]);
    door->wheel = wheel_open(door->connections_max, door->moment.ms);
    door->free_slot = NO_SLOT;
    door->paused_slot = NO_SLOT;
    return door->connections != NULL && door->wheel != NULL;
}

void slots_close(struct door *door)
{
    free(door->connections);
    wheel_close(door->wheel);
}

struct connection *slots_take(struct door *door)
{
    struct connection *connection;
    if (door->free_slot != NO_SLOT) {
        connection = &door->connections[door->free_slot];
        door->free_slot = connection->next;
    } else if (door->used_slots < door->connections_max)
        connection = &door->connections[door->used_slots++];
    else
        return NULL;
    *connection = (struct connection){.turn = connection->turn, .next = NO_SLOT, .place = LIMITS_NOWHERE};
    door->connections_count++;
    return connection;
}

void slots_give(struct door *door, struct connection *connection)
{
    require(connection->state != CONNECTION_FREE);
    wheel_drop(door->wheel, slot_of(door, connection));
    connection->state = CONNECTION_FREE;
    connection->wsi = NULL;
    door->connections_count--;
    if (!connection->owes_closed)
        slots_release(door, connection);
}

void slots_release(struct door *door, struct connection *connection)
{
    require(connection->state == CONNECTION_FREE);
    connection->next = door->free_slot;
    door->free_slot = (int32_t)slot_of(door, connection);
}

struct connection *slots_find(struct door *door, struct session_name name)
{
    if (name.slot >= door->used_slots)
        return NULL;
    struct connection *connection = &door->connections[name.slot];
    return connection->is_open && connection->turn == name.turn ? connection : NULL;
}
