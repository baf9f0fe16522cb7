/* SPDX-License-Identifier: Apache-2.0 */
#include "clerk/archive.h"

#include "transcript/transcript.h"

enum { FRAME_BYTES_MAX = ARCHIVE_FRAME_BYTES_MAX };

void archive_answer(struct archive *archive, uint64_t job, bool is_last, struct text frame)
{
    struct parcel parcel = {.type = PARCEL_page, .as.page = {.job = job, .is_last = is_last, .frame = frame}};
    archive->answer(archive->context, &parcel);
}

struct text_builder archive_open_frame(char bytes[ARCHIVE_FRAME_BYTES_MAX])
{
    struct text_builder builder = text_builder_on(bytes, ARCHIVE_FRAME_BYTES_MAX);
    text_add_byte(&builder, '[');
    return builder;
}

struct text archive_close_frame(struct text_builder *builder)
{
    text_add_byte(builder, ']');
    return builder->overflowed ? (struct text){"", 0} : text_built(builder);
}

/* The first name of a librarian; looked up each time: the page cache knows it. */
static struct text find_name(void *context, struct staff_id id)
{
    struct archive *archive = context;
    struct store_staff staff;
    return store_load_staff(archive->store, id, archive->arena, &staff) == STORE_OK ? staff.name : (struct text){"", 0};
}

static struct text find_login(struct archive *archive, struct staff_id id)
{
    struct store_staff staff;
    return store_load_staff(archive->store, id, archive->arena, &staff) == STORE_OK ? staff.login : (struct text){"", 0};
}

void archive_talk(struct archive *archive, const struct parcel_read_talk *question)
{
    const struct transcript_names names = {.name = find_name, .context = archive};
    struct transcript_range range = {
        .log = {(int64_t)question->log}, .after = (int64_t)question->after, .until = (int64_t)question->until,
        .head = (int64_t)question->head, .reader = (enum transcript_reader)question->reader, .staff = {(int64_t)question->staff},
    };
    bool is_last;
    do {
        char bytes[FRAME_BYTES_MAX];
        arena_reset(archive->arena);
        struct text_builder frame = archive_open_frame(bytes);
        bool is_read = transcript_write(archive->store, archive->keys, archive->arena, &names, &range, &frame) == STORE_OK;
        is_last = !is_read || range.after >= range.until;
        archive_answer(archive, question->job, is_last, is_read ? archive_close_frame(&frame) : (struct text){"", 0});
    } while (!is_last);
}

static struct record_summary summary_of(struct archive *archive, const struct store_summary *row)
{
    const struct conversation *conversation = &row->conversation;
    return (struct record_summary){
        .conversation = conversation->id.value, .language = conversation->language,
        .library = conversation->library.value > 0 ? conversation->library.value : LIBRARY_FIRST, .topic = conversation->topic,
        .state = conversation->state, .outcome = conversation->outcome, .began_ms = conversation->began_ms, .entries = row->talk_head,
        .has_taken_ms = conversation->taken_ms != 0, .taken_ms = conversation->taken_ms,
        .has_ended_ms = conversation->ended_ms != 0, .ended_ms = conversation->ended_ms,
        .has_holder = conversation->last_holder.value != 0, .holder = find_name(archive, conversation->last_holder),
    };
}

void archive_conversations(struct archive *archive, const struct parcel_read_conversations *asked)
{
    struct store_conversations_question question = {
        .from_ms = (int64_t)asked->from_ms, .until_ms = (int64_t)asked->until_ms, .language = asked->language - 1,
        .topic = asked->topic - 1, .state = asked->state - 1, .outcome = asked->outcome - 1, .before = (int64_t)asked->before, .limit = SUMMARIES_MAX + 1,
    };
    struct record_summary summaries[SUMMARIES_MAX];
    struct store_summary *rows;
    size_t count;
    char bytes[FRAME_BYTES_MAX];
    if (store_list_conversations(archive->store, &question, archive->arena, &rows, &count) != STORE_OK) {
        archive_answer(archive, asked->job, true, (struct text){"", 0});
        return;
    }
    struct down_conversations packet = {.conversations = summaries, .more = count > SUMMARIES_MAX};
    for (; packet.conversations_count < count && packet.conversations_count < SUMMARIES_MAX; packet.conversations_count++)
        summaries[packet.conversations_count] = summary_of(archive, &rows[packet.conversations_count]);
    struct text_builder frame = archive_open_frame(bytes);
    packet_write_conversations(&frame, &packet);
    archive_answer(archive, asked->job, true, archive_close_frame(&frame));
}

