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

static enum reason add_pair(const struct packet_shape *shape, struct text pair, struct text_builder *value, struct text_builder *frame)
{
    const struct packet_field *field = find_field(shape, text_cut(&pair, '='));
    if (field == NULL)
        return REASON_unknown_field;
    value->length = 0;
    return decode(pair, value) ? add_member(frame, field, text_built(value)) : REASON_bad_packet;
}

enum reason form_read(struct text body, struct arena *arena, struct text *frame)
{
    struct text rest = body, type = text_cut(&rest, '&');
    struct text name = text_cut(&type, '=');
    const struct packet_shape *shape = text_is(name, "type") ? find_shape(type) : NULL;
    if (shape == NULL)
        return REASON_unknown_packet;
    char *bytes = arena_take(arena, PACKET_UP_BYTES_MAX), *value_bytes = arena_take(arena, body.length + 1);
    if (bytes == NULL || value_bytes == NULL)
        return REASON_busy;
    struct text_builder builder = text_builder_on(bytes, PACKET_UP_BYTES_MAX), value = text_builder_on(value_bytes, body.length + 1);
    text_add_string(&builder, "{\"type\":\"");
    text_add_string(&builder, shape->name);
    text_add_byte(&builder, '"');
    enum reason reason = REASON_NONE;
    while (rest.length > 0 && reason == REASON_NONE)
        reason = add_pair(shape, text_cut(&rest, '&'), &value, &builder);
    text_add_byte(&builder, '}');
    *frame = text_built(&builder);
    return reason == REASON_NONE && builder.overflowed ? REASON_too_long : reason;
}
