/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_DELIVERY_H
#define DOOR_DELIVERY_H

#include "door/inside.h"

/* What the desk says, brought to the connection that it is for. */

/* Reads what the desk sent and does it. False on a fault: the door must stop. */
bool delivery_hear(struct door *door);

#endif
