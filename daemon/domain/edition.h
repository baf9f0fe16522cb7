/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_EDITION_H
#define DOMAIN_EDITION_H

#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <stdint.h>

/* What several people edit: whose it is, and how often it was changed. Who changes it names the
 * version that the change began from, so that nobody overwrites what they have not seen. */
struct edition {
    int64_t id;            /* 0: not added yet */
    struct staff_id owner; /* nobody: it is everybody's */
    struct library_id library; /* for whose conversations; none: for all */
    int64_t version;       /* 1 when it is added, one more with each change */
};

/* Whether `wish` may be added (its id is 0), or take the place of `found` (all 0 where there is
 * none), or remove it. count: how many its owner has; most: how many there may be. Somebody
 * else's is as if it were not there. */
enum reason edition_judge(const struct edition *found, const struct edition *wish, int64_t count, int64_t most);

#endif
