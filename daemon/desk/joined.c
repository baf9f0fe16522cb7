/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/joined.h"

#include "base/plant.h"
#include "desk/standing.h"
#include "desk/tell.h"

bool joined_list(struct desk *desk, struct staff_id colleague, struct conversation **joined, size_t *count)
{
    return state_note(desk, cases_save(&desk->cases, desk->store)) &&
           state_note(desk, store_list_joined(desk->store, colleague, &desk->turn, joined, count));
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
    if (!joined_list(desk, sessions_person(session).staff, &joined, &count) || (is_hello && count == 0))
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

void joined_tell(struct desk *desk, struct session *session)
{
    tell_joined(desk, session, true);
}

void joined_tell_all(struct desk *desk, struct staff_id colleague)
{
    const struct person person = standing_librarian(colleague);
    if (colleague.value == 0)
        return;
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL; session = sessions_next(&desk->sessions, session))
        if (is_desk(session))
            tell_joined(desk, session, false);
}

void joined_tell_entry(struct desk *desk, const struct desk_case *one, const struct store_entry *entry)
{
    const struct person person = standing_librarian(one->conversation.joined);
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
