/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_FOLLOWERS_H
#define DESK_FOLLOWERS_H

#include "desk/state.h"

/* Who is told of a conversation, and what of it: its seeker, and the librarian who holds it. */

/* Tells one session of the seeker's or the holder's, or one that looks into it, all of it: labels and
 * readers too, on the desk. */
void followers_tell(struct desk *desk, struct session *session, struct desk_case *one);

/* Tells outcome and tags to whoever reads the staff log. */
void followers_tell_labels(struct desk *desk, const struct desk_case *one);

/* Tells both sides how the conversation stands now. before: who held it until now. */
void followers_tell_state(struct desk *desk, struct desk_case *one, struct staff_id before);

/* Tells one new entry of a log to everybody who follows that log: the talk both sides, the staff
 * log its holder alone, or who held it last when it is ended; the author's own session hears `stored`
 * instead, where it has one. former: who held it before, and is told of the entry when nobody
 * holds it now. */
void followers_tell_entry(struct desk *desk, const struct desk_case *one, const struct log *log, const struct store_entry *entry,
                          struct text text, const struct session *author, struct staff_id former);

#endif
