/* SPDX-License-Identifier: Apache-2.0
 *
 * Why in rows of the same database: a file is durable, backed up and erased with its talk, and
 * stands or falls in the same commit as the entry that tells of it. One chunk for each session
 * and turn, since the page waits for the answer to one before it sends the next: so messages
 * wait for sixteen kilobytes, never for ten megabytes. */
#include "desk/files.h"

#include "base/journal.h"
#include "base/plant.h"
#include "desk/access.h"
#include "desk/blocks.h"
#include "desk/commands.h"
#include "desk/refusal.h"
#include "desk/stored_files.h"
#include "desk/tell.h"
#include "domain/file_kind.h"
#include "domain/trouble.h"
#include "transcript/file_body.h"

#include <string.h>

enum { ADDRESS_MS = 120000 };

static struct down_refused about_file(const char *packet, int64_t conversation)
{
    return (struct down_refused){.has_packet = true, .packet = text_of(packet), .has_conversation = true, .conversation = conversation};
}

static void refuse(struct desk *desk, struct session *session, enum reason reason, const char *packet, struct conversation_id id)
{
    const struct down_refused about = about_file(packet, id.value);
    refusal(desk, session, reason, &about, id);
}

/* Each adds to a list that others share, so they are counted as messages are. */
static bool may_ask(struct desk *desk, struct session *session, const char *packet, struct conversation_id id)
{
    struct down_refused about = about_file(packet, id.value);
    return !access_is_too_fast(desk, session, &about);
}

static struct envelope *key_of(struct desk *desk, const struct desk_case *one)
{
    return state_key(desk, one->conversation.key_id);
}

static void tell_at(struct desk *desk, struct session *session, const struct store_file *file)
{
    struct down_file_at at = {.conversation = file->conversation.value, .chunk = file->chunks, .has_seq = file->seq > 0, .seq = file->seq};
    memcpy(at.id, file->mark, sizeof at.id);
    tell(desk, session, DOWN_file_at, &at);
}

/* ---- sending ---- */

/* The file of this mark, if this person is sending it to this talk. */
static enum store_result find_own(struct desk *desk, const struct session *session, struct conversation_id id, const uint8_t mark[FILE_MARK_BYTES],
                                  struct store_file *file)
{
    struct person person = sessions_person(session);
    enum store_result result = store_find_file(desk->store, mark, &desk->turn, file);
    bool is_own = result == STORE_OK && file->conversation.value == id.value && file->side == side_of(person.role) &&
                  file->staff.value == person.staff.value && (file->began_ms > 0 || file->seq > 0);
    return result == STORE_OK && !is_own ? STORE_TAKEN : result;
}

/* Why a new file is not taken; REASON_NONE when it is. */
static enum reason judge(struct desk *desk, const struct session *session, const struct desk_case *one, int64_t size)
{
    int64_t count, bytes;
    struct command sender = {.kind = COMMAND_FILE, .person = sessions_person(session)};
    sender.is_blocked = blocks_find(desk, sender.person.seeker) != NULL;
    enum reason kept = trouble_keeps(&one->conversation, &sender, state_time(desk));
    if (kept != REASON_NONE)
        return kept;
    if (size > FILE_BYTES_MAX)
        return REASON_file_too_large;
    if (one->conversation.state == CONVERSATION_STATE_ENDED)
        return REASON_already_ended;
    if (stored_files_is_full(desk, size))
        return REASON_files_full;
    if (!state_note(desk, store_count_files(desk->store, one->conversation.id, &count, &bytes)))
        return REASON_storage_full;
    return count >= FILES_IN_CONVERSATION_MAX || bytes + size > FILES_BYTES_MAX ? REASON_files_full : REASON_NONE;
}

static void begin_new(struct desk *desk, struct session *session, const struct desk_case *one, const struct up_file_begin *packet)
{
    struct person person = sessions_person(session);
    struct store_file file = {.conversation = one->conversation.id, .side = side_of(person.role), .staff = person.staff, .size = packet->size,
                              .began_ms = state_time(desk), .is_text = true};
    memcpy(file.mark, packet->id, sizeof file.mark);
    struct envelope *envelope = key_of(desk, one);
    if (envelope == NULL || !state_write(desk))
        return;
    if (!file_body_seal(envelope, &desk->random, &file, FILE_BODY_NAME, packet->name, &desk->turn, &file.name_sealed))
        state_note(desk, STORE_FAULT);
    else if (state_note(desk, store_add_file(desk->store, &file)))
        tell_at(desk, session, &file);
}

