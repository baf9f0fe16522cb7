/* SPDX-License-Identifier: Apache-2.0
 *
 * Just what packets from a browser need of RFC 8259: no tree, no doubles, no nesting. What
 * is broken is found here, what is only not wanted (1.5, null, a control character) is told
 * to the caller. */
#include "protocol/json.h"

#include "base/require.h"
#include "domain/limits.h"

#include <string.h>

bool json_take_literal(struct json *json, const char *literal)
{
    size_t length = strlen(literal);
    if (json->frame.length - json->at < length || memcmp(json->frame.bytes + json->at, literal, length) != 0)
        return false;
    json->at += length;
    return true;
}

static bool digit_at(const struct json *json)
{
    return json->at < json->frame.length && json->frame.bytes[json->at] >= '0' &&
           json->frame.bytes[json->at] <= '9';
}

static bool take_digits(struct json *json)
{
    size_t first = json->at;
    while (digit_at(json))
        json->at++;
    return json->at > first;
}

static bool byte_is(const struct json *json, char one, char other)
{
    return json->at < json->frame.length &&
           (json->frame.bytes[json->at] == one || json->frame.bytes[json->at] == other);
}

bool json_read_number(struct json *json, int64_t *value, bool *is_whole)
{
    bool is_negative = byte_is(json, '-', '-');
    json->at += is_negative;
    size_t first = json->at;
    *value = 0;
    for (; digit_at(json); json->at++)
        if (*value <= ID_MAX)
            *value = *value * 10 + (json->frame.bytes[json->at] - '0');
    size_t digits = json->at - first;
    if (digits == 0 || (digits > 1 && json->frame.bytes[first] == '0'))
        return false;
    *is_whole = *value <= ID_MAX && !(is_negative && *value == 0);
    if (is_negative)
        *value = -*value;
    if (byte_is(json, '.', '.')) {
        *is_whole = false;
        json->at++;
        if (!take_digits(json))
            return false;
    }
    if (byte_is(json, 'e', 'E')) {
        *is_whole = false;
        json->at++;
        json->at += byte_is(json, '+', '-');
        return take_digits(json);
    }
    return true;
}

/* Reads four hexadecimal digits of either case; -1 where there are none. */
static int32_t unit_read(struct text raw, size_t at)
{
    if (raw.length - at < 4)
        return -1;
    int32_t unit = 0;
    for (size_t end = at + 4; at < end; at++) {
        char digit = raw.bytes[at];
        int value = digit >= '0' && digit <= '9'   ? digit - '0'
                    : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                    : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                                   : -1;
        if (value < 0)
            return -1;
        unit = unit << 4 | value;
    }
    return unit;
}

/* Reads the code point of the escape at *at, which stands behind the backslash, and moves
 * *at behind it; -1 for an escape that JSON does not have and for half a surrogate pair. */
static int32_t escape_read(struct text raw, size_t *at)
{
    static const char marks[] = "\"\\/bfnrt";
    static const char meant[] = "\"\\/\b\f\n\r\t";
    char mark = raw.bytes[(*at)++];
    if (mark != 'u') {
        const char *found = mark == 0 ? NULL : strchr(marks, mark);
        return found == NULL ? -1 : meant[found - marks];
    }
    int32_t unit = unit_read(raw, *at);
    *at += 4;
    if (unit < 0xD800 || unit > 0xDFFF)
        return unit;
    if (unit > 0xDBFF || raw.length - *at < 6 || raw.bytes[*at] != '\\' || raw.bytes[*at + 1] != 'u')
        return -1;
    int32_t low = unit_read(raw, *at + 2);
    *at += 6;
    return low < 0xDC00 || low > 0xDFFF ? -1 : 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

static void point_add(struct text_builder *builder, int32_t point)
{
    char bytes[4];
    size_t count = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (size_t at = count - 1; at > 0; at--, point >>= 6)
        bytes[at] = (char)(0x80 | (point & 0x3F));
    static const int32_t leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    bytes[0] = (char)(leads[count] | point);
    text_add(builder, (struct text){bytes, count});
}

/* Decodes what stands between the quotes. A decoded escape is shorter than itself, so one
 * buffer of the frame's length holds all of one packet. */
static enum reason string_decode(struct json *json, struct text raw, struct text *value, bool *has_control)
{
    if (json->decoded.bytes == NULL) {
        char *room = arena_take(json->arena, json->frame.length);
        if (room == NULL)
            return REASON_busy;
        json->decoded = text_builder_on(room, json->frame.length);
    }
    size_t first = json->decoded.length;
    for (size_t at = 0; at < raw.length;) {
        const char *escape = memchr(raw.bytes + at, '\\', raw.length - at);
        size_t plain = escape == NULL ? raw.length : (size_t)(escape - raw.bytes);
        text_add(&json->decoded, (struct text){raw.bytes + at, plain - at});
        at = plain;
        if (escape == NULL)
            break;
        at++;
        int32_t point = escape_read(raw, &at);
        if (point < 0)
            return REASON_bad_packet;
        *has_control |= point < 0x20 && point != '\n' && point != '\t';
        point_add(&json->decoded, point);
    }
    require(!json->decoded.overflowed);
    *value = (struct text){json->decoded.bytes + first, json->decoded.length - first};
    return REASON_NONE;
}

/* How many bytes from here on, in steps of eight, neither end the string nor need a look:
 * no quote, backslash or control character (Bit Twiddling Hacks, "determine if a word has a
 * byte less than n"). Collects the bits of all of them in *any. Byte by byte a `say` of 200
 * bytes took 200 ns longer. */
static size_t plain_length(const char *bytes, size_t length, uint64_t *any)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones << 7;
    size_t at = 0;
    for (uint64_t eight; length - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, bytes + at, sizeof eight);
        uint64_t quote = eight ^ ones * '"', backslash = eight ^ ones * '\\';
        uint64_t control = (eight - ones * 0x20) & ~eight;
        if (((control | ((quote - ones) & ~quote) | ((backslash - ones) & ~backslash)) & tops) != 0)
            break;
        *any |= eight;
    }
    return at;
}

