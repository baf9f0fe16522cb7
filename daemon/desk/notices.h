/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_NOTICES_H
#define DESK_NOTICES_H

#include "desk/state.h"

/* The mail that tells somebody who left a message that an answer waits (domain/notice.h), and
 * noted in the staff log what became of it. Where it did not arrive, the conversation is a left
 * message again, unless somebody holds it. Without a mail server in the settings nothing is
 * noted, and nothing waits. */

/* How to reach the person was just left, in the last entry of the talk. */
void notices_address(struct desk *desk, const struct desk_case *one, bool is_mail);

/* Whether this conversation is written to when an answer comes, and: it is not, whatever was left. */
bool notices_is_promised(struct desk *desk, struct conversation_id id);
void notices_take_back(struct desk *desk, struct conversation_id id);

/* Whether the last mail of this conversation did not arrive, and its seeker has not been back since. */
bool notices_has_failed(struct desk *desk, struct conversation_id id);

/* A librarian has written in this conversation. */
void notices_answered(struct desk *desk, const struct desk_case *one);

/* This seeker is there, and sees the newest conversation. */
void notices_back(struct desk *desk, struct seeker_id seeker);

/* When the first that waits is due, in the time of the store; INT64_MAX: none waits. */
int64_t notices_first_ms(struct desk *desk);

/* For notice_mails.c. The notice of a conversation, false when there is none, or on a fault; stored
 * anew; whether its seeker is there; the list of left messages says who was not reached. */
bool notices_load(struct desk *desk, struct conversation_id id, struct notice *notice);
void notices_save(struct desk *desk, const struct notice *notice);
bool notices_is_there(struct desk *desk, const struct conversation *conversation);
void notices_list_changes(struct desk *desk);

#endif
