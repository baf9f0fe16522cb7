/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_FILES_H
#define DESK_FILES_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Files from one side of a talk to the other: they come in chunks, become an entry of the talk
 * when they are whole, and are fetched over the door by an address that is good for a while. */

void files_begin(struct desk *desk, struct session *session, const struct up_file_begin *packet);
void files_chunk(struct desk *desk, struct session *session, const struct up_file_chunk *packet);
void files_drop(struct desk *desk, struct session *session, const struct up_file_drop *packet);

void files_get(struct desk *desk, struct session *session, const struct up_file_get *packet);

/* For an auditor, and with a row of the audit list. */
void files_open(struct desk *desk, struct session *session, const struct up_open_file *packet);

/* A door wants a chunk for whoever has an address. The permission is asked for each. */
void files_fetch(struct desk *desk, struct session *session, const struct parcel_fetch *fetch);

#endif
