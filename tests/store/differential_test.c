/* SPDX-License-Identifier: Apache-2.0
 *
 * The same random calls on SQLite and on the model: every result, every row and the whole
 * content at the end must be the same. A difference prints seed, step and call; a failing
 * seed can be run again alone with CVDESK_SEED. */
#include "subject.h"

#include "base/random.h"

#include <stdlib.h>

enum {
    SEEDS = 20,
    STEPS = 2000,
    MARKS = 12,       /* digests, begin ids: few, so that they meet */
    WRITERS = 3,
    TEXT_BYTES = 40,
};

struct pair {
    struct store *stores[2]; /* SQLite, model */
    struct arena arenas[2];
    struct random random;
    struct temporary folder;
    uint64_t seed;
    int step;
    const char *call;
    int64_t conversations, staff, seekers, libraries; /* how many there are */
    int64_t last_session, replies, guides; /* the last id that was given */
};

static void differ(const struct pair *pair, const char *what)
{
    fail_msg("seed %llu, step %d, %s: %s", (unsigned long long)pair->seed, pair->step, pair->call, what);
}

static int64_t below(struct pair *pair, int64_t count)
{
    return (int64_t)random_below(&pair->random, (uint64_t)count);
}

/* An id that is there, mostly. */
static int64_t some_id(struct pair *pair, int64_t count)
{
    return below(pair, count + 1) + (below(pair, 8) == 0 ? 1 : 0);
}

/* One that is there, or nobody: what a foreign key needs. */
static int64_t known_id(struct pair *pair, int64_t count)
{
    return below(pair, count + 1);
}

static void some_mark(struct pair *pair, uint8_t *bytes, size_t count)
{
    memset(bytes, 0, count);
    bytes[0] = (uint8_t)below(pair, MARKS);
}

/* Calls both and compares the results; CALL is evaluated twice, so chance has no place in it. */
#define BOTH(RESULT, CALL)                                                   \
    do {                                                                     \
        enum store_result results[2];                                        \
        pair->call = #CALL;                                                  \
        for (int which = 0; which < 2; which++) {                            \
            struct store *store = pair->stores[which];                       \
            struct arena *arena = &pair->arenas[which];                      \
            (void)arena;                                                     \
            results[which] = CALL;                                           \
        }                                                                    \
        if (results[0] != results[1] || results[0] == STORE_FAULT)           \
            differ(pair, "results");                                         \
        (RESULT) = results[0];                                               \
    } while (0)

#define SAME(CLAIM) ((CLAIM) ? (void)0 : differ(pair, #CLAIM))

/* ---- writes ---- */

static void write_seeker(struct pair *pair)
{
    enum store_result result;
    struct store_seeker rows[2] = {{.code_sealed = text_of("sealed"), .added_ms = pair->step}};
    some_mark(pair, rows[0].code_digest, 32);
    rows[0].code_digest[1] = (uint8_t)below(pair, 3);
    rows[1] = rows[0];
    BOTH(result, store_add_seeker(store, &rows[which]));
    SAME(rows[0].id.value == rows[1].id.value);
    pair->seekers += result == STORE_OK;
}

static void write_seeker_session(struct pair *pair)
{
    enum store_result result;
    struct store_seeker_session session = {.until_ms = pair->step, .seeker = {1 + below(pair, pair->seekers)}};
    some_mark(pair, session.token_digest, 32);
    if (below(pair, 3) == 0)
        BOTH(result, store_drop_seeker_session(store, session.token_digest));
    else
        BOTH(result, store_add_seeker_session(store, &session));
    (void)result;
}

static void write_library(struct pair *pair)
{
    enum store_result result;
    char slug[1] = {(char)('a' + below(pair, MARKS))};
    struct library rows[2] = {{.slug = {slug, 1}, .name = {"name", (size_t)below(pair, 5)}, .region = text_of("East"), .week = text_of(""),
                               .closed = text_of(""), .cheat_sheet = text_of("sheet"), .accent = (enum accent)below(pair, ACCENT_COUNT),
                               .cooperation = (enum cooperation)below(pair, COOPERATION_COUNT), .languages = below(pair, 8),
                               .region_minutes = below(pair, 9), .network_minutes = below(pair, 9), .is_giving = below(pair, 2) == 0,
                               .is_closed = below(pair, 2) == 0, .added_ms = pair->step}};
    rows[0].id.value = some_id(pair, pair->libraries);
    rows[1] = rows[0];
    if (below(pair, 2) == 0) {
        BOTH(result, store_save_library(store, &rows[which]));
        return;
    }
    BOTH(result, store_add_library(store, &rows[which]));
    SAME(rows[0].id.value == rows[1].id.value);
    pair->libraries += result == STORE_OK;
}

