/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/colleagues.h"

#include "desk/talk.h"

/* The entry holds the word, as it goes over the wire. */
void colleagues_outcome(struct desk *desk, struct session *session, const struct up_outcome *packet)
{
    struct command outcome = {.kind = COMMAND_OUTCOME, .outcome = packet->outcome};
    struct text word = text_of(vocabulary_word(&vocabulary_outcome, (int)packet->outcome));
    talk_command(desk, session, (struct conversation_id){packet->conversation}, "outcome", &outcome, word);
}

void colleagues_tag(struct desk *desk, struct session *session, const struct up_tag *packet)
{
    struct command tag = {.kind = COMMAND_TAG, .tag = packet->tag, .is_on = packet->on};
    struct text word = text_of(vocabulary_word(&vocabulary_tag, (int)packet->tag));
    talk_command(desk, session, (struct conversation_id){packet->conversation}, "tag", &tag, word);
}
