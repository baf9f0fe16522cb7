/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_LEFT_LIST_H
#define DESK_LEFT_LIST_H

#include "desk/state.h"

/* The list of the messages that were left. Leaving one, and coming back: left.h. */

/* Counts them, from the store. False on a fault. */
bool left_list_count(struct desk *desk);

/* The list as it is for somebody; bytes NULL on a fault. */
struct text left_list_render(struct desk *desk, const struct answerer *answerer);

#endif
