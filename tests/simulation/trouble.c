/* SPDX-License-Identifier: Apache-2.0
 *
 * Warn, pause, block and undo; and what decision 0029 promises, read from the talks, without
 * domain/trouble.c. A seeker of this world has one address, and nobody else has it. */
#include "world.h"

enum { PAUSE_LEAST_MS = 60000, PAUSE_MOST_MS = 900000 };

/* ---- what librarians do ---- */

void trouble_act(struct world *world, int person, int tab, long long conversation)
{
    static const int minutes[] = {0, 0, 0, 1, 5, 15};
    switch (world_later_below(world, 6)) {
    case 0: browsers_send(world, person, tab, "{\"type\":\"warn\",\"conversation\":%lld}", conversation); break;
    case 1: browsers_send(world, person, tab, "{\"type\":\"block\",\"conversation\":%lld,\"reason\":\"%s\",\"length\":\"%s\"}", conversation,
                          vocabulary_word(&vocabulary_block_reason, (int)world_later_below(world, BLOCK_REASON_COUNT)),
                          world_later_chance(world, 500) ? "day" : "week"); break;
    default: browsers_send(world, person, tab, "{\"type\":\"pause\",\"conversation\":%lld,\"minutes\":%d}", conversation,
                           minutes[world_later_below(world, sizeof minutes / sizeof *minutes)]); break;
    }
}

/* She lifts one of them; when all is well, all. */
void trouble_hear_blocks(struct world *world, int person, int tab, const json_t *packet)
{
    const json_t *list = json_object_get(packet, "list");
    size_t count = json_array_size(list), one = (size_t)world_later_below(world, (int64_t)count);
    if (count > 0 && (world->is_healed || world_later_chance(world, 500)))
        browsers_send(world, person, tab, "{\"type\":\"unblock\",\"conversation\":%lld}", field_number(json_array_get(list, one), "conversation"));
}

/* ---- who is blocked ---- */

static const struct block *find(const struct block *blocks, size_t count, struct seeker_id seeker, int64_t wall_ms)
{
    for (size_t at = 0; at < count; at++)
        if (blocks[at].seeker.value == seeker.value && blocks[at].until_ms > wall_ms)
            return &blocks[at];
    return NULL;
}

void trouble_look(struct world *world)
{
    struct block *blocks;
    size_t count;
    arena_reset(&world->scratch);
    require(store_list_blocks(world->below, &world->scratch, &blocks, &count) == STORE_OK && count <= BLOCKS_MAX);
    world->oracle.blocks_count = count;
    for (size_t at = 0; at < count; at++)
        world->oracle.blocks[at] = blocks[at];
}

static bool is_of(struct world *world, const struct block *blocks, size_t count, int person)
{
    for (size_t at = 0; at < count; at++)
        if (oracle_owner(world, blocks[at].conversation.value) == person)
            return true;
    return false;
}

/* ---- what they are told ---- */

/* The seeker is blocked, or was when the turn began, or became so and is so no longer. */
static bool is_blocked_somehow(struct world *world, int person)
{
    struct block *now;
    size_t count;
    require(store_list_blocks(world->below, &world->scratch, &now, &count) == STORE_OK);
    return is_of(world, world->oracle.blocks, world->oracle.blocks_count, person) || is_of(world, now, count, person);
}

