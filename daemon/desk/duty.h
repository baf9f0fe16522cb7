/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_DUTY_H
#define DESK_DUTY_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Going on duty and off it, by oneself or otherwise, and what her pages are told of it. */

/* Her own wish: on, with so many conversations at once, or off. Every desk page of hers is told. */
void duty_change(struct desk *desk, struct session *session, const struct up_duty *packet);

/* Tells every desk page of hers how her duty stands. */
void duty_tell(struct desk *desk, struct staff_id staff);

/* Takes somebody off duty: what is held goes back to the queue. */
void duty_dismiss(struct desk *desk, struct staff_id staff, enum command_kind kind);

/* She was taken off duty: tells every desk page of hers, with the last look at the lists; who is off
 * duty is not told how they change. by: a supervisor's name, or NULL. */
void duty_tell_off(struct desk *desk, struct staff_id staff, const struct text *by);

/* From now on she belongs there and answers these. */
void duty_place(struct desk *desk, struct staff_id staff, const struct answerer *answerer);

/* Whose lease is over goes off duty. */
void duty_lapse(struct desk *desk);

/* A desk page is welcome: the libraries, her duty, and what is to be taken. */
void duty_welcome(struct desk *desk, struct session *session);

#endif
