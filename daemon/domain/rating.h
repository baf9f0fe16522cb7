/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_RATING_H
#define DOMAIN_RATING_H

#include "domain/conversation.h"

/* How satisfied a seeker was with one conversation. */
struct rating {
    struct conversation_id conversation;
    enum satisfaction satisfaction;
    int64_t rated_ms; /* when it was first said; 0: it was not */
};

/* Whether the person may say so now: an ended conversation of one's own, and what was said can
 * be changed for a day. Pure: sets *rating to what is to be stored only when REASON_NONE. */
enum reason rating_decide(struct rating *rating, const struct conversation *conversation, const struct person *person,
                          enum satisfaction satisfaction, int64_t now_ms);

#endif
