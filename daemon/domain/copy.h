/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_COPY_H
#define DOMAIN_COPY_H

#include "base/text.h"
#include "domain/conversation.h"
#include "domain/notice.h"

/* A copy of a conversation that its seeker wants to have by e-mail: the only mail with words of a
 * talk in it, because they chose it. Pure. */

enum {
    COPIES_OF_CONVERSATION_MAX = 3, /* within a day: a mistyped address, a second mailbox */
    COPIES_OF_SEEKER_MAX = 5,
    COPIES_DAY_MS = 86400000,
};

struct copy {
    struct copy_id id;
    struct seeker_id seeker;
    enum language language; /* of the page that it was asked on */
    struct text address;    /* sealed; empty once the mail is over with */
    struct notice mail;     /* WAITING, SENT or FAILED; seq: of the last entry that is in it */
};

/* How many of them were asked for within the day before. */
struct copies_asked { int64_t of_conversation, of_seeker; };

/* Whether the person may have one of this conversation: REASON_NONE, or why not. Nobody gets a
 * conversation in which no librarian has been: who knows an address could else write to it in the
 * library's name. */
enum reason copy_decide(const struct conversation *conversation, const struct person *person, bool is_blocked,
                        const struct copies_asked *asked, int64_t now_ms);

#endif
