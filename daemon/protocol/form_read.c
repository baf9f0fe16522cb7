/* SPDX-License-Identifier: Apache-2.0 */
#include "protocol/form_read.h"

#include "protocol/json.h"
#include "protocol/packets.h"

#include <string.h>

static int digit_of(char sign)
{
    if (sign >= '0' && sign <= '9')
        return sign - '0';
    char lower = (char)(sign | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* Decodes plus signs and percent triplets into bytes that have room for all of it, CR LF
 * becoming LF. False on a percent sign without two digits. */
static bool decode(struct text value, struct text_builder *builder)
{
    for (size_t at = 0; at < value.length; at++) {
        char byte = value.bytes[at];
        if (byte == '%') {
            if (value.length - at < 3)
                return false;
            int high = digit_of(value.bytes[at + 1]), low = digit_of(value.bytes[at + 2]);
            if (high < 0 || low < 0)
                return false;
            byte = (char)(high << 4 | low);
            at += 2;
        } else if (byte == '+') {
            byte = ' ';
        }
        if (byte == '\n' && builder->length > 0 && builder->bytes[builder->length - 1] == '\r')
            builder->length--;
        text_add_byte(builder, byte);
    }
    return !builder->overflowed;
}

static const struct packet_shape *find_shape(struct text type)
{
    for (const struct packet_shape *shape = up_shapes; shape < up_shapes + UP_COUNT; shape++)
        if ((shape->carriers & CARRIER_FORM) != 0 && text_is(type, shape->name))
            return shape;
    return NULL;
}

static const struct packet_field *find_field(const struct packet_shape *shape, struct text name)
{
    for (size_t at = 0; at < shape->field_count; at++)
        if (text_is(name, shape->fields[at].name))
            return &shape->fields[at];
    return NULL;
}

/* Adds `,"name":value` with the value as its kind wants it. */
static enum reason add_member(struct text_builder *frame, const struct packet_field *field, struct text value)
{
    uint64_t number;
    text_add_string(frame, ",\"");
    text_add_string(frame, field->name);
    text_add_string(frame, "\":");
    if (field->kind == FIELD_INTEGER) {
        if (!text_read_number(value, INT64_MAX, &number))
            return REASON_bad_field;
        text_add(frame, value);
    } else if (field->kind == FIELD_FLAG) {
        if (!text_is(value, "on"))
            return REASON_bad_field;
        text_add_string(frame, "true");
    } else {
        if (!text_is_utf8(value))
            return REASON_bad_packet;
        json_write_string(frame, value);
    }
    return REASON_NONE;
}

/* A field of several lines comes as one for each: NAME.NUMBER=words is the line "NUMBER words".
 * Where nothing was chosen a browser sends nothing, so an empty one may stand before: it is the
 * same line. */
struct lines {
    const struct packet_field *field; /* NULL: none came */
    struct text number;               /* of the last line */
    bool is_empty;                    /* the last line ends with its number */
    struct text_builder text;
};

static enum reason add_line(struct lines *lines, const struct packet_field *field, struct text number, struct text words)
{
    uint64_t value;
    bool is_same = lines->field != NULL && number.length == lines->number.length && memcmp(number.bytes, lines->number.bytes, number.length) == 0;
    if (field->kind != FIELD_TEXT || (lines->field != NULL && field != lines->field))
        return REASON_unknown_field;
    if (!text_read_number(number, INT64_MAX, &value))
        return REASON_bad_field;
    if (is_same && !lines->is_empty)
        return REASON_repeated_field;
    if (!is_same && lines->field != NULL)
        text_add_byte(&lines->text, '\n');
    if (!is_same)
        text_add(&lines->text, number);
    *lines = (struct lines){field, number, words.length == 0, lines->text};
    if (words.length > 0)
        text_add_byte(&lines->text, ' ');
    for (size_t at = 0; at < words.length; at++)
        text_add_byte(&lines->text, words.bytes[at] == '\n' ? ' ' : words.bytes[at]);
    return REASON_NONE;
}

static enum reason add_pair(const struct packet_shape *shape, struct text pair, struct text_builder *value, struct lines *lines, struct text_builder *frame)
{
    struct text name = text_cut(&pair, '='), number = name;
    struct text stem = text_cut(&number, '.');
    const struct packet_field *field = find_field(shape, stem);
    if (field == NULL)
        return REASON_unknown_field;
    value->length = 0;
    if (!decode(pair, value))
        return REASON_bad_packet;
    return stem.length < name.length ? add_line(lines, field, number, text_built(value)) : add_member(frame, field, text_built(value));
}

enum reason form_read(struct text body, struct arena *arena, struct text *frame)
{
    struct text rest = body, type = text_cut(&rest, '&');
    struct text name = text_cut(&type, '=');
    const struct packet_shape *shape = text_is(name, "type") ? find_shape(type) : NULL;
    if (shape == NULL)
        return REASON_unknown_packet;
    char *bytes = arena_take(arena, PACKET_UP_BYTES_MAX), *value_bytes = arena_take(arena, body.length + 1), *line_bytes = arena_take(arena, body.length + 1);
    if (bytes == NULL || value_bytes == NULL || line_bytes == NULL)
        return REASON_busy;
    struct text_builder builder = text_builder_on(bytes, PACKET_UP_BYTES_MAX), value = text_builder_on(value_bytes, body.length + 1);
    struct lines lines = {.field = NULL, .text = text_builder_on(line_bytes, body.length + 1)};
    text_add_string(&builder, "{\"type\":\"");
    text_add_string(&builder, shape->name);
    text_add_byte(&builder, '"');
    enum reason reason = REASON_NONE;
    while (rest.length > 0 && reason == REASON_NONE)
        reason = add_pair(shape, text_cut(&rest, '&'), &value, &lines, &builder);
    if (reason == REASON_NONE && lines.field != NULL)
        reason = add_member(&builder, lines.field, text_built(&lines.text));
    text_add_byte(&builder, '}');
    *frame = text_built(&builder);
    return reason == REASON_NONE && builder.overflowed ? REASON_too_long : reason;
}
