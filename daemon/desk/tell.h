/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_TELL_H
#define DESK_TELL_H

#include "desk/state.h"
#include "protocol/closings.h"
#include "protocol/packet_write.h"

/* What a turn tells. Everything is kept until the turn is committed and posted then, or
 * thrown away with it. One frame for each session, with all its packets in order. */

/* Writes one packet, to be told to any number of sessions. bytes NULL when the turn is full. */
struct text tell_render(struct desk *desk, enum down_type type, const void *fields);

/* How many records, from the first on, fit into the list of a packet and it into a frame: one
 * at least, where there is one. */
size_t tell_fitting(struct desk *desk, enum down_type type, const void *records, size_t count);

/* Tells a session a rendered packet, or one packet. A form's session is told nothing: its page
 * tells. */
void tell_text(struct desk *desk, struct session *session, struct text packet);
void tell(struct desk *desk, struct session *session, enum down_type type, const void *fields);

/* Whether a person has a session that could be told, besides except. */
bool tell_reaches(struct desk *desk, const struct person *person, const struct session *except);

/* Tells every session of a person; except may be NULL. */
void tell_person(struct desk *desk, const struct person *person, const struct session *except, struct text packet);

/* Tells every socket of staff who may do this verb. */
void tell_staff(struct desk *desk, enum verb verb, struct text packet);

/* Tells that a packet was refused. about carries what is known of it (may be NULL). Of
 * a form it is noted for its page. */
void tell_refused(struct desk *desk, struct session *session, enum reason reason, const struct down_refused *about);

/* Tells a frame that a clerk has written: brackets and all. Copied. */
void tell_frame(struct desk *desk, struct session *session, struct text frame);

/* A form asked for a file, and is sent on to it: it can be fetched with this token. */
void tell_file(struct desk *desk, struct session *session, const uint8_t token[16]);

/* A form's answer is a page that comes in a later turn: until then only its cookie is told. */
void tell_later(struct desk *desk, struct session *session);

/* Hello was accepted: gives the door the sealed handle. */
void tell_welcome(struct desk *desk, struct session *session);

/* The session is going: what this turn was to tell it is told to nobody. Its name may belong
 * to somebody else by the end of the turn, when a new door counts its turns from 1 again. */
void tell_nothing(struct desk *desk, struct session *session);

/* What this turn tells the session must not get lost (it may not ask for it again): when the
 * turn is abandoned, its socket is closed, and it comes back. */
void tell_surely(struct desk *desk, struct session *session);

/* Sets (or, with age 0, clears) a cookie with the answer to a POST. */
void tell_cookie(struct desk *desk, struct session *session, bool is_staff, uint32_t age_s, const uint8_t value[32]);

/* Closes the session's socket after what it was told. From now on it is not heard; it is
 * forgotten when the door says that it is closed. */
void tell_kick(struct desk *desk, struct session *session, enum closing code);

/* A copy that lives as long as the turn; bytes NULL when that is full. */
struct text tell_keep(struct desk *desk, struct text text);

/* Posts a parcel to a clerk, or to a door as such, after the commit. Its blobs must live as long as the turn: what
 * was read from a packet has to be kept first. */
void tell_peer(struct desk *desk, int peer, const struct parcel *parcel);

/* After the commit: posts everything. After an abandoned turn: forgets everything but kicks,
 * and tells every session that was heard in it that the disk is full. */
void tell_post(struct desk *desk);
void tell_forget(struct desk *desk);

#endif
