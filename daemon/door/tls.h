/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_TLS_H
#define DOOR_TLS_H

#include "base/text.h"

#include <stdbool.h>

/* TLS as Mozilla's "intermediate" has it (research/security.md §5.7), and the certificate. */

struct ssl_ctx_st;
struct tls_pair;

/* Reads a chain and its key, both PEM, and proves that they fit together and that a server
 * can use them. NULL when not (journalled, without a byte of either). */
struct tls_pair *tls_pair_open(struct text chain, struct text key);
void tls_pair_close(struct tls_pair *pair);

/* Makes new handshakes use the pair, all of it or nothing; live connections stay as they
 * are. The pair is not needed afterwards. */
bool tls_use(struct ssl_ctx_st *tls, const struct tls_pair *pair);

/* Sets versions, ciphers, groups and everything else that the library leaves too wide. */
bool tls_prepare(struct ssl_ctx_st *tls);

#endif
