/* SPDX-License-Identifier: Apache-2.0
 *
 * Who was asked stands in the conversation, and so does whether the seeker agreed: the question
 * waits for a seeker who is away, and a yes outlives a lost line of the librarian's. It is a yes to
 * one person and to one conversation: it goes with the end, and the next expert is a new question. */
#include "domain/expert.h"

#include "domain/limits.h"

enum reason expert_ask(struct conversation *conversation, const struct log *talk, const struct command *command, struct decision *decision)
{
    if (conversation_relation(conversation, &command->person) == RELATION_CLOSED)
        return REASON_already_ended;
    enum reason denied = conversation_permits(conversation, &command->person, VERB_expert_ask);
    if (denied != REASON_NONE)
        return denied;
    if (command->expert.value == 0)
        return REASON_not_found;
    if (!command->is_shared)
        return REASON_not_allowed;
    if (conversation->expert.value == command->expert.value)
        return REASON_NONE;
    if (conversation->expert.value != 0)
        return REASON_too_many;
    if (talk->head >= ENTRIES_IN_LOG_MAX)
        return REASON_log_full;
    conversation->expert = command->expert;
    conversation->is_let_in = false;
    decision->is_changed = true;
    conversation_wish(decision, ENTRY_KIND_EXPERT_ASKED, &command->person);
    return REASON_NONE;
}

enum reason expert_let_in(struct conversation *conversation, const struct log *talk, const struct command *command, struct decision *decision)
{
    enum reason denied = conversation_permits(conversation, &command->person, VERB_expert_in);
    if (denied != REASON_NONE)
        return denied;
    if (conversation->state == CONVERSATION_STATE_ENDED)
        return REASON_already_ended;
    bool is_asked = command->expert.value != 0 && command->expert.value == conversation->expert.value;
    if (!is_asked || conversation->is_let_in)
        return REASON_NONE;
    if (talk->head >= ENTRIES_IN_LOG_MAX)
        return REASON_log_full;
    conversation->is_let_in = true;
    decision->is_changed = true;
    conversation_wish(decision, ENTRY_KIND_EXPERT_IN, &command->person);
    return REASON_NONE;
}

enum reason expert_let_out(struct conversation *conversation, const struct command *command, struct decision *decision)
{
    enum reason denied = conversation_permits(conversation, &command->person, VERB_expert_out);
    if (denied != REASON_NONE)
        return denied;
    if (conversation->expert.value == 0 || conversation->state == CONVERSATION_STATE_ENDED)
        return REASON_NONE;
    conversation->expert = (struct staff_id){0};
    conversation->is_let_in = false;
    decision->is_changed = true;
    conversation_wish(decision, ENTRY_KIND_EXPERT_OUT, &command->person);
    return REASON_NONE;
}