/* Whether it is paused, or was within this turn: as the entries say. */
static bool is_paused_somehow(struct world *world, int64_t conversation)
{
    struct store_entry *entries;
    size_t count;
    if (world->oracle.paused_until_ms[conversation] > 0)
        return true;
    require(store_list_entries(world->below, log_of((struct conversation_id){conversation}, LOG_TALK), world->oracle.followed[conversation], INT64_MAX,
                               SIZE_MAX, SIZE_MAX, &world->scratch, &entries, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        if (entries[at].kind == ENTRY_KIND_PAUSED)
            return true;
    return false;
}

void trouble_check_refused(struct world *world, int person, const json_t *packet)
{
    const struct actor *who = &world->people[person];
    bool is_paused = strcmp(field_text(packet, "reason"), "paused") == 0, is_blocked = strcmp(field_text(packet, "reason"), "blocked") == 0;
    int64_t conversation = field_number(packet, "conversation") != 0 ? field_number(packet, "conversation")
                                                                     : field_number(packet, "log") / LOGS_IN_CONVERSATION_MAX;
    if (!is_paused && !is_blocked)
        return;
    if (who->is_staff || field_text(packet, "text")[0] == '\0')
        world_fail(world, "%s is refused without a word: %s", who->name, field_text(packet, "reason"));
    if (is_blocked && !is_blocked_somehow(world, person))
        world_fail(world, "%s is refused as blocked, and is not", who->name);
    if (is_paused && (conversation <= 0 || !is_paused_somehow(world, conversation)))
        world_fail(world, "%s is refused as paused in %lld, which is not", who->name, (long long)conversation);
}

void trouble_check_blocks(struct world *world, const struct actor *who, const json_t *packet)
{
    const json_t *list = json_object_get(packet, "list");
    struct conversation row;
    for (size_t at = 0; at < json_array_size(list); at++) {
        struct conversation_id id = {field_number(json_array_get(list, at), "conversation")};
        if (!who->is_staff || store_load_conversation(world->below, id, &row) != STORE_OK ||
            (row.library.value > 0 ? row.library.value : LIBRARY_FIRST) != who->library + 1)
            world_fail(world, "%s is shown a block that is not of her library", who->name);
    }
}

/* ---- after each turn ---- */

/* What an entry does to a pause: the end of every hold is the end of it. */
static void follow_pause(struct world *world, const struct conversation *row, const struct store_entry *entry)
{
    int64_t *until_ms = &world->oracle.paused_until_ms[row->id.value];
    switch (entry->kind) {
    case ENTRY_KIND_PAUSED:
        *until_ms = row->paused_ms > entry->at_ms ? row->paused_ms : entry->at_ms + PAUSE_LEAST_MS;
        break;
    case ENTRY_KIND_PAUSE_OVER: case ENTRY_KIND_GIVEN_BACK: case ENTRY_KIND_LOST: case ENTRY_KIND_ENDED: case ENTRY_KIND_UNATTENDED:
    case ENTRY_KIND_LEFT: case ENTRY_KIND_CAME_BACK: case ENTRY_KIND_TAKEN:
        *until_ms = 0;
        break;
    case ENTRY_KIND_HANDED_OVER: case ENTRY_KIND_STAYED: /* to a colleague, and it goes on; or to nobody yet: which is sealed */
        *until_ms = row->paused_ms > entry->at_ms ? *until_ms : 0;
        break;
    default:
        break;
    }
}

static void check_entry(struct world *world, const struct conversation *row, const struct store_entry *entry, bool is_blocked)
{
    bool is_written = entry->side == SIDE_SEEKER && (entry->kind == ENTRY_KIND_MESSAGE || entry->kind == ENTRY_KIND_FILE);
    int64_t until_ms = world->oracle.paused_until_ms[row->id.value];
    if (is_written && entry->at_ms < until_ms)
        world_fail(world, "entry %lld of %lld was taken although its seeker is paused for %lld ms", (long long)entry->seq, (long long)row->id.value,
                   (long long)(until_ms - entry->at_ms));
    if (is_written && is_blocked)
        world_fail(world, "entry %lld of %lld was taken although its seeker is blocked", (long long)entry->seq, (long long)row->id.value);
}

void trouble_check_row(struct world *world, const struct conversation *row)
{
    struct oracle *oracle = &world->oracle;
    int64_t *followed = &oracle->followed[row->id.value];
    struct store_entry *entries;
    struct log log;
    size_t count = 0;
    require(store_load_log(world->below, log_of(row->id, LOG_TALK), &log) == STORE_OK);
    bool is_blocked = find(oracle->blocks, oracle->blocks_count, row->seeker, world->now.wall_ms) != NULL &&
                      find(world->desk->blocks.rows, world->desk->blocks.count, row->seeker, world->now.wall_ms) != NULL;
    if (log.head > *followed)
        require(store_list_entries(world->below, log.id, *followed, INT64_MAX, SIZE_MAX, SIZE_MAX, &world->scratch, &entries, &count) == STORE_OK);
    *followed = log.head;
    for (size_t at = 0; at < count; at++) {
        check_entry(world, row, &entries[at], is_blocked && entries[at].seq > oracle->before[row->id.value].head);
        follow_pause(world, row, &entries[at]);
        if (entries[at].kind == ENTRY_KIND_BLOCKED || entries[at].kind == ENTRY_KIND_UNBLOCKED)
            world->oracle.is_blocked_by[row->id.value] = entries[at].kind == ENTRY_KIND_BLOCKED;
        courier_see_entry(world, row, &entries[at]);
        if (world->is_latest) {
            partner_see_entry(world, row, &entries[at]);
            joined_see_entry(world, row, &entries[at]);
            papers_see_entry(world, row, &entries[at]);
        }
    }
    if (world->is_latest) {
        partner_check_row(world, row);
        joined_check_row(world, row);
    }
    bool is_told = oracle->paused_until_ms[row->id.value] > world->desk->stored_ms, is_paused = row->paused_ms > world->desk->stored_ms;
    if (is_told != is_paused || row->paused_ms > world->desk->stored_ms + PAUSE_MOST_MS)
        world_fail(world, "conversation %lld is %s, and its talk says that it is %s", (long long)row->id.value, is_paused ? "paused" : "not paused",
                   is_told ? "paused" : "not paused");
}

/* The desk knows what is stored, and whoever was just blocked is not helped any more. */
void trouble_check_turn(struct world *world)
{
    struct conversation row;
    struct block *blocks;
    size_t count;
    require(store_list_blocks(world->below, &world->scratch, &blocks, &count) == STORE_OK);
    if (count != world->desk->blocks.count)
        world_fail(world, "%zu are blocked, and the desk thinks %zu", count, world->desk->blocks.count);
    for (size_t at = 0; at < count; at++) {
        if (find(world->desk->blocks.rows, count, blocks[at].seeker, INT64_MIN) == NULL)
            world_fail(world, "seeker %lld is blocked, and the desk does not know", (long long)blocks[at].seeker.value);
        require(store_load_conversation(world->below, blocks[at].conversation, &row) == STORE_OK);
        if (row.state != CONVERSATION_STATE_ENDED || row.seeker.value != blocks[at].seeker.value || !world->oracle.is_blocked_by[row.id.value])
            world_fail(world, "the block of conversation %lld stands, which is %s, and its talk says that it %s", (long long)row.id.value,
                       vocabulary_word(&vocabulary_conversation_state, (int)row.state), world->oracle.is_blocked_by[row.id.value] ? "stands" : "does not");
    }
}
