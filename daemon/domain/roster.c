/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/roster.h"

struct roster_member *roster_find(struct roster *roster, struct staff_id staff)
{
    for (size_t at = 0; at < roster->count; at++)
        if (roster->members[at].staff.value == staff.value)
            return &roster->members[at];
    return NULL;
}

bool roster_put(struct roster *roster, struct staff_id staff, int64_t room, int64_t lapses_ms)
{
    struct roster_member *member = roster_find(roster, staff);
    if (member == NULL) {
        if (roster->count == ROSTER_MEMBERS_MAX)
            return false;
        member = &roster->members[roster->count++];
        *member = (struct roster_member){.staff = staff, .lapses_ms = lapses_ms};
    }
    member->room = room;
    return true;
}

void roster_drop(struct roster *roster, struct staff_id staff)
{
    struct roster_member *member = roster_find(roster, staff);
    if (member != NULL)
        *member = roster->members[--roster->count];
}

void roster_socket(struct roster *roster, struct staff_id staff, int change, int64_t now_ms)
{
    struct roster_member *member = roster_find(roster, staff);
    if (member == NULL)
        return;
    member->sockets += change;
    if (member->sockets == 0)
        member->lapses_ms = now_ms + ROSTER_GRACE_MS;
}

int64_t roster_room(struct roster *roster, struct staff_id staff)
{
    const struct roster_member *member = roster_find(roster, staff);
    if (member == NULL)
        return -1;
    return member->room > member->held ? member->room - member->held : 0;
}

bool roster_is_here(const struct roster_member *member)
{
    return member->back_ms == 0;
}

bool roster_is_reached(const struct roster_member *member)
{
    return member->sockets > 0 && roster_is_here(member) && member->asked_ms == 0;
}

void roster_step_out(struct roster_member *member, int64_t now_ms, int64_t stored_ms)
{
    roster_stay_out(member, stored_ms + ROSTER_COUNTER_MS, now_ms, stored_ms);
}

void roster_step_back(struct roster_member *member)
{
    member->back_ms = 0;
    member->is_late = false;
}

void roster_stay_out(struct roster_member *member, int64_t back_ms, int64_t now_ms, int64_t stored_ms)
{
    member->back_ms = back_ms;
    member->promised_ms = now_ms + (back_ms > stored_ms ? back_ms - stored_ms : 0);
    member->is_late = false;
}

struct roster_member *roster_late(struct roster *roster, int64_t now_ms)
{
    for (size_t at = 0; at < roster->count; at++) {
        struct roster_member *member = &roster->members[at];
        if (member->back_ms == 0 || member->is_late || member->promised_ms > now_ms)
            continue;
        member->is_late = true;
        return member;
    }
    return NULL;
}

int64_t roster_next_late(const struct roster *roster)
{
    int64_t next = INT64_MAX;
    for (size_t at = 0; at < roster->count; at++) {
        const struct roster_member *member = &roster->members[at];
        if (member->back_ms != 0 && !member->is_late && member->promised_ms < next)
            next = member->promised_ms;
    }
    return next;
}

void roster_give(struct roster_member *member, struct conversation_id conversation, int64_t now_ms)
{
    if (member->given_count == 0)
        member->given_ms = now_ms;
    if (member->given_count < ROOM_MAX)
        member->given[member->given_count++] = conversation;
}

bool roster_touch(struct roster_member *member, int64_t now_ms)
{
    bool was_asked = member->asked_ms != 0;
    member->given_count = 0;
    member->touched_ms = now_ms;
    member->asked_ms = 0;
    return was_asked;
}

/* When she is to be asked, if somebody waits for her. */
static int64_t ask_ms(const struct roster_member *member, int64_t idle_ms)
{
    if (member->back_ms == 0)
        return member->touched_ms + idle_ms;
    return (member->touched_ms > member->promised_ms ? member->touched_ms : member->promised_ms) + ROSTER_OVERDUE_MS;
}

enum attendance roster_attendance(const struct roster_member *member, bool is_wanted, int64_t idle_ms, int64_t now_ms)
{
    if (member->asked_ms != 0)
        return now_ms >= member->asked_ms + ROSTER_ANSWER_MS ? ATTENDANCE_DISMISS : ATTENDANCE_FINE;
    if (member->given_count > 0 && now_ms >= member->given_ms + ROSTER_RING_MS)
        return ATTENDANCE_PASS_ON;
    return is_wanted && now_ms >= ask_ms(member, idle_ms) ? ATTENDANCE_ASK : ATTENDANCE_FINE;
}

int64_t roster_next_attendance(const struct roster *roster, int64_t idle_ms, int64_t now_ms)
{
    int64_t next = INT64_MAX;
    for (size_t at = 0; at < roster->count; at++) {
        const struct roster_member *member = &roster->members[at];
        int64_t due = member->asked_ms != 0 ? member->asked_ms + ROSTER_ANSWER_MS : ask_ms(member, idle_ms);
        if (member->asked_ms == 0 && member->given_count > 0 && member->given_ms + ROSTER_RING_MS < due)
            due = member->given_ms + ROSTER_RING_MS;
        if (due > now_ms && due < next) /* what is past waits for somebody to want her */
            next = due;
    }
    return next;
}

const struct roster_member *roster_lapsed(const struct roster *roster, int64_t now_ms)
{
    for (size_t at = 0; at < roster->count; at++)
        if (roster->members[at].sockets == 0 && roster->members[at].lapses_ms <= now_ms)
            return &roster->members[at];
    return NULL;
}

int64_t roster_next_lapse(const struct roster *roster)
{
    int64_t next = INT64_MAX;
    for (size_t at = 0; at < roster->count; at++)
        if (roster->members[at].sockets == 0 && roster->members[at].lapses_ms < next)
            next = roster->members[at].lapses_ms;
    return next;
}
