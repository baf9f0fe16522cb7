/* SPDX-License-Identifier: Apache-2.0
 *
 * The model: seekers, staff, their sessions and second factors, and who is on duty. */
#include "store/memory.h"

#include <stdlib.h>
#include <string.h>

enum { DIGEST_BYTES = 32 };

/* ---- seekers ---- */

enum store_result memory_find_seeker(struct store *store, const uint8_t code_digest[32], struct seeker_id *id)
{
    for (size_t place = 0; place < memory_places(store, TABLE_SEEKERS); place++) {
        const struct memory_seeker *seeker = memory_at(store, TABLE_SEEKERS, place);
        if (seeker != NULL && memcmp(seeker->is.code_digest, code_digest, DIGEST_BYTES) == 0) {
            *id = seeker->is.id;
            return STORE_OK;
        }
    }
    return STORE_NONE;
}

enum store_result memory_add_seeker(struct store *store, struct store_seeker *seeker)
{
    struct seeker_id known;
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (memory_find_seeker(store, seeker->code_digest, &known) == STORE_OK)
        return STORE_TAKEN;
    struct memory_seeker *row = memory_add(store, TABLE_SEEKERS);
    seeker->id.value = (int64_t)memory_places(store, TABLE_SEEKERS);
    row->is = *seeker;
    row->is.code_sealed = memory_keep(store, seeker->code_sealed);
    return STORE_OK;
}

enum store_result memory_load_seeker(struct store *store, struct seeker_id id, struct arena *arena, struct store_seeker *seeker)
{
    if (!memory_has(store, TABLE_SEEKERS, id.value))
        return STORE_NONE;
    *seeker = ((struct memory_seeker *)memory_at(store, TABLE_SEEKERS, (size_t)id.value - 1))->is;
    return memory_show(store, arena, &seeker->code_sealed) ? STORE_OK : STORE_FAULT;
}

/* The place of a session; the number of places where there is none. */
static size_t place_of_seeker_session(struct store *store, const uint8_t token_digest[32])
{
    size_t count = memory_places(store, TABLE_SEEKER_SESSIONS);
    for (size_t place = 0; place < count; place++) {
        const struct memory_seeker_session *session = memory_at(store, TABLE_SEEKER_SESSIONS, place);
        if (session != NULL && memcmp(session->is.token_digest, token_digest, DIGEST_BYTES) == 0)
            return place;
    }
    return count;
}

enum store_result memory_find_seeker_session(struct store *store, const uint8_t token_digest[32], struct store_seeker_session *session)
{
    size_t place = place_of_seeker_session(store, token_digest);
    const struct memory_seeker_session *row = memory_at(store, TABLE_SEEKER_SESSIONS, place);
    if (row == NULL)
        return STORE_NONE;
    *session = row->is;
    return STORE_OK;
}

enum store_result memory_add_seeker_session(struct store *store, const struct store_seeker_session *session)
{
    struct store_seeker_session known;
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (memory_find_seeker_session(store, session->token_digest, &known) == STORE_OK)
        return STORE_TAKEN;
    if (!memory_has(store, TABLE_SEEKERS, session->seeker.value))
        return memory_fault(store, "a session of no seeker");
    struct memory_seeker_session *row = memory_add(store, TABLE_SEEKER_SESSIONS);
    row->is = *session;
    return STORE_OK;
}

enum store_result memory_drop_seeker_session(struct store *store, const uint8_t token_digest[32])
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    size_t place = place_of_seeker_session(store, token_digest);
    if (memory_at(store, TABLE_SEEKER_SESSIONS, place) != NULL)
        memory_drop(store, TABLE_SEEKER_SESSIONS, place);
    return STORE_OK;
}

/* ---- staff ---- */

static const struct memory_staff *staff_of_login(struct store *store, struct text login)
{
    for (size_t place = 0; place < memory_places(store, TABLE_STAFF); place++) {
        const struct memory_staff *staff = memory_at(store, TABLE_STAFF, place);
        if (text_equal(staff->is.login, login))
            return staff;
    }
    return NULL;
}

static void write_staff(struct store *store, struct memory_staff *row, const struct store_staff *staff)
{
    row->is = *staff;
    row->is.login = memory_keep(store, staff->login);
    row->is.name = memory_keep(store, staff->name);
    row->is.password_hash = memory_keep(store, staff->password_hash);
}

static enum store_result read_staff(struct store *store, const struct memory_staff *row, struct arena *arena, struct store_staff *staff)
{
    *staff = row->is;
    bool is_shown = memory_show(store, arena, &staff->login) && memory_show(store, arena, &staff->name) &&
                    memory_show(store, arena, &staff->password_hash);
    return is_shown ? STORE_OK : STORE_FAULT;
}

