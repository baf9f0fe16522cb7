/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "crypto/envelope.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 512 };

static const uint8_t key[ENVELOPE_KEY_BYTES] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

static struct text view(const void *bytes, size_t length)
{
    return (struct text){bytes, length};
}

static size_t read_hex(const char *hex, uint8_t *bytes)
{
    size_t count = strlen(hex) / 2;
    assert_true(text_read_hex(text_of(hex), bytes, count));
    return count;
}

#define KEY_FEFF "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"
#define PLAIN_D9 "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
#define SEALED_D9 "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
#define ZERO_32 "0000000000000000000000000000000000000000000000000000000000000000"

/* Test cases 13 to 16 of "The Galois/Counter Mode of Operation" (McGrew and Viega), which
 * NIST took over. sealed is iv, ciphertext and tag. */
static const struct { const char *key, *sealed, *associated, *plain; } vectors[] = {
    {ZERO_32, "000000000000000000000000" "" "530f8afbc74536b9a963b4f1c4cb738b", "", ""},
    {ZERO_32, "000000000000000000000000" "cea7403d4d606b6e074ec5d3baf39d18" "d0d1c8a799996bf0265b98b5d48ab919", "",
     "00000000000000000000000000000000"},
    {KEY_FEFF, "cafebabefacedbaddecaf888" SEALED_D9 "898015ad" "b094dac5d93471bdec1a502270e3cc6c", "", PLAIN_D9 "1aafd255"},
    {KEY_FEFF, "cafebabefacedbaddecaf888" SEALED_D9 "76fc6ece0f4e1768cddf8853bb2d551b", "feedfacedeadbeeffeedfacedeadbeefabaddad2",
     PLAIN_D9},
};

static void the_published_vectors_open(void **state)
{
    (void)state;
    for (size_t row = 0; row < sizeof vectors / sizeof *vectors; row++) {
        uint8_t own_key[ENVELOPE_KEY_BYTES], sealed[ROOM], associated[ROOM], wanted[ROOM], plain[ROOM];
        read_hex(vectors[row].key, own_key);
        size_t sealed_bytes = read_hex(vectors[row].sealed, sealed);
        size_t associated_bytes = read_hex(vectors[row].associated, associated);
        size_t plain_bytes = read_hex(vectors[row].plain, wanted);
        struct envelope *envelope = envelope_open(own_key);
        assert_non_null(envelope);
        assert_true(envelope_unseal(envelope, view(sealed, sealed_bytes), view(associated, associated_bytes), plain));
        assert_memory_equal(plain, wanted, plain_bytes);
        envelope_close(envelope);
    }
}

/* Exactly as much memory as the contract asks for, so that a sanitizer sees one byte more. */
static void what_was_sealed_opens_at_every_length(void **state)
{
    (void)state;
    struct random random = random_from_seed(1);
    struct envelope *envelope = envelope_open(key);
    assert_non_null(envelope);
    for (size_t length = 0; length < 300; length++) {
        uint8_t *plain = malloc(length + 1), *opened = malloc(length + 1), *sealed = malloc(length + ENVELOPE_OVERHEAD);
        assert_true(plain != NULL && opened != NULL && sealed != NULL);
        random_fill(&random, plain, length);
        struct text associated = view(plain, length / 3);
        assert_true(envelope_seal(envelope, &random, view(length > 0 ? plain : NULL, length), associated, sealed));
        assert_true(envelope_unseal(envelope, view(sealed, length + ENVELOPE_OVERHEAD), associated, opened));
        assert_memory_equal(plain, opened, length);
        free(plain);
        free(opened);
        free(sealed);
    }
    envelope_close(envelope);
}

/* One row as the store would keep it. */
struct row {
    struct envelope *envelope;
    uint8_t sealed[ROOM];
    struct text text, associated;
};

static const char message[] = "Как се пише CV?";
static const char columns[] = "log=17 seq=3 kind=0 author=9";

static void seal_row(struct row *row)
{
    struct random random = random_from_seed(2);
    row->envelope = envelope_open(key);
    assert_non_null(row->envelope);
    row->associated = text_of(columns);
    row->text = view(row->sealed, strlen(message) + ENVELOPE_OVERHEAD);
    assert_true(envelope_seal(row->envelope, &random, text_of(message), row->associated, row->sealed));
}

/* It opens, and a refusal before left nothing behind that would hinder it. */
static void assert_opens(struct row *row)
{
    uint8_t plain[ROOM];
    assert_true(envelope_unseal(row->envelope, row->text, row->associated, plain));
    assert_memory_equal(plain, message, strlen(message));
}

static void assert_refused(struct envelope *envelope, struct text sealed, struct text associated)
{
    uint8_t plain[ROOM], zero[ROOM] = {0};
    memset(plain, 0, sizeof plain);
    assert_false(envelope_unseal(envelope, sealed, associated, plain));
    assert_memory_equal(plain, zero, sizeof zero); /* nothing to be used */
}

