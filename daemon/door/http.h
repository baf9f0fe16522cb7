/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_HTTP_H
#define DOOR_HTTP_H

#include "door/inside.h"

/* HTTP: hears a request, has it judged, and answers with a page, a refusal, or hands it on.
 * What returns int returns it to the library: 0 to go on, -1 to close. */

/* A request that wants to become a web socket. 0 lets it. */
int http_hear_upgrade(struct door *door, struct connection *connection, struct lws *wsi);

/* Any other request. */
int http_hear(struct door *door, struct connection *connection, struct lws *wsi);

/* The socket can take more of a page. */
int http_write(struct door *door, struct connection *connection);

#endif
