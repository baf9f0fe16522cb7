/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_SLOTS_H
#define DOOR_SLOTS_H

#include "door/inside.h"

/* The table of connections: fixed places, taken and given back. */

/* Makes room for door->connections_max. False when there is no memory. */
bool slots_open(struct door *door);
void slots_close(struct door *door);

/* Takes a free slot, with a clean connection that keeps the turn of the one before. NULL
 * when all are taken. */
struct connection *slots_take(struct door *door);

/* Gives a slot back. While it owes the desk a `closed`, it is not taken again. */
void slots_give(struct door *door, struct connection *connection);

/* Lets a slot that was given back while it owed be taken again. */
void slots_release(struct door *door, struct connection *connection);

/* The connection that carries this session just now; NULL when it is gone. */
struct connection *slots_find(struct door *door, struct session_name name);

#endif
