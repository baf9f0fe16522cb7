/* SPDX-License-Identifier: Apache-2.0
 *
 * Why a pair is tried on a context of its own first: the library's reload keeps the old
 * certificate when the new file is broken but says that all is well, and OpenSSL's setters
 * can fail half-way. Why one ticket and no session cache: with ECDSA a resumed handshake costs
 * as much as a full one; what a ticket saves is one round of waiting with RSA. Never
 * read_ahead here: the library then waits for bytes that OpenSSL already holds. */
#include "door/tls.h"

#include "base/journal.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <stdlib.h>

static const char CIPHERS_12[] =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
    "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
    "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
static const char CIPHERS_13[] = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256";
static const char GROUPS[] = "X25519:P-256:P-384"; /* no ffdhe: a cheap way to make us work */

struct tls_pair {
    X509 *leaf;
    STACK_OF(X509) *chain; /* above the leaf */
    EVP_PKEY *key;
};

/* Says that there is no passphrase, where OpenSSL would ask the terminal. */
static int no_passphrase(char *bytes, int size, int is_writing, void *unused)
{
    (void)bytes, (void)size, (void)is_writing, (void)unused;
    return -1;
}

static bool read_chain(struct tls_pair *pair, struct text pem)
{
    BIO *bio = BIO_new_mem_buf(pem.bytes, (int)pem.length);
    if (bio == NULL)
        return false;
    pair->leaf = PEM_read_bio_X509(bio, NULL, no_passphrase, NULL);
    pair->chain = sk_X509_new_null();
    bool is_good = pair->leaf != NULL && pair->chain != NULL;
    while (is_good) {
        X509 *above = PEM_read_bio_X509(bio, NULL, no_passphrase, NULL);
        if (above == NULL)
            break;
        is_good = sk_X509_push(pair->chain, above) > 0;
        if (!is_good)
            X509_free(above);
    }
    /* it must have stopped because nothing more begins, not in the middle of something */
    unsigned long error = ERR_peek_last_error();
    if (error != 0 && !(ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE))
        is_good = false;
    BIO_free(bio);
    return is_good;
}

static bool read_key(struct tls_pair *pair, struct text pem)
{
    BIO *bio = BIO_new_mem_buf(pem.bytes, (int)pem.length);
    if (bio == NULL)
        return false;
    pair->key = PEM_read_bio_PrivateKey(bio, NULL, no_passphrase, NULL);
    BIO_free(bio);
    return pair->key != NULL;
}

/* Whether a fresh context with our settings takes the pair. */
static bool is_usable(const struct tls_pair *pair)
{
    SSL_CTX *trial = SSL_CTX_new(TLS_server_method());
    if (trial == NULL)
        return false;
    bool is_good = tls_prepare(trial) && tls_use(trial, pair);
    SSL_CTX_free(trial);
    return is_good;
}

struct tls_pair *tls_pair_open(struct text chain, struct text key)
{
    const char *what = "no memory";
    struct tls_pair *pair = calloc(1, sizeof *pair);
    ERR_clear_error();
    if (pair == NULL)
        goto failed;
    what = "the certificate is not PEM";
    if (!read_chain(pair, chain))
        goto failed;
    ERR_clear_error();
    what = "the key is not PEM without a passphrase";
    if (!read_key(pair, key))
        goto failed;
    what = "certificate and key do not fit together, or are too weak";
    if (!is_usable(pair))
        goto failed;
    return pair;
failed:
    journal(JOURNAL_FAULT, "certificate", "refused: %s (code %lx)", what, ERR_peek_last_error());
    ERR_clear_error();
    tls_pair_close(pair);
    return NULL;
}

void tls_pair_close(struct tls_pair *pair)
{
    if (pair == NULL)
        return;
    X509_free(pair->leaf);
    sk_X509_pop_free(pair->chain, X509_free);
    EVP_PKEY_free(pair->key);
    free(pair);
}

bool tls_use(struct ssl_ctx_st *tls, const struct tls_pair *pair)
{
    return SSL_CTX_use_cert_and_key(tls, pair->leaf, pair->key, pair->chain, 1) == 1;
}

bool tls_prepare(struct ssl_ctx_st *tls)
{
    SSL_CTX_set_options(tls, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                 SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(tls, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_cache_mode(tls, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_verify(tls, SSL_VERIFY_NONE, NULL);
    return SSL_CTX_set_min_proto_version(tls, TLS1_2_VERSION) == 1 && SSL_CTX_set_cipher_list(tls, CIPHERS_12) == 1 &&
           SSL_CTX_set_ciphersuites(tls, CIPHERS_13) == 1 && SSL_CTX_set1_groups_list(tls, GROUPS) == 1 &&
           SSL_CTX_set_num_tickets(tls, 1) == 1;
}
