/* SPDX-License-Identifier: Apache-2.0 */
#include "clerk/sentences.h"

#include "clerk/html.h"

#include <stdlib.h>
#include <string.h>

static int compare(const void *key, const void *row)
{
    return strcmp(key, ((const struct sentence *)row)->key);
}

struct text sentence_find(enum language language, const char *key)
{
    const struct sentence *found = bsearch(key, sentences, sentence_count, sizeof *sentences, compare);
    return text_of(found != NULL ? found->words[language] : "");
}

static struct text find_joined(enum language language, const char *start, const char *end)
{
    char key[64];
    struct text_builder builder = text_builder_on(key, sizeof key - 1);
    text_add_string(&builder, start);
    text_add_string(&builder, end);
    key[builder.length] = '\0';
    return sentence_find(language, key);
}

struct text sentence_of_word(enum language language, const char *start, const char *word)
{
    return find_joined(language, start, word);
}

struct text sentence_of_event(enum language language, enum entry_kind kind, bool has_words)
{
    bool is_contact = kind == ENTRY_KIND_LEFT && has_words;
    return find_joined(language, "common.event.", is_contact ? "left_with" : vocabulary_word(&vocabulary_entry_kind, (int)kind));
}

/* Adds what stands before the next {…} and passes over it. False when there is none. */
static bool add_before_place(struct text_builder *builder, struct text *sentence)
{
    const char *open = sentence->length > 0 ? memchr(sentence->bytes, '{', sentence->length) : NULL;
    size_t before = open != NULL ? (size_t)(open - sentence->bytes) : sentence->length;
    html_add_text(builder, (struct text){sentence->bytes, before});
    const char *close = open != NULL ? memchr(open, '}', sentence->length - before) : NULL;
    size_t passed = close != NULL ? (size_t)(close - sentence->bytes) + 1 : sentence->length;
    *sentence = (struct text){sentence->bytes + passed, sentence->length - passed};
    return close != NULL;
}

void sentence_add(struct text_builder *builder, struct text sentence, struct text value)
{
    if (add_before_place(builder, &sentence))
        html_add_text(builder, value);
    html_add_text(builder, sentence);
}

void sentence_add_range(struct text_builder *builder, struct text sentence, int64_t low, int64_t high)
{
    if (add_before_place(builder, &sentence))
        text_add_integer(builder, low);
    if (add_before_place(builder, &sentence))
        text_add_integer(builder, high);
    html_add_text(builder, sentence);
}

void sentence_add_count(struct text_builder *builder, enum language language, const char *key, int64_t count)
{
    char digits[24];
    struct text_builder number = text_builder_on(digits, sizeof digits);
    text_add_integer(&number, count);
    sentence_add(builder, find_joined(language, key, count == 1 ? "_one" : "_other"), text_built(&number));
}
