/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/invitations.h"

#include "desk/libraries.h"
#include "desk/standing.h"
#include "desk/tell.h"

void invitations_tell(struct desk *desk, struct session *session)
{
    struct record_invitation *list = arena_take(&desk->turn, INVITATIONS_MAX * sizeof *list);
    struct down_invitations told = {.list = list};
    struct conversation *invited;
    size_t count;
    if (list == NULL || !state_note(desk, cases_save(&desk->cases, desk->store)) ||
        !state_note(desk, store_list_invited(desk->store, sessions_person(session).staff, &desk->turn, &invited, &count)))
        return;
    for (size_t at = 0; at < count && told.list_count < INVITATIONS_MAX; at++)
        list[told.list_count++] = (struct record_invitation){
            .conversation = invited[at].id.value, .library = libraries_find(desk, invited[at].library)->name,
            .language = invited[at].language, .topic = invited[at].topic, .has_by = invited[at].holder.value != 0,
            .by = state_name(desk, invited[at].holder), .let_in = invited[at].is_let_in};
    tell(desk, session, DOWN_invitations, &told);
}

void invitations_tell_all(struct desk *desk, struct staff_id expert)
{
    const struct person person = standing_expert(expert);
    if (expert.value == 0)
        return;
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL; session = sessions_next(&desk->sessions, session))
        if (session->is_welcome && !session->is_over && session->page == PAGE_DESK)
            invitations_tell(desk, session);
}
