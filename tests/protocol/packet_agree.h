/* SPDX-License-Identifier: Apache-2.0
 *
 * What packets.def means, said a second time on top of jansson, so that unit tests and the
 * fuzzer can ask whether our reader and our writer agree with somebody else's. */
#ifndef PROTOCOL_PACKET_AGREE_H
#define PROTOCOL_PACKET_AGREE_H

#include "protocol/packet_read.h"

#include <jansson.h>
#include <string.h>

enum { JANSSON_STRICT = JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL };

static inline bool json_shape_fits(json_t *object, const struct packet_shape *shape, bool has_type);

static inline bool json_text_fits(struct text text, const struct packet_field *field)
{
    size_t characters = text_characters(text);
    for (size_t at = 0; at < text.length; at++)
        if ((unsigned char)text.bytes[at] < 0x20 && text.bytes[at] != '\n' && text.bytes[at] != '\t')
            return false;
    return characters <= (size_t)field->max && characters >= (size_t)field->min && (field->min == 0 || text_is_visible(text));
}

static inline struct text json_text(json_t *value)
{
    return (struct text){json_string_value(value), json_string_length(value)};
}

static inline bool json_list_fits(json_t *list, const struct packet_field *field)
{
    size_t at;
    json_t *record;
    json_array_foreach(list, at, record)
        if (!json_shape_fits(record, field->record, false))
            return false;
    return json_is_array(list) && json_array_size(list) <= (size_t)field->max;
}

/* Whether the table allows this value for this field. */
static inline bool json_fits(json_t *value, const struct packet_field *field)
{
    unsigned char bytes[64];
    switch (field->kind) {
    case FIELD_INTEGER:
        return json_is_integer(value) && json_integer_value(value) >= field->min && json_integer_value(value) <= field->max;
    case FIELD_TEXT:
        return json_is_string(value) && json_text_fits(json_text(value), field);
    case FIELD_HEX:
        return json_is_string(value) && text_read_hex(json_text(value), bytes, (size_t)field->max);
    case FIELD_WORD:
        return json_is_string(value) && vocabulary_number(field->vocabulary, json_text(value)) >= 0;
    case FIELD_FLAG:
        return json_is_boolean(value);
    case FIELD_LIST:
        return json_list_fits(value, field);
    }
    return false;
}

/* Whether the table allows this object: every needed field, no unknown one, each fits. */
static inline bool json_shape_fits(json_t *object, const struct packet_shape *shape, bool has_type)
{
    size_t known = has_type ? 1 : 0;
    for (size_t row = 0; row < shape->field_count; row++) {
        json_t *value = json_object_get(object, shape->fields[row].name);
        if (value == NULL ? !shape->fields[row].is_optional : !json_fits(value, &shape->fields[row]))
            return false;
        known += value != NULL;
    }
    return json_is_object(object) && json_object_size(object) == known;
}

static inline bool json_shape_same(json_t *object, const struct packet_shape *shape, const char *fields);

/* Whether the value is the one that the struct holds. */
static inline bool json_same(json_t *value, const struct packet_field *field, const char *fields)
{
    const char *place = fields + field->offset;
    switch (field->kind) {
    case FIELD_INTEGER: {
        int64_t number;
        memcpy(&number, place, sizeof number);
        return json_is_integer(value) && json_integer_value(value) == number;
    }
    case FIELD_TEXT: {
        struct text text;
        memcpy(&text, place, sizeof text);
        return json_is_string(value) && text_equal(text, json_text(value));
    }
    case FIELD_HEX: {
        unsigned char bytes[64];
        return json_is_string(value) && text_read_hex(json_text(value), bytes, (size_t)field->max) &&
               memcmp(bytes, place, (size_t)field->max) == 0;
    }
    case FIELD_WORD: {
        int number;
        memcpy(&number, place, sizeof number);
        return json_is_string(value) && vocabulary_number(field->vocabulary, json_text(value)) == number;
    }
    case FIELD_FLAG: {
        bool is_true;
        memcpy(&is_true, place, sizeof is_true);
        return json_is_boolean(value) && json_is_true(value) == is_true;
    }
    case FIELD_LIST: {
        const char *records;
        size_t count;
        memcpy(&records, place, sizeof records);
        memcpy(&count, fields + field->mark_offset, sizeof count);
        for (size_t at = 0; at < count; at++)
            if (!json_shape_same(json_array_get(value, at), field->record, records + at * field->record->size))
                return false;
        return json_array_size(value) == count;
    }
    }
    return false;
}

