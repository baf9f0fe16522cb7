/* SPDX-License-Identifier: Apache-2.0
 *
 * The rows of conversations. Seeker, library, beginning, key and begin_id of one never change, so only
 * the add writes them. */
#include "store/query.h"

#include "base/require.h"

#include <stdint.h>
#include <string.h>

/* statements.def has these as numbers */
_Static_assert(LOGS_IN_CONVERSATION_MAX == 256 && LOG_TALK == 0, "LIST_CONVERSATIONS joins the talk by id");
_Static_assert(CONVERSATION_STATE_WAITING == 0, "the queue's index is over state = 0");
_Static_assert(CONVERSATION_STATE_ENDED == 2, "LIST_INVITED leaves out state = 2");
_Static_assert(CONVERSATION_STATE_LEFT == 3, "the index of left messages is over state = 3");

/* What stands in no index. */
static void bind_facts(struct query *query, const struct conversation *conversation)
{
    query_bind_integer(query, conversation->language);
    query_bind_integer(query, conversation->topic);
    query_bind_id(query, conversation->last_holder.value);
    query_bind_integer(query, conversation->waiting_ms);
    query_bind_integer(query, conversation->ended_ms);
    query_bind_integer(query, conversation->seeker_seen);
    query_bind_integer(query, conversation->staff_seen);
    query_bind_integer(query, conversation->left_ms);
    query_bind_integer(query, conversation->outcome);
    query_bind_integer(query, conversation->tags);
    query_bind_id(query, conversation->handed_to.value);
    query_bind_id(query, conversation->handed_from.value);
    query_bind_integer(query, conversation->is_received);
    query_bind_integer(query, conversation->paused_ms);
    query_bind_integer(query, conversation->is_let_in);
}

/* What stands in an index: its place in the queue, among left messages, in hands, in the waits, with an expert, with a colleague. */
static void bind_place(struct query *query, const struct conversation *conversation)
{
    query_bind_integer(query, conversation->state);
    query_bind_id(query, conversation->holder.value);
    query_bind_integer(query, conversation->is_returned);
    query_bind_integer(query, conversation->taken_ms);
    query_bind_integer(query, conversation->queued_ms);
    query_bind_integer(query, conversation->due_ms);
    query_bind_id(query, conversation->expert.value);
    query_bind_id(query, conversation->joined.value);
}

static void read_conversation(struct query *query, struct conversation *conversation)
{
    conversation->id.value = query_integer(query);
    conversation->seeker.value = query_integer(query);
    conversation->language = (enum language)query_integer(query);
    conversation->topic = (enum topic)query_integer(query);
    conversation->state = (enum conversation_state)query_integer(query);
    conversation->holder.value = query_integer(query);
    conversation->last_holder.value = query_integer(query);
    conversation->is_returned = query_integer(query) != 0;
    conversation->began_ms = query_integer(query);
    conversation->waiting_ms = query_integer(query);
    conversation->taken_ms = query_integer(query);
    conversation->ended_ms = query_integer(query);
    conversation->seeker_seen = query_integer(query);
    conversation->staff_seen = query_integer(query);
    conversation->outcome = (enum outcome)query_integer(query);
    conversation->tags = query_integer(query);
    conversation->key_id = query_integer(query);
    query_bytes(query, conversation->begin_id, sizeof conversation->begin_id);
    conversation->queued_ms = query_integer(query);
    conversation->left_ms = query_integer(query);
    conversation->due_ms = query_integer(query);
    conversation->library.value = query_integer(query);
    conversation->handed_to.value = query_integer(query);
    conversation->handed_from.value = query_integer(query);
    conversation->is_received = query_integer(query) != 0;
    conversation->paused_ms = query_integer(query);
    conversation->expert.value = query_integer(query);
    conversation->is_let_in = query_integer(query) != 0;
    conversation->joined.value = query_integer(query);
}

enum store_result sqlite_add_conversation(struct store *store, struct conversation *conversation)
{
    struct query query = query_open(store, STATEMENT_ADD_CONVERSATION);
    query_bind_integer(&query, conversation->seeker.value);
    query_bind_id(&query, conversation->library.value);
    query_bind_integer(&query, conversation->began_ms);
    query_bind_integer(&query, conversation->key_id);
    query_bind_bytes(&query, conversation->begin_id, sizeof conversation->begin_id);
    bind_facts(&query, conversation);
    bind_place(&query, conversation);
    enum store_result result = query_write_id(&query, &conversation->id.value);
    if (result != STORE_OK)
        return result;
    struct log talk = {.id = log_of(conversation->id, LOG_TALK)};
    return sqlite_add_log(store, &talk);
}

enum store_result sqlite_save_conversation(struct store *store, const struct conversation *conversation)
{
    struct query query = query_open(store, STATEMENT_SAVE_CONVERSATION);
    bind_facts(&query, conversation);
    query_bind_integer(&query, conversation->id.value);
    enum store_result result = query_write_row(&query);
    if (result != STORE_OK)
        return result;
    query = query_open(store, STATEMENT_SAVE_CONVERSATION_PLACE);
    bind_place(&query, conversation);
    query_bind_integer(&query, conversation->id.value);
    return query_write(&query);
}

/* ---- one ---- */

static enum store_result read_one(struct query *query, struct conversation *conversation)
{
    if (query_next(query))
        read_conversation(query, conversation);
    return query_close(query);
}

enum store_result sqlite_load_conversation(struct store *store, struct conversation_id id, struct conversation *conversation)
{
    struct query query = query_open(store, STATEMENT_LOAD_CONVERSATION);
    query_bind_integer(&query, id.value);
    return read_one(&query, conversation);
}

