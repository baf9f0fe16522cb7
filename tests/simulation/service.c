/* SPDX-License-Identifier: Apache-2.0
 *
 * Behind the doors: the desk, its clerk, the disk and the clock, and what goes wrong with
 * them. What role.c does with lives (epochs) is done here once more: mail that was meant for
 * the desk before is put aside until its door has made its sessions known again. */
#include "world.h"

enum { RESTART_MS = 1500, FULL_MS = 8000, SCRATCH_BYTES = 32 << 20, JUMP_MS = 7200000, IN_FLIGHT = 200 };

static const int64_t WALL_MS = 1772442000000, UPTIME_MS = 1000000;

/* ---- the desk ---- */

/* Mail goes in order to each peer, and takes a moment. */
static void send_from_desk(struct world *world, int peer, const struct parcel *parcel)
{
    int64_t at_ms = world->now.ms + world_below(world, 3);
    struct mail *mail = mail_of(peer, parcel);
    mail->from_life = world->desk_life;
    mail->to_life = peer < DOORS_MAX ? world->door_lives[peer] : world->clerk_life;
    if (at_ms < world->from_desk_ms[peer])
        at_ms = world->from_desk_ms[peer];
    world->from_desk_ms[peer] = at_ms;
    events_put(world, at_ms - world->now.ms, EVENT_FROM_DESK, peer, 0, mail);
}

static void post(void *context, int peer, const struct parcel *parcel)
{
    struct world *world = context;
    oracle_hear(world, peer, parcel);
    send_from_desk(world, peer, parcel);
}

/* Asks for a turn soon: as soon as the disk is done with the one before. */
void service_wake(struct world *world)
{
    if (world->is_turn_due || world->desk == NULL)
        return;
    world->is_turn_due = true;
    events_put(world, world_below(world, world->climate.disk_ms + 1), EVENT_TURN, 0, 0, NULL);
}

static void start_desk(struct world *world)
{
    struct random random = random_from_seed(world->seed * 1000 + world->desk_life);
    struct desk_parts parts = {.settings = &world->settings, .store = &world->disk.store, .keyring = world->keyring, .random = random, .block_tags = &world->block_tags,
                               .post = post, .context = world};
    struct parcel hello = {.type = PARCEL_hello};
    world->desk_life++;
    world->desk_started_ms = world->now.ms;
    world->due_ms = INT64_MAX;
    world->oracle.mail_out_ms = 0;
    world_trace(world, "desk starts, life %u", world->desk_life);
    world->desk = desk_open(&parts, world->now);
    if (world->desk == NULL)
        world_fail(world, "the desk does not start");
    for (int door = 0; door < world->climate.doors; door++)
        send_from_desk(world, door, &hello);
    service_wake(world);
}

static void desk_die(struct world *world, const char *how)
{
    world_trace(world, "desk dies %s", how);
    desk_close(world->desk);
    world->desk = NULL;
    world->is_turn_due = false;
    world->disk.death = DISK_LIVES;
    world->disk.is_dead = false;
    store_memory_crash(world->below);
    oracle_check_told(world);
    for (int peer = 0; peer < world->peers; peer++) {
        uint64_t lost = (uint64_t)world_below(world, IN_FLIGHT);
        world->lost_after[peer] = world->events.order > lost ? world->events.order - lost : 0;
    }
    events_put(world, 10 + world_below(world, RESTART_MS), EVENT_DESK_STARTS, 0, 0, NULL);
}

/* ---- a turn ---- */

/* What was meant for the desk before, now that the door has named its sessions: only of the
 * same life of the door, for a new one counts its turns anew. */
static void hear_aside(struct world *world, int door)
{
    for (struct mail *mail = mailbag_take(&world->aside[door]); mail != NULL; mail = mailbag_take(&world->aside[door])) {
        struct parcel parcel = mail_read(mail);
        if (mail->from_life == world->door_lives[door])
            desk_hear(world->desk, door, &parcel);
        mail_burn(mail);
    }
}

