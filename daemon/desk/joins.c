/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/joins.h"

#include "base/plant.h"
#include "desk/access.h"
#include "desk/commands.h"
#include "desk/joined.h"

/* What she has joined, but for one. */
static void leave_others(struct desk *desk, const struct person *colleague, struct conversation_id stays)
{
    struct conversation *joined;
    size_t count;
    if (!joined_list(desk, colleague->staff, &joined, &count))
        return;
    for (size_t at = 0; at < count; at++) {
        enum store_result result;
        struct command part = {.kind = COMMAND_PART, .person = *colleague};
        struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, joined[at].id, &result);
        if (one != NULL && joined[at].id.value != stays.value)
            commands_run(desk, NULL, one, &part, text_of(""));
    }
}

void joins_leave_all(struct desk *desk, const struct person *colleague)
{
    leave_others(desk, colleague, (struct conversation_id){0});
}

void joins_join(struct desk *desk, struct session *session, const struct up_join *packet)
{
    struct conversation_id id = {packet->conversation};
    struct command command = {.kind = packet->on ? COMMAND_JOIN : COMMAND_PART};
    const struct person person = sessions_person(session);
    command.room = plant("join_off_duty") ? 0 : roster_room(desk->roster, person.staff);
    bool is_done = access_permitted(desk, session, id, packet->on ? VERB_join : VERB_part, "join") != NULL &&
                   commands_give(desk, session, id, "join", &command, text_of("")) != NULL;
    if (is_done && packet->on && !plant("join_twice"))
        leave_others(desk, &person, id); /* nobody is in two places */
}