static bool is_of_library(struct store *store, const struct store_staff *staff)
{
    int64_t library = staff->answerer.library.value;
    return library == 0 || memory_has(store, TABLE_LIBRARIES, library);
}

enum store_result memory_add_staff(struct store *store, struct store_staff *staff)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (staff_of_login(store, staff->login) != NULL)
        return STORE_TAKEN;
    if (!is_of_library(store, staff))
        return memory_fault(store, "staff of no library");
    struct memory_staff *row = memory_add(store, TABLE_STAFF);
    staff->id.value = (int64_t)memory_places(store, TABLE_STAFF);
    write_staff(store, row, staff);
    return STORE_OK;
}

enum store_result memory_save_staff(struct store *store, const struct store_staff *staff)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_STAFF, staff->id.value))
        return STORE_NONE;
    const struct memory_staff *of_login = staff_of_login(store, staff->login);
    if (of_login != NULL && of_login->is.id.value != staff->id.value)
        return STORE_TAKEN;
    if (!is_of_library(store, staff))
        return memory_fault(store, "staff of no library");
    write_staff(store, memory_change(store, TABLE_STAFF, (size_t)staff->id.value - 1), staff);
    return STORE_OK;
}

enum store_result memory_load_staff(struct store *store, struct staff_id id, struct arena *arena, struct store_staff *staff)
{
    if (!memory_has(store, TABLE_STAFF, id.value))
        return STORE_NONE;
    return read_staff(store, memory_at(store, TABLE_STAFF, (size_t)id.value - 1), arena, staff);
}

enum store_result memory_find_staff(struct store *store, struct text login, struct arena *arena, struct store_staff *staff)
{
    const struct memory_staff *row = staff_of_login(store, login);
    return row == NULL ? STORE_NONE : read_staff(store, row, arena, staff);
}

static int by_login(const void *left, const void *right)
{
    struct text one = ((const struct store_staff *)left)->login;
    struct text other = ((const struct store_staff *)right)->login;
    size_t shorter = one.length < other.length ? one.length : other.length;
    int order = shorter == 0 ? 0 : memcmp(one.bytes, other.bytes, shorter);
    return order != 0 ? order : (one.length > other.length) - (one.length < other.length);
}

enum store_result memory_list_staff(struct store *store, struct arena *arena, struct store_staff **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_STAFF); place++) {
        struct store_staff staff;
        if (read_staff(store, memory_at(store, TABLE_STAFF, place), arena, &staff) != STORE_OK ||
            !memory_list(store, arena, &rows, &staff))
            break;
    }
    if (rows.count > 0)
        qsort(rows.first, rows.count, rows.row_bytes, by_login);
    return memory_close_list(store, &rows, list, count);
}

/* ---- sessions of staff ---- */

enum store_result memory_find_staff_session(struct store *store, const uint8_t token_digest[32], struct store_staff_session *session)
{
    for (size_t place = 0; place < memory_places(store, TABLE_STAFF_SESSIONS); place++) {
        const struct memory_staff_session *row = memory_at(store, TABLE_STAFF_SESSIONS, place);
        if (row != NULL && memcmp(row->is.token_digest, token_digest, DIGEST_BYTES) == 0) {
            *session = row->is;
            return STORE_OK;
        }
    }
    return STORE_NONE;
}

enum store_result memory_add_staff_session(struct store *store, struct store_staff_session *session)
{
    struct store_staff_session known;
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (memory_find_staff_session(store, session->token_digest, &known) == STORE_OK)
        return STORE_TAKEN;
    if (!memory_has(store, TABLE_STAFF, session->staff.value))
        return memory_fault(store, "a session of nobody");
    struct memory_staff_session *row = memory_add(store, TABLE_STAFF_SESSIONS);
    session->id = (int64_t)memory_places(store, TABLE_STAFF_SESSIONS);
    row->is = *session;
    return STORE_OK;
}

enum store_result memory_load_staff_session(struct store *store, int64_t id, struct store_staff_session *session)
{
    if (!memory_has(store, TABLE_STAFF_SESSIONS, id))
        return STORE_NONE;
    *session = ((struct memory_staff_session *)memory_at(store, TABLE_STAFF_SESSIONS, (size_t)id - 1))->is;
    return STORE_OK;
}

enum store_result memory_use_staff_session(struct store *store, int64_t id, int64_t used_ms)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_STAFF_SESSIONS, id))
        return STORE_NONE;
    struct memory_staff_session *row = memory_change(store, TABLE_STAFF_SESSIONS, (size_t)id - 1);
    row->is.used_ms = used_ms;
    return STORE_OK;
}

