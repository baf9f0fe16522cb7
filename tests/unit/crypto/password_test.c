/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "crypto/password.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What Debian's `argon2 SALT -id -k 47104 -t 1 -p 1 -l 32 -e` prints. */
static const struct { const char *password, *hash; } known[] = {
    {"password", "$argon2id$v=19$m=47104,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$solcKXPqo/k72wW8vlFo7jH75gSNy5Db+HFabH7C44Y"},
    {"correct horse battery staple", "$argon2id$v=19$m=47104,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$QGA1U5IzH+tF9EOz2j+ymVvH5Hn0/0QO2qMnmvz0sVw"},
    {"парола", "$argon2id$v=19$m=47104,t=1,p=1$0LHQsdC70YLRgdC+0Lsx$X3UqevGoq+HH7Ysf1xG7rs5NxCrX+SBSrMevAzq9VwE"},
};

static void hashes_of_the_argon2_tool_fit(void **state)
{
    (void)state;
    for (size_t row = 0; row < sizeof known / sizeof *known; row++) {
        assert_true(password_fits(text_of(known[row].password), text_of(known[row].hash)));
        assert_false(password_fits(text_of(known[(row + 1) % 3].password), text_of(known[row].hash)));
    }
}

static void a_hash_fits_its_password_and_no_other(void **state)
{
    (void)state;
    struct random random = random_from_kernel();
    char first[PASSWORD_HASH_BYTES_MAX], second[PASSWORD_HASH_BYTES_MAX];
    assert_true(password_hash(&random, text_of("hunter2"), first));
    assert_true(password_hash(&random, text_of("hunter2"), second));
    assert_memory_equal(first, "$argon2id$v=19$m=47104,t=1,p=1$", 31);
    assert_string_not_equal(first, second); /* another salt */
    assert_true(password_fits(text_of("hunter2"), text_of(first)));
    assert_true(password_fits(text_of("hunter2"), text_of(second)));
    assert_false(password_fits(text_of("hunter3"), text_of(first)));
    assert_false(password_fits(text_of("hunter22"), text_of(first)));
    assert_false(password_fits(text_of("hunter"), text_of(first)));
    assert_false(password_fits((struct text){NULL, 0}, text_of(first)));
}

/* A password is bytes with a length: a zero in it does not end it. */
static void a_zero_in_a_password_counts(void **state)
{
    (void)state;
    struct random random = random_from_seed(6);
    char hash[PASSWORD_HASH_BYTES_MAX];
    assert_true(password_hash(&random, (struct text){"a\0b", 3}, hash));
    assert_true(password_fits((struct text){"a\0b", 3}, text_of(hash)));
    assert_false(password_fits((struct text){"a\0c", 3}, text_of(hash)));
    assert_false(password_fits((struct text){"a", 1}, text_of(hash)));
}

#define HEAD "$argon2id$v=19$m=47104,t=1,p=1$"

static const char *const bad_hashes[] = {
    "",
    "x",
    HEAD,
    HEAD "c29tZXNhbHRzb21lc2FsdA",
    HEAD "c29tZXNhbHRzb21lc2FsdA$",
    HEAD "$solcKXPqo/k72wW8vlFo7jH75gSNy5Db+HFabH7C44Y",
    HEAD "c29tZXNhbHRzb21lc2FsdA$solcKXPqo/k72wW8vlFo7jH75gSNy5Db+HFabH7C44Y=",
    HEAD "c29tZXNhbHRzb21lc2FsdA$solcKXPqo/k72wW8vlFo7jH75gSNy5Db+HFabH7C44",
    HEAD "c29tZXNhbHRzb21lc2FsdA$!olcKXPqo/k72wW8vlFo7jH75gSNy5Db+HFabH7C44Y",
    "$argon2i$v=19$m=47104,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$solcKXPqo/k72wW8vlFo7jH75gSNy5Db+HFabH7C44Y",
    /* other costs than ours: hours of work, more memory than there is, or next to none */
    "$argon2id$v=19$m=47104,t=4000000000,p=1$c29tZXNhbHRzb21lc2FsdA$solcKXPqo/k72wW8vlFo7jH75gSNy5Db+HFabH7C44Y",
    "$argon2id$v=19$m=4194304000,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$solcKXPqo/k72wW8vlFo7jH75gSNy5Db+HFabH7C44Y",
    "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$solcKXPqo/k72wW8vlFo7jH75gSNy5Db+HFabH7C44Y",
};

/* The least of three runs, in time of the processor: what else runs here does not count. */
static clock_t fits_work(struct text hash)
{
    clock_t least = 0;
    for (int run = 0; run < 3; run++) {
        clock_t begun = clock();
        assert_false(password_fits(text_of("wrong"), hash));
        clock_t took = clock() - begun;
        least = run > 0 && least < took ? least : took;
    }
    return least;
}

static void a_bad_hash_fits_nothing_after_the_same_work(void **state)
{
    (void)state;
    clock_t wanted = fits_work(text_of(known[0].hash));
    for (size_t row = 0; row < sizeof bad_hashes / sizeof *bad_hashes; row++) {
        clock_t took = fits_work(text_of(bad_hashes[row]));
        assert_true(took * 2 >= wanted && took <= wanted * 2);
    }
}

static void every_flipped_bit_of_a_hash_fits_not(void **state)
{
    (void)state;
    char hash[PASSWORD_HASH_BYTES_MAX];
    size_t length = strlen(known[0].hash);
    for (size_t at = 0; at < length; at += 7) { /* a few of them: each takes its time */
        memcpy(hash, known[0].hash, length + 1);
        hash[at] ^= (char)(1 << at % 7);
        assert_false(password_fits(text_of("password"), text_of(hash)));
    }
}

static void a_hash_longer_than_any_is_refused(void **state)
{
    (void)state;
    char *hash = malloc(PASSWORD_HASH_BYTES_MAX);
    assert_non_null(hash);
    memset(hash, 'A', PASSWORD_HASH_BYTES_MAX);
    memcpy(hash, HEAD, strlen(HEAD));
    assert_false(password_fits(text_of("password"), (struct text){hash, PASSWORD_HASH_BYTES_MAX}));
    free(hash);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hashes_of_the_argon2_tool_fit),
        cmocka_unit_test(a_hash_fits_its_password_and_no_other),
        cmocka_unit_test(a_zero_in_a_password_counts),
        cmocka_unit_test(a_bad_hash_fits_nothing_after_the_same_work),
        cmocka_unit_test(every_flipped_bit_of_a_hash_fits_not),
        cmocka_unit_test(a_hash_longer_than_any_is_refused),
    };
    return cmocka_run_group_tests_name("crypto/password", tests, NULL, NULL);
}
