/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_QUESTION_H
#define DOMAIN_QUESTION_H

#include "base/text.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <stdbool.h>

/* A question of a library's feedback form. It is never changed: who changes one puts another
 * into its place, so that answers stay with the words that they were given to. */
struct question {
    int64_t id;
    struct library_id library;
    int64_t place;                       /* in the order of asking */
    enum question_kind kind;
    struct text texts[LANGUAGE_COUNT];   /* empty: it is not asked in this language */
    struct text options[LANGUAGE_COUNT]; /* of a choice: a line for each */
    bool is_asked;                       /* now; false: it was once */
};

/* What is wrong with a question, and in which field of question_save; REASON_NONE: nothing. */
enum reason question_fault(const struct question *question, const char **field);

/* Whether two ask the same, in the same words. */
bool question_is_same(const struct question *left, const struct question *right);

/* How many answers can be chosen among; 0: a free sentence is written. */
int question_choices(const struct question *question);

/* Of questions in their order: the one with this id stands at *at (count: it does not), and
 * changes places with the one whose place is returned; -1: there is none. */
int question_neighbour(const struct question *list, size_t count, int64_t id, bool is_earlier, size_t *at);

#endif
