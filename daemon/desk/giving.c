/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/giving.h"

#include "base/plant.h"
#include "desk/commands.h"
#include "desk/libraries.h"
#include "desk/offers.h"

static bool is_giving(const struct desk *desk)
{
    for (size_t at = 0; at < desk->libraries.count; at++)
        if (desk->libraries.rows[at].is_giving)
            return true;
    return false;
}

static bool is_better(const struct roster_member *one, const struct roster_member *other)
{
    return other == NULL || one->held < other->held || (one->held == other->held && one->idle_ms < other->idle_ms);
}

/* Who gets it; NULL when nobody can. */
static const struct roster_member *pick(struct desk *desk, const struct queue_item *item)
{
    const struct roster_member *best = NULL;
    for (size_t at = 0; at < desk->roster->count; at++) {
        const struct roster_member *member = &desk->roster->members[at];
        bool has_given_back = item->is_returned && member->staff.value == item->last_holder.value;
        bool is_free = roster_is_reached(member) && member->held < member->room && !has_given_back;
        if (is_free && is_better(member, best) && offers_waiting(desk, item, &member->answerer) == OFFER_OPEN)
            best = member;
    }
    return best;
}

/* True when it left the queue. */
static bool give(struct desk *desk, const struct queue_item *item)
{
    const struct roster_member *member = libraries_find(desk, item->library)->is_giving ? pick(desk, item) : NULL;
    enum store_result result;
    if (member == NULL)
        return false;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, item->conversation, &result);
    if (one == NULL)
        return state_note(desk, result);
    struct command take = {.kind = COMMAND_TAKE, .person = {.role = ROLE_LIBRARIAN, .staff = member->staff},
                           .room = member->room - member->held, .offer = OFFER_OPEN};
    if (commands_run(desk, NULL, one, &take, (struct text){"", 0}) != REASON_NONE)
        return false;
    roster_give(roster_find(desk->roster, take.person.staff), item->conversation, desk->now.ms);
    return true;
}

void giving_push(struct desk *desk)
{
    bool is_due = desk->is_room_changed || desk->is_queue_changed;
    desk->is_room_changed = false;
    if (!is_due || !is_giving(desk) || (plant("forget_to_give") && desk->now.ms % 4 == 0))
        return;
    for (size_t at = 0; at < desk->queue.count && desk->result == STORE_OK;) {
        struct queue_item item = desk->queue.items[at];
        if (!give(desk, &item))
            at++;
    }
}
