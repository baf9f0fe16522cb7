/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CRYPTO_ENVELOPE_H
#define CRYPTO_ENVELOPE_H

#include "base/random.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* Bodies are sealed with AES-256-GCM (NIST SP 800-38D): random 96-bit iv, and everything
 * else that stands in the row as associated data, so that a row moved or changed does not
 * open. Desk seals and opens; clerk opens. */

enum {
    ENVELOPE_KEY_BYTES = 32,
    ENVELOPE_IV_BYTES = 12,
    ENVELOPE_TAG_BYTES = 16,
    ENVELOPE_OVERHEAD = ENVELOPE_IV_BYTES + ENVELOPE_TAG_BYTES, /* iv ‖ ciphertext ‖ tag */
    DIGEST_BYTES = 32,
};

/* A key made ready once, because making it ready costs as much as sealing a message. */
struct envelope;

/* NULL when there is no memory. close wipes the key; close(NULL) is harmless. */
struct envelope *envelope_open(const uint8_t key[ENVELOPE_KEY_BYTES]);
void envelope_close(struct envelope *envelope);

/* Seals plain into sealed, which has room for plain.length + ENVELOPE_OVERHEAD. False on a
 * fault of the library. */
bool envelope_seal(struct envelope *envelope, struct random *random, struct text plain, struct text associated, uint8_t *sealed);

/* Opens sealed into plain, which has room for sealed.length - ENVELOPE_OVERHEAD. False when
 * it was not sealed with this key and associated data, or is too short: nothing to be used. */
bool envelope_unseal(struct envelope *envelope, struct text sealed, struct text associated, uint8_t *plain);

#endif
