/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_ACTS_TROUBLE_H
#define STORIES_ACTS_TROUBLE_H

#include "acts.h"

/* What a librarian does when somebody is abusive, and how it is undone. */

static inline void act_warns(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"warn\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

static inline void act_pauses(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"pause\",\"conversation\":%lld,\"minutes\":%d}", act_conversation(story, tab, words->word), words->number);
}

static inline void act_block(struct story *story, struct tab *tab, const struct words *words, const char *length)
{
    tab_send(story, tab, "{\"type\":\"block\",\"conversation\":%lld,\"reason\":\"%s\",\"length\":\"%s\"}", act_conversation(story, tab, words->word),
             words->quote, length);
}

static inline void act_blocks_day(struct story *story, struct tab *tab, const struct words *words)
{
    act_block(story, tab, words, "day");
}

static inline void act_blocks_week(struct story *story, struct tab *tab, const struct words *words)
{
    act_block(story, tab, words, "week");
}

static inline void act_lists_blocks(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"blocks\"}");
}

static inline void act_unblocks(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"unblock\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

#endif
