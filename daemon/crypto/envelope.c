/* SPDX-License-Identifier: Apache-2.0
 *
 * Why two contexts that live as long as the envelope: finding the cipher and expanding the
 * key cost about as much as sealing a short message, and a talk has hundreds of them. With
 * a context per direction a message sets its iv and nothing else; one context for both
 * would expand the key anew whenever the direction changes.
 *
 * Why a random iv and no counter: a counter has to survive every crash and restored backup,
 * and one reuse gives the key of the tag away. 96 random bits are good for 2^32 messages
 * under one key (SP 800-38D §8.3); a talk has at most some thousands. */
#include "crypto/envelope.h"

#include "crypto/digest.h"

#include <openssl/evp.h>

#include <limits.h>
#include <stddef.h>
#include <stdlib.h>

struct envelope {
    EVP_CIPHER_CTX *seal;
    EVP_CIPHER_CTX *unseal;
};

struct envelope *envelope_open(const uint8_t key[ENVELOPE_KEY_BYTES])
{
    struct envelope *envelope = calloc(1, sizeof *envelope);
    if (envelope == NULL)
        return NULL;
    envelope->seal = EVP_CIPHER_CTX_new();
    envelope->unseal = EVP_CIPHER_CTX_new();
    if (envelope->seal == NULL || envelope->unseal == NULL ||
        EVP_EncryptInit_ex2(envelope->seal, EVP_aes_256_gcm(), key, NULL, NULL) != 1 ||
        EVP_DecryptInit_ex2(envelope->unseal, EVP_aes_256_gcm(), key, NULL, NULL) != 1) {
        envelope_close(envelope);
        return NULL;
    }
    return envelope;
}

/* The library wipes what it frees of a cipher's context; nothing else holds the key. */
void envelope_close(struct envelope *envelope)
{
    if (envelope == NULL)
        return;
    EVP_CIPHER_CTX_free(envelope->seal);
    EVP_CIPHER_CTX_free(envelope->unseal);
    free(envelope);
}

/* The library counts in int. */
static bool is_countable(struct text text)
{
    return text.length <= INT_MAX - ENVELOPE_OVERHEAD;
}

static const unsigned char *bytes_of(struct text text)
{
    return (const unsigned char *)text.bytes;
}

bool envelope_seal(struct envelope *envelope, struct random *random, struct text plain, struct text associated, uint8_t *sealed)
{
    uint8_t *iv = sealed;
    uint8_t *body = sealed + ENVELOPE_IV_BYTES;
    int done = 0;
    if (!is_countable(plain) || !is_countable(associated))
        return false;
    random_fill(random, iv, ENVELOPE_IV_BYTES);
    if (EVP_EncryptInit_ex2(envelope->seal, NULL, NULL, iv, NULL) != 1)
        return false;
    /* an empty text may have no bytes to point to, which the library takes for something else */
    if (associated.length > 0 && EVP_EncryptUpdate(envelope->seal, NULL, &done, bytes_of(associated), (int)associated.length) != 1)
        return false;
    if (plain.length > 0 && EVP_EncryptUpdate(envelope->seal, body, &done, bytes_of(plain), (int)plain.length) != 1)
        return false;
    uint8_t *tag = body + plain.length;
    return EVP_EncryptFinal_ex(envelope->seal, tag, &done) == 1 &&
           EVP_CIPHER_CTX_ctrl(envelope->seal, EVP_CTRL_AEAD_GET_TAG, ENVELOPE_TAG_BYTES, tag) == 1;
}

static bool unseal_body(EVP_CIPHER_CTX *context, struct text sealed, struct text associated, uint8_t *plain, size_t length)
{
    const unsigned char *iv = bytes_of(sealed);
    const unsigned char *body = iv + ENVELOPE_IV_BYTES;
    uint8_t tag[ENVELOPE_TAG_BYTES]; /* a copy, because the library wants it writable */
    int done = 0;
    for (size_t at = 0; at < sizeof tag; at++)
        tag[at] = body[length + at];
    if (EVP_DecryptInit_ex2(context, NULL, NULL, iv, NULL) != 1 ||
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, ENVELOPE_TAG_BYTES, tag) != 1)
        return false;
    if (associated.length > 0 && EVP_DecryptUpdate(context, NULL, &done, bytes_of(associated), (int)associated.length) != 1)
        return false;
    if (length > 0 && EVP_DecryptUpdate(context, plain, &done, body, (int)length) != 1)
        return false;
    uint8_t nothing[ENVELOPE_TAG_BYTES]; /* GCM gives no bytes at the end, but asks for a place */
    return EVP_DecryptFinal_ex(context, nothing, &done) == 1;
}

bool envelope_unseal(struct envelope *envelope, struct text sealed, struct text associated, uint8_t *plain)
{
    if (sealed.length < ENVELOPE_OVERHEAD || !is_countable(sealed) || !is_countable(associated))
        return false;
    size_t length = sealed.length - ENVELOPE_OVERHEAD;
    if (unseal_body(envelope->unseal, sealed, associated, plain, length))
        return true;
    /* it was decrypted before its tag was checked: nobody may read on by mistake */
    digest_wipe(plain, length);
    return false;
}
