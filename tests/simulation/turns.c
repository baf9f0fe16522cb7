/* SPDX-License-Identifier: Apache-2.0
 *
 * Nobody is taken before somebody who waits longer but for a reason that was said, and is on record
 * (decision 0019). The oracle compares the queue from before the turn with what the talks tell of it:
 * whoever stood there all the time, open to her who took another from behind them, was overtaken. */
#include "world.h"

enum { AUDIT_ROWS = 200 };

static int standing_librarian(const struct world *world, struct staff_id staff)
{
    for (int at = 0; at < world->climate.librarians; at++)
        if (world->people[world->climate.seekers + at].staff.value == staff.value)
            return at;
    return -1;
}

/* ---- what they do ---- */

/* Each in its time, and every fifth time none. Not drawn: older seeds stay as they are. */
const char *turns_reason(struct world *world, int person, long long conversation)
{
    static const char *const fields[TURN_REASON_COUNT] = {
        ",\"reason\":\"promised\"", ",\"reason\":\"urgent\"", ",\"reason\":\"known\"", ",\"reason\":\"short\""};
    int64_t reason = world->steps % (TURN_REASON_COUNT + 1);
    if (reason == TURN_REASON_COUNT)
        return "";
    world->oracle.said_why[person - world->climate.seekers][conversation] |= (unsigned char)(1 << reason);
    return fields[reason];
}

/* ---- before a turn ---- */

void turns_look(struct world *world)
{
    struct conversation *waiting;
    struct store_audit *rows;
    size_t count;
    require(store_list_audit(world->below, 0, 1, &world->scratch, &rows, &count) == STORE_OK);
    world->oracle.audited = count > 0 ? rows[0].number : 0;
    require(store_list_waiting(world->below, &world->scratch, &waiting, &count) == STORE_OK && count <= SEEKERS_MAX);
    for (size_t at = 0; at < count; at++)
        world->oracle.queue[at] = waiting[at];
    world->oracle.queue_count = count;
    world->oracle.queue_ms = world->desk->stored_ms;
}

/* ---- after it ---- */

/* What became of it in this turn first, words apart: ENTRY_KIND_COUNT nothing did. by: who did it. */
static enum entry_kind became(struct world *world, const struct conversation *row, struct staff_id *by)
{
    struct store_entry *entries;
    size_t count;
    require(store_list_entries(world->below, log_of(row->id, LOG_TALK), world->oracle.before[row->id.value].head, INT64_MAX, SIZE_MAX, SIZE_MAX,
                               &world->scratch, &entries, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++) {
        *by = entries[at].staff;
        if (entries[at].kind != ENTRY_KIND_MESSAGE && entries[at].kind != ENTRY_KIND_FILE)
            return entries[at].kind;
    }
    return ENTRY_KIND_COUNT;
}

/* Somebody who stood before it all the time and was open to her; 0 nobody. */
static int64_t overtaken(struct world *world, size_t place, const struct actor *who)
{
    struct staff_id by;
    for (size_t at = 0; at < place; at++) {
        const struct conversation *row = &world->oracle.queue[at];
        bool is_open = row->handed_to.value == 0 && !who->is_narrow && network_is_offered(world, row, who, world->oracle.queue_ms);
        if (is_open && became(world, row, &by) == ENTRY_KIND_COUNT)
            return row->id.value;
    }
    return 0;
}

/* One of the reasons that she ever said for it is on record since the turn began. */
static bool is_on_record(struct world *world, int librarian, const struct conversation *row)
{
    struct staff_id staff = world->people[world->climate.seekers + librarian].staff;
    struct store_audit *rows;
    char taken[24];
    size_t count, length = (size_t)snprintf(taken, sizeof taken, "%lld/", (long long)row->id.value);
    require(store_list_audit(world->below, 0, AUDIT_ROWS, &world->scratch, &rows, &count) == STORE_OK);
    for (size_t at = 0; at < count && rows[at].number > world->oracle.audited; at++) {
        int reason = vocabulary_number(&vocabulary_turn_reason, rows[at].why);
        bool is_this = rows[at].act == ACT_TAKEN_OUT_OF_TURN && rows[at].actor.value == staff.value &&
                       rows[at].object.length > length && memcmp(rows[at].object.bytes, taken, length) == 0;
        if (is_this && reason >= 0 && (world->oracle.said_why[librarian][row->id.value] & 1 << reason) != 0)
            return true;
    }
    return false;
}

/* What a library gives it gives in order; what was handed over came with its reason; and who comes
 * back herself has whom she lost. */
static bool is_by_hand(const struct world *world, const struct conversation *row, struct staff_id by)
{
    bool is_given = world->libraries[row->library.value > 0 ? row->library.value - 1 : 0].is_giving;
    return !is_given && row->handed_to.value == 0 && !(row->is_returned && row->last_holder.value == by.value);
}

void turns_check(struct world *world)
{
    for (size_t at = 1; at < world->oracle.queue_count; at++) {
        const struct conversation *row = &world->oracle.queue[at];
        struct staff_id by = {0};
        int librarian = became(world, row, &by) == ENTRY_KIND_TAKEN ? standing_librarian(world, by) : -1;
        if (librarian < 0 || !is_by_hand(world, row, by))
            continue;
        const struct actor *who = &world->people[world->climate.seekers + librarian];
        int64_t before = overtaken(world, at, who);
        if (before != 0 && !is_on_record(world, librarian, row))
            world_fail(world, "%s has taken %lld before %lld, and no reason is on record", who->name, (long long)row->id.value, (long long)before);
    }
}
