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
