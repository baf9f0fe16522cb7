/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "base/random.h"

#include <string.h>

static void the_same_seed_gives_the_same_bytes(void **state)
{
    (void)state;
    struct random one = random_from_seed(42), two = random_from_seed(42), other = random_from_seed(43);
    unsigned char first[1000], second[1000], third[1000];
    random_fill(&one, first, sizeof first);
    random_fill(&two, second, sizeof second);
    random_fill(&other, third, sizeof third);
    assert_memory_equal(first, second, sizeof first);
    assert_memory_not_equal(first, third, sizeof first);
}

/* Kept failing seeds of the simulation mean something only as long as this holds. */
static void a_seed_never_changes_its_meaning(void **state)
{
    (void)state;
    /* splitmix64 of state 1, from the published algorithm */
    static const unsigned char wanted[] = {0xC1, 0x5C, 0x02, 0x89, 0xEC, 0x2D, 0x0A, 0x91, 0x67, 0xEC, 0x8E, 0x65, 0xA1, 0x8D, 0xEB, 0xBE};
    struct random random = random_from_seed(0);
    unsigned char bytes[sizeof wanted];
    random_fill(&random, bytes, sizeof bytes);
    assert_memory_equal(bytes, wanted, sizeof wanted);
}

static void fill_writes_just_what_was_asked(void **state)
{
    (void)state;
    struct random sources[] = {random_from_kernel(), random_from_seed(1)};
    for (size_t source = 0; source < 2; source++)
        for (size_t count = 0; count < 40; count++) {
            unsigned char bytes[42];
            memset(bytes, 0xEE, sizeof bytes);
            random_fill(&sources[source], bytes + 1, count);
            assert_int_equal(bytes[0], 0xEE);
            assert_int_equal(bytes[count + 1], 0xEE);
        }
}

static void the_kernel_never_repeats(void **state)
{
    (void)state;
    struct random random = random_from_kernel();
    unsigned char first[16], second[16];
    random_fill(&random, first, sizeof first);
    random_fill(&random, second, sizeof second);
    assert_memory_not_equal(first, second, sizeof first);
    assert_int_equal(random.state, 0); /* it stays the kernel */
}

/* Pearson's chi-squared for the given number of drawers stays below a bound that chance
 * passes once in ten thousand; with a seed the test always says the same. */
static void assert_even(uint64_t below, double bound)
{
    enum { DRAWS = 100000, DRAWERS_MAX = 64 };
    double counts[DRAWERS_MAX] = {0}, chi = 0, wanted = (double)DRAWS / (double)below;
    struct random random = random_from_seed(below);
    for (int draw = 0; draw < DRAWS; draw++) {
        uint64_t drawn = random_below(&random, below);
        assert_true(drawn < below);
        counts[drawn]++;
    }
    for (uint64_t drawer = 0; drawer < below; drawer++)
        chi += (counts[drawer] - wanted) * (counts[drawer] - wanted) / wanted;
    assert_true(chi < bound);
}

static void below_is_even(void **state)
{
    (void)state;
    assert_even(2, 15.2);
    assert_even(3, 18.5);
    assert_even(7, 27.9);
    assert_even(10, 33.8);
    assert_even(64, 113.6);
}

/* The widest below that rejects nearly half of all draws: a modulo would prefer the lower half. */
static void below_is_even_where_a_modulo_would_not_be(void **state)
{
    (void)state;
    struct random random = random_from_seed(9);
    uint64_t below = UINT64_MAX / 3 * 2;
    int low = 0;
    for (int draw = 0; draw < 10000; draw++)
        low += random_below(&random, below) < below / 2;
    assert_true(low > 4700 && low < 5300); /* a modulo: 6,667 */
}

static void below_one_is_nought(void **state)
{
    (void)state;
    struct random random = random_from_kernel();
    assert_int_equal(random_below(&random, 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_seed_gives_the_same_bytes),
        cmocka_unit_test(a_seed_never_changes_its_meaning),
        cmocka_unit_test(fill_writes_just_what_was_asked),
        cmocka_unit_test(the_kernel_never_repeats),
        cmocka_unit_test(below_is_even),
        cmocka_unit_test(below_is_even_where_a_modulo_would_not_be),
        cmocka_unit_test(below_one_is_nought),
    };
    return cmocka_run_group_tests_name("base/random", tests, NULL, NULL);
}
