/* SPDX-License-Identifier: Apache-2.0
 *
 * It remembers by itself who said what for whose conversation, and judges what the desk tells
 * by that, never by what the desk thinks. Whose a conversation is stands in the id that its
 * page made for it. */
#include "world.h"

/* ---- what was said ---- */

int oracle_say(struct world *world, int person, int owner)
{
    struct oracle *oracle = &world->oracle;
    oracle->texts[oracle->texts_count] = (struct said){.person = person, .owner = owner};
    return oracle->texts_count++;
}

void oracle_number(struct world *world, const struct item *item)
{
    world->oracle.texts[item->text].writer = item->writer;
    world->oracle.texts[item->text].number = item->number;
}

int oracle_owner(struct world *world, long long conversation)
{
    struct conversation row;
    if (conversation <= 0 || store_load_conversation(world->below, (struct conversation_id){conversation}, &row) != STORE_OK)
        return -1;
    return row.begin_id[0] - 1;
}

/* Where a message is, as whoever is told of it first hears: it never moves, and stands once. */
static void place(struct world *world, int text, long long log, int seq)
{
    struct said *said = &world->oracle.texts[text];
    if (said->is_loose)
        return;
    if (said->seq == 0) {
        said->log = log;
        said->seq = seq;
    }
    if (said->log != log || said->seq != seq)
        world_fail(world, "m%d is told as %lld/%d, and was as %lld/%d", text, log, seq, said->log, said->seq);
}

void oracle_acknowledge(struct world *world, int text, long long log, int seq)
{
    place(world, text, log, seq);
    world->oracle.texts[text].is_acknowledged = true;
}

void oracle_refuse(struct world *world, int text)
{
    world_trace(world, "m%d is given back", text);
    world->oracle.texts[text].is_refused = true;
}

/* What was sent twice and refused once may still be taken by the second copy, when things have
 * changed in between: a refusal is not remembered. Only that is let pass. */
void oracle_loosen(struct world *world, const struct item *item, bool is_doubled)
{
    if (is_doubled)
        world->oracle.texts[item->text].is_loose = true;
}

/* ---- before a turn ---- */

void oracle_look(struct world *world)
{
    struct conversation row;
    struct log log;
    world->oracle.mailed_count = 0;
    arena_reset(&world->scratch);
    network_look(world);
    turns_look(world);
    if (world->peers == PEERS)
        trouble_look(world);
    world->oracle.refusals = world->disk.refusals;
    for (int64_t id = 1; id < CONVERSATIONS_MAX; id++) {
        world->oracle.known = id;
        if (store_load_conversation(world->below, (struct conversation_id){id}, &row) != STORE_OK)
            return;
        require(store_load_log(world->below, log_of(row.id, LOG_TALK), &log) == STORE_OK);
        world->oracle.place_told[id] = 0;
        world->oracle.before[id] = (struct known){.head = log.head, .holder = row.holder.value};
    }
    world_fail(world, "more conversations than a simulation has room for");
}

/* ---- what is told ---- */

/* Whose line it is that the desk speaks to. */
static struct line *line_of(struct world *world, int door, struct session_name name)
{
    for (int at = world->lines_count - 1; at >= 0; at--) {
        struct line *line = &world->lines[at];
        if (line->turn == name.turn && line->door == door && line->slot == (int)name.slot && line->life == world->door_lives[door])
            return line;
    }
    world_fail(world, "told to nobody: door %d, slot %u, turn %u", door, name.slot, name.turn);
}

