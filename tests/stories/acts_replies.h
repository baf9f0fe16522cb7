/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORIES_ACTS_REPLIES_H
#define STORIES_ACTS_REPLIES_H

#include "acts.h"

/* What people do in a story with saved replies, and with guides and links. A page names the
 * version that it has seen last. */

static inline void act_opens_admin(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_enter(story, tab, house_free_seat(&story->house), CARRIER_SOCKET);
    tab_send(story, tab, "{\"type\":\"hello\",\"version\":1,\"page\":\"admin\",\"language\":\"en\",\"ticket\":\"%s\"}", tab->browser->ticket);
}

static inline long long act_version(const long long versions[VERSIONS_MAX], int id)
{
    require(id > 0 && id < VERSIONS_MAX);
    return versions[id] > 0 ? versions[id] : 1;
}

/* The member that names what is changed; nothing where it is new. */
static inline const char *act_which(char bytes[64], const char *kind, const long long versions[VERSIONS_MAX], int id)
{
    bytes[0] = '\0';
    if (id > 0)
        (void)snprintf(bytes, 64, ",\"%s\":%d,\"version\":%lld", kind, id, act_version(versions, id));
    return bytes;
}

static inline void act_lists_replies(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"replies\",\"own\":false}");
}

static inline void act_lists_own_replies(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"replies\",\"own\":true}");
}

static inline void act_saves_shared(struct story *story, struct tab *tab, const struct words *words)
{
    char which[64];
    tab_send(story, tab, "{\"type\":\"reply_shared\",\"name\":\"%s\",\"en\":\"Hello\"%s}", words->quote, act_which(which, "reply", tab->replies, words->number));
}

static inline void act_saves_shared_for(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"reply_shared\",\"name\":\"%s\",\"en\":\"Hello\",\"library\":%d}", words->quote, words->number);
}

static inline void act_saves_own(struct story *story, struct tab *tab, const struct words *words)
{
    char which[64];
    tab_send(story, tab, "{\"type\":\"reply_own\",\"name\":\"%s\",\"da\":\"Goddag\"%s}", words->quote, act_which(which, "reply", tab->replies, words->number));
}

static inline void act_saves_wordless(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"reply_shared\",\"name\":\"%s\"}", words->quote);
}

static inline void act_drops_shared(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"reply_shared_drop\",\"reply\":%d,\"version\":%lld}", words->number, act_version(tab->replies, words->number));
}

static inline void act_drops_own(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"reply_own_drop\",\"reply\":%d,\"version\":%lld}", words->number, act_version(tab->replies, words->number));
}

static inline void act_lists_guides(struct story *story, struct tab *tab, const struct words *words)
{
    (void)words;
    tab_send(story, tab, "{\"type\":\"guides\"}");
}

static inline void act_saves_guide(struct story *story, struct tab *tab, const struct words *words)
{
    char which[64];
    tab_send(story, tab, "{\"type\":\"guide_save\",\"en\":\"Jobs\",\"address\":\"%s\",\"languages\":1,\"tags\":1%s}", words->quote,
             act_which(which, "guide", tab->guides, words->number));
}

static inline void act_saves_guide_for(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"guide_save\",\"en\":\"Jobs\",\"address\":\"%s\",\"languages\":1,\"tags\":1,\"library\":%d}", words->quote, words->number);
}

static inline void act_checks_guide(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"guide_checked\",\"guide\":%d,\"version\":%lld}", words->number, act_version(tab->guides, words->number));
}

static inline void act_drops_guide(struct story *story, struct tab *tab, const struct words *words)
{
    tab_send(story, tab, "{\"type\":\"guide_drop\",\"guide\":%d,\"version\":%lld}", words->number, act_version(tab->guides, words->number));
}

#endif
