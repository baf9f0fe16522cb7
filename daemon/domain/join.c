/* SPDX-License-Identifier: Apache-2.0
 *
 * Who joined stands in the conversation, and not with her page: a page that is loaded anew finds its
 * way back, and the seeker's talk never says that somebody is there who has long gone. It goes with
 * the end, and when the conversation returns to the queue, where nobody writes but the seeker. */
#include "domain/join.h"

#include "domain/limits.h"

enum reason join_in(struct conversation *conversation, const struct log *talk, const struct command *command, struct decision *decision)
{
    const struct person *person = &command->person;
    enum reason denied = conversation_permits(conversation, person, VERB_join);
    if (denied != REASON_NONE)
        return denied;
    if (conversation->joined.value == person->staff.value)
        return REASON_NONE;
    if (!conversation_is_asked(conversation, person))
        return REASON_not_allowed;
    if (command->room < 0)
        return REASON_off_duty; /* no end of a duty would tell that she has gone */
    if (conversation->joined.value != 0)
        return REASON_too_many;
    if (talk->head >= ENTRIES_IN_LOG_MAX)
        return REASON_log_full;
    conversation->joined = person->staff;
    decision->is_changed = true;
    conversation_wish(decision, ENTRY_KIND_JOINED, person);
    return REASON_NONE;
}

enum reason join_part(struct conversation *conversation, const struct command *command, struct decision *decision)
{
    const struct person *person = &command->person;
    enum reason denied = conversation_permits(conversation, person, VERB_part);
    if (denied != REASON_NONE)
        return denied;
    bool is_hers = person->staff.value == conversation->joined.value || person->staff.value == conversation->holder.value;
    if (conversation->joined.value == 0 || !is_hers)
        return REASON_NONE;
    conversation_wish(decision, ENTRY_KIND_PARTED, person);
    decision->entry.staff = conversation->joined; /* it is told of her, whoever said so */
    conversation->joined = (struct staff_id){0};
    decision->is_changed = true;
    return REASON_NONE;
}

void join_held(struct conversation *conversation)
{
    if (conversation->joined.value == conversation->holder.value)
        conversation->joined = (struct staff_id){0};
}
