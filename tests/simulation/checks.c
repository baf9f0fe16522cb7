/* SPDX-License-Identifier: Apache-2.0
 *
 * What has to hold after each turn, and when everything has been well for a while. */
#include "world.h"

#include "transcript/body.h"

enum { BACK_MS = 30000 }; /* who was at home comes with no haste */

/* ---- after each turn and each death ---- */

/* Whatever anybody was told of is there. */
void oracle_check_told(struct world *world)
{
    if (world->is_newest)
        rated_check_told(world);
    if (world->has_afterwards)
        afterwards_check_told(world);
    for (int64_t id = 1; id < CONVERSATIONS_MAX; id++) {
        struct log log = {.head = 0}, staff_log = {.head = 0};
        bool is_there = store_load_log(world->below, log_of((struct conversation_id){id}, LOG_TALK), &log) == STORE_OK;
        if (!is_there && world->oracle.told[LOG_TALK][id] == 0)
            return;
        (void)store_load_log(world->below, log_of((struct conversation_id){id}, LOG_STAFF), &staff_log);
        if (log.head < world->oracle.told[LOG_TALK][id] || staff_log.head < world->oracle.told[LOG_STAFF][id])
            world_fail(world, "entry %lld, or %lld of the staff log, of conversation %lld was told, and is lost",
                       (long long)world->oracle.told[LOG_TALK][id], (long long)world->oracle.told[LOG_STAFF][id], (long long)id);
    }
}

static void check_queue(struct world *world, struct arena *arena)
{
    struct conversation *waiting;
    size_t count;
    require(store_list_waiting(world->below, arena, &waiting, &count) == STORE_OK);
    const struct queue *queue = &world->desk->queue;
    if (queue->count != count)
        world_fail(world, "%zu wait, and the desk thinks %zu", count, queue->count);
    for (size_t at = 0; at < count; at++)
        if (queue->items[at].conversation.value != waiting[at].id.value)
            world_fail(world, "at place %zu stands %lld, and the desk thinks %lld", at, (long long)waiting[at].id.value,
                       (long long)queue->items[at].conversation.value);
}

