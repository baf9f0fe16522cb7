/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/desk.h"

#include "base/journal.h"
#include "base/plant.h"
#include "desk/duty.h"
#include "desk/follow_ups.h"
#include "desk/giving.h"
#include "desk/hear.h"
#include "desk/left.h"
#include "desk/libraries.h"
#include "desk/mailing.h"
#include "desk/mails.h"
#include "desk/offers.h"
#include "desk/oversight.h"
#include "desk/people.h"
#include "desk/presence.h"
#include "desk/readers.h"
#include "desk/signs.h"
#include "desk/staff_talk.h"
#include "desk/state.h"
#include "desk/stored_files.h"
#include "desk/tell.h"
#include "desk/waiting_room.h"

#include <stdlib.h>
#include <string.h>

enum {
    KEYS_KEPT = 4096,
    SWEEP_EVERY_MS = 60000,
    HOURS_EVERY_MS = 60000,
    LIBRARIES_BYTES = 2 << 20, /* all of them at their longest */
    ALONE_MS = 2000, /* who was refused tries again after one second */
};

static bool load_names(struct desk *desk)
{
    struct store_staff *list;
    size_t count;
    if (!state_note(desk, store_list_staff(desk->store, &desk->turn, &list, &count)))
        return false;
    for (size_t at = 0; at < count; at++)
        state_name_put(desk, list[at].id, list[at].name);
    return true;
}

static bool take_memory(struct desk *desk)
{
    desk->roster = calloc(1, sizeof *desk->roster);
    desk->names = calloc(DESK_NAMES_MAX, sizeof *desk->names);
    desk->queue = (struct queue){.items = calloc(DESK_QUEUE_ROOM, sizeof *desk->queue.items), .capacity = DESK_QUEUE_ROOM};
    desk->keys = keys_open(desk->store, desk->keyring, KEYS_KEPT);
    desk->digester = digest_open();
    return desk->roster != NULL && desk->names != NULL && desk->queue.items != NULL && desk->keys != NULL && desk->digester != NULL &&
           arena_open(&desk->turn, DESK_TURN_BYTES) && arena_open(&desk->libraries.arena, LIBRARIES_BYTES) &&
           sessions_open(&desk->sessions, (uint32_t)desk->settings->doors, (uint32_t)desk->settings->connections);
}

struct desk *desk_open(const struct desk_parts *parts, struct moment now)
{
    struct desk *desk = calloc(1, sizeof *desk);
    if (desk == NULL)
        return NULL;
    desk->settings = parts->settings;
    desk->store = parts->store;
    desk->keyring = parts->keyring;
    desk->blocks.tags = parts->block_tags;
    desk->random = parts->random;
    desk->post = parts->post;
    desk->context = parts->context;
    desk->now = now;
    desk->last_posting = &desk->postings;
    if (!take_memory(desk) || !state_note(desk, store_last_time(desk->store, &desk->stored_ms)) || !load_names(desk) ||
        !waiting_room_load(desk) || !blocks_load(desk) || !stored_files_load(desk) || !staff_talk_load(desk)) {
        journal(JOURNAL_FAULT, "desk", "cannot start: no memory, or the store cannot be read");
        desk_close(desk);
        return NULL;
    }
    arena_reset(&desk->turn);
    desk->hours_ms = now.ms;
    mails_begin(desk);
    signs_begin(desk);
    return desk;
}

void desk_close(struct desk *desk)
{
    if (desk == NULL)
        return;
    keys_close(desk->keys);
    digest_close(desk->digester);
    sessions_close(&desk->sessions);
    arena_close(&desk->turn);
    arena_close(&desk->libraries.arena);
    free(desk->roster);
    free(desk->names);
    free(desk->queue.items);
    free(desk);
}

void desk_begin(struct desk *desk, struct moment now)
{
    desk->now = now;
    desk->is_begun = false;
    desk->has_heard = false;
    desk->result = STORE_OK;
    cases_reset(&desk->cases);
    arena_reset(&desk->turn);
    if (now.ms >= desk->hours_ms + HOURS_EVERY_MS) {
        libraries_look_at_hours(desk);
        desk->hours_ms = now.ms;
    }
}

void desk_lose_door(struct desk *desk, uint32_t door)
{
    gate_drop_door(&desk->gate, door);
    for (uint32_t slot = 0; slot < desk->sessions.per_door; slot++) {
        struct session *session = &desk->sessions.table[door * desk->sessions.per_door + slot];
        if (session->turn != 0)
            people_left(desk, session);
    }
}

/* The turn will be abandoned: whoever asked when the disk was found full, or after it, is to
 * be told too. */
static void refuse_unheard(struct desk *desk, uint32_t door, const struct parcel *parcel)
{
    struct session *session = sessions_find(&desk->sessions, door, parcel->session);
    if (session != NULL)
        tell_refused(desk, session, REASON_storage_full, NULL);
}

void desk_hear(struct desk *desk, int peer, const struct parcel *parcel)
{
    if (desk->result != STORE_OK && parcel->type == PARCEL_packet) {
        refuse_unheard(desk, (uint32_t)peer, parcel);
        return;
    }
    desk->has_heard = true;
    if (peer < DESK_DOORS_MAX)
        hear_door(desk, (uint32_t)peer, parcel);
    else if (peer == DESK_COURIER)
        mailing_hear(desk, parcel);
    else
        hear_clerk(desk, parcel);
    if (desk->result == STORE_FULL && parcel->type == PARCEL_packet)
        refuse_unheard(desk, (uint32_t)peer, parcel);
}

