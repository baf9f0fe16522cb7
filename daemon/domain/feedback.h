/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_FEEDBACK_H
#define DOMAIN_FEEDBACK_H

#include "domain/conversation.h"
#include "domain/question.h"

/* What a seeker answered to the form of a library, about one conversation. */
struct feedback {
    struct conversation_id conversation;
    int64_t given_ms; /* 0: nothing was sent */
};

/* One answer. */
struct answer {
    int64_t question;  /* 0: why it was rated so */
    int64_t choice;    /* from 0, and 0 of a sentence; -1: none */
    struct text words; /* of a sentence; empty: none */
};

enum { ANSWER_NONE = -1 };

/* Whether the person may send answers now: about an ended conversation of one's own. Once is
 * enough: what was sent before stays, and is no mistake (ask given_ms). */
enum reason feedback_decide(const struct conversation *conversation, const struct person *person);

/* Takes the next answer off the lines of a feedback packet: the question's id, and what is
 * behind it. False at the end, and, with *is_broken, where a line is none. */
bool feedback_next(struct text *lines, int64_t *question, struct text *said, bool *is_broken);

/* What was said as an answer to the question. REASON_bad_field: it is none. */
enum reason feedback_judge(const struct question *question, struct text said, struct answer *answer);

#endif
