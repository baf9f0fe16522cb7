/* SPDX-License-Identifier: Apache-2.0 */
#include "base/text.h"

#include <string.h>

struct text text_of(const char *string)
{
    return (struct text){string, strlen(string)};
}

bool text_equal(struct text left, struct text right)
{
    return left.length == right.length &&
           (left.length == 0 || memcmp(left.bytes, right.bytes, left.length) == 0);
}

bool text_is(struct text text, const char *string)
{
    return text_equal(text, text_of(string));
}

/* Decodes the code point at *at and moves *at behind it; -1 where it is not valid.
 * The ranges of the second byte are the table of RFC 3629 §4. */
static int32_t decode(struct text text, size_t *at)
{
    const unsigned char *bytes = (const unsigned char *)text.bytes;
    unsigned char lead = bytes[*at];
    if (lead < 0x80) {
        *at += 1;
        return lead;
    }
    size_t more = lead >= 0xC2 && lead <= 0xDF ? 1 : lead >= 0xE0 && lead <= 0xEF ? 2 : lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
    if (more == 0 || text.length - *at <= more)
        return -1;
    unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    int32_t point = lead & (0x3F >> more);
    for (size_t step = 1; step <= more; step++) {
        unsigned char byte = bytes[*at + step];
        if (byte < low || byte > high)
            return -1;
        low = 0x80;
        high = 0xBF;
        point = point << 6 | (byte & 0x3F);
    }
    *at += more + 1;
    return point;
}

bool text_is_utf8(struct text text)
{
    for (size_t at = 0; at < text.length;)
        if (decode(text, &at) < 0)
            return false;
    return true;
}

size_t text_characters(struct text text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.length; at++)
        count += ((unsigned char)text.bytes[at] & 0xC0) != 0x80;
    return count;
}

struct text text_cut(struct text *rest, char byte)
{
    const char *end = rest->length > 0 ? memchr(rest->bytes, byte, rest->length) : NULL;
    struct text part = {rest->bytes, end != NULL ? (size_t)(end - rest->bytes) : rest->length};
    size_t taken = part.length + (end != NULL);
    *rest = (struct text){rest->length > 0 ? rest->bytes + taken : NULL, rest->length - taken};
    return part;
}

struct text text_first(struct text text, size_t characters)
{
    size_t at = 0;
    for (; at < text.length; at++) {
        bool begins = ((unsigned char)text.bytes[at] & 0xC0) != 0x80;
        if (begins && characters-- == 0)
            break;
    }
    return (struct text){text.bytes, at};
}

/* Blocks of code points that leave no ink (Unicode: White_Space, Cc, Cf and fillers). */
static bool is_invisible(int32_t point)
{
    static const struct { int32_t first, last; } blank[] = {
        {0x0000, 0x0020}, {0x007F, 0x00A0}, {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C},
        {0x115F, 0x1160}, {0x1680, 0x1680}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x2000, 0x200F},
        {0x2028, 0x202F}, {0x205F, 0x206F}, {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164},
        {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0xE0000, 0xE0FFF},
    };
    for (size_t row = 0; row < sizeof blank / sizeof *blank; row++)
        if (point >= blank[row].first && point <= blank[row].last)
            return true;
    return false;
}

bool text_is_visible(struct text text)
{
    for (size_t at = 0; at < text.length;) {
        int32_t point = decode(text, &at);
        if (point < 0)
            return false;
        if (!is_invisible(point))
            return true;
    }
    return false;
}

bool text_is_plain_line(struct text text)
{
    for (size_t at = 0; at < text.length;) {
        int32_t point = decode(text, &at);
        if (point != ' ' && (point < 0 || is_invisible(point)))
            return false;
    }
    return text_is_visible(text);
}

enum alphabet { ALPHABET_NONE, LATIN, GREEK, CYRILLIC };

static enum alphabet alphabet_of(int32_t point)
{
    static const struct { int32_t first, last; enum alphabet is; } blocks[] = {
        {'A', 'Z', LATIN}, {'a', 'z', LATIN}, {0x00C0, 0x00D6, LATIN}, {0x00D8, 0x00F6, LATIN}, {0x00F8, 0x024F, LATIN},
        {0x1E00, 0x1EFF, LATIN}, {0xFF21, 0xFF5A, LATIN}, {0x0370, 0x03FF, GREEK}, {0x1F00, 0x1FFF, GREEK},
        {0x0400, 0x052F, CYRILLIC}, {0x1C80, 0x1C8F, CYRILLIC}, {0x2DE0, 0x2DFF, CYRILLIC}, {0xA640, 0xA69F, CYRILLIC},
    };
    for (size_t row = 0; row < sizeof blocks / sizeof *blocks; row++)
        if (point >= blocks[row].first && point <= blocks[row].last)
            return blocks[row].is;
    return ALPHABET_NONE;
}

