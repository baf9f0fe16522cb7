/* SPDX-License-Identifier: Apache-2.0
 *
 * Why a key for each use: what is learnt from one use (a digest of a guessed code, a handle
 * seen by a door) says nothing about another, and an iv can only meet ivs of its own use.
 * Why HKDF without a salt: the master key is 32 random bytes already (RFC 5869 §3.1 and
 * §3.3); the names keep the uses apart. A name is never changed: what it sealed would be
 * lost. */
#include "crypto/keyring.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct keyring {
    uint8_t keys[KEYRING_USE_COUNT][ENVELOPE_KEY_BYTES];
    struct envelope *envelopes[KEYRING_USE_COUNT];
};

static const char *const names[KEYRING_USE_COUNT] = {
    [KEYRING_WRAP] = "cvdesk wrap 1",
    [KEYRING_CODE] = "cvdesk code 1",
    [KEYRING_SHOW] = "cvdesk show 1",
    [KEYRING_HANDLE] = "cvdesk handle 1",
    [KEYRING_FACTOR] = "cvdesk factor 1",
    [KEYRING_RECOVERY] = "cvdesk recovery 1",
};

/* The library takes parameters that it does not write to by pointers that it could. */
static OSSL_PARAM parameter_of(const char *name, const void *bytes, size_t count)
{
    return OSSL_PARAM_construct_octet_string(name, (void *)(uintptr_t)bytes, count);
}

static bool derive(EVP_KDF_CTX *context, const uint8_t master[ENVELOPE_KEY_BYTES], const char *name, uint8_t key[ENVELOPE_KEY_BYTES])
{
    char hash[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, hash, 0),
        parameter_of(OSSL_KDF_PARAM_KEY, master, ENVELOPE_KEY_BYTES),
        parameter_of(OSSL_KDF_PARAM_INFO, name, strlen(name)),
        OSSL_PARAM_construct_end(),
    };
    EVP_KDF_CTX_reset(context); /* nothing of one use stays for the next */
    return EVP_KDF_derive(context, key, ENVELOPE_KEY_BYTES, parameters) == 1;
}

static bool derive_all(struct keyring *keyring, EVP_KDF_CTX *context, const uint8_t master[ENVELOPE_KEY_BYTES])
{
    for (int use = 0; use < KEYRING_USE_COUNT; use++) {
        if (!derive(context, master, names[use], keyring->keys[use]))
            return false;
        keyring->envelopes[use] = envelope_open(keyring->keys[use]);
        if (keyring->envelopes[use] == NULL)
            return false;
    }
    return true;
}

struct keyring *keyring_open(const uint8_t master[ENVELOPE_KEY_BYTES])
{
    struct keyring *keyring = calloc(1, sizeof *keyring);
    EVP_KDF *hkdf = EVP_KDF_fetch(NULL, "HKDF", NULL);
    EVP_KDF_CTX *context = EVP_KDF_CTX_new(hkdf); /* NULL of NULL */
    bool is_open = keyring != NULL && context != NULL && derive_all(keyring, context, master);
    EVP_KDF_CTX_free(context);
    EVP_KDF_free(hkdf);
    if (is_open)
        return keyring;
    keyring_close(keyring);
    return NULL;
}

void keyring_close(struct keyring *keyring)
{
    if (keyring == NULL)
        return;
    for (int use = 0; use < KEYRING_USE_COUNT; use++)
        envelope_close(keyring->envelopes[use]);
    digest_wipe(keyring, sizeof *keyring);
    free(keyring);
}

const uint8_t *keyring_key(const struct keyring *keyring, enum keyring_use use)
{
    return keyring->keys[use];
}

struct envelope *keyring_envelope(struct keyring *keyring, enum keyring_use use)
{
    return keyring->envelopes[use];
}

enum { KEY_ID_BYTES = 8 };

/* A wrapped key copied into another conversation's row must not open there. */
static struct text bound_to(int64_t key_id, char bytes[KEY_ID_BYTES])
{
    for (int at = 0; at < KEY_ID_BYTES; at++)
        bytes[at] = (char)(unsigned char)((uint64_t)key_id >> 8 * at);
    return (struct text){bytes, KEY_ID_BYTES};
}

bool keyring_make(struct keyring *keyring, struct random *random, int64_t key_id, uint8_t wrapped[KEYRING_WRAPPED_BYTES])
{
    uint8_t key[ENVELOPE_KEY_BYTES];
    char bytes[KEY_ID_BYTES];
    random_fill(random, key, sizeof key);
    bool is_made = envelope_seal(keyring->envelopes[KEYRING_WRAP], random, (struct text){(const char *)key, sizeof key},
                                 bound_to(key_id, bytes), wrapped);
    digest_wipe(key, sizeof key);
    return is_made;
}

struct envelope *keyring_unwrap(struct keyring *keyring, int64_t key_id, const uint8_t wrapped[KEYRING_WRAPPED_BYTES])
{
    uint8_t key[ENVELOPE_KEY_BYTES];
    char bytes[KEY_ID_BYTES];
    struct text sealed = {(const char *)wrapped, KEYRING_WRAPPED_BYTES};
    if (!envelope_unseal(keyring->envelopes[KEYRING_WRAP], sealed, bound_to(key_id, bytes), key))
        return NULL;
    struct envelope *envelope = envelope_open(key);
    digest_wipe(key, sizeof key);
    return envelope;
}