/* Whether she took it in this turn, whoever has it now. */
static bool took_it(struct world *world, const struct actor *who, long long conversation)
{
    struct store_entry *entries;
    size_t count;
    int handed = 0, events = 0;
    struct log_id log = log_of((struct conversation_id){conversation}, LOG_TALK);
    int64_t before = world->oracle.before[conversation].head;
    require(store_list_entries(world->below, log, before, INT64_MAX, SIZE_MAX, SIZE_MAX, &world->scratch, &entries, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        if (entries[at].kind == ENTRY_KIND_TAKEN && entries[at].staff.value == who->staff.value)
            return true;
    for (size_t at = 0; at < count; at++) {
        handed += entries[at].kind == ENTRY_KIND_HANDED_OVER || entries[at].kind == ENTRY_KIND_STAYED;
        events += entries[at].kind != ENTRY_KIND_MESSAGE;
    }
    return handed > 0 && events > 1; /* to her, and on from her: whose it was in between stands in words alone */
}

bool oracle_had_it(struct world *world, const struct actor *who, long long conversation)
{
    struct conversation row;
    require(store_load_conversation(world->below, (struct conversation_id){conversation}, &row) == STORE_OK);
    return world->oracle.before[conversation].holder == who->staff.value || row.holder.value == who->staff.value || took_it(world, who, conversation);
}

/* Whether a librarian may be told of a conversation in this turn: she held it before, holds it
 * now, or did in between. A clerk's pages make no difference: however long one took, it is told or
 * not by who may read in the turn that hears it. What is among colleagues is hers after the end
 * too, where she held it last. */
static bool is_hers(struct world *world, const struct actor *who, long long conversation, bool is_among_colleagues)
{
    struct conversation row;
    if (conversation <= 0 || store_load_conversation(world->below, (struct conversation_id){conversation}, &row) != STORE_OK)
        return false;
    bool holds = world->oracle.before[conversation].holder == who->staff.value || row.holder.value == who->staff.value;
    bool is_closed = row.state == CONVERSATION_STATE_ENDED && row.last_holder.value == who->staff.value;
    return holds || (is_closed && is_among_colleagues) || took_it(world, who, conversation);
}

/* Whether this line may be told of it because it looks into it: it has asked for that, somebody holds
 * it or did before this turn or in between, and hers is the role, or she was asked to read along. */
static bool is_looked_into(struct world *world, const struct line *line, long long conversation, bool is_gone)
{
    struct store_entry *entries;
    struct conversation row;
    size_t count;
    bool has_asked = (line->looks & UINT64_C(1) << conversation % 64) != 0;
    bool may_look = world->people[line->person].is_supervisor || joined_may_look(world, line->person, conversation);
    if (!may_look || !has_asked ||
        store_load_conversation(world->below, (struct conversation_id){conversation}, &row) != STORE_OK)
        return false;
    if (is_gone && world->disk.refusals != world->oracle.refusals)
        return true; /* the turn in which somebody took it, and she looked, was abandoned: her look is called off */
    if (world->oracle.before[conversation].holder != 0 || row.holder.value != 0)
        return true;
    struct log_id log = log_of(row.id, LOG_TALK);
    require(store_list_entries(world->below, log, world->oracle.before[conversation].head, INT64_MAX, SIZE_MAX, SIZE_MAX, &world->scratch, &entries, &count) == STORE_OK);
    for (size_t at = 0; at < count; at++)
        if (entries[at].kind == ENTRY_KIND_TAKEN)
            return true;
    return false;
}

static void check_entry(struct world *world, int person, long long log, const json_t *entry)
{
    int text, owner = oracle_owner(world, log / LOGS_IN_CONVERSATION_MAX);
    const char *words = field_text(entry, "text");
    if (strcmp(field_text(entry, "kind"), "file") == 0)
        papers_check_entry(world, person, log, entry);
    if (strcmp(field_text(entry, "kind"), "message") != 0 && strcmp(field_text(entry, "kind"), "whisper") != 0)
        return;
    if (sscanf(words, "m%d", &text) != 1 || text < 0 || text >= world->oracle.texts_count)
        world_fail(world, "%s is shown words that nobody said: %s", world->people[person].name, words);
    if (world->oracle.texts[text].owner != owner)
        world_fail(world, "%s is shown m%d of the conversation of another person", world->people[person].name, text);
    place(world, text, log, (int)field_number(entry, "seq"));
}

static void check_code(struct world *world, int person, const char *code)
{
    char *known = world->oracle.codes[person];
    if (known[0] == '\0')
        (void)snprintf(known, sizeof world->oracle.codes[0], "%s", code);
    if (strcmp(known, code) != 0)
        world_fail(world, "%s is told the code of somebody else", world->people[person].name);
}

static void check_queue(struct world *world, const struct actor *who, const json_t *packet)
{
    const json_t *waiting = json_object_get(packet, strcmp(field_text(packet, "type"), "queue") == 0 ? "waiting" : "left");
    for (size_t at = 0; at < json_array_size(waiting); at++) {
        int text, owner = oracle_owner(world, field_number(json_array_get(waiting, at), "conversation"));
        const char *words = field_text(json_array_get(waiting, at), "first_words");
        if (sscanf(words, "m%d", &text) != 1 || text >= world->oracle.texts_count || world->oracle.texts[text].owner != owner)
            world_fail(world, "the queue shows words of another person: %s", words);
        network_check_seen(world, who, field_number(json_array_get(waiting, at), "conversation"), "is shown");
        if (field_flag(json_array_get(waiting, at), "beyond") != who->is_narrow) /* what is beyond her does not ring */
            world_fail(world, "%s is shown %lld as %s", who->name, field_number(json_array_get(waiting, at), "conversation"), who->is_narrow ? "hers to answer" : "beyond her");
    }
}

static void note_told(struct world *world, enum log_kind kind, long long conversation, long long seq)
{
    if (world->oracle.told[kind][conversation] < seq)
        world->oracle.told[kind][conversation] = seq;
}

static void check_packet(struct world *world, const struct line *line, const json_t *packet)
{
    int person = line->person;
    const struct actor *who = &world->people[person];
    const char *type = field_text(packet, "type");
    long long conversation = field_number(packet, "conversation"), log = field_number(packet, "log");
    if (strcmp(type, "refused") == 0) { /* names only what was asked */
        trouble_check_refused(world, person, packet);
        return;
    }
    if (strcmp(type, "blocks") == 0)
        trouble_check_blocks(world, who, packet);
    if (strcmp(type, "earlier") == 0)
        earlier_check_list(world, who, packet);
    rated_check_packet(world, type, conversation, packet);
    afterwards_check_packet(world, (int)(line - world->lines), type, conversation, packet);
    if (strcmp(type, "file_at") == 0)
        papers_check_at(world, person, packet);
    if (strcmp(type, "welcome") == 0 && !who->is_staff)
        world->oracle.welcomes[person]++;
    if (conversation == 0)
        conversation = log / LOGS_IN_CONVERSATION_MAX;
    if (conversation != 0 && !who->is_staff && oracle_owner(world, conversation) != person)
        world_fail(world, "%s is told of a conversation that is not theirs: %s of %lld", who->name, type, conversation);
    enum log_kind kind = (enum log_kind)log_kind_of((struct log_id){log});
    if ((!who->is_staff || who->is_expert || who->is_admin) && (kind != LOG_TALK || strcmp(type, "labels") == 0 || json_object_get(packet, "notes") != NULL))
        world_fail(world, "%s is told of a staff log: %s of %lld", who->name, type, log);
    offered_hear(world, line, type, packet);
    if (strcmp(type, "place") == 0)
        world->oracle.place_told[conversation] = field_number(packet, "ahead") + 1;
    bool is_librarian = who->is_staff && !who->is_expert && !who->is_admin;
    if (who->is_staff && !is_librarian)
        partner_check_packet(world, line, type, conversation, packet);
    if ((is_librarian || !who->is_staff) && joined_check_packet(world, person, type, conversation, packet))
        return;
    bool is_answer = strcmp(type, "stored") == 0 && is_librarian &&
                     (world->oracle.has_held[person - world->climate.seekers][conversation] || joined_was_in(world, person, conversation));
    if (is_answer)
        return; /* words from when she held it: she still learns that they arrived */
    bool is_earlier = strcmp(type, "transcript") == 0;
    if (is_earlier)
        earlier_check_talk(world, person, packet);
    if (conversation != 0 && is_librarian && !is_earlier && !is_hers(world, who, conversation, kind == LOG_STAFF || strcmp(type, "labels") == 0) &&
        !is_looked_into(world, line, conversation, strcmp(type, "gone") == 0))
        world_fail(world, "%s is told of a conversation that is not hers: %s of %lld", who->name, type, conversation);
    for (size_t at = 0; at < json_array_size(json_object_get(packet, "entries")); at++)
        check_entry(world, person, log, json_array_get(json_object_get(packet, "entries"), at));
    note_told(world, kind, conversation, field_number(packet, "seq"));
    note_told(world, kind, conversation, field_number(packet, "head"));
    note_told(world, LOG_STAFF, conversation, field_number(packet, "notes"));
    if (json_object_get(packet, "code") != NULL)
        check_code(world, person, field_text(packet, "code"));
    bool is_of_library = strcmp(type, "library") == 0;
    if (!is_of_library && json_object_get(packet, "name") != NULL && strcmp(field_text(packet, "name"), who->name) != 0)
        world_fail(world, "%s is taken for %s", who->name, field_text(packet, "name"));
    if ((strcmp(type, "queue") == 0 || strcmp(type, "messages") == 0) && who->is_staff)
        check_queue(world, who, packet);
}

void oracle_see_close(struct world *world, int door, struct session_name name)
{
    const struct line *line = line_of(world, door, name);
    const struct actor *who = &world->people[line->person];
    if (!who->is_staff || who->is_expert || who->is_admin)
        return;
    int64_t *lease_ms = &world->oracle.lease_ms[line->person - world->climate.seekers];
    if (*lease_ms < world->now.ms + ORACLE_GRACE_MS)
        *lease_ms = world->now.ms + ORACLE_GRACE_MS;
}

void oracle_hear(struct world *world, int peer, const struct parcel *parcel)
{
    if (peer == DESK_COURIER && parcel->type == PARCEL_mail)
        courier_check_mail(world, &parcel->as.mail);
    if (peer >= DOORS_MAX && parcel->type == PARCEL_read_talk)
        earlier_check_asked(world, &parcel->as.read_talk);
    if (peer < DOORS_MAX && parcel->type == PARCEL_piece)
        papers_check_piece(world, line_of(world, peer, parcel->session), &parcel->as.piece);
    if (peer < DOORS_MAX && parcel->type == PARCEL_kick)
        offered_hear_kick(world, line_of(world, peer, parcel->session));
    if (peer >= DOORS_MAX || parcel->type != PARCEL_send)
        return;
    const struct line *line = line_of(world, peer, parcel->session);
    json_t *frame = json_loadb(parcel->as.send.frame.bytes, parcel->as.send.frame.length, JSON_REJECT_DUPLICATES, NULL);
    if (!json_is_array(frame))
        world_fail(world, "not a frame: %.*s", (int)parcel->as.send.frame.length, parcel->as.send.frame.bytes);
    for (size_t at = 0; at < json_array_size(frame); at++)
        check_packet(world, line, json_array_get(frame, at));
    json_decref(frame);
}
