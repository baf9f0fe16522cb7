/* SPDX-License-Identifier: Apache-2.0 */
#include "door/signs.h"

#include <string.h>

void signs_note(struct signs *signs, const struct parcel_sign *sign)
{
    if (sign->place >= LIBRARIES_MAX || sign->slug.length > SLUG_CHARACTERS_MAX)
        return;
    memcpy(signs->rows[sign->place].slug, sign->slug.bytes, sign->slug.length);
    signs->rows[sign->place].length = sign->slug.length;
    signs->rows[sign->place].languages = sign->languages;
    signs->rows[sign->place].language = sign->language < LANGUAGE_COUNT ? (enum language)sign->language : LANGUAGE_EN;
    if (signs->count <= sign->place)
        signs->count = (size_t)sign->place + 1;
}

/* Whose sign that name means: its own, or the first's. Before the desk has told any, the first row is empty. */
static size_t place_of(const struct signs *signs, struct text slug)
{
    for (size_t place = 0; place < signs->count; place++)
        if (text_equal(slug, (struct text){signs->rows[place].slug, signs->rows[place].length}))
            return place;
    return 0;
}

bool signs_answer(const struct signs *signs, struct text slug, struct text language)
{
    int number = vocabulary_number(&vocabulary_language, language);
    uint8_t languages = signs->rows[place_of(signs, slug)].languages;
    return number < 0 ? languages != 0 : (languages >> number & 1) != 0;
}

struct text signs_language(const struct signs *signs, struct text slug)
{
    return text_of(vocabulary_word(&vocabulary_language, (int)signs->rows[place_of(signs, slug)].language));
}
