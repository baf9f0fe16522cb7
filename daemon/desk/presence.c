/* SPDX-License-Identifier: Apache-2.0
 *
 * A library has a counter, and people stand there too. Whoever she helps here is told in words
 * that she went and when she means to be back, and stays hers; somebody new does not find her.
 * The promise lies in the store beside her duty, so it outlives the desk.
 *
 * An open page is no librarian: it may lie open in an empty room, while the sign says that
 * somebody answers. What she does at it says that she is there; after a start of the service
 * everybody has a full term again, as with leases. */
#include "desk/presence.h"

#include "base/plant.h"
#include "desk/commands.h"
#include "desk/duty.h"
#include "desk/followers.h"
#include "desk/offers.h"
#include "desk/refusal.h"

enum { MINUTE_MS = 60000 };

/* Tells everybody whom it concerns: her pages, those whom she holds, and, by the sign and the
 * places, those who wait. */
static void tell_everybody(struct desk *desk, struct staff_id staff)
{
    struct conversation *held;
    size_t count;
    desk->is_queue_changed = desk->is_room_changed = true;
    duty_tell(desk, staff);
    if (!state_note(desk, cases_save(&desk->cases, desk->store)) ||
        !state_note(desk, store_list_held(desk->store, staff, &desk->turn, &held, &count)))
        return;
    for (size_t at = 0; at < count; at++) {
        enum store_result result;
        struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, held[at].id, &result);
        if (one != NULL)
            followers_tell_state(desk, one, staff);
        else
            state_note(desk, result);
    }
}

static void save(struct desk *desk, const struct roster_member *member)
{
    const struct store_duty duty = {.staff = member->staff, .room = member->room, .since_ms = member->since_ms, .back_ms = member->back_ms};
    if (state_write(desk) && state_note(desk, store_save_duty(desk->store, &duty)))
        tell_everybody(desk, member->staff);
}

static void step_back(struct desk *desk, struct roster_member *member)
{
    if (roster_is_here(member))
        return;
    roster_step_back(member);
    save(desk, member);
}

void presence_counter(struct desk *desk, struct session *session, const struct up_counter *packet)
{
    struct roster_member *member = roster_find(desk->roster, sessions_person(session).staff);
    if (member == NULL) {
        refusal_of(desk, session, REASON_off_duty, "counter");
        return;
    }
    if (!packet->away) {
        step_back(desk, member);
        return;
    }
    roster_step_out(member, desk->now.ms, state_time(desk));
    save(desk, member);
}

/* Not because of anything that a person does: after a break of the line, when entries come, or
 * when a talk that lies open is drawn. */
static bool is_said_by_the_page(enum up_type type)
{
    return type == UP_hello || type == UP_ping || type == UP_duty || type == UP_resume || type == UP_history || type == UP_seen ||
           type == UP_replies || type == UP_guides || type == UP_oversee || type == UP_look_in || type == UP_staff_talk;
}

void presence_note(struct desk *desk, const struct session *session, enum up_type type)
{
    struct roster_member *member = session->page == PAGE_DESK ? roster_find(desk->roster, sessions_person(session).staff) : NULL;
    if (member == NULL || is_said_by_the_page(type))
        return;
    if (roster_touch(member, desk->now.ms)) {
        desk->is_room_changed = true;
        duty_tell(desk, member->staff);
    }
    if (type == UP_say || type == UP_take)
        step_back(desk, member);
}

/* Somebody waits for her: she holds somebody, or somebody in the queue is offered to her. */
static bool is_wanted(struct desk *desk, const struct roster_member *member)
{
    bool is_offered = member->held > 0;
    for (size_t at = 0; at < desk->queue.count && !is_offered; at++)
        is_offered = offers_waiting(desk, &desk->queue.items[at], &member->answerer) == OFFER_OPEN;
    return is_offered;
}

static void ask(struct desk *desk, struct roster_member *member)
{
    member->asked_ms = desk->now.ms;
    duty_tell(desk, member->staff);
}

/* What was given to her and rang in vain goes to a colleague: back to the front of the queue, from
 * where it is given to somebody else, or offered to the neighbours where nobody is free. */
static void pass_on(struct desk *desk, struct roster_member *member)
{
    const struct roster_member given = *member;
    member->given_count = 0;
    ask(desk, member);
    for (size_t at = 0; at < given.given_count && desk->result == STORE_OK; at++) {
        enum store_result result;
        struct command back = {.kind = COMMAND_UNATTENDED, .person = {.role = ROLE_LIBRARIAN, .staff = given.staff}};
        struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, given.given[at], &result);
        if (one != NULL)
            commands_run(desk, NULL, one, &back, (struct text){"", 0});
        else
            state_note(desk, result);
    }
}

/* From the last to the first, for who is dismissed leaves the roster. */
static void look_at_attendance(struct desk *desk)
{
    int64_t idle_ms = desk->settings->unattended_minutes * MINUTE_MS;
    for (size_t at = desk->roster->count; at-- > 0 && desk->result == STORE_OK;) {
        struct roster_member *member = &desk->roster->members[at];
        struct staff_id staff = member->staff;
        bool may_ask = roster_attendance(member, true, idle_ms, desk->now.ms) == ATTENDANCE_ASK;
        switch (roster_attendance(member, may_ask && is_wanted(desk, member), idle_ms, desk->now.ms)) {
        case ATTENDANCE_FINE: break;
        case ATTENDANCE_PASS_ON: pass_on(desk, member); break;
        case ATTENDANCE_ASK: ask(desk, member); break;
        case ATTENDANCE_DISMISS:
            duty_dismiss(desk, staff, COMMAND_UNATTENDED);
            duty_tell_off(desk, staff, NULL);
            break;
        }
    }
}

int64_t presence_due_ms(const struct desk *desk)
{
    int64_t attendance = roster_next_attendance(desk->roster, desk->settings->unattended_minutes * MINUTE_MS, desk->now.ms);
    int64_t late = roster_next_late(desk->roster);
    return late < attendance ? late : attendance;
}

void presence_look(struct desk *desk)
{
    const struct roster_member *late;
    while (desk->result == STORE_OK && (late = roster_late(desk->roster, desk->now.ms)) != NULL)
        tell_everybody(desk, late->staff);
    if (!plant("trust_the_page"))
        look_at_attendance(desk);
}

uint8_t presence_is_out(struct desk *desk, struct staff_id staff)
{
    const struct roster_member *member = roster_find(desk->roster, staff);
    if (member == NULL || roster_is_here(member))
        return 0;
    return member->is_late ? 2 : 1;
}
