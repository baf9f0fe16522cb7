/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/duty.h"

#include "base/plant.h"
#include "desk/library_list.h"
#include "desk/offers.h"
#include "desk/standing.h"
#include "desk/talk.h"
#include "desk/tell.h"
#include "desk/waiting_room.h"

static struct down_duty duty_of(struct desk *desk, struct staff_id staff)
{
    const struct roster_member *member = roster_find(desk->roster, staff);
    if (member == NULL)
        return (struct down_duty){.on = false};
    return (struct down_duty){.on = true, .room = member->room, .has_back_ms = !roster_is_here(member), .back_ms = member->back_ms,
                              .has_asked = member->asked_ms != 0, .asked = member->asked_ms != 0};
}

void duty_tell(struct desk *desk, struct staff_id staff)
{
    struct person person = standing_librarian(staff);
    struct down_duty duty = duty_of(desk, staff);
    tell_person(desk, &person, NULL, tell_render(desk, DOWN_duty, &duty));
}

void duty_dismiss(struct desk *desk, struct staff_id staff, enum command_kind kind)
{
    struct person person = standing_librarian(staff);
    talk_release(desk, &person, kind);
    if (roster_find(desk->roster, staff) == NULL)
        return;
    if (state_write(desk))
        state_note(desk, store_drop_duty(desk->store, staff));
    roster_drop(desk->roster, staff);
    desk->is_queue_changed = true;
}

static int count_sockets(struct desk *desk, const struct person *person)
{
    int count = 0;
    for (struct session *session = sessions_first(&desk->sessions, person); session != NULL;
         session = sessions_next(&desk->sessions, session))
        count += session->is_welcome && session->page == PAGE_DESK;
    return count;
}

static void go_on_duty(struct desk *desk, const struct person *person, int64_t room)
{
    const struct roster_member *before = roster_find(desk->roster, person->staff);
    bool is_new = before == NULL;
    struct store_duty duty = {.staff = person->staff, .room = room, .since_ms = is_new ? state_time(desk) : before->since_ms,
                              .back_ms = is_new ? 0 : before->back_ms};
    struct answerer answerer = offers_answerer(desk, person->staff);
    struct conversation *held;
    size_t held_count;
    if (!state_write(desk) || !state_note(desk, store_save_duty(desk->store, &duty)) ||
        !roster_put(desk->roster, person->staff, room, desk->now.ms))
        return;
    if (is_new && state_note(desk, cases_save(&desk->cases, desk->store)) &&
        state_note(desk, store_list_held(desk->store, person->staff, &desk->turn, &held, &held_count))) {
        struct roster_member *member = roster_find(desk->roster, person->staff);
        member->answerer = answerer;
        member->since_ms = duty.since_ms;
        member->sockets = count_sockets(desk, person);
        member->held = (int64_t)held_count;
        member->idle_ms = member->touched_ms = desk->now.ms;
        talk_reclaim(desk, person);
    }
    desk->is_queue_changed = true;
    desk->is_left_changed |= desk->left_count > 0;
}

void duty_change(struct desk *desk, struct session *session, const struct up_duty *packet)
{
    struct person person = sessions_person(session);
    if (packet->on)
        go_on_duty(desk, &person, packet->room);
    else
        duty_dismiss(desk, person.staff, COMMAND_GIVE_BACK);
    duty_tell(desk, person.staff);
    if (!packet->on) /* the last look; who is on duty is told with everybody */
        waiting_room_tell_lists(desk, session, person.staff);
}

void duty_tell_off(struct desk *desk, struct staff_id staff, const struct text *by)
{
    struct person person = standing_librarian(staff);
    struct down_duty duty = duty_of(desk, staff);
    duty.has_by = by != NULL;
    if (by != NULL)
        duty.by = *by;
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL; session = sessions_next(&desk->sessions, session)) {
        if (!session->is_welcome || session->page != PAGE_DESK)
            continue;
        tell(desk, session, DOWN_duty, &duty);
        waiting_room_tell_lists(desk, session, staff);
    }
}

void duty_place(struct desk *desk, struct staff_id staff, const struct answerer *answerer)
{
    struct roster_member *member = roster_find(desk->roster, staff);
    if (member == NULL)
        return;
    member->answerer = *answerer;
    desk->is_queue_changed = desk->is_left_changed = true;
}

void duty_lapse(struct desk *desk)
{
    const struct roster_member *lapsed;
    while (desk->result == STORE_OK && !plant("lose_lease") && (lapsed = roster_lapsed(desk->roster, desk->now.ms)) != NULL) {
        struct staff_id staff = lapsed->staff;
        duty_dismiss(desk, staff, COMMAND_LAPSE);
        roster_drop(desk->roster, staff);
        duty_tell(desk, staff);
    }
}

void duty_welcome(struct desk *desk, struct session *session)
{
    struct down_duty duty = duty_of(desk, sessions_person(session).staff);
    library_list_tell(desk, session);
    tell(desk, session, DOWN_duty, &duty);
    waiting_room_tell_lists(desk, session, sessions_person(session).staff);
}
