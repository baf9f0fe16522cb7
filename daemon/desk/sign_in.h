/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_SIGN_IN_H
#define DESK_SIGN_IN_H

#include "desk/state.h"
#include "protocol/packets.h"

/* How staff sign in and out: password, cookie, ticket. */

void sign_in_login(struct desk *desk, struct session *session, const struct up_login *packet);
void sign_in_ticket(struct desk *desk, struct session *session);
void sign_in_logout(struct desk *desk, struct session *session);

/* A clerk's word on a password. */
void sign_in_checked(struct desk *desk, struct job *job, bool fits);

#endif
