/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_SIGNS_H
#define DOOR_SIGNS_H

#include "base/text.h"
#include "domain/limits.h"
#include "domain/vocabulary.h"
#include "parcels/parcel.h"

/* The sign of each library as the desk told it last, so that a thousand pages with a button that
 * nobody has pressed ask the door alone. */

struct signs {
    struct {
        char slug[SLUG_CHARACTERS_MAX];
        size_t length;
        enum language language;
        uint8_t languages; /* that are answered, added up; 0 nobody */
    } rows[LIBRARIES_MAX];
    size_t count;
};

/* Notes what the desk says; what cannot be is left out. */
void signs_note(struct signs *signs, const struct parcel_sign *sign);

/* Whether somebody answers at the library of that name, the first where there is none such, in that
 * language; in any where there is none such. */
bool signs_answer(const struct signs *signs, struct text slug, struct text language);

/* The word of the language of its pages, where a browser asks for none of ours. */
struct text signs_language(const struct signs *signs, struct text slug);

#endif
