/* SPDX-License-Identifier: Apache-2.0
 *
 * The model: the rows of conversations. */
#include "store/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const struct conversation *conversation_at(struct store *store, size_t place)
{
    const struct memory_conversation *row = memory_at(store, TABLE_CONVERSATIONS, place);
    return row == NULL ? NULL : &row->is;
}

static bool names_people(struct store *store, const struct conversation *conversation)
{
    return memory_has(store, TABLE_SEEKERS, conversation->seeker.value) &&
           (conversation->library.value == 0 || memory_has(store, TABLE_LIBRARIES, conversation->library.value)) &&
           (conversation->holder.value == 0 || memory_has(store, TABLE_STAFF, conversation->holder.value)) &&
           (conversation->last_holder.value == 0 || memory_has(store, TABLE_STAFF, conversation->last_holder.value));
}

static bool is_known(const struct conversation *one, const struct conversation *other)
{
    return one->key_id == other->key_id || memcmp(one->begin_id, other->begin_id, sizeof one->begin_id) == 0;
}

enum store_result memory_add_conversation(struct store *store, struct conversation *conversation)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS); place++)
        if (is_known(conversation_at(store, place), conversation))
            return STORE_TAKEN;
    if (!names_people(store, conversation))
        return memory_fault(store, "a conversation of nobody");
    struct memory_conversation *row = memory_add(store, TABLE_CONVERSATIONS);
    conversation->id.value = (int64_t)memory_places(store, TABLE_CONVERSATIONS);
    row->is = *conversation;
    struct log talk = {.id = log_of(conversation->id, LOG_TALK)};
    return memory_add_log(store, &talk);
}

enum store_result memory_save_conversation(struct store *store, const struct conversation *conversation)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_CONVERSATIONS, conversation->id.value))
        return STORE_NONE;
    struct memory_conversation *row = memory_change(store, TABLE_CONVERSATIONS, (size_t)conversation->id.value - 1);
    struct conversation before = row->is;
    row->is = *conversation;
    row->is.seeker = before.seeker;
    row->is.library = before.library;
    row->is.began_ms = before.began_ms;
    row->is.key_id = before.key_id;
    memcpy(row->is.begin_id, before.begin_id, sizeof before.begin_id);
    return names_people(store, &row->is) ? STORE_OK : memory_fault(store, "a conversation held by nobody");
}

/* ---- one ---- */

enum store_result memory_load_conversation(struct store *store, struct conversation_id id, struct conversation *conversation)
{
    if (!memory_has(store, TABLE_CONVERSATIONS, id.value))
        return STORE_NONE;
    *conversation = *conversation_at(store, (size_t)id.value - 1);
    return STORE_OK;
}

enum store_result memory_find_begun(struct store *store, const uint8_t begin_id[16], struct conversation *conversation)
{
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS); place++) {
        const struct conversation *row = conversation_at(store, place);
        if (memcmp(row->begin_id, begin_id, sizeof row->begin_id) == 0) {
            *conversation = *row;
            return STORE_OK;
        }
    }
    return STORE_NONE;
}

enum store_result memory_newest_of_seeker(struct store *store, struct seeker_id seeker, struct conversation *conversation)
{
    for (size_t place = memory_places(store, TABLE_CONVERSATIONS); place > 0; place--) {
        const struct conversation *row = conversation_at(store, place - 1);
        if (row->seeker.value == seeker.value) {
            *conversation = *row;
            return STORE_OK;
        }
    }
    return STORE_NONE;
}

/* ---- many ---- */

/* Numbers in order; 0 when they are equal. */
static int order_of(int64_t one, int64_t other)
{
    return (one > other) - (one < other);
}

static int by_turn(const void *left, const void *right)
{
    const struct conversation *one = left;
    const struct conversation *other = right;
    if (one->is_returned != other->is_returned)
        return one->is_returned ? -1 : 1;
    int order = order_of(one->queued_ms, other->queued_ms);
    return order != 0 ? order : order_of(one->id.value, other->id.value);
}

