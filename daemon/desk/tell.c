/* SPDX-License-Identifier: Apache-2.0
 *
 * Packets are rendered while the turn decides, but lie in its arena until the commit: so
 * nothing needs to be remembered twice, and an abandoned turn has told nothing. */
#include "desk/tell.h"

#include "base/plant.h"
#include "base/require.h"
#include "desk/handle.h"

#include <string.h>

enum { AROUND_LIST_BYTES_MAX = 512 }; /* of a packet, with the frame's brackets */

/* One packet, or a whole frame, for one session. */
struct chunk {
    struct chunk *next;
    struct text text;
    bool is_frame;
};

struct out {
    struct out *next; /* of the turn */
    struct session *session;
    uint32_t door;
    struct session_name name;
    struct chunk *first, **last;
    struct text handle;
    bool is_staff_socket;
    bool is_later; /* a clerk will answer */
    bool is_sure; /* closed when the turn is abandoned */
    bool is_void; /* the session has gone: nobody is told */
    bool has_cookie;
    struct parcel_cookie cookie;
    uint16_t status;
    uint16_t kick;
};

struct posting {
    struct posting *next;
    int peer;
    struct parcel parcel;
};

/* What the session is told in this turn; NULL when the turn is full, and then the session
 * is closed as too slow when the turn ends, for it would miss something. */
static struct out *out_of(struct desk *desk, struct session *session)
{
    if (session->out != NULL)
        return session->out;
    struct out *out = arena_take(&desk->turn, sizeof *out);
    if (out == NULL)
        return NULL;
    *out = (struct out){
        .next = desk->outs,
        .session = session,
        .door = sessions_door(&desk->sessions, session),
        .name = sessions_name(&desk->sessions, session),
        .status = session->carrier == CARRIER_SOCKET ? 0 : 200,
    };
    out->last = &out->first;
    desk->outs = out;
    session->out = out;
    return out;
}

struct text tell_render(struct desk *desk, enum down_type type, const void *fields)
{
    struct text_builder builder = text_builder_on(desk->scratch, sizeof desk->scratch - 2);
    packet_write(&builder, type, fields);
    require(!builder.overflowed);
    char *kept = arena_take(&desk->turn, builder.length);
    if (kept == NULL)
        return (struct text){NULL, 0};
    memcpy(kept, desk->scratch, builder.length);
    return (struct text){kept, builder.length};
}

static const struct packet_shape *record_of(enum down_type type)
{
    const struct packet_field *field = down_shapes[type].fields;
    while (field->kind != FIELD_LIST)
        field++;
    return field->record;
}

size_t tell_fitting(struct desk *desk, enum down_type type, const void *records, size_t count)
{
    const struct packet_shape *record = record_of(type);
    struct text_builder builder = text_builder_on(desk->scratch, sizeof desk->scratch - AROUND_LIST_BYTES_MAX);
    for (size_t fitting = 0; fitting < count; fitting++) {
        packet_write_record(&builder, record, (const char *)records + fitting * record->size);
        text_add_byte(&builder, ',');
        if (builder.overflowed && fitting > 0)
            return fitting;
    }
    return count;
}

static void add_chunk(struct desk *desk, struct session *session, struct text text, bool is_frame)
{
    struct out *out = out_of(desk, session);
    struct chunk *chunk = text.bytes == NULL ? NULL : arena_take(&desk->turn, sizeof *chunk);
    if (out == NULL)
        return;
    if (chunk == NULL) {
        out->kick = CLOSING_too_slow;
        return;
    }
    *chunk = (struct chunk){.text = text, .is_frame = is_frame};
    *out->last = chunk;
    out->last = &chunk->next;
}

void tell_text(struct desk *desk, struct session *session, struct text packet)
{
    if (session->carrier != CARRIER_FORM)
        add_chunk(desk, session, packet, false);
}

void tell(struct desk *desk, struct session *session, enum down_type type, const void *fields)
{
    tell_text(desk, session, tell_render(desk, type, fields));
}

