/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_TROUBLE_WORDS_H
#define DESK_TROUBLE_WORDS_H

#include "desk/state.h"

/* What a seeker is told in trouble, in their language. The service says it and not their page:
 * few people ever read it, and every page would carry it. Built texts live as long as the turn. */

/* The sentences of web-client/words; the build prints the table (web-client/dist/trouble_words.c). */
struct trouble_words {
    const char *warned, *pause_over, *unblocked;
    const char *paused_one, *paused_other, *waits_one, *waits_other; /* {count} */
    const char *blocked, *blocked_here;                              /* {until}, {why}, {library} */
    const char *why[BLOCK_REASON_COUNT];
};

extern const struct trouble_words trouble_words[LANGUAGE_COUNT];

struct text trouble_words_warned(enum language language);

/* Paused for so many minutes; 0: it is over. */
struct text trouble_words_paused(struct desk *desk, int64_t minutes, enum language language);

/* Refused, for it is paused for so long. */
struct text trouble_words_waits(struct desk *desk, int64_t wait_ms, enum language language);

/* Blocked; blocked today because of somebody else at the same address. */
struct text trouble_words_blocked(struct desk *desk, const struct block *block, enum language language);
struct text trouble_words_blocked_here(struct desk *desk, const struct block *block, enum language language);

struct text trouble_words_unblocked(enum language language);

#endif