/* What stands on a letter is a part of its word; every other sign ends one. */
static bool is_mark_on_letter(int32_t point)
{
    return point >= 0x0300 && point <= 0x036F;
}

bool text_mixes_alphabets(struct text text)
{
    enum alphabet of_word = ALPHABET_NONE;
    for (size_t at = 0; at < text.length;) {
        int32_t point = decode(text, &at);
        if (point < 0)
            return false;
        enum alphabet alphabet = alphabet_of(point);
        if (alphabet != ALPHABET_NONE && of_word != ALPHABET_NONE && alphabet != of_word)
            return true;
        if (!is_mark_on_letter(point))
            of_word = alphabet;
    }
    return false;
}

static int32_t small(int32_t point)
{
    if ((point >= 'A' && point <= 'Z') || (point >= 0x0410 && point <= 0x042F))
        return point + 0x20;
    return point;
}

bool text_is_alike(struct text left, struct text right)
{
    size_t at = 0, beside = 0;
    while (at < left.length && beside < right.length) {
        int32_t point = decode(left, &at), other = decode(right, &beside);
        if (point < 0 || small(point) != small(other))
            return false;
    }
    return at == left.length && beside == right.length;
}

struct text_builder text_builder_on(char *bytes, size_t size)
{
    return (struct text_builder){.bytes = bytes, .size = size};
}

void text_add(struct text_builder *builder, struct text text)
{
    if (builder->overflowed || text.length > builder->size - builder->length) {
        builder->overflowed = true;
        return;
    }
    if (text.length > 0)
        memcpy(builder->bytes + builder->length, text.bytes, text.length);
    builder->length += text.length;
}

void text_add_string(struct text_builder *builder, const char *string)
{
    text_add(builder, text_of(string));
}

void text_add_byte(struct text_builder *builder, char byte)
{
    text_add(builder, (struct text){&byte, 1});
}

void text_add_integer(struct text_builder *builder, int64_t value)
{
    char digits[20];
    size_t at = sizeof digits;
    uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;
    do
        digits[--at] = (char)('0' + rest % 10);
    while ((rest /= 10) > 0);
    if (value < 0)
        digits[--at] = '-';
    text_add(builder, (struct text){digits + at, sizeof digits - at});
}

void text_add_hex(struct text_builder *builder, const unsigned char *bytes, size_t count)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t at = 0; at < count; at++) {
        text_add_byte(builder, digits[bytes[at] >> 4]);
        text_add_byte(builder, digits[bytes[at] & 15]);
    }
}

struct text text_built(const struct text_builder *builder)
{
    return (struct text){builder->bytes, builder->length};
}

static int hex_value(char digit)
{
    return digit >= '0' && digit <= '9' ? digit - '0' : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

bool text_read_hex(struct text text, unsigned char *bytes, size_t count)
{
    if (text.length != 2 * count)
        return false;
    for (size_t at = 0; at < count; at++) {
        int high = hex_value(text.bytes[2 * at]);
        int low = hex_value(text.bytes[2 * at + 1]);
        if (high < 0 || low < 0)
            return false;
        bytes[at] = (unsigned char)(high << 4 | low);
    }
    return true;
}

/* The six bits of a sign; -1 for none. */
static int base64_value(char sign)
{
    if (sign >= 'A' && sign <= 'Z')
        return sign - 'A';
    if (sign >= 'a' && sign <= 'z')
        return sign - 'a' + 26;
    if (sign >= '0' && sign <= '9')
        return sign - '0' + 52;
    return sign == '+' ? 62 : sign == '/' ? 63 : -1;
}

bool text_read_base64(struct text text, unsigned char *bytes, size_t *count)
{
    size_t padding = 0, length = text.length;
    if (length % 4 != 0)
        return false;
    while (padding < 2 && length > 0 && text.bytes[length - 1] == '=') {
        padding++;
        length--;
    }
    unsigned bits = 0;
    *count = 0;
    for (size_t at = 0; at < length; at++) {
        int value = base64_value(text.bytes[at]);
        if (value < 0)
            return false;
        bits = bits << 6 | (unsigned)value;
        if (at % 4 > 0)
            bytes[(*count)++] = (unsigned char)(bits >> (6 - 2 * (at % 4)));
    }
    return padding == 0 || (bits & (padding == 1 ? 3 : 15)) == 0; /* what is left over is nothing */
}

bool text_read_number(struct text text, uint64_t max, uint64_t *value)
{
    if (text.length == 0 || (text.length > 1 && text.bytes[0] == '0'))
        return false;
    uint64_t number = 0;
    for (size_t at = 0; at < text.length; at++) {
        if (text.bytes[at] < '0' || text.bytes[at] > '9')
            return false;
        uint64_t digit = (uint64_t)(text.bytes[at] - '0');
        if (digit > max || number > (max - digit) / 10)
            return false;
        number = number * 10 + digit;
    }
    *value = number;
    return true;
}
