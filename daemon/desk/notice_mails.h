/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_NOTICE_MAILS_H
#define DESK_NOTICE_MAILS_H

#include "desk/state.h"

/* The mails of notices.h: handed out, and what became of them. */

/* The first that waits is due: it is handed to the courier, or has become needless. */
void notice_mails_hand_out(struct desk *desk);

/* What became of one. */
void notice_mails_hear(struct desk *desk, const struct parcel_mailed *answer);

#endif
