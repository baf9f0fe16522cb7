/* SPDX-License-Identifier: Apache-2.0
 *
 * An expert of a partner (decision 0038), and the admin who disables his account. The oracle reads
 * from the talk alone who was asked and let in, without domain/expert.c: what stands there is what
 * the seeker knows. So each line of his is judged by its place in the talk. */
#include "world.h"

#include "transcript/body.h"

/* ---- who they are ---- */

static void add(struct world *world, int number, const char *word, enum role role)
{
    char hash[96];
    struct actor *person = &world->people[number];
    person->is_staff = true;
    person->is_expert = role == ROLE_EXPERT;
    person->is_admin = role == ROLE_ADMIN;
    person->library = world_later_chance(world, 300) ? (int)world_later_below(world, world->libraries_count)
                                                     : world->people[world->climate.seekers].library; /* works with the first librarian's */
    (void)snprintf(person->name, sizeof person->name, "%s%d", word, number);
    (void)snprintf(hash, sizeof hash, STAGE_HASH "%s", person->name);
    struct store_staff staff = {.login = text_of(person->name), .name = text_of(person->name), .role = role, .password_hash = text_of(hash),
                                .answerer = {.library = {person->library + 1}}};
    require(store_begin(world->below) == STORE_OK && store_add_staff(world->below, &staff) == STORE_OK && store_commit(world->below) == STORE_OK);
    person->staff = staff.id;
}

/* The admin is there for them: without one nobody is disabled. */
void partner_open(struct world *world)
{
    const struct later_climate *later = &world->climate.later;
    if (!world->is_latest)
        return;
    world->keys = keys_open(world->below, world->keyring, KEYS_KEPT);
    require(world->keys != NULL);
    for (int64_t at = 0; at < later->experts; at++)
        add(world, world->people_count++, "expert", ROLE_EXPERT);
    if (later->experts > 0 && later->disabling > 0)
        add(world, world->people_count++, "admin", ROLE_ADMIN);
}

void partner_close(struct world *world)
{
    if (world->keys != NULL)
        keys_close(world->keys);
}

static int first_expert(const struct world *world)
{
    return (int)(world->climate.seekers + world->climate.librarians);
}

static int partner_count(const struct world *world)
{
    int count = world->people_count - first_expert(world);
    return count > 0 && world->people[world->people_count - 1].is_admin ? count - 1 : count;
}

static bool is_disabled(struct world *world, const struct actor *who)
{
    struct store_staff row;
    require(store_load_staff(world->below, who->staff, &world->scratch, &row) == STORE_OK);
    return row.is_disabled;
}

/* Whom the world asks for this account; -1 he is no expert. */
static int expert_at(const struct world *world, int64_t staff)
{
    for (int at = first_expert(world); at < world->people_count; at++)
        if (world->people[at].is_expert && world->people[at].staff.value == staff)
            return at;
    return -1;
}

/* ---- what they do ---- */

bool partner_can_sign_in(struct world *world, const struct actor *who)
{
    return !who->is_expert || !is_disabled(world, who); /* whoever looks after the accounts has told him */
}

static long long any_conversation(struct world *world)
{
    return 1 + world_later_below(world, 2 * world->climate.seekers);
}

static void look(struct world *world, int person, int tab, long long conversation)
{
    struct tab *page = &world->people[person].tabs[tab];
    for (int at = 0; at < page->talks_count; at++) /* one at a time */
        page->talks[at].is_over = true;
    page->looks = conversation;
    if (page->line >= 0)
        world->lines[page->line].looks |= UINT64_C(1) << conversation % 64;
    browsers_send(world, person, tab, "{\"type\":\"look_in\",\"conversation\":%lld,\"on\":true}", conversation);
}

/* He reaches for what nobody let him into, or not yet, or not any more. */
static void be_nosy(struct world *world, int person, int tab)
{
    struct tab *page = &world->people[person].tabs[tab];
    long long conversation = page->invitations_count > 0 && world_later_chance(world, 500)
                                 ? page->invitations[world_later_below(world, page->invitations_count)].conversation : any_conversation(world);
    long long log = conversation * LOGS_IN_CONVERSATION_MAX + world_later_below(world, LOG_DRAFT_FIRST);
    switch (world_later_below(world, 6)) {
    case 0: look(world, person, tab, conversation); break;
    case 1: browsers_send(world, person, tab, "{\"type\":\"resume\",\"log\":%lld,\"after\":0}", log); break;
    case 2: browsers_send(world, person, tab, "{\"type\":\"history\",\"log\":%lld}", log); break;
    case 3: browsers_send(world, person, tab, "{\"type\":\"take\",\"conversation\":%lld}", conversation); break;
    case 4: browsers_send(world, person, tab, "{\"type\":\"end\",\"conversation\":%lld}", conversation); break;
    default:
        if (conversation != page->looks) /* there he may */
            browsers_send(world, person, tab, "{\"type\":\"say\",\"log\":%lld,\"writer\":\"fedcba9876543210\",\"number\":1,\"text\":\"mine?\"}", log);
        break;
    }
}