enum store_result sqlite_find_begun(struct store *store, const uint8_t begin_id[16], struct conversation *conversation)
{
    struct query query = query_open(store, STATEMENT_FIND_BEGUN);
    query_bind_bytes(&query, begin_id, 16);
    return read_one(&query, conversation);
}

enum store_result sqlite_newest_of_seeker(struct store *store, struct seeker_id seeker, struct conversation *conversation)
{
    struct query query = query_open(store, STATEMENT_NEWEST_OF_SEEKER);
    query_bind_integer(&query, seeker.value);
    return read_one(&query, conversation);
}

/* ---- many ---- */

static enum store_result read_many(struct query *query, struct arena *arena, struct conversation **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(query)) {
        struct conversation *conversation = query_add_row(query, &rows, arena);
        if (conversation == NULL)
            break;
        read_conversation(query, conversation);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(query);
}

enum store_result sqlite_list_of_seeker(struct store *store, struct seeker_id seeker, struct conversation_id before, size_t limit,
                                        struct arena *arena, struct conversation **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_OF_SEEKER);
    query_bind_integer(&query, seeker.value);
    query_bind_integer(&query, before.value);
    query_bind_integer(&query, (int64_t)limit);
    return read_many(&query, arena, list, count);
}

enum store_result sqlite_list_waiting(struct store *store, struct arena *arena, struct conversation **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_WAITING);
    return read_many(&query, arena, list, count);
}

enum store_result sqlite_list_left(struct store *store, size_t limit, struct arena *arena, struct conversation **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_LEFT);
    query_bind_integer(&query, (int64_t)limit);
    return read_many(&query, arena, list, count);
}

enum store_result sqlite_count_left(struct store *store, size_t *count)
{
    struct query query = query_open(store, STATEMENT_COUNT_LEFT);
    if (query_next(&query))
        *count = (size_t)query_integer(&query);
    return query_close(&query);
}

enum store_result sqlite_list_held(struct store *store, struct staff_id holder, struct arena *arena, struct conversation **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_HELD);
    query_bind_integer(&query, holder.value);
    return read_many(&query, arena, list, count);
}

enum store_result sqlite_list_invited(struct store *store, struct staff_id expert, struct arena *arena, struct conversation **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_INVITED);
    query_bind_integer(&query, expert.value);
    return read_many(&query, arena, list, count);
}

enum store_result sqlite_list_joined(struct store *store, struct staff_id colleague, struct arena *arena, struct conversation **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_JOINED);
    query_bind_integer(&query, colleague.value);
    return read_many(&query, arena, list, count);
}

enum store_result sqlite_list_waits(struct store *store, size_t limit, struct arena *arena, struct store_wait **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_WAITS);
    query_bind_integer(&query, (int64_t)limit);
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(&query)) {
        struct store_wait *wait = query_add_row(&query, &rows, arena);
        if (wait == NULL)
            break;
        wait->library.value = query_integer(&query);
        wait->began_ms = query_integer(&query);
        wait->taken_ms = query_integer(&query);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}

enum store_result sqlite_list_conversations(struct store *store, const struct store_conversations_question *question,
                                            struct arena *arena, struct store_summary **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_CONVERSATIONS);
    query_bind_integer(&query, question->before > 0 ? question->before : INT64_MAX);
    query_bind_integer(&query, question->from_ms);
    query_bind_integer(&query, question->until_ms > 0 ? question->until_ms : INT64_MAX);
    query_bind_integer(&query, question->language);
    query_bind_integer(&query, question->topic);
    query_bind_integer(&query, question->state);
    query_bind_integer(&query, question->outcome);
    query_bind_integer(&query, (int64_t)question->limit);
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(&query)) {
        struct store_summary *summary = query_add_row(&query, &rows, arena);
        if (summary == NULL)
            break;
        read_conversation(&query, &summary->conversation);
        summary->talk_head = query_integer(&query);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}

/* ---- ratings ---- */

enum store_result sqlite_save_rating(struct store *store, const struct rating *rating)
{
    struct query query = query_open(store, STATEMENT_SAVE_RATING);
    query_bind_integer(&query, rating->conversation.value);
    query_bind_integer(&query, rating->satisfaction);
    query_bind_integer(&query, rating->rated_ms);
    return query_write(&query);
}

enum store_result sqlite_load_rating(struct store *store, struct conversation_id id, struct rating *rating)
{
    struct query query = query_open(store, STATEMENT_LOAD_RATING);
    query_bind_integer(&query, id.value);
    if (query_next(&query)) {
        rating->conversation.value = query_integer(&query);
        rating->satisfaction = (enum satisfaction)query_integer(&query);
        rating->rated_ms = query_integer(&query);
    }
    return query_close(&query);
}

enum store_result sqlite_count_ratings(struct store *store, const struct store_ratings_question *question, int64_t counts[SATISFACTION_COUNT])
{
    struct query query = query_open(store, STATEMENT_COUNT_RATINGS);
    query_bind_integer(&query, question->from_ms);
    query_bind_integer(&query, question->until_ms > 0 ? question->until_ms : INT64_MAX);
    query_bind_integer(&query, question->language);
    query_bind_integer(&query, question->topic);
    for (int at = 0; at < SATISFACTION_COUNT; at++)
        counts[at] = 0;
    while (query_next(&query)) {
        int64_t satisfaction = query_integer(&query);
        int64_t count = query_integer(&query);
        if (satisfaction >= 0 && satisfaction < SATISFACTION_COUNT)
            counts[satisfaction] = count;
    }
    return query_close_list(&query);
}
