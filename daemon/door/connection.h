/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_CONNECTION_H
#define DOOR_CONNECTION_H

#include "door/inside.h"

/* One connection, whatever it carries: its states and its alarm, and how it ends. What the library
 * says of it: life.h. */

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

/* The client's hello is there. */
void connection_note_hello(struct door *door, struct connection *connection);

/* Ends without another word, soon: the session is over at once. */
void connection_kill(struct door *door, struct connection *connection);

/* Asks to be called when more can be sent; kills what is broken. */
void connection_ask_writable(struct door *door, struct connection *connection);

/* It is no more: its slot is free. */
void connection_leave(struct door *door, struct connection *connection);

#endif