static void help(struct world *world, int person, int tab)
{
    struct tab *page = &world->people[person].tabs[tab];
    const struct later_climate *later = &world->climate.later;
    for (int at = 0; at < page->talks_count; at++) {
        if (page->talks[at].is_over || page->talks[at].log != page->looks * LOGS_IN_CONVERSATION_MAX)
            continue;
        if (world_later_chance(world, later->answering))
            outbox_say(world, person, tab, &page->talks[at]);
        papers_act(world, person, tab, &page->talks[at]);
    }
    if (page->invitations_count == 0)
        return;
    const struct invitation *one = &page->invitations[world_later_below(world, page->invitations_count)];
    if (one->is_let_in && page->looks != one->conversation && (page->looks == 0 || world_later_chance(world, 100)))
        look(world, person, tab, one->conversation);
    if (world_later_chance(world, later->going))
        browsers_send(world, person, tab, "{\"type\":\"expert_out\",\"conversation\":%lld}", one->conversation);
}

static void administer(struct world *world, int person, int tab)
{
    struct actor *who = &world->people[first_expert(world) + world_later_below(world, partner_count(world))];
    bool is_off = is_disabled(world, who), is_wished = world_later_chance(world, world->climate.later.disabling);
    if (is_wished || (world->is_healed && is_off))
        browsers_send(world, person, tab, "{\"type\":\"staff_disable\",\"staff\":%lld,\"disabled\":%s}", (long long)who->staff.value,
                      world->is_healed || (is_off && world_later_chance(world, 700)) ? "false" : "true");
}

void partner_act(struct world *world, int person, int tab)
{
    if (world->people[person].is_admin) {
        administer(world, person, tab);
        return;
    }
    help(world, person, tab);
    if (world_later_chance(world, world->climate.later.reaching))
        be_nosy(world, person, tab);
}

/* The librarian who holds it: asks, or takes it back. */
void partner_ask(struct world *world, int person, int tab, const struct talk *talk)
{
    long long conversation = talk->log / LOGS_IN_CONVERSATION_MAX;
    if (talk->expert != 0 && world_later_chance(world, 300))
        browsers_send(world, person, tab, "{\"type\":\"expert_out\",\"conversation\":%lld}", conversation);
    else
        browsers_send(world, person, tab, "{\"type\":\"experts\",\"conversation\":%lld}", conversation);
}

void partner_hear_list(struct world *world, int person, int tab, const json_t *packet)
{
    const json_t *list = json_object_get(packet, "list");
    size_t count = json_array_size(list), one = (size_t)world_later_below(world, (int64_t)count);
    if (count > 0)
        browsers_send(world, person, tab, "{\"type\":\"expert_ask\",\"conversation\":%lld,\"staff\":%lld,\"why\":\"he knows the courses\"}",
                      field_number(packet, "conversation"), field_number(json_array_get(list, one), "staff"));
}

/* The seeker says yes, or no; now and then yes to somebody who was not asked. */
void partner_answer(struct world *world, int person, int tab, const struct talk *talk)
{
    long long conversation = talk->log / LOGS_IN_CONVERSATION_MAX;
    int64_t other = first_expert(world) + world_later_below(world, partner_count(world));
    if (world_later_chance(world, 150)) {
        browsers_send(world, person, tab, "{\"type\":\"expert_out\",\"conversation\":%lld}", conversation);
        return;
    }
    long long expert = world_later_chance(world, 400) ? (long long)world->people[other].staff.value : talk->expert;
    int to = expert_at(world, expert);
    if (to >= 0)
        world->oracle.experts[conversation].yes |= 1 << (to - first_expert(world));
    browsers_send(world, person, tab, "{\"type\":\"expert_in\",\"conversation\":%lld,\"expert\":%lld}", conversation, expert);
}

/* ---- what an expert hears ---- */

static void hear_invitations(struct tab *page, const json_t *packet)
{
    const json_t *list = json_object_get(packet, "list");
    page->invitations_count = (int)json_array_size(list);
    require(page->invitations_count <= INVITATIONS_MAX);
    for (int at = 0; at < page->invitations_count; at++) {
        const json_t *one = json_array_get(list, (size_t)at);
        page->invitations[at] = (struct invitation){field_number(one, "conversation"), field_flag(one, "let_in")};
    }
}

