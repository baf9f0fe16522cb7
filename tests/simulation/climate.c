/* SPDX-License-Identifier: Apache-2.0 */
#include "world.h"

/* Mostly nothing, sometimes some, now and then a lot. */
static int64_t draw_weight(struct world *world, int64_t some, int64_t lots)
{
    int64_t die = world_below(world, 10);
    return die < 5 ? 0 : die < 8 ? world_below(world, some + 1) : world_below(world, lots + 1);
}

static int64_t draw_of(struct world *world, const int64_t *choices, size_t count)
{
    return choices[world_below(world, (int64_t)count)];
}

/* Most of it comes about where there is time for it, and mail. */
static void draw_afterwards(struct world *world)
{
    struct climate *climate = &world->climate;
    struct later_climate *later = &climate->later;
    later->answering_form = 100 + world_later_below(world, 300);
    later->copying = 50 + world_later_below(world, 350);
    later->restless = world_later_below(world, 2);
    if (climate->absent_ms != 0 || world_later_chance(world, 300))
        return;
    later->mail_fails /= 4;
    later->courier_dies /= 4;
    later->is_together = true;
    later->inviting /= 2; /* so that whoever is asked comes before she is asked elsewhere */
    later->joining += 200;
    later->rating += 200;
    climate->line_ms = 20;
    later->experts = EXPERTS_MAX;
    later->asking_experts = 400;
    later->letting_in = 500;
    climate->busy_ms = 60000;
    climate->act_every_ms = 500;
    climate->librarians = LIBRARIANS_MAX;
    climate->seekers += climate->seekers < 4 ? 3 : 0;
    climate->closes_ms = climate->clock_jumps = climate->door_dies = 0;
    climate->ending = 10;
    climate->giving_back /= 4;
    climate->leaving_messages /= 4;
    climate->leaving /= 4;
}

/* Somebody to ask, and somebody who is asked. */
static void draw_newest(struct world *world)
{
    struct climate *climate = &world->climate;
    struct later_climate *later = &climate->later;
    if (!world->is_newest)
        return;
    later->inviting = 100 + world_later_below(world, 400);
    later->joining = 200 + world_later_below(world, 600);
    later->parting = world_later_below(world, 2) * world_later_below(world, 100);
    later->rating = world_later_below(world, 300);
    if (world->has_afterwards)
        draw_afterwards(world);
    while (climate->librarians < 3 && climate->absent_ms == 0)
        climate->librarians++;
    world_trace(world, "climate: inviting %d, joining %d, parting %d", (int)later->inviting, (int)later->joining, (int)later->parting);
}

/* What came last, in half of these worlds. */
static void draw_latest(struct world *world)
{
    struct climate *climate = &world->climate;
    struct later_climate *later = &climate->later;
    if (!world->is_latest)
        return;
    later->experts = world_later_below(world, EXPERTS_MAX + 1);
    later->asking_experts = later->experts > 0 ? 200 + world_later_below(world, 500) : 0;
    later->letting_in = 100 + world_later_below(world, 700);
    later->answering = 100 + world_later_below(world, 600);
    later->going = world_later_below(world, 2) * world_later_below(world, 100);
    later->reaching = world_later_below(world, 2) * world_later_below(world, 200);
    later->disabling = world_later_below(world, 2) * world_later_below(world, 60);
    if ((later->experts > 0 || later->chatting > 0) && climate->absent_ms == 0)
        climate->librarians += climate->librarians < 2; /* somebody who asks them, and to talk to */
    if (climate->absent_ms == 0 && world_later_chance(world, 500)) { /* a day on which much of it comes about */
        climate->busy_ms = 60000;
        climate->act_every_ms = 1000;
        climate->batch = 50;
        climate->disk_ms = 5;
        climate->mishap_every_ms = 10000;
    }
    later->sending_files = world_later_below(world, 2) * world_later_below(world, 200);
    later->fetching = world_later_below(world, 200);
    later->removing = world_later_below(world, 2) * world_later_below(world, 60);
    later->chatting = world_later_chance(world, 700) ? world_later_below(world, 300) : 0;
    world_trace(world, "climate: %d experts, asked %d, let in %d, disabled %d; files %d, fetched %d, removed %d; chatting %d", (int)later->experts, (int)later->asking_experts,
                (int)later->letting_in, (int)later->disabling, (int)later->sending_files, (int)later->fetching, (int)later->removing, (int)later->chatting);
    draw_newest(world);
}

