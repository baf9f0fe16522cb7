/* SPDX-License-Identifier: Apache-2.0
 *
 * Why argon2id by its own library: OpenSSL 3.0 has none. Why one lane: the library starts no
 * thread of its own then, which a role behind seccomp could not. The memory is asked for and
 * given back each time; a clerk that kept 46 MiB for the next login would hold them all day.
 *
 * A login that does not exist takes as long as one that does (OWASP Authentication Cheat
 * Sheet): otherwise the time of the answer tells who works here. */
#include "crypto/password.h"

#include "base/journal.h"

#include <argon2.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
    MEMORY_KIB = 47104,
    PASSES = 1,
    LANES = 1,
    SALT_BYTES = 16,
    TAG_BYTES = 32,
};

bool password_hash(struct random *random, struct text password, char hash[PASSWORD_HASH_BYTES_MAX])
{
    uint8_t salt[SALT_BYTES];
    random_fill(random, salt, sizeof salt);
    int result = argon2id_hash_encoded(PASSES, MEMORY_KIB, LANES, password.bytes, password.length, salt, sizeof salt,
                                       TAG_BYTES, hash, PASSWORD_HASH_BYTES_MAX);
    if (result == ARGON2_OK)
        return true;
    journal(JOURNAL_FAULT, "password", "hash argon2=%d", result);
    hash[0] = '\0';
    return false;
}

/* Whether a hash has our costs. One of others would take another time than an unknown login
 * does, and a damaged row could ask for hours. Older costs get a row here when ours rise. */
static bool is_ours(struct text hash)
{
    static const char head[] = "$argon2id$v=19$m=47104,t=1,p=1$";
    return hash.length < PASSWORD_HASH_BYTES_MAX && hash.length > sizeof head - 1 &&
           memcmp(hash.bytes, head, sizeof head - 1) == 0 && memchr(hash.bytes, '\0', hash.length) == NULL;
}

/* The work of password_fits for nothing. */
static void work_in_vain(struct text password)
{
    static const uint8_t salt[SALT_BYTES] = {0};
    uint8_t tag[TAG_BYTES];
    int result = argon2id_hash_raw(PASSES, MEMORY_KIB, LANES, password.bytes, password.length, salt, sizeof salt, tag, sizeof tag);
    if (result != ARGON2_OK)
        journal(JOURNAL_FAULT, "password", "dummy argon2=%d", result);
}

bool password_fits(struct text password, struct text hash)
{
    char encoded[PASSWORD_HASH_BYTES_MAX];
    int result = ARGON2_DECODING_FAIL;
    if (is_ours(hash)) {
        memcpy(encoded, hash.bytes, hash.length);
        encoded[hash.length] = '\0';
        result = argon2id_verify(encoded, password.bytes, password.length);
    }
    if (result == ARGON2_OK || result == ARGON2_VERIFY_MISMATCH)
        return result == ARGON2_OK;
    if (hash.length > 0) /* an empty one is an unknown login and nothing to worry about */
        journal(JOURNAL_FAULT, "password", "verify argon2=%d", result);
    work_in_vain(password);
    return false;
}
