/* SPDX-License-Identifier: Apache-2.0
 *
 * Why the end is looked at too: a file that is two things at once (a picture with an archive
 * behind it) begins as the one and ends as the other. Why an archive's list of parts and not
 * its first part: programs write the parts in any order, and the list says how large they
 * become, before anybody unpacks them. */
#include "domain/file_kind.h"

#include "domain/limits.h"

#include <string.h>

enum {
    PDF_END_BYTES = 1024, /* readers look for the end of a PDF in so many */
    LIST_ROW_BYTES = 46,
    LIST_END_BYTES = 22,
    PART_HEAD_BYTES = 30,
    PARTS_MAX = 2000,
};

static bool begins_with(struct text text, const char *start, size_t length)
{
    return text.length >= length && memcmp(text.bytes, start, length) == 0;
}

static bool ends_with(struct text text, const char *end, size_t length)
{
    return text.length >= length && memcmp(text.bytes + text.length - length, end, length) == 0;
}

static bool holds(struct text text, const char *what)
{
    return memmem(text.bytes, text.length, what, strlen(what)) != NULL;
}

static bool is_break(char sign)
{
    return sign == '\t' || sign == '\n' || sign == '\r' || sign == '\f';
}

bool file_kind_is_text(struct text bytes)
{
    for (size_t at = 0; at < bytes.length; at++)
        if (((unsigned char)bytes.bytes[at] < 0x20 && !is_break(bytes.bytes[at])) || bytes.bytes[at] == 0x7f)
            return false;
    return true;
}

/* Markup is text as well, and a browser might take it for a page. */
static bool is_markup(struct text head)
{
    if (begins_with(head, "\xef\xbb\xbf", 3))
        head = (struct text){head.bytes + 3, head.length - 3};
    while (head.length > 0 && (is_break(head.bytes[0]) || head.bytes[0] == ' '))
        head = (struct text){head.bytes + 1, head.length - 1};
    return head.length > 0 && head.bytes[0] == '<';
}

/* ---- how they begin ---- */

enum beginning { BEGINS_PDF, BEGINS_RTF, BEGINS_JPEG, BEGINS_PNG, BEGINS_ARCHIVE, BEGINS_TEXT, BEGINS_OTHERWISE };

static enum beginning beginning_of(struct text head)
{
    if (begins_with(head, "%PDF-", 5))
        return BEGINS_PDF;
    if (begins_with(head, "{\\rtf", 5))
        return BEGINS_RTF;
    if (begins_with(head, "\xff\xd8\xff", 3))
        return BEGINS_JPEG;
    if (begins_with(head, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16))
        return BEGINS_PNG;
    if (begins_with(head, "PK\3\4", 4))
        return BEGINS_ARCHIVE;
    return file_kind_is_text(head) && !is_markup(head) ? BEGINS_TEXT : BEGINS_OTHERWISE;
}

bool file_kind_may_begin(struct text head)
{
    return beginning_of(head) != BEGINS_OTHERWISE;
}

/* ---- how they end ---- */

static bool is_end_of_pdf(struct text tail)
{
    size_t count = tail.length < PDF_END_BYTES ? tail.length : PDF_END_BYTES;
    return holds((struct text){tail.bytes + tail.length - count, count}, "%%EOF");
}

static bool is_end_of_rtf(struct text tail)
{
    while (tail.length > 0 && (is_break(tail.bytes[tail.length - 1]) || tail.bytes[tail.length - 1] == ' ' || tail.bytes[tail.length - 1] == '\0'))
        tail.length--;
    return ends_with(tail, "}", 1);
}

/* ---- archives (PKWARE, APPNOTE.TXT 6.3) ---- */

static uint32_t number_at(struct text text, size_t at, int bytes)
{
    uint32_t value = 0;
    for (int byte = bytes; byte-- > 0;)
        value = value << 8 | (unsigned char)text.bytes[at + (size_t)byte];
    return value;
}

/* What the list of parts says. */
struct archive {
    bool has_types, has_document; /* DOCX */
    bool has_content;             /* ODT */
    bool has_macros, is_strange;
    uint64_t unpacked_bytes;
};

static bool is_name(struct text name, const char *string)
{
    return name.length == strlen(string) && memcmp(name.bytes, string, name.length) == 0;
}

