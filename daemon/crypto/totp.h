/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CRYPTO_TOTP_H
#define CRYPTO_TOTP_H

#include "base/text.h"

#include <stdint.h>

/* Codes that change with time (RFC 6238): SHA-1, six digits, 30 seconds, which is what every
 * app can do. Desk. */

/* The code of a time step, 0 to 999999. */
uint32_t totp_code(struct text seed, int64_t step);

/* The time step of a moment. */
int64_t totp_step(int64_t at_ms);

/* The time step after last_step whose code this is, among that of the moment, the one before
 * and the one behind; 0 when there is none. */
int64_t totp_find(struct text seed, uint32_t code, int64_t at_ms, int64_t last_step);

#endif
