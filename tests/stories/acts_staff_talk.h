/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_ACTS_STAFF_TALK_H
#define STORIES_ACTS_STAFF_TALK_H

#include "acts.h"

#include "domain/staff_talk.h"

/* What librarians say among themselves: numbered as notes are, on no conversation. */

static inline void act_opens_staff_talk(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"staff_talk\",\"on\":true}");
}

static inline void act_closes_staff_talk(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"staff_talk\",\"on\":false}");
}

static inline void act_tells_colleagues_as(struct story *story, struct tab *tab, const struct words *words)
{
    require(words->number < NUMBERS_MAX);
    (void)snprintf(tab->noted[words->number], sizeof tab->noted[0], "%s", words->quote);
    act_say(story, tab, staff_talk_log().value, words->number, words->quote);
}

static inline void act_tells_colleagues(struct story *story, struct tab *tab, const struct words *words)
{
    struct words numbered = *words;
    numbered.number = ++tab->notes[0];
    act_tells_colleagues_as(story, tab, &numbered);
}

static inline void act_tells_colleagues_again(struct story *story, struct tab *tab, const struct words *words)
{
    act_say(story, tab, staff_talk_log().value, words->number, tab->noted[words->number]);
}

static inline void act_looks_back_among_colleagues(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"history\",\"log\":%lld,\"before\":%d}", (long long)staff_talk_log().value, words->number);
}

static inline void act_sees_colleagues(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"seen\",\"log\":%lld,\"seq\":%d}", (long long)staff_talk_log().value, words->number);
}

#endif
