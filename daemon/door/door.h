/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_DOOR_H
#define DOOR_DOOR_H

#include "settings/settings.h"

#include <stdint.h>

/* The role that faces the internet: TLS, HTTP, WebSocket, limits by network address, static
 * pages. It knows neither people nor data: what it lets in it hands to the desk. */

struct door_fds {
    int listener; /* listening TCP socket, non-blocking; bound by main */
    int desk;     /* channel to the desk, non-blocking */
    int main;     /* channel to main, non-blocking */
};

/* The exit code when libwebsockets cannot be opened with its event loop: a package is missing. */
enum { DOOR_HAS_NO_LIBRARY = 72 };

/* Runs until SIGTERM, then closes web sockets with 1012 and stays at most 5 s for that.
 * settings and fds are borrowed; epoch names this life of the process and is not zero;
 * tag_key makes address tags and is the same in every door. Returns the exit code: 0 after
 * SIGTERM, 1 on a fault (journalled), DOOR_HAS_NO_LIBRARY where another start would end likewise.
 *
 * main sends PARCEL_certificate as soon as it has heard the door's hello, and again whenever
 * the files change; nobody is let in before one was good and the desk was heard. */
int door_run(const struct settings *settings, const struct door_fds *fds, uint32_t epoch, const uint8_t tag_key[32]);

#endif
