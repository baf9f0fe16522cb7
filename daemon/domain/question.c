/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/question.h"

#include "domain/limits.h"

enum { FOUR_WORDS = SATISFACTION_COUNT, YES_AND_NO = 2, CHOICES_MIN = 2 };

/* How many options are in these lines; -1 where one cannot be one. */
static int count_options(struct text lines)
{
    int count = 0;
    while (lines.length > 0) {
        struct text line = text_cut(&lines, '\n');
        if (!text_is_visible(line) || text_characters(line) > OPTION_CHARACTERS_MAX)
            return -1;
        count++;
    }
    return count;
}

int question_choices(const struct question *question)
{
    switch (question->kind) {
    case QUESTION_KIND_WORDS: return FOUR_WORDS;
    case QUESTION_KIND_YES_NO: return YES_AND_NO;
    case QUESTION_KIND_CHOICE:
        for (int language = 0; language < LANGUAGE_COUNT; language++)
            if (question->options[language].length > 0)
                return count_options(question->options[language]);
        break;
    case QUESTION_KIND_SENTENCE:
    case QUESTION_KIND_COUNT: break;
    }
    return 0;
}

enum reason question_fault(const struct question *question, const char **field)
{
    static const char *const options[LANGUAGE_COUNT] = {"options_en", "options_bg", "options_da"};
    bool is_choice = question->kind == QUESTION_KIND_CHOICE, has_text = false;
    int choices = question_choices(question);
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        bool speaks = question->texts[language].length > 0;
        int count = count_options(question->options[language]);
        has_text = has_text || speaks;
        *field = options[language];
        if (!is_choice || !speaks) {
            if (count != 0)
                return REASON_bad_field;
        } else if (count < CHOICES_MIN || count > OPTIONS_MAX || count != choices) {
            return count == 0 ? REASON_missing_field : REASON_bad_field;
        }
    }
    *field = "en";
    return has_text ? REASON_NONE : REASON_missing_field;
}

bool question_is_same(const struct question *left, const struct question *right)
{
    bool is_same = left->kind == right->kind;
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        is_same = is_same && text_equal(left->texts[language], right->texts[language]) &&
                  text_equal(left->options[language], right->options[language]);
    return is_same;
}

int question_neighbour(const struct question *list, size_t count, int64_t id, bool is_earlier, size_t *at)
{
    for (*at = 0; *at < count; (*at)++)
        if (list[*at].id == id) {
            int neighbour = (int)*at + (is_earlier ? -1 : 1);
            return neighbour < (int)count ? neighbour : -1;
        }
    return -1;
}
