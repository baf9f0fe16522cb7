/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_CASES_H
#define DESK_CASES_H

#include "base/arena.h"
#include "store/store.h"

/* The conversations of one turn: each loaded once, changed in memory, saved once. */
struct desk_case {
    struct conversation conversation;
    struct log talk;
    bool is_changed;      /* the conversation's row */
    bool has_new_entries; /* the talk's */
    struct desk_case *next; /* in its place of the table */
    struct desk_case *older; /* all of the turn */
};

enum { CASES_PLACES = 1024 };

struct cases {
    struct desk_case *places[CASES_PLACES];
    struct desk_case *all;
};

/* Forgets the turn before. */
void cases_reset(struct cases *cases);

/* The case of a conversation. NULL when there is none, or on a fault; *result tells. */
struct desk_case *cases_load(struct cases *cases, struct store *store, struct arena *arena, struct conversation_id id, enum store_result *result);

/* A conversation that was added in this turn, with its empty talk. NULL: the arena is full. */
struct desk_case *cases_put(struct cases *cases, struct arena *arena, const struct conversation *conversation);

/* Saves whatever changed. */
enum store_result cases_save(struct cases *cases, struct store *store);

#endif
