/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/state.h"

#include "base/journal.h"

#include <string.h>

bool state_note(struct desk *desk, enum store_result result)
{
    if ((result == STORE_FULL || result == STORE_FAULT) && result > desk->result)
        desk->result = result;
    if (result == STORE_TAKEN || result == STORE_NONE)
        journal(JOURNAL_WARNING, "store", "unexpected result=%d", (int)result);
    return result == STORE_OK;
}

bool state_write(struct desk *desk)
{
    if (desk->is_begun)
        return desk->result == STORE_OK;
    desk->is_begun = state_note(desk, store_begin(desk->store));
    return desk->is_begun;
}

int64_t state_time(struct desk *desk)
{
    if (desk->now.wall_ms > desk->stored_ms)
        desk->stored_ms = desk->now.wall_ms;
    return desk->stored_ms;
}

static struct staff_name *find_name(struct desk *desk, struct staff_id staff)
{
    for (size_t at = 0; at < desk->names_count; at++)
        if (desk->names[at].staff.value == staff.value)
            return &desk->names[at];
    return NULL;
}

struct text state_name(void *desk, struct staff_id staff)
{
    const struct staff_name *found = find_name(desk, staff);
    return text_of(found != NULL ? found->name : "");
}

void state_name_put(struct desk *desk, struct staff_id staff, struct text name)
{
    struct staff_name *place = find_name(desk, staff);
    if (place == NULL && desk->names_count == DESK_NAMES_MAX)
        return;
    if (place == NULL)
        place = &desk->names[desk->names_count++];
    place->staff = staff;
    size_t length = name.length < sizeof place->name ? name.length : sizeof place->name - 1;
    memcpy(place->name, name.bytes, length);
    place->name[length] = '\0';
}

/* Fills the spare keys up: one durable write to keys.db for many conversations. */
static bool make_keys(struct desk *desk)
{
    size_t room = sizeof desk->spare / sizeof *desk->spare - desk->spare_count;
    struct store_key *made = desk->spare + desk->spare_count;
    int64_t next;
    if (!state_note(desk, store_next_key_id(desk->store, &next)))
        return false;
    for (size_t at = 0; at < room; at++) {
        made[at].id = next + (int64_t)at;
        if (!keyring_make(desk->keyring, &desk->random, made[at].id, made[at].wrapped))
            return state_note(desk, STORE_FAULT);
    }
    if (!state_note(desk, store_add_keys(desk->store, made, room)))
        return false;
    desk->spare_count += room;
    return true;
}

bool state_take_key(struct desk *desk, int64_t *key_id)
{
    if (desk->spare_count == 0 && !make_keys(desk))
        return false;
    *key_id = desk->spare[--desk->spare_count].id;
    return true;
}

bool desk_idle(struct desk *desk)
{
    desk->result = STORE_OK;
    if (desk->spare_count < sizeof desk->spare / sizeof *desk->spare / 2)
        make_keys(desk);
    store_idle(desk->store);
    return desk->result != STORE_FAULT;
}

struct envelope *state_key(struct desk *desk, int64_t key_id)
{
    enum store_result result = STORE_OK;
    struct envelope *envelope = keys_find(desk->keys, key_id, &result);
    if (envelope == NULL && result != STORE_NONE)
        state_note(desk, result);
    return envelope;
}

struct text state_id_text(struct desk *desk, int64_t id)
{
    char *bytes = arena_take(&desk->turn, 24);
    struct text_builder builder = text_builder_on(bytes, bytes == NULL ? 0 : 24);
    text_add_integer(&builder, id);
    return text_built(&builder);
}

void state_audit(struct desk *desk, enum act act, struct staff_id actor, struct text object, struct text why)
{
    struct store_audit row = {.act = act, .actor = actor, .object = object, .why = why};
    if (!state_write(desk))
        return;
    row.at_ms = state_time(desk);
    state_note(desk, store_append_audit(desk->store, &row));
}
