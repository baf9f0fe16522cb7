/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/looking.h"

#include "desk/access.h"
#include "desk/followers.h"
#include "desk/joined.h"
#include "desk/libraries.h"
#include "desk/oversight.h"
#include "desk/readers.h"
#include "desk/refusal.h"
#include "desk/standing.h"
#include "desk/tell.h"

/* One that is held by a colleague, of a library that shares with hers; else refused, and NULL. What
 * has ended since the list was told is nothing that anybody reached for. */
static struct desk_case *case_of(struct desk *desk, struct session *session, struct conversation_id id)
{
    const struct down_refused about = {.has_packet = true, .packet = text_of("look_in"), .has_conversation = true, .conversation = id.value};
    enum store_result result;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    bool may_look = permission_allows((enum role)session->role, VERB_look, RELATION_COLLEAGUE);
    if (one == NULL || !may_look)
        return access_permitted(desk, session, id, VERB_look, "look_in");
    if (!oversight_is_hers(desk, session, one->conversation.library)) {
        refusal(desk, session, REASON_not_found, &about, id);
        return NULL;
    }
    if (one->conversation.state != CONVERSATION_STATE_HELD) {
        tell_refused(desk, session, REASON_not_found, &about);
        return NULL;
    }
    return access_permitted(desk, session, id, VERB_look, "look_in");
}

/* What was on its way to a page that looks away is shown to nobody: from how far it goes, the page of
 * whoever has joined knows so. */
static void look_away(struct desk *desk, struct session *session)
{
    bool is_looking = session->looks != 0;
    readers_leave(desk, session);
    if (is_looking)
        joined_tell(desk, session);
}

void looking_look(struct desk *desk, struct session *session, const struct up_look_in *packet)
{
    struct conversation_id id = {packet->conversation};
    if (!packet->on) {
        if (session->looks == id.value)
            look_away(desk, session);
        return;
    }
    struct desk_case *one = case_of(desk, session, id);
    if (one == NULL)
        return;
    look_away(desk, session);
    if (!readers_enter(desk, session, id)) {
        refusal_of(desk, session, REASON_too_many, "look_in");
        return;
    }
    state_audit(desk, ACT_LOOKED_IN, sessions_person(session).staff, state_id_text(desk, id.value), text_of(""));
    followers_tell(desk, session, one);
    readers_tell_change(desk, &one->conversation);
}

/* One page of a colleague's. */
static void ask_along(struct desk *desk, struct session *hers, const struct conversation *conversation, struct staff_id inviter, bool is_again)
{
    struct down_invited told = {.conversation = conversation->id.value, .by = state_name(desk, inviter),
                                .language = conversation->language, .topic = conversation->topic, .has_again = is_again, .again = is_again};
    hers->invited = conversation->id.value;
    hers->inviter = inviter.value;
    tell(desk, hers, DOWN_invited, &told);
}

void looking_invite(struct desk *desk, struct session *session, const struct up_invite *packet)
{
    struct conversation_id id = {packet->conversation};
    struct person colleague = standing_librarian((struct staff_id){packet->staff});
    struct roster_member *member = roster_find(desk->roster, colleague.staff);
    const struct desk_case *one = access_permitted(desk, session, id, VERB_invite, "invite");
    if (one == NULL)
        return;
    if (member == NULL || !roster_is_reached(member) || packet->staff == session->person) {
        refusal_of(desk, session, REASON_off_duty, "invite");
        return;
    }
    const struct library *home = libraries_find(desk, one->conversation.library);
    if (offer_after_ms(home, libraries_find(desk, member->answerer.library)) == OFFER_NEVER) {
        refusal_of(desk, session, REASON_not_allowed, "invite");
        return;
    }
    member->invited = id;
    member->inviter = sessions_person(session).staff;
    for (struct session *hers = sessions_first(&desk->sessions, &colleague); hers != NULL; hers = sessions_next(&desk->sessions, hers))
        if (hers->is_welcome && hers->page == PAGE_DESK)
            ask_along(desk, hers, &one->conversation, member->inviter, false);
}

void looking_welcome(struct desk *desk, struct session *session)
{
    const struct roster_member *member = roster_find(desk->roster, sessions_person(session).staff);
    enum store_result result;
    if (member == NULL || member->invited.value == 0)
        return;
    const struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, member->invited, &result);
    if (one != NULL && one->conversation.state == CONVERSATION_STATE_HELD && one->conversation.holder.value == member->inviter.value)
        ask_along(desk, session, &one->conversation, member->inviter, true);
}
