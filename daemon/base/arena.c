/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include "base/require.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

bool arena_open(struct arena *arena, size_t size)
{
    *arena = (struct arena){.bytes = malloc(size), .size = size};
    return arena->bytes != NULL;
}

void arena_close(struct arena *arena)
{
    free(arena->bytes);
    *arena = (struct arena){0};
}

void *arena_take(struct arena *arena, size_t size)
{
    size_t align = alignof(max_align_t);
    require(size <= SIZE_MAX - align);
    size_t rounded = (size + align - 1) / align * align;
    if (rounded > arena->size - arena->used)
        return NULL;
    void *taken = arena->bytes + arena->used;
    arena->used += rounded;
    return memset(taken, 0, size);
}

void arena_return(struct arena *arena, size_t used)
{
    require(used <= arena->used);
    arena->used = used;
}

void arena_reset(struct arena *arena)
{
    arena->used = 0;
}