/* Everybody comes and goes all the time, the desk too, and the clerk is slow: what is said to one is
 * still on its way when somebody else is in the same slot of a door. */
static void draw_hasty(struct climate *climate)
{
    climate->doors = 1;
    climate->seekers = SEEKERS_MAX;
    climate->librarians = LIBRARIANS_MAX;
    climate->busy_ms = 30000;
    climate->act_every_ms = 200;
    climate->line_ms = 20;
    climate->disk_ms = 5;
    climate->batch = 50;
    climate->mishap_every_ms = 1500;
    climate->leaving = 300;
    climate->staying_away = 0;
    climate->desk_dies = 60;
    climate->clerk_ms = 2000;
}

/* Talks that are too long for the desk to read, from hand to hand, and a slow clerk: what is asked for
 * is no longer hers when it comes. */
static void draw_lengthy(struct climate *climate)
{
    climate->seekers = 2;
    climate->librarians = LIBRARIANS_MAX;
    climate->busy_ms = 60000;
    climate->act_every_ms = 250;
    climate->line_ms = 20;
    climate->disk_ms = 5;
    climate->batch = 50;
    climate->mishap_every_ms = 30000;
    climate->talkative = 900;
    climate->leaving = climate->ending = climate->leaving_messages = 0;
    climate->giving_back = 100;
    climate->clerk_ms = 3000;
    climate->later.troubling = 0;
}

/* For a long time nobody is at the desk, and nobody goes. */
static void draw_unattended(struct climate *climate)
{
    climate->seekers = 3;
    climate->librarians = 2;
    climate->absent_ms = 40000;
    climate->busy_ms = 400000;
    climate->act_every_ms = 2000;
    climate->mishap_every_ms = 60000;
    climate->disk_full = climate->desk_dies = climate->door_dies = 0;
    climate->leaving = climate->ending = climate->leaving_messages = climate->giving_back = 0;
    climate->later.troubling = climate->later.going_home = 0;
}

/* Neighbours who share everybody at once, and much to be blocked for. */
static void draw_quarrelsome(struct climate *climate)
{
    climate->seekers = SEEKERS_MAX;
    climate->librarians = LIBRARIANS_MAX;
    climate->busy_ms = 40000;
    climate->act_every_ms = 500;
    climate->later.troubling = 150;
    climate->later.is_near = true;
}

static void draw_strange(struct world *world)
{
    struct climate *climate = &world->climate;
    if (world->strange == STRANGE_NOT)
        return;
    climate->closes_ms = climate->absent_ms = 0;
    switch (world->strange) {
    case STRANGE_HASTY: draw_hasty(climate); break;
    case STRANGE_LENGTHY: draw_lengthy(climate); break;
    case STRANGE_UNATTENDED: draw_unattended(climate); break;
    case STRANGE_QUARRELSOME: draw_quarrelsome(climate); break;
    case STRANGE_NOT: break;
    }
}

/* What came later; on top of the rest, so that much of it meets. */
static void draw_later(struct world *world)
{
    struct climate *climate = &world->climate;
    struct later_climate *later = &climate->later;
    if (world->peers < PEERS)
        return;
    later->leaving_addresses = world_later_below(world, 2) * world_later_below(world, 200);
    later->going_home = world_later_below(world, 300);
    later->mail_fails = world_later_below(world, 2) * world_later_below(world, 700);
    later->courier_dies = world_later_below(world, 2) * world_later_below(world, 400);
    later->troubling = world_later_below(world, 2) * world_later_below(world, 60);
    later->reading_earlier = world_later_below(world, 2) * world_later_below(world, 150);
    if (climate->librarians > 0 && climate->absent_ms == 0 && world_later_chance(world, 350)) { /* time for a mail to be tried twice */
        climate->busy_ms = 240000;
        climate->act_every_ms = 4000;
        later->leaving_addresses = 400;
        later->going_home = 500;
    }
    world_trace(world, "climate: addresses %d, home %d, mail fails %d, courier %d, trouble %d, earlier %d", (int)later->leaving_addresses,
                (int)later->going_home, (int)later->mail_fails, (int)later->courier_dies, (int)later->troubling, (int)later->reading_earlier);
    draw_latest(world);
    draw_strange(world);
}

