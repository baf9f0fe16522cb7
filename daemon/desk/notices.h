/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_NOTICES_H
#define DESK_NOTICES_H

#include "desk/state.h"

/* The mail that tells somebody who left a message that an answer waits (domain/notice.h): one at
 * a time to the courier, and noted in the staff log what became of it. Without a mail server in
 * the settings nothing is noted, and nothing waits. */

/* How to reach the person was just left, in the last entry of the talk. */
void notices_address(struct desk *desk, const struct desk_case *one, bool is_mail);

/* Whether this conversation is written to when an answer comes, and: it is not, whatever was left. */
bool notices_is_promised(struct desk *desk, struct conversation_id id);
void notices_take_back(struct desk *desk, struct conversation_id id);

/* A librarian has written in this conversation. */
void notices_answered(struct desk *desk, const struct desk_case *one);

/* This seeker is there, and sees the newest conversation. */
void notices_back(struct desk *desk, struct seeker_id seeker);

/* At the end of a turn: hands out what is due, if the courier has nothing. */
void notices_hand_out(struct desk *desk);

/* What the courier says. */
void notices_hear(struct desk *desk, const struct parcel *parcel);

/* Begins: whoever is there has some seconds to say so. */
void notices_begin(struct desk *desk);

/* The disk is full: nothing is handed out that could not be counted. */
void notices_put_off(struct desk *desk);

/* When (monotonic) something is to be handed out; INT64_MAX: nothing waits. */
int64_t notices_due_ms(const struct desk *desk);

#endif
