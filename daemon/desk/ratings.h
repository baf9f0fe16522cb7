/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_RATINGS_H
#define DESK_RATINGS_H

#include "desk/state.h"
#include "protocol/packets.h"

/* How satisfied people are when it is over. Librarians are not told: what the one who helped
 * would read is not said freely. */

/* A seeker says it. */
void ratings_hear(struct desk *desk, struct session *session, const struct up_rate *packet);

/* Tells a seeker's session, or all of them, what was said of a conversation, if anything was, and how
 * many questions could be answered besides. */
void ratings_tell(struct desk *desk, struct session *session, const struct conversation *conversation);
void ratings_tell_person(struct desk *desk, const struct person *person, const struct conversation *conversation);

/* An administrator asks for the numbers; the clerk answers. */
void ratings_ask(struct desk *desk, struct session *session, const struct up_ratings *packet);

#endif
