/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "crypto/keyring.h"

#include <string.h>

static const char *const names[KEYRING_USE_COUNT] = {"cvdesk wrap 1", "cvdesk code 1", "cvdesk show 1", "cvdesk handle 1",
                                                    "cvdesk factor 1", "cvdesk recovery 1"};

static void fill_master(uint8_t master[ENVELOPE_KEY_BYTES])
{
    for (uint8_t at = 0; at < ENVELOPE_KEY_BYTES; at++)
        master[at] = at;
}

static struct keyring *open_keyring(void)
{
    uint8_t master[ENVELOPE_KEY_BYTES];
    fill_master(master);
    struct keyring *keyring = keyring_open(master);
    assert_non_null(keyring);
    return keyring;
}

static struct text view(const void *bytes, size_t length)
{
    return (struct text){bytes, length};
}

/* HKDF once more, from the HMAC that digest_test checks: extract, and count bytes of expand
 * (RFC 5869 §2). Keys are filled up with zeros to 32 bytes, which HMAC does as well. */
static void hkdf(struct text salt, struct text secret, struct text info, uint8_t *out, size_t count)
{
    uint8_t key[ENVELOPE_KEY_BYTES] = {0}, extracted[DIGEST_BYTES], block[DIGEST_BYTES];
    uint8_t input[DIGEST_BYTES + 100 + 1];
    if (salt.length > 0)
        memcpy(key, salt.bytes, salt.length);
    digest_keyed(key, secret, extracted);
    size_t before = 0;
    for (uint8_t number = 1; count > 0; number++) {
        memcpy(input, block, before);
        if (info.length > 0)
            memcpy(input + before, info.bytes, info.length);
        input[before + info.length] = number;
        digest_keyed(extracted, view(input, before + info.length + 1), block);
        before = sizeof block;
        size_t taken = count < sizeof block ? count : sizeof block;
        memcpy(out, block, taken);
        out += taken;
        count -= taken;
    }
}

static void assert_hkdf(const char *salt_hex, const char *info_hex, const char *okm_hex)
{
    uint8_t secret[22], salt[32], info[32], wanted[64], out[64];
    size_t salt_bytes = strlen(salt_hex) / 2, info_bytes = strlen(info_hex) / 2, count = strlen(okm_hex) / 2;
    memset(secret, 0x0b, sizeof secret);
    assert_true(text_read_hex(text_of(salt_hex), salt, salt_bytes));
    assert_true(text_read_hex(text_of(info_hex), info, info_bytes));
    assert_true(text_read_hex(text_of(okm_hex), wanted, count));
    hkdf(view(salt, salt_bytes), view(secret, sizeof secret), view(info, info_bytes), out, count);
    assert_memory_equal(out, wanted, count);
}

