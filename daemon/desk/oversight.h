/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_OVERSIGHT_H
#define DESK_OVERSIGHT_H

#include "desk/state.h"
#include "protocol/packets.h"

/* What a supervisor sees beyond her own desk, and what she does there: who is on duty, what runs,
 * how long people wait. Hers are the libraries that share with her own; of the others she hears
 * nothing. Which pages asked lies in memory: a desk that begins anew is asked again. */

/* With more news than that, the lists are told this often at most. */
enum { OVERSIGHT_EVERY_MS = 1000 };

/* Whether this library shares with that of who sits there. */
bool oversight_is_hers(struct desk *desk, const struct session *session, struct library_id library);

/* From now on this page is told what is running, or no longer. */
void oversight_oversee(struct desk *desk, struct session *session, const struct up_oversee *packet);

/* Takes somebody off duty. Whoever is off duty stays so. */
void oversight_dismiss(struct desk *desk, struct session *session, const struct up_dismiss *packet);

/* The session goes. */
void oversight_leave(struct desk *desk, struct session *session);

/* At the end of a turn: tells the pages that asked what has changed. */
void oversight_push(struct desk *desk);

/* When they are told next although nothing is heard; monotonic; INT64_MAX never. */
int64_t oversight_due_ms(const struct desk *desk);

#endif
