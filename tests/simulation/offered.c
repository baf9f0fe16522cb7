/* SPDX-License-Identifier: Apache-2.0
 *
 * What the desks are shown, as it was posted to each of their lines: whoever waits, and is offered to
 * a librarian on duty by now, stands in the queue of each of her pages within 2 s of the moment that
 * the rule says, and rings there if she answers it; every message that was left stands on her list.
 * Nobody else stands there: the bell would ring for nobody. Judged by the store and the clock; what
 * the desk thinks makes no difference. */
#include "world.h"

enum { OFFERED_MS = 2000 };

static struct shown *shown_of(struct world *world, const struct line *line)
{
    return &world->oracle.shown[line->door][line->slot];
}

static bool is_librarian(const struct world *world, int person)
{
    return person >= world->climate.seekers && person < world->climate.seekers + world->climate.librarians;
}

/* ---- what is posted ---- */

static void hear_list(struct shown *shown, enum shown_list list, const json_t *records)
{
    shown->counts[list] = (int)json_array_size(records);
    for (int at = 0; at < shown->counts[list]; at++)
        shown->lists[list][at] = field_number(json_array_get(records, (size_t)at), "conversation");
}

void offered_hear(struct world *world, const struct line *line, const char *type, const json_t *packet)
{
    struct shown *shown = shown_of(world, line);
    bool is_again = strcmp(type, "again") == 0 && world->doors[line->door].slots[line->slot].handle_length > 0;
    if (!is_librarian(world, line->person))
        return;
    if (strcmp(type, "welcome") == 0 || is_again)
        *shown = (struct shown){.is_welcome = true, .line = (int)(line - world->lines), .desk_life = world->desk_life};
    else if (strcmp(type, "queue") == 0)
        hear_list(shown, SHOWN_WAITING, json_object_get(packet, "waiting"));
    else if (strcmp(type, "messages") == 0)
        hear_list(shown, SHOWN_LEFT, json_object_get(packet, "left"));
    else if (strcmp(type, "duty") == 0) {
        if (field_flag(packet, "on"))
            network_hear_duty(world, &world->people[line->person]);
        shown->counts[SHOWN_LEFT] = field_flag(packet, "on") && !shown->is_on ? 0 : shown->counts[SHOWN_LEFT]; /* told then, or none */
        shown->is_on = field_flag(packet, "on");
        shown->is_out = json_object_get(packet, "back_ms") != NULL;
        shown->room = field_number(packet, "room");
    }
}

void offered_hear_kick(struct world *world, const struct line *line)
{
    shown_of(world, line)->is_welcome = false;
}

/* ---- what is to be seen ---- */

/* Since when she is shown something wrong about it; conversation 0: about her duty. */
static void note_amiss(struct world *world, const struct shown *before, struct shown *shown, long long conversation, const char *what)
{
    const char *name = world->people[world->lines[shown->line].person].name;
    int64_t since_ms = world->now.ms;
    for (int at = 0; at < before->amiss_count; at++)
        if (before->amiss[at].conversation == conversation)
            since_ms = before->amiss[at].since_ms;
    if (world->now.ms - since_ms > OFFERED_MS)
        world_fail(world, "%s is on duty, and since %lld ms her page %s %lld", name, (long long)(world->now.ms - since_ms), what, conversation);
    require(shown->amiss_count < AMISS_MAX);
    shown->amiss[shown->amiss_count++] = (struct amiss){conversation, since_ms};
}

static const struct conversation *find(const struct conversation *rows, size_t count, long long conversation)
{
    for (size_t at = 0; at < count; at++)
        if (rows[at].id.value == conversation)
            return &rows[at];
    return NULL;
}

static bool is_shown(const struct shown *shown, enum shown_list list, long long conversation)
{
    for (int at = 0; at < shown->counts[list]; at++)
        if (shown->lists[list][at] == conversation)
            return true;
    return false;
}

/* sure_ms: what was offered then and is offered now is to be there. */
static void check_list(struct world *world, const struct shown *before, struct shown *shown, enum shown_list list, const struct conversation *rows,
                       size_t count, int64_t sure_ms)
{
    const struct actor *who = &world->people[world->lines[shown->line].person];
    int64_t now_ms = network_now(world);
    for (size_t at = 0; at < count; at++)
        if (!is_shown(shown, list, rows[at].id.value) && network_is_offered(world, &rows[at], who, sure_ms) && network_is_offered(world, &rows[at], who, now_ms))
            note_amiss(world, before, shown, rows[at].id.value, list == SHOWN_WAITING ? "does not offer" : "does not list the message");
    for (int at = 0; at < shown->counts[list]; at++) {
        const struct conversation *row = find(rows, count, shown->lists[list][at]);
        if (row == NULL || !network_is_offered(world, row, who, now_ms))
            note_amiss(world, before, shown, shown->lists[list][at], list == SHOWN_WAITING ? "still offers" : "still lists the message");
    }
}

static void check_line(struct world *world, struct shown *shown, const struct store_duty *duty, const struct conversation *waiting, size_t waiting_count,
                       const struct conversation *left, size_t left_count)
{
    struct shown before = *shown;
    shown->amiss_count = 0;
    if (shown->is_on != (duty != NULL) || (duty != NULL && (shown->is_out != (duty->back_ms != 0) || shown->room != duty->room)))
        note_amiss(world, &before, shown, 0, "says otherwise");
    if (duty == NULL)
        return; /* her lists do not change any more */
    check_list(world, &before, shown, SHOWN_WAITING, waiting, waiting_count, network_now(world));
    check_list(world, &before, shown, SHOWN_LEFT, left, left_count, network_now(world) - ORACLE_UNSEEN_MS);
}

static const struct store_duty *find_duty(const struct store_duty *duties, size_t count, struct staff_id staff)
{
    for (size_t at = 0; at < count; at++)
        if (duties[at].staff.value == staff.value)
            return &duties[at];
    return NULL;
}

void offered_check(struct world *world)
{
    struct conversation *waiting, *left;
    struct store_duty *duties;
    size_t waiting_count, left_count, duties_count;
    require(store_list_waiting(world->below, &world->scratch, &waiting, &waiting_count) == STORE_OK);
    require(store_list_left(world->below, CONVERSATIONS_MAX, &world->scratch, &left, &left_count) == STORE_OK);
    require(store_list_duty(world->below, &world->scratch, &duties, &duties_count) == STORE_OK);
    for (int at = 0; at < DOORS_MAX * SLOTS; at++) {
        struct shown *shown = &world->oracle.shown[at / SLOTS][at % SLOTS];
        const struct line *line = &world->lines[shown->line];
        bool is_there = shown->is_welcome && shown->desk_life == world->desk_life && line->is_open_there && line->life == world->doors[line->door].life;
        if (!is_there || world->disk.is_full)
            shown->amiss_count = 0;
        else
            check_line(world, shown, find_duty(duties, duties_count, world->people[line->person].staff), waiting, waiting_count, left, left_count);
    }
}
