/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_ACCOUNTS_H
#define DESK_ACCOUNTS_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Staff accounts, as the admin manages them. Every change is a row of the audit list. */

void accounts_list(struct desk *desk, struct session *session);
void accounts_add(struct desk *desk, struct session *session, const struct up_staff_add *packet);
void accounts_place(struct desk *desk, struct session *session, const struct up_staff_place *packet);
void accounts_disable(struct desk *desk, struct session *session, const struct up_staff_disable *packet);
void accounts_factor(struct desk *desk, struct session *session, const struct up_staff_factor *packet);
void accounts_password(struct desk *desk, struct session *session, const struct up_staff_password *packet);

/* A clerk has made the hash of a new password; empty when it could not. */
void accounts_hashed(struct desk *desk, struct job *job, struct text hash);

#endif
