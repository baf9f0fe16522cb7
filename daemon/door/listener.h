/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_LISTENER_H
#define DOOR_LISTENER_H

#include "door/inside.h"

/* Lets connections in: never more handshakes at once than the settings say (the rest waits in
 * the kernel's queue), never more connections than there is room for. */

/* Begins to accept. False on a fault. */
bool listener_open(struct door *door);

/* Accepts no more. */
void listener_close(struct door *door);

/* There is room again, perhaps. */
void listener_go_on(struct door *door);

#endif