void files_begin(struct desk *desk, struct session *session, const struct up_file_begin *packet)
{
    struct conversation_id id = {packet->conversation};
    struct store_file file;
    if (!may_ask(desk, session, "file_begin", id))
        return;
    const struct desk_case *one = access_permitted(desk, session, id, VERB_say, "file_begin");
    if (one == NULL)
        return;
    enum store_result result = find_own(desk, session, id, packet->id, &file);
    enum reason reason = result == STORE_NONE ? judge(desk, session, one, packet->size) : REASON_NONE;
    if (result == STORE_TAKEN || (result == STORE_OK && file.size != packet->size))
        reason = REASON_not_found;
    if (reason != REASON_NONE)
        refuse(desk, session, reason, "file_begin", id);
    else if (result == STORE_NONE)
        begin_new(desk, session, one, packet);
    else if (state_note(desk, result))
        tell_at(desk, session, &file);
}

/* A chunk that is stored; bytes NULL on a fault, which is noted, and where somebody has changed
 * the row. */
static struct text load_chunk(struct desk *desk, struct envelope *envelope, const struct store_file *file, int64_t number)
{
    struct text sealed, plain, none = {NULL, 0};
    enum store_result result = store_load_file_chunk(desk->store, file->id, number, &desk->turn, &sealed);
    if (result != STORE_NONE && !state_note(desk, result))
        return none;
    if (result == STORE_OK && file_body_open(envelope, file, number, sealed, &desk->turn, &plain))
        return plain;
    journal(JOURNAL_FAULT, "integrity", "file=%lld chunk=%lld", (long long)file->id.value, (long long)number);
    return none;
}

static bool store_chunk(struct desk *desk, struct envelope *envelope, const struct store_file *file, struct text plain)
{
    struct text sealed;
    if (!file_body_seal(envelope, &desk->random, file, file->chunks, plain, &desk->turn, &sealed))
        return state_note(desk, STORE_FAULT);
    return state_note(desk, store_add_file_chunk(desk->store, file->id, file->chunks, sealed));
}

/* What the file is, now that its last chunk is there. False: none that is taken, or a fault. */
static bool find_kind(struct desk *desk, struct envelope *envelope, struct store_file *file, struct text last)
{
    if (plant("trust_the_name"))
        return true;
    if (file->chunks == 1)
        return file_kind_find(last, last, file->size, file->is_text, &file->kind);
    struct text head = load_chunk(desk, envelope, file, 0), before = load_chunk(desk, envelope, file, file->chunks - 2);
    if (head.bytes == NULL || before.bytes == NULL)
        return false;
    char *bytes = arena_take(&desk->turn, before.length + last.length);
    if (bytes == NULL)
        return state_note(desk, STORE_FAULT);
    memcpy(bytes, before.bytes, before.length);
    memcpy(bytes + before.length, last.bytes, last.length);
    return file_kind_find(head, (struct text){bytes, before.length + last.length}, file->size, file->is_text, &file->kind);
}

/* The name that people see; one of none where somebody has changed the row. */
static struct text name_of(struct desk *desk, struct envelope *envelope, const struct store_file *file)
{
    struct text given = {"", 0};
    char *bytes = arena_take(&desk->turn, FILE_NAME_BYTES_MAX);
    if (!file_body_open(envelope, file, FILE_BODY_NAME, file->name_sealed, &desk->turn, &given))
        journal(JOURNAL_FAULT, "integrity", "file=%lld name", (long long)file->id.value);
    struct text_builder name = text_builder_on(bytes, bytes == NULL ? 0 : FILE_NAME_BYTES_MAX);
    file_name(given, file->kind, &name);
    return text_built(&name);
}

/* It is whole: the talk tells of it. */
static void add_entry(struct desk *desk, struct session *session, struct desk_case *one, struct envelope *envelope, struct store_file *file)
{
    struct command whole = {.kind = COMMAND_FILE, .person = sessions_person(session)};
    struct file_entry entry = {.id = file->id, .size = file->size, .name = name_of(desk, envelope, file)};
    char *bytes = arena_take(&desk->turn, FILE_ENTRY_BYTES_MAX);
    if (bytes == NULL)
        return;
    struct text_builder words = text_builder_on(bytes, FILE_ENTRY_BYTES_MAX);
    file_entry_write(&entry, &words);
    enum reason reason = commands_run(desk, session, one, &whole, text_built(&words));
    if (reason != REASON_NONE) {
        stored_files_let_go(desk, file);
        refuse(desk, session, reason, "file_chunk", file->conversation);
        return;
    }
    file->seq = one->talk.is.head;
    if (state_note(desk, store_save_file(desk->store, file)))
        tell_at(desk, session, file);
}