static void write_staff(struct pair *pair)
{
    enum store_result result;
    char login[2] = {(char)('a' + below(pair, MARKS)), (char)('a' + below(pair, 2))};
    struct store_staff rows[2] = {{.login = {login, 2}, .name = text_of("name"), .password_hash = text_of("hash"),
                                   .is_disabled = below(pair, 2) == 0, .answerer = {.library = {below(pair, 1 + pair->libraries)}, .languages = below(pair, 8), .topics = below(pair, 16)}, .role = (enum role)below(pair, ROLE_COUNT), .added_ms = pair->step}};
    rows[0].id.value = some_id(pair, pair->staff);
    rows[1] = rows[0];
    if (below(pair, 2) == 0) {
        BOTH(result, store_save_staff(store, &rows[which]));
        return;
    }
    BOTH(result, store_add_staff(store, &rows[which]));
    SAME(rows[0].id.value == rows[1].id.value);
    pair->staff += result == STORE_OK;
}

static void write_staff_session(struct pair *pair)
{
    enum store_result result;
    struct store_staff_session rows[2] = {{.staff = {1 + below(pair, pair->staff)}, .began_ms = pair->step, .used_ms = pair->step}};
    int64_t id = some_id(pair, pair->last_session);
    some_mark(pair, rows[0].token_digest, 32);
    rows[1] = rows[0];
    switch (below(pair, 5)) {
    case 0:
        BOTH(result, store_use_staff_session(store, id, pair->step));
        return;
    case 1:
        BOTH(result, store_drop_staff_session(store, id));
        return;
    case 2:
        BOTH(result, store_drop_sessions_of(store, rows[0].staff));
        return;
    default:
        BOTH(result, store_add_staff_session(store, &rows[which]));
        SAME(rows[0].id == rows[1].id);
        pair->last_session = result == STORE_OK ? rows[0].id : pair->last_session;
    }
}

static void write_factor(struct pair *pair)
{
    enum store_result result;
    struct store_factor factor = {.staff = {1 + below(pair, pair->staff)}, .seed_sealed = text_of("sealed"),
                                  .recovery_digests = {"digests", (size_t)below(pair, 8)},
                                  .factor = {.last_step = pair->step, .failures = (int)below(pair, 5)}, .added_ms = pair->step};
    if (below(pair, 3) == 0)
        BOTH(result, store_drop_factor(store, factor.staff));
    else
        BOTH(result, store_save_factor(store, &factor));
    (void)result;
}

static void write_duty(struct pair *pair)
{
    enum store_result result;
    struct store_duty duty = {.staff = {1 + below(pair, pair->staff)}, .room = below(pair, 5), .since_ms = pair->step, .back_ms = below(pair, 3)};
    if (below(pair, 3) == 0)
        BOTH(result, store_drop_duty(store, duty.staff));
    else
        BOTH(result, store_save_duty(store, &duty));
    (void)result;
}

static struct text some_text(struct pair *pair)
{
    return (struct text){"текст, text", (size_t)below(pair, 6) * 2};
}

static void write_reply(struct pair *pair)
{
    enum store_result result;
    struct reply rows[2] = {{.edition = {.id = some_id(pair, pair->replies), .owner = {known_id(pair, pair->staff)},
                                         .library = {below(pair, 2)}, .version = pair->step},
                             .name = text_of("name"), .texts = {some_text(pair), some_text(pair), some_text(pair)}}};
    rows[1] = rows[0];
    switch (below(pair, 4)) {
    case 0:
        BOTH(result, store_drop_reply(store, rows[0].edition.id));
        break;
    case 1:
        BOTH(result, store_save_reply(store, &rows[0]));
        break;
    default:
        BOTH(result, store_add_reply(store, &rows[which]));
        SAME(rows[0].edition.id == rows[1].edition.id);
        pair->replies = rows[0].edition.id;
    }
    (void)result;
}

static void write_guide(struct pair *pair)
{
    enum store_result result;
    struct guide rows[2] = {{.edition = {.id = some_id(pair, pair->guides), .library = {below(pair, 2)}, .version = pair->step}, .titles = {some_text(pair), some_text(pair), some_text(pair)},
                             .address = text_of("https://example.org/"), .languages = below(pair, 8), .tags = below(pair, 8), .checked_ms = pair->step}};
    rows[1] = rows[0];
    switch (below(pair, 4)) {
    case 0:
        BOTH(result, store_drop_guide(store, rows[0].edition.id));
        break;
    case 1:
        BOTH(result, store_save_guide(store, &rows[0]));
        break;
    default:
        BOTH(result, store_add_guide(store, &rows[which]));
        SAME(rows[0].edition.id == rows[1].edition.id);
        pair->guides = rows[0].edition.id;
    }
    (void)result;
}

