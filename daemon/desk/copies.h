/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_COPIES_H
#define DESK_COPIES_H

#include "desk/state.h"

/* Conversations that their seekers have sent to themselves by e-mail (domain/copy.h): the address
 * is sealed and stored, a clerk writes the text when the mail is due, the courier sends it. */

void copies_ask(struct desk *desk, struct session *session, const struct up_mail_copy *packet);

/* When the first that waits is due, in the time of the store; INT64_MAX: none waits. */
int64_t copies_first_ms(struct desk *desk);

/* That one is due: a clerk is asked for its text, or it has become needless. */
void copies_hand_out(struct desk *desk);

/* A clerk has written one. */
void copies_written(struct desk *desk, const struct parcel_copy_written *answer);

/* What became of one. */
void copies_mailed(struct desk *desk, const struct parcel_mailed *answer);

#endif