void archive_earlier(struct archive *archive, const struct parcel_read_earlier *asked)
{
    struct record_summary summaries[SUMMARIES_MAX];
    struct down_earlier packet = {.conversation = (int64_t)asked->conversation, .list = summaries};
    struct conversation *rows;
    size_t count;
    char bytes[FRAME_BYTES_MAX];
    if (store_list_of_seeker(archive->store, (struct seeker_id){(int64_t)asked->seeker}, (struct conversation_id){(int64_t)asked->conversation},
                             SUMMARIES_MAX, archive->arena, &rows, &count) != STORE_OK) {
        archive_answer(archive, asked->job, true, (struct text){"", 0});
        return;
    }
    for (size_t at = 0; at < count; at++) {
        struct log talk = {.head = 0};
        bool is_read = store_load_log(archive->store, log_of(rows[at].id, LOG_TALK), &talk) == STORE_OK;
        const struct store_summary row = {.conversation = rows[at], .talk_head = talk.head};
        struct record_summary summary = summary_of(archive, &row);
        if (is_read && (asked->libraries & UINT64_C(1) << summary.library) != 0)
            summaries[packet.list_count++] = summary;
    }
    struct text_builder frame = archive_open_frame(bytes);
    packet_write_earlier(&frame, &packet);
    archive_answer(archive, asked->job, true, archive_close_frame(&frame));
}

void archive_ratings(struct archive *archive, const struct parcel_read_ratings *asked)
{
    struct store_ratings_question question = {
        .from_ms = (int64_t)asked->from_ms, .until_ms = (int64_t)asked->until_ms, .language = asked->language - 1, .topic = asked->topic - 1};
    int64_t counts[SATISFACTION_COUNT], all = 0;
    char bytes[FRAME_BYTES_MAX];
    if (store_count_ratings(archive->store, &question, counts) != STORE_OK) {
        archive_answer(archive, asked->job, true, (struct text){"", 0});
        return;
    }
    for (int at = 0; at < SATISFACTION_COUNT; at++)
        all += counts[at];
    bool is_told = all >= RATINGS_MIN;
    struct down_ratings packet = {
        .few = !is_told, .has_completely = is_told, .has_satisfied = is_told, .has_partly = is_told, .has_not = is_told,
        .completely = counts[SATISFACTION_COMPLETELY], .satisfied = counts[SATISFACTION_SATISFIED],
        .partly = counts[SATISFACTION_PARTLY], .not = counts[SATISFACTION_NOT]};
    struct text_builder frame = archive_open_frame(bytes);
    packet_write_ratings(&frame, &packet);
    archive_answer(archive, asked->job, true, archive_close_frame(&frame));
}

/* A row takes more room when its reason is long: as many as fit a frame, and `more`. */
void archive_audit(struct archive *archive, const struct parcel_read_audit *asked)
{
    enum { ROW_BYTES_MAX = WHY_CHARACTERS_MAX * 6 + 1200 };
    struct record_audit_row records[AUDIT_ROWS_MAX];
    struct store_audit *rows;
    size_t count, used = 0;
    char bytes[FRAME_BYTES_MAX];
    if (store_list_audit(archive->store, (int64_t)asked->before, AUDIT_ROWS_MAX + 1, archive->arena, &rows, &count) != STORE_OK) {
        archive_answer(archive, asked->job, true, (struct text){"", 0});
        return;
    }
    struct down_audit packet = {.rows = records};
    for (size_t at = 0; at < count && at < AUDIT_ROWS_MAX && used + ROW_BYTES_MAX < FRAME_BYTES_MAX; at++) {
        records[at] = (struct record_audit_row){
            .number = rows[at].number, .at_ms = rows[at].at_ms, .act = rows[at].act,
            .has_actor = rows[at].actor.value != 0, .actor = find_login(archive, rows[at].actor),
            .has_object = rows[at].object.length > 0, .object = rows[at].object,
            .has_why = rows[at].why.length > 0, .why = rows[at].why,
        };
        used += 200 + 6 * (rows[at].why.length + rows[at].object.length + records[at].actor.length);
        packet.rows_count++;
    }
    packet.more = count > packet.rows_count;
    struct text_builder frame = archive_open_frame(bytes);
    packet_write_audit(&frame, &packet);
    archive_answer(archive, asked->job, true, archive_close_frame(&frame));
}
