/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/pickup.h"

#include "base/require.h"

#define WORD(TEXT) TEXT,
static const char *const words_en[] = {
#include "domain/pickup_words_en.def"
};
static const char *const words_bg[] = {
#include "domain/pickup_words_bg.def"
};
static const char *const words_da[] = {
#include "domain/pickup_words_da.def"
};
#undef WORD

_Static_assert(sizeof words_en / sizeof *words_en == PICKUP_LIST, "the English list has 2,048 words");
_Static_assert(sizeof words_bg / sizeof *words_bg == PICKUP_LIST, "the Bulgarian list has 2,048 words");
_Static_assert(sizeof words_da / sizeof *words_da == PICKUP_LIST, "the Danish list has 2,048 words");

static const char *const *list_of(enum language language)
{
    switch (language) {
    case LANGUAGE_BG: return words_bg;
    case LANGUAGE_DA: return words_da;
    case LANGUAGE_EN:
    case LANGUAGE_COUNT: break;
    }
    return words_en;
}

void pickup_write(enum language language, const uint64_t numbers[PICKUP_WORDS], struct text_builder *builder)
{
    for (int at = 0; at < PICKUP_WORDS; at++) {
        require(numbers[at] < PICKUP_LIST);
        if (at > 0)
            text_add_byte(builder, ' ');
        text_add_string(builder, list_of(language)[numbers[at]]);
    }
}

/* A letter a-z or а-я at *at, in lower case, as one or two bytes; 0 when something else
 * stands there. *at moves behind it. */
static size_t letter(struct text text, size_t *at, char lower[2])
{
    unsigned char first = (unsigned char)text.bytes[*at];
    if (first < 0x80) {
        *at += 1;
        lower[0] = (char)(first >= 'A' && first <= 'Z' ? first - 'A' + 'a' : first);
        return lower[0] >= 'a' && lower[0] <= 'z';
    }
    if (first != 0xD0 && first != 0xD1) {
        *at += 1;
        return 0;
    }
    unsigned char second = *at + 1 < text.length ? (unsigned char)text.bytes[*at + 1] : 0;
    *at += 2;
    unsigned point = (first & 0x1Fu) << 6 | (second & 0x3Fu);
    if (point >= 0x410 && point <= 0x42F) /* А-Я */
        point += 0x20;
    lower[0] = (char)(0xC0 | point >> 6);
    lower[1] = (char)(0x80 | (point & 0x3F));
    bool is_whole = (second & 0xC0) == 0x80;
    return is_whole && point >= 0x430 && point <= 0x44F ? 2 : 0;
}

bool pickup_read(struct text typed, struct text_builder *builder)
{
    int words = 0;
    bool is_inside = false;
    for (size_t at = 0; at < typed.length;) {
        char lower[2];
        size_t length = letter(typed, &at, lower);
        if (length > 0 && !is_inside) {
            if (words++ > 0)
                text_add_byte(builder, ' ');
        }
        is_inside = length > 0;
        text_add(builder, (struct text){lower, length});
    }
    return words == PICKUP_WORDS && !builder->overflowed;
}
