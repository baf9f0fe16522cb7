/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_MAILING_H
#define DESK_MAILING_H

#include "desk/state.h"

/* Between the courier and what is mailed, one at a time: that an answer waits (notice_mails.h), and
 * copies of conversations (copies.h), whichever is due first. */

/* At the end of a turn: hands out what is due, if nobody has one. */
void mailing_hand_out(struct desk *desk);

/* What the courier says. */
void mailing_hear(struct desk *desk, const struct parcel *parcel);

#endif
