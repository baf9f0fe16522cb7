/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/standing.h"

#include "desk/libraries.h"
#include "desk/tell.h"

struct person standing_seeker(const struct conversation *conversation)
{
    return (struct person){.role = ROLE_SEEKER, .seeker = conversation->seeker};
}

struct person standing_librarian(struct staff_id staff)
{
    return (struct person){.role = ROLE_LIBRARIAN, .staff = staff};
}

struct person standing_expert(struct staff_id staff)
{
    return (struct person){.role = ROLE_EXPERT, .staff = staff};
}

bool standing_is_colleague(enum role role)
{
    return permission_allows(role, VERB_notes, RELATION_LOOKING);
}

/* Who was asked from outside. */
static void add_expert(struct desk *desk, const struct conversation *conversation, struct down_conversation *packet)
{
    bool is_asked = conversation->expert.value != 0 && conversation->state != CONVERSATION_STATE_ENDED;
    packet->has_expert = packet->has_expert_name = packet->has_expert_in = is_asked;
    packet->expert = conversation->expert.value;
    packet->expert_name = state_name(desk, conversation->expert);
    packet->expert_in = conversation->is_let_in;
}

/* Which colleague has joined: the seeker reads it in the talk. */
static void add_joined(struct desk *desk, const struct conversation *conversation, struct down_conversation *packet)
{
    packet->has_joined = packet->has_joined_name = conversation->joined.value != 0;
    packet->joined = conversation->joined.value;
    packet->joined_name = state_name(desk, conversation->joined);
}

/* What colleagues know besides. */
static void add_staff_log(struct desk *desk, struct desk_case *one, struct down_conversation *packet)
{
    enum store_result result;
    const struct case_log *log = cases_staff_log(one, desk->store, &result);
    packet->has_notes = log != NULL || !state_note(desk, result);
    packet->notes = log != NULL ? log->is.head : 0;
}

struct text standing_render(struct desk *desk, struct desk_case *one, enum role role, bool is_looking)
{
    const struct conversation *conversation = &one->conversation;
    struct down_conversation packet = {
        .conversation = conversation->id.value,
        .log = one->talk.is.id.value,
        .state = conversation->state,
        .language = conversation->language,
        .topic = conversation->topic,
        .has_library = true,
        .library = libraries_find(desk, conversation->library)->id.value,
        .began_ms = conversation->began_ms,
        .head = one->talk.is.head,
        .seeker_seen = conversation->seeker_seen,
        .staff_seen = conversation->staff_seen,
        .has_due_ms = conversation->due_ms != 0,
        .due_ms = conversation->due_ms,
        .has_holder = conversation->holder.value != 0,
        .has_looking = is_looking,
        .looking = is_looking,
    };
    if (packet.has_holder)
        packet.holder = state_name(desk, conversation->holder);
    packet.has_stay = role == ROLE_SEEKER && conversation->handed_from.value != 0;
    if (packet.has_stay)
        packet.stay = state_name(desk, conversation->handed_from);
    const struct roster_member *holder = packet.has_holder ? roster_find(desk->roster, conversation->holder) : NULL;
    if (holder != NULL && !roster_is_here(holder)) {
        packet.has_back_ms = true;
        packet.back_ms = holder->back_ms;
        packet.has_late = packet.late = holder->is_late;
    }
    packet.has_paused_ms = standing_is_colleague(role) && conversation->paused_ms > desk->now.wall_ms;
    packet.paused_ms = conversation->paused_ms;
    add_expert(desk, conversation, &packet);
    if (standing_is_colleague(role)) {
        add_joined(desk, conversation, &packet);
        add_staff_log(desk, one, &packet);
    }
    return tell_render(desk, DOWN_conversation, &packet);
}

struct text standing_labels(struct desk *desk, const struct conversation *conversation)
{
    struct record_label *labels = arena_take(&desk->turn, TAG_COUNT * sizeof *labels);
    if (labels == NULL)
        return (struct text){NULL, 0};
    struct down_labels packet = {.conversation = conversation->id.value, .outcome = conversation->outcome, .tags = labels};
    for (int tag = 0; tag < TAG_COUNT; tag++)
        if ((conversation->tags & INT64_C(1) << tag) != 0)
            labels[packet.tags_count++].tag = (enum tag)tag;
    return tell_render(desk, DOWN_labels, &packet);
}
