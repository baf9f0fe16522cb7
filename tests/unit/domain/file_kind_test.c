/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/file_kind.h"

#include "domain/limits.h"

#include <string.h>

/* The kind of a file that fits one chunk; -1 when it is not taken. */
static int kind_of(struct text bytes)
{
    enum file_kind kind;
    bool is_taken = file_kind_find(bytes, bytes, (int64_t)bytes.length, file_kind_is_text(bytes), &kind);
    if (is_taken)
        assert_true(file_kind_may_begin(bytes));
    return is_taken ? (int)kind : -1;
}

#define KIND_OF(BYTES) kind_of((struct text){BYTES, sizeof(BYTES) - 1})

static const char PNG_HEAD[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", PNG_END[] = "\0\0\0\0IEND\xae\x42\x60\x82";

static void each_kind_is_known_by_its_bytes(void **state)
{
    (void)state;
    assert_int_equal(KIND_OF("%PDF-1.7\n…\n%%EOF\r\n"), FILE_KIND_PDF);
    assert_int_equal(KIND_OF("{\\rtf1 words}\r\n"), FILE_KIND_RTF);
    assert_int_equal(KIND_OF("\xff\xd8\xff\xe0 points \xff\xd9"), FILE_KIND_JPEG);
    assert_int_equal(KIND_OF("My CV\r\n\tin UTF-8: søster\n"), FILE_KIND_TEXT);
    assert_int_equal(KIND_OF("\xcc\xee\xe5\xf2\xee CV \xe2 windows-1251\r\n"), FILE_KIND_TEXT);
    char png[64];
    memcpy(png, PNG_HEAD, 16);
    memcpy(png + 16, PNG_END, 12);
    assert_int_equal(kind_of((struct text){png, 28}), FILE_KIND_PNG);
}

static void what_is_none_of_them_is_not_taken(void **state)
{
    (void)state;
    assert_int_equal(KIND_OF("<html>"), -1);
    assert_int_equal(KIND_OF("\xef\xbb\xbf \n\t<svg onload=alert(1)>"), -1);
    assert_int_equal(KIND_OF("MZ\x90\0\3"), -1);
    assert_int_equal(KIND_OF("\x7f" "ELF"), -1);
    assert_int_equal(KIND_OF("GIF89a\1"), -1);
    assert_int_equal(KIND_OF("a text with a \0 in it"), -1);
    assert_int_equal(KIND_OF("a text with a \x1b[31m in it"), -1);
    assert_int_equal(KIND_OF(""), FILE_KIND_TEXT); /* nobody can send it: a file has a byte at least */
}

static void what_is_not_whole_or_has_more_behind_it_is_not_taken(void **state)
{
    (void)state;
    assert_int_equal(KIND_OF("%PDF-1.7\n…"), -1);
    assert_int_equal(KIND_OF("{\\rtf1 words"), -1);
    assert_int_equal(KIND_OF("\xff\xd8\xff\xe0 points"), -1);
    assert_int_equal(KIND_OF("\xff\xd8\xff\xe0 points \xff\xd9PK\5\6"), -1);
    assert_int_equal(KIND_OF("\x89PNG\r\n\x1a\n\0\0\0\rIHDR points"), -1);
}

/* ---- archives, put together here ---- */

struct archive {
    char bytes[40000];
    size_t length, list, parts;
    char rows[20000];
};

static void add(char *bytes, size_t *length, uint32_t value, int count)
{
    for (int byte = 0; byte < count; byte++)
        bytes[(*length)++] = (char)(value >> 8 * byte);
}

static void add_part(struct archive *archive, const char *name, const char *words, uint32_t unpacked, uint32_t flags)
{
    size_t name_bytes = strlen(name), words_bytes = strlen(words), start = archive->length;
    add(archive->bytes, &archive->length, 0x04034b50, 4);
    memset(archive->bytes + archive->length, 0, 22);
    archive->length += 22;
    add(archive->bytes, &archive->length, (uint32_t)name_bytes, 2);
    add(archive->bytes, &archive->length, 0, 2);
    memcpy(archive->bytes + archive->length, name, name_bytes);
    memcpy(archive->bytes + archive->length + name_bytes, words, words_bytes);
    archive->length += name_bytes + words_bytes;
    add(archive->rows, &archive->list, 0x02014b50, 4);
    add(archive->rows, &archive->list, 0, 4);
    add(archive->rows, &archive->list, flags, 2);
    memset(archive->rows + archive->list, 0, 14);
    archive->list += 14;
    add(archive->rows, &archive->list, unpacked, 4);
    add(archive->rows, &archive->list, (uint32_t)name_bytes, 2);
    memset(archive->rows + archive->list, 0, 12);
    archive->list += 12;
    add(archive->rows, &archive->list, (uint32_t)start, 4);
    memcpy(archive->rows + archive->list, name, name_bytes);
    archive->list += name_bytes;
    archive->parts++;
}

static struct text close_archive(struct archive *archive)
{
    size_t start = archive->length;
    memcpy(archive->bytes + start, archive->rows, archive->list);
    archive->length += archive->list;
    add(archive->bytes, &archive->length, 0x06054b50, 4);
    add(archive->bytes, &archive->length, 0, 4);
    add(archive->bytes, &archive->length, (uint32_t)archive->parts, 2);
    add(archive->bytes, &archive->length, (uint32_t)archive->parts, 2);
    add(archive->bytes, &archive->length, (uint32_t)archive->list, 4);
    add(archive->bytes, &archive->length, (uint32_t)start, 4);
    add(archive->bytes, &archive->length, 0, 2);
    return (struct text){archive->bytes, archive->length};
}

/* A document, and one part more. */
static int docx_with(const char *name, uint32_t unpacked, uint32_t flags)
{
    struct archive archive = {.length = 0};
    add_part(&archive, "_rels/.rels", "<r/>", 4, 0);
    add_part(&archive, "word/document.xml", "<w/>", 4, 0);
    add_part(&archive, "[Content_Types].xml", "<t/>", 4, 0);
    add_part(&archive, name, "", unpacked, flags);
    return kind_of(close_archive(&archive));
}

static int odt_with(const char *type, const char *name)
{
    struct archive archive = {.length = 0};
    add_part(&archive, "mimetype", type, 39, 0);
    add_part(&archive, "content.xml", "<o/>", 4, 0);
    add_part(&archive, name, "", 0, 0);
    return kind_of(close_archive(&archive));
}

static void documents_of_offices_are_known_by_their_parts(void **state)
{
    (void)state;
    assert_int_equal(docx_with("word/styles.xml", 100, 0), FILE_KIND_DOCX);
    assert_int_equal(odt_with("application/vnd.oasis.opendocument.text", "styles.xml"), FILE_KIND_ODT);
    assert_int_equal(odt_with("application/vnd.oasis.opendocument.text-template", "styles.xml"), -1);
    assert_int_equal(odt_with("application/vnd.oasis.opendocument.spreadsheet", "styles.xml"), -1);
    struct archive none = {.length = 0};
    add_part(&none, "setup.exe", "MZ", 2, 0);
    assert_int_equal(kind_of(close_archive(&none)), -1);
}

static void bombs_macros_and_odd_names_are_not_taken(void **state)
{
    (void)state;
    assert_int_equal(docx_with("word/media/bomb", FILE_UNPACKED_BYTES_MAX, 0), -1);
    assert_int_equal(docx_with("word/vbaProject.bin", 10, 0), -1);
    assert_int_equal(odt_with("application/vnd.oasis.opendocument.text", "Basic/Standard/script.xml"), -1);
    assert_int_equal(docx_with("../../evil", 1, 0), -1);
    assert_int_equal(docx_with("/etc/passwd", 1, 0), -1);
    assert_int_equal(docx_with("word\\x", 1, 0), -1);
    assert_int_equal(docx_with("word/sealed.xml", 1, 1), -1);
}

/* Every byte of one, changed, is read without harm (the sanitizers watch), and so is every beginning of it. */
static void a_damaged_archive_does_no_harm(void **state)
{
    (void)state;
    struct archive archive = {.length = 0};
    enum file_kind kind;
    add_part(&archive, "[Content_Types].xml", "<t/>", 4, 0);
    add_part(&archive, "word/document.xml", "<w/>", 4, 0);
    struct text whole = close_archive(&archive);
    for (size_t at = 0; at < whole.length; at++) {
        for (int bit = 0; bit < 8; bit++) {
            archive.bytes[at] = (char)(archive.bytes[at] ^ 1 << bit);
            (void)file_kind_find(whole, whole, (int64_t)whole.length, false, &kind);
            archive.bytes[at] = (char)(archive.bytes[at] ^ 1 << bit);
        }
        (void)kind_of((struct text){whole.bytes, at});
    }
    assert_int_equal(kind_of(whole), FILE_KIND_DOCX);
    assert_false(file_kind_find(whole, whole, (int64_t)whole.length + 1, false, &kind)); /* something stands before it */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_is_known_by_its_bytes),
        cmocka_unit_test(what_is_none_of_them_is_not_taken),
        cmocka_unit_test(what_is_not_whole_or_has_more_behind_it_is_not_taken),
        cmocka_unit_test(documents_of_offices_are_known_by_their_parts),
        cmocka_unit_test(bombs_macros_and_odd_names_are_not_taken),
        cmocka_unit_test(a_damaged_archive_does_no_harm),
    };
    return cmocka_run_group_tests_name("domain/file_kind", tests, NULL, NULL);
}