enum store_result memory_drop_staff_session(struct store *store, int64_t id)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (memory_has(store, TABLE_STAFF_SESSIONS, id))
        memory_drop(store, TABLE_STAFF_SESSIONS, (size_t)id - 1);
    return STORE_OK;
}

enum store_result memory_drop_sessions_of(struct store *store, struct staff_id staff)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    for (size_t place = 0; place < memory_places(store, TABLE_STAFF_SESSIONS); place++) {
        const struct memory_staff_session *row = memory_at(store, TABLE_STAFF_SESSIONS, place);
        if (row != NULL && row->is.staff.value == staff.value)
            memory_drop(store, TABLE_STAFF_SESSIONS, place);
    }
    return STORE_OK;
}

/* ---- second factors ---- */

static size_t place_of_factor(struct store *store, struct staff_id staff)
{
    size_t count = memory_places(store, TABLE_FACTORS);
    for (size_t place = 0; place < count; place++) {
        const struct memory_factor *row = memory_at(store, TABLE_FACTORS, place);
        if (row != NULL && row->is.staff.value == staff.value)
            return place;
    }
    return count;
}

enum store_result memory_save_factor(struct store *store, const struct store_factor *factor)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_STAFF, factor->staff.value))
        return memory_fault(store, "a second factor of nobody");
    size_t place = place_of_factor(store, factor->staff);
    bool is_new = memory_at(store, TABLE_FACTORS, place) == NULL;
    struct memory_factor *row = is_new ? memory_add(store, TABLE_FACTORS) : memory_change(store, TABLE_FACTORS, place);
    row->is = *factor;
    row->is.seed_sealed = memory_keep(store, factor->seed_sealed);
    row->is.recovery_digests = memory_keep(store, factor->recovery_digests);
    return STORE_OK;
}

enum store_result memory_load_factor(struct store *store, struct staff_id staff, struct arena *arena, struct store_factor *factor)
{
    const struct memory_factor *row = memory_at(store, TABLE_FACTORS, place_of_factor(store, staff));
    if (row == NULL)
        return STORE_NONE;
    *factor = row->is;
    bool is_shown = memory_show(store, arena, &factor->seed_sealed) && memory_show(store, arena, &factor->recovery_digests);
    return is_shown ? STORE_OK : STORE_FAULT;
}

enum store_result memory_drop_factor(struct store *store, struct staff_id staff)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    size_t place = place_of_factor(store, staff);
    if (memory_at(store, TABLE_FACTORS, place) != NULL)
        memory_drop(store, TABLE_FACTORS, place);
    return STORE_OK;
}

/* ---- duty ---- */

static size_t place_of_duty(struct store *store, struct staff_id staff)
{
    size_t count = memory_places(store, TABLE_DUTY);
    for (size_t place = 0; place < count; place++) {
        const struct memory_duty *row = memory_at(store, TABLE_DUTY, place);
        if (row != NULL && row->is.staff.value == staff.value)
            return place;
    }
    return count;
}

enum store_result memory_save_duty(struct store *store, const struct store_duty *duty)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_STAFF, duty->staff.value))
        return memory_fault(store, "nobody on duty");
    size_t place = place_of_duty(store, duty->staff);
    bool is_new = memory_at(store, TABLE_DUTY, place) == NULL;
    struct memory_duty *row = is_new ? memory_add(store, TABLE_DUTY) : memory_change(store, TABLE_DUTY, place);
    row->is = *duty;
    return STORE_OK;
}

enum store_result memory_drop_duty(struct store *store, struct staff_id staff)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    size_t place = place_of_duty(store, staff);
    if (memory_at(store, TABLE_DUTY, place) != NULL)
        memory_drop(store, TABLE_DUTY, place);
    return STORE_OK;
}

static int by_staff(const void *left, const void *right)
{
    int64_t one = ((const struct store_duty *)left)->staff.value;
    int64_t other = ((const struct store_duty *)right)->staff.value;
    return (one > other) - (one < other);
}

enum store_result memory_list_duty(struct store *store, struct arena *arena, struct store_duty **list, size_t *count)
{
    struct rows rows = {.row_bytes = sizeof **list};
    for (size_t place = 0; place < memory_places(store, TABLE_DUTY); place++) {
        const struct memory_duty *row = memory_at(store, TABLE_DUTY, place);
        if (row != NULL && !memory_list(store, arena, &rows, &row->is))
            break;
    }
    if (rows.count > 0)
        qsort(rows.first, rows.count, rows.row_bytes, by_staff);
    return memory_close_list(store, &rows, list, count);
}
