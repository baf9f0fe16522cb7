/* SPDX-License-Identifier: Apache-2.0
 *
 * What librarians say among themselves (decision 0036): one log of no conversation. A page that has it
 * open shows each line once and in order, from the first that it was given; one that has not counts. */
#include "world.h"

#include "domain/staff_talk.h"

/* ---- what librarians do ---- */

static void open(struct world *world, int person, int tab, bool is_open)
{
    struct room *room = &world->people[person].tabs[tab].room;
    room->is_open = is_open;
    room->asked += is_open;
    room->openings += is_open;
    room->is_shown = false;
    browsers_send(world, person, tab, "{\"type\":\"staff_talk\",\"on\":%s}", is_open ? "true" : "false");
}

void staffroom_act(struct world *world, int person, int tab)
{
    const struct later_climate *later = &world->climate.later;
    struct tab *page = &world->people[person].tabs[tab];
    struct room *room = &page->room;
    if (world_later_chance(world, room->is_open ? later->chatting / 10 : later->chatting))
        open(world, person, tab, !room->is_open);
    if (room->is_open && world_later_chance(world, later->chatting))
        outbox_say(world, person, tab, outbox_talk(world, page, staff_talk_log().value));
    if (room->is_shown && world_later_chance(world, later->chatting / 4))
        browsers_send(world, person, tab, "{\"type\":\"seen\",\"log\":%lld,\"seq\":%d}", (long long)staff_talk_log().value, room->have);
    if (room->is_shown && room->asked == 0 && room->have > 0 && world_later_chance(world, later->chatting / 10)) {
        room->asked++;
        browsers_send(world, person, tab, "{\"type\":\"history\",\"log\":%lld,\"before\":%d}", (long long)staff_talk_log().value,
                      1 + (int)world_later_below(world, room->have));
    }
}

/* ---- what they hear ---- */

void staffroom_forget(struct tab *page)
{
    page->room = (struct room){.head = page->room.head, .asked = page->room.asked, .openings = page->room.openings};
}

/* What it has asked for may have been shown before; everything else is the next line. When it was opened
 * for the second time, the first that comes may still be of the first. */
static void hear_entries(struct world *world, const struct actor *who, struct room *room, const json_t *packet)
{
    const json_t *entries = json_object_get(packet, "entries");
    size_t count = json_array_size(entries);
    int first = count == 0 ? 0 : (int)field_number(json_array_get(entries, 0), "seq"), last = count == 0 ? 0 : first + (int)count - 1;
    for (size_t at = 0; at < count; at++)
        if ((int)field_number(json_array_get(entries, at), "seq") != first + (int)at)
            world_fail(world, "%s is shown the staff talk with a gap behind %d", who->name, first);
    if (field_number(packet, "head") > room->head)
        room->head = (int)field_number(packet, "head");
    if (!room->is_open)
        return; /* was on its way when she closed it */
    bool is_next = room->is_shown && first == room->have + 1, is_answer = !is_next && room->asked > 0 && (room->is_shown || room->openings == 1);
    if (room->is_shown && !is_next && !is_answer)
        world_fail(world, "%s is shown line %d of the staff talk after %d", who->name, first, room->have);
    if (is_answer)
        room->asked--;
    room->have = !room->is_shown || last > room->have ? last : room->have;
    room->is_shown = true;
}

bool staffroom_hear(struct world *world, int person, int tab, const char *type, const json_t *packet)
{
    struct room *room = &world->people[person].tabs[tab].room;
    const char *what = field_text(packet, "packet");
    if (strcmp(type, "staff_talk") == 0 && field_number(packet, "head") > room->head)
        room->head = (int)field_number(packet, "head");
    if (strcmp(type, "staff_talk") == 0)
        return true;
    if (strcmp(type, "refused") == 0 && strcmp(what, "staff_talk") == 0)
        open(world, person, tab, false);
    bool is_ours = strcmp(type, "entries") == 0 && field_number(packet, "log") == staff_talk_log().value;
    if (is_ours)
        hear_entries(world, &world->people[person], room, packet);
    return is_ours;
}

/* ---- the oracle ---- */

int64_t staffroom_key(struct world *world, int64_t seq)
{
    struct store_staff_talk_day *days;
    size_t count;
    int64_t key_id = 0;
    require(store_list_staff_talk_days(world->below, &world->scratch, &days, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        if (days[at].first_seq <= seq)
            key_id = days[at].key_id;
    return key_id;
}

static int64_t head_of(struct world *world)
{
    struct log log = {.head = 0};
    (void)store_load_log(world->below, staff_talk_log(), &log);
    return log.head;
}

void staffroom_check_told(struct world *world)
{
    int64_t head = head_of(world), told = world->oracle.told[LOG_STAFF][0];
    if (head < told)
        world_fail(world, "line %lld of the staff talk was told, and it has %lld", (long long)told, (long long)head);
}

/* Everybody was told how far it goes, and who has it open has it all. */
void staffroom_check_end(struct world *world, const struct actor *who, const struct tab *page)
{
    int64_t head = head_of(world);
    if (page->room.head != head)
        world_fail(world, "%s was told of %d lines of the staff talk, which has %lld", who->name, page->room.head, (long long)head);
    if (page->room.is_shown && page->room.have != head)
        world_fail(world, "%s is shown the staff talk up to %d, and it has %lld", who->name, page->room.have, (long long)head);
}
