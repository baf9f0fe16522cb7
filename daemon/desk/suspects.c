/* SPDX-License-Identifier: Apache-2.0
 *
 * A packet that kills the desk comes again: its sender has no answer and sends it to the next
 * desk. One death may be chance, and a whole batch is under suspicion; the session that was
 * there twice goes. */
#include "desk/suspects.h"

#include <string.h>

static bool is_among(const struct desk_heard *list, uint32_t count, const struct desk_heard *one)
{
    for (uint32_t at = 0; at < count && at < DESK_HEARD_MAX; at++)
        if (list[at].door == one->door && list[at].session.slot == one->session.slot && list[at].session.turn == one->session.turn)
            return true;
    return false;
}

void suspects_begin(struct desk_shared *shared)
{
    for (uint32_t at = 0; at < shared->heard_count && at < DESK_HEARD_MAX; at++)
        if (is_among(shared->suspects, shared->suspect_count, &shared->heard[at]) && shared->banned_count < DESK_HEARD_MAX)
            shared->banned[shared->banned_count++] = shared->heard[at];
    memcpy(shared->suspects, shared->heard, sizeof shared->suspects);
    shared->suspect_count = shared->heard_count;
    shared->heard_count = 0;
}

void suspects_note(struct desk_shared *shared, uint32_t door, struct session_name session)
{
    struct desk_heard heard = {.door = door, .session = session};
    if (shared->heard_count > 0 && is_among(&shared->heard[shared->heard_count - 1], 1, &heard))
        return;
    if (shared->heard_count < DESK_HEARD_MAX)
        shared->heard[shared->heard_count++] = heard;
}

void suspects_clear(struct desk_shared *shared)
{
    shared->heard_count = 0;
}

bool suspects_is_banned(const struct desk_shared *shared, uint32_t door, struct session_name session)
{
    struct desk_heard heard = {.door = door, .session = session};
    return is_among(shared->banned, shared->banned_count, &heard);
}
