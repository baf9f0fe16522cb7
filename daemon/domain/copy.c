/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/copy.h"

#include "domain/trouble.h"

enum reason copy_decide(const struct conversation *conversation, const struct person *person, bool is_blocked,
                        const struct copies_asked *asked, int64_t now_ms)
{
    const struct command writer = {.person = *person, .is_blocked = is_blocked};
    enum reason reason = conversation_permits(conversation, person, VERB_mail_copy);
    if (reason == REASON_NONE)
        reason = trouble_keeps(conversation, &writer, now_ms);
    if (reason != REASON_NONE)
        return reason;
    if (conversation->taken_ms == 0)
        return REASON_not_answered;
    bool is_over = asked->of_conversation >= COPIES_OF_CONVERSATION_MAX || asked->of_seeker >= COPIES_OF_SEEKER_MAX;
    return is_over ? REASON_copies_over : REASON_NONE;
}