static struct conversation some_conversation(struct pair *pair)
{
    struct conversation conversation = {
        .id = {some_id(pair, pair->conversations)}, .seeker = {1 + below(pair, pair->seekers)},
        .language = (enum language)below(pair, LANGUAGE_COUNT), .topic = (enum topic)below(pair, TOPIC_COUNT),
        .state = (enum conversation_state)below(pair, CONVERSATION_STATE_COUNT), .holder = {known_id(pair, pair->staff)},
        .last_holder = {known_id(pair, pair->staff)}, .is_returned = below(pair, 2) == 0, .began_ms = below(pair, 50),
        .waiting_ms = below(pair, 50), .taken_ms = below(pair, 20), .ended_ms = below(pair, 50), .seeker_seen = below(pair, 9),
        .staff_seen = below(pair, 9), .queued_ms = below(pair, 50), .left_ms = below(pair, 2), .due_ms = below(pair, 20),
        .outcome = (enum outcome)below(pair, OUTCOME_COUNT), .tags = below(pair, 512), .library = {below(pair, 1 + pair->libraries)},
        .handed_to = {below(pair, 1 + pair->libraries)}, .handed_from = {known_id(pair, pair->staff)}, .is_received = below(pair, 2) == 0, .paused_ms = below(pair, 3),
        .expert = {known_id(pair, pair->staff)}, .is_let_in = below(pair, 2) == 0, .joined = {known_id(pair, pair->staff)},
        .key_id = 1 + below(pair, 400)};
    some_mark(pair, conversation.begin_id, 16);
    conversation.begin_id[1] = (uint8_t)below(pair, 8);
    return conversation;
}

static void write_conversation(struct pair *pair)
{
    enum store_result result;
    struct conversation rows[2];
    rows[0] = rows[1] = some_conversation(pair);
    if (below(pair, 2) == 0) {
        BOTH(result, store_save_conversation(store, &rows[which]));
        return;
    }
    BOTH(result, store_add_conversation(store, &rows[which]));
    SAME(same_conversation(&rows[0], &rows[1]));
    pair->conversations += result == STORE_OK;
}

static struct log_id some_log(struct pair *pair)
{
    struct conversation_id id = {1 + below(pair, pair->conversations)};
    struct log log;
    bool is_staffs = below(pair, 4) == 0 && store_load_log(pair->stores[1], log_of(id, LOG_STAFF), &log) == STORE_OK;
    return log_of(id, is_staffs ? LOG_STAFF : LOG_TALK);
}

static void add_log(struct pair *pair)
{
    enum store_result result;
    struct log log = {.id = log_of((struct conversation_id){1 + below(pair, pair->conversations)}, LOG_STAFF), .head = below(pair, 3)};
    BOTH(result, store_add_log(store, &log));
    (void)result;
}

static void write_log(struct pair *pair)
{
    enum store_result result;
    struct log log = {.id = some_log(pair), .head = below(pair, 100), .running = {(uint8_t)pair->step}};
    log.id.value += below(pair, 10) == 0; /* a log that is not there */
    BOTH(result, store_save_log(store, &log));
    (void)result;
}

static void write_entry(struct pair *pair)
{
    enum store_result result;
    static const char body[TEXT_BYTES] = "the body of a message, sealed";
    struct store_entry entry = {
        .log = some_log(pair), .seq = 1 + below(pair, 30), .kind = (enum entry_kind)below(pair, ENTRY_KIND_COUNT),
        .side = (enum side)below(pair, SIDE_COUNT), .staff = {known_id(pair, pair->staff)}, .has_writer = below(pair, 4) > 0,
        .writer = {{(uint8_t)below(pair, WRITERS)}}, .number = 1 + below(pair, 12), .at_ms = pair->step,
        .body = {body, (size_t)below(pair, TEXT_BYTES)}, .body_digest = {(uint8_t)pair->step}};
    BOTH(result, store_append_entry(store, &entry));
    (void)result;
}

static void write_emptied(struct pair *pair)
{
    enum store_result result;
    struct log_id log = some_log(pair);
    int64_t seq = 1 + below(pair, 31);
    BOTH(result, store_empty_body(store, log, seq));
    (void)result;
}

