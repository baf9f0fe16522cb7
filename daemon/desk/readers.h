/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_READERS_H
#define DESK_READERS_H

#include "desk/state.h"

/* Who reads a conversation beside its seeker and its holder: pages that look into it. Each look is
 * a row of the audit list, the holder is told who reads, and only she writes to the seeker. A look
 * ends with its page, and with the holding; an expert's with his right. It lies in memory: after a desk that died the page asks
 * again, and that is one more row. */

/* The session begins to look, which it may; false where too many do. Who holds it is told in its time. */
bool readers_enter(struct desk *desk, struct session *session, struct conversation_id id);

/* The session goes. */
void readers_leave(struct desk *desk, struct session *session);

/* A turn was abandoned: whose look it would have recorded is not known any more, so all end, and
 * what ended in it is told once more. A turn was kept. */
void readers_end_all(struct desk *desk);
void readers_keep(struct desk *desk);

/* Tells every page that looks into it, and may do the verb, a rendered packet; one new entry. */
void readers_tell(struct desk *desk, const struct conversation *conversation, enum verb verb, struct text packet);
void readers_tell_entry(struct desk *desk, const struct conversation *conversation, const struct log *log, const struct store_entry *entry,
                        struct text text, const struct session *author);

/* How it stands has changed: tells those who look, and ends their look where nobody holds it any
 * more or they hold it themselves. before: who held it until now; who holds it instead is told who reads. */
void readers_tell_state(struct desk *desk, struct desk_case *one, struct staff_id before);

/* Somebody came or went: tells who holds it. */
void readers_tell_change(struct desk *desk, const struct conversation *conversation);

/* Tells a session of the holder's who reads, where anybody does. */
void readers_tell_holder(struct desk *desk, const struct conversation *conversation, struct session *session);

#endif
