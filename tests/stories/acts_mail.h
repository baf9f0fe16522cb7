/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_ACTS_MAIL_H
#define STORIES_ACTS_MAIL_H

#include "acts.h"

/* What people do in a story with mail. */

static inline void act_wants_copy(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"mail_copy\",\"conversation\":%lld,\"address\":\"%s\"}", act_conversation(story, tab, words->word), words->quote);
}

static inline void act_looks_at_mail(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"mail\"}");
}

#endif
