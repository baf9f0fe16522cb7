/* SPDX-License-Identifier: Apache-2.0
 *
 * Files (decision 0033): a page sends one chunk after the answer to the one before, and goes on where
 * it was when its line comes back; others fetch it over an address, and it is removed. What a file
 * holds follows from its number, so that the oracle knows each byte. */
#include "world.h"

#include "domain/file.h"
#include "transcript/body.h"
#include "transcript/file_body.h"

enum { CHUNK_JSON = FILE_CHUNK_CHARACTERS_MAX + 256 };

static char byte_at(int number, int64_t at)
{
    return (char)('a' + (number * 31 + at * 7 + at / FILE_CHUNK_BYTES) % 26);
}

static int chunks_of(const struct paper *paper)
{
    return (int)file_chunks(paper->size);
}

static struct paper *paper_at(struct world *world, int number)
{
    if (number <= 0 || number > world->oracle.papers_count)
        world_fail(world, "a file that nobody sent: %d", number);
    return &world->oracle.papers[number];
}

/* The id of a file is its number. */
static int number_of(const char *id)
{
    char bytes[9] = "";
    memcpy(bytes, id, strlen(id) < 8 ? strlen(id) : 8);
    return (int)strtol(bytes, NULL, 16);
}

/* ---- sending ---- */

static void begin(struct world *world, int person, int tab)
{
    struct upload *upload = &world->people[person].tabs[tab].upload;
    const struct paper *paper = paper_at(world, upload->paper);
    upload->asked_ms = world->now.ms;
    upload->next = -1;
    browsers_send(world, person, tab, "{\"type\":\"file_begin\",\"conversation\":%lld,\"id\":\"%08x000000000000000000000000\",\"name\":\"paper%d.txt\",\"size\":%d}",
                  paper->conversation, (unsigned)upload->paper, upload->paper, (int)paper->size);
}

static void add_base64(struct text_builder *builder, int number, int64_t from, size_t count)
{
    static const char SIGNS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t at = 0; at < count; at += 3) {
        unsigned bits = 0;
        for (size_t byte = at; byte < at + 3; byte++)
            bits = bits << 8 | (byte < count ? (unsigned char)byte_at(number, from + (int64_t)byte) : 0U);
        for (size_t sign = 0; sign < 4; sign++)
            text_add_byte(builder, at + sign <= count ? SIGNS[bits >> (18 - 6 * sign) & 63] : '=');
    }
}

static void send_chunk(struct world *world, int person, int tab, int chunk)
{
    char json[CHUNK_JSON];
    const struct tab *page = &world->people[person].tabs[tab];
    struct paper *paper = paper_at(world, page->upload.paper);
    struct text_builder builder = text_builder_on(json, sizeof json - 1);
    builder.length = (size_t)snprintf(json, sizeof json, "{\"type\":\"file_chunk\",\"conversation\":%lld,\"id\":\"%08x000000000000000000000000\",\"chunk\":%d,\"bytes\":\"",
                                      paper->conversation, (unsigned)page->upload.paper, chunk);
    add_base64(&builder, page->upload.paper, (int64_t)chunk * FILE_CHUNK_BYTES, file_chunk_bytes(paper->size, chunk));
    text_add_string(&builder, "\"}");
    require(!builder.overflowed);
    json[builder.length] = '\0';
    world_trace(world, "%s.%d sends chunk %d of paper %d", world->people[person].name, tab, chunk, page->upload.paper);
    if (paper->sent < chunk + 1)
        paper->sent = chunk + 1;
    doors_send(world, page->line, json);
}

/* The chunk that is awaited, not too fast; now and then twice, as a page does whose answer is late. */
void papers_go_on(struct world *world, int person, int tab)
{
    struct tab *page = &world->people[person].tabs[tab];
    struct upload *upload = &page->upload;
    bool may = page->line >= 0 && page->is_welcome && world->now.ms >= page->paused_until_ms && world->now.ms >= upload->chunk_ms + FILE_CHUNK_EVERY_MS;
    if (upload->paper == 0 || upload->next < 0 || !may)
        return;
    upload->asked_ms = upload->chunk_ms = world->now.ms;
    send_chunk(world, person, tab, upload->next);
    if (world_later_chance(world, 50)) {
        upload->is_doubled = true;
        send_chunk(world, person, tab, upload->next);
    }
    upload->next = -1;
}

