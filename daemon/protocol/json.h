/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of JSON (RFC 8259): in a frame, read from left to right (for packet_read), and
 * strings as they are written. */
#ifndef PROTOCOL_JSON_H
#define PROTOCOL_JSON_H

#include "base/arena.h"
#include "base/text.h"
#include "domain/vocabulary.h"

struct json {
    struct text frame;
    size_t at;
    struct arena *arena;
    struct text_builder decoded; /* once one escape was met: room for all of them */
};

/* Passes over white space. Returns the byte behind it, or 0 at the end of the frame: no JSON
 * has a 0 outside its strings. */
static inline char json_peek(struct json *json)
{
    for (; json->at < json->frame.length; json->at++) {
        char byte = json->frame.bytes[json->at];
        if (byte != ' ' && byte != '\n' && byte != '\r' && byte != '\t')
            return byte;
    }
    return 0;
}

/* Passes over white space and this mark; false, and at it, where another byte stands. */
static inline bool json_take(struct json *json, char mark)
{
    bool is_here = json_peek(json) == mark;
    json->at += is_here;
    return is_here;
}

/* Passes over these bytes; false where others stand. */
bool json_take_literal(struct json *json, const char *literal);

/* Reads the number that begins here. *is_whole says that it is written as a plain whole
 * number that *value holds: no fraction, no exponent, no -0, not beyond ID_MAX. False when
 * it is no JSON number. */
bool json_read_number(struct json *json, int64_t *value, bool *is_whole);

/* Reads the string whose opening quote is here into *value: a view of the frame, or of one
 * piece of the arena, not larger than the frame, where escapes were decoded. *has_control
 * says that an escape stands for a control character other than line feed and tab.
 * REASON_bad_packet when it is no JSON string in UTF-8, REASON_busy when the arena is full. */
enum reason json_read_string(struct json *json, struct text *value, bool *has_control);

/* Adds a text, which must be UTF-8, as a JSON string with its quotes. */
void json_write_string(struct text_builder *builder, struct text text);

#endif
