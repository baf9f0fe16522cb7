/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_HOST_H
#define DOOR_HOST_H

#include "door/inside.h"

/* libwebsockets: how it is set up, and who hears what it says. */

/* Makes the library's context on door->loop. It loads its event plug-in from disk here, and
 * opens nothing later. False on a fault. */
bool host_open(struct door *door);
void host_close(struct door *door);

/* Makes the virtual host, with TLS prepared but without a certificate: door->tls. */
bool host_make(struct door *door);

#endif
