/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_INVITATIONS_H
#define DESK_INVITATIONS_H

#include "desk/state.h"

/* What an expert was asked for, as his page is told it: one session; every session of his. Nobody:
 * nothing. */
void invitations_tell(struct desk *desk, struct session *session);
void invitations_tell_all(struct desk *desk, struct staff_id expert);

#endif
