/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_ACTS_FEEDBACK_H
#define STORIES_ACTS_FEEDBACK_H

#include "acts.h"

/* What people do in a story with the feedback form of the first library. */

static inline void act_begins_questions(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"questions_begin\",\"library\":1}");
}

static inline void act_lists_questions(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"questions\",\"library\":1}");
}

/* A question of yes or no, in English: a new one, or in the place of one. */
static inline void act_saves_question(struct story *story, struct tab *tab, const struct words *words)
{
    char which[32] = "";
    if (words->number > 0)
        (void)snprintf(which, sizeof which, ",\"question\":%d", words->number);
    tab_send(story, tab, "{\"type\":\"question_save\",\"library\":1,\"kind\":\"yes_no\",\"en\":\"%s\"%s}", words->quote, which);
}

/* One choice is none. */
static inline void act_saves_choiceless(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"question_save\",\"library\":1,\"kind\":\"choice\",\"en\":\"%s\",\"options_en\":\"Yes\"}", words->quote);
}

static inline void act_moves_question(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"question_move\",\"question\":%d,\"earlier\":true}", words->number);
}

static inline void act_drops_question(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"question_drop\",\"question\":%d}", words->number);
}

static inline void act_asks_form(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"form\",\"conversation\":%lld}", tab->log / 256);
}

static inline void act_answers_as(struct story *story, struct tab *tab, long long conversation, const char *said, const char *why)
{
    char lines[256];
    size_t length = 0;
    for (const char *at = said; *at != '\0' && length < sizeof lines - 3; at++)
        if (at[0] == ';') {
            lines[length++] = '\\';
            lines[length++] = 'n';
            at += at[1] == ' ';
        } else {
            lines[length++] = *at;
        }
    lines[length] = '\0';
    tab_send(story, tab, "{\"type\":\"feedback\",\"conversation\":%lld,\"why\":\"%s\",\"answers\":\"%s\"}", conversation, why, lines);
}

/* "1 0; 5 More time": each id with its answer. */
static inline void act_answers(struct story *story, struct tab *tab, const struct words *words)
{
    act_answers_as(story, tab, tab->log / 256, words->quote, "");
}

static inline void act_answers_for(struct story *story, struct tab *tab, const struct words *words)
{
    act_answers_as(story, tab, act_conversation(story, tab, words->word), words->quote, "");
}

static inline void act_says_why(struct story *story, struct tab *tab, const struct words *words)
{
    act_answers_as(story, tab, tab->log / 256, "", words->quote);
}

static inline void act_reads_answers(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"results\",\"library\":1}");
}

#endif
