/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/rating.h"

enum { CHANGE_MS = 24 * 3600 * 1000 };

enum reason rating_decide(struct rating *rating, const struct conversation *conversation, const struct person *person,
                          enum satisfaction satisfaction, int64_t now_ms)
{
    enum reason denied = conversation_permits(conversation, person, VERB_rate);
    if (denied != REASON_NONE)
        return denied;
    if (conversation->state != CONVERSATION_STATE_ENDED)
        return REASON_not_ended;
    if (rating->rated_ms != 0 && now_ms - rating->rated_ms >= CHANGE_MS)
        return REASON_rated_before;
    rating->conversation = conversation->id;
    rating->satisfaction = satisfaction;
    if (rating->rated_ms == 0)
        rating->rated_ms = now_ms;
    return REASON_NONE;
}
