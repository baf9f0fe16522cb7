/* SPDX-License-Identifier: Apache-2.0
 *
 * Doors and the lines to the browsers. A line keeps its order, may be slow, stall, or be cut;
 * then each end finds out in its own time, and what was on its way is lost. */
#include "world.h"

enum { DOOR_RESTART_MS = 3000, STALL_MS = 20000, TAB_FINDS_OUT_MS = 10000, DOOR_FINDS_OUT_MS = 13000, POST_MS = 30000, SLOT_ADDRESS = 9 };

static struct line *line_at(struct world *world, int line)
{
    return &world->lines[line];
}

static struct slot *slot_of(struct world *world, const struct line *line)
{
    return &world->doors[line->door].slots[line->slot];
}

void doors_open(struct world *world)
{
    for (int door = 0; door < DOORS_MAX; door++) {
        world->doors[door] = (struct door){.is_up = true, .life = 1};
        for (int slot = 0; slot < SLOTS; slot++)
            world->doors[door].slots[slot].line = DOOR_NOBODY;
    }
}

/* ---- to the desk ---- */

static void push(struct world *world, int door, int slot, struct parcel *parcel)
{
    struct door *from = &world->doors[door];
    parcel->session = (struct session_name){(uint32_t)slot, from->slots[slot].turn};
    service_mail(world, door, from->life, from->desk_life, parcel);
}

static void push_open(struct world *world, const struct line *line)
{
    const struct slot *slot = slot_of(world, line);
    bool has_cookie = line->has_cookie && slot->handle_length == 0;
    bool is_staff = world->people[line->person].is_staff;
    struct text cookie = {(const char *)line->cookie, has_cookie ? 32 : 0}, none = {"", 0};
    struct parcel parcel = {.type = PARCEL_open, .as.open = {
        .carrier = (uint8_t)line->carrier, .staff_cookie = is_staff ? cookie : none, .seeker_cookie = is_staff ? none : cookie,
        .handle = {(const char *)slot->handle, slot->handle_length}}};
    parcel.as.open.address_tag[0] = (uint8_t)(SLOT_ADDRESS + line->person);
    push(world, line->door, line->slot, &parcel);
}

static void push_packet(struct world *world, const struct line *line, struct text frame)
{
    struct parcel parcel = {.type = PARCEL_packet, .as.packet = {.frame = frame}};
    push(world, line->door, line->slot, &parcel);
}

static void push_fetch(struct world *world, const struct line *line)
{
    struct parcel parcel = {.type = PARCEL_fetch, .as.fetch = {.chunk = (uint16_t)line->piece}};
    memcpy(parcel.as.fetch.token, line->token, sizeof parcel.as.fetch.token);
    push(world, line->door, line->slot, &parcel);
}

static void free_slot(struct world *world, struct line *line)
{
    struct parcel parcel = {.type = PARCEL_closed};
    if (!line->is_open_there)
        return;
    push(world, line->door, line->slot, &parcel);
    line->is_open_there = false;
    slot_of(world, line)->line = DOOR_NOBODY;
}

/* ---- the browser's end ---- */

int doors_connect(struct world *world, int person, int tab, int carrier, const char *packet)
{
    if (world->lines_count == world->lines_room) {
        world->lines_room = world->lines_room == 0 ? 64 : world->lines_room * 2;
        world->lines = realloc(world->lines, (size_t)world->lines_room * sizeof *world->lines);
        require(world->lines != NULL);
    }
    struct line *line = &world->lines[world->lines_count];
    const struct actor *who = &world->people[person];
    *line = (struct line){.person = person, .tab = tab, .carrier = carrier, .is_open_here = true, .has_cookie = who->has_cookie,
                          .door = (int)world_below(world, world->climate.doors)};
    memcpy(line->cookie, who->cookie, sizeof line->cookie);
    if (packet != NULL)
        line->post = strdup(packet);
    line->up_ms = world->now.ms + world_below(world, world->climate.line_ms + 1);
    events_put(world, line->up_ms - world->now.ms, EVENT_LINE_OPENS, world->lines_count, 0, NULL);
    return world->lines_count++;
}

