/* SPDX-License-Identifier: Apache-2.0
 *
 * One packet in a frame: how many questions there were once, and how long the sentences are,
 * nobody knows. */
#include "clerk/results.h"

#include "protocol/packet_write.h"
#include "transcript/question_packet.h"
#include "transcript/sentence.h"

/* What the store holds of it. */
struct results {
    struct question *questions; /* those that are asked now */
    struct store_tally *tallies;
    struct store_answer *sentences;
    size_t question_count, tally_count, sentence_count;
    int64_t forms;
};

static bool load(struct archive *archive, const struct parcel_read_feedback *asked, struct results *results)
{
    const struct store_feedback_question question = {
        .from_ms = (int64_t)asked->from_ms, .until_ms = (int64_t)asked->until_ms, .library = {(int64_t)asked->library}};
    struct store *store = archive->store;
    return store_count_feedback(store, &question, &results->forms) == STORE_OK &&
           store_list_questions(store, question.library, archive->arena, &results->questions, &results->question_count) == STORE_OK &&
           store_count_answers(store, &question, archive->arena, &results->tallies, &results->tally_count) == STORE_OK &&
           store_list_sentences(store, &question, SENTENCES_READ_MAX + 1, archive->arena, &results->sentences, &results->sentence_count) == STORE_OK;
}

static void tell_head(struct archive *archive, const struct parcel_read_feedback *asked, struct results *results)
{
    char bytes[ARCHIVE_FRAME_BYTES_MAX];
    struct text_builder frame = archive_open_frame(bytes);
    struct down_results packet = {
        .library = (int64_t)asked->library, .forms = results->forms, .more = results->sentence_count > SENTENCES_READ_MAX};
    packet_write_results(&frame, &packet);
    archive_answer(archive, asked->job, false, archive_close_frame(&frame));
}

/* ---- counts ---- */

static void tell_question(struct archive *archive, uint64_t job, const struct question *question, const struct results *results)
{
    char bytes[ARCHIVE_FRAME_BYTES_MAX];
    struct record_tally counts[OPTIONS_MAX] = {{.count = 0}};
    struct down_question packet = question_packet(question);
    int choices = question_choices(question);
    packet.has_unanswered = true;
    packet.counts = counts;
    packet.counts_count = choices > 0 ? (size_t)choices : 1;
    for (size_t at = 0; at < results->tally_count; at++) {
        const struct store_tally *tally = &results->tallies[at];
        if (tally->question != question->id)
            continue;
        if (tally->choice == ANSWER_NONE)
            packet.unanswered = tally->count;
        else if (tally->choice < (int64_t)packet.counts_count)
            counts[tally->choice].count = tally->count;
    }
    struct text_builder frame = archive_open_frame(bytes);
    packet_write_question(&frame, &packet);
    archive_answer(archive, job, false, archive_close_frame(&frame));
}

static bool is_asked_now(const struct results *results, int64_t question)
{
    for (size_t at = 0; at < results->question_count; at++)
        if (results->questions[at].id == question)
            return true;
    return false;
}

/* Those that are asked now, in their order, then those that were answered once. */
static bool tell_questions(struct archive *archive, uint64_t job, const struct results *results)
{
    for (size_t at = 0; at < results->question_count; at++)
        tell_question(archive, job, &results->questions[at], results);
    for (size_t at = 0; at < results->tally_count; at++) {
        struct question question;
        int64_t id = results->tallies[at].question;
        bool is_told = is_asked_now(results, id) || (at > 0 && results->tallies[at - 1].question == id);
        if (is_told)
            continue;
        if (store_load_question(archive->store, id, archive->arena, &question) != STORE_OK)
            return false;
        tell_question(archive, job, &question, results);
    }
    return true;
}

/* ---- sentences ---- */

/* The words; false where they do not open: their key is erased, or somebody changed the row. */
static bool open_sentence(struct archive *archive, const struct store_answer *row, struct record_sentence *sentence)
{
    enum store_result result;
    struct envelope *envelope = keys_find(archive->keys, row->key_id, &result);
    return envelope != NULL && sentence_open(envelope, row->conversation, row->answer.question, row->answer.words, archive->arena, &sentence->text);
}

static void tell_sentences(struct archive *archive, uint64_t job, const struct results *results)
{
    size_t count = results->sentence_count < SENTENCES_READ_MAX ? results->sentence_count : SENTENCES_READ_MAX;
    for (size_t at = 0; at < count;) {
        char bytes[ARCHIVE_FRAME_BYTES_MAX];
        struct record_sentence list[SENTENCES_MAX];
        int64_t question = results->sentences[at].answer.question;
        struct down_sentences packet = {.has_question = question != 0, .question = question, .list = list};
        for (; at < count && results->sentences[at].answer.question == question && packet.list_count < SENTENCES_MAX; at++)
            packet.list_count += open_sentence(archive, &results->sentences[at], &list[packet.list_count]);
        struct text_builder frame = archive_open_frame(bytes);
        packet_write_sentences(&frame, &packet);
        archive_answer(archive, job, false, archive_close_frame(&frame));
    }
}

void results_read(struct archive *archive, const struct parcel_read_feedback *asked)
{
    char bytes[ARCHIVE_FRAME_BYTES_MAX];
    struct results results = {.forms = 0};
    bool is_loaded = load(archive, asked, &results);
    if (is_loaded) {
        tell_head(archive, asked, &results);
        is_loaded = tell_questions(archive, asked->job, &results);
    }
    if (!is_loaded) {
        archive_answer(archive, asked->job, true, (struct text){"", 0});
        return;
    }
    tell_sentences(archive, asked->job, &results);
    struct text_builder frame = archive_open_frame(bytes);
    packet_write_done(&frame, &(struct down_done){.packet = text_of("results")});
    archive_answer(archive, asked->job, true, archive_close_frame(&frame));
}
