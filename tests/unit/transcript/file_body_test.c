/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript.h"

#include "transcript/file_body.h"

static const struct store_file FILE_ROW = {.mark = {1, 2, 3}, .conversation = {7}, .size = 40000};

static bool opens(struct bench *bench, const struct store_file *file, int64_t number, struct text sealed)
{
    struct text plain;
    return file_body_open(bench_envelope(bench), file, number, sealed, &bench->arena, &plain);
}

static void a_chunk_opens_in_its_own_place_alone(void **state)
{
    struct bench *bench = *state;
    struct text sealed, plain;
    struct store_file changed[] = {FILE_ROW, FILE_ROW, FILE_ROW};
    changed[0].conversation.value++;
    changed[1].mark[15] ^= 1;
    changed[2].size++; /* another chunk would be the last */
    assert_true(file_body_seal(bench_envelope(bench), &bench->random, &FILE_ROW, 1, text_of("words of a CV"), &bench->arena, &sealed));
    assert_null(memmem(sealed.bytes, sealed.length, "words", 5));
    assert_true(file_body_open(bench_envelope(bench), &FILE_ROW, 1, sealed, &bench->arena, &plain));
    assert_true(text_is(plain, "words of a CV"));
    for (size_t at = 0; at < sizeof changed / sizeof *changed; at++)
        assert_false(opens(bench, &changed[at], 1, sealed));
    assert_false(opens(bench, &FILE_ROW, 0, sealed));
    assert_false(opens(bench, &FILE_ROW, FILE_BODY_NAME, sealed));
    assert_false(opens(bench, &FILE_ROW, 1, (struct text){sealed.bytes, sealed.length - 1}));
    assert_false(opens(bench, &FILE_ROW, 1, (struct text){"", 0}));
}

static void an_entry_says_which_file(void **state)
{
    (void)state;
    char bytes[FILE_ENTRY_BYTES_MAX];
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    file_entry_write(&(struct file_entry){.id = {17}, .size = 48213, .name = text_of("my cv 2.pdf")}, &builder);
    struct file_entry read = file_entry_read(text_built(&builder));
    assert_int_equal(read.id.value, 17);
    assert_int_equal(read.size, 48213);
    assert_true(text_is(read.name, "my cv 2.pdf"));
}

static void an_entry_that_was_emptied_says_nothing(void **state)
{
    (void)state;
    static const char *const odd[] = {"", "17", "17 ", "17 48213", "x 1 y", "1 x y", "-1 2 z"};
    for (size_t at = 0; at < sizeof odd / sizeof *odd; at++)
        assert_int_equal(file_entry_read(text_of(odd[at])).id.value, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_chunk_opens_in_its_own_place_alone, bench_open, bench_close),
        cmocka_unit_test(an_entry_says_which_file),
        cmocka_unit_test(an_entry_that_was_emptied_says_nothing),
    };
    return cmocka_run_group_tests_name("transcript/file_body", tests, NULL, NULL);
}
