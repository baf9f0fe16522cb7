/* SPDX-License-Identifier: Apache-2.0
 *
 * Seekers, staff, their sessions and second factors, and who is on duty. */
#include "store/query.h"

/* ---- seekers ---- */

enum store_result sqlite_add_seeker(struct store *store, struct store_seeker *seeker)
{
    struct query query = query_open(store, STATEMENT_ADD_SEEKER);
    query_bind_bytes(&query, seeker->code_digest, sizeof seeker->code_digest);
    query_bind_bytes(&query, seeker->code_sealed.bytes, seeker->code_sealed.length);
    query_bind_integer(&query, seeker->added_ms);
    return query_write_id(&query, &seeker->id.value);
}

enum store_result sqlite_load_seeker(struct store *store, struct seeker_id id, struct arena *arena, struct store_seeker *seeker)
{
    struct query query = query_open(store, STATEMENT_LOAD_SEEKER);
    query_bind_integer(&query, id.value);
    if (query_next(&query)) {
        seeker->id.value = query_integer(&query);
        query_bytes(&query, seeker->code_digest, sizeof seeker->code_digest);
        query_text(&query, arena, &seeker->code_sealed);
        seeker->added_ms = query_integer(&query);
    }
    return query_close(&query);
}

enum store_result sqlite_find_seeker(struct store *store, const uint8_t code_digest[32], struct seeker_id *id)
{
    struct query query = query_open(store, STATEMENT_FIND_SEEKER);
    query_bind_bytes(&query, code_digest, 32);
    if (query_next(&query))
        id->value = query_integer(&query);
    return query_close(&query);
}

enum store_result sqlite_add_seeker_session(struct store *store, const struct store_seeker_session *session)
{
    struct query query = query_open(store, STATEMENT_ADD_SEEKER_SESSION);
    query_bind_bytes(&query, session->token_digest, sizeof session->token_digest);
    query_bind_integer(&query, session->seeker.value);
    query_bind_integer(&query, session->until_ms);
    return query_write(&query);
}

enum store_result sqlite_find_seeker_session(struct store *store, const uint8_t token_digest[32], struct store_seeker_session *session)
{
    struct query query = query_open(store, STATEMENT_FIND_SEEKER_SESSION);
    query_bind_bytes(&query, token_digest, 32);
    if (query_next(&query)) {
        query_bytes(&query, session->token_digest, sizeof session->token_digest);
        session->seeker.value = query_integer(&query);
        session->until_ms = query_integer(&query);
    }
    return query_close(&query);
}

enum store_result sqlite_drop_seeker_session(struct store *store, const uint8_t token_digest[32])
{
    struct query query = query_open(store, STATEMENT_DROP_SEEKER_SESSION);
    query_bind_bytes(&query, token_digest, 32);
    return query_write(&query);
}

/* ---- staff ---- */

static void bind_staff(struct query *query, const struct store_staff *staff)
{
    query_bind_text(query, staff->login);
    query_bind_text(query, staff->name);
    query_bind_integer(query, staff->role);
    query_bind_text(query, staff->password_hash);
    query_bind_integer(query, staff->is_disabled);
    query_bind_integer(query, staff->added_ms);
    query_bind_id(query, staff->answerer.library.value);
    query_bind_id(query, staff->answerer.languages);
    query_bind_id(query, staff->answerer.topics);
}

static void read_staff(struct query *query, struct arena *arena, struct store_staff *staff)
{
    staff->id.value = query_integer(query);
    query_text(query, arena, &staff->login);
    query_text(query, arena, &staff->name);
    staff->role = (enum role)query_integer(query);
    query_text(query, arena, &staff->password_hash);
    staff->is_disabled = query_integer(query) != 0;
    staff->added_ms = query_integer(query);
    staff->answerer.library.value = query_integer(query);
    staff->answerer.languages = query_integer(query);
    staff->answerer.topics = query_integer(query);
}

enum store_result sqlite_add_staff(struct store *store, struct store_staff *staff)
{
    struct query query = query_open(store, STATEMENT_ADD_STAFF);
    bind_staff(&query, staff);
    return query_write_id(&query, &staff->id.value);
}

enum store_result sqlite_save_staff(struct store *store, const struct store_staff *staff)
{
    struct query query = query_open(store, STATEMENT_SAVE_STAFF);
    bind_staff(&query, staff);
    query_bind_integer(&query, staff->id.value);
    return query_write_row(&query);
}

enum store_result sqlite_load_staff(struct store *store, struct staff_id id, struct arena *arena, struct store_staff *staff)
{
    struct query query = query_open(store, STATEMENT_LOAD_STAFF);
    query_bind_integer(&query, id.value);
    if (query_next(&query))
        read_staff(&query, arena, staff);
    return query_close(&query);
}

enum store_result sqlite_find_staff(struct store *store, struct text login, struct arena *arena, struct store_staff *staff)
{
    struct query query = query_open(store, STATEMENT_FIND_STAFF);
    query_bind_text(&query, login);
    if (query_next(&query))
        read_staff(&query, arena, staff);
    return query_close(&query);
}

enum store_result sqlite_list_staff(struct store *store, struct arena *arena, struct store_staff **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_STAFF);
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(&query)) {
        struct store_staff *staff = query_add_row(&query, &rows, arena);
        if (staff == NULL)
            break;
        read_staff(&query, arena, staff);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}

