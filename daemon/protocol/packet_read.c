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
#include "protocol/json.h"

#include <string.h>

enum { FIELDS_GIVEN_MAX = 32 }; /* bits of reader.given */

struct reader {
    struct json json;
    const struct packet_shape *shape;
    char *fields;       /* of the packet that is being filled */
    uint32_t given;     /* one bit for each field that was there */
    size_t next;        /* the field after the last: clients keep the order of the table */
    const char **blame; /* error->field */
};

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
    enum reason reason = json_read_string(&reader->json, &text, &has_control);
    if (reason != REASON_NONE)
        return reason;
    return has_control ? REASON_bad_field : string_put(field, text, place);
}

static enum reason number_field_read(struct reader *reader, const struct packet_field *field, char *place)
{
    int64_t value;
    bool is_whole;
    if (!json_read_number(&reader->json, &value, &is_whole))
        return REASON_bad_packet;
    if (field->kind != FIELD_INTEGER || !is_whole || value < field->min || value > field->max)
        return REASON_bad_field;
    memcpy(place, &value, sizeof value);
    return REASON_NONE;
}

static enum reason literal_field_read(struct reader *reader, const struct packet_field *field, char *place)
{
    bool is_true = json_take_literal(&reader->json, "true");
    if (!is_true && !json_take_literal(&reader->json, "false"))
        return json_take_literal(&reader->json, "null") ? REASON_bad_field : REASON_bad_packet;
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
    char first = json_peek(&reader->json);
    if (first == '{' || first == '[')
        return REASON_bad_field;
    enum reason reason = scalar_read(reader, field, place, first);
    char after = json_peek(&reader->json);
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
    if (json_peek(&reader->json) != '"')
        return REASON_bad_packet;
    return json_read_string(&reader->json, name, &has_control);
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
    return json_take(&reader->json, ':') ? value_read(reader, field, reader->fields + field->offset) : REASON_bad_packet;
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
    if (!json_take(&reader->json, '{'))
        return REASON_bad_packet;
    enum reason reason = name_read(reader, &name);
    if (reason != REASON_NONE)
        return reason;
    if (!name_is(name, "type") || !json_take(&reader->json, ':'))
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
    while (json_take(&reader->json, ',')) {
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
    if (!json_take(&reader->json, '}') || json_peek(&reader->json) != 0 || reader->json.at != reader->json.frame.length)
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
    struct reader reader = {.json = {.frame = frame, .arena = arena}, .fields = (char *)&packet->as, .blame = &error->field};
    enum reason reason = type_read(&reader, packet);
    if (reason != REASON_NONE)
        return reason;
    error->packet = reader.shape->name;
    return members_read(&reader);
}
