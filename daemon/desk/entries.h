/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_ENTRIES_H
#define DESK_ENTRIES_H

#include "desk/state.h"

/* Between the rules and the logs of a case: what the store knows of an entry and of who writes,
 * and how what the rules wish becomes an entry. Each false means that the turn has to be
 * abandoned; why is noted (state_note). */

/* A message to the job seeker, or a note to colleagues: both are numbered by who writes them. */
bool entries_is_written(const struct command *command);

/* What is stored of the writer: its highest number, whose it is, and, for a number that was
 * used, whether it was used for the same text. */
bool entries_know_writer(struct desk *desk, const struct desk_case *one, struct case_log *log, const struct command *command, struct text text,
                         struct writer_known *known);

/* A stored entry under a number that is used again: where it is, and whether it has this text. */
bool entries_compare(struct desk *desk, int64_t key_id, const struct store_entry *entry, struct text text, struct writer_known *known);

/* One entry, as the rules want to know it. Its body is read: ask for the permission before. */
struct entry_known entries_know(struct desk *desk, const struct log *log, int64_t seq);

/* Seals and appends what the rules wished. */
bool entries_append(struct desk *desk, const struct desk_case *one, struct case_log *log, const struct entry_wish *wish,
                    const struct command *command, struct text text, struct store_entry *entry);

/* Empties the message that the rules let go; *text becomes the body of the entry that says so. */
bool entries_empty(struct desk *desk, struct desk_case *one, const struct command *command, struct text *text);

#endif