void papers_flush(struct world *world, int person, int tab)
{
    struct upload *upload = &world->people[person].tabs[tab].upload;
    if (upload->paper == 0)
        return;
    if (upload->asked_ms != 0)
        upload->is_doubled = true; /* what it asked before may still be on its way */
    begin(world, person, tab);
}

static void send_new(struct world *world, int person, int tab, long long conversation)
{
    static const int sizes[] = {1, 40, 2000, 2000, FILE_CHUNK_BYTES, FILE_CHUNK_BYTES + 1, 2 * FILE_CHUNK_BYTES + 300};
    struct tab *page = &world->people[person].tabs[tab];
    int owner = oracle_owner(world, conversation);
    if (owner < 0 || world->oracle.papers_count + 1 == PAPERS_MAX)
        return;
    int number = ++world->oracle.papers_count;
    world->oracle.papers[number] = (struct paper){.person = person, .owner = owner, .conversation = conversation,
                                                  .size = sizes[world_later_below(world, sizeof sizes / sizeof *sizes)]};
    page->upload = (struct upload){.paper = number, .chunk_ms = page->upload.chunk_ms, .is_doubled = page->upload.has_dropped, .has_dropped = page->upload.has_dropped};
    begin(world, person, tab);
}

/* It is given up; what was sent twice may still be taken. */
static void give_up(struct world *world, struct tab *page)
{
    struct paper *paper = paper_at(world, page->upload.paper);
    world_trace(world, "paper %d is given up", page->upload.paper);
    paper->is_refused = true;
    paper->is_loose |= page->upload.is_doubled;
    page->upload.paper = 0;
    page->upload.has_dropped = true; /* an answer to it may still come, and names only the conversation */
}

/* Any file of that conversation that somebody was told of; 0 none. */
static int any_of(struct world *world, long long conversation)
{
    int count = 0, numbers[PAPERS_MAX];
    for (int number = 1; number <= world->oracle.papers_count; number++)
        if (world->oracle.papers[number].conversation == conversation && world->oracle.papers[number].seq != 0)
            numbers[count++] = number;
    return count == 0 ? 0 : numbers[world_later_below(world, count)];
}

void papers_act(struct world *world, int person, int tab, const struct talk *talk)
{
    const struct later_climate *later = &world->climate.later;
    struct tab *page = &world->people[person].tabs[tab];
    long long conversation = talk->log / LOGS_IN_CONVERSATION_MAX;
    if (page->upload.paper == 0 && world_later_chance(world, later->sending_files))
        send_new(world, person, tab, conversation);
    if (page->upload.paper != 0 && world_later_chance(world, later->sending_files / 20)) {
        browsers_send(world, person, tab, "{\"type\":\"file_drop\",\"conversation\":%lld,\"id\":\"%08x000000000000000000000000\"}",
                      paper_at(world, page->upload.paper)->conversation, (unsigned)page->upload.paper);
        page->upload.is_doubled = true; /* its last chunk may be there before that */
        give_up(world, page);
    }
    bool fetches = world_later_chance(world, later->fetching), removes = world_later_chance(world, later->removing);
    int number = fetches || removes ? any_of(world, conversation) : 0;
    if (number != 0 && fetches)
        browsers_send(world, person, tab, "{\"type\":\"file_get\",\"conversation\":%lld,\"file\":%lld}", conversation, world->oracle.papers[number].file);
    if (number != 0 && removes)
        browsers_send(world, person, tab, "{\"type\":\"mask\",\"log\":%lld,\"seq\":%d}", talk->log, world->oracle.papers[number].seq);
}

/* ---- hearing ---- */

