/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLERK_SENTENCES_H
#define CLERK_SENTENCES_H

#include "base/text.h"
#include "domain/vocabulary.h"

/* The sentences of web-client/words for pages that are drawn here. The build prints the table
 * (web-client/dist/sentences.c): sorted by key. */
struct sentence {
    const char *key;
    const char *words[LANGUAGE_COUNT];
};

extern const struct sentence sentences[];
extern const size_t sentence_count;

/* Where the door serves the style sheet of the seeker's page. */
extern const char sentences_styles[];

/* The sentence under a key; empty when there is none (a house test sees to it that there is). */
struct text sentence_find(enum language language, const char *key);

/* The sentence under a key and a word of a vocabulary: "common.topic." and "cv". */
struct text sentence_of_word(enum language language, const char *start, const char *word);

/* What happened in a talk. One that is left may come with how its writer is reached (HAS_WORDS),
 * also when it was left long before: then that is what it says. */
struct text sentence_of_event(enum language language, enum entry_kind kind, bool has_words);

/* Adds a sentence as HTML text with the value in the place of its {…}; every sentence has one
 * at most, or two: low and high. */
void sentence_add(struct text_builder *builder, struct text sentence, struct text value);
void sentence_add_range(struct text_builder *builder, struct text sentence, int64_t low, int64_t high);

/* The same with a number, by key_one or key_other: English, Bulgarian and Danish tell one from
 * the rest (CLDR). */
void sentence_add_count(struct text_builder *builder, enum language language, const char *key, int64_t count);

#endif
