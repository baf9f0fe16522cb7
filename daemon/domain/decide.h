/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_DECIDE_H
#define DOMAIN_DECIDE_H

#include "domain/conversation.h"

/* The life of a conversation:
 *
 *              take                     end
 *   WAITING ─────────► HELD ─────────────────► ENDED
 *      ▲ │   reclaim    │                        ▲
 *      │ │              │ give back, lapse       │
 *      │ └──────────────┼────────────────────────┘ end
 *      └────────────────┘ (returned: in front of the queue)
 *
 * And beside it, when nobody answers or the person does not want to wait:
 *
 *              leave, away                take
 *   WAITING ───────────────────► LEFT ─────────────► HELD
 *      ▲                         │  ▲                 │
 *      └─────────────────────────┘  └─────────────────┘
 *              come back              give back, lapse: a left message again, due as before,
 *                                     unless the person has written meanwhile and so is there
 *
 * And from hand to hand (hand_over.c): HELD ─► HELD by a colleague, HELD ─► WAITING in front of
 * another library's queue; the seeker who would rather stay brings it back.
 *
 * A left message has no place in the queue and a day by which it is to be answered. It becomes
 * one in three ways, and each is told in words: the seeker chooses it; it begins while nobody
 * answers; nobody answers and the seeker has gone away. It becomes one again, even when it is
 * ended, when the mail that was to tell of the answer did not arrive. Who comes back stands where the time
 * that was waited puts them: the time away does not count, the time before it does. */

/* Decides one command. Pure: changes *conversation only, and only when it is not refused. log is the
 * one that the command writes to, as it stands (conversation_log); known matters for SAY and NOTE
 * only. The caller has made sure that the packet is well-formed; everything else is judged here,
 * permission first. */
void decide_command(struct conversation *conversation, const struct log *log, const struct command *command,
                    const struct writer_known *known, int64_t now_ms, struct decision *decision);

#endif
