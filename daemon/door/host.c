/* SPDX-License-Identifier: Apache-2.0
 *
 * Debian's libwebsockets 4.1.6 is old and unpatched, so the profile is narrow: HTTP/1.1 only,
 * no extensions, no mounts, no files, no listening socket of its own, no timers of its own on
 * web sockets, UTF-8 checked. What the library lets through is caught by the guard, and what
 * it frees too early is never touched: see CONFIRM_UPGRADE below.
 *
 * A callback does three things: finds our connection, copies what must be copied (in http.c),
 * calls one function. */
#include "door/host.h"

#include "base/journal.h"
#include "base/plant.h"
#include "door/connection.h"
#include "door/download.h"
#include "door/http.h"
#include "door/life.h"
#include "door/post.h"
#include "door/socket.h"
#include "door/tls.h"

#include <libwebsockets.h>
#include <openssl/ssl.h>
#include <string.h>

enum {
    RECEIVE_BYTES = 512,
    SERVICE_BYTES = 16384,
    HEADERS_BYTES = 7680, /* a header or an address of 8,000 bytes finds no room, and a cookie of 7,000 does */
    LIBRARY_TIMEOUT_S = 20, /* longer than ours, which come first */
};

static const lws_retry_bo_t NO_TIMERS = {0};

/* The library's log has no place to keep anything, hence the one variable of this layer: one
 * line a second is enough, and a storm of lines would be a second attack. */
static void on_log(int level, const char *line)
{
    static int64_t last_ms;
    int64_t now_ms = clock_read().ms;
    if (last_ms != 0 && now_ms - last_ms < 1000)
        return;
    last_ms = now_ms;
    (void)level;
    journal(JOURNAL_WARNING, "libwebsockets", "%.*s", (int)strcspn(line, "\n"), line);
}

static int on_http(struct door *door, struct connection *connection, struct lws *wsi, enum lws_callback_reasons reason,
                   const void *in, size_t length)
{
    if (reason == LWS_CALLBACK_HTTP)
        return http_hear(door, connection, wsi);
    if (reason == LWS_CALLBACK_HTTP_BODY)
        return post_hear(door, connection, (struct text){in, length});
    if (reason == LWS_CALLBACK_HTTP_BODY_COMPLETION)
        return post_hear_end(door, connection);
    if (connection->state == CONNECTION_POSTING)
        return post_write(door, connection);
    if (connection->state == CONNECTION_FETCHING)
        return download_write(door, connection);
    return http_write(door, connection);
}

static int on_socket(struct door *door, struct connection *connection, struct lws *wsi, enum lws_callback_reasons reason,
                     const void *in, size_t length)
{
    struct socket_piece piece = {.bytes = {in, length}};
    if (reason == LWS_CALLBACK_ESTABLISHED)
        return socket_begin(door, connection);
    if (reason == LWS_CALLBACK_SERVER_WRITEABLE)
        return socket_write(door, connection);
    if (reason == LWS_CALLBACK_RECEIVE_PONG)
        return socket_hear_pong(door, connection);
    if (reason == LWS_CALLBACK_WS_PEER_INITIATED_CLOSE)
        return socket_hear_close(door, connection, piece.bytes);
    piece.left = lws_remaining_packet_payload(wsi);
    piece.is_binary = lws_frame_is_binary(wsi) != 0;
    piece.is_last = lws_is_final_fragment(wsi) != 0;
    return socket_hear(door, connection, &piece);
}

static void on_tls(struct door *door, struct connection *connection, struct lws *wsi, const struct lws_ssl_info *info)
{
    if ((info->where & SSL_CB_HANDSHAKE_DONE) != 0)
        life_hear_handshake(door, connection);
    else if (SSL_get_state(lws_get_ssl(wsi)) != TLS_ST_BEFORE) /* the first step is to read a hello */
        connection_note_hello(door, connection);
}

