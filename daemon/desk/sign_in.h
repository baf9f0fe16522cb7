/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_SIGN_IN_H
#define DESK_SIGN_IN_H

#include "desk/state.h"
#include "protocol/packets.h"

/* How staff sign in and out: password, cookie, ticket. */

void sign_in_login(struct desk *desk, struct session *session, const struct up_login *packet);
void sign_in_ticket(struct desk *desk, struct session *session);
void sign_in_logout(struct desk *desk, struct session *session);

/* Whoever this is has shown all that was asked for: a new sign-in with its cookie. */
void sign_in_let_in(struct desk *desk, struct session *session, const struct store_staff *staff);

/* A clerk's word on a password. */
void sign_in_checked(struct desk *desk, struct job *job, bool fits);

/* Ends every sign-in of an account, and those under way. */
void sign_in_end_everywhere(struct desk *desk, struct staff_id staff);

/* The sign-in of the cookie that a session brought, and its person. False when there is none
 * that counts. */
bool sign_in_find(struct desk *desk, const struct session *session, struct store_staff_session *row, struct store_staff *staff);

/* The person of a sign-in. False when it is over or the account disabled. */
bool sign_in_staff(struct desk *desk, const struct store_staff_session *row, bool is_connected, struct store_staff *staff);

/* Whether a sign-in still counts at this moment; one without a connection ends earlier. */
bool sign_in_is_alive(struct desk *desk, const struct store_staff_session *row, bool is_connected);

#endif
