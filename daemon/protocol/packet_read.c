/* SPDX-License-Identifier: Apache-2.0
 *
 * Our own reader, because a general one costs a third of the desk's throughput: it builds a
 * tree that we copy out of again, and it accepts what we must then refuse. This one walks
 * the frame once from left to right with the table of the packet beside it, so "type" has
 * to come first, and the first thing that is wrong is the reason. Packets from a browser
 * are flat: an object or a list where a value belongs is refused at its bracket, so that
 * deep nesting costs nothing. tests/unit/protocol compares it with jansson. */
#include "protocol/packet_read.h"

#include "base/require.h"

#include <string.h>

enum { FIELDS_GIVEN_MAX = 32 }; /* bits of reader.given */

struct reader {
    struct text frame;
    size_t at;
    struct arena *arena;
    struct text_builder decoded; /* once one escape was met: room for all of them */

    const struct packet_shape *shape;
    char *fields;       /* of the packet that is being filled */
    uint32_t given;     /* one bit for each field that was there */
    size_t next;        /* the field after the last: clients keep the order of the table */
    const char **blame; /* error->field */
};

/* ---- JSON ---- */

/* The next byte that is not white space, or 0 at the end of the frame: no JSON has a 0
 * outside its strings. */
static char peek(struct reader *reader)
{
    while (reader->at < reader->frame.length) {
        char byte = reader->frame.bytes[reader->at];
        if (byte != ' ' && byte != '\n' && byte != '\r' && byte != '\t')
            return byte;
        reader->at++;
    }
    return 0;
}

static bool take(struct reader *reader, char mark)
{
    if (peek(reader) != mark)
        return false;
    reader->at++;
    return true;
}

static bool take_literal(struct reader *reader, const char *literal)
{
    size_t length = strlen(literal);
    if (reader->frame.length - reader->at < length || memcmp(reader->frame.bytes + reader->at, literal, length) != 0)
        return false;
    reader->at += length;
    return true;
}

static bool digit_at(const struct reader *reader)
{
    return reader->at < reader->frame.length && reader->frame.bytes[reader->at] >= '0' &&
           reader->frame.bytes[reader->at] <= '9';
}

static bool take_digits(struct reader *reader)
{
    size_t first = reader->at;
    while (digit_at(reader))
        reader->at++;
    return reader->at > first;
}

static bool byte_is(const struct reader *reader, char one, char other)
{
    return reader->at < reader->frame.length &&
           (reader->frame.bytes[reader->at] == one || reader->frame.bytes[reader->at] == other);
}

/* Reads a number; *is_whole says that it is written as a plain whole number that *value
 * holds: no fraction, no exponent, no -0, not beyond what a browser counts exactly. False
 * when it is no JSON number. */
