/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_DESK_H
#define DESK_DESK_H

#include "base/clock.h"
#include "base/random.h"
#include "crypto/keyring.h"
#include "desk/block_tags.h"
#include "parcels/parcel.h"
#include "settings/settings.h"
#include "store/store.h"

#include <stdbool.h>
#include <stdint.h>

/* The desk without its process: parcels in, parcels out, one turn at a time. The role
 * (role.c) gives it real channels and a real store, the simulation virtual ones.
 *
 *     desk_begin → desk_hear for every parcel that waits → desk_end
 *
 * desk_end commits what was decided and only then posts what is to be told: nothing is
 * acknowledged that is not on disk. */

struct desk;

/* Where the desk's parcels go: doors by number, then the clerks and the courier, where there is one. */
enum { DESK_DOORS_MAX = 8, DESK_CLERK_QUICK = DESK_DOORS_MAX, DESK_CLERK_LONG, DESK_COURIER, DESK_PEERS };

struct desk_parts {
    const struct settings *settings;
    struct store *store;
    struct keyring *keyring;
    struct block_tags *block_tags; /* memory that outlives the desk, not the service; all zero at its start */
    struct random random;
    void (*post)(void *context, int peer, const struct parcel *parcel);
    void *context;
};

/* Rebuilds its memory from the store. Borrows every part. NULL on a fault (journalled). */
struct desk *desk_open(const struct desk_parts *parts, struct moment now);
void desk_close(struct desk *desk);

void desk_begin(struct desk *desk, struct moment now);

/* Hears one parcel; blobs in it may be gone when it returns. */
void desk_hear(struct desk *desk, int peer, const struct parcel *parcel);

/* Whether the turn has grown so large that it should end before more is heard. */
bool desk_is_full(const struct desk *desk);

/* Commits and tells. False on a fault: nothing was told, and the process must stop. */
bool desk_end(struct desk *desk);

/* A door is gone with all its sessions. Stands inside a turn. */
void desk_lose_door(struct desk *desk, uint32_t door);

/* A new life of a door, or of the desk: until its ready, every open that it sends makes a
 * session known again. Stands inside a turn. */
void desk_announce(struct desk *desk, uint32_t door);

/* The moment (monotonic) at which a turn is due even when nothing is heard. */
int64_t desk_due_ms(const struct desk *desk);

/* Things that may be done when nothing waits: checkpoint, new keys. False on a fault. */
bool desk_idle(struct desk *desk);

#endif
