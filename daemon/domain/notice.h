/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_NOTICE_H
#define DOMAIN_NOTICE_H

#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stdint.h>

/* The mail that tells somebody who left a message, and an e-mail address, that an answer waits:
 *
 *            answered while away            sent
 *   READY ──────────────────────► WAITING ────────► SENT
 *     ▲                              │  └─────────► FAILED   for ever, or for three days
 *     └──────────────────────────────┴────────────────┘
 *                        the seeker is back
 *
 * One for each conversation, so nobody gets a second mail before they have been back. Pure. */

enum { NOTICE_ID_BYTES = 16 };

struct notice {
    struct conversation_id conversation;
    enum notice_state state;
    int64_t seq;                 /* the entry of the talk that holds the address, sealed */
    uint8_t id[NOTICE_ID_BYTES]; /* names the mail: who gets it twice can tell */
    int64_t since_ms;            /* when it began to wait */
    int64_t due_ms;              /* when to try next, while it waits */
    int64_t tries;
};

/* Somebody answered. True when a mail is to be sent from now on: the caller gives it a new id. */
bool notice_answered(struct notice *notice, bool is_there, int64_t now_ms);

/* The seeker is there. True when that changed it. */
bool notice_back(struct notice *notice);

/* It is handed out: counts, and says when to try again if nothing is heard of it. */
void notice_tried(struct notice *notice, int64_t now_ms);

/* What became of a try. */
enum notice_result { NOTICE_SENT, NOTICE_FAILED_FOR_NOW, NOTICE_FAILED_FOR_EVER, NOTICE_RESULT_COUNT };

/* Takes the result in. True when it is over with it: SENT or FAILED now. */
bool notice_heard(struct notice *notice, enum notice_result result);

/* Whether it has waited for so long that it is given up. */
bool notice_is_too_old(const struct notice *notice, int64_t now_ms);

#endif
