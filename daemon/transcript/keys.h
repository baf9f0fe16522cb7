/* SPDX-License-Identifier: Apache-2.0 */
#ifndef TRANSCRIPT_KEYS_H
#define TRANSCRIPT_KEYS_H

#include "crypto/keyring.h"
#include "store/store.h"

/* The keys of the conversations that are being talked in, made ready once and kept. */
struct keys;

/* Keeps at most `kept` of them. NULL when there is no memory. Owns neither store nor keyring. */
struct keys *keys_open(struct store *store, struct keyring *keyring, size_t kept);
void keys_close(struct keys *keys);

/* The envelope of a key, valid until the next call. NULL when there is none to be had: the
 * conversation is erased, or its key is damaged, which is journalled (STORE_NONE), or on a
 * fault of the store; *result tells which. */
struct envelope *keys_find(struct keys *keys, int64_t key_id, enum store_result *result);

/* Forgets a key that is erased. */
void keys_forget(struct keys *keys, int64_t key_id);

#endif
