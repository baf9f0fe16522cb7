/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_ACTS_HAND_OVER_H
#define STORIES_ACTS_HAND_OVER_H

#include "acts.h"

/* What colleagues do with a conversation among themselves. */

static inline void act_asks_colleagues(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"colleagues\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

/* "Peter", "the library Varna", each with ": a note" behind it or without. */
static inline void act_hands_over(struct story *story, struct tab *tab, const struct words *words)
{
    char whom[64] = "", note[256] = "", json[320] = "";
    struct arena arena;
    struct store_staff staff;
    (void)sscanf(words->quote, "%63[^:]: %255[^\n]", whom, note);
    if (note[0] != '\0')
        (void)snprintf(json, sizeof json, ",\"note\":\"%s\"", note);
    long long conversation = act_conversation(story, tab, words->word);
    if (strncmp(whom, "the library ", 12) == 0) {
        tab_send(story, tab, "{\"type\":\"hand_over\",\"conversation\":%lld,\"library\":%lld%s}", conversation,
                 (long long)house_library(&story->house, whom + 12).value, json);
        return;
    }
    whom[0] = (char)(whom[0] | 0x20);
    require(arena_open(&arena, 1 << 16) && store_find_staff(story->house.below, text_of(whom), &arena, &staff) == STORE_OK);
    tab_send(story, tab, "{\"type\":\"hand_over\",\"conversation\":%lld,\"staff\":%lld%s}", conversation, (long long)staff.id.value, json);
    arena_close(&arena);
}

static inline void act_stays(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"stay\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

/* ---- what somebody was helped with before ---- */

static inline void act_asks_earlier(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"earlier\",\"conversation\":%lld}", act_conversation(story, tab, words->word));
}

/* The number is the id; of whom: who is helped now. */
static inline void act_opens_earlier(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"open_earlier\",\"conversation\":%lld,\"earlier\":%d}", act_conversation(story, tab, words->word), words->number);
}

#endif
