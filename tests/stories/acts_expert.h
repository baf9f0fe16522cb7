/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_ACTS_EXPERT_H
#define STORIES_ACTS_EXPERT_H

#include "acts.h"

/* An expert of a partner, and what the others do with him. */

static inline void act_is_expert(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    act_add_staff(story, tab, ROLE_EXPERT);
}

static inline void act_is_expert_of(struct story *story, struct tab *tab, const struct words *words)
{
    act_add_staff_of(story, tab, ROLE_EXPERT, (struct answerer){.library = house_library(&story->house, words->word)});
}

static inline void act_asks_experts(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"experts\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

/* "Milcho: he knows the courses". */
static inline void act_asks_expert(struct story *story, struct tab *tab, const struct words *words)
{
    char whom[64] = "", why[224] = "";
    require(sscanf(words->quote, "%63[^:]: %223[^\n]", whom, why) == 2);
    tab_send(story, tab, "{\"type\":\"expert_ask\",\"conversation\":%lld,\"staff\":%d,\"why\":\"%s\"}",
             act_conversation(story, tab, words->word), act_account(story, whom), why);
}

static inline void act_lets_in(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"expert_in\",\"conversation\":%lld,\"expert\":%d}", tab->conversation, act_account(story, words->word));
}

static inline void act_lets_out(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"expert_out\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

#endif
