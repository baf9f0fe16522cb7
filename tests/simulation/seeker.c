/* SPDX-License-Identifier: Apache-2.0 */
#include "world.h"

/* Somebody who tries what is not theirs. */
static void be_nosy(struct world *world, int person, int tab)
{
    long long conversation = 1 + world_below(world, 2 * world->climate.seekers);
    enum log_kind kind = (enum log_kind)world_below(world, LOG_DRAFT_FIRST);
    long long log = conversation * LOGS_IN_CONVERSATION_MAX + kind;
    int owner = oracle_owner(world, conversation);
    if (owner < 0 || (owner == person && kind == LOG_TALK))
        return; /* the staff log of one's own conversation is not one's own */
    switch (world_below(world, 9)) {
    case 0: browsers_send(world, person, tab, "{\"type\":\"resume\",\"log\":%lld,\"after\":0}", log); break;
    case 1: browsers_send(world, person, tab, "{\"type\":\"history\",\"log\":%lld}", log); break;
    case 2: browsers_send(world, person, tab, "{\"type\":\"seen\",\"log\":%lld,\"seq\":1}", log); break;
    case 3: browsers_send(world, person, tab, "{\"type\":\"typing\",\"log\":%lld}", log); break;
    case 4: browsers_send(world, person, tab, "{\"type\":\"end\",\"conversation\":%lld}", conversation); break;
    case 5: browsers_send(world, person, tab, "{\"type\":\"leave\",\"conversation\":%lld}", conversation); break;
    case 7: browsers_send(world, person, tab, "{\"type\":\"stay\",\"conversation\":%lld}", conversation); break;
    case 6: browsers_send(world, person, tab, "{\"type\":\"come_back\",\"conversation\":%lld}", conversation); break;
    default: browsers_send(world, person, tab, "{\"type\":\"say\",\"log\":%lld,\"writer\":\"0123456789abcdef\",\"number\":1,\"text\":\"mine?\"}", log); break;
    }
}

static bool has_begin(const struct tab *page)
{
    for (int at = 0; at < page->items; at++)
        if (page->outbox[at].is_begin)
            return true;
    return false;
}

void seeker_act(struct world *world, int person, int tab)
{
    const struct climate *climate = &world->climate;
    struct tab *page = &world->people[person].tabs[tab];
    struct talk *talk = outbox_newest(page);
    bool is_open = talk != NULL && !talk->is_over;
    if (world_chance(world, climate->nosy))
        be_nosy(world, person, tab);
    if (world_chance(world, climate->talkative)) {
        if (is_open)
            outbox_say(world, person, tab, talk);
        else if (!has_begin(page))
            outbox_begin(world, person, tab);
    }
    if (is_open && world_chance(world, climate->ending))
        browsers_send(world, person, tab, "{\"type\":\"end\",\"conversation\":%lld}", talk->log / LOGS_IN_CONVERSATION_MAX);
    if (is_open && world_chance(world, climate->leaving_messages))
        browsers_send(world, person, tab, world_chance(world, 300) ? "{\"type\":\"leave\",\"conversation\":%lld,\"contact\":\"0888 123456\"}"
                                                                   : "{\"type\":\"leave\",\"conversation\":%lld}",
                      talk->log / LOGS_IN_CONVERSATION_MAX);
    if (is_open && world_chance(world, climate->coming_back))
        browsers_send(world, person, tab, "{\"type\":\"come_back\",\"conversation\":%lld}", talk->log / LOGS_IN_CONVERSATION_MAX);
    if (is_open && world_chance(world, climate->ending))
        browsers_send(world, person, tab, "{\"type\":\"stay\",\"conversation\":%lld}", talk->log / LOGS_IN_CONVERSATION_MAX);
    if (is_open && world_later_chance(world, climate->later.leaving_addresses)) {
        world->people[person].has_left_address = true;
        browsers_send(world, person, tab, "{\"type\":\"leave\",\"conversation\":%lld,\"contact\":\"p%d@mail.example\",\"wish\":\"after five\"}",
                      talk->log / LOGS_IN_CONVERSATION_MAX, person);
    }
    if (is_open && talk->expert != 0 && world_later_chance(world, climate->later.letting_in))
        partner_answer(world, person, tab, talk);
    rated_act(world, person, tab, talk);
    afterwards_act(world, person, tab, talk);
    if (is_open)
        papers_act(world, person, tab, talk);
    if (is_open && talk->have > 0 && world_chance(world, climate->signals))
        browsers_send(world, person, tab, "{\"type\":\"seen\",\"log\":%lld,\"seq\":%d}", talk->log, talk->have);
    if (is_open && world_chance(world, climate->signals))
        browsers_send(world, person, tab, "{\"type\":\"typing\",\"log\":%lld}", talk->log);
    if (world->people[person].has_left_address && world_later_chance(world, climate->later.going_home))
        browsers_go_home(world, person);
}