static void note_part(struct archive *archive, struct text name, uint32_t flags, uint32_t unpacked_bytes)
{
    archive->has_types |= is_name(name, "[Content_Types].xml");
    archive->has_document |= is_name(name, "word/document.xml");
    archive->has_content |= is_name(name, "content.xml");
    archive->has_macros |= holds(name, "vbaProject") || begins_with(name, "Basic/", 6) || begins_with(name, "Scripts/", 8);
    archive->is_strange |= holds(name, "..") || begins_with(name, "/", 1) || holds(name, "\\") || (flags & 1) != 0; /* or sealed */
    archive->unpacked_bytes += unpacked_bytes;
}

/* Reads the list, which stands at the very end. False when it is not well-formed, does not lie
 * in the tail, or anything stands between it and the end. */
static bool read_list(struct text tail, int64_t size, struct archive *archive)
{
    if (tail.length < LIST_END_BYTES)
        return false;
    struct text end = {tail.bytes + tail.length - LIST_END_BYTES, LIST_END_BYTES};
    if (!begins_with(end, "PK\5\6\0\0\0\0", 8) || number_at(end, 20, 2) != 0)
        return false;
    uint32_t parts = number_at(end, 8, 2), bytes = number_at(end, 12, 4), start = number_at(end, 16, 4);
    if (parts != number_at(end, 10, 2) || parts > PARTS_MAX || bytes > tail.length - LIST_END_BYTES ||
        (int64_t)start + bytes + LIST_END_BYTES != size)
        return false;
    struct text list = {end.bytes - bytes, bytes};
    for (uint32_t part = 0; part < parts; part++) {
        if (list.length < LIST_ROW_BYTES || !begins_with(list, "PK\1\2", 4))
            return false;
        size_t name_bytes = number_at(list, 28, 2), row_bytes = LIST_ROW_BYTES + name_bytes + number_at(list, 30, 2) + number_at(list, 32, 2);
        if (row_bytes > list.length)
            return false;
        note_part(archive, (struct text){list.bytes + LIST_ROW_BYTES, name_bytes}, number_at(list, 8, 2), number_at(list, 24, 4));
        list = (struct text){list.bytes + row_bytes, list.length - row_bytes};
    }
    return list.length == 0;
}

/* The first part of an ODT is its media type, not packed, so that it can be read here. */
static bool begins_as_odt(struct text head)
{
    static const char TYPE[] = "mimetypeapplication/vnd.oasis.opendocument.textPK";
    return head.length > PART_HEAD_BYTES && number_at(head, 26, 2) == 8 && number_at(head, 28, 2) == 0 &&
           begins_with((struct text){head.bytes + PART_HEAD_BYTES, head.length - PART_HEAD_BYTES}, TYPE, sizeof TYPE - 1);
}

static bool find_archive(struct text head, struct text tail, int64_t size, enum file_kind *kind)
{
    struct archive archive = {0};
    if (!read_list(tail, size, &archive) || archive.is_strange || archive.has_macros || archive.unpacked_bytes > FILE_UNPACKED_BYTES_MAX)
        return false;
    bool is_odt = begins_as_odt(head) && archive.has_content;
    *kind = is_odt ? FILE_KIND_ODT : FILE_KIND_DOCX;
    return is_odt || (archive.has_types && archive.has_document);
}

bool file_kind_find(struct text head, struct text tail, int64_t size, bool is_text, enum file_kind *kind)
{
    switch (beginning_of(head)) {
    case BEGINS_PDF: *kind = FILE_KIND_PDF; return is_end_of_pdf(tail);
    case BEGINS_RTF: *kind = FILE_KIND_RTF; return is_end_of_rtf(tail);
    case BEGINS_JPEG: *kind = FILE_KIND_JPEG; return ends_with(tail, "\xff\xd9", 2);
    case BEGINS_PNG: *kind = FILE_KIND_PNG; return ends_with(tail, "\0\0\0\0IEND\xae\x42\x60\x82", 12);
    case BEGINS_ARCHIVE: return find_archive(head, tail, size, kind);
    case BEGINS_TEXT: *kind = FILE_KIND_TEXT; return is_text;
    case BEGINS_OTHERWISE: break;
    }
    return false;
}