/* Finds the closing quote of the string whose inside begins at first; false where there is
 * none before a control character or the end. */
static bool string_measure(const struct json *json, size_t first, size_t *last, bool *has_escape, bool *is_ascii)
{
    const char *bytes = json->frame.bytes;
    size_t length = json->frame.length, at = first;
    uint64_t any = 0;
    at += plain_length(bytes + at, length - at, &any);
    for (; at < length && bytes[at] != '"'; at++) {
        any |= (unsigned char)bytes[at];
        if ((unsigned char)bytes[at] < 0x20)
            return false;
        if (bytes[at] == '\\') {
            *has_escape = true;
            at++;
        }
    }
    *last = at;
    *is_ascii = (any & UINT64_C(0x8080808080808080)) == 0;
    return at < length;
}

enum reason json_read_string(struct json *json, struct text *value, bool *has_control)
{
    size_t first = json->at + 1, last = 0;
    bool has_escape = false, is_ascii = false;
    *has_control = false;
    if (!string_measure(json, first, &last, &has_escape, &is_ascii))
        return REASON_bad_packet;
    json->at = last + 1;
    *value = (struct text){json->frame.bytes + first, last - first};
    if (!is_ascii && !text_is_utf8(*value))
        return REASON_bad_packet;
    return has_escape ? string_decode(json, *value, value, has_control) : REASON_NONE;
}

/* ---- writing ---- */

static void escape_add(struct text_builder *builder, unsigned char byte)
{
    static const char digits[] = "0123456789abcdef";
    text_add_byte(builder, '\\');
    if (byte == '"' || byte == '\\')
        text_add_byte(builder, (char)byte);
    else if (byte == '\n' || byte == '\t')
        text_add_byte(builder, byte == '\n' ? 'n' : 't');
    else {
        text_add_string(builder, "u00");
        text_add_byte(builder, digits[byte >> 4]);
        text_add_byte(builder, digits[byte & 15]);
    }
}

static bool is_line_end(struct text text, size_t at)
{
    return text.length - at >= 3 && (memcmp(text.bytes + at, "\xE2\x80\xA8", 3) == 0 || memcmp(text.bytes + at, "\xE2\x80\xA9", 3) == 0);
}

/* In pieces, from one byte that must be escaped to the next. U+2028 and U+2029 are escaped
 * because JavaScript before 2019 took them for line ends. */
void json_write_string(struct text_builder *builder, struct text text)
{
    size_t plain = 0;
    text_add_byte(builder, '"');
    for (size_t at = 0; at < text.length; at++) {
        unsigned char byte = (unsigned char)text.bytes[at];
        bool ends_line = byte == 0xE2 && is_line_end(text, at);
        if (byte >= 0x20 && byte != '"' && byte != '\\' && !ends_line)
            continue;
        text_add(builder, (struct text){text.bytes + plain, at - plain});
        if (ends_line) {
            at += 2;
            text_add_string(builder, (unsigned char)text.bytes[at] == 0xA8 ? "\\u2028" : "\\u2029");
        } else
            escape_add(builder, byte);
        plain = at + 1;
    }
    if (plain < text.length)
        text_add(builder, (struct text){text.bytes + plain, text.length - plain});
    text_add_byte(builder, '"');
}
