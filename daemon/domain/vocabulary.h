/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_VOCABULARY_H
#define DOMAIN_VOCABULARY_H

#include "base/text.h"

#include <stddef.h>

/* The enums of vocabulary.def, and enum reason of reasons.def. A stored or sent member is
 * its number here; on the wire it is its word. */
#define VOCABULARY(NAME, UPPER) enum NAME {
#define MEMBER(UPPER, NAME, WORD) UPPER##_##NAME,
#define VOCABULARY_END(NAME, UPPER) UPPER##_COUNT };
#include "domain/vocabulary.def"
#undef VOCABULARY
#undef MEMBER
#undef VOCABULARY_END

enum reason {
    REASON_NONE, /* not a refusal */
#define REASON(NAME, HTTP, WHAT) REASON_##NAME,
#include "domain/reasons.def"
#undef REASON
    REASON_COUNT
};

/* One closed set of words, for readers, writers and printers. A word's number is its place
 * in words; where first is 1 (reasons) the number 0 has no word. */
struct vocabulary {
    const char *name;
    const char *const *words;
    int first;
    int count; /* numbers run from first to count - 1 */
};

#define VOCABULARY(NAME, UPPER) extern const struct vocabulary vocabulary_##NAME;
#define MEMBER(UPPER, NAME, WORD)
#define VOCABULARY_END(NAME, UPPER)
#include "domain/vocabulary.def"
#undef VOCABULARY
#undef MEMBER
#undef VOCABULARY_END
extern const struct vocabulary vocabulary_reason;

/* The word of a number; NULL when the set has none. */
const char *vocabulary_word(const struct vocabulary *vocabulary, int number);

/* The number of a word; -1 when the set has none. */
int vocabulary_number(const struct vocabulary *vocabulary, struct text word);

/* The HTTP status and the sentence of a reason. */
int reason_http(enum reason reason);
const char *reason_what(enum reason reason);

#endif