static void write_follow_up(struct pair *pair)
{
    enum store_result result;
    struct store_follow_up row = {.conversation = {1 + below(pair, pair->conversations)}, .staff = {known_id(pair, pair->staff)},
                                  .due_ms = below(pair, 9), .seq = pair->step, .is_done = below(pair, 3) == 0};
    if (row.staff.value == 0)
        return;
    BOTH(result, store_save_follow_up(store, &row));
    (void)result;
}

static void ask_follow_ups(struct pair *pair)
{
    enum store_result result;
    struct store_follow_up *lists[2], rows[2];
    struct conversation_id id = {1 + below(pair, pair->conversations)};
    size_t count[2], limit = 1 + (size_t)below(pair, 8);
    BOTH(result, store_load_follow_up(store, id, &rows[which]));
    SAME(result != STORE_OK || (rows[0].seq == rows[1].seq && rows[0].is_done == rows[1].is_done));
    BOTH(result, store_list_follow_ups(store, limit, arena, &lists[which], &count[which]));
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(lists[0][at].conversation.value == lists[1][at].conversation.value && lists[0][at].seq == lists[1][at].seq &&
             lists[0][at].library.value == lists[1][at].library.value);
}

static void write_block(struct pair *pair)
{
    enum store_result result;
    struct block row = {.seeker = {known_id(pair, pair->seekers)}, .conversation = {1 + below(pair, pair->conversations)},
                        .staff = {known_id(pair, pair->staff)}, .set_ms = pair->step, .until_ms = below(pair, 9)};
    if (row.seeker.value == 0 || row.staff.value == 0)
        return;
    if (below(pair, 3) == 0)
        BOTH(result, store_drop_block(store, row.seeker));
    else
        BOTH(result, store_save_block(store, &row));
    (void)result;
}

