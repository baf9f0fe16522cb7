/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_MAILS_H
#define DESK_MAILS_H

#include "desk/state.h"

/* Whether mail is sent, who has the one that is on its way, and what an admin is shown of it. What
 * is mailed when: mailing.h. */

/* Whether the settings name a mail server. */
bool mails_is_on(const struct desk *desk);

/* Begins: whoever is there has some seconds to say so. */
void mails_begin(struct desk *desk);

/* The disk is full: nothing is handed out that could not be counted. */
void mails_put_off(struct desk *desk);

/* When (monotonic) something is to be handed out; INT64_MAX: nothing waits. */
int64_t mails_due_ms(const struct desk *desk);

/* For notice_mails.c and copies.c: one more waits, and is due then; a mail is with a clerk who writes
 * it; whether it still is; it goes to the courier; nobody has it any more. */
void mails_wait(struct desk *desk, int64_t due_ms);
void mails_write(struct desk *desk, const struct notice *mail);
bool mails_is_out(const struct desk *desk, const struct notice *mail);
void mails_send(struct desk *desk, const struct parcel *parcel);
void mails_return(struct desk *desk);

/* The conversation of one; NULL on a fault, which is noted. */
struct desk_case *mails_case(struct desk *desk, struct conversation_id id);

/* Tells an admin how mail goes. */
void mails_show(struct desk *desk, struct session *session);

#endif
