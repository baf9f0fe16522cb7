/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_HEAR_H
#define DESK_HEAR_H

#include "desk/state.h"

/* From parcel to command: reads a browser's packet, checks that this session may send it
 * now, and hands it to the file that knows it. */

void hear_door(struct desk *desk, uint32_t door, const struct parcel *parcel);
void hear_clerk(struct desk *desk, const struct parcel *parcel);

#endif
