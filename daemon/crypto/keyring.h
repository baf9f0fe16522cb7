/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CRYPTO_KEYRING_H
#define CRYPTO_KEYRING_H

#include "base/random.h"
#include "crypto/digest.h"
#include "crypto/envelope.h"

/* The master key and what is derived from it. Conversation keys lie in keys.db (the store's
 * business) wrapped by it. Each use has a key of its own, derived by HKDF (RFC 5869) with
 * its name. Desk and clerk hold one; a door never does. */

enum keyring_use {
    KEYRING_WRAP,     /* wraps the keys of conversations */
    KEYRING_CODE,     /* keyed digest of a pick-up code, to find it */
    KEYRING_SHOW,     /* seals a pick-up code, to show it again */
    KEYRING_HANDLE,   /* seals session handles */
    KEYRING_FACTOR,   /* seals the seed of a second factor */
    KEYRING_RECOVERY, /* keyed digest of a recovery code */
    KEYRING_USE_COUNT
};

struct keyring;

/* Derives every key from the master key. NULL when there is no memory or on a fault of the
 * library. close wipes. */
struct keyring *keyring_open(const uint8_t master[ENVELOPE_KEY_BYTES]);
void keyring_close(struct keyring *keyring);

/* The key of a use, for digest_keyed; and the envelope of a use. */
const uint8_t *keyring_key(const struct keyring *keyring, enum keyring_use use);
struct envelope *keyring_envelope(struct keyring *keyring, enum keyring_use use);

enum { KEYRING_WRAPPED_BYTES = ENVELOPE_KEY_BYTES + ENVELOPE_OVERHEAD };

/* Makes a new random key and wraps it; key_id is bound to it. */
bool keyring_make(struct keyring *keyring, struct random *random, int64_t key_id, uint8_t wrapped[KEYRING_WRAPPED_BYTES]);

/* Opens a wrapped key for use. NULL when it does not belong to key_id or to this master key. */
struct envelope *keyring_unwrap(struct keyring *keyring, int64_t key_id, const uint8_t wrapped[KEYRING_WRAPPED_BYTES]);

#endif
