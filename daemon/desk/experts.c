/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/experts.h"

#include "base/plant.h"
#include "desk/access.h"
#include "desk/commands.h"
#include "desk/invitations.h"
#include "desk/libraries.h"
#include "desk/standing.h"
#include "desk/tell.h"

/* Whether the home of a conversation lets him help: an expert works with a library, as its staff does. */
static bool is_shared(struct desk *desk, const struct conversation *conversation, const struct store_staff *expert)
{
    return offer_after_ms(libraries_find(desk, conversation->library), libraries_find(desk, expert->answerer.library)) != OFFER_NEVER;
}

static bool is_here(struct desk *desk, struct staff_id expert)
{
    const struct person person = standing_expert(expert);
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL; session = sessions_next(&desk->sessions, session))
        if (session->is_welcome && !session->is_over && session->page == PAGE_DESK)
            return true;
    return false;
}

void experts_list(struct desk *desk, struct session *session, const struct up_experts *packet)
{
    const struct desk_case *one = access_permitted(desk, session, (struct conversation_id){packet->conversation}, VERB_expert_ask, "experts");
    struct record_expert *list = arena_take(&desk->turn, COLLEAGUES_MAX * sizeof *list);
    struct down_experts told = {.conversation = packet->conversation, .list = list};
    struct store_staff *staff;
    size_t count;
    if (one == NULL || list == NULL || !state_note(desk, store_list_staff(desk->store, &desk->turn, &staff, &count)))
        return;
    for (size_t at = 0; at < count && told.list_count < COLLEAGUES_MAX; at++)
        if (staff[at].role == ROLE_EXPERT && !staff[at].is_disabled && is_shared(desk, &one->conversation, &staff[at]))
            list[told.list_count++] = (struct record_expert){
                .staff = staff[at].id.value, .name = state_name(desk, staff[at].id), .here = is_here(desk, staff[at].id),
                .languages = staff[at].answerer.languages != 0 ? staff[at].answerer.languages : LANGUAGES_ALL};
    told.list_count = tell_fitting(desk, DOWN_experts, list, told.list_count);
    tell(desk, session, DOWN_experts, &told);
}

/* ---- asked, in and out ---- */

static struct text asked_words(struct desk *desk, struct staff_id expert, struct text why)
{
    enum { ROOM = 4 * EXPERT_ASKED_CHARACTERS_MAX };
    char *bytes = arena_take(&desk->turn, ROOM);
    struct text_builder builder = text_builder_on(bytes, bytes == NULL ? 0 : ROOM);
    text_add(&builder, state_name(desk, expert));
    text_add_string(&builder, " – ");
    text_add(&builder, why);
    return text_built(&builder);
}

/* A row with the login of the expert; where a seeker acts, nobody is signed in. */
static void audit(struct desk *desk, enum act act, const struct person *actor, struct conversation_id id, struct staff_id expert)
{
    struct store_staff account;
    if (state_note(desk, store_load_staff(desk->store, expert, &desk->turn, &account)))
        state_audit(desk, act, actor->staff, state_id_text(desk, id.value), account.login);
}

/* Changes how it stands with the expert; whether anything did change. */
static bool change(struct desk *desk, struct session *session, struct conversation before, const char *packet, struct command *command, struct text text)
{
    const struct desk_case *one = commands_give(desk, session, before.id, packet, command, text);
    return one != NULL && (one->conversation.expert.value != before.expert.value || one->conversation.is_let_in != before.is_let_in);
}

void experts_ask(struct desk *desk, struct session *session, const struct up_expert_ask *packet)
{
    struct conversation_id id = {packet->conversation};
    struct staff_id expert = {packet->staff};
    struct command ask = {.kind = COMMAND_EXPERT_ASK};
    struct store_staff account;
    const struct desk_case *one = access_permitted(desk, session, id, VERB_expert_ask, "expert_ask");
    if (one == NULL)
        return;
    enum store_result result = store_load_staff(desk->store, expert, &desk->turn, &account);
    if (result != STORE_NONE && !state_note(desk, result))
        return;
    if (result == STORE_OK && account.role == ROLE_EXPERT && !account.is_disabled) {
        ask.expert = expert;
        ask.is_shared = is_shared(desk, &one->conversation, &account);
    }
    if (change(desk, session, one->conversation, "expert_ask", &ask, asked_words(desk, expert, packet->why)))
        audit(desk, ACT_EXPERT_ASKED, &ask.person, id, expert);
}

void experts_let_in(struct desk *desk, struct session *session, const struct up_expert_in *packet)
{
    struct conversation_id id = {packet->conversation};
    struct command in = {.kind = COMMAND_EXPERT_IN, .expert = {packet->expert}};
    const struct desk_case *one = access_permitted(desk, session, id, VERB_expert_in, "expert_in");
    if (one != NULL && plant("yes_to_anybody"))
        in.expert = one->conversation.expert;
    if (one != NULL && change(desk, session, one->conversation, "expert_in", &in, state_name(desk, in.expert)))
        audit(desk, ACT_EXPERT_LET_IN, &in.person, id, in.expert);
}

void experts_let_out(struct desk *desk, struct session *session, const struct up_expert_out *packet)
{
    struct conversation_id id = {packet->conversation};
    struct command out = {.kind = COMMAND_EXPERT_OUT};
    const struct desk_case *one = access_permitted(desk, session, id, VERB_expert_out, "expert_out");
    if (one == NULL)
        return;
    struct staff_id expert = one->conversation.expert;
    if (!change(desk, session, one->conversation, "expert_out", &out, state_name(desk, expert)))
        return;
    audit(desk, ACT_EXPERT_LET_OUT, &out.person, id, expert);
    invitations_tell_all(desk, expert); /* it names him no more, so that nobody else tells him */
}

void experts_dismiss(struct desk *desk, struct staff_id expert)
{
    struct conversation *invited;
    size_t count;
    if (plant("keep_the_dismissed") || !state_note(desk, cases_save(&desk->cases, desk->store)) ||
        !state_note(desk, store_list_invited(desk->store, expert, &desk->turn, &invited, &count)))
        return;
    for (size_t at = 0; at < count; at++) {
        enum store_result result;
        struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, invited[at].id, &result);
        struct command out = {.kind = COMMAND_EXPERT_OUT, .person = standing_expert(expert)};
        if (one != NULL && commands_run(desk, NULL, one, &out, state_name(desk, expert)) == REASON_NONE)
            audit(desk, ACT_EXPERT_LET_OUT, &(struct person){0}, invited[at].id, expert);
    }
}