/* One conversation has one owner: from hand to hand it goes when one hands it over, or lets it go. */
static void check_owner(struct world *world, struct arena *arena, const struct conversation *row)
{
    const struct known *before = &world->oracle.before[row->id.value];
    struct store_entry *entries;
    size_t count;
    bool is_free = before->holder == 0 || row->holder.value == 0 || row->holder.value == before->holder;
    if (is_free)
        return;
    require(store_list_entries(world->below, log_of(row->id, LOG_TALK), before->head, INT64_MAX, SIZE_MAX, SIZE_MAX, arena, &entries, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        is_free |= entries[at].kind == ENTRY_KIND_HANDED_OVER || entries[at].kind == ENTRY_KIND_STAYED || entries[at].kind == ENTRY_KIND_GIVEN_BACK ||
                   entries[at].kind == ENTRY_KIND_LOST || entries[at].kind == ENTRY_KIND_UNATTENDED;
    if (!is_free)
        world_fail(world, "conversation %lld was held by %lld, who has not let it go, and is by %lld", (long long)row->id.value, (long long)before->holder,
                   (long long)row->holder.value);
}

/* Whoever is not helped and has not ended stands on one of two lists: nobody is forgotten. And
 * whoever waits is promised nothing by a day, whoever has left a message is. */
static void check_lists(struct world *world, struct arena *arena)
{
    struct conversation row, *left;
    size_t count, found = 0;
    require(store_list_left(world->below, CONVERSATIONS_MAX, arena, &left, &count) == STORE_OK);
    for (int64_t id = 1; store_load_conversation(world->below, (struct conversation_id){id}, &row) == STORE_OK; id++) {
        bool is_queued = queue_ahead(&world->desk->queue, row.id) >= 0, is_left = false;
        for (size_t at = 0; at < count && !is_left; at++)
            is_left = left[at].id.value == id;
        found += is_left;
        if (is_queued != (row.state == CONVERSATION_STATE_WAITING) || is_left != (row.state == CONVERSATION_STATE_LEFT))
            world_fail(world, "conversation %lld is %s, and stands on %s", (long long)id, vocabulary_word(&vocabulary_conversation_state, (int)row.state),
                       is_queued ? "the queue" : is_left ? "the list of messages" : "no list");
        bool is_held = row.state == CONVERSATION_STATE_HELD;
        if (is_held != (row.holder.value != 0) || (row.handed_to.value != 0 && !is_queued && !is_left) ||
            (row.handed_from.value != 0 && row.state == CONVERSATION_STATE_ENDED) || (is_held && row.handed_from.value == row.holder.value))
            world_fail(world, "conversation %lld is in hands where it cannot be: held by %lld, for library %lld, from %lld", (long long)id,
                       (long long)row.holder.value, (long long)row.handed_to.value, (long long)row.handed_from.value);
        check_owner(world, arena, &row);
        network_check_begun(world, &row);
        if (world->peers == PEERS)
            trouble_check_row(world, &row);
        if ((is_left && (row.due_ms <= row.left_ms || row.left_ms == 0)) || (is_queued && row.due_ms != 0))
            world_fail(world, "conversation %lld is due at %lld", (long long)id, (long long)row.due_ms);
    }
    if (found != count)
        world_fail(world, "%zu messages are listed, and %zu are left", count, found);
}

/* While nobody answers, a conversation begins as a left message, and whoever is away does not
 * stay in the queue for longer than the time between two looks of the desk. */
static void check_nobody_waits_unseen(struct world *world)
{
    int64_t unseen_ms[CONVERSATIONS_MAX] = {0}; /* whoever left the queue in between was seen */
    for (size_t at = 0; at < world->desk->queue.count; at++) {
        const struct queue_item *item = &world->desk->queue.items[at];
        int64_t since_ms = world->oracle.unseen_ms[item->conversation.value];
        struct person seeker = {.role = ROLE_SEEKER, .seeker = item->seeker};
        if (network_will_answer(world, item->library) || sessions_first(&world->desk->sessions, &seeker) != NULL)
            continue;
        unseen_ms[item->conversation.value] = since_ms != 0 ? since_ms : world->now.ms;
        if (since_ms != 0 && world->now.ms > since_ms + ORACLE_UNSEEN_MS)
            world_fail(world, "nobody answers, and conversation %lld waits although its seeker is away since %lld ms",
                       (long long)item->conversation.value, (long long)(world->now.ms - since_ms));
    }
    memcpy(world->oracle.unseen_ms, unseen_ms, sizeof unseen_ms);
}

static int count_sockets(struct world *world, struct staff_id staff)
{
    const struct sessions *sessions = &world->desk->sessions;
    int count = 0;
    for (size_t at = 0; at < (size_t)sessions->doors * sessions->per_door; at++) {
        const struct session *session = &sessions->table[at];
        count += session->turn != 0 && session->is_welcome && session->role != ROLE_SEEKER && session->person == staff.value;
    }
    return count;
}

/* Her lease, counted here once more: 5 s from the last socket, 15 s from a start of the desk
 * or from a turn that had to be abandoned. */
static void check_lease(struct world *world, int librarian, struct staff_id staff, size_t held)
{
    int64_t *lease_ms = &world->oracle.lease_ms[librarian];
    bool has_socket = count_sockets(world, staff) > 0;
    bool is_abandoned = world->disk.refusals != world->oracle.refusals;
    if (has_socket)
        *lease_ms = INT64_MAX;
    else if (*lease_ms == INT64_MAX)
        *lease_ms = world->now.ms + ORACLE_GRACE_MS;
    if (!has_socket && is_abandoned)
        *lease_ms = world->now.ms + ORACLE_START_MS;
    if (world->now.ms > *lease_ms && held > 0)
        world_fail(world, "%s is away, her lease is over since %lld ms, and she holds %zu", world->people[librarian + world->climate.seekers].name,
                   (long long)(world->now.ms - *lease_ms), held);
}

/* Who is at the counter, and was before this turn, has got nobody meanwhile. */
static void check_counter(struct world *world, int librarian, const struct roster_member *member)
{
    int64_t *until_ms = &world->oracle.out_until_ms[librarian], *held = &world->oracle.out_held[librarian];
    bool is_out = member != NULL && member->back_ms != 0;
    if (is_out && *until_ms == member->promised_ms && world->now.ms > world->oracle.looked_ms && member->held > *held)
        world_fail(world, "%s is at the counter, and holds %lld instead of %lld", world->people[librarian + world->climate.seekers].name,
                   (long long)member->held, (long long)*held);
    *until_ms = is_out ? member->promised_ms : 0;
    *held = member != NULL ? member->held : 0;
}

/* A desk that nobody touches holds nobody for longer than it takes to be asked and not to answer.
 * What is sent again counts as touched: so does every abandoned turn, and every start. */
static void check_attendance(struct world *world, int librarian, const struct roster_member *member)
{
    struct actor *who = &world->people[librarian + world->climate.seekers];
    int64_t *since_ms = &world->oracle.held_since_ms[librarian];
    bool is_abandoned = world->disk.refusals != world->oracle.refusals;
    bool is_held = world->climate.absent_ms != 0 && member != NULL && member->held > 0 && member->back_ms == 0;
    if (!is_held || *since_ms == 0 || is_abandoned || *since_ms < world->desk_started_ms)
        *since_ms = is_held ? world->now.ms : 0;
    for (int tab = 0; tab < TABS_EACH; tab++)
        if (who->tabs[tab].items > 0)
            who->acted_ms = world->now.ms;
    int64_t from_ms = *since_ms > who->acted_ms ? *since_ms : who->acted_ms;
    if (is_held && world->now.ms > from_ms + ORACLE_IDLE_MS + ORACLE_ANSWER_MS + ORACLE_SLACK_MS)
        world_fail(world, "%s has touched nothing for %lld ms, and holds %lld", who->name, (long long)(world->now.ms - from_ms),
                   (long long)member->held);
}

static void check_roster(struct world *world, struct arena *arena)
{
    struct store_duty *duties;
    size_t count;
    require(store_list_duty(world->below, arena, &duties, &count) == STORE_OK);
    if (world->desk->roster->count != count)
        world_fail(world, "%zu are on duty, and the desk thinks %zu", count, world->desk->roster->count);
    for (int at = 0; at < world->climate.librarians; at++) {
        struct staff_id staff = world->people[world->climate.seekers + at].staff;
        const struct roster_member *member = roster_find(world->desk->roster, staff);
        struct conversation *held;
        require(store_list_held(world->below, staff, arena, &held, &count) == STORE_OK);
        for (size_t one = 0; one < count; one++) {
            if (!world->oracle.has_held[at][held[one].id.value])
                network_check_seen(world, &world->people[world->climate.seekers + at], held[one].id.value, "holds");
            world->oracle.has_held[at][held[one].id.value] = 1;
        }
        if (member == NULL && count > 0)
            world_fail(world, "%s holds %zu and is not on duty", world->people[world->climate.seekers + at].name, count);
        if (member != NULL && (member->held != (int64_t)count || member->sockets != count_sockets(world, staff)))
            world_fail(world, "%s holds %zu by %d sockets, and the desk thinks %lld by %d", world->people[world->climate.seekers + at].name,
                       count, count_sockets(world, staff), (long long)member->held, member->sockets);
        check_lease(world, at, staff, count);
        check_counter(world, at, member);
        check_attendance(world, at, member);
    }
    world->oracle.looked_ms = world->now.ms;
}

void oracle_check_turn(struct world *world)
{
    if (world->oracle.lives != world->desk_life) {
        world->oracle.lives = world->desk_life;
        for (int at = 0; at < LIBRARIANS_MAX; at++)
            world->oracle.lease_ms[at] = world->desk_started_ms + ORACLE_START_MS;
        memset(world->oracle.unseen_ms, 0, sizeof world->oracle.unseen_ms);
    }
    if (world->disk.refusals != world->oracle.refusals) /* what the turn had seen is forgotten */
        memset(world->oracle.unseen_ms, 0, sizeof world->oracle.unseen_ms);
    arena_reset(&world->scratch);
    check_queue(world, &world->scratch);
    check_lists(world, &world->scratch);
    check_nobody_waits_unseen(world);
    check_roster(world, &world->scratch);
    network_check(world);
    offered_check(world);
    turns_check(world);
    if (world->is_latest) {
        staffroom_check_told(world);
        joined_check_turn(world);
    }
    if (world->peers == PEERS) {
        trouble_check_turn(world);
        courier_check_turn(world);
    }
    oracle_check_told(world);
}

void oracle_watch(struct world *world)
{
    if (world->desk == NULL)
        return;
    arena_reset(&world->scratch);
    network_check(world);
    offered_check(world);
}

/* ---- in the end ---- */

/* The number of a text in the talk of a conversation, checked against who said it. */
static void check_stored(struct world *world, const struct conversation *row, const struct store_entry *entry, struct text words)
{
    int text;
    char bytes[32] = "";
    memcpy(bytes, words.bytes, words.length < sizeof bytes ? words.length : sizeof bytes - 1);
    if (sscanf(bytes, "m%d", &text) != 1 || text >= world->oracle.texts_count)
        world_fail(world, "stored, and said by nobody: %s", bytes);
    struct said *said = &world->oracle.texts[text];
    struct actor *who = &world->people[said->person];
    if (said->owner != row->begin_id[0] - 1)
        world_fail(world, "m%d is stored in the conversation of another person", text);
    if (who->is_staff != (entry->side == SIDE_STAFF) || entry->staff.value != who->staff.value)
        world_fail(world, "m%d is stored as somebody else's", text);
    said->is_stored = true;
    if (said->is_loose)
        return;
    if (said->seq != 0 && (said->log != entry->log.value || said->seq != entry->seq))
        world_fail(world, "m%d is stored twice, or elsewhere than it was told: %lld/%lld, told %lld/%d", text, (long long)entry->log.value,
                   (long long)entry->seq, said->log, said->seq);
    uint64_t writer = 0;
    for (size_t at = 0; at < sizeof entry->writer.bytes; at++)
        writer = writer << 8 | entry->writer.bytes[at];
    if (writer != said->writer || entry->number != said->number)
        world_fail(world, "m%d is stored as number %lld, and its page sent it as %d", text, (long long)entry->number, said->number);
    if (said->is_refused)
        world_fail(world, "m%d was given back to who wrote it, and is stored", text);
    said->log = entry->log.value;
    said->seq = (int)entry->seq;
}

/* Numbers of one writer are 1, 2, 3 … in the order of the talk. */
static void check_order(struct world *world, const struct store_entry *entries, size_t count)
{
    for (size_t at = 0; at < count; at++) {
        int64_t number = 0;
        for (size_t before = 0; entries[at].has_writer && before <= at; before++)
            number += entries[before].has_writer && memcmp(entries[before].writer.bytes, entries[at].writer.bytes, 8) == 0;
        if (entries[at].has_writer && entries[at].number != number)
            world_fail(world, "log %lld: number %lld of a writer stands at %lld", (long long)entries[at].log.value,
                       (long long)entries[at].number, (long long)number);
    }
}

static void check_log(struct world *world, struct arena *arena, struct keys *keys, const struct conversation *row, enum log_kind kind)
{
    struct log log, chained = {0};
    struct store_entry *entries;
    enum store_result result;
    size_t count;
    result = store_load_log(world->below, log_of(row->id, kind), &log);
    if (result == STORE_NONE && kind == LOG_STAFF)
        return; /* nothing was ever noted */
    require(result == STORE_OK);
    require(store_list_entries(world->below, log.id, 0, INT64_MAX, SIZE_MAX, SIZE_MAX, arena, &entries, &count) == STORE_OK);
    struct envelope *envelope = keys_find(keys, row->key_id > 0 ? row->key_id : staffroom_key(world, log.head), &result);
    if (envelope == NULL || (int64_t)count != log.head)
        world_fail(world, "log %lld: %zu entries, its head says %lld", (long long)log.id.value, count, (long long)log.head);
    for (size_t at = 0; at < count; at++) {
        struct text words;
        if (row->key_id == 0) /* each day has its own */
            envelope = keys_find(keys, staffroom_key(world, entries[at].seq), &result);
        if (entries[at].seq != (int64_t)at + 1)
            world_fail(world, "log %lld has a gap before %lld", (long long)log.id.value, (long long)entries[at].seq);
        bool is_emptied = entries[at].kind == ENTRY_KIND_FILE && entries[at].body.length == 0; /* it was removed */
        if (!is_emptied && !body_open(envelope, &entries[at], arena, &words))
            world_fail(world, "log %lld: entry %lld does not open", (long long)log.id.value, (long long)entries[at].seq);
        if (entries[at].kind == ENTRY_KIND_MESSAGE || entries[at].kind == ENTRY_KIND_WHISPER)
            check_stored(world, row, &entries[at], words);
        digest_of_two((struct text){(const char *)chained.running, 32}, (struct text){(const char *)entries[at].body_digest, 32}, chained.running);
    }
    if (memcmp(chained.running, log.running, 32) != 0)
        world_fail(world, "log %lld: the running hash is not that of its entries", (long long)log.id.value);
    check_order(world, entries, count);
}

static void check_logs(struct world *world, struct arena *arena)
{
    struct conversation row;
    struct keys *keys = keys_open(world->below, world->keyring, 64);
    require(keys != NULL);
    for (int64_t id = 1; store_load_conversation(world->below, (struct conversation_id){id}, &row) == STORE_OK; id++) {
        arena_reset(arena);
        check_log(world, arena, keys, &row, LOG_TALK);
        check_log(world, arena, keys, &row, LOG_STAFF);
    }
    arena_reset(arena);
    check_log(world, arena, keys, &(struct conversation){0}, LOG_STAFF); /* what they say among themselves */
    keys_close(keys);
    for (int text = 0; text < world->oracle.texts_count; text++) {
        const struct said *said = &world->oracle.texts[text];
        if (said->is_acknowledged && !said->is_stored)
            world_fail(world, "m%d was acknowledged, and is lost", text);
        if (!said->is_stored && !said->is_refused)
            world_fail(world, "m%d was said by %s, and is nowhere", text, world->people[said->person].name);
    }
}

/* What a tab shows is what is stored. */
static void check_shown(struct world *world, const struct actor *person, const struct talk *talk)
{
    struct log log = {.head = 0};
    if (talk == NULL || (person->is_staff && talk->is_over))
        return;
    enum store_result result = store_load_log(world->below, (struct log_id){talk->log}, &log);
    require(result == STORE_OK || log_kind_of((struct log_id){talk->log}) == LOG_STAFF);
    struct conversation row = {0};
    bool is_talk = log_kind_of((struct log_id){talk->log}) == LOG_TALK;
    if (is_talk && person->is_staff && !person->is_expert && store_load_conversation(world->below, (struct conversation_id){talk->log / LOGS_IN_CONVERSATION_MAX}, &row) == STORE_OK &&
        row.holder.value != person->staff.value && row.joined.value != person->staff.value)
        world_fail(world, "%s is shown %lld as hers, and it is held by %lld", person->name, (long long)row.id.value, (long long)row.holder.value);
    if (talk->have != log.head)
        world_fail(world, "%s is shown %d entries of log %lld, which has %lld", person->name, talk->have, talk->log, (long long)log.head);
}

static void check_seeker(struct world *world, const struct actor *person, struct tab *page)
{
    struct conversation row;
    struct talk *talk = outbox_newest(page);
    check_shown(world, person, talk);
    if (page->is_answering != network_answers(world, person))
        world_fail(world, "%s is shown that %s answers", person->name, page->is_answering ? "somebody" : "nobody");
    if (talk == NULL)
        return;
    struct conversation_id id = {talk->log / LOGS_IN_CONVERSATION_MAX};
    require(store_load_conversation(world->below, id, &row) == STORE_OK);
    int64_t ahead = network_ahead(world, id.value);
    if (row.state == CONVERSATION_STATE_WAITING && page->place != ahead)
        world_fail(world, "%s is shown place %lld, and stands at %lld", person->name, page->place, (long long)ahead);
}

void oracle_check_end(struct world *world)
{
    if (world->desk == NULL)
        world_fail(world, "there is no desk");
    for (int at = 0; at < world->people_count; at++)
        for (int tab = 0; tab < TABS_EACH; tab++) {
            struct actor *person = &world->people[at];
            struct tab *page = &person->tabs[tab];
            if (page->upload.paper != 0 && page->is_welcome)
                world_fail(world, "%s.%d: paper %d still has no answer", person->name, tab, page->upload.paper);
            if (page->items > 0)
                world_fail(world, "%s.%d: m%d still has no answer", person->name, tab, page->outbox[0].text);
            bool is_just_back = person->home_ms != 0 && world->now.ms < person->home_until_ms + BACK_MS;
            if (tab == 0 && !page->is_welcome && !is_just_back)
                world_fail(world, "%s could not come back", person->name);
            if (!page->is_welcome)
                continue;
            for (int talk = 0; person->is_staff && talk < page->talks_count; talk++)
                check_shown(world, person, &page->talks[talk]);
            if (person->is_staff)
                network_check_end(world, person, page);
            partner_check_end(world, at, page);
            if (world->is_latest && person->is_staff && !person->is_expert && !person->is_admin) {
                staffroom_check_end(world, person, page);
                joined_check_end(world, at, page);
            }
            if (!person->is_staff && !is_just_back) /* who is may still wait for what was missed */
                check_seeker(world, person, page);
        }
    check_logs(world, &world->scratch);
    if (world->peers == PEERS)
        courier_check_end(world);
    if (world->is_latest)
        papers_check_end(world);
    if (world->is_newest)
        rated_check_end(world);
    if (world->has_afterwards)
        afterwards_check_end(world);
}
