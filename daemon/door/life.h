/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_LIFE_H
#define DOOR_LIFE_H

#include "door/inside.h"

/* What happens to a connection, whatever it carries, from the handshake to its end. */

/* The alarm came. */
void life_hear_alarm(struct door *door, struct connection *connection);

/* What the library says: the handshake is done; nothing more can be said to the other side; the
 * connection is no more. */
void life_hear_handshake(struct door *door, struct connection *connection);
void life_hear_closed(struct door *door, struct connection *connection);
void life_hear_gone(struct door *door, struct connection *connection);

#endif