static void hear_at(struct world *world, int person, int tab, const json_t *packet)
{
    struct tab *page = &world->people[person].tabs[tab];
    if (number_of(field_text(packet, "id")) != page->upload.paper)
        return;
    page->upload.asked_ms = 0;
    if (field_number(packet, "seq") != 0) {
        world->oracle.papers[page->upload.paper].is_acknowledged = true;
        outbox_show(world, page, field_number(packet, "conversation") * LOGS_IN_CONVERSATION_MAX, (int)field_number(packet, "seq"));
        page->upload.paper = 0;
        return;
    }
    page->upload.next = (int)field_number(packet, "chunk");
    papers_go_on(world, person, tab);
}

static void hear_refused(struct world *world, int person, int tab, const json_t *packet)
{
    struct tab *page = &world->people[person].tabs[tab];
    const char *reason = field_text(packet, "reason");
    bool is_ours = page->upload.paper != 0 && paper_at(world, page->upload.paper)->conversation == field_number(packet, "conversation");
    bool waits = strcmp(reason, "storage_full") == 0 || strcmp(reason, "too_fast") == 0 || strcmp(reason, "busy") == 0;
    if (!is_ours)
        return;
    if (strcmp(reason, "bad_field") == 0 || strcmp(reason, "file_kind") == 0)
        world_fail(world, "paper %d is refused: %s", page->upload.paper, reason);
    if (waits) {
        page->upload.asked_ms = 0;
        page->resend_ms = world->now.ms + field_number(packet, "wait_ms");
    } else if (strcmp(reason, "out_of_order") == 0) {
        papers_flush(world, person, tab);
    } else {
        give_up(world, page);
    }
}

static void hear_address(struct world *world, int person, int tab, const json_t *packet)
{
    long long file = field_number(packet, "file");
    for (int number = 1; number <= world->oracle.papers_count; number++) {
        if (world->oracle.papers[number].file != file)
            continue;
        int at = doors_connect(world, person, tab, CARRIER_FILE, NULL);
        world->lines[at].paper = number;
        require(text_read_hex(text_of(field_text(packet, "token")), world->lines[at].token, sizeof world->lines[at].token));
        return;
    }
}

bool papers_hear(struct world *world, int person, int tab, const char *type, const json_t *packet)
{
    const char *what = field_text(packet, "packet");
    if (strcmp(type, "file_at") == 0)
        hear_at(world, person, tab, packet);
    else if (strcmp(type, "file_address") == 0)
        hear_address(world, person, tab, packet);
    else if (strcmp(type, "refused") == 0 && (strcmp(what, "file_begin") == 0 || strcmp(what, "file_chunk") == 0))
        hear_refused(world, person, tab, packet);
    else
        return false;
    return true;
}

/* A piece has come to the door; whether another one is to be fetched. */
bool papers_take_piece(struct world *world, struct line *line, const struct parcel_piece *piece)
{
    if (piece->status != 200 || piece->chunk != line->piece)
        return false;
    line->piece++;
    bool is_whole = line->piece == chunks_of(paper_at(world, line->paper));
    if (is_whole)
        world_trace(world, "%s has fetched paper %d", world->people[line->person].name, line->paper);
    return !is_whole;
}

/* ---- what the oracle is told ---- */

static void place(struct world *world, int number, long long log, int seq, long long file)
{
    struct paper *paper = paper_at(world, number);
    if (paper->conversation * LOGS_IN_CONVERSATION_MAX != log || (paper->seq != 0 && paper->seq != seq) || (paper->file != 0 && file != 0 && paper->file != file))
        world_fail(world, "paper %d of %lld stands as %lld/%d, file %lld, and was as %d, file %lld", number, paper->conversation, log, seq, file, paper->seq, paper->file);
    paper->seq = seq;
    paper->file = file != 0 ? file : paper->file;
}