static void add_chunk(struct desk *desk, struct session *session, struct desk_case *one, struct store_file *file, struct text plain)
{
    struct envelope *envelope = key_of(desk, one);
    if (envelope == NULL || !state_write(desk))
        return;
    file->is_text = file->is_text && file_kind_is_text(plain);
    bool is_taken = file->chunks > 0 || file_kind_may_begin(plain) || plant("trust_the_name");
    if (stored_files_is_full(desk, (int64_t)plain.length)) {
        stored_files_let_go(desk, file);
        refuse(desk, session, REASON_files_full, "file_chunk", file->conversation);
        return;
    }
    if (is_taken && !store_chunk(desk, envelope, file, plain))
        return;
    file->chunks += is_taken;
    desk->files.chunks += is_taken;
    bool is_last = file->chunks == file_chunks(file->size);
    if (!is_taken || (is_last && !find_kind(desk, envelope, file, plain))) {
        stored_files_let_go(desk, file);
        refuse(desk, session, REASON_file_kind, "file_chunk", file->conversation);
    } else if (is_last) {
        add_entry(desk, session, one, envelope, file);
    } else if (state_note(desk, store_save_file(desk->store, file))) {
        tell_at(desk, session, file);
    }
}

/* The bytes of a packet, as many as this chunk has; NULL when they are not. */
static struct text read_chunk(struct desk *desk, const struct store_file *file, struct text base64)
{
    size_t count;
    unsigned char *bytes = arena_take(&desk->turn, base64.length);
    if (bytes == NULL || !text_read_base64(base64, bytes, &count) || count != file_chunk_bytes(file->size, file->chunks))
        return (struct text){NULL, 0};
    return (struct text){(const char *)bytes, count};
}

void files_chunk(struct desk *desk, struct session *session, const struct up_file_chunk *packet)
{
    struct conversation_id id = {packet->conversation};
    struct store_file file;
    struct desk_case *one = access_permitted(desk, session, id, VERB_say, "file_chunk");
    if (one == NULL)
        return;
    enum store_result result = find_own(desk, session, id, packet->id, &file);
    if (result == STORE_NONE || result == STORE_TAKEN) {
        refuse(desk, session, REASON_not_found, "file_chunk", id);
        return;
    }
    if (!state_note(desk, result))
        return;
    bool is_awaited = packet->chunk == file.chunks || (packet->chunk < file.chunks && plant("chunk_twice"));
    if (file.seq > 0 || (packet->chunk < file.chunks && !is_awaited)) { /* its answer was lost */
        tell_at(desk, session, &file);
        return;
    }
    struct text plain = is_awaited ? read_chunk(desk, &file, packet->bytes) : (struct text){NULL, 0};
    if (plain.bytes != NULL)
        add_chunk(desk, session, one, &file, plain);
    else
        refuse(desk, session, packet->chunk > file.chunks ? REASON_out_of_order : REASON_bad_field, "file_chunk", id);
}

void files_drop(struct desk *desk, struct session *session, const struct up_file_drop *packet)
{
    struct conversation_id id = {packet->conversation};
    struct store_file file;
    if (access_permitted(desk, session, id, VERB_say, "file_drop") == NULL)
        return;
    enum store_result result = find_own(desk, session, id, packet->id, &file);
    if (result == STORE_TAKEN)
        refuse(desk, session, REASON_not_found, "file_drop", id);
    else if (result != STORE_NONE && state_note(desk, result) && file.seq == 0 && state_write(desk))
        stored_files_let_go(desk, &file);
}

/* ---- fetching ---- */

/* The file that a packet names, where it stands in that talk; refused and false when it does not. */
static bool load_whole(struct desk *desk, struct session *session, struct conversation_id id, int64_t number, const char *packet, struct store_file *file)
{
    enum store_result result = store_load_file(desk->store, (struct file_id){number}, &desk->turn, file);
    if (result != STORE_NONE && !state_note(desk, result))
        return false;
    bool is_there = result == STORE_OK && file->conversation.value == id.value && file->seq > 0;
    if (!is_there)
        refuse(desk, session, REASON_not_found, packet, id);
    return is_there;
}

