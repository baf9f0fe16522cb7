/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/trouble.h"

#include "base/plant.h"
#include "desk/access.h"
#include "desk/commands.h"
#include "desk/refusal.h"
#include "desk/trouble_words.h"

void trouble_warn(struct desk *desk, struct session *session, const struct up_warn *packet)
{
    struct conversation_id id = {packet->conversation};
    struct command warn = {.kind = COMMAND_WARN};
    int64_t wait_ms = access_wait(desk, session);
    if (wait_ms > 0) {
        refusal_wait(desk, session, REASON_too_fast, "warn", wait_ms);
        return;
    }
    const struct desk_case *one = access_permitted(desk, session, id, VERB_warn, "warn");
    if (one != NULL)
        commands_give(desk, session, id, "warn", &warn, trouble_words_warned(one->conversation.language));
}

void trouble_pause(struct desk *desk, struct session *session, const struct up_pause *packet)
{
    struct conversation_id id = {packet->conversation};
    struct command pause = {.kind = COMMAND_PAUSE, .minutes = packet->minutes};
    int64_t wait_ms = access_wait(desk, session);
    if (wait_ms > 0) {
        refusal_wait(desk, session, REASON_too_fast, "pause", wait_ms);
        return;
    }
    struct desk_case *one = access_permitted(desk, session, id, VERB_pause, "pause");
    if (one != NULL)
        commands_give(desk, session, id, "pause", &pause, trouble_words_paused(desk, packet->minutes, one->conversation.language));
    if (one != NULL && plant("pause_in_words"))
        one->conversation.paused_ms = 0;
}