static void hear(struct world *world, struct mail *mail)
{
    struct parcel parcel = mail_read(mail);
    int peer = mail->peer;
    bool is_door = peer < DOORS_MAX;
    if (mail->to_life != world->desk_life) {
        if (is_door && parcel.type == PARCEL_packet) {
            mail->next = NULL;
            mailbag_put(&world->aside[peer], mail);
            return;
        }
    } else if (is_door && parcel.type == PARCEL_hello) {
        world->door_lives[peer] = mail->from_life;
        desk_announce(world->desk, (uint32_t)peer);
    } else {
        if (peer == DESK_COURIER)
            courier_note_heard(world, &parcel);
        if (parcel.type == PARCEL_closed)
            oracle_see_close(world, peer, parcel.session);
        desk_hear(world->desk, peer, &parcel);
        if (is_door && parcel.type == PARCEL_ready)
            hear_aside(world, peer);
    }
    mail_burn(mail);
}

static bool has_mail(const struct world *world)
{
    for (int peer = 0; peer < world->peers; peer++)
        if (world->inboxes[peer].first != NULL)
            return true;
    return false;
}

/* As many as a turn takes, from whomever. */
static void hear_some(struct world *world)
{
    for (int64_t count = 0; count < world->climate.batch && has_mail(world) && !desk_is_full(world->desk);) {
        int peer = (int)world_below(world, world->peers);
        struct mail *mail = mailbag_take(&world->inboxes[peer]);
        if (mail == NULL)
            continue;
        hear(world, mail);
        count++;
    }
}

static void ask_for_turns(struct world *world)
{
    int64_t due_ms = desk_due_ms(world->desk);
    if (has_mail(world))
        service_wake(world);
    if (due_ms == INT64_MAX || due_ms == world->due_ms)
        return;
    world->due_ms = due_ms;
    events_put(world, due_ms > world->now.ms ? due_ms - world->now.ms : 1, EVENT_TURN, 1, 0, NULL);
}

static void turn(struct world *world, bool is_due)
{
    if (world->desk == NULL)
        return;
    if (is_due)
        world->due_ms = INT64_MAX;
    else
        world->is_turn_due = false;
    world->steps++;
    if (world_chance(world, 50) && !desk_idle(world->desk))
        world_fail(world, "the desk cannot be idle");
    oracle_look(world);
    desk_begin(world->desk, world->now);
    hear_some(world);
    if (!desk_end(world->desk)) {
        if (!world->disk.is_dead)
            world_fail(world, "the turn failed, and the disk is well");
        desk_die(world, world->disk.death == DISK_DIES_AFTER_COMMIT ? "after it committed" : "before it committed");
        return;
    }
    oracle_check_turn(world);
    ask_for_turns(world);
}

/* ---- mail ---- */

void service_mail(struct world *world, int peer, uint32_t from_life, uint32_t to_life, const struct parcel *parcel)
{
    int64_t at_ms = world->now.ms + world_below(world, 3);
    struct mail *mail = mail_of(peer, parcel);
    mail->from_life = from_life;
    mail->to_life = to_life;
    if (at_ms < world->to_desk_ms[peer])
        at_ms = world->to_desk_ms[peer];
    world->to_desk_ms[peer] = at_ms;
    events_put(world, at_ms - world->now.ms, EVENT_TO_DESK, peer, 0, mail);
}

static void arrive(struct world *world, const struct event *event)
{
    mailbag_put(&world->inboxes[event->a], event->mail);
    service_wake(world);
}

