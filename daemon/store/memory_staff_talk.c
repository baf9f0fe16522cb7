/* SPDX-License-Identifier: Apache-2.0
 *
 * The model: the days of the staff talk, and who has seen how far. */
#include "store/memory.h"

static const struct store_staff_talk_day *day_at(struct store *store, size_t place)
{
    const struct memory_staff_talk_day *row = memory_at(store, TABLE_STAFF_TALK_DAYS, place);
    return row == NULL ? NULL : &row->is;
}

enum store_result memory_add_staff_talk_day(struct store *store, const struct store_staff_talk_day *day)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    for (size_t place = 0; place < memory_places(store, TABLE_STAFF_TALK_DAYS); place++) {
        const struct store_staff_talk_day *one = day_at(store, place);
        if (one != NULL && (one->first_seq == day->first_seq || one->key_id == day->key_id))
            return STORE_TAKEN;
    }
    struct memory_staff_talk_day *row = memory_add(store, TABLE_STAFF_TALK_DAYS);
    row->is = *day;
    return STORE_OK;
}

/* The first day after a seq; NULL when there is none. */
static const struct store_staff_talk_day *next_day(struct store *store, int64_t after)
{
    const struct store_staff_talk_day *next = NULL;
    for (size_t place = 0; place < memory_places(store, TABLE_STAFF_TALK_DAYS); place++) {
        const struct store_staff_talk_day *one = day_at(store, place);
        if (one != NULL && one->first_seq > after && (next == NULL || one->first_seq < next->first_seq))
            next = one;
    }
    return next;
}

enum store_result memory_list_staff_talk_days(struct store *store, struct arena *arena, struct store_staff_talk_day **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (const struct store_staff_talk_day *day = next_day(store, 0); day != NULL; day = next_day(store, day->first_seq))
        if (!memory_list(store, arena, &rows, day))
            break;
    return memory_close_list(store, &rows, list, count);
}

enum store_result memory_drop_staff_talk_day(struct store *store, int64_t first_seq)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    for (size_t place = 0; place < memory_places(store, TABLE_STAFF_TALK_DAYS); place++)
        if (day_at(store, place) != NULL && day_at(store, place)->first_seq == first_seq)
            memory_drop(store, TABLE_STAFF_TALK_DAYS, place);
    return STORE_OK;
}

/* Where it stands how far somebody has seen; the number of places where it does not. */
static size_t place_of_seen(struct store *store, struct staff_id staff)
{
    size_t place = 0;
    const struct memory_staff_talk_seen *row;
    while ((row = memory_at(store, TABLE_STAFF_TALK_SEEN, place)) != NULL && row->staff.value != staff.value)
        place++;
    return place;
}

enum store_result memory_save_staff_talk_seen(struct store *store, struct staff_id staff, int64_t seq)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_STAFF, staff.value))
        return memory_fault(store, "seen by nobody");
    size_t place = place_of_seen(store, staff);
    bool is_new = place == memory_places(store, TABLE_STAFF_TALK_SEEN);
    struct memory_staff_talk_seen *row = is_new ? memory_add(store, TABLE_STAFF_TALK_SEEN) : memory_change(store, TABLE_STAFF_TALK_SEEN, place);
    row->staff = staff;
    row->seq = seq;
    return STORE_OK;
}

enum store_result memory_load_staff_talk_seen(struct store *store, struct staff_id staff, int64_t *seq)
{
    const struct memory_staff_talk_seen *row = memory_at(store, TABLE_STAFF_TALK_SEEN, place_of_seen(store, staff));
    if (row == NULL)
        return STORE_NONE;
    *seq = row->seq;
    return STORE_OK;
}
