/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STAGE_DISK_H
#define STAGE_DISK_H

#include "store/backend.h"

#include <string.h>

/* A store in front of a store, for stories and simulation: it can be full, at once or after
 * some more writes, and a commit can be the last thing that the process did. */

enum disk_death {
    DISK_LIVES,
    DISK_DIES_BEFORE_COMMIT, /* nothing of the turn is durable, nothing was told */
    DISK_DIES_AFTER_COMMIT,  /* it is durable, but nobody was told */
};

struct disk {
    struct store store; /* first: a struct store * of ours is a struct disk * */
    struct store *below;
    bool is_full;
    int writes_left;    /* with is_full: how many more fit */
    int refusals;       /* how many writes were refused so far */
    enum disk_death death;
    bool is_dead;       /* the commit after which it died has been */
};

static inline bool disk_is_write(const char *call)
{
    static const char *const writes[] = {"begin", "add_", "save_", "drop_", "use_", "append_", "commit"};
    for (size_t at = 0; at < sizeof writes / sizeof *writes; at++)
        if (strncmp(call, writes[at], strlen(writes[at])) == 0)
            return true;
    return false;
}

static inline bool disk_refuses(struct disk *disk, const char *call)
{
    if (!disk->is_full || !disk_is_write(call))
        return false;
    if (disk->writes_left > 0) {
        disk->writes_left--;
        return false;
    }
    disk->refusals++;
    return true;
}

/* The commit with which the process dies. */
static inline enum store_result disk_die(struct disk *disk)
{
    disk->is_dead = true;
    if (disk->death == DISK_DIES_AFTER_COMMIT)
        (void)store_commit(disk->below);
    return STORE_FAULT;
}

#define STORE_CALL(NAME, PARAMETERS, ARGUMENTS)                             \
    static inline enum store_result disk_##NAME PARAMETERS                  \
    {                                                                       \
        struct disk *disk = (struct disk *)store;                           \
        if (disk_refuses(disk, #NAME))                                      \
            return STORE_FULL;                                              \
        if (disk->death != DISK_LIVES && strcmp(#NAME, "commit") == 0)      \
            return disk_die(disk);                                          \
        store = disk->below;                                                \
        return store->backend->NAME ARGUMENTS;                              \
    }
#include "store/store_calls.def"
#undef STORE_CALL

static inline void disk_abandon(struct store *store)
{
    store_abandon(((struct disk *)store)->below);
}

static inline void disk_idle(struct store *store)
{
    store_idle(((struct disk *)store)->below);
}

static inline void disk_close(struct store *store)
{
    (void)store; /* whoever opened the one below closes it */
}

/* Puts a disk in front of a store. */
static inline struct store *disk_open(struct disk *disk, struct store *below)
{
    static const struct store_backend backend = {
#define STORE_CALL(NAME, PARAMETERS, ARGUMENTS) .NAME = disk_##NAME,
#include "store/store_calls.def"
#undef STORE_CALL
        .abandon = disk_abandon,
        .idle = disk_idle,
        .close = disk_close,
    };
    *disk = (struct disk){.store = {.backend = &backend}, .below = below};
    return &disk->store;
}

#endif
