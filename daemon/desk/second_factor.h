/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_SECOND_FACTOR_H
#define DESK_SECOND_FACTOR_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The second factor: asked for after the password, set up and removed by its owner. */

/* The password was right: when the account has a second factor, asks for it. False when it has
 * none, and the person may come in. */
bool second_factor_ask(struct desk *desk, struct session *session, const struct store_staff *staff);

/* The second step of signing in. */
void second_factor_pass(struct desk *desk, struct session *session, const struct up_factor *packet);

void second_factor_begin(struct desk *desk, struct session *session);
void second_factor_confirm(struct desk *desk, struct session *session, const struct up_factor_confirm *packet);
void second_factor_remove(struct desk *desk, struct session *session, const struct up_factor_remove *packet);

/* How an account stands to it. */
enum factor_state second_factor_state(struct desk *desk, struct staff_id staff);

/* Takes it away, with a row of the audit list by the actor. False when there was none. */
bool second_factor_drop(struct desk *desk, const struct store_staff *staff, struct staff_id actor);

#endif
