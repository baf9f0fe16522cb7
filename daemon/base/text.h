/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A view of bytes that somebody else owns; not ended by a zero. */
struct text {
    const char *bytes;
    size_t length;
};

/* A view of a C string. */
struct text text_of(const char *string);

bool text_equal(struct text left, struct text right);

/* Whether a text equals a C string. */
bool text_is(struct text text, const char *string);

/* Whether the bytes are UTF-8 without surrogates, overlong forms or values above U+10FFFF
 * (RFC 3629 §3). */
bool text_is_utf8(struct text text);

/* Number of code points; the text must be valid UTF-8. */
size_t text_characters(struct text text);

/* The first code points of a text, at most characters of them, never half of one. */
struct text text_first(struct text text, size_t characters);

/* Cuts a text at the first such byte: what stands before it, and rest is what stands behind. */
struct text text_cut(struct text *rest, char byte);

/* Whether anything in it can be seen: a code point that is neither white space, control,
 * format, nor an unused or variation mark. The text must be valid UTF-8. */
bool text_is_visible(struct text text);

/* Whether all of it can be seen, but for the spaces: one line, in which nothing hides or turns
 * round what stands beside it. The text must be valid UTF-8. */
bool text_is_plain_line(struct text text);

/* Whether one of its words has letters of two alphabets (Latin, Greek, Cyrillic), many of which
 * look the same: the first letter of "Мaria" may be either. The text must be valid UTF-8. */
bool text_mixes_alphabets(struct text text);

/* Whether two texts are the same but for small and capital letters of Latin without accents and of
 * Cyrillic. Both must be valid UTF-8. */
bool text_is_alike(struct text left, struct text right);

/* Text written piece by piece into a buffer of fixed size. When something does not fit,
 * overflowed is set, nothing more is written, and the writer looks once at the end. */
struct text_builder {
    char *bytes;
    size_t size;
    size_t length;
    bool overflowed;
};

struct text_builder text_builder_on(char *bytes, size_t size);
void text_add(struct text_builder *builder, struct text text);
void text_add_string(struct text_builder *builder, const char *string);
void text_add_byte(struct text_builder *builder, char byte);
void text_add_integer(struct text_builder *builder, int64_t value);
void text_add_hex(struct text_builder *builder, const unsigned char *bytes, size_t count);

/* What was built. */
struct text text_built(const struct text_builder *builder);

/* Reads count bytes from 2 × count hexadecimal digits in lower case; false on anything else. */
bool text_read_hex(struct text text, unsigned char *bytes, size_t count);

/* Reads base64 (RFC 4648 §4) in its one canonical form, with its padding and nothing between:
 * *count bytes into bytes, which has room for 3 for each 4 signs. False on anything else. */
bool text_read_base64(struct text text, unsigned char *bytes, size_t *count);

/* Reads a whole decimal number without sign or leading zeros, at most max; false on anything
 * else, and value is unchanged. */
bool text_read_number(struct text text, uint64_t max, uint64_t *value);

#endif
