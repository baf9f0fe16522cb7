/* SPDX-License-Identifier: Apache-2.0 */
#include "desk/handle.h"

#include <string.h>

/* The place of the session goes into the associated data: a handle fits one slot and turn. */
static struct text place_of(struct desk *desk, const struct session *session, char bytes[32])
{
    struct session_name name = sessions_name(&desk->sessions, session);
    struct text_builder builder = text_builder_on(bytes, 32);
    text_add_integer(&builder, sessions_door(&desk->sessions, session));
    text_add_byte(&builder, ' ');
    text_add_integer(&builder, name.slot);
    text_add_byte(&builder, ' ');
    text_add_integer(&builder, name.turn);
    return text_built(&builder);
}

struct text handle_seal(struct desk *desk, const struct session *session)
{
    uint8_t plain[HANDLE_PLAIN_BYTES] = {1, session->page, session->language, session->role, session->library};
    memcpy(plain + 8, &session->person, 8);
    memcpy(plain + 16, &session->staff_session, 8);
    char place[32];
    uint8_t *sealed = arena_take(&desk->turn, HANDLE_BYTES);
    struct envelope *envelope = keyring_envelope(desk->keyring, KEYRING_HANDLE);
    if (sealed == NULL || !envelope_seal(envelope, &desk->random, (struct text){(const char *)plain, sizeof plain},
                                         place_of(desk, session, place), sealed))
        return (struct text){NULL, 0};
    return (struct text){(const char *)sealed, HANDLE_BYTES};
}

bool handle_unseal(struct desk *desk, struct text handle, struct session *session)
{
    uint8_t plain[HANDLE_PLAIN_BYTES];
    char place[32];
    struct envelope *envelope = keyring_envelope(desk->keyring, KEYRING_HANDLE);
    if (handle.length != HANDLE_BYTES || !envelope_unseal(envelope, handle, place_of(desk, session, place), plain) || plain[0] != 1)
        return false;
    struct person person = {.role = (enum role)plain[3]};
    int64_t number;
    memcpy(&number, plain + 8, 8);
    memcpy(&session->staff_session, plain + 16, 8);
    session->page = plain[1];
    session->language = plain[2];
    session->library = plain[4];
    if (person.role == ROLE_SEEKER)
        person.seeker.value = number;
    else
        person.staff.value = number;
    sessions_identify(&desk->sessions, session, &person);
    return true;
}
