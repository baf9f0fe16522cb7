/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_FILES_H
#define DESK_FILES_H

#include "desk/state.h"
#include "protocol/packets.h"

/* Files from one side of a talk to the other: they come in chunks, become an entry of the talk
 * when they are whole, and are fetched over the door by an address that is good for a while. */

/* Counts what is on disk; false on a fault, which is noted. */
bool files_load(struct desk *desk);

void files_begin(struct desk *desk, struct session *session, const struct up_file_begin *packet);
void files_chunk(struct desk *desk, struct session *session, const struct up_file_chunk *packet);
void files_drop(struct desk *desk, struct session *session, const struct up_file_drop *packet);
/* The file that is the entry of this command goes out of its talk, with a row of the audit list:
 * nobody fetches another chunk of it, and its chunks go bit by bit. False on a fault, which is
 * noted. */
bool files_remove(struct desk *desk, const struct conversation *conversation, const struct command *command);

void files_get(struct desk *desk, struct session *session, const struct up_file_get *packet);

/* For an auditor, and with a row of the audit list. */
void files_open(struct desk *desk, struct session *session, const struct up_open_file *packet);

/* A door wants a chunk for whoever has an address. The permission is asked for each. */
void files_fetch(struct desk *desk, struct session *session, const struct parcel_fetch *fetch);

/* Files that nobody wants any more, and those that have not been whole for a day, go bit by
 * bit; when the next bit is due (monotonic). */
void files_sweep(struct desk *desk);
int64_t files_due_ms(const struct desk *desk);

#endif
