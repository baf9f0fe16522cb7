/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAIN_LISTEN_H
#define MAIN_LISTEN_H

#include "main/files.h"

/* The listening socket: bound by main before any right is given up, inherited by the doors. */

/* Binds settings->listen and port. -1 with a sentence. */
int listen_open(const struct settings *settings, struct files_error *error);

/* The port that it is bound to. */
int listen_port(int listener);

#endif
