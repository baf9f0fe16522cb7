/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_PICKUP_H
#define DOMAIN_PICKUP_H

#include "base/text.h"
#include "domain/vocabulary.h"

#include <stdint.h>

/* The pick-up code: four words of a list of 2,048 in the seeker's language, 44 bits. */

enum {
    PICKUP_WORDS = 4,
    PICKUP_LIST = 2048,
    PICKUP_BYTES_MAX = PICKUP_WORDS * 16 + PICKUP_WORDS, /* words of 8 letters, two bytes each */
};

/* Writes the code of four numbers below PICKUP_LIST: words with one space between. The
 * builder has room for PICKUP_BYTES_MAX. */
void pickup_write(enum language language, const uint64_t numbers[PICKUP_WORDS], struct text_builder *builder);

/* Brings what a person typed into the form of pickup_write: lower case, one space between,
 * whatever stood there. False when it is not four words of letters. The builder has room
 * for PICKUP_BYTES_MAX. */
bool pickup_read(struct text typed, struct text_builder *builder);

#endif
