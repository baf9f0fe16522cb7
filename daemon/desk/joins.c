/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/joins.h"

#include "base/plant.h"
#include "desk/access.h"
#include "desk/commands.h"
#include "desk/followers.h"
#include "desk/tell.h"

/* What she has joined; false when the turn cannot be kept. */
static bool list(struct desk *desk, struct staff_id colleague, struct conversation **joined, size_t *count)
{
    return state_note(desk, cases_save(&desk->cases, desk->store)) &&
           state_note(desk, store_list_joined(desk->store, colleague, &desk->turn, joined, count));
}

/* What she has joined, but for one. */
static void leave_others(struct desk *desk, const struct person *colleague, struct conversation_id stays)
{
    struct conversation *joined;
    size_t count;
    if (!list(desk, colleague->staff, &joined, &count))
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

/* Where she is, and how far its talk goes: no word of it, which she hears where she looks in. */
static struct down_joined joined_in(struct desk *desk, const struct desk_case *one)
{
    const struct conversation *joined = &one->conversation;
    return (struct down_joined){.has_conversation = true, .conversation = joined->id.value, .has_by = true, .by = state_name(desk, joined->holder),
                                .has_language = true, .language = joined->language, .has_topic = true, .topic = joined->topic,
                                .has_head = true, .head = one->talk.is.head};
}

static void tell_joined(struct desk *desk, struct session *session, bool is_hello)
{
    struct conversation *joined;
    size_t count;
    enum store_result result = STORE_OK;
    struct down_joined told = {0};
    if (!list(desk, sessions_person(session).staff, &joined, &count) || (is_hello && count == 0))
        return;
    const struct desk_case *one = count == 0 ? NULL : cases_load(&desk->cases, desk->store, &desk->turn, joined[0].id, &result);
    if (!state_note(desk, result))
        return;
    if (one != NULL)
        told = joined_in(desk, one);
    tell(desk, session, DOWN_joined, &told);
}

static bool is_desk(const struct session *session)
{
    return session->is_welcome && !session->is_over && session->page == PAGE_DESK;
}

void joins_tell(struct desk *desk, struct session *session)
{
    tell_joined(desk, session, true);
}

void joins_tell_all(struct desk *desk, struct staff_id colleague)
{
    const struct person person = followers_librarian(colleague);
    if (colleague.value == 0)
        return;
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL; session = sessions_next(&desk->sessions, session))
        if (is_desk(session))
            tell_joined(desk, session, false);
}

void joins_tell_entry(struct desk *desk, const struct desk_case *one, const struct store_entry *entry)
{
    const struct person person = followers_librarian(one->conversation.joined);
    struct down_joined told = joined_in(desk, one);
    if (person.staff.value == 0 || plant("join_unheard"))
        return;
    told.has_waits = true;
    told.waits = entry->side == SIDE_SEEKER && (entry->kind == ENTRY_KIND_MESSAGE || entry->kind == ENTRY_KIND_FILE);
    struct text rendered = tell_render(desk, DOWN_joined, &told);
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL; session = sessions_next(&desk->sessions, session))
        if (is_desk(session) && session->looks != one->conversation.id.value)
            tell_text(desk, session, rendered);
}
