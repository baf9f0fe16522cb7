/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_SIGNS_H
#define DESK_SIGNS_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The sign of each library: whether somebody answers there, and when it opens next. Open pages
 * are told by a packet; a widget that nobody has opened asks the door, which has it in memory. */

struct down_sign signs_of(struct desk *desk, const struct library *library);

/* Tells whom it concerns what has changed since it was told last. */
void signs_push(struct desk *desk);

/* Tells one door, or all, every sign as it is now. */
void signs_tell_door(struct desk *desk, int door);
void signs_tell_doors(struct desk *desk);

#endif
