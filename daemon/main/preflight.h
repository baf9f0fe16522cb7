/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAIN_PREFLIGHT_H
#define MAIN_PREFLIGHT_H

#include "settings/settings.h"
#include "store/store.h"

/* Opens the data for writing, saying in one sentence what is wrong if it cannot be. Returns 0,
 * or the exit code. */
int preflight_open(const struct settings *settings, struct store **store);

/* Looks at everything that has to be right before a service can start: data, certificate, key.
 * Returns 0, or the exit code after one sentence. */
int preflight_check(const struct settings *settings);

#endif
