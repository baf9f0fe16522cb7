/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_LINE_H
#define DOOR_LINE_H

#include "door/inside.h"

/* The line to the desk: which sessions there are, what they say, what they are told. */

/* A session begins on the connection: its turn goes up and the desk is told. False when the
 * desk is so far behind that no more is taken; then there is no session. */
bool line_begin(struct door *door, struct connection *connection, int carrier);

/* A web socket's session, to a desk that is new: under the same turn. False as above. */
bool line_announce(struct door *door, struct connection *connection);

/* The session is over; the desk is told, now or as soon as there is room. Harmless twice. */
void line_end(struct door *door, struct connection *connection);

/* One whole packet of the session. False as above. */
bool line_packet(struct door *door, struct connection *connection, struct text frame);

/* Asks for a chunk of a file. False as above. */
bool line_fetch(struct door *door, struct connection *connection, const uint8_t token[16], uint16_t chunk);

/* The desk need not be told any more that its session is closed. */
void line_forgive(struct door *door, struct connection *connection);

/* Once in each turn of the loop: sees whether the desk is there, lets paused people go on,
 * sends. False on a fault. */
bool line_flush(struct door *door);

/* Once a second: beat, and what is owed. */
void line_beat(struct door *door);

/* After a frame of it: stops reading from a web socket when the desk can take no more, until
 * it can again. */
void line_pause(struct door *door, struct connection *connection);

/* Takes a connection that ends off the list of the paused; harmless when it is not on it. */
void line_forget_paused(struct door *door, struct connection *connection);

/* Whether the desk was heard lately. */
bool line_is_up(const struct door *door);

#endif
