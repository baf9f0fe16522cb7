/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_LOOKING_H
#define DESK_LOOKING_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Looking into a conversation that a colleague holds, and being asked to. Who looks: readers.h. */

/* The page looks into a conversation, or away. */
void looking_look(struct desk *desk, struct session *session, const struct up_look_in *packet);

/* Asks a colleague on duty to read along: every desk page of hers is told, and may look while the
 * same one holds it. Kept with her duty. */
void looking_invite(struct desk *desk, struct session *session, const struct up_invite *packet);

/* A desk page is welcome: it is told what she was asked to read along in, while that counts. */
void looking_welcome(struct desk *desk, struct session *session);

#endif
