/* SPDX-License-Identifier: Apache-2.0
 *
 * A block is of a person, who is known by a cookie or a code, and whoever throws both away is
 * somebody new. So for the rest of the day it is of the address too, as far as that can be had
 * without keeping one: block_tags.h. Only a beginning is refused by address: somebody else there
 * who is already helped goes on. */
#include "desk/blocks.h"

#include "base/plant.h"
#include "desk/state.h"

bool blocks_load(struct desk *desk)
{
    struct block *rows;
    size_t count;
    if (!state_note(desk, store_list_blocks(desk->store, &desk->turn, &rows, &count)))
        return false;
    if (count > BLOCKS_MAX)
        return state_note(desk, STORE_FAULT);
    desk->blocks.count = count;
    for (size_t at = 0; at < count; at++)
        desk->blocks.rows[at] = rows[at];
    return true;
}

const struct block *blocks_find(const struct desk *desk, struct seeker_id seeker)
{
    return plant("forget_blocks") ? NULL : block_find(desk->blocks.rows, desk->blocks.count, seeker, desk->now.wall_ms);
}

const struct block *blocks_of_session(const struct desk *desk, const struct session *session)
{
    const struct block *own = blocks_find(desk, (struct seeker_id){session->person});
    if (own != NULL || session->is_address_shared)
        return own;
    return blocks_find(desk, block_tags_find(desk->blocks.tags, session->address_tag, desk->now.wall_ms));
}

void blocks_sweep(struct desk *desk)
{
    for (size_t at = desk->blocks.count; at-- > 0;) {
        if (desk->blocks.rows[at].until_ms > desk->now.wall_ms)
            continue;
        if (!state_write(desk) || !state_note(desk, store_drop_block(desk->store, desk->blocks.rows[at].seeker)) || !blocks_load(desk))
            return;
    }
}
