/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_LIBRARY_H
#define DOOR_LIBRARY_H

#include "door/inside.h"

/* The few things that the door asks of libwebsockets. How it is set up, and what it says: host.h. */

/* Gives an accepted socket to the library as this connection. False when it did not take it:
 * the socket is closed, and the connection is still the caller's. */
bool library_adopt(struct door *door, struct connection *connection, int fd);

/* Sends one text frame, or one ping. bytes have OUTBOX_HEADROOM before them. False when the
 * connection is broken. */
bool library_send_frame(struct connection *connection, unsigned char *bytes, size_t length);
bool library_send_ping(struct connection *connection, unsigned char *bytes, size_t length);

/* Sends bytes of an HTTP answer. */
bool library_send_http(struct lws *wsi, unsigned char *bytes, size_t length);

/* Whether the library still holds something that the socket did not take. */
bool library_is_choked(struct lws *wsi);

/* Asks to be called when more can be sent. False when the connection is broken. */
bool library_ask_writable(struct lws *wsi);

/* The answer is written: another request may come. False when none can. */
bool library_end_request(struct lws *wsi);

void library_stop_reading(struct lws *wsi);
void library_go_on_reading(struct door *door, struct lws *wsi);

/* Ends the connection without another word, soon. */
void library_kill(struct door *door, struct lws *wsi);

/* Bytes that the socket has given to TLS so far. */
uint64_t library_bytes_read(struct lws *wsi);

/* At the end of a turn: what was asked from outside its callbacks is seen to. */
void library_nudge(struct door *door);

#endif