/* The line is dead: each end finds out sometime. */
static void cut(struct world *world, int at)
{
    struct line *line = line_at(world, at);
    if (line->is_cut)
        return;
    line->is_cut = true;
    events_put(world, world_below(world, DOOR_FINDS_OUT_MS), EVENT_DOOR_HEARS_END, at, 0, NULL);
    events_put(world, world_below(world, TAB_FINDS_OUT_MS), EVENT_TAB_HEARS_END, at, 0, NULL);
}

/* When the next frame arrives; or the line breaks instead, and false. */
static bool travel(struct world *world, int at, int64_t *last_ms)
{
    struct line *line = line_at(world, at);
    if (world_chance(world, world->climate.drop))
        cut(world, at);
    if (line->is_cut)
        return false;
    if (world_chance(world, world->climate.stall))
        line->stalled_until_ms = world->now.ms + world_below(world, STALL_MS);
    int64_t arrives_ms = world->now.ms + world_below(world, world->climate.line_ms + 1);
    if (arrives_ms < line->stalled_until_ms)
        arrives_ms = line->stalled_until_ms;
    if (arrives_ms < *last_ms)
        arrives_ms = *last_ms;
    *last_ms = arrives_ms;
    return true;
}

void doors_send(struct world *world, int at, const char *json)
{
    struct parcel parcel = {.type = PARCEL_packet, .as.packet = {.frame = text_of(json)}};
    struct line *line = line_at(world, at);
    if (travel(world, at, &line->up_ms))
        events_put(world, line->up_ms - world->now.ms, EVENT_LINE_UP, at, 0, mail_of(line->door, &parcel));
}

void doors_hang_up(struct world *world, int at)
{
    struct line *line = line_at(world, at);
    line->is_open_here = false;
    if (travel(world, at, &line->up_ms))
        events_put(world, line->up_ms - world->now.ms, EVENT_DOOR_HEARS_END, at, 0, NULL);
}

/* ---- the door's end ---- */

static void line_opens(struct world *world, int at)
{
    struct line *line = line_at(world, at);
    struct door *door = &world->doors[line->door];
    int slot = 0;
    if (line->is_over)
        return;
    while (slot < SLOTS && door->slots[slot].line != DOOR_NOBODY)
        slot++;
    if (!door->is_up || slot == SLOTS || door->desk_life == 0) {
        events_put(world, 0, EVENT_TAB_HEARS_END, at, 0, NULL);
        return;
    }
    door->slots[slot] = (struct slot){.turn = door->slots[slot].turn + 1, .line = at};
    line->slot = slot;
    line->turn = door->slots[slot].turn;
    line->life = door->life;
    line->is_open_there = true;
    push_open(world, line);
    if (line->carrier == CARRIER_SOCKET)
        return;
    if (line->carrier == CARRIER_FILE)
        push_fetch(world, line);
    else
        push_packet(world, line, text_of(line->post));
    events_put(world, POST_MS, EVENT_DOOR_HEARS_END, at, 0, NULL); /* a door does not wait for ever */
}

static void line_up(struct world *world, int at, const struct mail *mail)
{
    struct parcel parcel = mail_read(mail);
    struct line *line = line_at(world, at);
    if (line->is_open_there && !line->is_cut)
        push_packet(world, line, parcel.as.packet.frame);
}

static void line_down(struct world *world, int at, const struct mail *mail)
{
    struct line *line = line_at(world, at);
    if (line->is_open_here && !line->is_cut)
        browsers_frame(world, at, mail);
}

static void send_down(struct world *world, int at, const struct parcel *parcel)
{
    struct line *line = line_at(world, at);
    if (travel(world, at, &line->down_ms))
        events_put(world, line->down_ms - world->now.ms, EVENT_LINE_DOWN, at, 0, mail_of(line->door, parcel));
}

/* The door closes: what it sent before still arrives. */
static void close_from_here(struct world *world, int at, int code)
{
    struct line *line = line_at(world, at);
    free_slot(world, line);
    int64_t at_ms = line->down_ms > world->now.ms ? line->down_ms : world->now.ms;
    events_put(world, at_ms - world->now.ms, EVENT_TAB_HEARS_END, at, code, NULL);
}

