/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/file.h"

#include <string.h>

static void assert_named(const char *given, enum file_kind kind, const char *expected)
{
    char bytes[FILE_NAME_BYTES_MAX + 1];
    struct text_builder builder = text_builder_on(bytes, FILE_NAME_BYTES_MAX);
    file_name(text_of(given), kind, &builder);
    assert_false(builder.overflowed);
    bytes[builder.length] = '\0';
    assert_string_equal(bytes, expected);
}

static void a_good_name_stays(void **state)
{
    (void)state;
    assert_named("Моето CV (2026).pdf", FILE_KIND_PDF, "Моето CV (2026).pdf");
    assert_named("Ansøgning.DOCX", FILE_KIND_DOCX, "Ansøgning.docx");
    assert_named("photo.JPEG", FILE_KIND_JPEG, "photo.jpeg");
    assert_named("photo.JPG", FILE_KIND_JPEG, "photo.jpg");
}

static void the_ending_is_of_the_kind(void **state)
{
    (void)state;
    assert_named("cv.pdf.exe", FILE_KIND_PDF, "cv.pdf.exe.pdf");
    assert_named("page.html", FILE_KIND_TEXT, "page.html.txt");
    assert_named("cv", FILE_KIND_ODT, "cv.odt");
}

static void no_path_and_no_special_sign_is_left(void **state)
{
    (void)state;
    assert_named("../../etc/passwd", FILE_KIND_TEXT, "passwd.txt");
    assert_named("C:\\Users\\Ana\\cv.rtf", FILE_KIND_RTF, "cv.rtf");
    assert_named("a\"b<c>|d:e*f?g;h%20.png", FILE_KIND_PNG, "a_b_c__d_e_f_g_h_20.png");
    assert_named(".htaccess", FILE_KIND_TEXT, "htaccess.txt");
    assert_named("cv.pdf. . ", FILE_KIND_PDF, "cv.pdf");
}

static void nothing_hidden_is_left(void **state)
{
    (void)state;
    assert_named("cv\xe2\x80\xae" "fdp.exe", FILE_KIND_PDF, "cvfdp.exe.pdf"); /* U+202E turns the writing round */
    assert_named("a\x01\x7f\xc2\x85\xef\xbb\xbf\xe2\x80\x8b.pdf", FILE_KIND_PDF, "a.pdf");
    assert_named("\xe2\x80\x8b\xe2\x80\x8b", FILE_KIND_PDF, "file.pdf");
    assert_named("...", FILE_KIND_PDF, "file.pdf");
    assert_named("dir/", FILE_KIND_PDF, "file.pdf");
}

static void a_long_name_is_cut_before_its_ending(void **state)
{
    (void)state;
    char given[1200] = "", bytes[FILE_NAME_BYTES_MAX];
    for (size_t at = 0; at < 200; at++)
        memcpy(given + 4 * at, "\xf0\x9f\x98\x80", 4); /* as long as four bytes make it */
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    file_name(text_of(given), FILE_KIND_DOCX, &builder);
    assert_false(builder.overflowed);
    assert_true(text_characters(text_built(&builder)) <= FILE_NAME_CHARACTERS_MAX);
    assert_true(text_is_utf8(text_built(&builder)));
    assert_memory_equal(bytes + builder.length - 5, ".docx", 5);
}

static void the_header_has_it_twice(void **state)
{
    (void)state;
    char bytes[FILE_DISPOSITION_BYTES_MAX];
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    file_disposition(text_of("Моето CV, \"ново\".pdf"), &builder);
    assert_true(text_is(text_built(&builder), "attachment; filename=\"_____ CV_ ______.pdf\"; filename*=UTF-8''%D0%9C%D0%BE%D0%B5%D1%82%D0%BE%20CV%2C%20%22%D0%BD%D0%BE%D0%B2%D0%BE%22.pdf"));
}

static void the_longest_name_fits_the_header(void **state)
{
    (void)state;
    char name[FILE_NAME_BYTES_MAX], bytes[FILE_DISPOSITION_BYTES_MAX];
    memset(name, (char)0xd0, sizeof name);
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    file_disposition((struct text){name, sizeof name}, &builder);
    assert_false(builder.overflowed);
}

static void chunks_are_counted(void **state)
{
    (void)state;
    assert_int_equal(file_chunks(1), 1);
    assert_int_equal(file_chunks(FILE_CHUNK_BYTES), 1);
    assert_int_equal(file_chunks(FILE_CHUNK_BYTES + 1), 2);
    assert_int_equal(file_chunks(FILE_BYTES_MAX), FILE_CHUNKS_MAX);
    assert_int_equal(file_chunk_bytes(FILE_CHUNK_BYTES + 1, 0), FILE_CHUNK_BYTES);
    assert_int_equal(file_chunk_bytes(FILE_CHUNK_BYTES + 1, 1), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_name_stays),
        cmocka_unit_test(the_ending_is_of_the_kind),
        cmocka_unit_test(no_path_and_no_special_sign_is_left),
        cmocka_unit_test(nothing_hidden_is_left),
        cmocka_unit_test(a_long_name_is_cut_before_its_ending),
        cmocka_unit_test(the_header_has_it_twice),
        cmocka_unit_test(the_longest_name_fits_the_header),
        cmocka_unit_test(chunks_are_counted),
    };
    return cmocka_run_group_tests_name("domain/file", tests, NULL, NULL);
}
