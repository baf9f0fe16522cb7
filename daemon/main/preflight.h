/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAIN_PREFLIGHT_H
#define MAIN_PREFLIGHT_H

#include "crypto/envelope.h"
#include "settings/settings.h"
#include "store/store.h"

/* Reads (or, at the very first start, makes) the master key and opens the data for writing,
 * saying in one sentence what is wrong if that cannot be. Returns 0, or the exit code. */
int preflight_open(const struct settings *settings, uint8_t master[ENVELOPE_KEY_BYTES], struct store **store);

/* Looks at everything that has to be right before a service can start (names, networks and
 * hours of the settings, data, certificate, key), and does what may take its time: a desk that
 * starts again is waited for.
 * Returns 0, or the exit code after one sentence. */
int preflight_check(const struct settings *settings, uint8_t master[ENVELOPE_KEY_BYTES]);

#endif