/* How far it is, as its page is told: no chunk that was there is asked for again. */
void papers_check_at(struct world *world, int person, const json_t *packet)
{
    int number = number_of(field_text(packet, "id")), chunk = (int)field_number(packet, "chunk"), seq = (int)field_number(packet, "seq");
    struct paper *paper = paper_at(world, number);
    if (paper->person != person)
        world_fail(world, "%s is told of paper %d of somebody else", world->people[person].name, number);
    if (paper->is_removed && !paper->is_acknowledged && chunk == 0) /* its page never heard that it was whole, and sends it anew */
        *paper = (struct paper){.person = paper->person, .owner = paper->owner, .conversation = paper->conversation, .size = paper->size, .sent = paper->sent};
    if (paper->is_removed && chunk == 0)
        return; /* a copy of its beginning was long on its way: a file without a chunk, which is not filled and goes in a day */
    if ((chunk < paper->told && !world->has_jumped) || chunk > paper->sent || (seq != 0 && chunk != chunks_of(paper)))
        world_fail(world, "chunk %d of paper %d is awaited; %d were sent, and %d acknowledged", chunk, number, paper->sent, paper->told);
    paper->told = chunk;
    if (seq != 0)
        place(world, number, field_number(packet, "conversation") * LOGS_IN_CONVERSATION_MAX, seq, 0);
}

void papers_check_entry(struct world *world, int person, long long log, const json_t *entry)
{
    int number;
    if (field_flag(entry, "removed"))
        return;
    if (sscanf(field_text(entry, "text"), "paper%d.txt", &number) != 1 || paper_at(world, number)->size != field_number(entry, "size"))
        world_fail(world, "%s is shown a file that nobody sent: %s", world->people[person].name, field_text(entry, "text"));
    place(world, number, log, (int)field_number(entry, "seq"), field_number(entry, "file"));
}

/* What is handed out: to whom it may be, as it was sent, and never after it was removed. */
void papers_check_piece(struct world *world, const struct line *line, const struct parcel_piece *piece)
{
    const struct paper *paper = paper_at(world, line->paper);
    const struct actor *who = &world->people[line->person];
    if (piece->status != 200)
        return;
    if (paper->is_removed)
        world_fail(world, "paper %d was removed, and %s is given chunk %d", line->paper, who->name, piece->chunk);
    bool may = who->is_expert ? partner_is_in(world, line->person, paper->conversation)
               : who->is_staff ? oracle_had_it(world, who, paper->conversation) || joined_may_look(world, line->person, paper->conversation)
                               : paper->owner == line->person;
    if (!may)
        world_fail(world, "%s is given paper %d of %lld, and may not read there", who->name, line->paper, paper->conversation);
    bool is_right = piece->size == (uint32_t)paper->size && piece->bytes.length == file_chunk_bytes(paper->size, piece->chunk);
    for (size_t at = 0; is_right && at < piece->bytes.length; at++)
        is_right = piece->bytes.bytes[at] == byte_at(line->paper, (int64_t)at + (int64_t)piece->chunk * FILE_CHUNK_BYTES);
    if (!is_right)
        world_fail(world, "chunk %d of paper %d is not what was sent", piece->chunk, line->paper);
}

/* ---- what is stored ---- */

static struct text words_of(struct world *world, const struct conversation *row, const struct store_entry *entry)
{
    struct text words;
    enum store_result result;
    struct envelope *envelope = keys_find(world->keys, row->key_id, &result);
    require(envelope != NULL && body_open(envelope, entry, &world->scratch, &words));
    return words;
}

static void see_file(struct world *world, const struct conversation *row, const struct store_entry *entry)
{
    struct file_entry file = file_entry_read(words_of(world, row, entry));
    char name[40] = "";
    int number = 0;
    memcpy(name, file.name.bytes, file.name.length < sizeof name ? file.name.length : sizeof name - 1);
    if (sscanf(name, "paper%d.txt", &number) != 1)
        world_fail(world, "a file that nobody sent: %s", name);
    struct paper *paper = paper_at(world, number);
    const struct actor *who = &world->people[paper->person];
    if (paper->is_found)
        world_fail(world, "paper %d stands twice in %lld", number, (long long)row->id.value);
    if (paper->sent < chunks_of(paper) || file.size != paper->size)
        world_fail(world, "paper %d is whole with %d chunks", number, paper->sent);
    if ((entry->side == SIDE_STAFF) != who->is_staff || entry->staff.value != who->staff.value)
        world_fail(world, "paper %d is stored as somebody else's", number);
    if (paper->is_refused && !paper->is_loose)
        world_fail(world, "paper %d was refused, and is there", number);
    place(world, number, entry->log.value, (int)entry->seq, file.id.value);
    paper->is_found = true;
}

