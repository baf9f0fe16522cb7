/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_SIGNS_H
#define DESK_SIGNS_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The sign of each library: whether somebody answers there, and when it opens next. Open pages
 * are told by a packet; a widget that nobody has opened asks the door, which has it in memory. */

/* What was told last, which is also what a page is told that comes now: whatever has changed since,
 * signs_push tells to both. Were the page told how things stand in the middle of a turn, and they
 * changed back before its end, nobody would tell it again. */
const struct down_sign *signs_told(struct desk *desk, const struct library *library);

/* For a desk that begins: as it is now, told to nobody. */
void signs_begin(struct desk *desk);

/* Tells whom it concerns what has changed since it was told last. */
void signs_push(struct desk *desk);

/* After a turn: what it told counts only where the turn was kept. */
void signs_keep(struct desk *desk, bool is_kept);

/* Tells one door, or all, every sign as it was told last. */
void signs_tell_door(struct desk *desk, int door);
void signs_tell_doors(struct desk *desk);

#endif
