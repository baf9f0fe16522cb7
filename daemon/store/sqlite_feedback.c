/* SPDX-License-Identifier: Apache-2.0
 *
 * The questions of feedback forms, and what was answered. */
#include "store/query.h"

/* ---- questions ---- */

static void read_question(struct query *query, struct arena *arena, struct question *question)
{
    question->id = query_integer(query);
    question->library.value = query_integer(query);
    question->place = query_integer(query);
    question->kind = (enum question_kind)query_integer(query);
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        query_text(query, arena, &question->texts[language]);
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        query_text(query, arena, &question->options[language]);
    question->is_asked = query_integer(query) != 0;
}

enum store_result sqlite_add_question(struct store *store, struct question *question)
{
    struct query query = query_open(store, STATEMENT_ADD_QUESTION);
    query_bind_integer(&query, question->library.value);
    query_bind_integer(&query, question->place);
    query_bind_integer(&query, question->kind);
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        query_bind_text(&query, question->texts[language]);
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        query_bind_text(&query, question->options[language]);
    query_bind_integer(&query, question->is_asked);
    return query_write_id(&query, &question->id);
}

enum store_result sqlite_save_question(struct store *store, const struct question *question)
{
    struct query query = query_open(store, STATEMENT_SAVE_QUESTION);
    query_bind_integer(&query, question->place);
    query_bind_integer(&query, question->is_asked);
    query_bind_integer(&query, question->id);
    return query_write_row(&query);
}

enum store_result sqlite_load_question(struct store *store, int64_t id, struct arena *arena, struct question *question)
{
    struct query query = query_open(store, STATEMENT_LOAD_QUESTION);
    query_bind_integer(&query, id);
    if (query_next(&query))
        read_question(&query, arena, question);
    return query_close(&query);
}

enum store_result sqlite_list_questions(struct store *store, struct library_id library, struct arena *arena, struct question **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_QUESTIONS);
    struct rows rows = {.row_bytes = sizeof **list};
    query_bind_integer(&query, library.value);
    while (query_next(&query)) {
        struct question *question = query_add_row(&query, &rows, arena);
        if (question == NULL)
            break;
        read_question(&query, arena, question);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}

/* ---- answers ---- */

enum store_result sqlite_add_feedback(struct store *store, const struct feedback *feedback)
{
    struct query query = query_open(store, STATEMENT_ADD_FEEDBACK);
    query_bind_integer(&query, feedback->conversation.value);
    query_bind_integer(&query, feedback->given_ms);
    return query_write(&query);
}

enum store_result sqlite_load_feedback(struct store *store, struct conversation_id id, struct feedback *feedback)
{
    struct query query = query_open(store, STATEMENT_LOAD_FEEDBACK);
    query_bind_integer(&query, id.value);
    if (query_next(&query)) {
        feedback->conversation.value = query_integer(&query);
        feedback->given_ms = query_integer(&query);
    }
    return query_close(&query);
}

enum store_result sqlite_add_answer(struct store *store, const struct store_answer *answer)
{
    struct query query = query_open(store, STATEMENT_ADD_ANSWER);
    query_bind_integer(&query, answer->conversation.value);
    query_bind_id(&query, answer->answer.question);
    query_bind_integer(&query, answer->answer.choice);
    query_bind_body(&query, answer->answer.words);
    return query_write(&query);
}

/* ---- results ---- */

static struct query open_results(struct store *store, enum statement statement, const struct store_feedback_question *question)
{
    struct query query = query_open(store, statement);
    query_bind_integer(&query, question->from_ms);
    query_bind_integer(&query, question->until_ms > 0 ? question->until_ms : INT64_MAX);
    query_bind_integer(&query, question->library.value);
    return query;
}

enum store_result sqlite_count_feedback(struct store *store, const struct store_feedback_question *question, int64_t *count)
{
    struct query query = open_results(store, STATEMENT_COUNT_FEEDBACK, question);
    if (query_next(&query))
        *count = query_integer(&query);
    return query_close(&query);
}

enum store_result sqlite_count_answers(struct store *store, const struct store_feedback_question *question, struct arena *arena,
                                       struct store_tally **list, size_t *count)
{
    struct query query = open_results(store, STATEMENT_COUNT_ANSWERS, question);
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(&query)) {
        struct store_tally *tally = query_add_row(&query, &rows, arena);
        if (tally == NULL)
            break;
        tally->question = query_integer(&query);
        tally->choice = query_integer(&query);
        tally->count = query_integer(&query);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}

enum store_result sqlite_list_sentences(struct store *store, const struct store_feedback_question *question, size_t limit, struct arena *arena,
                                        struct store_answer **list, size_t *count)
{
    struct query query = open_results(store, STATEMENT_LIST_SENTENCES, question);
    struct rows rows = {.row_bytes = sizeof **list};
    query_bind_integer(&query, (int64_t)limit);
    while (query_next(&query)) {
        struct store_answer *answer = query_add_row(&query, &rows, arena);
        if (answer == NULL)
            break;
        answer->conversation.value = query_integer(&query);
        answer->answer.question = query_integer(&query);
        answer->key_id = query_integer(&query);
        query_text(&query, arena, &answer->answer.words);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}
