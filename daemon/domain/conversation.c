/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/conversation.h"

enum side side_of(enum role role)
{
    return role == ROLE_SEEKER ? SIDE_SEEKER : SIDE_STAFF;
}

/* An expert's: asked, and let in or not, until it ends; looking while his page does. To every other one: NONE. */
static enum relation expert_relation(const struct conversation *conversation, const struct person *person)
{
    bool is_asked = person->staff.value != 0 && person->staff.value == conversation->expert.value;
    if (!is_asked || conversation->state == CONVERSATION_STATE_ENDED)
        return RELATION_NONE;
    if (!conversation->is_let_in)
        return RELATION_ASKED;
    return person->looks.value == conversation->id.value ? RELATION_LOOKING : RELATION_INVITED;
}

enum relation conversation_relation(const struct conversation *conversation, const struct person *person)
{
    if (person->role == ROLE_SEEKER)
        return person->seeker.value != 0 && person->seeker.value == conversation->seeker.value ? RELATION_OWN : RELATION_NONE;
    if (person->role == ROLE_EXPERT)
        return expert_relation(conversation, person);
    if (conversation->state == CONVERSATION_STATE_WAITING || conversation->state == CONVERSATION_STATE_LEFT)
        return RELATION_WAITING;
    bool is_held = conversation->state == CONVERSATION_STATE_HELD;
    if (person->staff.value != 0 && person->staff.value == conversation_colleague(conversation).value)
        return is_held ? RELATION_HELD : RELATION_CLOSED;
    if (!is_held || person->staff.value == 0)
        return RELATION_NONE;
    bool has_joined = person->staff.value == conversation->joined.value;
    if (person->looks.value != 0 && person->looks.value == conversation->id.value)
        return has_joined ? RELATION_JOINED : RELATION_LOOKING;
    return has_joined || conversation_is_asked(conversation, person) ? RELATION_INVITED : RELATION_COLLEAGUE;
}

bool conversation_is_asked(const struct conversation *conversation, const struct person *person)
{
    bool is_invited = person->invited.value != 0 && person->invited.value == conversation->id.value;
    return is_invited && person->inviter.value == conversation->holder.value;
}

struct staff_id conversation_colleague(const struct conversation *conversation)
{
    switch (conversation->state) {
    case CONVERSATION_STATE_HELD: return conversation->holder;
    case CONVERSATION_STATE_ENDED: return conversation->last_holder;
    case CONVERSATION_STATE_WAITING:
    case CONVERSATION_STATE_LEFT:
    case CONVERSATION_STATE_COUNT: break;
    }
    return (struct staff_id){0};
}

enum log_kind conversation_log(enum command_kind kind)
{
    switch (kind) {
    case COMMAND_NOTE: case COMMAND_OUTCOME: case COMMAND_TAG: case COMMAND_HAND_OVER_NOTE: case COMMAND_FOLLOW_UP: case COMMAND_FOLLOWED_UP:
    case COMMAND_MAILED: case COMMAND_BLOCK_NOTE: case COMMAND_UNBLOCK_NOTE:
        return LOG_STAFF;
    case COMMAND_SAY: case COMMAND_FILE: case COMMAND_SEEN: case COMMAND_TAKE: case COMMAND_RECLAIM: case COMMAND_GIVE_BACK: case COMMAND_LAPSE: case COMMAND_UNATTENDED: case COMMAND_END:
    case COMMAND_LEAVE: case COMMAND_AWAY: case COMMAND_UNREACHED: case COMMAND_COME_BACK:
    case COMMAND_MASK: case COMMAND_ASK_ENOUGH: case COMMAND_GO_ON: case COMMAND_HAND_OVER: case COMMAND_STAY:
    case COMMAND_WARN: case COMMAND_PAUSE: case COMMAND_BLOCK: case COMMAND_UNBLOCK:
    case COMMAND_EXPERT_ASK: case COMMAND_EXPERT_IN: case COMMAND_EXPERT_OUT: case COMMAND_JOIN: case COMMAND_PART:
        break;
    }
    return LOG_TALK;
}

enum reason conversation_permits(const struct conversation *conversation, const struct person *person, enum verb verb)
{
    if (permission_allows(person->role, verb, conversation_relation(conversation, person)))
        return REASON_NONE;
    return person->role == ROLE_SEEKER ? REASON_not_found : REASON_not_allowed;
}

void conversation_begin(struct conversation *conversation, bool is_answered, int64_t due_ms, int64_t now_ms)
{
    conversation->state = is_answered ? CONVERSATION_STATE_WAITING : CONVERSATION_STATE_LEFT;
    conversation->began_ms = conversation->waiting_ms = conversation->queued_ms = now_ms;
    conversation->left_ms = is_answered ? 0 : now_ms;
    conversation->due_ms = is_answered ? 0 : due_ms;
}

void conversation_wish(struct decision *decision, enum entry_kind kind, const struct person *person)
{
    decision->entry = (struct entry_wish){.kind = kind, .side = side_of(person->role), .staff = person->staff};
    decision->entry_count = 1;
}

void conversation_end_hand_over(struct conversation *conversation)
{
    conversation->handed_to = (struct library_id){0};
    conversation->handed_from = (struct staff_id){0};
    conversation->is_received = false;
}

void conversation_return(struct conversation *conversation, int64_t now_ms, struct decision *decision)
{
    bool is_left = conversation->due_ms != 0;
    conversation->state = is_left ? CONVERSATION_STATE_LEFT : CONVERSATION_STATE_WAITING;
    conversation->holder = (struct staff_id){0};
    conversation->is_returned = !is_left;
    conversation->waiting_ms = now_ms;
    conversation->paused_ms = 0; /* nobody would be there to lift it */
    conversation->joined = (struct staff_id){0};
    conversation_end_hand_over(conversation);
    decision->is_changed = true;
    decision->is_queue_changed = true;
}