static void deliver(struct world *world, const struct event *event)
{
    struct mail *mail = event->mail;
    struct parcel parcel = mail_read(mail);
    bool is_of_the_dead = world->desk == NULL || mail->from_life != world->desk_life;
    bool is_lost = is_of_the_dead && event->order > world->lost_after[event->a];
    if (is_lost && parcel.type != PARCEL_hello) {
        mail_burn(mail);
        return;
    }
    if (event->a == DESK_COURIER) {
        courier_hear(world, mail);
        return;
    }
    if (event->a >= DOORS_MAX) {
        mail->next = NULL;
        mailbag_put(&world->questions, mail);
        events_put(world, 1 + world_below(world, world->climate.clerk_ms), EVENT_CLERK_WORKS, 0, 0, NULL);
        return;
    }
    struct door *door = &world->doors[event->a];
    if (parcel.type == PARCEL_hello && door->is_up && mail->from_life > door->desk_life)
        doors_greet(world, event->a, mail->from_life);
    else if (door->is_up && mail->to_life == door->life && mail->from_life == door->desk_life)
        doors_hear(world, event->a, &parcel);
    mail_burn(mail);
}

/* ---- the clerk ---- */

static void answer(void *context, const struct parcel *parcel)
{
    struct world *world = context;
    service_mail(world, DESK_CLERK_QUICK, world->clerk_life, world->questions.first->from_life, parcel);
}

static void clerk_work(struct world *world)
{
    if (!world->is_clerk_up || world->questions.first == NULL)
        return;
    struct parcel question = mail_read(world->questions.first);
    stage_clerk_work(&world->clerk, &question);
    mail_burn(mailbag_take(&world->questions));
}

static void clerk_start(struct world *world)
{
    world->is_clerk_up = true;
    world->clerk_life++;
    stage_clerk_open(&world->clerk, world->below, world->keyring, answer, world);
    for (const struct mail *mail = world->questions.first; mail != NULL; mail = mail->next) /* came while there was none */
        events_put(world, 1 + world_below(world, world->climate.clerk_ms), EVENT_CLERK_WORKS, 0, 0, NULL);
}

static void clerk_die(struct world *world)
{
    if (!world->is_clerk_up)
        return;
    world_trace(world, "clerk dies");
    world->is_clerk_up = false;
    stage_clerk_close(&world->clerk);
    mailbag_empty(&world->questions);
    events_put(world, 100 + world_below(world, RESTART_MS), EVENT_CLERK_STARTS, 0, 0, NULL);
}

/* ---- what goes wrong ---- */

static void desk_dies_somehow(struct world *world)
{
    if (world->desk == NULL)
        return;
    int64_t die = world_below(world, 3);
    if (die == 0)
        desk_die(world, "between two turns");
    else
        world->disk.death = die == 1 ? DISK_DIES_BEFORE_COMMIT : DISK_DIES_AFTER_COMMIT;
}

static void disk_fills(struct world *world)
{
    world_trace(world, "disk is full");
    world->disk.is_full = true;
    world->disk.writes_left = (int)world_below(world, 12);
    events_put(world, world_below(world, FULL_MS), EVENT_DISK_HAS_ROOM, 0, 0, NULL);
}

void service_mishap(struct world *world)
{
    const struct climate *climate = &world->climate;
    if (world->is_healed)
        return;
    if (world_chance(world, climate->desk_dies * 10))
        desk_dies_somehow(world);
    if (world_chance(world, climate->door_dies * 10))
        doors_die(world, (int)world_below(world, climate->doors));
    if (world_chance(world, climate->clerk_dies * 10))
        clerk_die(world);
    if (world_chance(world, climate->disk_full * 10))
        disk_fills(world);
    if (world_chance(world, climate->clock_jumps * 10)) {
        world->now.wall_ms += world_below(world, 2 * JUMP_MS) - JUMP_MS;
        world->has_jumped = true;
        world_trace(world, "the clock jumps");
    }
    events_put(world, 1 + world_below(world, 2 * climate->mishap_every_ms), EVENT_MISHAP, 0, 0, NULL);
}