static void our_second_hkdf_is_the_one_of_rfc_5869(void **state)
{
    (void)state;
    assert_hkdf("000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9",
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    assert_hkdf("", "", "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

static void the_keyring_derives_the_same(void **state)
{
    (void)state;
    uint8_t master[ENVELOPE_KEY_BYTES], wanted[ENVELOPE_KEY_BYTES];
    fill_master(master);
    struct keyring *keyring = open_keyring();
    for (int use = 0; use < KEYRING_USE_COUNT; use++) {
        hkdf(view(NULL, 0), view(master, sizeof master), text_of(names[use]), wanted, sizeof wanted);
        assert_memory_equal(keyring_key(keyring, (enum keyring_use)use), wanted, sizeof wanted);
    }
    keyring_close(keyring);
}

/* Made by another library (Python's cryptography): a changed name or order would make every
 * installation's data unreadable, so it must not pass unnoticed. */
static void derived_keys_never_change(void **state)
{
    (void)state;
    static const char *const wanted_hex[KEYRING_USE_COUNT] = {
        [KEYRING_WRAP] = "afd64cd08f8ff4e669911aa12736225270be4726e69c1f029d7cf63a2d240d7f",
        [KEYRING_CODE] = "f353084abad801709a972c33fc697cc9ad3b601ae8b8ae7f68a220551fcaa38f",
        [KEYRING_SHOW] = "e0bb84daf719d2863366057f7f356003e9d161ad0323462a40f2d46994a1da22",
        [KEYRING_HANDLE] = "f136f8e3340d5827cd129f013b7fcb6c2348fa21495351c6c41601fb10ad31f4",
        [KEYRING_FACTOR] = "6b099cf60089e9f00440668c3c0494734d5070b5aed69a3a1d8376fd0d56445d",
        [KEYRING_RECOVERY] = "6567e70d9f5be01f9b2c65ef08d190df68fe1af3b20a1041943953e57c3c2d33",
    };
    struct keyring *keyring = open_keyring();
    for (int use = 0; use < KEYRING_USE_COUNT; use++) {
        uint8_t wanted[ENVELOPE_KEY_BYTES];
        assert_true(text_read_hex(text_of(wanted_hex[use]), wanted, sizeof wanted));
        assert_memory_equal(keyring_key(keyring, (enum keyring_use)use), wanted, sizeof wanted);
    }
    keyring_close(keyring);
}

static void what_one_use_sealed_no_other_opens(void **state)
{
    (void)state;
    struct random random = random_from_seed(3);
    struct keyring *keyring = open_keyring();
    for (int sealer = 0; sealer < KEYRING_USE_COUNT; sealer++)
        for (int opener = 0; opener < KEYRING_USE_COUNT; opener++) {
            uint8_t sealed[4 + ENVELOPE_OVERHEAD], plain[4];
            assert_true(envelope_seal(keyring_envelope(keyring, (enum keyring_use)sealer), &random, text_of("four"), text_of("a"), sealed));
            assert_int_equal(envelope_unseal(keyring_envelope(keyring, (enum keyring_use)opener), view(sealed, sizeof sealed), text_of("a"), plain),
                             sealer == opener);
        }
    keyring_close(keyring);
}

static void a_key_is_unwrapped_to_itself(void **state)
{
    (void)state;
    struct random random = random_from_seed(4);
    struct keyring *keyring = open_keyring();
    static const int64_t ids[] = {0, 1, -1, INT64_MAX, INT64_MIN, 0x0102030405060708};
    for (size_t row = 0; row < sizeof ids / sizeof *ids; row++) {
        uint8_t wrapped[KEYRING_WRAPPED_BYTES], sealed[4 + ENVELOPE_OVERHEAD], plain[4];
        assert_true(keyring_make(keyring, &random, ids[row], wrapped));
        struct envelope *first = keyring_unwrap(keyring, ids[row], wrapped);
        struct envelope *again = keyring_unwrap(keyring, ids[row], wrapped);
        assert_non_null(first);
        assert_non_null(again);
        assert_true(envelope_seal(first, &random, text_of("four"), text_of("a"), sealed));
        assert_true(envelope_unseal(again, view(sealed, sizeof sealed), text_of("a"), plain));
        assert_memory_equal(plain, "four", 4);
        envelope_close(first);
        envelope_close(again);
    }
    keyring_close(keyring);
}

static void a_wrapped_key_opens_only_where_it_belongs(void **state)
{
    (void)state;
    struct random random = random_from_seed(5);
    struct keyring *keyring = open_keyring();
    uint8_t wrapped[KEYRING_WRAPPED_BYTES], master[ENVELOPE_KEY_BYTES];
    assert_true(keyring_make(keyring, &random, 7, wrapped));
    for (int bit = 0; bit < 63; bit++)
        assert_null(keyring_unwrap(keyring, 7 ^ INT64_C(1) << bit, wrapped));
    assert_null(keyring_unwrap(keyring, -7, wrapped));
    for (size_t bit = 0; bit < 8 * sizeof wrapped; bit++) {
        wrapped[bit / 8] ^= (uint8_t)(1 << bit % 8);
        assert_null(keyring_unwrap(keyring, 7, wrapped));
        wrapped[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
    fill_master(master);
    master[31] ^= 1;
    struct keyring *other = keyring_open(master);
    assert_non_null(other);
    assert_null(keyring_unwrap(other, 7, wrapped));
    keyring_close(other);
    keyring_close(keyring);
}

static void two_keys_are_never_the_same(void **state)
{
    (void)state;
    struct random random = random_from_kernel();
    struct keyring *keyring = open_keyring();
    uint8_t wrapped[2][KEYRING_WRAPPED_BYTES], sealed[4 + ENVELOPE_OVERHEAD], plain[4];
    struct envelope *envelopes[2];
    for (int at = 0; at < 2; at++) {
        assert_true(keyring_make(keyring, &random, 7, wrapped[at]));
        envelopes[at] = keyring_unwrap(keyring, 7, wrapped[at]);
        assert_non_null(envelopes[at]);
    }
    assert_true(envelope_seal(envelopes[0], &random, text_of("four"), text_of("a"), sealed));
    assert_false(envelope_unseal(envelopes[1], view(sealed, sizeof sealed), text_of("a"), plain));
    envelope_close(envelopes[0]);
    envelope_close(envelopes[1]);
    keyring_close(keyring);
}

static void close_of_nothing_is_harmless(void **state)
{
    (void)state;
    keyring_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(our_second_hkdf_is_the_one_of_rfc_5869),
        cmocka_unit_test(the_keyring_derives_the_same),
        cmocka_unit_test(derived_keys_never_change),
        cmocka_unit_test(what_one_use_sealed_no_other_opens),
        cmocka_unit_test(a_key_is_unwrapped_to_itself),
        cmocka_unit_test(a_wrapped_key_opens_only_where_it_belongs),
        cmocka_unit_test(two_keys_are_never_the_same),
        cmocka_unit_test(close_of_nothing_is_harmless),
    };
    return cmocka_run_group_tests_name("crypto/keyring", tests, NULL, NULL);
}
