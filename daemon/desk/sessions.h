/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_SESSIONS_H
#define DESK_SESSIONS_H

#include "domain/bucket.h"
#include "domain/conversation.h"
#include "parcels/parcel.h"

#include <stdbool.h>
#include <stdint.h>

/* Who is connected, by door and slot, and by person: memory that a restart rebuilds from
 * what the doors announce. Kept small: it is paid for every idle connection. */

/* What a new session brought along until it said hello. */
struct arrival {
    uint8_t staff_token[32], seeker_token[32]; /* digests of the cookies */
    bool has_staff_token, has_seeker_token;
};

struct out; /* what this turn tells a session: tell.c */

struct session {
    uint32_t turn;        /* of the door's slot; 0 nobody sits here */
    uint32_t next, previous; /* of the same person; index + 1, 0 none */
    uint32_t typed_ms;    /* the last typing signal that was passed on, the clock's low half; 0 none */
    uint8_t carrier;      /* enum packet_carriers */
    uint8_t page;         /* enum page, once welcome */
    uint8_t language;
    uint8_t role;         /* enum role, once welcome */
    uint8_t library;      /* a seeker's: whose page this is; 0: the first */
    uint8_t strikes;      /* malformed packets */
    bool is_welcome : 1;
    bool is_over : 1;     /* told to close: what it says until the door has done so is not heard */
    bool owes_factor : 1; /* nothing but setting one up is heard */
    bool has_noted : 1;   /* a refusal of this session stands in the audit list */
    bool is_overseeing : 1;     /* it is told what is running */
    bool is_in_staff_talk : 1;  /* it is told what colleagues say there */
    bool is_address_shared : 1; /* by many people */
    int64_t person;       /* seeker's or staff's id; 0 a seeker who has none yet */
    int64_t staff_session;
    uint8_t address_tag[16];
    struct bucket messages, packets;
    struct arrival *arrival;
    struct out *out;
    int64_t looks;        /* the conversation of a colleague that it looks into; 0 none */
    int64_t invited, inviter; /* one that it was asked to look into, and by whom; 0 none */
};

/* With its four bytes of the hash this is what the desk pays for an idle connection. */
_Static_assert(sizeof(struct session) <= 112, "small fields stand together; what few sessions need is allocated");

struct sessions {
    struct session *table;
    uint32_t *heads; /* hash of person → index + 1 of the first session */
    uint32_t heads_count;
    uint32_t doors, per_door;
};

/* Room for so many sessions of each door. False when there is no memory. */
bool sessions_open(struct sessions *sessions, uint32_t doors, uint32_t per_door);
void sessions_close(struct sessions *sessions);

/* The session of a parcel; NULL when there is none of this turn. */
struct session *sessions_find(struct sessions *sessions, uint32_t door, struct session_name name);

/* Makes one; whoever sat there is gone. NULL when the slot is out of range. */
struct session *sessions_put(struct sessions *sessions, uint32_t door, struct session_name name);
void sessions_drop(struct sessions *sessions, struct session *session);
void sessions_drop_door(struct sessions *sessions, uint32_t door);

/* Where a session is. */
uint32_t sessions_door(const struct sessions *sessions, const struct session *session);
struct session_name sessions_name(const struct sessions *sessions, const struct session *session);

/* From now on the session is this person's. */
void sessions_identify(struct sessions *sessions, struct session *session, const struct person *person);
void sessions_forget(struct sessions *sessions, struct session *session);

/* Walks the sessions of a person, the oldest first; NULL at the end. */
struct session *sessions_first(struct sessions *sessions, const struct person *person);
struct session *sessions_next(struct sessions *sessions, const struct session *session);

/* The person of a session. */
struct person sessions_person(const struct session *session);

#endif
