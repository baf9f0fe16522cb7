/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CRYPTO_DIGEST_H
#define CRYPTO_DIGEST_H

#include "base/text.h"
#include "crypto/envelope.h"

/* SHA-256 of a text (FIPS 180-4). */
void digest_of(struct text text, uint8_t digest[DIGEST_BYTES]);

/* SHA-256 of the concatenation of two texts: one step of a running hash. */
void digest_of_two(struct text first, struct text second, uint8_t digest[DIGEST_BYTES]);

/* The means of taking SHA-256 digests, made ready once, for who takes two with each message.
 * NULL when there is no memory; close is harmless with NULL. */
struct digester;
struct digester *digest_open(void);
void digest_close(struct digester *digester);

/* As digest_of_two. */
void digest_take(struct digester *digester, struct text first, struct text second, uint8_t digest[DIGEST_BYTES]);

/* HMAC-SHA-256 (RFC 2104). */
void digest_keyed(const uint8_t key[ENVELOPE_KEY_BYTES], struct text text, uint8_t digest[DIGEST_BYTES]);

/* Whether two runs of bytes are equal, in time that depends on count only. */
bool digest_equal(const void *left, const void *right, size_t count);

/* Wipes secrets from memory in a way that the compiler keeps. */
void digest_wipe(void *bytes, size_t count);

#endif