struct text tell_keep(struct desk *desk, struct text text)
{
    char *kept = arena_take(&desk->turn, text.length);
    if (kept == NULL)
        return (struct text){NULL, 0};
    memcpy(kept, text.bytes, text.length);
    return (struct text){kept, text.length};
}

void tell_frame(struct desk *desk, struct session *session, struct text frame)
{
    add_chunk(desk, session, tell_keep(desk, frame), true);
}

bool tell_reaches(struct desk *desk, const struct person *person, const struct session *except)
{
    struct session *session = sessions_first(&desk->sessions, person);
    while (session != NULL && (session == except || !session->is_welcome))
        session = sessions_next(&desk->sessions, session);
    return session != NULL;
}

void tell_person(struct desk *desk, const struct person *person, const struct session *except, struct text packet)
{
    for (struct session *session = sessions_first(&desk->sessions, person); session != NULL;
         session = sessions_next(&desk->sessions, session))
        if (session != except && session->is_welcome)
            tell_text(desk, session, packet);
}

void tell_staff(struct desk *desk, enum verb verb, struct text packet)
{
    for (size_t at = 0; at < (size_t)desk->sessions.doors * desk->sessions.per_door; at++) {
        struct session *session = &desk->sessions.table[at];
        bool is_staff = session->turn != 0 && session->is_welcome && !session->is_over && session->page != PAGE_SEEKER && !session->owes_factor;
        if (is_staff && session->carrier == CARRIER_SOCKET && permission_allows((enum role)session->role, verb, RELATION_NONE))
            tell_text(desk, session, packet);
    }
}

void tell_refused(struct desk *desk, struct session *session, enum reason reason, const struct down_refused *about)
{
    struct down_refused refused = about != NULL ? *about : (struct down_refused){0};
    refused.reason = reason;
    struct out *out = out_of(desk, session);
    bool is_answer = session->carrier == CARRIER_POST || session->carrier == CARRIER_FORM;
    if (out != NULL && is_answer)
        out->status = (uint16_t)reason_http(reason);
    if (session->carrier == CARRIER_FORM)
        desk->form_refusal = (struct form_refusal){reason, refused.wait_ms, refused.has_text ? refused.text : text_of("")};
    else
        tell(desk, session, DOWN_refused, &refused);
}

void tell_welcome(struct desk *desk, struct session *session)
{
    struct out *out = out_of(desk, session);
    if (out == NULL)
        return;
    out->handle = handle_seal(desk, session);
    out->is_staff_socket = session->role != ROLE_SEEKER;
}

void tell_file(struct desk *desk, struct session *session, const uint8_t token[16])
{
    char digits[32];
    struct text_builder hex = text_builder_on(digits, sizeof digits);
    struct out *out = out_of(desk, session);
    if (out == NULL)
        return;
    text_add_hex(&hex, token, 16);
    out->status = 303;
    tell_frame(desk, session, text_built(&hex));
}

void tell_later(struct desk *desk, struct session *session)
{
    struct out *out = out_of(desk, session);
    if (out == NULL)
        return;
    out->is_later = true;
    out->status = 200;
}

void tell_nothing(struct desk *desk, struct session *session)
{
    (void)desk;
    if (session->out != NULL && !plant("tell_the_gone"))
        session->out->is_void = true;
}

void tell_surely(struct desk *desk, struct session *session)
{
    struct out *out = out_of(desk, session);
    if (out != NULL)
        out->is_sure = true;
}

void tell_cookie(struct desk *desk, struct session *session, bool is_staff, uint32_t age_s, const uint8_t value[32])
{
    struct out *out = out_of(desk, session);
    if (out == NULL)
        return;
    out->has_cookie = true;
    out->cookie = (struct parcel_cookie){.is_staff = is_staff, .age_s = age_s};
    memcpy(out->cookie.value, value, sizeof out->cookie.value);
}

void tell_kick(struct desk *desk, struct session *session, enum closing code)
{
    session->is_over = true;
    struct out *out = out_of(desk, session);
    if (out == NULL)
        return;
    out->kick = (uint16_t)code;
}

