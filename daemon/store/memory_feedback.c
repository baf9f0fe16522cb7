/* SPDX-License-Identifier: Apache-2.0
 *
 * The model: the questions of feedback forms, and what was answered. */
#include "store/memory.h"

#include <stdlib.h>
#include <string.h>

/* ---- questions ---- */

static bool show_question(struct store *store, struct arena *arena, struct question *question)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        if (!memory_show(store, arena, &question->texts[language]) || !memory_show(store, arena, &question->options[language]))
            return false;
    return true;
}

enum store_result memory_add_question(struct store *store, struct question *question)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_LIBRARIES, question->library.value))
        return memory_fault(store, "a question of no library");
    struct memory_question *row = memory_add(store, TABLE_QUESTIONS);
    question->id = (int64_t)memory_places(store, TABLE_QUESTIONS);
    row->is = *question;
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        row->is.texts[language] = memory_keep(store, question->texts[language]);
        row->is.options[language] = memory_keep(store, question->options[language]);
    }
    return STORE_OK;
}

enum store_result memory_save_question(struct store *store, const struct question *question)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_QUESTIONS, question->id))
        return STORE_NONE;
    struct memory_question *row = memory_change(store, TABLE_QUESTIONS, (size_t)question->id - 1);
    row->is.place = question->place;
    row->is.is_asked = question->is_asked;
    return STORE_OK;
}

enum store_result memory_load_question(struct store *store, int64_t id, struct arena *arena, struct question *question)
{
    if (!memory_has(store, TABLE_QUESTIONS, id))
        return STORE_NONE;
    *question = ((struct memory_question *)memory_at(store, TABLE_QUESTIONS, (size_t)id - 1))->is;
    return show_question(store, arena, question) ? STORE_OK : STORE_FAULT;
}

static int by_place(const void *left, const void *right)
{
    const struct question *one = left, *two = right;
    if (one->place != two->place)
        return one->place < two->place ? -1 : 1;
    return one->id < two->id ? -1 : one->id > two->id;
}

enum store_result memory_list_questions(struct store *store, struct library_id library, struct arena *arena, struct question **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_QUESTIONS); place++) {
        const struct memory_question *row = memory_at(store, TABLE_QUESTIONS, place);
        struct question question = row->is;
        if (question.library.value != library.value || !question.is_asked)
            continue;
        if (!show_question(store, arena, &question) || !memory_list(store, arena, &rows, &question))
            break;
    }
    if (rows.count > 1)
        qsort(rows.first, rows.count, sizeof **list, by_place);
    return memory_close_list(store, &rows, list, count);
}

/* ---- answers ---- */

static const struct memory_feedback *find_feedback(struct store *store, struct conversation_id id)
{
    for (size_t place = 0; place < memory_places(store, TABLE_FEEDBACK); place++) {
        const struct memory_feedback *row = memory_at(store, TABLE_FEEDBACK, place);
        if (row->is.conversation.value == id.value)
            return row;
    }
    return NULL;
}

enum store_result memory_add_feedback(struct store *store, const struct feedback *feedback)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (find_feedback(store, feedback->conversation) != NULL)
        return STORE_TAKEN;
    if (!memory_has(store, TABLE_CONVERSATIONS, feedback->conversation.value))
        return memory_fault(store, "feedback about no conversation");
    struct memory_feedback *row = memory_add(store, TABLE_FEEDBACK);
    row->is = *feedback;
    return STORE_OK;
}

enum store_result memory_load_feedback(struct store *store, struct conversation_id id, struct feedback *feedback)
{
    const struct memory_feedback *row = find_feedback(store, id);
    if (row == NULL)
        return STORE_NONE;
    *feedback = row->is;
    return STORE_OK;
}

/* Nobody's question, "why", is unlike every other one: as NULL in an index. */
static bool is_answered(struct store *store, const struct store_answer *answer)
{
    for (size_t place = 0; place < memory_places(store, TABLE_ANSWERS) && answer->answer.question != 0; place++) {
        const struct memory_answer *row = memory_at(store, TABLE_ANSWERS, place);
        if (row->is.conversation.value == answer->conversation.value && row->is.answer.question == answer->answer.question)
            return true;
    }
    return false;
}

enum store_result memory_add_answer(struct store *store, const struct store_answer *answer)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (is_answered(store, answer))
        return STORE_TAKEN;
    int64_t question = answer->answer.question;
    if (find_feedback(store, answer->conversation) == NULL || (question != 0 && !memory_has(store, TABLE_QUESTIONS, question)))
        return memory_fault(store, "an answer in no form, or to no question");
    struct memory_answer *row = memory_add(store, TABLE_ANSWERS);
    row->is = *answer;
    row->is.answer.words = memory_keep(store, answer->answer.words);
    return STORE_OK;
}

