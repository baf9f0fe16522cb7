/* SPDX-License-Identifier: Apache-2.0 */
#ifndef COURIER_COURIER_H
#define COURIER_COURIER_H

#include "base/text.h"
#include "settings/settings.h"

#include <stdint.h>

/* The courier: sends one mail at a time for the desk, and is the only role that connects out. It
 * holds no data and no key but the password of the mail server. There is one only where the
 * settings name a mail server. */

/* Its descriptors, laid out by main. */
struct courier_fds {
    int desk; /* channel */
};

/* Runs until SIGTERM or a fault. password: of the mail server, may be empty. Returns the exit
 * code of the process. */
int courier_run(const struct settings *settings, const struct courier_fds *fds, uint32_t epoch, struct text password);

#endif