void partner_hear(struct world *world, int person, int tab, const char *type, const json_t *packet)
{
    struct tab *page = &world->people[person].tabs[tab];
    long long conversation = field_number(packet, "conversation");
    if (strcmp(type, "invitations") == 0)
        hear_invitations(page, packet);
    bool is_about_look = strcmp(field_text(packet, "packet"), "look_in") == 0 || strcmp(type, "gone") == 0;
    if (is_about_look && conversation == page->looks) {
        page->looks = 0;
        for (int at = 0; at < page->talks_count; at++)
            page->talks[at].is_over = true;
    }
    if (strcmp(type, "conversation") != 0 || conversation == page->looks)
        outbox_hear(world, person, tab, type, packet);
}

/* ---- what the oracle knows ---- */

static struct helped *helped_by(struct world *world, long long conversation)
{
    return &world->oracle.experts[conversation];
}

/* Which expert an entry names; its words begin with his name. */
static int named(struct world *world, const struct conversation *row, const struct store_entry *entry)
{
    struct text words;
    char bytes[24] = "";
    enum store_result result;
    int number = 0;
    struct envelope *envelope = keys_find(world->keys, row->key_id, &result);
    require(envelope != NULL && body_open(envelope, entry, &world->scratch, &words));
    memcpy(bytes, words.bytes, words.length < sizeof bytes ? words.length : sizeof bytes - 1);
    if (sscanf(bytes, "expert%d", &number) != 1 || number >= world->people_count || !world->people[number].is_expert)
        world_fail(world, "entry %lld of %lld names no expert: %s", (long long)entry->seq, (long long)row->id.value, bytes);
    return number;
}

static void see_asked(struct world *world, const struct conversation *row, const struct store_entry *entry, struct helped *helped)
{
    int expert = named(world, row, entry);
    if (entry->side != SIDE_STAFF || !network_is_shared(world, row, &world->people[expert]))
        world_fail(world, "%s is asked to help in %lld, and its library does not share with his", world->people[expert].name, (long long)row->id.value);
    if (helped->person != 0)
        world_fail(world, "%s is asked to help in %lld, where %s is", world->people[expert].name, (long long)row->id.value, world->people[helped->person].name);
    *helped = (struct helped){.person = expert, .yes = helped->yes, .was_in = helped->was_in};
}

static void see_let_in(struct world *world, const struct conversation *row, const struct store_entry *entry, struct helped *helped)
{
    int expert = named(world, row, entry);
    bool is_wished = (helped->yes & 1 << (expert - first_expert(world))) != 0;
    if (entry->side != SIDE_SEEKER || helped->person != expert || !is_wished)
        world_fail(world, "%s is let into %lld, and its seeker was not asked about him, or did not say yes", world->people[expert].name, (long long)row->id.value);
    helped->is_in = true;
    helped->was_in |= 1 << (expert - first_expert(world));
}

void partner_see_entry(struct world *world, const struct conversation *row, const struct store_entry *entry)
{
    struct helped *helped = helped_by(world, row->id.value);
    int author = expert_at(world, entry->staff.value);
    bool is_word = entry->kind == ENTRY_KIND_MESSAGE || entry->kind == ENTRY_KIND_FILE, is_end = entry->kind == ENTRY_KIND_EXPERT_OUT || entry->kind == ENTRY_KIND_ENDED;
    if (author >= 0 && !is_word && entry->kind != ENTRY_KIND_EXPERT_OUT)
        world_fail(world, "%s did in %lld what an expert may not: entry %lld", world->people[author].name, (long long)row->id.value, (long long)entry->seq);
    if (author >= 0 && is_word && (helped->person != author || !helped->is_in))
        world_fail(world, "%s wrote entry %lld of %lld, and its seeker has not let him in", world->people[author].name, (long long)entry->seq, (long long)row->id.value);
    if (entry->kind == ENTRY_KIND_EXPERT_ASKED)
        see_asked(world, row, entry, helped);
    if (entry->kind == ENTRY_KIND_EXPERT_IN)
        see_let_in(world, row, entry, helped);
    if (is_end)
        *helped = (struct helped){.yes = helped->yes, .was_in = helped->was_in};
}

/* After a turn, with all its entries seen: the row says what the talk says, and nobody is asked who is gone. */
void partner_check_row(struct world *world, const struct conversation *row)
{
    const struct helped *helped = helped_by(world, row->id.value);
    const struct actor *expert = helped->person == 0 ? NULL : &world->people[helped->person];
    int64_t staff = expert == NULL ? 0 : expert->staff.value;
    bool is_ended = row->state == CONVERSATION_STATE_ENDED;
    if (!is_ended && (row->expert.value != staff || row->is_let_in != helped->is_in))
        world_fail(world, "conversation %lld is helped by account %lld, and its talk says by %lld", (long long)row->id.value, (long long)row->expert.value, (long long)staff);
    if (expert != NULL && is_disabled(world, expert))
        world_fail(world, "the account of %s is disabled, and he still is in %lld", expert->name, (long long)row->id.value);
}

