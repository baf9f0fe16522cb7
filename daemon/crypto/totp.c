/* SPDX-License-Identifier: Apache-2.0
 *
 * Why not liboath: one HMAC and four shifts are no library. Why SHA-1: apps overlook the
 * algorithm of the address that they scan and use SHA-1; what breaks SHA-1 (collisions) breaks
 * no HMAC. Why a window of one: a phone's clock that is half a minute off, and somebody who
 * types slowly (RFC 6238 §5.2). */
#include "crypto/totp.h"

#include "base/require.h"

#include <openssl/evp.h>

enum { STEP_MS = 30000, WINDOW = 1, SHA1_BYTES = 20, CODES = 1000000 };

uint32_t totp_code(struct text seed, int64_t step)
{
    unsigned char counter[8], mac[SHA1_BYTES];
    size_t made = 0;
    for (int at = 0; at < 8; at++)
        counter[at] = (unsigned char)((uint64_t)step >> 8 * (7 - at));
    require(EVP_Q_mac(NULL, "HMAC", NULL, "SHA1", NULL, seed.bytes, seed.length, counter, sizeof counter, mac, sizeof mac, &made) != NULL);
    require(made == SHA1_BYTES);
    const unsigned char *at = mac + (mac[SHA1_BYTES - 1] & 15); /* dynamic truncation, RFC 4226 §5.3 */
    uint32_t number = (uint32_t)(at[0] & 127) << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
    return number % CODES;
}

int64_t totp_step(int64_t at_ms)
{
    return at_ms / STEP_MS;
}

int64_t totp_find(struct text seed, uint32_t code, int64_t at_ms, int64_t last_step)
{
    int64_t found = 0;
    for (int64_t step = totp_step(at_ms) - WINDOW; step <= totp_step(at_ms) + WINDOW; step++) {
        uint32_t wanted = totp_code(seed, step);
        if (wanted == code && step > last_step)
            found = step;
    }
    return found;
}