enum store_result memory_list_waiting(struct store *store, struct arena *arena, struct conversation **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS); place++) {
        const struct conversation *row = conversation_at(store, place);
        if (row->state == CONVERSATION_STATE_WAITING && !memory_list(store, arena, &rows, row))
            break;
    }
    if (rows.count > 0)
        qsort(rows.first, rows.count, rows.row_bytes, by_turn);
    return memory_close_list(store, &rows, list, count);
}

static int by_due(const void *left, const void *right)
{
    const struct conversation *one = left;
    const struct conversation *other = right;
    int order = order_of(one->due_ms, other->due_ms);
    return order != 0 ? order : order_of(one->id.value, other->id.value);
}

enum store_result memory_list_left(struct store *store, size_t limit, struct arena *arena, struct conversation **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS); place++) {
        const struct conversation *row = conversation_at(store, place);
        if (row->state == CONVERSATION_STATE_LEFT && !memory_list(store, arena, &rows, row))
            break;
    }
    if (rows.count > 0)
        qsort(rows.first, rows.count, rows.row_bytes, by_due);
    if (rows.count > limit)
        rows.count = limit;
    return memory_close_list(store, &rows, list, count);
}

enum store_result memory_count_left(struct store *store, size_t *count)
{
    *count = 0;
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS); place++)
        *count += conversation_at(store, place)->state == CONVERSATION_STATE_LEFT;
    return STORE_OK;
}

enum store_result memory_list_of_seeker(struct store *store, struct seeker_id seeker, struct conversation_id before, size_t limit,
                                        struct arena *arena, struct conversation **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = memory_places(store, TABLE_CONVERSATIONS); place > 0 && rows.count < limit; place--) {
        const struct conversation *row = conversation_at(store, place - 1);
        if (row->seeker.value == seeker.value && row->id.value < before.value && !memory_list(store, arena, &rows, row))
            break;
    }
    return memory_close_list(store, &rows, list, count);
}

enum store_result memory_list_held(struct store *store, struct staff_id holder, struct arena *arena, struct conversation **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS) && holder.value != 0; place++) {
        const struct conversation *row = conversation_at(store, place);
        if (row->holder.value == holder.value && !memory_list(store, arena, &rows, row))
            break;
    }
    return memory_close_list(store, &rows, list, count);
}

enum store_result memory_list_invited(struct store *store, struct staff_id expert, struct arena *arena, struct conversation **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS) && expert.value != 0; place++) {
        const struct conversation *row = conversation_at(store, place);
        bool is_his = row->expert.value == expert.value && row->state != CONVERSATION_STATE_ENDED;
        if (is_his && !memory_list(store, arena, &rows, row))
            break;
    }
    return memory_close_list(store, &rows, list, count);
}

enum store_result memory_list_joined(struct store *store, struct staff_id colleague, struct arena *arena, struct conversation **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS) && colleague.value != 0; place++) {
        const struct conversation *row = conversation_at(store, place);
        if (row->joined.value == colleague.value && !memory_list(store, arena, &rows, row))
            break;
    }
    return memory_close_list(store, &rows, list, count);
}

/* The conversation taken last before (taken_ms, id); NULL when there is none. */
static const struct conversation *taken_before(struct store *store, int64_t taken_ms, int64_t id)
{
    const struct conversation *last = NULL;
    for (size_t place = 0; place < memory_places(store, TABLE_CONVERSATIONS); place++) {
        const struct conversation *row = conversation_at(store, place);
        bool is_before = row->taken_ms < taken_ms || (row->taken_ms == taken_ms && row->id.value < id);
        if (row->taken_ms > 0 && row->left_ms == 0 && is_before && (last == NULL || row->taken_ms >= last->taken_ms))
            last = row; /* of equal ones the later: ids rise with the place */
    }
    return last;
}