/* ---- what he is told ---- */

/* He is in, or was when the turn began, or became so and is so no longer. What is before the turn
 * and was not read yet is of a desk that died. */
static bool is_in(struct world *world, int person, long long conversation, bool is_asked_enough)
{
    struct store_entry *entries;
    size_t count;
    const struct helped *helped = helped_by(world, conversation);
    if (helped->person == person && (helped->is_in || is_asked_enough))
        return true;
    require(store_list_entries(world->below, log_of((struct conversation_id){conversation}, LOG_TALK), world->oracle.followed[conversation], INT64_MAX,
                               SIZE_MAX, SIZE_MAX, &world->scratch, &entries, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        if (entries[at].kind == ENTRY_KIND_EXPERT_IN || (is_asked_enough && entries[at].kind == ENTRY_KIND_EXPERT_ASKED))
            return true;
    return false;
}

bool partner_is_in(struct world *world, int person, long long conversation)
{
    return is_in(world, person, conversation, false);
}

static bool is_for_experts(const char *type)
{
    static const char *const types[] = {"welcome", "again", "library", "invitations", "conversation", "entries", "stored", "gone", "pong", "done", "seen", "typing", "file_at", "file_address"};
    for (size_t at = 0; at < sizeof types / sizeof *types; at++)
        if (strcmp(type, types[at]) == 0)
            return true;
    return false;
}

static void check_invitations(struct world *world, int person, const json_t *packet)
{
    const json_t *list = json_object_get(packet, "list");
    for (size_t at = 0; at < json_array_size(list); at++) {
        const json_t *one = json_array_get(list, at);
        long long conversation = field_number(one, "conversation");
        if (oracle_owner(world, conversation) < 0 || !is_in(world, person, conversation, !field_flag(one, "let_in")))
            world_fail(world, "%s is told that he is asked for %lld, and is not", world->people[person].name, conversation);
    }
}

void partner_check_packet(struct world *world, const struct line *line, const char *type, long long conversation, const json_t *packet)
{
    const struct actor *who = &world->people[line->person];
    bool is_post = line->carrier == CARRIER_POST; /* who he is */
    if (!is_post && who->is_expert && !is_for_experts(type))
        world_fail(world, "%s is told what is not for experts: %s", who->name, type);
    if (strcmp(type, "invitations") == 0)
        check_invitations(world, line->person, packet);
    if (conversation == 0)
        return;
    bool was_in = who->is_expert && (helped_by(world, conversation)->was_in & 1 << (line->person - first_expert(world))) != 0;
    if (was_in && strcmp(type, "stored") == 0)
        return; /* words from when he was in: he still learns that they arrived */
    bool has_looked = (line->looks & UINT64_C(1) << conversation % 64) != 0;
    if (!who->is_expert || !has_looked || (strcmp(type, "gone") != 0 && !is_in(world, line->person, conversation, false)))
        world_fail(world, "%s is told of %lld, and its seeker has not let him in, or he did not look: %s", who->name, conversation, type);
}

/* ---- in the end ---- */

/* An expert's page names all who wait for him; everybody's page says who helps. */
void partner_check_end(struct world *world, int person, struct tab *page)
{
    const struct actor *who = &world->people[person];
    int asked = 0;
    if (!world->is_latest)
        return;
    for (int64_t id = 1; who->is_expert && id < CONVERSATIONS_MAX; id++) {
        const struct helped *helped = helped_by(world, id);
        bool is_shown = false;
        for (int at = 0; at < page->invitations_count; at++)
            is_shown |= page->invitations[at].conversation == id && page->invitations[at].is_let_in == helped->is_in;
        asked += helped->person == person;
        if (helped->person == person && !is_shown)
            world_fail(world, "%s is asked for %lld, and his page does not say so", who->name, (long long)id);
    }
    if (who->is_expert && page->invitations_count != asked)
        world_fail(world, "%s is asked for %d, and his page says %d", who->name, asked, page->invitations_count);
    for (int at = 0; !who->is_admin && at < page->talks_count; at++) {
        const struct talk *talk = &page->talks[at];
        const struct helped *helped = helped_by(world, talk->log / LOGS_IN_CONVERSATION_MAX);
        long long staff = helped->person == 0 ? 0 : world->people[helped->person].staff.value;
        bool is_told = !talk->is_over && (who->is_staff || talk == outbox_newest(page)); /* a seeker is told of the last one */
        if (is_told && log_kind_of((struct log_id){talk->log}) == LOG_TALK && talk->expert != staff)
            world_fail(world, "%s is shown that account %lld helps in log %lld, and it is %lld", who->name, talk->expert, talk->log, staff);
    }
}
