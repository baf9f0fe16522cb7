/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/refusal.h"

#include "base/plant.h"
#include "desk/trouble_words.h"

void refusal_note(struct desk *desk, struct session *session, struct text what)
{
    if (session->has_noted || sessions_person(session).staff.value == 0)
        return;
    session->has_noted = true;
    state_audit(desk, ACT_REFUSED, sessions_person(session).staff, what, text_of(""));
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

/* What goes with a refusal because of a pause, or a block, of a seeker: until when, why, and whom to
 * turn to; for other reasons nothing. id: the conversation that was named; 0 none. */
static void explain(struct desk *desk, const struct session *session, enum reason reason, struct conversation_id id, struct down_refused *refused)
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

void refusal(struct desk *desk, struct session *session, enum reason reason, const struct down_refused *about, struct conversation_id id)
{
    bool is_reach = !plant("skip_audit") && (reason == REASON_not_found || reason == REASON_not_allowed);
    if (is_reach && !session->has_noted && id.value > 0) {
        session->has_noted = true;
        state_audit(desk, ACT_REFUSED, sessions_person(session).staff, state_id_text(desk, id.value), text_of(""));
    }
    struct down_refused told = *about;
    explain(desk, session, reason, id, &told);
    tell_refused(desk, session, reason, &told);
}

void refusal_of(struct desk *desk, struct session *session, enum reason reason, const char *packet)
{
    struct down_refused about = {.has_packet = true, .packet = text_of(packet)};
    tell_refused(desk, session, reason, &about);
}

void refusal_field(struct desk *desk, struct session *session, enum reason reason, const char *packet, const char *field)
{
    struct down_refused about = {.has_packet = true, .packet = text_of(packet), .has_field = true, .field = text_of(field)};
    tell_refused(desk, session, reason, &about);
}

void refusal_wait(struct desk *desk, struct session *session, enum reason reason, const char *packet, int64_t wait_ms)
{
    struct down_refused about = {.has_packet = true, .packet = text_of(packet), .has_wait_ms = wait_ms > 0, .wait_ms = wait_ms};
    tell_refused(desk, session, reason, &about);
}
