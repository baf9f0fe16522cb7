/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

/* Memory with one lifetime: taken piece by piece, given back all at once. A role has one
 * for the process and one for each turn of its loop. */
struct arena {
    unsigned char *bytes;
    size_t size;
    size_t used;
};

/* Takes size bytes from the system for an arena; close gives them back and is harmless
 * twice. Returns false when there is no memory. */
bool arena_open(struct arena *arena, size_t size);
void arena_close(struct arena *arena);

/* Takes size bytes, zeroed and aligned for anything, until the next reset. Returns NULL
 * when the arena is full: the caller refuses what it was doing. */
void *arena_take(struct arena *arena, size_t size);

/* Gives back what was taken since that many bytes were used. */
void arena_return(struct arena *arena, size_t used);

/* Gives back everything that was taken. */
void arena_reset(struct arena *arena);

#endif
