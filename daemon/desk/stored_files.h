/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_STORED_FILES_H
#define DESK_STORED_FILES_H

#include "desk/state.h"

/* Files as they lie in the store: how much room they take, and how they go. */

/* Counts what is on disk; false on a fault, which is noted. */
bool stored_files_load(struct desk *desk);

/* Whether so much more does not fit. Strangers send files, and the disk is everybody's: what is
 * announced does not count, what lies there does. */
bool stored_files_is_full(const struct desk *desk, int64_t more_bytes);

/* Nobody wants it any more. */
void stored_files_let_go(struct desk *desk, struct store_file *file);

/* A row of the audit list that says which file of which conversation. */
void stored_files_audit(struct desk *desk, enum act act, struct staff_id actor, const struct store_file *file, struct text why);

/* The file that is the entry of this command goes out of its talk, with a row of the audit list:
 * nobody fetches another chunk of it, and its chunks go bit by bit. False on a fault, which is
 * noted. */
bool stored_files_remove(struct desk *desk, const struct conversation *conversation, const struct command *command);

/* Files that nobody wants any more, and those that have not been whole for a day, go bit by
 * bit; when the next bit is due (monotonic). */
void stored_files_sweep(struct desk *desk);
int64_t stored_files_due_ms(const struct desk *desk);

#endif
