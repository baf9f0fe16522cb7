/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "base/arena.h"

#include <stdalign.h>
#include <string.h>

static void what_is_taken_is_zeroed_aligned_and_apart(void **state)
{
    (void)state;
    struct arena arena;
    assert_true(arena_open(&arena, 4096));
    unsigned char *before = NULL;
    size_t before_bytes = 0;
    for (size_t size = 1; size < 60; size++) {
        unsigned char *taken = arena_take(&arena, size);
        assert_non_null(taken);
        assert_int_equal((uintptr_t)taken % alignof(max_align_t), 0);
        assert_true(before == NULL || taken >= before + before_bytes);
        for (size_t at = 0; at < size; at++)
            assert_int_equal(taken[at], 0);
        memset(taken, 0xEE, size);
        before = taken;
        before_bytes = size;
    }
    arena_close(&arena);
}

static void a_full_arena_gives_nothing(void **state)
{
    (void)state;
    struct arena arena;
    assert_true(arena_open(&arena, 64));
    assert_null(arena_take(&arena, 65));
    assert_non_null(arena_take(&arena, 48));
    assert_null(arena_take(&arena, 17));
    assert_non_null(arena_take(&arena, 16));
    assert_null(arena_take(&arena, 1));
    assert_non_null(arena_take(&arena, 0));
    assert_null(arena_take(&arena, SIZE_MAX / 2));
    arena_close(&arena);
}

/* A size that is no multiple of the alignment: the rest is never given out. */
static void an_odd_size_is_never_overrun(void **state)
{
    (void)state;
    struct arena arena;
    assert_true(arena_open(&arena, 31));
    unsigned char *taken = arena_take(&arena, 16);
    assert_non_null(taken);
    memset(taken, 1, 16);
    assert_null(arena_take(&arena, 15)); /* 15 would fit, its padding would not */
    arena_close(&arena);
}

static void a_reset_gives_everything_back_and_zeroed(void **state)
{
    (void)state;
    struct arena arena;
    assert_true(arena_open(&arena, 64));
    unsigned char *first = arena_take(&arena, 64);
    assert_non_null(first);
    memset(first, 0xEE, 64);
    arena_reset(&arena);
    unsigned char *again = arena_take(&arena, 64);
    assert_ptr_equal(again, first);
    for (size_t at = 0; at < 64; at++)
        assert_int_equal(again[at], 0);
    arena_close(&arena);
}

static void close_twice_is_harmless(void **state)
{
    (void)state;
    struct arena arena;
    assert_true(arena_open(&arena, 64));
    arena_close(&arena);
    assert_null(arena_take(&arena, 1));
    arena_close(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_taken_is_zeroed_aligned_and_apart),
        cmocka_unit_test(a_full_arena_gives_nothing),
        cmocka_unit_test(an_odd_size_is_never_overrun),
        cmocka_unit_test(a_reset_gives_everything_back_and_zeroed),
        cmocka_unit_test(close_twice_is_harmless),
    };
    return cmocka_run_group_tests_name("base/arena", tests, NULL, NULL);
}