/* For whoever may do this to its conversation, for a while. */
static void give_address(struct desk *desk, struct session *session, const struct store_file *file, enum verb verb)
{
    struct file_address *address = &desk->files.addresses[desk->files.next_address++ % FILE_ADDRESSES_MAX];
    int64_t until_ms = desk->now.ms + ADDRESS_MS;
    *address = (struct file_address){.file = file->id, .person = sessions_person(session), .verb = verb, .begin_until_ms = until_ms, .until_ms = until_ms};
    random_fill(&desk->random, address->token, sizeof address->token);
    struct down_file_address told = {.conversation = file->conversation.value, .file = file->id.value};
    memcpy(told.token, address->token, sizeof told.token);
    if (session->carrier == CARRIER_FORM)
        tell_file(desk, session, told.token);
    else
        tell(desk, session, DOWN_file_address, &told);
}

void files_get(struct desk *desk, struct session *session, const struct up_file_get *packet)
{
    struct conversation_id id = {packet->conversation};
    struct store_file file;
    if (!may_ask(desk, session, "file_get", id) || access_permitted(desk, session, id, VERB_read, "file_get") == NULL)
        return;
    if (load_whole(desk, session, id, packet->file, "file_get", &file))
        give_address(desk, session, &file, VERB_read);
}

void files_open(struct desk *desk, struct session *session, const struct up_open_file *packet)
{
    struct conversation_id id = {packet->conversation};
    struct store_file file;
    if (!may_ask(desk, session, "open_file", id) || access_permitted(desk, session, id, VERB_transcript_open, "open_file") == NULL)
        return;
    if (!load_whole(desk, session, id, packet->file, "open_file", &file))
        return;
    stored_files_audit(desk, ACT_FILE_FETCHED, sessions_person(session).staff, &file, packet->why);
    give_address(desk, session, &file, VERB_transcript_open);
}

static struct file_address *find_address(struct desk *desk, const uint8_t token[16], int64_t chunk)
{
    for (size_t at = 0; at < FILE_ADDRESSES_MAX; at++) {
        struct file_address *address = &desk->files.addresses[at];
        int64_t until_ms = chunk == 0 ? address->begin_until_ms : address->until_ms;
        if (until_ms > desk->now.ms && digest_equal(address->token, token, sizeof address->token))
            return address;
    }
    return NULL;
}

/* The piece for whoever may have it; a status of 404 for everybody else. */
static void find_piece(struct desk *desk, const struct parcel_fetch *fetch, struct parcel_piece *piece)
{
    struct store_file file;
    struct file_address *address = find_address(desk, fetch->token, fetch->chunk);
    enum store_result result = address == NULL ? STORE_NONE : store_load_file(desk->store, address->file, &desk->turn, &file);
    if (result == STORE_NONE || !state_note(desk, result) || file.seq == 0 || fetch->chunk >= file.chunks)
        return;
    const struct desk_case *one = cases_load(&desk->cases, desk->store, &desk->turn, file.conversation, &result);
    if (one == NULL || conversation_permits(&one->conversation, &address->person, address->verb) != REASON_NONE)
        return;
    struct envelope *envelope = key_of(desk, one);
    struct text bytes = envelope == NULL ? (struct text){NULL, 0} : load_chunk(desk, envelope, &file, fetch->chunk);
    if (bytes.bytes == NULL)
        return;
    address->until_ms = desk->now.ms + ADDRESS_MS; /* a slow line takes its time */
    *piece = (struct parcel_piece){.status = 200, .chunk = fetch->chunk, .size = (uint32_t)file.size, .kind = (uint8_t)file.kind, .name = name_of(desk, envelope, &file), .bytes = bytes};
}

void files_fetch(struct desk *desk, struct session *session, const struct parcel_fetch *fetch)
{
    struct parcel parcel = {.type = PARCEL_piece, .session = sessions_name(&desk->sessions, session)};
    parcel.as.piece = (struct parcel_piece){.status = 404, .name = {"", 0}, .bytes = {"", 0}};
    if (session->carrier != CARRIER_FILE)
        return;
    find_piece(desk, fetch, &parcel.as.piece);
    tell_peer(desk, (int)sessions_door(&desk->sessions, session), &parcel);
}
