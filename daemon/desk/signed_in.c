/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/signed_in.h"

#include "base/plant.h"
#include "desk/tell.h"

enum { MINUTE_MS = 60000, HOUR_MS = 3600000 };

bool signed_in_is_alive(struct desk *desk, const struct store_staff_session *row, bool is_connected)
{
    int64_t idle_ms = desk->settings->session_idle_minutes * MINUTE_MS;
    int64_t whole_ms = desk->settings->session_hours * (int64_t)HOUR_MS;
    int64_t now_ms = desk->now.wall_ms;
    return now_ms < row->began_ms + whole_ms && (is_connected || now_ms < row->used_ms + idle_ms);
}

bool signed_in_staff(struct desk *desk, const struct store_staff_session *row, bool is_connected, struct store_staff *staff)
{
    enum store_result result = store_load_staff(desk->store, row->staff, &desk->turn, staff);
    if (result != STORE_NONE)
        state_note(desk, result);
    return result == STORE_OK && !staff->is_disabled && signed_in_is_alive(desk, row, is_connected);
}

bool signed_in_find(struct desk *desk, const struct session *session, struct store_staff_session *row, struct store_staff *staff)
{
    if (session->arrival == NULL || !session->arrival->has_staff_token)
        return false;
    enum store_result result = store_find_staff_session(desk->store, session->arrival->staff_token, row);
    if (result != STORE_NONE)
        state_note(desk, result);
    return result == STORE_OK && signed_in_staff(desk, row, false, staff);
}

void signed_in_begin(struct desk *desk, struct session *session, const struct store_staff *staff)
{
    struct store_staff_session row = {.staff = staff->id, .began_ms = state_time(desk), .used_ms = state_time(desk)};
    uint8_t token[32];
    random_fill(&desk->random, token, sizeof token);
    digest_of((struct text){(const char *)token, sizeof token}, row.token_digest);
    if (!state_write(desk) || !state_note(desk, store_add_staff_session(desk->store, &row)))
        return;
    state_audit(desk, ACT_LOGIN, staff->id, staff->login, text_of(""));
    tell_cookie(desk, session, true, (uint32_t)(desk->settings->session_hours * 3600), token);
    tell(desk, session, DOWN_signed_in, &(struct down_signed_in){.name = staff->name, .role = staff->role});
}

void signed_in_end_sockets(struct desk *desk, struct staff_id staff, int64_t staff_session)
{
    struct person person = {.role = ROLE_LIBRARIAN, .staff = staff};
    for (struct session *session = sessions_first(&desk->sessions, &person); session != NULL;
         session = sessions_next(&desk->sessions, session))
        if (!plant("keep_sockets") && (staff_session == 0 || session->staff_session == staff_session))
            tell_kick(desk, session, CLOSING_session_over);
}

void signed_in_end_everywhere(struct desk *desk, struct staff_id staff)
{
    state_note(desk, store_drop_sessions_of(desk->store, staff));
    gate_void_logins(&desk->gate, staff); /* they look at what the account was before */
    signed_in_end_sockets(desk, staff, 0);
}
