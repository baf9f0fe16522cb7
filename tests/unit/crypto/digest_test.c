/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "crypto/digest.h"

#include <string.h>

static void assert_hex(const uint8_t *bytes, const char *hex)
{
    uint8_t wanted[DIGEST_BYTES];
    assert_true(text_read_hex(text_of(hex), wanted, sizeof wanted));
    assert_memory_equal(bytes, wanted, sizeof wanted);
}

static void sha256_is_the_one_of_fips_180(void **state)
{
    (void)state;
    static const struct { const char *text, *digest; } vectors[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    };
    uint8_t digest[DIGEST_BYTES];
    for (size_t row = 0; row < sizeof vectors / sizeof *vectors; row++) {
        digest_of(text_of(vectors[row].text), digest);
        assert_hex(digest, vectors[row].digest);
    }
    static char a[1000000];
    memset(a, 'a', sizeof a);
    digest_of((struct text){a, sizeof a}, digest);
    assert_hex(digest, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void two_texts_are_hashed_as_one_wherever_they_are_cut(void **state)
{
    (void)state;
    static const char whole[] = "a running hash and the digest of a body";
    struct digester *digester = digest_open();
    assert_non_null(digester);
    uint8_t wanted[DIGEST_BYTES], digest[DIGEST_BYTES];
    digest_of((struct text){whole, sizeof whole}, wanted);
    for (size_t at = 0; at <= sizeof whole; at++) {
        digest_of_two((struct text){whole, at}, (struct text){whole + at, sizeof whole - at}, digest);
        assert_memory_equal(digest, wanted, sizeof wanted);
        digest_take(digester, (struct text){whole, at}, (struct text){whole + at, sizeof whole - at}, digest);
        assert_memory_equal(digest, wanted, sizeof wanted);
    }
    digest_close(digester);
    digest_close(NULL);
    digest_of_two((struct text){NULL, 0}, (struct text){NULL, 0}, digest);
    assert_hex(digest, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

/* A running hash is written over itself. */
static void a_digest_may_be_written_over_what_was_hashed(void **state)
{
    (void)state;
    uint8_t wanted[DIGEST_BYTES], running[DIGEST_BYTES];
    memset(running, 7, sizeof running);
    digest_of_two((struct text){(const char *)running, sizeof running}, text_of("body"), wanted);
    digest_of_two((struct text){(const char *)running, sizeof running}, text_of("body"), running);
    assert_memory_equal(running, wanted, sizeof wanted);
}

/* Keys of ours have 32 bytes. RFC 2104 fills shorter ones with zeros and hashes those longer
 * than a block, so that every vector of RFC 4231 can be asked with 32 bytes. */
static void assert_keyed(size_t key_bytes, const uint8_t *key, struct text text, const char *hex)
{
    uint8_t whole[ENVELOPE_KEY_BYTES] = {0}, digest[DIGEST_BYTES];
    if (key_bytes > sizeof whole)
        digest_of((struct text){(const char *)key, key_bytes}, whole);
    else
        memcpy(whole, key, key_bytes);
    digest_keyed(whole, text, digest);
    assert_hex(digest, hex);
}

static void hmac_is_the_one_of_rfc_4231(void **state)
{
    (void)state;
    uint8_t key[131];
    char text[50];
    memset(key, 0x0b, sizeof key);
    assert_keyed(20, key, text_of("Hi There"), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    assert_keyed(4, (const uint8_t *)"Jefe", text_of("what do ya want for nothing?"), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    memset(key, 0xaa, sizeof key);
    memset(text, 0xdd, sizeof text);
    assert_keyed(20, key, (struct text){text, sizeof text}, "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    assert_keyed(131, key, text_of("Test Using Larger Than Block-Size Key - Hash Key First"),
                 "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    assert_keyed(131, key,
                 text_of("This is a test using a larger than block-size key and a larger than block-size data. "
                         "The key needs to be hashed before being used by the HMAC algorithm."),
                 "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    for (uint8_t at = 0; at < 25; at++)
        key[at] = (uint8_t)(at + 1);
    memset(text, 0xcd, sizeof text);
    assert_keyed(25, key, (struct text){text, sizeof text}, "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
}

static void equal_means_every_byte(void **state)
{
    (void)state;
    uint8_t left[DIGEST_BYTES] = {1, 2, 3}, right[DIGEST_BYTES];
    memcpy(right, left, sizeof left);
    assert_true(digest_equal(left, right, sizeof left));
    assert_true(digest_equal(left, right, 0));
    for (size_t bit = 0; bit < 8 * sizeof left; bit++) {
        right[bit / 8] ^= (uint8_t)(1 << bit % 8);
        assert_false(digest_equal(left, right, sizeof left));
        right[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
}

static void wiped_is_zero(void **state)
{
    (void)state;
    uint8_t secret[100], zero[100] = {0};
    memset(secret, 0x5a, sizeof secret);
    digest_wipe(secret, sizeof secret);
    assert_memory_equal(secret, zero, sizeof zero);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sha256_is_the_one_of_fips_180),
        cmocka_unit_test(two_texts_are_hashed_as_one_wherever_they_are_cut),
        cmocka_unit_test(a_digest_may_be_written_over_what_was_hashed),
        cmocka_unit_test(hmac_is_the_one_of_rfc_4231),
        cmocka_unit_test(equal_means_every_byte),
        cmocka_unit_test(wiped_is_zero),
    };
    return cmocka_run_group_tests_name("crypto/digest", tests, NULL, NULL);
}
