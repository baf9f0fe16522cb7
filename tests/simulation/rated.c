/* SPDX-License-Identifier: Apache-2.0
 *
 * How satisfied a seeker was (rating.h). What was told as rated is stored, whatever dies then; it is
 * of a conversation that has ended, and what its own seeker said of it. */
#include "world.h"

static const char *word(int satisfaction)
{
    return vocabulary_word(&vocabulary_satisfaction, satisfaction);
}

/* Mostly of an ended conversation; now and then too early, or of somebody else's. */
void rated_act(struct world *world, int person, int tab, const struct talk *talk)
{
    enum { PATIENCE_MS = 15000 };
    int64_t rating = world->climate.later.rating;
    struct tab *page = &world->people[person].tabs[tab];
    int64_t since_ms = page->rated_ms > world->heal_ms + PATIENCE_MS ? page->rated_ms : world->heal_ms + PATIENCE_MS;
    if (page->rated_ms != 0 && world->is_healed && world->now.ms > since_ms + PATIENCE_MS)
        world_fail(world, "%s.%d rated, and has had no answer although all is well", world->people[person].name, tab);
    if (talk == NULL || !world_later_chance(world, talk->is_over ? rating : rating / 10))
        return;
    long long conversation = talk->log / LOGS_IN_CONVERSATION_MAX;
    int satisfaction = (int)world_later_below(world, SATISFACTION_COUNT);
    if (world_later_chance(world, 50))
        conversation = 1 + world_later_below(world, conversation);
    if (oracle_owner(world, conversation) == person)
        world->oracle.rated[conversation].said |= 1 << satisfaction;
    page->rated_ms = page->rated_ms != 0 ? page->rated_ms : world->now.ms;
    browsers_send(world, person, tab, "{\"type\":\"rate\",\"conversation\":%lld,\"satisfaction\":\"%s\"}", conversation, word(satisfaction));
}

/* The answer to it, or to everything: a turn that was abandoned. */
void rated_hear(struct tab *page, const char *type, const json_t *packet)
{
    bool is_refused = strcmp(type, "refused") == 0 && (strcmp(field_text(packet, "packet"), "rate") == 0 || strcmp(field_text(packet, "reason"), "storage_full") == 0);
    if (is_refused || strcmp(type, "rated") == 0)
        page->rated_ms = 0;
}

void rated_check_packet(struct world *world, const char *type, long long conversation, const json_t *packet)
{
    struct rating rating;
    if (strcmp(type, "rated") != 0)
        return;
    if (store_load_rating(world->below, (struct conversation_id){conversation}, &rating) != STORE_OK)
        world_fail(world, "conversation %lld is told as rated, and is not", conversation);
    world->oracle.rated[conversation].is_told = true;
    (void)snprintf(world->oracle.rated[conversation].word, sizeof world->oracle.rated[conversation].word, "%s", field_text(packet, "satisfaction"));
}

/* After each turn and each death: the last that was told of it, or what its seeker has said since. */
void rated_check_told(struct world *world)
{
    struct conversation row;
    struct rating rating;
    for (int64_t id = 1; store_load_conversation(world->below, (struct conversation_id){id}, &row) == STORE_OK; id++) {
        const struct rated *rated = &world->oracle.rated[id];
        bool is_rated = store_load_rating(world->below, row.id, &rating) == STORE_OK;
        if (rated->is_told && !is_rated)
            world_fail(world, "the rating of conversation %lld was told, and is lost", (long long)id);
        if (is_rated && (row.state != CONVERSATION_STATE_ENDED || (rated->said & 1 << rating.satisfaction) == 0))
            world_fail(world, "conversation %lld is %s, and rated %s as its seeker did not", (long long)id,
                       vocabulary_word(&vocabulary_conversation_state, (int)row.state), word((int)rating.satisfaction));
    }
}

/* Her page is open, and shows this conversation, for it is her last. */
static bool is_shown(struct world *world, int64_t id)
{
    int owner = oracle_owner(world, id);
    for (int64_t later = id + 1; later < CONVERSATIONS_MAX && world->oracle.followed[later] > 0; later++)
        if (oracle_owner(world, later) == owner)
            return false;
    return !browsers_are_home(world, &world->people[owner]);
}

/* In the end everybody who is there was told what is stored. */
void rated_check_end(struct world *world)
{
    struct rating rating;
    for (int64_t id = 1; id < CONVERSATIONS_MAX && world->oracle.followed[id] > 0; id++)
        if (world->oracle.rated[id].is_told && store_load_rating(world->below, (struct conversation_id){id}, &rating) == STORE_OK &&
            strcmp(world->oracle.rated[id].word, word((int)rating.satisfaction)) != 0 && is_shown(world, id))
            world_fail(world, "conversation %lld was told last as rated %s, and is %s", (long long)id, world->oracle.rated[id].word, word((int)rating.satisfaction));
}
