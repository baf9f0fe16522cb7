/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_LIBRARY_H
#define DOOR_LIBRARY_H

#include "door/inside.h"

/* libwebsockets: how it is set up, and the few things that the door asks of it. */

/* Makes the library's context on door->loop. It loads its event plug-in from disk here, and
 * opens nothing later. False on a fault. */
bool library_open(struct door *door);
void library_close(struct door *door);

/* Makes the virtual host, with TLS prepared but without a certificate: door->tls. */
bool library_make_host(struct door *door);

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

/* Asks to be called when more can be sent. */
void library_ask_writable(struct door *door, struct connection *connection);

void library_stop_reading(struct lws *wsi);
void library_go_on_reading(struct door *door, struct lws *wsi);

/* Ends the connection without another word, soon. Its session is over at once. */
void library_kill(struct door *door, struct connection *connection);

/* Bytes that the socket has given to TLS so far. */
uint64_t library_bytes_read(struct lws *wsi);

/* At the end of a turn: what was asked from outside its callbacks is seen to. */
void library_nudge(struct door *door);

#endif