/* ---- sessions of staff ---- */

enum store_result sqlite_add_staff_session(struct store *store, struct store_staff_session *session)
{
    struct query query = query_open(store, STATEMENT_ADD_STAFF_SESSION);
    query_bind_bytes(&query, session->token_digest, sizeof session->token_digest);
    query_bind_integer(&query, session->staff.value);
    query_bind_integer(&query, session->began_ms);
    query_bind_integer(&query, session->used_ms);
    return query_write_id(&query, &session->id);
}

static enum store_result read_staff_session(struct query *query, struct store_staff_session *session)
{
    if (query_next(query)) {
        session->id = query_integer(query);
        query_bytes(query, session->token_digest, sizeof session->token_digest);
        session->staff.value = query_integer(query);
        session->began_ms = query_integer(query);
        session->used_ms = query_integer(query);
    }
    return query_close(query);
}

enum store_result sqlite_load_staff_session(struct store *store, int64_t id, struct store_staff_session *session)
{
    struct query query = query_open(store, STATEMENT_LOAD_STAFF_SESSION);
    query_bind_integer(&query, id);
    return read_staff_session(&query, session);
}

enum store_result sqlite_find_staff_session(struct store *store, const uint8_t token_digest[32], struct store_staff_session *session)
{
    struct query query = query_open(store, STATEMENT_FIND_STAFF_SESSION);
    query_bind_bytes(&query, token_digest, 32);
    return read_staff_session(&query, session);
}

enum store_result sqlite_use_staff_session(struct store *store, int64_t id, int64_t used_ms)
{
    struct query query = query_open(store, STATEMENT_USE_STAFF_SESSION);
    query_bind_integer(&query, used_ms);
    query_bind_integer(&query, id);
    return query_write_row(&query);
}

enum store_result sqlite_drop_staff_session(struct store *store, int64_t id)
{
    struct query query = query_open(store, STATEMENT_DROP_STAFF_SESSION);
    query_bind_integer(&query, id);
    return query_write(&query);
}

enum store_result sqlite_drop_sessions_of(struct store *store, struct staff_id staff)
{
    struct query query = query_open(store, STATEMENT_DROP_SESSIONS_OF);
    query_bind_integer(&query, staff.value);
    return query_write(&query);
}

/* ---- second factors ---- */

enum store_result sqlite_save_factor(struct store *store, const struct store_factor *factor)
{
    struct query query = query_open(store, STATEMENT_SAVE_FACTOR);
    query_bind_integer(&query, factor->staff.value);
    query_bind_bytes(&query, factor->seed_sealed.bytes, factor->seed_sealed.length);
    query_bind_bytes(&query, factor->recovery_digests.bytes, factor->recovery_digests.length);
    query_bind_integer(&query, factor->factor.last_step);
    query_bind_integer(&query, factor->factor.failures);
    query_bind_integer(&query, factor->factor.locked_until_ms);
    query_bind_integer(&query, factor->added_ms);
    return query_write(&query);
}

enum store_result sqlite_load_factor(struct store *store, struct staff_id staff, struct arena *arena, struct store_factor *factor)
{
    struct query query = query_open(store, STATEMENT_LOAD_FACTOR);
    query_bind_integer(&query, staff.value);
    if (query_next(&query)) {
        factor->staff.value = query_integer(&query);
        query_text(&query, arena, &factor->seed_sealed);
        query_text(&query, arena, &factor->recovery_digests);
        factor->factor.last_step = query_integer(&query);
        factor->factor.failures = (int)query_integer(&query);
        factor->factor.locked_until_ms = query_integer(&query);
        factor->added_ms = query_integer(&query);
    }
    return query_close(&query);
}

enum store_result sqlite_drop_factor(struct store *store, struct staff_id staff)
{
    struct query query = query_open(store, STATEMENT_DROP_FACTOR);
    query_bind_integer(&query, staff.value);
    return query_write(&query);
}

/* ---- duty ---- */

enum store_result sqlite_save_duty(struct store *store, const struct store_duty *duty)
{
    struct query query = query_open(store, STATEMENT_SAVE_DUTY);
    query_bind_integer(&query, duty->staff.value);
    query_bind_integer(&query, duty->room);
    query_bind_integer(&query, duty->since_ms);
    query_bind_integer(&query, duty->back_ms);
    return query_write(&query);
}

enum store_result sqlite_drop_duty(struct store *store, struct staff_id staff)
{
    struct query query = query_open(store, STATEMENT_DROP_DUTY);
    query_bind_integer(&query, staff.value);
    return query_write(&query);
}

enum store_result sqlite_list_duty(struct store *store, struct arena *arena, struct store_duty **list, size_t *count)
{
    struct query query = query_open(store, STATEMENT_LIST_DUTY);
    struct rows rows = {.row_bytes = sizeof **list};
    while (query_next(&query)) {
        struct store_duty *duty = query_add_row(&query, &rows, arena);
        if (duty == NULL)
            break;
        duty->staff.value = query_integer(&query);
        duty->room = query_integer(&query);
        duty->since_ms = query_integer(&query);
        duty->back_ms = query_integer(&query);
    }
    *list = rows.first;
    *count = rows.count;
    return query_close_list(&query);
}