static int on_event(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length)
{
    struct lws_context *context = lws_get_context(wsi);
    struct door *door = context != NULL ? lws_context_user(context) : NULL;
    if (reason == LWS_CALLBACK_OPENSSL_LOAD_EXTRA_SERVER_VERIFY_CERTS && door != NULL) {
        door->tls = user;
        return tls_prepare(user) ? 0 : 1;
    }
    struct connection *connection = door != NULL ? lws_get_opaque_user_data(wsi) : NULL;
    switch ((int)reason) {
    case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE:
        /* 4.1.6 answers an unknown Upgrade itself, frees the headers, and calls us all the
         * same with `in` pointing into them (research/security.md §5.2, finding 2) */
        if (plant("touch_freed_upgrade") && strcasecmp(in, "websocket") != 0)
            return -1;
        if (lws_hdr_total_length(wsi, WSI_TOKEN_UPGRADE) == 0 || strcasecmp(in, "websocket") != 0)
            return -1;
        return connection != NULL ? http_hear_upgrade(door, connection, wsi) : -1;
    case LWS_CALLBACK_HTTP:
    case LWS_CALLBACK_HTTP_BODY:
    case LWS_CALLBACK_HTTP_BODY_COMPLETION:
    case LWS_CALLBACK_HTTP_WRITEABLE:
        return connection != NULL ? on_http(door, connection, wsi, reason, in, length) : -1;
    case LWS_CALLBACK_ESTABLISHED:
    case LWS_CALLBACK_RECEIVE:
    case LWS_CALLBACK_RECEIVE_PONG:
    case LWS_CALLBACK_SERVER_WRITEABLE:
    case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE:
        return connection != NULL ? on_socket(door, connection, wsi, reason, in, length) : -1;
    case LWS_CALLBACK_SSL_INFO:
        if (connection != NULL)
            on_tls(door, connection, wsi, in);
        return 0;
    case LWS_CALLBACK_CLOSED:
    case LWS_CALLBACK_CLOSED_HTTP:
        if (connection != NULL)
            life_hear_closed(door, connection);
        return 0;
    case LWS_CALLBACK_WSI_DESTROY:
        if (connection != NULL)
            life_hear_gone(door, connection);
        return 0;
    case LWS_CALLBACK_RAW_ADOPT: /* CONNECT would make a raw socket of it */
    case LWS_CALLBACK_RAW_RX:
    case LWS_CALLBACK_RAW_WRITEABLE:
        return -1;
    default: /* the library has a hundred more */
        return 0;
    }
}

static const struct lws_protocols PROTOCOLS[] = {
    {.name = "cvdesk", .callback = on_event, .rx_buffer_size = RECEIVE_BYTES, .tx_packet_size = SERVICE_BYTES},
    {0},
};

bool host_open(struct door *door)
{
    void *loops[] = {door->loop};
    struct lws_context_creation_info info = {
        .port = CONTEXT_PORT_NO_LISTEN_SERVER,
        .options = LWS_SERVER_OPTION_LIBEV | LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT | LWS_SERVER_OPTION_VALIDATE_UTF8 |
                   LWS_SERVER_OPTION_EXPLICIT_VHOSTS | LWS_SERVER_OPTION_DISABLE_OS_CA_CERTS,
        .foreign_loops = loops,
        .user = door,
        .fd_limit_per_thread = 0, /* anything below RLIMIT_NOFILE makes each look-up a scan of all */
        .max_http_header_pool = (unsigned short)(door->connections_max < UINT16_MAX ? door->connections_max : UINT16_MAX),
        .max_http_header_data = HEADERS_BYTES,
        .pt_serv_buf_size = SERVICE_BYTES,
        .timeout_secs = LIBRARY_TIMEOUT_S,
        .retry_and_idle_policy = &NO_TIMERS,
        .gid = -1,
        .uid = -1,
    };
    lws_set_log_level(LLL_ERR, on_log);
    door->library = lws_create_context(&info);
    if (door->library == NULL)
        journal(JOURNAL_FAULT, "libwebsockets", "no context: is libwebsockets-evlib-ev installed?");
    return door->library != NULL;
}

void host_close(struct door *door)
{
    if (door->library == NULL)
        return;
    /* with a loop that is not its own the library goes in two steps, and calls back in the first */
    lws_context_destroy(door->library);
    door->library = NULL;
}

bool host_make(struct door *door)
{
    struct lws_context_creation_info info = {
        .port = CONTEXT_PORT_NO_LISTEN_SERVER,
        .vhost_name = "cvdesk",
        .protocols = PROTOCOLS,
        .options = LWS_SERVER_OPTION_CREATE_VHOST_SSL_CTX | LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT,
        .alpn = "http/1.1",
        .ssl_info_event_mask = SSL_CB_LOOP | SSL_CB_HANDSHAKE_DONE,
        .keepalive_timeout = LIBRARY_TIMEOUT_S,
        .timeout_secs_ah_idle = LIBRARY_TIMEOUT_S,
        .retry_and_idle_policy = &NO_TIMERS,
    };
    door->vhost = lws_create_vhost(door->library, &info);
    if (door->vhost == NULL)
        journal(JOURNAL_FAULT, "libwebsockets", "no virtual host");
    return door->vhost != NULL;
}
