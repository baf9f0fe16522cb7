/* SPDX-License-Identifier: Apache-2.0
 *
 * Packets made from their tables: a right one, or one with a single thing wrong. */
#ifndef PROTOCOL_PACKET_SAMPLE_H
#define PROTOCOL_PACKET_SAMPLE_H

#include "protocol/packets.h"

enum sample {
    SAMPLE_LEAST,    /* the smallest value that is allowed */
    SAMPLE_MOST,     /* the largest */
    SAMPLE_ABSENT,   /* no such member */
    SAMPLE_TWICE,    /* the member stands twice */
    SAMPLE_BELOW,    /* one below the smallest */
    SAMPLE_ABOVE,    /* one above the largest */
    SAMPLE_UNSEEN,   /* a text of spaces */
    SAMPLE_OTHER,    /* a value of another kind */
    SAMPLE_NULL,
    SAMPLE_OBJECT,
    SAMPLE_LIST,
    SAMPLE_COUNT
};

static inline void sample_repeat(struct text_builder *builder, const char *piece, int64_t count)
{
    text_add_byte(builder, '"');
    for (int64_t done = 0; done < count; done++)
        text_add_string(builder, piece);
    text_add_byte(builder, '"');
}

static inline void sample_word(struct text_builder *builder, const char *word)
{
    text_add_byte(builder, '"');
    text_add_string(builder, word);
    text_add_byte(builder, '"');
}

/* Adds the value `off` below the smallest (side 0) or above the largest (side 1). */
static inline void sample_edge(struct text_builder *builder, const struct packet_field *field, int side, int off)
{
    int64_t edge = side == 0 ? field->min - off : field->max + off;
    switch (field->kind) {
    case FIELD_INTEGER:
        text_add_integer(builder, edge);
        break;
    case FIELD_TEXT:
        sample_repeat(builder, side == 0 || edge > PACKET_UP_BYTES_MAX / 4 ? "a" : "€", edge); /* what is so long is no writing */
        break;
    case FIELD_HEX:
        sample_repeat(builder, "a", 2 * field->max + (side == 0 ? -off : off));
        break;
    case FIELD_WORD:
        sample_word(builder, off > 0 ? "nonsense" : vocabulary_word(field->vocabulary, side == 0 ? field->vocabulary->first : field->vocabulary->count - 1));
        break;
    case FIELD_FLAG:
        text_add_string(builder, off > 0 ? "maybe" : side == 0 ? "false" : "true");
        break;
    case FIELD_LIST:
        break;
    }
}

static inline void sample_value(struct text_builder *builder, const struct packet_field *field, enum sample sample)
{
    switch (sample) {
    case SAMPLE_LEAST:
    case SAMPLE_ABSENT:
    case SAMPLE_TWICE:
        sample_edge(builder, field, 0, 0);
        break;
    case SAMPLE_MOST:
        sample_edge(builder, field, 1, 0);
        break;
    case SAMPLE_BELOW:
        sample_edge(builder, field, 0, 1);
        break;
    case SAMPLE_ABOVE:
        sample_edge(builder, field, 1, 1);
        break;
    case SAMPLE_UNSEEN:
        text_add_string(builder, "\" \\n\xE2\x80\x8B\"");
        break;
    case SAMPLE_OTHER:
        text_add_string(builder, field->kind == FIELD_INTEGER ? "\"1\"" : "1");
        break;
    case SAMPLE_NULL:
        text_add_string(builder, "null");
        break;
    case SAMPLE_OBJECT:
        text_add_string(builder, "{}");
        break;
    case SAMPLE_LIST:
        text_add_string(builder, "[]");
        break;
    case SAMPLE_COUNT:
        break;
    }
}

/* Adds a packet: every field as `rest` says, the one called `odd` (or none) as `sample` says. */
static inline void sample_packet(struct text_builder *builder, const struct packet_shape *shape, enum sample rest,
                                 const struct packet_field *odd, enum sample sample)
{
    text_add_string(builder, "{\"type\":");
    sample_word(builder, shape->name);
    for (const struct packet_field *field = shape->fields; field < shape->fields + shape->field_count; field++) {
        enum sample here = field == odd ? sample : rest;
        if (here == SAMPLE_ABSENT)
            continue;
        for (int times = here == SAMPLE_TWICE ? 2 : 1; times > 0; times--) {
            text_add_byte(builder, ',');
            sample_word(builder, field->name);
            text_add_byte(builder, ':');
            sample_value(builder, field, here);
        }
    }
    text_add_byte(builder, '}');
}

#endif
