/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_FORM_H
#define DESK_FORM_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The feedback form as one seeker has it before them. */

/* What was answered; given_ms is 0 where nothing was. False on a fault. */
bool form_given(struct desk *desk, struct conversation_id id, struct feedback *feedback);

/* What the library asks, in the language of the conversation. False on a fault. */
bool form_asked(struct desk *desk, const struct conversation *conversation, struct record_asked asked[QUESTIONS_MAX], size_t *count);

/* How many questions the seeker of an ended conversation would be asked; 0 once they have answered. */
int64_t form_offered(struct desk *desk, const struct conversation *conversation);

#endif
