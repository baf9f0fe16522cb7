/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/access.h"

#include "desk/refusal.h"
#include "base/plant.h"

struct down_refused access_about(const char *packet, struct conversation_id id)
{
    return (struct down_refused){.has_packet = true, .packet = text_of(packet), .has_conversation = id.value > 0, .conversation = id.value};
}

struct desk_case *access_load(struct desk *desk, struct session *session, struct conversation_id id, const struct down_refused *about)
{
    enum store_result result;
    struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, id, &result);
    if (one == NULL && result == STORE_NONE)
        refusal(desk, session, REASON_not_found, about, id);
    else if (one == NULL)
        state_note(desk, result);
    return one;
}

struct desk_case *access_judge(struct desk *desk, struct session *session, struct conversation_id id, enum verb verb,
                               const struct down_refused *about)
{
    struct person person = sessions_person(session);
    struct desk_case *one = access_load(desk, session, id, about);
    enum reason denied = one == NULL || plant("skip_permission") ? REASON_NONE : conversation_permits(&one->conversation, &person, verb);
    if (denied == REASON_NONE)
        return one;
    refusal(desk, session, denied, about, id);
    return NULL;
}

struct desk_case *access_permitted(struct desk *desk, struct session *session, struct conversation_id id, enum verb verb, const char *packet)
{
    const struct down_refused about = access_about(packet, id);
    return access_judge(desk, session, id, verb, &about);
}

int64_t access_wait(struct desk *desk, struct session *session)
{
    return bucket_take(&session->messages, 1000 / desk->settings->messages_per_second, desk->settings->messages_burst, desk->now.ms);
}

bool access_is_too_fast(struct desk *desk, struct session *session, struct down_refused *about)
{
    about->wait_ms = access_wait(desk, session);
    about->has_wait_ms = about->wait_ms > 0;
    if (about->has_wait_ms)
        tell_refused(desk, session, REASON_too_fast, about);
    return about->has_wait_ms;
}
