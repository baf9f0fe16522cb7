/* SPDX-License-Identifier: Apache-2.0
 *
 * Whoever gets it holds it at once, and need not agree first: between two people who wait for each
 * other's click a third one sits and waits for both. She who cannot take it gives it back, and when
 * she is not there her lease returns it, as any other. */
#include "domain/hand_over.h"

#include "domain/join.h"
#include "domain/limits.h"

void hand_over_held(struct conversation *conversation)
{
    conversation->handed_to = (struct library_id){0};
    if (conversation->holder.value == conversation->handed_from.value)
        conversation_end_hand_over(conversation);
}

void hand_over_said(struct conversation *conversation, const struct command *command, struct decision *decision)
{
    bool is_seeker = command->person.role == ROLE_SEEKER;
    bool is_helper = !is_seeker && command->person.staff.value != conversation->holder.value;
    if (conversation->handed_from.value == 0 || conversation->is_received != is_seeker || is_helper)
        return;
    if (is_seeker)
        conversation_end_hand_over(conversation);
    else
        conversation->is_received = true;
    decision->is_changed = true;
}

/* Why it cannot be given to these; REASON_NONE when it can. */
static enum reason refuses(const struct command *command)
{
    bool is_to_library = command->to.value == 0;
    if (is_to_library && !command->is_answered_there)
        return REASON_nobody_answers;
    if (!is_to_library && command->to.value == command->person.staff.value)
        return REASON_own_account;
    if (!is_to_library && command->room < 0)
        return REASON_off_duty;
    if (!command->is_shared)
        return REASON_not_allowed;
    if (!is_to_library && command->room == 0)
        return REASON_no_room;
    if (command->from_library.value != command->to_library.value && !command->has_note)
        return REASON_note_needed;
    return command->has_note && command->notes >= ENTRIES_IN_LOG_MAX ? REASON_log_full : REASON_NONE;
}

enum reason hand_over_decide(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    const struct person *person = &command->person;
    if (conversation_relation(conversation, person) == RELATION_CLOSED)
        return REASON_already_ended;
    enum reason reason = conversation_permits(conversation, person, VERB_hand_over);
    if (reason == REASON_NONE)
        reason = refuses(command);
    if (reason != REASON_NONE)
        return reason;
    if (command->to.value != 0) {
        conversation_end_hand_over(conversation);
        conversation->holder = conversation->last_holder = command->to;
        join_held(conversation);
    } else {
        conversation_return(conversation, now_ms, decision);
        conversation->handed_to = command->to_library;
    }
    if (command->from_library.value != command->to_library.value)
        conversation->handed_from = person->staff;
    decision->is_changed = true;
    decision->is_queue_changed = true;
    conversation_wish(decision, ENTRY_KIND_HANDED_OVER, person);
    return REASON_NONE;
}

enum reason hand_over_stay(struct conversation *conversation, const struct command *command, int64_t now_ms, struct decision *decision)
{
    enum reason denied = conversation_permits(conversation, &command->person, VERB_stay);
    if (denied != REASON_NONE)
        return denied;
    if (conversation->state == CONVERSATION_STATE_ENDED)
        return REASON_already_ended;
    struct staff_id former = conversation->handed_from;
    if (former.value == 0)
        return REASON_NONE;
    if (command->room >= 0) {
        conversation_end_hand_over(conversation);
        conversation->state = CONVERSATION_STATE_HELD;
        conversation->holder = conversation->last_holder = former;
        join_held(conversation);
        conversation->is_returned = false;
        decision->is_changed = true;
        decision->is_queue_changed = true;
    } else {
        conversation_return(conversation, now_ms, decision);
    }
    conversation_wish(decision, ENTRY_KIND_STAYED, &command->person);
    return REASON_NONE;
}
