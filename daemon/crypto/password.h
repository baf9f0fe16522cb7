/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CRYPTO_PASSWORD_H
#define CRYPTO_PASSWORD_H

#include "base/random.h"
#include "base/text.h"

#include <stdbool.h>

/* Passwords are kept as argon2id hashes (RFC 9106) of 46 MiB, one pass, one lane: OWASP's
 * and ASVS 5.0's value, 85 ms here. Clerk, and the command line. */

enum { PASSWORD_HASH_BYTES_MAX = 128 };

/* Hashes a password into a PHC string ended by a zero. False on a fault (no memory). */
bool password_hash(struct random *random, struct text password, char hash[PASSWORD_HASH_BYTES_MAX]);

/* Whether a password fits a PHC string. An empty hash (unknown login) fits nothing, after
 * the same work. */
bool password_fits(struct text password, struct text hash);

#endif
