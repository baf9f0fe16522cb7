/* SPDX-License-Identifier: Apache-2.0
 *
 * A colleague joins in (decision 0039). The oracle reads from the talk alone who holds it and who
 * has joined, without domain/join.c: what stands there is what the seeker knows. So each line of a
 * librarian is judged by its place in the talk. */
#include "world.h"

#include "transcript/body.h"

static struct along *along_of(struct world *world, long long conversation)
{
    return &world->oracle.along[conversation];
}

static int first_librarian(const struct world *world)
{
    return (int)world->climate.seekers;
}

static int any_other(struct world *world, int person)
{
    int count = (int)world->climate.librarians;
    return first_librarian(world) + (person - first_librarian(world) + 1 + (int)world_later_below(world, count - 1)) % count;
}

/* Whose account it is, of the librarians; 0 nobody's. */
static int librarian_at(const struct world *world, struct staff_id staff)
{
    for (int at = first_librarian(world); at < first_librarian(world) + world->climate.librarians; at++)
        if (world->people[at].staff.value == staff.value)
            return at;
    return 0;
}

static const char *name_of(const struct world *world, int person)
{
    return person == 0 ? "nobody" : world->people[person].name;
}

/* ---- what they do ---- */

static void look(struct world *world, int person, int tab, long long conversation)
{
    int line = world->people[person].tabs[tab].line;
    if (line >= 0)
        world->lines[line].looks |= UINT64_C(1) << conversation % 64;
    browsers_send(world, person, tab, "{\"type\":\"look_in\",\"conversation\":%lld,\"on\":true}", conversation);
}

static void join(struct world *world, int person, int tab, long long conversation, bool is_on)
{
    browsers_send(world, person, tab, "{\"type\":\"join\",\"conversation\":%lld,\"on\":%s}", conversation, is_on ? "true" : "false");
}

/* Who was asked looks in, joins, writes and goes; now and then she writes without having joined. */
void joined_act(struct world *world, int person, int tab)
{
    const struct later_climate *later = &world->climate.later;
    struct tab *page = &world->people[person].tabs[tab];
    struct read_along *along = &page->along;
    if (later->joining == 0)
        return;
    bool is_content = along->joined != 0 && (along->invited == 0 || !later->restless);
    long long goal = is_content ? along->joined : along->invited;
    if (goal != 0 && along->reads != goal && world_later_chance(world, later->joining))
        look(world, person, tab, goal);
    if (along->invited != 0 && world_later_chance(world, along->reads == along->invited ? later->joining : 20))
        join(world, person, tab, along->invited, true);
    if (along->reads != 0 && world_later_chance(world, along->joined == along->reads ? later->joining : 50))
        outbox_say(world, person, tab, outbox_talk(world, page, along->reads * LOGS_IN_CONVERSATION_MAX));
    if (along->joined != 0 && world_later_chance(world, later->parting))
        join(world, person, tab, along->joined, false);
}

/* The librarian who holds it: asks, or goes on alone. */
void joined_ask(struct world *world, int person, int tab, const struct talk *talk)
{
    long long conversation = talk->log / LOGS_IN_CONVERSATION_MAX;
    const struct later_climate *later = &world->climate.later;
    if (talk->joined != 0 && world_later_chance(world, later->parting))
        join(world, person, tab, conversation, false);
    if (talk->joined != 0 || !world_later_chance(world, later->inviting))
        return;
    int to = any_other(world, person);
    along_of(world, conversation)->asked[person - first_librarian(world)] |= 1 << (to - first_librarian(world));
    browsers_send(world, person, tab, "{\"type\":\"invite\",\"conversation\":%lld,\"staff\":%lld}", conversation, (long long)world->people[to].staff.value);
}

/* ---- what they hear ---- */

bool joined_hear(struct world *world, int person, int tab, const char *type, const json_t *packet)
{
    struct read_along *along = &world->people[person].tabs[tab].along;
    long long conversation = field_number(packet, "conversation");
    bool is_look = strcmp(type, "conversation") == 0 && field_flag(packet, "looking");
    bool is_invited = strcmp(type, "invited") == 0, is_joined = strcmp(type, "joined") == 0;
    if (is_look)
        along->reads = conversation;
    else if (conversation == along->reads && (strcmp(type, "conversation") == 0 || strcmp(type, "gone") == 0))
        along->reads = 0; /* hers, or over */
    if (is_invited)
        along->invited = conversation;
    if (is_joined) {
        along->joined = conversation;
        along->head = field_number(packet, "head");
    }
    return is_look || is_invited || is_joined;
}

/* ---- what the oracle reads in the talk ---- */

