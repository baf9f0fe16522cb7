/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_LIBRARY_LIST_H
#define DESK_LIBRARY_LIST_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The list of the libraries: as the desk's pages are told it, and as the administration keeps it. */

/* Whether there is the library that a packet names in its field library; refused where not. */
bool library_list_is_known(struct desk *desk, struct session *session, int64_t library, const char *packet);

/* Tells a session of the desk's page every library. */
void library_list_tell(struct desk *desk, struct session *session);

/* What the administration asks: the list; one added or changed, which every open desk is told. */
void library_list_ask(struct desk *desk, struct session *session);
void library_list_save(struct desk *desk, struct session *session, const struct up_library_save *packet);

#endif
