/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_PEOPLE_H
#define DESK_PEOPLE_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Who somebody is: hello, codes and cookies of seekers, sockets that come and go. */

void people_hello(struct desk *desk, struct session *session, const struct up_hello *packet);
void people_keep(struct desk *desk, struct session *session, const struct up_keep *packet);
void people_forget(struct desk *desk, struct session *session);

/* Whose page a seeker's session is. */
void people_choose_library(struct desk *desk, struct session *session, struct text slug);

/* A session of forms: whose it is, by its cookie; and, by a code or a begin, the cookie that it
 * is to have from now on, unless it has it: short-lived on a shared computer. */
void people_recognize(struct desk *desk, struct session *session);
void people_enter(struct desk *desk, struct session *session, const struct up_enter *packet);
void people_remember(struct desk *desk, struct session *session, bool is_shared);

/* A door made a session known again after a restart of the desk. */
void people_again(struct desk *desk, struct session *session, struct text handle);

/* The session's socket is gone. */
void people_left(struct desk *desk, struct session *session);

/* Once a minute: sign-ins that are over. */
void people_sweep(struct desk *desk);

#endif