static void every_flipped_bit_of_a_row_is_refused(void **state)
{
    (void)state;
    struct row row;
    seal_row(&row);
    for (size_t bit = 0; bit < 8 * row.text.length; bit++) {
        row.sealed[bit / 8] ^= (uint8_t)(1 << bit % 8);
        assert_refused(row.envelope, row.text, row.associated);
        row.sealed[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
    assert_opens(&row);
    envelope_close(row.envelope);
}

static void every_flipped_bit_of_the_columns_is_refused(void **state)
{
    (void)state;
    struct row row;
    seal_row(&row);
    char other[sizeof columns];
    memcpy(other, columns, sizeof columns);
    for (size_t bit = 0; bit < 8 * strlen(columns); bit++) {
        other[bit / 8] ^= (char)(1 << bit % 8);
        assert_refused(row.envelope, row.text, view(other, strlen(columns)));
        other[bit / 8] ^= (char)(1 << bit % 8);
    }
    envelope_close(row.envelope);
}

static void a_row_that_was_moved_is_refused(void **state)
{
    (void)state;
    struct row row;
    seal_row(&row);
    assert_refused(row.envelope, row.text, text_of("log=18 seq=3 kind=0 author=9"));
    assert_refused(row.envelope, row.text, text_of("log=17 seq=3 kind=0 author=9 "));
    assert_refused(row.envelope, row.text, view(columns, strlen(columns) - 1));
    assert_refused(row.envelope, row.text, view(NULL, 0));
    assert_opens(&row);
    envelope_close(row.envelope);
}

static void a_shorter_or_longer_row_is_refused(void **state)
{
    (void)state;
    struct row row;
    seal_row(&row);
    for (size_t length = 0; length < row.text.length; length++) {
        uint8_t *exact = malloc(length + 1); /* so that a sanitizer sees a read beyond it */
        assert_non_null(exact);
        memcpy(exact, row.sealed, length);
        assert_refused(row.envelope, view(exact, length), row.associated);
        assert_refused(row.envelope, view(row.sealed + (row.text.length - length), length), row.associated);
        free(exact);
    }
    row.sealed[row.text.length] = 0;
    assert_refused(row.envelope, view(row.sealed, row.text.length + 1), row.associated);
    assert_refused(row.envelope, view(NULL, 0), row.associated);
    assert_opens(&row);
    envelope_close(row.envelope);
}

static void another_key_is_refused(void **state)
{
    (void)state;
    struct row row;
    seal_row(&row);
    for (size_t bit = 0; bit < 8 * sizeof key; bit++) {
        uint8_t other[ENVELOPE_KEY_BYTES];
        memcpy(other, key, sizeof key);
        other[bit / 8] ^= (uint8_t)(1 << bit % 8);
        struct envelope *envelope = envelope_open(other);
        assert_non_null(envelope);
        assert_refused(envelope, row.text, row.associated);
        envelope_close(envelope);
    }
    envelope_close(row.envelope);
}

static int compare_ivs(const void *left, const void *right)
{
    return memcmp(left, right, ENVELOPE_IV_BYTES);
}

static void ten_thousand_ivs_are_distinct(void **state)
{
    (void)state;
    enum { COUNT = 10000 };
    static uint8_t ivs[COUNT][ENVELOPE_IV_BYTES];
    struct random random = random_from_kernel();
    struct envelope *envelope = envelope_open(key);
    assert_non_null(envelope);
    for (size_t at = 0; at < COUNT; at++) {
        uint8_t sealed[ROOM];
        assert_true(envelope_seal(envelope, &random, text_of(message), text_of(columns), sealed));
        memcpy(ivs[at], sealed, ENVELOPE_IV_BYTES);
    }
    qsort(ivs, COUNT, sizeof *ivs, compare_ivs);
    for (size_t at = 1; at < COUNT; at++)
        assert_int_not_equal(compare_ivs(ivs[at - 1], ivs[at]), 0);
    envelope_close(envelope);
}

static void close_of_nothing_is_harmless(void **state)
{
    (void)state;
    envelope_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_vectors_open),
        cmocka_unit_test(what_was_sealed_opens_at_every_length),
        cmocka_unit_test(every_flipped_bit_of_a_row_is_refused),
        cmocka_unit_test(every_flipped_bit_of_the_columns_is_refused),
        cmocka_unit_test(a_row_that_was_moved_is_refused),
        cmocka_unit_test(a_shorter_or_longer_row_is_refused),
        cmocka_unit_test(another_key_is_refused),
        cmocka_unit_test(ten_thousand_ivs_are_distinct),
        cmocka_unit_test(close_of_nothing_is_harmless),
    };
    return cmocka_run_group_tests_name("crypto/envelope", tests, NULL, NULL);
}
