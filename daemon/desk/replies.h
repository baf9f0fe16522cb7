/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_REPLIES_H
#define DESK_REPLIES_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Saved replies: everybody's, and each librarian's own. A change is answered with done, told
 * to every page that shows them, and stands in the audit list. */

void replies_list(struct desk *desk, struct session *session, const struct up_replies *packet);
void replies_own(struct desk *desk, struct session *session, const struct up_reply_own *packet);
void replies_own_drop(struct desk *desk, struct session *session, const struct up_reply_own_drop *packet);
void replies_shared(struct desk *desk, struct session *session, const struct up_reply_shared *packet);
void replies_shared_drop(struct desk *desk, struct session *session, const struct up_reply_shared_drop *packet);

/* A reply as a packet asks for it, its owner left out; for the import too. */
struct reply replies_wish(const struct up_reply_shared *packet);

#endif