/* ---- results ---- */

static const struct conversation *conversation_of(struct store *store, struct conversation_id id)
{
    const struct memory_conversation *row = memory_at(store, TABLE_CONVERSATIONS, (size_t)id.value - 1);
    return &row->is;
}

static bool is_asked_for(struct store *store, const struct store_feedback_question *question, const struct feedback *feedback)
{
    int64_t library = conversation_of(store, feedback->conversation)->library.value;
    return feedback->given_ms >= question->from_ms && (question->until_ms <= 0 || feedback->given_ms < question->until_ms) &&
           (library != 0 ? library : LIBRARY_FIRST) == question->library.value;
}

enum store_result memory_count_feedback(struct store *store, const struct store_feedback_question *question, int64_t *count)
{
    *count = 0;
    for (size_t place = 0; place < memory_places(store, TABLE_FEEDBACK); place++)
        *count += is_asked_for(store, question, &((const struct memory_feedback *)memory_at(store, TABLE_FEEDBACK, place))->is);
    return STORE_OK;
}

static int by_choice(const void *left, const void *right)
{
    const struct store_tally *one = left, *two = right;
    if (one->question != two->question)
        return one->question < two->question ? -1 : 1;
    return one->choice < two->choice ? -1 : one->choice > two->choice;
}

static bool count_in(struct store_tally *list, size_t count, const struct answer *answer)
{
    for (size_t at = 0; at < count; at++)
        if (list[at].question == answer->question && list[at].choice == answer->choice) {
            list[at].count++;
            return true;
        }
    return false;
}

enum store_result memory_count_answers(struct store *store, const struct store_feedback_question *question, struct arena *arena,
                                       struct store_tally **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_ANSWERS); place++) {
        const struct store_answer *one = &((const struct memory_answer *)memory_at(store, TABLE_ANSWERS, place))->is;
        struct store_tally tally = {one->answer.question, one->answer.choice, 1};
        if (one->answer.question == 0 || !is_asked_for(store, question, &find_feedback(store, one->conversation)->is) ||
            count_in(rows.first, rows.count, &one->answer))
            continue;
        if (!memory_list(store, arena, &rows, &tally))
            break;
    }
    if (rows.count > 1)
        qsort(rows.first, rows.count, sizeof **list, by_choice);
    return memory_close_list(store, &rows, list, count);
}

/* A sentence beside when its form was sent. */
struct dated {
    struct store_answer answer;
    int64_t given_ms;
};

static int by_newest(const void *left, const void *right)
{
    const struct dated *one = left, *two = right;
    if (one->given_ms != two->given_ms)
        return one->given_ms > two->given_ms ? -1 : 1;
    if (one->answer.conversation.value != two->answer.conversation.value)
        return one->answer.conversation.value > two->answer.conversation.value ? -1 : 1;
    return one->answer.answer.question < two->answer.answer.question ? -1 : 1;
}

static int by_bytes(const void *left, const void *right)
{
    const struct answer *one = &((const struct store_answer *)left)->answer, *two = &((const struct store_answer *)right)->answer;
    if (one->question != two->question)
        return one->question < two->question ? -1 : 1;
    size_t length = one->words.length < two->words.length ? one->words.length : two->words.length;
    int order = memcmp(one->words.bytes, two->words.bytes, length);
    return order != 0 ? order : one->words.length < two->words.length ? -1 : one->words.length > two->words.length;
}

enum store_result memory_list_sentences(struct store *store, const struct store_feedback_question *question, size_t limit, struct arena *arena,
                                        struct store_answer **list, size_t *count)
{
    struct rows found = {.row_bytes = sizeof(struct dated)}, rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_ANSWERS); place++) {
        struct dated one = {.answer = ((const struct memory_answer *)memory_at(store, TABLE_ANSWERS, place))->is};
        const struct feedback *feedback = &find_feedback(store, one.answer.conversation)->is;
        one.given_ms = feedback->given_ms;
        one.answer.key_id = conversation_of(store, one.answer.conversation)->key_id;
        one.answer.answer.choice = 0;
        if (one.answer.answer.words.length > 0 && is_asked_for(store, question, feedback) &&
            (!memory_show(store, arena, &one.answer.answer.words) || !memory_list(store, arena, &found, &one)))
            return memory_close_list(store, &rows, list, count);
    }
    struct dated *dated = found.first;
    if (found.count > 1)
        qsort(dated, found.count, sizeof *dated, by_newest);
    for (size_t at = 0; at < found.count && at < limit; at++)
        if (!memory_list(store, arena, &rows, &dated[at].answer))
            break;
    if (rows.count > 1)
        qsort(rows.first, rows.count, sizeof **list, by_bytes);
    return memory_close_list(store, &rows, list, count);
}