/* Whether the object holds exactly what the struct holds, "type" aside. */
static inline bool json_shape_same(json_t *object, const struct packet_shape *shape, const char *fields)
{
    for (size_t row = 0; row < shape->field_count; row++) {
        const struct packet_field *field = &shape->fields[row];
        bool has = true;
        if (field->is_optional)
            memcpy(&has, fields + field->mark_offset, sizeof has);
        json_t *value = json_object_get(object, field->name);
        if (has ? value == NULL || !json_same(value, field, fields) : value != NULL)
            return false;
    }
    return json_is_object(object);
}

static inline const struct packet_shape *json_up_shape(json_t *object)
{
    json_t *type = json_object_get(object, "type");
    for (int row = 0; row < UP_COUNT; row++)
        if (json_is_string(type) && text_is(json_text(type), up_shapes[row].name))
            return &up_shapes[row];
    return NULL;
}

static inline bool json_type_is_first(json_t *object)
{
    void *first = json_object_iter(object);
    return first != NULL && strcmp(json_object_iter_key(first), "type") == 0;
}

static inline bool frame_holds(struct text frame, const char *bytes)
{
    return frame.length > 0 && memmem(frame.bytes, frame.length, bytes, strlen(bytes)) != NULL;
}

/* jansson 2.14 passes over a 0 behind a number or a literal (found by the fuzzer); no JSON
 * holds a raw 0. */
static inline json_t *json_read(struct text frame)
{
    if (frame.length == 0 || memchr(frame.bytes, 0, frame.length) != NULL)
        return NULL;
    return json_loadb(frame.bytes, frame.length, JANSSON_STRICT, NULL);
}

/* Reads a frame both ways; NULL when both agree, else a sentence on what they do not agree
 * about. The arena needs room for the frame. */
static inline const char *packet_disagreement(struct text frame, struct arena *arena)
{
    struct up packet;
    struct packet_error error;
    enum reason reason = packet_read(frame, arena, &packet, &error);
    json_t *theirs = json_read(frame);
    const struct packet_shape *shape = json_up_shape(theirs);
    /* jansson takes -0 for 0; we refuse it */
    bool is_good = json_type_is_first(theirs) && shape != NULL && json_shape_fits(theirs, shape, true) && frame.length <= PACKET_UP_BYTES_MAX;
    const char *what = NULL;
    if (reason == REASON_NONE && theirs == NULL)
        what = "we accept what is no JSON";
    else if (reason == REASON_NONE && !is_good)
        what = "we accept what the table does not allow";
    else if (reason == REASON_NONE && shape != &up_shapes[packet.type])
        what = "we take it for another packet";
    else if (reason == REASON_NONE && !json_shape_same(theirs, shape, (const char *)&packet.as))
        what = "we read other values";
    else if (reason != REASON_NONE && is_good && !frame_holds(frame, "-0"))
        what = "we refuse what is right";
    else if (reason == REASON_bad_packet && json_type_is_first(theirs) && frame.length <= PACKET_UP_BYTES_MAX)
        what = "we call broken what is JSON";
    else if (reason == REASON_NONE && (error.packet != up_shapes[packet.type].name || error.field != NULL))
        what = "all is well, and still we blame a field";
    json_decref(theirs);
    return what;
}

#endif
