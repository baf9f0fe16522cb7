/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_ROWS_H
#define STORE_ROWS_H

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

/* Rows collected in an arena while their number is not yet known. For back ends. */
struct rows {
    void *first;
    size_t row_bytes;
    size_t count;
    size_t room;
};

/* Room for one more row behind the others, zeroed; rows may move. NULL when the arena is full. */
void *rows_add(struct rows *rows, struct arena *arena);

/* Copies a text into the arena, so that it becomes a view of it. False when the arena is full. */
bool rows_keep(struct arena *arena, struct text text, struct text *kept);

#endif
