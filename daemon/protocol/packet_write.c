/* SPDX-License-Identifier: Apache-2.0
 *
 * Walks the table of a packet and writes what its struct holds. Values come from our own
 * rules and from rows that the reader let in, so one outside its limits is our bug: better
 * to stop here than to have every browser refuse the frame, come back and get it again. */
#include "protocol/packet_write.h"

#include "base/require.h"
#include "protocol/json.h"

#include <string.h>

static void text_field_add(struct text_builder *builder, const struct packet_field *field, const char *place)
{
    struct text text;
    memcpy(&text, place, sizeof text);
    require(text_is_utf8(text));
    require(text.length <= (size_t)field->max || text_characters(text) <= (size_t)field->max);
    require(field->min == 0 || (text_is_visible(text) && text_characters(text) >= (size_t)field->min));
    json_write_string(builder, text);
}

static void integer_field_add(struct text_builder *builder, const struct packet_field *field, const char *place)
{
    int64_t value;
    memcpy(&value, place, sizeof value);
    require(value >= field->min && value <= field->max);
    text_add_integer(builder, value);
}

static void word_field_add(struct text_builder *builder, const struct packet_field *field, const char *place)
{
    int number;
    memcpy(&number, place, sizeof number);
    const char *word = vocabulary_word(field->vocabulary, number);
    require(word != NULL);
    json_write_string(builder, text_of(word));
}

static void list_field_add(struct text_builder *builder, const struct packet_field *field, const char *place, const char *mark)
{
    const char *records;
    size_t count;
    memcpy(&records, place, sizeof records);
    memcpy(&count, mark, sizeof count);
    require(count <= (size_t)field->max);
    text_add_byte(builder, '[');
    for (size_t at = 0; at < count; at++) {
        if (at > 0)
            text_add_byte(builder, ',');
        packet_write_record(builder, field->record, records + at * field->record->size);
    }
    text_add_byte(builder, ']');
}

static void value_add(struct text_builder *builder, const struct packet_field *field, const char *fields)
{
    const char *place = fields + field->offset;
    switch (field->kind) {
    case FIELD_INTEGER:
        integer_field_add(builder, field, place);
        break;
    case FIELD_TEXT:
        text_field_add(builder, field, place);
        break;
    case FIELD_HEX:
        text_add_byte(builder, '"');
        text_add_hex(builder, (const unsigned char *)place, (size_t)field->max);
        text_add_byte(builder, '"');
        break;
    case FIELD_WORD:
        word_field_add(builder, field, place);
        break;
    case FIELD_FLAG: {
        bool is_true;
        memcpy(&is_true, place, sizeof is_true);
        text_add_string(builder, is_true ? "true" : "false");
        break;
    }
    case FIELD_LIST:
        list_field_add(builder, field, place, fields + field->mark_offset);
        break;
    }
}

static bool is_there(const struct packet_field *field, const char *fields)
{
    bool has = true;
    if (field->is_optional)
        memcpy(&has, fields + field->mark_offset, sizeof has);
    return has;
}

/* Adds the members and closes the object. */
static void members_add(struct text_builder *builder, const struct packet_shape *shape, const char *fields, bool is_first)
{
    for (const struct packet_field *field = shape->fields; field < shape->fields + shape->field_count; field++) {
        if (!is_there(field, fields))
            continue;
        text_add_string(builder, is_first ? "\"" : ",\"");
        text_add_string(builder, field->name);
        text_add_string(builder, "\":");
        value_add(builder, field, fields);
        is_first = false;
    }
    text_add_byte(builder, '}');
}

void packet_write_record(struct text_builder *builder, const struct packet_shape *record, const void *fields)
{
    text_add_byte(builder, '{');
    members_add(builder, record, fields, true);
}

void packet_write(struct text_builder *builder, enum down_type type, const void *fields)
{
    const struct packet_shape *shape = &down_shapes[type];
    text_add_string(builder, "{\"type\":\"");
    text_add_string(builder, shape->name);
    text_add_byte(builder, '"');
    members_add(builder, shape, fields, false);
}