void desk_announce(struct desk *desk, uint32_t door)
{
    desk_lose_door(desk, door);
    desk->is_announcing[door] = true;
    signs_tell_door(desk, (int)door);
}

bool desk_is_full(const struct desk *desk)
{
    return desk->turn.used > desk->turn.size / 4 || (desk->now.ms < desk->alone_until_ms && desk->has_heard);
}

/* How long until that time is the time of the store, by the clock on the wall. */
static int64_t wait_until(const struct desk *desk, int64_t stored_ms)
{
    bool is_reached = stored_ms <= desk->stored_ms || stored_ms <= desk->now.wall_ms;
    return is_reached ? 0 : stored_ms - desk->now.wall_ms;
}

int64_t desk_due_ms(const struct desk *desk)
{
    int64_t due = roster_next_lapse(desk->roster), presence = presence_due_ms(desk);
    int64_t push = desk->is_queue_changed || desk->is_left_changed ? desk->pushed_ms + desk->push_every_ms : INT64_MAX;
    int64_t sweep = desk->swept_ms + SWEEP_EVERY_MS;
    int64_t offers = desk->offers_ms == INT64_MAX ? INT64_MAX : desk->now.ms + wait_until(desk, desk->offers_ms);
    int64_t mails = mails_due_ms(desk), files = stored_files_due_ms(desk), staff_talk = staff_talk_due_ms(desk);
    due = push < due ? push : due;
    due = presence < due ? presence : due;
    due = offers < due ? offers : due;
    int64_t oversight = oversight_due_ms(desk);
    due = mails < due ? mails : due;
    due = oversight < due ? oversight : due;
    due = files < due ? files : due;
    due = staff_talk < due ? staff_talk : due;
    return sweep < due ? sweep : due;
}

/* A seeker who was made in a turn that is abandoned never was. */
static void forget_identities(struct desk *desk)
{
    for (size_t at = 0; at < (size_t)desk->sessions.doors * desk->sessions.per_door; at++) {
        struct session *session = &desk->sessions.table[at];
        struct store_seeker row;
        if (session->turn == 0 || session->role != ROLE_SEEKER || session->person == 0)
            continue;
        if (store_load_seeker(desk->store, (struct seeker_id){session->person}, &desk->turn, &row) == STORE_NONE)
            sessions_forget(&desk->sessions, session);
    }
}

/* Everything in memory is made anew from the store, which is the truth. */
static bool abandon(struct desk *desk)
{
    store_abandon(desk->store);
    journal(JOURNAL_FAULT, "store", "no room on the disk; free some: nothing is stored until then");
    desk->result = STORE_OK;
    desk->is_begun = false;
    desk->follow_up_changes = NULL;
    desk->alone_until_ms = desk->now.ms + ALONE_MS;
    if (plant("keep_case"))
        cases_keep(&desk->cases);
    cases_reset(&desk->cases);
    tell_forget(desk);
    forget_identities(desk);
    mails_put_off(desk);
    if (!waiting_room_load(desk) || !blocks_load(desk) || !stored_files_load(desk) || !staff_talk_load(desk))
        return false;
    readers_end_all(desk);
    signs_keep(desk, false);
    signs_tell_doors(desk); /* what a door that has just come was told is forgotten too */
    tell_post(desk);
    return true;
}

bool desk_end(struct desk *desk)
{
    if (desk->result == STORE_OK)
        duty_lapse(desk);
    if (desk->result == STORE_OK)
        presence_look(desk);
    if (desk->result == STORE_OK && desk->now.ms >= desk->swept_ms + SWEEP_EVERY_MS) {
        bool has_met_everybody = desk->swept_ms != 0; /* who was there when this desk began has said so since */
        desk->swept_ms = desk->now.ms;
        people_sweep(desk);
        blocks_sweep(desk);
        if (has_met_everybody)
            left_sweep(desk);
    }
    if (desk->result == STORE_OK)
        stored_files_sweep(desk);
    if (desk->result == STORE_OK)
        staff_talk_sweep(desk);
    if (desk->result == STORE_OK)
        mailing_hand_out(desk);
    if (desk->result == STORE_OK)
        offers_roll(desk);
    if (desk->result == STORE_OK)
        giving_push(desk);
    if (desk->result == STORE_OK)
        waiting_room_push(desk);
    if (desk->result == STORE_OK)
        follow_ups_push(desk);
    if (desk->result == STORE_OK)
        oversight_push(desk);
    if (plant("ack_before_commit"))
        tell_post(desk);
    if (desk->is_begun && desk->result == STORE_OK)
        state_note(desk, cases_save(&desk->cases, desk->store));
    if (desk->is_begun && desk->result == STORE_OK)
        state_note(desk, store_commit(desk->store));
    if (desk->result == STORE_FULL)
        return abandon(desk);
    if (desk->result != STORE_OK)
        return false;
    cases_keep(&desk->cases);
    readers_keep(desk);
    signs_keep(desk, true);
    tell_post(desk);
    return true;
}
