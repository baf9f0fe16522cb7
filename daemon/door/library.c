/* SPDX-License-Identifier: Apache-2.0 */
#include "door/library.h"

#include "base/journal.h"

#include <libwebsockets.h>
#include <openssl/ssl.h>

_Static_assert(LWS_PRE <= OUTBOX_HEADROOM, "a frame's header fits before the frame");

bool library_adopt(struct door *door, struct connection *connection, int fd)
{
    lws_adopt_desc_t adoption = {
        .vh = door->vhost,
        .type = LWS_ADOPT_SOCKET | LWS_ADOPT_HTTP | LWS_ADOPT_ALLOW_SSL,
        .fd = {.sockfd = fd},
        .opaque = connection,
    };
    struct lws *wsi = lws_adopt_descriptor_vhost_via_info(&adoption);
    if (wsi != NULL && connection->state != CONNECTION_FREE)
        connection->wsi = wsi;
    return wsi != NULL;
}

bool library_send_frame(struct connection *connection, unsigned char *bytes, size_t length)
{
    if (lws_write(connection->wsi, bytes, length, LWS_WRITE_TEXT) < 0)
        return false;
    /* the library asks for itself when something is left over */
    connection->wants_writable = connection->wants_writable || library_is_choked(connection->wsi);
    return true;
}

bool library_send_ping(struct connection *connection, unsigned char *bytes, size_t length)
{
    return lws_write(connection->wsi, bytes, length, LWS_WRITE_PING) >= 0;
}

bool library_send_http(struct lws *wsi, unsigned char *bytes, size_t length)
{
    return lws_write(wsi, bytes, length, LWS_WRITE_HTTP) == (int)length;
}

bool library_is_choked(struct lws *wsi)
{
    return lws_partial_buffered(wsi) != 0;
}

bool library_ask_writable(struct lws *wsi)
{
    return lws_callback_on_writable(wsi) >= 0;
}

bool library_end_request(struct lws *wsi)
{
    return lws_http_transaction_completed(wsi) == 0;
}

void library_stop_reading(struct lws *wsi)
{
    if (lws_rx_flow_control(wsi, 0) < 0)
        journal(JOURNAL_FAULT, "libwebsockets", "cannot stop reading");
}

void library_go_on_reading(struct door *door, struct lws *wsi)
{
    if (lws_rx_flow_control(wsi, 1) < 0)
        journal(JOURNAL_FAULT, "libwebsockets", "cannot go on reading");
    door->must_nudge_library = true;
}

void library_kill(struct door *door, struct lws *wsi)
{
    lws_set_timeout(wsi, PENDING_TIMEOUT_USER_OK, LWS_TO_KILL_ASYNC);
    door->must_nudge_library = true;
}

uint64_t library_bytes_read(struct lws *wsi)
{
    const SSL *ssl = lws_get_ssl(wsi);
    BIO *bio = ssl != NULL ? SSL_get_rbio(ssl) : NULL;
    return bio != NULL ? BIO_number_read(bio) : 0;
}

void library_nudge(struct door *door)
{
    if (!door->must_nudge_library)
        return;
    door->must_nudge_library = false;
    lws_cancel_service(door->library);
}
