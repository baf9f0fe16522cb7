/* SPDX-License-Identifier: Apache-2.0
 *
 * The name is a stranger's and will lie in somebody's folder of downloads: so it may say what
 * the file is called, and nothing else. A path, a sign that hides the ending by turning the
 * writing round, an ending that is not what the bytes are: all of it goes. */
#include "domain/file.h"

#include <string.h>

enum { ENDING_CHARACTERS_MAX = 5 };

static const struct {
    const char *ending, *other; /* the one that it gets, and one more that it may have */
    const char *type;
} kinds[FILE_KIND_COUNT] = {
    [FILE_KIND_PDF] = {".pdf", ".pdf", "application/pdf"},
    [FILE_KIND_DOCX] = {".docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    [FILE_KIND_ODT] = {".odt", ".odt", "application/vnd.oasis.opendocument.text"},
    [FILE_KIND_RTF] = {".rtf", ".rtf", "application/rtf"},
    [FILE_KIND_TEXT] = {".txt", ".txt", "text/plain"},
    [FILE_KIND_JPEG] = {".jpg", ".jpeg", "image/jpeg"},
    [FILE_KIND_PNG] = {".png", ".png", "image/png"},
};

int64_t file_chunks(int64_t size)
{
    return (size + FILE_CHUNK_BYTES - 1) / FILE_CHUNK_BYTES;
}

size_t file_chunk_bytes(int64_t size, int64_t number)
{
    int64_t left = size - number * FILE_CHUNK_BYTES;
    return (size_t)(left < FILE_CHUNK_BYTES ? left : FILE_CHUNK_BYTES);
}

const char *file_type(enum file_kind kind)
{
    return kinds[kind].type;
}

/* The next code point of valid UTF-8, and its bytes. */
static uint32_t take_point(struct text *rest, struct text *bytes)
{
    unsigned char first = (unsigned char)rest->bytes[0];
    size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    uint32_t point = length == 1 ? first : first & (0xffU >> (length + 1));
    for (size_t at = 1; at < length; at++)
        point = point << 6 | (rest->bytes[at] & 0x3f);
    *bytes = (struct text){rest->bytes, length};
    *rest = (struct text){rest->bytes + length, rest->length - length};
    return point;
}

/* Controls, and what has no width or turns the writing round (Unicode: Cc, Cf, Zl, Zp). */
static bool is_hidden(uint32_t point)
{
    return point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0xad || point == 0x61c || point == 0x180e ||
           (point >= 0x200b && point <= 0x200f) || (point >= 0x2028 && point <= 0x202e) || (point >= 0x2060 && point <= 0x206f) ||
           point == 0xfeff || (point >= 0xfff0 && point <= 0xfffb) || (point >= 0xe0000 && point <= 0xe0fff);
}

/* What some system takes for more than a sign of a name. */
static bool is_special(uint32_t point)
{
    return point < 0x80 && strchr("\"<>:|?*;%", (int)point) != NULL;
}

static struct text without_path(struct text given)
{
    size_t start = given.length;
    while (start > 0 && given.bytes[start - 1] != '/' && given.bytes[start - 1] != '\\')
        start--;
    return (struct text){given.bytes + start, given.length - start};
}

static char lower(char sign)
{
    return sign >= 'A' && sign <= 'Z' ? (char)(sign - 'A' + 'a') : sign;
}

static bool ends_with(struct text text, const char *ending)
{
    size_t length = strlen(ending);
    if (text.length < length)
        return false;
    for (size_t at = 0; at < length; at++)
        if (lower(text.bytes[text.length - length + at]) != ending[at])
            return false;
    return true;
}

static bool is_trimmed(char sign)
{
    return sign == '.' || sign == ' ';
}

static struct text trimmed(struct text text)
{
    while (text.length > 0 && is_trimmed(text.bytes[0]))
        text = (struct text){text.bytes + 1, text.length - 1};
    while (text.length > 0 && is_trimmed(text.bytes[text.length - 1]))
        text.length--;
    return text;
}

void file_name(struct text given, enum file_kind kind, struct text_builder *builder)
{
    char bytes[FILE_NAME_BYTES_MAX];
    struct text_builder stem = text_builder_on(bytes, sizeof bytes);
    struct text rest = without_path(given), point_bytes;
    for (size_t count = 0; rest.length > 0 && count < 2 * FILE_NAME_CHARACTERS_MAX && stem.length + 4 <= stem.size; count++) {
        uint32_t point = take_point(&rest, &point_bytes);
        if (is_special(point))
            text_add_byte(&stem, '_');
        else if (!is_hidden(point))
            text_add(&stem, point_bytes);
    }
    struct text name = trimmed(text_built(&stem));
    bool is_other = ends_with(name, kinds[kind].other) && !ends_with(name, kinds[kind].ending);
    const char *ending = is_other ? kinds[kind].other : kinds[kind].ending;
    if (ends_with(name, ending))
        name.length -= strlen(ending);
    name = trimmed(text_first(name, FILE_NAME_CHARACTERS_MAX - ENDING_CHARACTERS_MAX));
    if (text_is_visible(name))
        text_add(builder, name);
    else
        text_add_string(builder, "file");
    text_add_string(builder, ending);
}

static bool is_plain(char sign)
{
    return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '.' || sign == '-' || sign == '_';
}

static void add_coded(struct text_builder *builder, char sign)
{
    static const char DIGITS[] = "0123456789ABCDEF";
    text_add_byte(builder, '%');
    text_add_byte(builder, DIGITS[(unsigned char)sign >> 4]);
    text_add_byte(builder, DIGITS[sign & 15]);
}

void file_disposition(struct text name, struct text_builder *builder)
{
    text_add_string(builder, "attachment; filename=\"");
    for (size_t at = 0; at < name.length; at++) {
        if (is_plain(name.bytes[at]) || name.bytes[at] == ' ')
            text_add_byte(builder, name.bytes[at]);
        else if (((unsigned char)name.bytes[at] & 0xc0) != 0x80) /* one for each sign */
            text_add_byte(builder, '_');
    }
    text_add_string(builder, "\"; filename*=UTF-8''");
    for (size_t at = 0; at < name.length; at++) {
        if (is_plain(name.bytes[at]))
            text_add_byte(builder, name.bytes[at]);
        else
            add_coded(builder, name.bytes[at]);
    }
}