void service_heal(struct world *world)
{
    struct climate *climate = &world->climate;
    world_trace(world, "---- from here on everything is well ----");
    world->is_healed = true;
    world->heal_ms = world->now.ms;
    world->disk.is_full = false;
    world->disk.death = DISK_LIVES;
    climate->drop = climate->stall = climate->leaving = climate->nosy = climate->ending = climate->giving_back = climate->tabs = 0;
    climate->talkative = climate->signals = climate->leaving_messages = climate->coming_back = 0;
    climate->later = (struct later_climate){0};
    climate->disk_ms = 1;
    climate->clerk_ms = CLERK_MS;
    climate->line_ms = 20;
    climate->act_every_ms = 500;
}

/* ---- all of it ---- */

void service_open(struct world *world)
{
    static const uint8_t master[ENVELOPE_KEY_BYTES] = {1, 2, 3};
    settings_default(&world->settings);
    world->settings.doors = world->climate.doors;
    world->settings.connections = SLOTS;
    if (world->peers == PEERS)
        (void)snprintf(world->settings.mail_server, sizeof world->settings.mail_server, "smtp://mail");
    if (world->climate.absent_ms != 0)
        world->settings.unattended_minutes = ORACLE_IDLE_MS / 60000;
    world->now = (struct moment){.wall_ms = WALL_MS, .ms = UPTIME_MS};
    world->watch_ms = UPTIME_MS + WATCH_MS;
    if (world->climate.closes_ms != 0)
        world->climate.closes_ms += UPTIME_MS;
    if (world->climate.absent_ms != 0)
        world->climate.absent_ms += UPTIME_MS;
    world->keyring = keyring_open(master);
    world->below = store_open_memory();
    require(world->keyring != NULL && world->below != NULL && arena_open(&world->scratch, SCRATCH_BYTES));
    disk_open(&world->disk, world->below);
    clerk_start(world);
    events_put(world, 0, EVENT_DESK_STARTS, 0, 0, NULL);
    events_put(world, world_below(world, 2 * world->climate.mishap_every_ms), EVENT_MISHAP, 0, 0, NULL);
    events_put(world, world->climate.busy_ms, EVENT_HEALS, 0, 0, NULL);
}

void service_close(struct world *world)
{
    desk_close(world->desk);
    if (world->is_clerk_up)
        stage_clerk_close(&world->clerk);
    for (int peer = 0; peer < PEERS; peer++)
        mailbag_empty(&world->inboxes[peer]);
    for (int door = 0; door < DOORS_MAX; door++)
        mailbag_empty(&world->aside[door]);
    mailbag_empty(&world->questions);
    store_close(world->below);
    keyring_close(world->keyring);
    arena_close(&world->scratch);
}

void service_event(struct world *world, const struct event *event)
{
    switch (event->kind) {
    case EVENT_TURN: turn(world, event->a == 1); break;
    case EVENT_TO_DESK: arrive(world, event); break;
    case EVENT_FROM_DESK: deliver(world, event); break;
    case EVENT_DESK_STARTS: start_desk(world); break;
    case EVENT_CLERK_WORKS: clerk_work(world); break;
    case EVENT_CLERK_STARTS: clerk_start(world); break;
    case EVENT_COURIER_WORKS: courier_work(world); break;
    case EVENT_COURIER_STARTS: courier_start(world); break;
    case EVENT_MISHAP: service_mishap(world); break;
    case EVENT_HEALS: service_heal(world); break;
    case EVENT_DISK_HAS_ROOM: world->disk.is_full = false; world_trace(world, "disk has room"); break;
    case EVENT_DOOR_STARTS: case EVENT_LINE_OPENS: case EVENT_LINE_UP: case EVENT_LINE_DOWN: case EVENT_DOOR_HEARS_END:
    case EVENT_TAB_HEARS_END: doors_event(world, event); break;
    case EVENT_PERSON_ACTS: browsers_act(world, event->a); break;
    }
}
