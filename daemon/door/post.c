/* SPDX-License-Identifier: Apache-2.0
 *
 * Why the answer waits for the library's call instead of being written at once: it ends the
 * request in the same breath, and the library ends requests only inside its own callbacks. */
#include "door/post.h"

#include "door/connection.h"
#include "door/guard.h"
#include "door/library.h"
#include "door/line.h"
#include "door/reply.h"
#include "protocol/packets.h"

#include <stdlib.h>
#include <string.h>

struct cookie_to_set {
    bool is_there;
    uint32_t age_s;
    uint8_t value[COOKIE_BYTES];
};

struct post {
    struct held held;
    enum packet_carriers carrier;
    size_t body_bytes; /* announced */
    size_t more_bytes; /* stand behind them, of the address */
    size_t length;     /* come */
    bool is_whole;     /* with the desk */
    struct cookie_to_set cookies[2]; /* seeker, staff */
    size_t answer_length; /* 0: not yet there */
    bool closes;
    unsigned char *answer; /* OUTBOX_HEADROOM, then head and body */
    char body[];
};

static void release(struct held *held)
{
    struct post *post = (struct post *)held;
    free(post->answer);
    free(post);
}

int post_begin(struct door *door, struct connection *connection, enum packet_carriers carrier, size_t body_bytes, struct text more)
{
    struct post *post = calloc(1, sizeof *post + body_bytes + more.length);
    if (post == NULL || !line_is_up(door) || door->is_stopping) {
        free(post);
        return reply_refuse(door, connection, 503);
    }
    post->held.release = release;
    post->carrier = carrier;
    post->body_bytes = body_bytes;
    post->more_bytes = more.length;
    if (more.length > 0)
        memcpy(post->body + body_bytes, more.bytes, more.length);
    connection->handle_length = 0;
    connection_enter(door, connection, CONNECTION_POSTING, BODY_MS);
    connection->now.post = post;
    return 0;
}

int post_hear(struct door *door, struct connection *connection, struct text bytes)
{
    (void)door;
    if (connection->state != CONNECTION_POSTING)
        return -1;
    struct post *post = connection->now.post;
    if (post->is_whole || bytes.length > post->body_bytes - post->length)
        return -1;
    memcpy(post->body + post->length, bytes.bytes, bytes.length);
    post->length += bytes.length;
    return 0;
}

int post_hear_end(struct door *door, struct connection *connection)
{
    if (connection->state != CONNECTION_POSTING)
        return -1;
    struct post *post = connection->now.post;
    /* the library says this again when more comes before we have answered: nobody of ours does that */
    if (post->is_whole || post->length != post->body_bytes)
        return -1;
    post->is_whole = true;
    connection_set_alarm(door, connection, DESK_ANSWER_MS);
    if (!line_begin(door, connection, (int)post->carrier) ||
        !line_packet(door, connection, (struct text){post->body, post->length + post->more_bytes}))
        post_refuse(door, connection, 503);
    return 0;
}

int post_look(struct door *door, struct connection *connection, struct text form)
{
    int ended = post_begin(door, connection, CARRIER_FORM, form.length, text_of(""));
    if (ended != 0 || connection->state != CONNECTION_POSTING)
        return ended;
    return post_hear(door, connection, form) != 0 ? -1 : post_hear_end(door, connection);
}

void post_note_cookie(struct connection *connection, const struct parcel_cookie *cookie)
{
    struct cookie_to_set *place = &connection->now.post->cookies[cookie->is_staff != 0];
    *place = (struct cookie_to_set){.is_there = true, .age_s = cookie->age_s};
    memcpy(place->value, cookie->value, COOKIE_BYTES);
}

/* Makes the whole answer and asks to write it; the session is over. */
static void make_answer(struct door *door, struct connection *connection, struct answer *answer, struct text body)
{
    struct post *post = connection->now.post;
    char lines[512];
    struct text_builder more = text_builder_on(lines, sizeof lines);
    line_end(door, connection);
    text_add(&more, answer->more);
    for (int is_staff = 0; is_staff < 2; is_staff++)
        if (post->cookies[is_staff].is_there)
            answer_add_cookie(&more, is_staff != 0, post->cookies[is_staff].value, post->cookies[is_staff].age_s);
    answer->more = text_built(&more);
    answer->length = body.length;
    post->answer = malloc(OUTBOX_HEADROOM + ANSWER_HEAD_BYTES_MAX + body.length);
    if (post->answer == NULL) {
        connection_kill(door, connection);
        return;
    }
    struct text_builder whole = text_builder_on((char *)post->answer + OUTBOX_HEADROOM, ANSWER_HEAD_BYTES_MAX + body.length);
    answer_add_head(&whole, &door->policies, answer);
    text_add(&whole, body);
    post->answer_length = whole.length;
    post->closes = answer->closes;
    connection_set_alarm(door, connection, PAGE_MS);
    connection_ask_writable(door, connection);
}

/* A form is sent on to the file that it asked for. */
static void send_on(struct door *door, struct connection *connection, struct text token)
{
    char line[64];
    uint8_t bytes[GUARD_TOKEN_BYTES];
    struct answer answer = {.status = 303, .closes = true};
    struct text_builder location = text_builder_on(line, sizeof line);
    if (token.length != 2 * sizeof bytes || !text_read_hex(token, bytes, sizeof bytes)) {
        post_refuse(door, connection, 503);
        return;
    }
    text_add_string(&location, "Location: /file/");
    text_add(&location, token);
    text_add_string(&location, "\r\n");
    answer.more = text_built(&location);
    if (connection->now.post->answer == NULL)
        make_answer(door, connection, &answer, text_of(""));
}

void post_answer(struct door *door, struct connection *connection, unsigned status, struct text body)
{
    bool is_form = connection->now.post->carrier == CARRIER_FORM;
    if (is_form && status == 303) {
        send_on(door, connection, body);
        return;
    }
    if (is_form && status != 200) { /* there is no page */
        post_refuse(door, connection, (int)status);
        return;
    }
    struct answer answer = {
        .status = status >= 200 && status <= 599 ? (int)status : 503,
        .type = is_form ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
        .is_seeker_page = is_form,
        /* what a form may do is limited by how often its address may connect */
        .closes = is_form || connection->requests >= REQUESTS_MAX,
    };
    if (connection->now.post->answer == NULL)
        make_answer(door, connection, &answer, body);
}

void post_refuse(struct door *door, struct connection *connection, int status)
{
    char words[64];
    struct answer answer = {.status = status, .type = "text/plain; charset=utf-8", .closes = true};
    if (connection->now.post->answer == NULL)
        make_answer(door, connection, &answer, answer_refusal_body(status, words, sizeof words));
}

int post_write(struct door *door, struct connection *connection)
{
    struct post *post = connection->now.post;
    if (post->answer_length == 0)
        return 0;
    bool closes = post->closes;
    bool is_sent = library_send_http(connection->wsi, post->answer + OUTBOX_HEADROOM, post->answer_length);
    release(&post->held);
    connection->now.post = NULL;
    return is_sent ? reply_end(door, connection, closes) : -1;
}

void post_hear_alarm(struct door *door, struct connection *connection)
{
    const struct post *post = connection->now.post;
    if (post->answer_length > 0)
        connection_kill(door, connection);
    else
        post_refuse(door, connection, post->is_whole ? 503 : 408);
}
