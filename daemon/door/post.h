/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_POST_H
#define DOOR_POST_H

#include "door/inside.h"
#include "protocol/packets.h"

/* POST /packet: one packet up, one answer down, for signing in (only an HTTP answer can set a
 * cookie that scripts cannot read); and /plain, the page without script, where the packet is a
 * form and the answer a page. For the desk either is a session of one packet. And /exchange, for
 * a seeker's page that gets no socket: hello and a few packets up, what a socket would be told
 * down; a session as long as that. */

/* The guard let it in: body_bytes will come, by this carrier; more is put behind them. What returns
 * int returns it to the library. */
int post_begin(struct door *door, struct connection *connection, enum packet_carriers carrier, size_t body_bytes, struct text more);

/* The same for a request without a body: the form is made of its address. */
int post_look(struct door *door, struct connection *connection, struct text form);

int post_hear(struct door *door, struct connection *connection, struct text bytes);
int post_hear_end(struct door *door, struct connection *connection);
int post_write(struct door *door, struct connection *connection);

/* The desk's answer, and the cookies to set with it, which come before. */
void post_note_cookie(struct connection *connection, const struct parcel_cookie *cookie);
void post_answer(struct door *door, struct connection *connection, unsigned status, struct text body);

/* Answers with a status and no packet. */
void post_refuse(struct door *door, struct connection *connection, int status);

/* The body or the answer did not come in time. */
void post_hear_alarm(struct door *door, struct connection *connection);

#endif