/* To whom it was handed: the words begin with her name, or are those of a library. */
static int receiver(struct world *world, const struct conversation *row, const struct store_entry *entry)
{
    struct text words;
    char bytes[24] = "";
    enum store_result result;
    int number = 0;
    struct envelope *envelope = keys_find(world->keys, row->key_id, &result);
    require(envelope != NULL && body_open(envelope, entry, &world->scratch, &words));
    memcpy(bytes, words.bytes, words.length < sizeof bytes ? words.length : sizeof bytes - 1);
    return sscanf(bytes, "staff%d", &number) == 1 ? number : 0;
}

static void see_joined(struct world *world, const struct conversation *row, const struct store_entry *entry, struct along *along)
{
    int who = librarian_at(world, entry->staff);
    bool is_asked = along->is_unsure || (along->holder != 0 && (along->asked[along->holder - first_librarian(world)] & 1 << (who - first_librarian(world))) != 0);
    if (who == 0 || along->joined != 0 || who == along->holder || !is_asked)
        world_fail(world, "%s joins %lld, which %s holds and %s has joined, and is not asked", name_of(world, who), (long long)row->id.value,
                   name_of(world, along->holder), name_of(world, along->joined));
    along->joined = who;
    along->was_in |= 1 << (who - first_librarian(world));
}

static void see_parted(struct world *world, const struct conversation *row, const struct store_entry *entry, struct along *along)
{
    int who = librarian_at(world, entry->staff);
    if (who == 0 || (along->joined != who && !along->is_unsure))
        world_fail(world, "%s has gone from %lld, which %s has joined", name_of(world, who), (long long)row->id.value, name_of(world, along->joined));
    along->joined = 0;
}

/* Words and files are the holder's, or hers who has joined; what else is done to it is the holder's alone. */
static void check_author(struct world *world, const struct conversation *row, const struct store_entry *entry, const struct along *along)
{
    int who = librarian_at(world, entry->staff);
    bool is_word = entry->kind == ENTRY_KIND_MESSAGE || entry->kind == ENTRY_KIND_FILE;
    bool is_holders = entry->kind == ENTRY_KIND_ENDED || entry->kind == ENTRY_KIND_GIVEN_BACK || entry->kind == ENTRY_KIND_HANDED_OVER ||
                      entry->kind == ENTRY_KIND_PAUSED || entry->kind == ENTRY_KIND_WARNED || entry->kind == ENTRY_KIND_EXPERT_ASKED;
    if (who == 0 || entry->side != SIDE_STAFF || along->is_unsure || (!is_word && !is_holders))
        return;
    if (who != along->holder && (who != along->joined || !is_word))
        world_fail(world, "%s made entry %lld of %lld, which %s holds and %s has joined", name_of(world, who), (long long)entry->seq,
                   (long long)row->id.value, name_of(world, along->holder), name_of(world, along->joined));
}

/* It is hers now, or nobody's: where nobody holds it, nobody has joined, and who holds it has not either. */
static void hold(struct along *along, int holder)
{
    along->holder = holder;
    along->is_unsure = false;
    if (holder == 0 || along->joined == holder)
        along->joined = 0;
}

void joined_see_entry(struct world *world, const struct conversation *row, const struct store_entry *entry)
{
    struct along *along = along_of(world, row->id.value);
    check_author(world, row, entry, along);
    switch (entry->kind) {
    case ENTRY_KIND_JOINED: see_joined(world, row, entry, along); break;
    case ENTRY_KIND_PARTED: see_parted(world, row, entry, along); break;
    case ENTRY_KIND_TAKEN: hold(along, librarian_at(world, entry->staff)); break;
    case ENTRY_KIND_GIVEN_BACK: case ENTRY_KIND_LOST: case ENTRY_KIND_UNATTENDED: case ENTRY_KIND_ENDED: hold(along, 0); break;
    case ENTRY_KIND_HANDED_OVER:
        along->giver = along->holder;
        hold(along, receiver(world, row, entry));
        break;
    case ENTRY_KIND_STAYED: along->is_unsure = true; break; /* with the giver, or in the queue: the row says */
    default: break;
    }
}

/* After a turn, with all its entries seen: the row says what the talk says, and who has joined is on duty. */
void joined_check_row(struct world *world, const struct conversation *row)
{
    struct along *along = along_of(world, row->id.value);
    int holder = row->holder.value == 0 ? 0 : librarian_at(world, row->holder);
    if (along->is_unsure && holder != 0 && holder != along->giver)
        world_fail(world, "conversation %lld stays with %s, and %s had it", (long long)row->id.value, name_of(world, holder), name_of(world, along->giver));
    if (along->is_unsure)
        hold(along, holder);
    int joined = row->joined.value == 0 ? 0 : librarian_at(world, row->joined);
    if (holder != along->holder || joined != along->joined)
        world_fail(world, "conversation %lld is held by %s and joined by %s, and its talk says by %s and by %s", (long long)row->id.value,
                   name_of(world, holder), name_of(world, joined), name_of(world, along->holder), name_of(world, along->joined));
    if (joined != 0 && roster_find(world->desk->roster, row->joined) == NULL)
        world_fail(world, "%s is off duty, and still is in %lld", name_of(world, joined), (long long)row->id.value);
}