static bool number_read(struct reader *reader, int64_t *value, bool *is_whole)
{
    bool is_negative = byte_is(reader, '-', '-');
    reader->at += is_negative;
    size_t first = reader->at;
    *value = 0;
    for (; digit_at(reader); reader->at++)
        if (*value <= ID_MAX)
            *value = *value * 10 + (reader->frame.bytes[reader->at] - '0');
    size_t digits = reader->at - first;
    if (digits == 0 || (digits > 1 && reader->frame.bytes[first] == '0'))
        return false;
    *is_whole = *value <= ID_MAX && !(is_negative && *value == 0);
    if (is_negative)
        *value = -*value;
    if (byte_is(reader, '.', '.')) {
        *is_whole = false;
        reader->at++;
        if (!take_digits(reader))
            return false;
    }
    if (byte_is(reader, 'e', 'E')) {
        *is_whole = false;
        reader->at++;
        reader->at += byte_is(reader, '+', '-');
        return take_digits(reader);
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
static enum reason string_decode(struct reader *reader, struct text raw, struct text *value, bool *has_control)
{
    if (reader->decoded.bytes == NULL) {
        char *room = arena_take(reader->arena, reader->frame.length);
        if (room == NULL)
            return REASON_busy;
        reader->decoded = text_builder_on(room, reader->frame.length);
    }
    size_t first = reader->decoded.length;
    for (size_t at = 0; at < raw.length;) {
        const char *escape = memchr(raw.bytes + at, '\\', raw.length - at);
        size_t plain = escape == NULL ? raw.length : (size_t)(escape - raw.bytes);
        text_add(&reader->decoded, (struct text){raw.bytes + at, plain - at});
        at = plain;
        if (escape == NULL)
            break;
        at++;
        int32_t point = escape_read(raw, &at);
        if (point < 0)
            return REASON_bad_packet;
        *has_control |= point < 0x20 && point != '\n' && point != '\t';
        point_add(&reader->decoded, point);
    }
    require(!reader->decoded.overflowed);
    *value = (struct text){reader->decoded.bytes + first, reader->decoded.length - first};
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
static bool string_measure(const struct reader *reader, size_t first, size_t *last, bool *has_escape, bool *is_ascii)
{
    const char *bytes = reader->frame.bytes;
    size_t length = reader->frame.length, at = first;
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

/* Reads the string that begins here. *has_control: an escape in it stands for a control
 * character that no field may hold. */
static enum reason string_read(struct reader *reader, struct text *value, bool *has_control)
{
    size_t first = reader->at + 1, last = 0;
    bool has_escape = false, is_ascii = false;
    *has_control = false;
    if (!string_measure(reader, first, &last, &has_escape, &is_ascii))
        return REASON_bad_packet;
    reader->at = last + 1;
    *value = (struct text){reader->frame.bytes + first, last - first};
    if (!is_ascii && !text_is_utf8(*value))
        return REASON_bad_packet;
    return has_escape ? string_decode(reader, *value, value, has_control) : REASON_NONE;
}

/* ---- fields ---- */

/* A character has one to four bytes, so that counting them is seldom needed. */
static enum reason text_check(const struct packet_field *field, struct text text)
{
    size_t min = (size_t)field->min, max = (size_t)field->max;
    if (text.length > max && text_characters(text) > max)
        return REASON_too_long;
    if (min > 0 && (!text_is_visible(text) || (text.length < 4 * min && text_characters(text) < min)))
        return REASON_empty;
    return REASON_NONE;
}

static enum reason word_put(const struct packet_field *field, struct text text, char *place)
{
    int number = vocabulary_number(field->vocabulary, text);
    memcpy(place, &number, sizeof number);
    return number < 0 ? REASON_bad_field : REASON_NONE;
}

static enum reason string_put(const struct packet_field *field, struct text text, char *place)
{
    switch (field->kind) {
    case FIELD_TEXT:
        memcpy(place, &text, sizeof text);
        return text_check(field, text);
    case FIELD_HEX:
        return text_read_hex(text, (unsigned char *)place, (size_t)field->max) ? REASON_NONE : REASON_bad_field;
    case FIELD_WORD:
        return word_put(field, text, place);
    case FIELD_INTEGER:
    case FIELD_FLAG:
    case FIELD_LIST:
        break;
    }
    return REASON_bad_field;
}

static enum reason string_field_read(struct reader *reader, const struct packet_field *field, char *place)
{
    struct text text;
    bool has_control;
    enum reason reason = string_read(reader, &text, &has_control);
    if (reason != REASON_NONE)
        return reason;
    return has_control ? REASON_bad_field : string_put(field, text, place);
}

static enum reason number_field_read(struct reader *reader, const struct packet_field *field, char *place)
{
    int64_t value;
    bool is_whole;
    if (!number_read(reader, &value, &is_whole))
        return REASON_bad_packet;
    if (field->kind != FIELD_INTEGER || !is_whole || value < field->min || value > field->max)
        return REASON_bad_field;
    memcpy(place, &value, sizeof value);
    return REASON_NONE;
}

static enum reason literal_field_read(struct reader *reader, const struct packet_field *field, char *place)
{
    bool is_true = take_literal(reader, "true");
    if (!is_true && !take_literal(reader, "false"))
        return take_literal(reader, "null") ? REASON_bad_field : REASON_bad_packet;
    if (field->kind != FIELD_FLAG)
        return REASON_bad_field;
    memcpy(place, &is_true, sizeof is_true);
    return REASON_NONE;
}

static enum reason scalar_read(struct reader *reader, const struct packet_field *field, char *place, char first)
{
    if (first == '"')
        return string_field_read(reader, field, place);
    if (first == '-' || (first >= '0' && first <= '9'))
        return number_field_read(reader, field, place);
    return literal_field_read(reader, field, place);
}

/* Reads one value into its place. What kind it is shows in its first byte. A value is whole
 * only where something that may follow it does: 1e1.5 is broken, 1e1 is a wrong number. */
static enum reason value_read(struct reader *reader, const struct packet_field *field, char *place)
{
    char first = peek(reader);
    if (first == '{' || first == '[')
        return REASON_bad_field;
    enum reason reason = scalar_read(reader, field, place, first);
    char after = peek(reader);
    return after == ',' || after == '}' ? reason : REASON_bad_packet;
}

/* ---- members ---- */

static bool name_is(struct text text, const char *name)
{
    return text.length > 0 && text.bytes[0] == name[0] && text_is(text, name);
}

/* Finds the field of this name, beginning with the one that is due. */
static const struct packet_field *field_find(const struct reader *reader, struct text name)
{
    const struct packet_shape *shape = reader->shape;
    for (size_t tried = 0, at = reader->next; tried < shape->field_count; tried++, at++) {
        at = at < shape->field_count ? at : 0;
        if (name_is(name, shape->fields[at].name))
            return &shape->fields[at];
    }
    return NULL;
}

/* Reads the name of a member; the colon behind it is the caller's. */
static enum reason name_read(struct reader *reader, struct text *name)
{
    bool has_control;
    if (peek(reader) != '"')
        return REASON_bad_packet;
    return string_read(reader, name, &has_control);
}

static enum reason member_read(struct reader *reader)
{
    struct text name;
    *reader->blame = NULL;
    enum reason reason = name_read(reader, &name);
    if (reason != REASON_NONE)
        return reason;
    const struct packet_field *field = field_find(reader, name);
    if (field == NULL) {
        *reader->blame = name_is(name, "type") ? "type" : NULL;
        return *reader->blame != NULL ? REASON_repeated_field : REASON_unknown_field;
    }
    *reader->blame = field->name;
    size_t place = (size_t)(field - reader->shape->fields);
    if (reader->given >> place & 1)
        return REASON_repeated_field;
    reader->given |= UINT32_C(1) << place;
    reader->next = place + 1;
    if (field->is_optional) {
        bool has = true;
        memcpy(reader->fields + field->mark_offset, &has, sizeof has);
    }
    return take(reader, ':') ? value_read(reader, field, reader->fields + field->offset) : REASON_bad_packet;
}

static const struct packet_shape *shape_find(struct text type)
{
    for (const struct packet_shape *shape = up_shapes; shape < up_shapes + UP_COUNT; shape++)
        if (name_is(type, shape->name))
            return shape;
    return NULL;
}

/* Reads `{"type":"…"` and with it which packet this is. */
static enum reason type_read(struct reader *reader, struct up *packet)
{
    static const struct packet_field type_field = {.name = "type", .kind = FIELD_TEXT, .max = PACKET_UP_BYTES_MAX};
    struct text name, type;
    if (!take(reader, '{'))
        return REASON_bad_packet;
    enum reason reason = name_read(reader, &name);
    if (reason != REASON_NONE)
        return reason;
    if (!name_is(name, "type") || !take(reader, ':'))
        return REASON_bad_packet;
    *reader->blame = type_field.name;
    reason = value_read(reader, &type_field, (char *)&type);
    if (reason != REASON_NONE)
        return reason;
    reader->shape = shape_find(type);
    if (reader->shape == NULL)
        return REASON_unknown_packet;
    *reader->blame = NULL;
    require(reader->shape->field_count <= FIELDS_GIVEN_MAX);
    packet->type = (enum up_type)(reader->shape - up_shapes);
    memset(&packet->as, 0, reader->shape->size);
    return REASON_NONE;
}

static enum reason missing_find(struct reader *reader)
{
    for (size_t place = 0; place < reader->shape->field_count; place++)
        if (!(reader->given >> place & 1) && !reader->shape->fields[place].is_optional) {
            *reader->blame = reader->shape->fields[place].name;
            return REASON_missing_field;
        }
    return REASON_NONE;
}

/* Reads every member behind the type. A text that is too long or empty is what a person
 * did: the rest is read all the same, so that the answer can say of which message it speaks. */
static enum reason members_read(struct reader *reader)
{
    enum reason mistake = REASON_NONE;
    const char *mistaken = NULL;
    while (take(reader, ',')) {
        enum reason reason = member_read(reader);
        bool is_mistake = reason == REASON_too_long || reason == REASON_empty;
        if (reason != REASON_NONE && !is_mistake)
            return reason;
        if (is_mistake && mistake == REASON_NONE) {
            mistake = reason;
            mistaken = *reader->blame;
        }
    }
    *reader->blame = NULL;
    if (!take(reader, '}') || peek(reader) != 0 || reader->at != reader->frame.length)
        return REASON_bad_packet;
    enum reason missing = missing_find(reader);
    if (missing != REASON_NONE)
        return missing;
    *reader->blame = mistaken;
    return mistake;
}

enum reason packet_read(struct text frame, struct arena *arena, struct up *packet, struct packet_error *error)
{
    *error = (struct packet_error){0};
    if (frame.length > PACKET_UP_BYTES_MAX)
        return REASON_bad_packet;
    struct reader reader = {.frame = frame, .arena = arena, .fields = (char *)&packet->as, .blame = &error->field};
    enum reason reason = type_read(&reader, packet);
    if (reason != REASON_NONE)
        return reason;
    error->packet = reader.shape->name;
    return members_read(&reader);
}
