/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_CASES_H
#define DESK_CASES_H

#include "base/arena.h"
#include "store/store.h"

/* The conversations of one turn: each loaded once, changed in memory, saved once. What was
 * committed is kept for the next turns. */

/* A writer that is known: the highest number it has stored in a log, and whose it is. */
struct case_writer {
    struct writer_id writer;
    int64_t last;
    enum side side;
    struct staff_id staff;
};

enum { CASE_WRITERS_MAX = 4 }; /* tabs that write to one log at about the same time */

struct case_log {
    struct log is;
    struct case_writer writers[CASE_WRITERS_MAX]; /* a place is empty while its last is 0 */
    size_t writers_noted;   /* ever; the next takes the place of the oldest */
    bool is_known;          /* loaded, or known not to be there */
    bool is_there;          /* has a row; a staff log gets it with its first entry */
    bool has_new_entries;
};

struct desk_case {
    struct conversation conversation;
    struct case_log talk;
    struct case_log staff_log; /* by cases_staff_log only: many conversations have none */
    struct text first_words; /* how it begins, of this turn; bytes NULL: not opened yet */
    bool is_changed;        /* the conversation's row */
    struct desk_case *next; /* in its place of the table */
    struct desk_case *older; /* all of the turn */
};

enum {
    CASES_PLACES = 1024,
    CASES_KEPT = 4096, /* as many as keys are: about 700 bytes each, touched only when used */
};

struct cases {
    struct desk_case *places[CASES_PLACES];
    struct desk_case *all;
    struct desk_case kept[CASES_KEPT]; /* as they were committed; an id of 0 is an empty place */
};

/* Forgets the turn before, with all that it has changed and not kept. */
void cases_reset(struct cases *cases);

/* The case of a conversation. NULL when there is none, or on a fault; *result tells. */
struct desk_case *cases_load(struct cases *cases, struct store *store, struct arena *arena, struct conversation_id id, enum store_result *result);

/* A conversation that was added in this turn, with its empty talk. NULL: the arena is full. */
struct desk_case *cases_put(struct cases *cases, struct arena *arena, const struct conversation *conversation);

/* Its staff log; with a head of 0 where nothing was ever written. NULL on a fault. */
struct case_log *cases_staff_log(struct desk_case *one, struct store *store, enum store_result *result);

/* What is known of a writer; NULL when the store has to be asked. */
const struct case_writer *cases_writer(const struct case_log *log, const struct writer_id *writer);

/* Notes what the store was told by, or tells of, a writer. */
void cases_note_writer(struct case_log *log, const struct case_writer *known);

/* Saves whatever changed. */
enum store_result cases_save(struct cases *cases, struct store *store);

/* The turn is committed: what it loaded and changed is what the store holds, and is kept. */
void cases_keep(struct cases *cases);

#endif
