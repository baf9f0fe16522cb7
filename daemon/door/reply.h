/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_REPLY_H
#define DOOR_REPLY_H

#include "door/inside.h"

/* Answers to HTTP requests. What returns int returns it to the library: 0 to go on, -1 to close. */

/* Sends the head of an answer and, with it, the first bytes of its body. False when that cannot be. */
bool reply_begin(struct door *door, struct connection *connection, const struct answer *answer,
                 const unsigned char *bytes, size_t count);

/* The answer is written: waits for the next request, or closes. */
int reply_end(struct door *door, struct connection *connection, bool closes);

/* Answers with a status and its words: all of it. */
int reply_words(struct door *door, struct connection *connection, int status, bool is_head, bool closes);

/* The same, closing the connection. Returns -1. */
int reply_refuse(struct door *door, struct connection *connection, int status);

#endif
