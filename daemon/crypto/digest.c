/* SPDX-License-Identifier: Apache-2.0
 *
 * Why these stop the process instead of returning false: hashing bytes in memory fails only
 * when there is no memory left, and a caller who went on without the hash would write a
 * chain that can never be proved. The desk comes back at its first commit. */
#include "crypto/digest.h"

#include "base/require.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <stdlib.h>

struct digester {
    EVP_MD_CTX *context; /* SHA-256 is found already: to find it costs as much as two digests */
};

struct digester *digest_open(void)
{
    struct digester *digester = calloc(1, sizeof *digester);
    if (digester == NULL)
        return NULL;
    digester->context = EVP_MD_CTX_new();
    if (digester->context == NULL || EVP_DigestInit_ex2(digester->context, EVP_sha256(), NULL) != 1) {
        digest_close(digester);
        return NULL;
    }
    return digester;
}

void digest_close(struct digester *digester)
{
    if (digester == NULL)
        return;
    EVP_MD_CTX_free(digester->context);
    free(digester);
}

void digest_take(struct digester *digester, struct text first, struct text second, uint8_t digest[DIGEST_BYTES])
{
    require(EVP_DigestInit_ex2(digester->context, NULL, NULL) == 1);
    require(EVP_DigestUpdate(digester->context, first.bytes, first.length) == 1);
    require(EVP_DigestUpdate(digester->context, second.bytes, second.length) == 1);
    require(EVP_DigestFinal_ex(digester->context, digest, NULL) == 1);
}

void digest_of(struct text text, uint8_t digest[DIGEST_BYTES])
{
    digest_of_two(text, (struct text){NULL, 0}, digest);
}

void digest_of_two(struct text first, struct text second, uint8_t digest[DIGEST_BYTES])
{
    struct digester *digester = digest_open();
    require(digester != NULL);
    digest_take(digester, first, second, digest);
    digest_close(digester);
}

void digest_keyed(const uint8_t key[ENVELOPE_KEY_BYTES], struct text text, uint8_t digest[DIGEST_BYTES])
{
    size_t made = 0;
    require(EVP_Q_mac(NULL, "HMAC", NULL, "SHA256", NULL, key, ENVELOPE_KEY_BYTES,
                      (const unsigned char *)text.bytes, text.length, digest, DIGEST_BYTES, &made) != NULL);
    require(made == DIGEST_BYTES);
}

bool digest_equal(const void *left, const void *right, size_t count)
{
    return CRYPTO_memcmp(left, right, count) == 0;
}

void digest_wipe(void *bytes, size_t count)
{
    OPENSSL_cleanse(bytes, count);
}
