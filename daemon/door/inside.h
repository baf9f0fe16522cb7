/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_INSIDE_H
#define DOOR_INSIDE_H

#include "base/clock.h"
#include "door/addresses.h"
#include "door/answer.h"
#include "door/door.h"
#include "door/limits.h"
#include "door/outbox.h"
#include "door/signs.h"
#include "door/wheel.h"
#include "parcels/channel.h"

#include <ev.h>
#include <stdbool.h>
#include <stdint.h>

/* What the door's own files share: its state. Nobody else includes this. */

struct lws;
struct lws_context;
struct lws_vhost;
struct ssl_ctx_st;
struct page_file;
struct post;
struct download;

enum {
    TLS_MS = 10000,      /* for a handshake */
    TLS_SILENT_MS = 5000, /* for its first byte */
    TLS_BRISK_MS = 100,  /* once or twice that from its hello on; our part is done by then, and it keeps nobody waiting */
    TLS_CROWDED_MS = 500, /* before it must go where too many are half-way */
    HEAD_MS = 5000,      /* for the head of a request, and between two requests */
    BODY_MS = 10000,     /* for a body of at most 32 KiB */
    DESK_ANSWER_MS = 20000,
    PAGE_MS = 120000,    /* for a page to reach a slow phone */
    HELLO_MS = 5000,     /* from the upgrade to welcome */
    CLOSE_MS = 5000,     /* for what waits, and the other side's close frame */
    PARTIAL_MS = 60000,  /* for the rest of a frame */
    DESK_SILENT_MS = 3000,
    REQUESTS_MAX = 100,  /* on one connection */
    FRAGMENTS_MAX = 16,  /* of one message */
    HANDLE_BYTES_MAX = 128,
    COOKIE_BYTES = 32,
    NO_SLOT = -1,
};

enum connection_state {
    CONNECTION_FREE,
    CONNECTION_HANDSHAKING, /* TLS */
    CONNECTION_REQUESTING,  /* a request is awaited */
    CONNECTION_ANSWERING,   /* a page is on its way */
    CONNECTION_POSTING,     /* its post has the rest */
    CONNECTION_FETCHING,    /* its download has the rest */
    CONNECTION_UPGRADING,   /* the guard let it in, the library has not yet answered */
    CONNECTION_SOCKET,
    CONNECTION_CLOSING,     /* a web socket that ends when its outbox is empty */
    CONNECTION_ENDED,       /* the library will tell when it is gone */
};

/* A message that has not come whole yet. */
struct partial {
    uint32_t size; /* of bytes */
    uint32_t length;
    uint32_t fragments;
    int64_t since_ms;
    char bytes[];
};

/* What a post or a download holds while it lasts; it stands first in either. */
struct held {
    void (*release)(struct held *held);
};

/* One connection in its slot. While it carries a session (a web socket, or a POST on its
 * way) slot and turn name that. */
struct connection {
    struct lws *wsi;
    uint32_t turn;
    int32_t next; /* free list, or list of the paused */
    int32_t place; /* in the limits */
    uint8_t state; /* enum connection_state */
    bool is_over_limit; /* of its address */
    bool is_proxied;    /* by a trusted proxy: who it is stands in each request */
    bool is_open;    /* the desk knows this turn */
    bool owes_closed; /* the desk has not been told that this turn is closed */
    bool is_paused;
    bool is_staff;
    bool has_staff_cookie, has_seeker_cookie;
    bool wants_writable;
    uint32_t hello_turn; /* of TLS: when its hello came, in TLS_BRISK_MS; 0: not yet */
    uint8_t handle_length; /* 0: not welcome yet */
    uint16_t close_code;
    uint16_t requests;
    uint16_t controls; /* control frames since controls_ms */
    uint64_t bytes_accounted; /* of what was read, those that came as messages */
    uint64_t hidden_before;   /* bytes that did not, at controls_ms */
    int64_t since_ms;  /* when the present state began */
    int64_t heard_ms;  /* the other side was last heard */
    int64_t pinged_ms;
    int64_t controls_ms;
    struct bucket frames;
    uint8_t tag[ADDRESS_TAG_BYTES];
    bool is_shared; /* many people share that address */
    union {
        uint8_t handle[HANDLE_BYTES_MAX]; /* once it is welcome */
        uint8_t cookies[2][COOKIE_BYTES]; /* before: staff, seeker */
    } person;
    struct outbox outbox;
    union {
        struct partial *partial; /* web socket */
        struct post *post;       /* POST */
        struct download *download; /* fetching */
        struct held *held;       /* either of these two */
        struct {
            const unsigned char *bytes;
            size_t left;
            bool closes;
        } page;                  /* answering */
    } now;
};

struct door {
    const struct settings *settings;
    const uint8_t *tag_key;
    struct door_fds fds;
    uint32_t epoch;
    struct moment moment; /* of this turn of the loop */

    struct ev_loop *loop;
    struct ev_io listener_watcher, desk_watcher, desk_writable_watcher, main_watcher, main_writable_watcher;
    struct ev_timer step_timer, second_timer, accept_timer;
    struct ev_signal term_watcher;
    struct ev_prepare prepare_watcher;
    struct ev_check check_watcher;

    struct lws_context *library;
    struct lws_vhost *vhost;
    struct ssl_ctx_st *tls; /* the virtual host's */
    bool must_nudge_library; /* something was asked of it from outside its callbacks */

    struct channel *desk, *main;
    int64_t desk_heard_ms;
    bool has_certificate, is_listening, is_waiting_for_room, is_stopping;
    int64_t stopping_ms;
    int exit_code;

    struct connection *connections;
    size_t connections_max, connections_count;
    size_t handshakes_count;
    uint32_t brisk_turn; /* the present, in TLS_BRISK_MS */
    size_t brisk_now, brisk_before; /* handshakes whose hello came in this turn, and in the one before */
    size_t used_slots; /* slots that were ever taken: those behind are untouched memory */
    int32_t free_slot, paused_slot;
    struct wheel *wheel;
    struct limits_table *limits;
    struct signs signs;
    struct allowance allowance, shared_allowance;
    struct networks shared_addresses, trusted_proxies;
    struct answer_policies policies;
    const struct page_file *pages;
    size_t page_count;
    size_t owing_count; /* slots that owe the desk a closed */
    unsigned char scratch[OUTBOX_HEADROOM + ANSWER_HEAD_BYTES_MAX + 49152];
};

static inline uint32_t slot_of(const struct door *door, const struct connection *connection)
{
    return (uint32_t)(connection - door->connections);
}

#endif
