/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/vocabulary.h"

#define VOCABULARY(NAME, UPPER) static const char *const words_##NAME[] = {
#define MEMBER(UPPER, NAME, WORD) WORD,
#define VOCABULARY_END(NAME, UPPER) }; \
    const struct vocabulary vocabulary_##NAME = {#NAME, words_##NAME, 0, UPPER##_COUNT};
#include "domain/vocabulary.def"
#undef VOCABULARY
#undef MEMBER
#undef VOCABULARY_END

static const char *const words_reason[] = {
    NULL,
#define REASON(NAME, HTTP, WHAT) #NAME,
#include "domain/reasons.def"
#undef REASON
};
const struct vocabulary vocabulary_reason = {"reason", words_reason, 1, REASON_COUNT};

static const struct {
    int http;
    const char *what;
} reasons[] = {
    {200, ""},
#define REASON(NAME, HTTP, WHAT) {HTTP, WHAT},
#include "domain/reasons.def"
#undef REASON
};

const char *vocabulary_word(const struct vocabulary *vocabulary, int number)
{
    return number >= vocabulary->first && number < vocabulary->count ? vocabulary->words[number] : NULL;
}

int vocabulary_number(const struct vocabulary *vocabulary, struct text word)
{
    for (int number = vocabulary->first; number < vocabulary->count; number++)
        if (text_is(word, vocabulary->words[number]))
            return number;
    return -1;
}

int reason_http(enum reason reason)
{
    return reasons[reason].http;
}

const char *reason_what(enum reason reason)
{
    return reasons[reason].what;
}
