/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_SIGNED_IN_H
#define DESK_SIGNED_IN_H

#include "desk/state.h"

/* A sign-in of staff: whose it is, whether it counts, how it begins and ends. Getting there:
 * sign_in.h. */

/* The sign-in of the cookie that a session brought, and its person. False when there is none
 * that counts. */
bool signed_in_find(struct desk *desk, const struct session *session, struct store_staff_session *row, struct store_staff *staff);

/* The person of a sign-in. False when it is over or the account disabled. */
bool signed_in_staff(struct desk *desk, const struct store_staff_session *row, bool is_connected, struct store_staff *staff);

/* Whether a sign-in still counts at this moment; one without a connection ends earlier. */
bool signed_in_is_alive(struct desk *desk, const struct store_staff_session *row, bool is_connected);

/* Whoever this is has shown all that was asked for: a new sign-in with its cookie. */
void signed_in_begin(struct desk *desk, struct session *session, const struct store_staff *staff);

/* Ends every socket of a person, or of one sign-in of theirs (staff_session not 0). */
void signed_in_end_sockets(struct desk *desk, struct staff_id staff, int64_t staff_session);

/* Ends every sign-in of an account, and those under way. */
void signed_in_end_everywhere(struct desk *desk, struct staff_id staff);

#endif