/* Nobody is in two places. */
void joined_check_turn(struct world *world)
{
    long long places[PEOPLE_MAX] = {0};
    for (long long id = 1; world->oracle.followed[id] > 0; id++) {
        int joined = along_of(world, id)->joined;
        if (joined != 0 && places[joined] != 0)
            world_fail(world, "%s is in %lld and in %lld", name_of(world, joined), places[joined], id);
        places[joined] = id;
    }
}

/* ---- what they are told ---- */

/* Whether she was asked to read along by whoever; that somebody holds it is judged where it is told. */
bool joined_may_look(struct world *world, int person, long long conversation)
{
    const struct along *along = along_of(world, conversation);
    int asked = 0;
    for (int at = 0; at < LIBRARIANS_MAX; at++)
        asked |= along->asked[at];
    return (asked & 1 << (person - first_librarian(world))) != 0;
}

bool joined_was_in(struct world *world, int person, long long conversation)
{
    return (along_of(world, conversation)->was_in & 1 << (person - first_librarian(world))) != 0;
}

/* She has joined before this turn, or in it. */
static bool is_in(struct world *world, int person, long long conversation)
{
    struct store_entry *entries;
    size_t count;
    if (along_of(world, conversation)->joined == person)
        return true;
    require(store_list_entries(world->below, log_of((struct conversation_id){conversation}, LOG_TALK), world->oracle.followed[conversation], INT64_MAX,
                               SIZE_MAX, SIZE_MAX, &world->scratch, &entries, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        if (entries[at].kind == ENTRY_KIND_JOINED && entries[at].staff.value == world->people[person].staff.value)
            return true;
    return false;
}

/* Whoever has joined and does not look in hears where, of whom, and how far it goes: nothing that anybody wrote. */
static void check_joined(struct world *world, int person, long long conversation, const json_t *packet)
{
    static const char *const told[] = {"type", "conversation", "by", "language", "topic", "head", "waits"};
    size_t known = 0;
    for (size_t at = 0; at < sizeof told / sizeof told[0]; at++)
        known += json_object_get(packet, told[at]) != NULL;
    if (known != json_object_size(packet))
        world_fail(world, "%s has joined %lld, and is told more than that", name_of(world, person), conversation);
    if (world->oracle.told[LOG_TALK][conversation] < field_number(packet, "head"))
        world->oracle.told[LOG_TALK][conversation] = field_number(packet, "head");
}

/* Whether it is of those that are judged here alone. */
bool joined_check_packet(struct world *world, int person, const char *type, long long conversation, const json_t *packet)
{
    const struct actor *who = &world->people[person];
    bool is_invited = strcmp(type, "invited") == 0, is_joined = strcmp(type, "joined") == 0;
    if (!who->is_staff && json_object_get(packet, "joined") != NULL)
        world_fail(world, "%s is told which account has joined %lld", who->name, conversation);
    if (!is_invited && !is_joined)
        return false;
    if (conversation != 0 && (oracle_owner(world, conversation) < 0 || !(is_invited ? joined_may_look(world, person, conversation) : is_in(world, person, conversation))))
        world_fail(world, "%s is told %s of %lld, and is not", who->name, type, conversation);
    if (is_joined)
        check_joined(world, person, conversation, packet);
    return true;
}

/* ---- in the end ---- */

/* Her page names where she has joined; every desk says who has. */
void joined_check_end(struct world *world, int person, const struct tab *page)
{
    long long joined = 0;
    for (long long id = 1; world->oracle.followed[id] > 0; id++)
        if (along_of(world, id)->joined == person)
            joined = id;
    if (page->along.joined != joined)
        world_fail(world, "%s has joined %lld, and her page says %lld", name_of(world, person), joined, page->along.joined);
    if (joined != 0 && page->along.reads != joined && page->along.head != world->oracle.followed[joined])
        world_fail(world, "%s has joined %lld, which goes to %lld, and her page says to %lld", name_of(world, person), joined,
                   (long long)world->oracle.followed[joined], page->along.head);
    for (int at = 0; at < page->talks_count; at++) {
        const struct talk *talk = &page->talks[at];
        if (talk->is_over || log_kind_of((struct log_id){talk->log}) != LOG_TALK)
            continue;
        int other = along_of(world, talk->log / LOGS_IN_CONVERSATION_MAX)->joined;
        if (talk->joined != (other == 0 ? 0 : (long long)world->people[other].staff.value))
            world_fail(world, "%s is shown that account %lld has joined log %lld, and it is %s", name_of(world, person), talk->joined, talk->log, name_of(world, other));
    }
}
