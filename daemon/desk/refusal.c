/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/refusal.h"

#include "base/plant.h"
#include "desk/trouble.h"

#include <string.h>

void refusal_note(struct desk *desk, struct session *session, struct text what)
{
    if (session->has_noted || sessions_person(session).staff.value == 0)
        return;
    session->has_noted = true;
    state_audit(desk, ACT_REFUSED, sessions_person(session).staff, what, text_of(""));
}

void refusal(struct desk *desk, struct session *session, enum reason reason, const struct down_refused *about, struct conversation_id id)
{
    bool is_reach = !plant("skip_audit") && (reason == REASON_not_found || reason == REASON_not_allowed);
    if (is_reach && !session->has_noted && id.value > 0) {
        session->has_noted = true;
        state_audit(desk, ACT_REFUSED, sessions_person(session).staff, state_id_text(desk, id.value), text_of(""));
    }
    struct down_refused told = *about;
    trouble_explain(desk, session, reason, id, &told);
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
