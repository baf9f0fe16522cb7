/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_DOWNLOAD_H
#define DOOR_DOWNLOAD_H

#include "door/inside.h"

/* GET /file/TOKEN: a file of a talk, chunk by chunk from the desk. The next one is asked for
 * when the socket has taken the last: a slow phone holds one chunk here, never a file. What
 * returns int returns it to the library. */

/* The guard let it in. */
int download_begin(struct door *door, struct connection *connection, const uint8_t token[16]);

/* The desk's answer. */
void download_hear(struct door *door, struct connection *connection, const struct parcel_piece *piece);

/* The socket can take more. */
int download_write(struct door *door, struct connection *connection);

/* The desk did not answer in time, or is gone; or the socket took nothing for too long. */
void download_hear_alarm(struct door *door, struct connection *connection);

#endif
