/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_SUSPECTS_H
#define DESK_SUSPECTS_H

#include "desk/role.h"

#include <stdbool.h>

/* The page of memory in which a desk notes whom it hears, for its successor. */

/* At the start: whoever was being heard in this death and in the one before is banned. */
void suspects_begin(struct desk_shared *shared);

void suspects_note(struct desk_shared *shared, uint32_t door, struct session_name session);

/* The turn ended well. */
void suspects_clear(struct desk_shared *shared);

bool suspects_is_banned(const struct desk_shared *shared, uint32_t door, struct session_name session);

#endif
