/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_SOCKET_H
#define DOOR_SOCKET_H

#include "door/inside.h"

/* A web socket: whole messages up, frames down, pings, and its end. What returns int returns
 * it to the library: 0 to go on, -1 to close. */

/* A piece of a message as the library hands it over. */
struct socket_piece {
    struct text bytes;
    size_t left; /* of this fragment, still to come */
    bool is_binary;
    bool is_last; /* nothing of this message comes after it */
};

int socket_begin(struct door *door, struct connection *connection);
int socket_hear(struct door *door, struct connection *connection, const struct socket_piece *piece);
int socket_hear_pong(struct door *door, struct connection *connection);
int socket_hear_close(struct door *door, struct connection *connection, struct text payload);

/* The socket can take more: sends one frame, or the close frame behind the last. */
int socket_write(struct door *door, struct connection *connection);

/* Sends a frame now, or puts it behind those that wait. A reader for whom too much waits is
 * closed with 1013 and loses what waited. */
void socket_send(struct door *door, struct connection *connection, struct text frame);

/* Closes with this code once what waits is sent, or after CLOSE_MS. */
void socket_close(struct door *door, struct connection *connection, unsigned code);

/* The alarm came; and: when is the next due? */
void socket_hear_alarm(struct door *door, struct connection *connection);
void socket_set_alarm(struct door *door, struct connection *connection);

#endif