static void hear_piece(struct world *world, int at, const struct parcel_piece *piece)
{
    if (papers_take_piece(world, line_at(world, at), piece))
        push_fetch(world, line_at(world, at));
    else
        close_from_here(world, at, 0);
}

void doors_hear(struct world *world, int door, const struct parcel *parcel)
{
    struct slot *slot = &world->doors[door].slots[parcel->session.slot];
    if (slot->line == DOOR_NOBODY || slot->turn != parcel->session.turn)
        return;
    bool is_post = line_at(world, slot->line)->carrier == CARRIER_POST;
    if (parcel->type == PARCEL_welcome && !is_post) {
        slot->handle_length = parcel->as.welcome.handle.length;
        memcpy(slot->handle, parcel->as.welcome.handle.bytes, slot->handle_length);
    } else if (parcel->type == PARCEL_send || parcel->type == PARCEL_cookie) {
        int line = slot->line;
        send_down(world, line, parcel);
        if (is_post && parcel->type == PARCEL_send)
            close_from_here(world, line, 0);
    } else if (parcel->type == PARCEL_piece) {
        hear_piece(world, slot->line, &parcel->as.piece);
    } else if (parcel->type == PARCEL_kick) {
        close_from_here(world, slot->line, parcel->as.kick.code);
    }
}

/* A new desk: every live session is made known to it; a POST is answered with 503. */
void doors_greet(struct world *world, int at, uint32_t desk_life)
{
    struct parcel hello = {.type = PARCEL_hello}, ready = {.type = PARCEL_ready};
    struct door *door = &world->doors[at];
    door->desk_life = desk_life;
    service_mail(world, at, door->life, desk_life, &hello);
    for (int slot = 0; slot < SLOTS; slot++) {
        int line = door->slots[slot].line;
        if (line == DOOR_NOBODY)
            continue;
        if (line_at(world, line)->carrier != CARRIER_SOCKET)
            close_from_here(world, line, 0);
        else
            push_open(world, line_at(world, line));
    }
    service_mail(world, at, door->life, desk_life, &ready);
}

void doors_die(struct world *world, int at)
{
    struct door *door = &world->doors[at];
    if (!door->is_up)
        return;
    world_trace(world, "door %d dies", at);
    door->is_up = false;
    door->life++;
    door->desk_life = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
        int line = door->slots[slot].line;
        if (line == DOOR_NOBODY)
            continue;
        line_at(world, line)->is_open_there = false;
        line_at(world, line)->is_cut = true;
        events_put(world, world_below(world, world->climate.line_ms + 1), EVENT_TAB_HEARS_END, line, 0, NULL);
    }
    events_put(world, 100 + world_below(world, DOOR_RESTART_MS), EVENT_DOOR_STARTS, at, 0, NULL);
}

static void door_starts(struct world *world, int at)
{
    struct door *door = &world->doors[at];
    *door = (struct door){.is_up = true, .life = door->life};
    for (int slot = 0; slot < SLOTS; slot++)
        door->slots[slot].line = DOOR_NOBODY;
    world_trace(world, "door %d starts", at);
    if (world->desk != NULL)
        doors_greet(world, at, world->desk_life);
}

static void door_hears_end(struct world *world, int at)
{
    free_slot(world, line_at(world, at));
    line_at(world, at)->is_over = true;
}

static void tab_hears_end(struct world *world, int at, int code)
{
    struct line *line = line_at(world, at);
    if (line->is_open_here)
        browsers_cut(world, at, code);
    line_at(world, at)->is_open_here = false;
}

void doors_event(struct world *world, const struct event *event)
{
    switch (event->kind) {
    case EVENT_DOOR_STARTS: door_starts(world, event->a); break;
    case EVENT_LINE_OPENS: line_opens(world, event->a); break;
    case EVENT_LINE_UP: line_up(world, event->a, event->mail); break;
    case EVENT_LINE_DOWN: line_down(world, event->a, event->mail); break;
    case EVENT_DOOR_HEARS_END: door_hears_end(world, event->a); break;
    case EVENT_TAB_HEARS_END: tab_hears_end(world, event->a, event->b); break;
    default: break;
    }
    if (event->mail != NULL)
        mail_burn(event->mail);
}
