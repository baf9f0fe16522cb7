/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/trouble.h"

#include "base/plant.h"
#include "desk/refusal.h"
#include "desk/talk.h"
#include "desk/trouble_words.h"

void trouble_warn(struct desk *desk, struct session *session, const struct up_warn *packet)
{
    struct conversation_id id = {packet->conversation};
    struct command warn = {.kind = COMMAND_WARN};
    int64_t wait_ms = talk_wait(desk, session);
    if (wait_ms > 0) {
        refusal_wait(desk, session, REASON_too_fast, "warn", wait_ms);
        return;
    }
    const struct desk_case *one = talk_permitted(desk, session, id, VERB_warn, "warn");
    if (one != NULL)
        talk_command(desk, session, id, "warn", &warn, trouble_words_warned(one->conversation.language));
}

void trouble_pause(struct desk *desk, struct session *session, const struct up_pause *packet)
{
    struct conversation_id id = {packet->conversation};
    struct command pause = {.kind = COMMAND_PAUSE, .minutes = packet->minutes};
    int64_t wait_ms = talk_wait(desk, session);
    if (wait_ms > 0) {
        refusal_wait(desk, session, REASON_too_fast, "pause", wait_ms);
        return;
    }
    struct desk_case *one = talk_permitted(desk, session, id, VERB_pause, "pause");
    if (one != NULL)
        talk_command(desk, session, id, "pause", &pause, trouble_words_paused(desk, packet->minutes, one->conversation.language));
    if (one != NULL && plant("pause_in_words"))
        one->conversation.paused_ms = 0;
}

static void explain_pause(struct desk *desk, struct conversation_id id, struct down_refused *refused)
{
    enum store_result result;
    const struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one == NULL)
        return;
    refused->has_wait_ms = refused->has_text = true;
    refused->wait_ms = one->conversation.paused_ms - state_time(desk);
    refused->text = trouble_words_waits(desk, refused->wait_ms, one->conversation.language);
}

void trouble_explain(struct desk *desk, const struct session *session, enum reason reason, struct conversation_id id, struct down_refused *refused)
{
    const struct block *block = reason == REASON_blocked ? blocks_of_session(desk, session) : NULL;
    if (reason == REASON_paused)
        explain_pause(desk, id, refused);
    if (block == NULL)
        return;
    bool is_own = block->seeker.value == session->person;
    enum language language = (enum language)session->language;
    refused->has_text = true;
    refused->text = is_own ? trouble_words_blocked(desk, block, language) : trouble_words_blocked_here(desk, block, language);
}
