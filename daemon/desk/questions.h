/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_QUESTIONS_H
#define DESK_QUESTIONS_H

#include "desk/state.h"
#include "protocol/packets.h"

/* The feedback form of each library, as the admin keeps it. */

/* A question that we suggest, in every language. The build prints them from web-client/words
 * (web-client/dist/suggested_questions.c). */
struct suggested_question {
    enum question_kind kind;
    const char *texts[LANGUAGE_COUNT];
    const char *options[LANGUAGE_COUNT];
};

extern const struct suggested_question suggested_questions[];
extern const size_t suggested_question_count;

void questions_list(struct desk *desk, struct session *session, const struct up_questions *packet);
void questions_begin(struct desk *desk, struct session *session, const struct up_questions_begin *packet);
void questions_save(struct desk *desk, struct session *session, const struct up_question_save *packet);
void questions_move(struct desk *desk, struct session *session, const struct up_question_move *packet);
void questions_drop(struct desk *desk, struct session *session, const struct up_question_drop *packet);

/* What a library asks now, in its order; of the first for 0. False on a fault. */
bool questions_load(struct desk *desk, struct library_id library, struct question **list, size_t *count);

#endif