static void ask_blocks(struct pair *pair)
{
    enum store_result result;
    struct block *lists[2];
    size_t count[2];
    BOTH(result, store_list_blocks(store, arena, &lists[which], &count[which]));
    SAME(result != STORE_OK || count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(lists[0][at].seeker.value == lists[1][at].seeker.value && lists[0][at].set_ms == lists[1][at].set_ms &&
             lists[0][at].library.value == lists[1][at].library.value);
}

static void write_notice(struct pair *pair)
{
    enum store_result result;
    struct notice row = {.conversation = {1 + below(pair, pair->conversations)}, .state = (enum notice_state)below(pair, NOTICE_STATE_COUNT),
                         .seq = pair->step, .due_ms = below(pair, 9), .tries = below(pair, 3)};
    BOTH(result, store_save_notice(store, &row));
    (void)result;
}

static void ask_notices(struct pair *pair)
{
    enum store_result result;
    struct notice rows[2] = {{.seq = 0}};
    struct conversation_id id = {1 + below(pair, pair->conversations)};
    BOTH(result, store_load_notice(store, id, &rows[which]));
    SAME(result != STORE_OK || (rows[0].seq == rows[1].seq && rows[0].state == rows[1].state));
    BOTH(result, store_first_notice(store, &rows[which]));
    SAME(result != STORE_OK || (rows[0].conversation.value == rows[1].conversation.value && rows[0].seq == rows[1].seq));
}

static void write_copy(struct pair *pair)
{
    enum store_result result;
    struct copy rows[2] = {{.seeker = {known_id(pair, pair->seekers)}, .address = text_of("address"), .mail = {
        .conversation = {1 + below(pair, pair->conversations)}, .state = (enum notice_state)below(pair, NOTICE_STATE_COUNT), .seq = 1,
        .since_ms = pair->step, .due_ms = below(pair, 9)}}};
    if (rows[0].seeker.value == 0)
        return;
    rows[1] = rows[0];
    BOTH(result, store_add_copy(store, &rows[which]));
    if (result != STORE_OK)
        return;
    SAME(rows[0].id.value == rows[1].id.value);
    int64_t day = below(pair, 3), trouble = below(pair, MAIL_TROUBLE_COUNT);
    rows[0].mail.state = rows[1].mail.state = (enum notice_state)below(pair, NOTICE_STATE_COUNT);
    BOTH(result, store_save_copy(store, &rows[which]));
    BOTH(result, store_note_mail_try(store, day, (enum mail_trouble)trouble, pair->step));
}

static void ask_copies(struct pair *pair)
{
    enum store_result result;
    struct copy rows[2] = {{.seeker = {0}}};
    struct copies_asked asked[2];
    struct store_mail mail[2];
    struct seeker_id seeker = {1 + below(pair, 5)};
    BOTH(result, store_first_copy(store, arena, &rows[which]));
    SAME(result != STORE_OK || rows[0].id.value == rows[1].id.value);
    BOTH(result, store_count_copies(store, (struct conversation_id){1}, seeker, pair->step / 2, &asked[which]));
    SAME(asked[0].of_seeker == asked[1].of_seeker && asked[0].of_conversation == asked[1].of_conversation);
    BOTH(result, store_count_mail(store, 1, &mail[which]));
    SAME(mail[0].waiting == mail[1].waiting && mail[0].since_ms == mail[1].since_ms);
    for (int trouble = 0; trouble < MAIL_TROUBLE_COUNT; trouble++)
        SAME(mail[0].tries[trouble].count == mail[1].tries[trouble].count && mail[0].tries[trouble].last_ms == mail[1].tries[trouble].last_ms);
}

static void write_file(struct pair *pair)
{
    enum store_result result;
    struct store_file rows[2] = {{.mark = {(uint8_t)below(pair, 9)}, .conversation = {known_id(pair, pair->conversations)}, .size = 1 + below(pair, 9),
                                  .began_ms = below(pair, 5), .name_sealed = text_of("name"), .seq = below(pair, 2)}};
    if (rows[0].conversation.value == 0)
        return;
    rows[1] = rows[0];
    BOTH(result, store_add_file(store, &rows[which]));
    if (result != STORE_OK)
        return;
    SAME(rows[0].id.value == rows[1].id.value);
    BOTH(result, store_add_file_chunk(store, rows[which].id, 0, text_of("chunk")));
    rows[0].chunks = rows[1].chunks = 1;
    BOTH(result, store_save_file(store, &rows[which]));
}

static void ask_files(struct pair *pair)
{
    enum store_result result;
    struct store_file rows[2] = {{.size = 0}};
    struct text bodies[2];
    int64_t counts[2] = {0}, bytes[2] = {0};
    struct conversation_id id = {1 + below(pair, pair->conversations)};
    BOTH(result, store_count_files(store, id, &counts[which], &bytes[which]));
    SAME(counts[0] == counts[1] && bytes[0] == bytes[1]);
    BOTH(result, store_find_file_at(store, id, 1, arena, &rows[which]));
    SAME(result != STORE_OK || rows[0].id.value == rows[1].id.value);
    BOTH(result, store_oldest_unfinished_file(store, arena, &rows[which]));
    SAME(result != STORE_OK || (rows[0].id.value == rows[1].id.value && rows[0].chunks == rows[1].chunks));
    if (result != STORE_OK)
        return;
    BOTH(result, store_load_file_chunk(store, rows[which].id, 0, arena, &bodies[which]));
    SAME(result != STORE_OK || text_equal(bodies[0], bodies[1]));
    BOTH(result, store_drop_file_chunks(store, rows[which].id, 0));
    BOTH(result, store_drop_file(store, rows[which].id));
}

static void write_audit(struct pair *pair)
{
    enum store_result result;
    struct store_audit rows[2] = {{.at_ms = pair->step, .act = (enum act)below(pair, ACT_COUNT), .actor = {known_id(pair, pair->staff)},
                                   .object = text_of("object"), .why = text_of(below(pair, 2) == 0 ? "" : "why")}};
    rows[1] = rows[0];
    BOTH(result, store_append_audit(store, &rows[which]));
    (void)result;
    SAME(rows[0].number == rows[1].number);
}

static void write_keys(struct pair *pair)
{
    enum store_result result;
    int64_t ids[2];
    BOTH(result, store_next_key_id(store, &ids[which]));
    SAME(ids[0] == ids[1]);
    struct store_key keys[3] = {{.id = ids[0], .wrapped = {1}}, {.id = ids[0] + 1}, {.id = 1 + below(pair, ids[0] + 1)}};
    size_t count = (size_t)below(pair, 4);
    BOTH(result, store_add_keys(store, keys, count));
    if (below(pair, 4) == 0)
        BOTH(result, store_sweep_keys(store));
    (void)result;
}

/* ---- questions ---- */

static void ask_people(struct pair *pair)
{
    enum store_result result;
    uint8_t digest[32];
    struct seeker_id ids[2] = {{0}, {0}};
    struct store_seeker seekers[2];
    struct store_seeker_session sessions[2];
    some_mark(pair, digest, sizeof digest);
    BOTH(result, store_find_seeker(store, digest, &ids[which]));
    SAME(ids[0].value == ids[1].value);
    ids[0].value = some_id(pair, pair->seekers);
    BOTH(result, store_load_seeker(store, ids[0], arena, &seekers[which]));
    SAME(result != STORE_OK || (seekers[0].added_ms == seekers[1].added_ms && same_text(seekers[0].code_sealed, seekers[1].code_sealed)));
    BOTH(result, store_find_seeker_session(store, digest, &sessions[which]));
    SAME(result != STORE_OK || (sessions[0].seeker.value == sessions[1].seeker.value && sessions[0].until_ms == sessions[1].until_ms));
}

static void ask_staff(struct pair *pair)
{
    enum store_result result;
    char login[2] = {(char)('a' + below(pair, MARKS)), (char)('a' + below(pair, 2))};
    uint8_t digest[32];
    struct store_staff rows[2];
    struct store_staff_session sessions[2];
    struct store_factor factors[2];
    struct staff_id id = {some_id(pair, pair->staff)};
    int64_t session = some_id(pair, pair->last_session);
    some_mark(pair, digest, sizeof digest);
    BOTH(result, store_find_staff(store, ((struct text){login, 2}), arena, &rows[which]));
    SAME(result != STORE_OK || same_staff(&rows[0], &rows[1]));
    BOTH(result, store_load_staff(store, id, arena, &rows[which]));
    SAME(result != STORE_OK || same_staff(&rows[0], &rows[1]));
    BOTH(result, store_load_factor(store, id, arena, &factors[which]));
    SAME(result != STORE_OK || same_factor(&factors[0], &factors[1]));
    BOTH(result, store_find_staff_session(store, digest, &sessions[which]));
    SAME(result != STORE_OK || same_session(&sessions[0], &sessions[1]));
    BOTH(result, store_load_staff_session(store, session, &sessions[which]));
    SAME(result != STORE_OK || same_session(&sessions[0], &sessions[1]));
}

static void ask_replies(struct pair *pair)
{
    enum store_result result;
    struct reply replies[2], *list[2];
    size_t count[2];
    int64_t all[2], id = some_id(pair, pair->replies), after = below(pair, pair->replies + 1);
    struct staff_id owner = {known_id(pair, pair->staff)};
    BOTH(result, store_load_reply(store, id, arena, &replies[which]));
    SAME(result != STORE_OK || same_reply(&replies[0], &replies[1]));
    BOTH(result, store_list_replies(store, owner, after, 5, arena, &list[which], &count[which]));
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(same_reply(&list[0][at], &list[1][at]));
    BOTH(result, store_count_replies(store, owner, &all[which]));
    SAME(all[0] == all[1]);
}

static void ask_guides(struct pair *pair)
{
    enum store_result result;
    struct guide guides[2], *list[2];
    size_t count[2];
    int64_t all[2], id = some_id(pair, pair->guides), after = below(pair, pair->guides + 1);
    BOTH(result, store_load_guide(store, id, arena, &guides[which]));
    SAME(result != STORE_OK || same_guide(&guides[0], &guides[1]));
    BOTH(result, store_list_guides(store, after, 5, arena, &list[which], &count[which]));
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(same_guide(&list[0][at], &list[1][at]));
    BOTH(result, store_count_guides(store, &all[which]));
    SAME(all[0] == all[1]);
}

static void ask_staff_lists(struct pair *pair)
{
    enum store_result result;
    struct store_staff *staff[2];
    struct library *libraries[2];
    struct store_duty *duty[2];
    size_t count[2];
    BOTH(result, store_list_staff(store, arena, &staff[which], &count[which]));
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(same_staff(&staff[0][at], &staff[1][at]));
    BOTH(result, store_list_libraries(store, arena, &libraries[which], &count[which]));
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(same_library(&libraries[0][at], &libraries[1][at]));
    BOTH(result, store_list_duty(store, arena, &duty[which], &count[which]));
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(duty[0][at].staff.value == duty[1][at].staff.value && duty[0][at].room == duty[1][at].room &&
             duty[0][at].since_ms == duty[1][at].since_ms && duty[0][at].back_ms == duty[1][at].back_ms);
    (void)result;
}

static void ask_conversation(struct pair *pair)
{
    enum store_result result;
    struct conversation rows[2];
    struct log logs[2];
    struct conversation some = some_conversation(pair);
    BOTH(result, store_load_conversation(store, some.id, &rows[which]));
    SAME(result != STORE_OK || same_conversation(&rows[0], &rows[1]));
    BOTH(result, store_find_begun(store, some.begin_id, &rows[which]));
    SAME(result != STORE_OK || same_conversation(&rows[0], &rows[1]));
    BOTH(result, store_newest_of_seeker(store, some.seeker, &rows[which]));
    SAME(result != STORE_OK || same_conversation(&rows[0], &rows[1]));
    enum log_kind kind = below(pair, 2) == 0 ? LOG_TALK : LOG_STAFF;
    BOTH(result, store_load_log(store, log_of(some.id, kind), &logs[which]));
    SAME(result != STORE_OK || same_log(&logs[0], &logs[1]));
}

static void same_conversations(struct pair *pair, struct conversation *const lists[2], const size_t count[2])
{
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(same_conversation(&lists[0][at], &lists[1][at]));
}

static void ask_conversation_lists(struct pair *pair)
{
    enum store_result result;
    struct conversation *lists[2];
    struct store_wait *waits[2];
    struct store_summary *summaries[2];
    size_t count[2];
    struct staff_id holder = {some_id(pair, pair->staff)};
    size_t limit = (size_t)below(pair, 30);
    struct store_conversations_question question = {
        .from_ms = below(pair, 20), .until_ms = below(pair, 3) == 0 ? 0 : below(pair, 60), .language = (int)below(pair, 4) - 1,
        .topic = (int)below(pair, 5) - 1, .state = (int)below(pair, 4) - 1, .outcome = (int)below(pair, 4) - 1, .before = some_id(pair, pair->conversations), .limit = limit};
    BOTH(result, store_list_waiting(store, arena, &lists[which], &count[which]));
    same_conversations(pair, lists, count);
    BOTH(result, store_list_left(store, limit, arena, &lists[which], &count[which]));
    same_conversations(pair, lists, count);
    BOTH(result, store_count_left(store, &count[which]));
    SAME(count[0] == count[1]);
    BOTH(result, store_list_held(store, holder, arena, &lists[which], &count[which]));
    same_conversations(pair, lists, count);
    BOTH(result, store_list_invited(store, holder, arena, &lists[which], &count[which]));
    same_conversations(pair, lists, count);
    BOTH(result, store_list_joined(store, holder, arena, &lists[which], &count[which]));
    same_conversations(pair, lists, count);
    struct conversation_id before = {some_id(pair, pair->conversations)};
    struct seeker_id seeker = {1 + below(pair, pair->seekers + 1)};
    BOTH(result, store_list_of_seeker(store, seeker, before, limit, arena, &lists[which], &count[which]));
    same_conversations(pair, lists, count);
    BOTH(result, store_list_waits(store, limit, arena, &waits[which], &count[which]));
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(waits[0][at].began_ms == waits[1][at].began_ms && waits[0][at].taken_ms == waits[1][at].taken_ms);
    BOTH(result, store_list_conversations(store, &question, arena, &summaries[which], &count[which]));
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(summaries[0][at].talk_head == summaries[1][at].talk_head &&
             same_conversation(&summaries[0][at].conversation, &summaries[1][at].conversation));
    (void)result;
}

static void ask_entries(struct pair *pair)
{
    enum store_result result;
    struct store_entry rows[2];
    struct store_entry *lists[2];
    size_t count[2];
    int64_t times[2];
    struct log_id log = some_log(pair);
    struct writer_id writer = {{(uint8_t)below(pair, WRITERS + 1)}};
    int64_t number = below(pair, 14);
    int64_t after = below(pair, 30);
    int64_t until = below(pair, 35);
    size_t limit = (size_t)below(pair, 20);
    size_t bytes_max = (size_t)below(pair, 300);
    BOTH(result, store_last_of_writer(store, log, &writer, arena, &rows[which]));
    SAME(result != STORE_OK || same_entry(&rows[0], &rows[1]));
    BOTH(result, store_find_entry(store, log, &writer, number, arena, &rows[which]));
    SAME(result != STORE_OK || same_entry(&rows[0], &rows[1]));
    BOTH(result, store_list_entries(store, log, after, until, limit, bytes_max, arena, &lists[which], &count[which]));
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(same_entry(&lists[0][at], &lists[1][at]));
    BOTH(result, store_last_time(store, &times[which]));
    SAME(times[0] == times[1]);
}

static void ask_audit_and_keys(struct pair *pair)
{
    enum store_result result;
    struct store_audit *lists[2];
    struct store_key keys[2];
    size_t count[2];
    int64_t before = below(pair, 40);
    size_t limit = (size_t)below(pair, 20);
    int64_t id = below(pair, 400);
    BOTH(result, store_list_audit(store, before, limit, arena, &lists[which], &count[which]));
    SAME(count[0] == count[1]);
    for (size_t at = 0; at < count[0]; at++)
        SAME(same_audit(&lists[0][at], &lists[1][at]));
    BOTH(result, store_load_key(store, id, &keys[which]));
    SAME(result != STORE_OK || (keys[0].id == keys[1].id && memcmp(keys[0].wrapped, keys[1].wrapped, sizeof keys[0].wrapped) == 0));
}

/* ---- turns ---- */

static void count_again(struct pair *pair)
{
    /* what an abandoned turn had added is gone */
    struct store_seeker seeker;
    struct store_staff staff;
    struct library *libraries;
    struct conversation conversation;
    struct store *model = pair->stores[1];
    size_t count;
    if (store_list_libraries(model, &pair->arenas[1], &libraries, &count) == STORE_OK)
        pair->libraries = (int64_t)count;
    while (pair->seekers > 0 && store_load_seeker(model, (struct seeker_id){pair->seekers}, &pair->arenas[1], &seeker) == STORE_NONE)
        pair->seekers--;
    while (pair->staff > 0 && store_load_staff(model, (struct staff_id){pair->staff}, &pair->arenas[1], &staff) == STORE_NONE)
        pair->staff--;
    while (pair->conversations > 0 && store_load_conversation(model, (struct conversation_id){pair->conversations}, &conversation) == STORE_NONE)
        pair->conversations--;
}

/* The process dies in the midst of a turn: what lies in the folder at this moment is what the
 * next one finds. */
static void crash(struct pair *pair)
{
    struct temporary next;
    temporary_make(&next);
    temporary_copy(&pair->folder, &next);
    store_memory_crash(pair->stores[1]);
    store_abandon(pair->stores[0]);
    store_close(pair->stores[0]);
    temporary_remove(&pair->folder);
    pair->folder = next;
    pair->call = "store_open_sqlite";
    SAME(store_open_sqlite(pair->folder.path, &pair->stores[0]) == STORE_OPENED);
}

static void end_turn(struct pair *pair)
{
    enum store_result result;
    switch (below(pair, 12)) {
    case 0:
        crash(pair);
        break;
    case 1:
    case 2:
        store_abandon(pair->stores[0]);
        store_abandon(pair->stores[1]);
        break;
    default:
        BOTH(result, store_commit(store));
        SAME(result == STORE_OK);
        store_idle(pair->stores[0]);
        store_idle(pair->stores[1]);
    }
    BOTH(result, store_begin(store));
    SAME(result == STORE_OK);
    arena_reset(&pair->arenas[0]);
    arena_reset(&pair->arenas[1]);
    count_again(pair);
}

static void take_step(struct pair *pair)
{
    static void (*const steps[])(struct pair *) = {
        write_conversation, write_conversation, add_log, write_log, write_follow_up, ask_follow_ups, write_block, ask_blocks, write_notice, ask_notices, write_copy, ask_copies, write_file, ask_files, write_entry, write_entry, write_entry, write_entry, write_emptied, write_audit,
        write_seeker, write_seeker_session, write_library, write_staff, write_staff_session, write_factor, write_duty, write_keys,
        write_reply, write_guide, ask_replies, ask_guides, ask_people, ask_staff, ask_staff_lists, ask_conversation, ask_conversation_lists, ask_entries, ask_entries, ask_audit_and_keys,
    };
    if (below(pair, 12) == 0)
        end_turn(pair);
    else if (pair->seekers == 0)
        write_seeker(pair);
    else if (pair->staff == 0)
        write_staff(pair);
    else if (pair->conversations == 0)
        write_conversation(pair);
    else
        steps[below(pair, sizeof steps / sizeof *steps)](pair);
}

static void run_seed(uint64_t seed)
{
    struct pair *pair = calloc(1, sizeof *pair);
    require(pair != NULL);
    pair->seed = seed;
    pair->random = random_from_seed(seed);
    temporary_make(&pair->folder);
    require(store_open_sqlite(pair->folder.path, &pair->stores[0]) == STORE_OPENED);
    pair->stores[1] = store_open_memory();
    for (int which = 0; which < 2; which++)
        require(pair->stores[which] != NULL && arena_open(&pair->arenas[which], 8 << 20) && store_begin(pair->stores[which]) == STORE_OK);
    for (pair->step = 0; pair->step < STEPS; pair->step++)
        take_step(pair);
    for (int which = 0; which < 2; which++) {
        store_close(pair->stores[which]);
        arena_close(&pair->arenas[which]);
    }
    temporary_remove(&pair->folder);
    free(pair);
}

static void both_answer_alike(void **state)
{
    (void)state;
    const char *one = getenv("CVDESK_SEED");
    if (one != NULL) {
        run_seed(strtoull(one, NULL, 10));
        return;
    }
    for (uint64_t seed = 1; seed <= SEEDS; seed++)
        run_seed(seed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(both_answer_alike)};
    return cmocka_run_group_tests_name("the store: SQLite against the model", tests, NULL, NULL);
}