void tell_peer(struct desk *desk, int peer, const struct parcel *parcel)
{
    struct posting *posting = arena_take(&desk->turn, sizeof *posting);
    if (posting == NULL)
        return; /* the person asks again */
    *posting = (struct posting){.peer = peer, .parcel = *parcel};
    *desk->last_posting = posting;
    desk->last_posting = &posting->next;
}

static void post(struct desk *desk, const struct out *out, struct parcel *parcel)
{
    parcel->session = out->name;
    desk->post(desk->context, (int)out->door, parcel);
}

static void post_send(struct desk *desk, const struct out *out, struct text frame)
{
    struct parcel parcel = {.type = PARCEL_send, .as.send = {.status = out->status, .frame = frame}};
    post(desk, out, &parcel);
}

/* All packets of a session, in frames as large as they may be. A clerk's frame goes alone. */
static void post_chunks(struct desk *desk, const struct out *out)
{
    struct text_builder frame = text_builder_on(desk->scratch, sizeof desk->scratch);
    for (const struct chunk *chunk = out->first; chunk != NULL; chunk = chunk->next) {
        bool is_open = frame.length > 0;
        if (is_open && (chunk->is_frame || frame.length + chunk->text.length + 2 > sizeof desk->scratch)) {
            text_add_byte(&frame, ']');
            post_send(desk, out, text_built(&frame));
            frame = text_builder_on(desk->scratch, sizeof desk->scratch);
            is_open = false;
        }
        if (chunk->is_frame) {
            post_send(desk, out, chunk->text);
            continue;
        }
        text_add_byte(&frame, is_open ? ',' : '[');
        text_add(&frame, chunk->text);
    }
    bool is_answered = out->first != NULL || out->status == 0 || out->kick != 0 || out->is_later;
    if (frame.length > 0 || !is_answered) {
        text_add_string(&frame, frame.length > 0 ? "]" : "[]");
        require(!frame.overflowed);
        post_send(desk, out, text_built(&frame));
    }
}

static void post_out(struct desk *desk, const struct out *out)
{
    if (out->handle.length > 0) {
        struct parcel parcel = {.type = PARCEL_welcome, .as.welcome = {.is_staff = out->is_staff_socket, .handle = out->handle}};
        post(desk, out, &parcel);
    }
    if (out->has_cookie) {
        struct parcel parcel = {.type = PARCEL_cookie, .as.cookie = out->cookie};
        post(desk, out, &parcel);
    }
    post_chunks(desk, out);
    if (out->kick != 0) {
        struct parcel parcel = {.type = PARCEL_kick, .as.kick = {.code = out->kick}};
        post(desk, out, &parcel);
    }
}

/* The door answers a kick with closed; only then is the session forgotten, so that leases
 * and rosters have one way to end. */
void tell_post(struct desk *desk)
{
    for (struct out *out = desk->outs; out != NULL; out = out->next) {
        if (!out->is_void)
            post_out(desk, out);
        if (!out->is_void)
            out->session->out = NULL;
    }
    for (const struct posting *posting = desk->postings; posting != NULL; posting = posting->next)
        desk->post(desk->context, posting->peer, &posting->parcel);
    desk->outs = NULL;
    desk->postings = NULL;
    desk->last_posting = &desk->postings;
}

void tell_forget(struct desk *desk)
{
    for (struct out *out = desk->outs; out != NULL; out = out->next) {
        out->first = NULL;
        out->last = &out->first;
        out->handle = (struct text){NULL, 0};
        out->has_cookie = false;
        out->is_later = false;
        if (out->is_void)
            continue;
        struct down_refused refused = {.has_wait_ms = true, .wait_ms = 1000};
        tell_refused(desk, out->session, REASON_storage_full, &refused);
        if (out->is_sure && out->kick == 0)
            tell_kick(desk, out->session, CLOSING_too_slow);
    }
    desk->postings = NULL;
    desk->last_posting = &desk->postings;
}
