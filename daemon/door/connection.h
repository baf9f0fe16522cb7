/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_CONNECTION_H
#define DOOR_CONNECTION_H

#include "door/inside.h"

/* The life of one connection, from accept to gone, whatever it carries. */

/* Enters a state, and sets the alarm for so many ms from now. */
void connection_enter(struct door *door, struct connection *connection, enum connection_state state, int64_t alarm_ms);

/* Stays in its state; the alarm comes in so many ms. */
void connection_set_alarm(struct door *door, struct connection *connection, int64_t alarm_ms);

/* It waits for a request: after the handshake, and after each answer. */
void connection_await_request(struct door *door, struct connection *connection);

/* No more is heard from it or said to it: its session is over, what it held is given back.
 * The slot stays taken until the library says that it is gone. Harmless twice. */
void connection_end(struct door *door, struct connection *connection);

/* Handshakes that make work now: their hello came in this tenth of a second or the one before. */
size_t connection_brisk_count(struct door *door);

/* The alarm came. */
void connection_hear_alarm(struct door *door, struct connection *connection);

/* What the library says: the client's hello is there; the handshake is done; nothing more can
 * be said to the other side; the connection is no more. */
void connection_hear_hello(struct door *door, struct connection *connection);
void connection_hear_handshake(struct door *door, struct connection *connection);
void connection_hear_closed(struct door *door, struct connection *connection);
void connection_hear_gone(struct door *door, struct connection *connection);

#endif
