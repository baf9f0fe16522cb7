/* SPDX-License-Identifier: Apache-2.0
 *
 * Rows double by moving; the old place is lost until the arena is reset. That costs at most
 * as much again, and saves a counting query before each list. */
#include "store/rows.h"

#include <string.h>

enum { ROWS_FIRST = 16 };

void *rows_add(struct rows *rows, struct arena *arena)
{
    if (rows->count == rows->room) {
        size_t room = rows->room == 0 ? ROWS_FIRST : 2 * rows->room;
        void *moved = arena_take(arena, room * rows->row_bytes);
        if (moved == NULL)
            return NULL;
        if (rows->count > 0)
            memcpy(moved, rows->first, rows->count * rows->row_bytes);
        rows->first = moved;
        rows->room = room;
    }
    return (char *)rows->first + rows->row_bytes * rows->count++;
}

bool rows_keep(struct arena *arena, struct text text, struct text *kept)
{
    *kept = (struct text){"", 0};
    if (text.length == 0)
        return true;
    char *bytes = arena_take(arena, text.length);
    if (bytes == NULL)
        return false;
    memcpy(bytes, text.bytes, text.length);
    *kept = (struct text){bytes, text.length};
    return true;
}