static void see_removed(struct world *world, const struct conversation *row, const struct store_entry *entry)
{
    int64_t about = body_about(words_of(world, row, entry));
    for (int number = 1; number <= world->oracle.papers_count; number++) {
        struct paper *paper = &world->oracle.papers[number];
        if (paper->conversation != row->id.value || paper->seq != about)
            continue;
        if (entry->side == SIDE_SEEKER && paper->person != paper->owner)
            world_fail(world, "%s removed paper %d of a librarian", world->people[paper->owner].name, number);
        world_trace(world, "paper %d is removed", number);
        paper->is_removed = true;
    }
}

void papers_see_entry(struct world *world, const struct conversation *row, const struct store_entry *entry)
{
    if (entry->kind == ENTRY_KIND_FILE)
        see_file(world, row, entry);
    if (entry->kind == ENTRY_KIND_REDACTED)
        see_removed(world, row, entry);
}

/* ---- in the end ---- */

static void check_bytes(struct world *world, int number, const struct store_file *file)
{
    struct conversation row;
    enum store_result result;
    const struct paper *paper = paper_at(world, number);
    require(store_load_conversation(world->below, file->conversation, &row) == STORE_OK);
    struct envelope *envelope = keys_find(world->keys, row.key_id, &result);
    for (int64_t chunk = 0; chunk < chunks_of(paper); chunk++) {
        struct text sealed, plain;
        arena_reset(&world->scratch);
        bool is_there = store_load_file_chunk(world->below, file->id, chunk, &world->scratch, &sealed) == STORE_OK &&
                        file_body_open(envelope, file, chunk, sealed, &world->scratch, &plain) && plain.length == file_chunk_bytes(paper->size, chunk);
        for (size_t at = 0; is_there && at < plain.length; at++)
            is_there = plain.bytes[at] == byte_at(number, (int64_t)at + chunk * FILE_CHUNK_BYTES);
        if (!is_there)
            world_fail(world, "chunk %lld of paper %d is not what was sent", (long long)chunk, number);
    }
}

/* Every file that was sent is there once, with each of its bytes; nothing is left of what was removed. */
void papers_check_end(struct world *world)
{
    int64_t chunks;
    for (int number = 1; number <= world->oracle.papers_count; number++) {
        const struct paper *paper = &world->oracle.papers[number];
        struct store_file file;
        if (!paper->is_found && (paper->is_acknowledged || !paper->is_refused))
            world_fail(world, "paper %d was sent by %s, and is nowhere", number, world->people[paper->person].name);
        if (!paper->is_found)
            continue;
        arena_reset(&world->scratch);
        enum store_result result = store_load_file(world->below, (struct file_id){paper->file}, &world->scratch, &file);
        if (paper->is_removed ? result != STORE_NONE : result != STORE_OK)
            world_fail(world, "paper %d was %s, and its file %s", number, paper->is_removed ? "removed" : "sent", result == STORE_OK ? "is there" : "is not");
        if (!paper->is_removed && (file.seq != paper->seq || file.chunks != chunks_of(paper)))
            world_fail(world, "paper %d is stored as %lld with %lld chunks", number, (long long)file.seq, (long long)file.chunks);
        if (!paper->is_removed)
            check_bytes(world, number, &file);
    }
    require(store_count_file_chunks(world->below, &chunks) == STORE_OK);
    if (chunks != world->desk->files.chunks)
        world_fail(world, "%lld chunks are stored, and the desk thinks %lld", (long long)chunks, (long long)world->desk->files.chunks);
}