enum store_result memory_list_waits(struct store *store, size_t limit, struct arena *arena, struct store_wait **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    const struct conversation *row = taken_before(store, INT64_MAX, INT64_MAX);
    while (row != NULL && rows.count < limit) {
        if (!memory_list(store, arena, &rows, &(struct store_wait){row->library, row->began_ms, row->taken_ms}))
            break;
        row = taken_before(store, row->taken_ms, row->id.value);
    }
    return memory_close_list(store, &rows, list, count);
}

static bool answers(const struct conversation *row, const struct store_conversations_question *question)
{
    return (question->before <= 0 || row->id.value < question->before) &&
           row->began_ms >= question->from_ms && (question->until_ms <= 0 || row->began_ms < question->until_ms) &&
           (question->language < 0 || (int)row->language == question->language) &&
           (question->topic < 0 || (int)row->topic == question->topic) &&
           (question->state < 0 || (int)row->state == question->state) &&
           (question->outcome < 0 || (int)row->outcome == question->outcome);
}

enum store_result memory_list_conversations(struct store *store, const struct store_conversations_question *question,
                                            struct arena *arena, struct store_summary **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = memory_places(store, TABLE_CONVERSATIONS); place > 0 && rows.count < question->limit; place--) {
        struct store_summary summary = {.conversation = *conversation_at(store, place - 1)};
        struct log talk = {.head = 0};
        if (!answers(&summary.conversation, question))
            continue;
        if (memory_load_log(store, log_of(summary.conversation.id, LOG_TALK), &talk) != STORE_OK)
            continue;
        summary.talk_head = talk.head;
        if (!memory_list(store, arena, &rows, &summary))
            break;
    }
    return memory_close_list(store, &rows, list, count);
}

/* ---- ratings ---- */

static size_t place_of_rating(struct store *store, struct conversation_id id)
{
    size_t count = memory_places(store, TABLE_RATINGS);
    for (size_t place = 0; place < count; place++) {
        const struct memory_rating *row = memory_at(store, TABLE_RATINGS, place);
        if (row->is.conversation.value == id.value)
            return place;
    }
    return count;
}

enum store_result memory_save_rating(struct store *store, const struct rating *rating)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_CONVERSATIONS, rating->conversation.value))
        return memory_fault(store, "a rating of no conversation");
    size_t place = place_of_rating(store, rating->conversation);
    bool is_new = memory_at(store, TABLE_RATINGS, place) == NULL;
    struct memory_rating *row = is_new ? memory_add(store, TABLE_RATINGS) : memory_change(store, TABLE_RATINGS, place);
    row->is = *rating;
    return STORE_OK;
}

enum store_result memory_load_rating(struct store *store, struct conversation_id id, struct rating *rating)
{
    const struct memory_rating *row = memory_at(store, TABLE_RATINGS, place_of_rating(store, id));
    if (row == NULL)
        return STORE_NONE;
    *rating = row->is;
    return STORE_OK;
}

enum store_result memory_count_ratings(struct store *store, const struct store_ratings_question *question, int64_t counts[SATISFACTION_COUNT])
{
    size_t places = memory_places(store, TABLE_RATINGS);
    for (int at = 0; at < SATISFACTION_COUNT; at++)
        counts[at] = 0;
    for (size_t place = 0; place < places; place++) {
        const struct memory_rating *row = memory_at(store, TABLE_RATINGS, place);
        const struct memory_conversation *of = memory_at(store, TABLE_CONVERSATIONS, (size_t)row->is.conversation.value - 1);
        bool is_in_time = row->is.rated_ms >= question->from_ms && (question->until_ms <= 0 || row->is.rated_ms < question->until_ms);
        bool is_asked = (question->language < 0 || (int)of->is.language == question->language) &&
                        (question->topic < 0 || (int)of->is.topic == question->topic);
        counts[row->is.satisfaction] += is_in_time && is_asked;
    }
    return STORE_OK;
}