void climate_draw(struct world *world)
{
    static const int64_t seekers[] = {1, 2, 2, 3, 4, 6, SEEKERS_MAX}, librarians[] = {0, 1, 1, 2, 2, 3, LIBRARIANS_MAX};
    static const int64_t acts_ms[] = {200, 500, 1500, 4000}, lines_ms[] = {1, 20, 100, 800, 4000}, disks_ms[] = {0, 1, 5, 40, 400};
    static const int64_t busy_ms[] = {10000, 20000, 40000, 90000}, batches[] = {1, 2, 5, 50, 50}, mishaps_ms[] = {2000, 5000, 10000, 30000};
    struct climate *climate = &world->climate;
#define DRAW(CHOICES) draw_of(world, CHOICES, sizeof CHOICES / sizeof *CHOICES)
    climate->doors = 1 + world_below(world, DOORS_MAX);
    climate->seekers = DRAW(seekers);
    climate->librarians = DRAW(librarians);
    climate->busy_ms = DRAW(busy_ms);
    climate->heal_ms = 100000;
    climate->signals = 100;
    climate->act_every_ms = DRAW(acts_ms);
    climate->line_ms = DRAW(lines_ms);
    climate->disk_ms = DRAW(disks_ms);
    climate->batch = DRAW(batches);
    climate->clerk_ms = CLERK_MS;
    climate->mishap_every_ms = DRAW(mishaps_ms);
    climate->talkative = 200 + world_below(world, 700);
    climate->leaving = draw_weight(world, 30, 200);
    climate->ending = draw_weight(world, 20, 150);
    climate->giving_back = draw_weight(world, 30, 200);
    climate->nosy = draw_weight(world, 30, 200);
    climate->tabs = draw_weight(world, 50, 300);
    climate->drop = draw_weight(world, 5, 80);
    climate->stall = draw_weight(world, 3, 40);
    climate->desk_dies = draw_weight(world, 10, 100);
    climate->door_dies = draw_weight(world, 10, 50);
    climate->clerk_dies = draw_weight(world, 10, 50);
    climate->disk_full = draw_weight(world, 10, 100);
    climate->clock_jumps = draw_weight(world, 10, 50);
    climate->leaving_messages = draw_weight(world, 30, 150);
    climate->closes_ms = world_chance(world, 200) ? 1 + world_below(world, climate->busy_ms) : 0;
    climate->staying_away = draw_weight(world, 300, 1000);
    if (climate->closes_ms != 0) { /* then people go home as well */
        climate->leaving += 50;
        climate->staying_away = 900;
    }
    climate->coming_back = world_below(world, 300);
    climate->stepping_out = draw_weight(world, 50, 300);
    if (world_chance(world, 60)) { /* long enough to be asked, and to be sent off duty */
        climate->absent_ms = 1 + world_below(world, 60000);
        climate->busy_ms = 400000;
        climate->act_every_ms = 4000;
        climate->mishap_every_ms = 30000;
    }
#undef DRAW
    draw_later(world);
    world_trace(world, "climate: %d doors, %d seekers, %d librarians, busy %d ms, acts %d ms, line %d ms, disk %d ms, batch %d", (int)climate->doors,
                (int)climate->seekers, (int)climate->librarians, (int)climate->busy_ms, (int)climate->act_every_ms, (int)climate->line_ms,
                (int)climate->disk_ms, (int)climate->batch);
    world_trace(world, "climate: drop %d, stall %d, nosy %d; mishaps %d ms: desk %d, door %d, clerk %d, full %d, clock %d", (int)climate->drop,
                (int)climate->stall, (int)climate->nosy, (int)climate->mishap_every_ms, (int)climate->desk_dies, (int)climate->door_dies,
                (int)climate->clerk_dies, (int)climate->disk_full, (int)climate->clock_jumps);
}
