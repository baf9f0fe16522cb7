/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_ACTS_OVERSIGHT_H
#define STORIES_ACTS_OVERSIGHT_H

#include "acts.h"

/* What a supervisor does. */

static inline void act_is_supervisor_of(struct story *story, struct tab *tab, const struct words *words)
{
    act_add_staff_of(story, tab, ROLE_SUPERVISOR, (struct answerer){.library = house_library(&story->house, words->word)});
}

static inline void act_oversees(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"oversee\",\"on\":true}");
}

static inline void act_oversees_no_longer(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"oversee\",\"on\":false}");
}

static inline void act_takes_off_duty(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"dismiss\",\"staff\":%d}", act_account(story, words->word));
}

/* "Peter". */
static inline void act_invites(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"invite\",\"conversation\":%lld,\"staff\":%d}", act_conversation(story, tab, words->word), act_account(story, words->quote));
}

static inline void act_joins(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"join\",\"conversation\":%lld,\"on\":true}", act_conversation(story, tab, words->word));
}

static inline void act_parts(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"join\",\"conversation\":%lld,\"on\":false}", act_conversation(story, tab, words->word));
}

static inline void act_looks_into(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"look_in\",\"conversation\":%lld,\"on\":true}", act_conversation(story, tab, words->word));
}

static inline void act_looks_away(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"look_in\",\"conversation\":%lld,\"on\":false}", act_conversation(story, tab, words->word));
}

#endif
