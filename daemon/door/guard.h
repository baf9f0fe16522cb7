/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOOR_GUARD_H
#define DOOR_GUARD_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* What may come in: the form of a request, judged before anything is done with it. The
 * library checks next to nothing (research: any version, any method, two hosts, a length and
 * an encoding at once …). Pure: the headers are copied out of the library first, so that the
 * same function is fuzzed. */

enum guard_method { GUARD_GET, GUARD_HEAD, GUARD_POST, GUARD_OTHER_METHOD };

struct guard_header {
    struct text value; /* without spaces around it */
    bool is_there;
    bool is_repeated;
    bool is_too_long; /* did not fit where it was copied to */
};

struct guard_request {
    enum guard_method method;
    bool is_upgrade; /* has a header Upgrade */
    bool is_path_too_long;
    struct text path; /* decoded, without the query */
    struct text version; /* "HTTP/1.1" */
    struct guard_header host;
    struct guard_header origin;
    struct guard_header upgrade;
    struct guard_header socket_version; /* Sec-WebSocket-Version */
    struct guard_header socket_key;     /* Sec-WebSocket-Key */
    struct guard_header socket_protocol;
    struct guard_header content_type;
    struct guard_header content_length;
    struct guard_header transfer_encoding;
    struct guard_header marker; /* X-Cvdesk: only our own page can send it */
    struct guard_header cookie;
};

enum guard_way {
    GUARD_PAGE,
    GUARD_SOCKET,
    GUARD_PACKET,
    GUARD_EXCHANGE, /* POST /exchange: packets, for a seeker's page without a socket */
    GUARD_FORM, /* POST /plain, and POST / with whose page it is in the address: a form of the page without script */
    GUARD_LOOK, /* GET /plain: that page */
    GUARD_FILE, /* GET /file/TOKEN: a file of a talk */
};

enum { GUARD_COOKIES_MAX = 100 /* ours and those of the site around us */, GUARD_COOKIE_BYTES = 32, GUARD_TOKEN_BYTES = 16, GUARD_BODY_BYTES_MAX = 32768 };

struct guard_cookie {
    bool is_there;
    uint8_t value[GUARD_COOKIE_BYTES];
};

struct guard_answer {
    int status; /* 0: come in; else the HTTP status to refuse with */
    enum guard_way way;
    size_t body_bytes; /* GUARD_PACKET, GUARD_EXCHANGE, GUARD_FORM */
    struct guard_cookie staff, seeker;
    uint8_t token[GUARD_TOKEN_BYTES]; /* GUARD_FILE */
};

/* hosts: the setting of that name. On 426 the answer tells Sec-WebSocket-Version: 13, on 405
 * which methods there are. A cookie of ours whose value is not one that we give is as if it
 * had not been sent; one that is there twice is refused, since one of the two was planted. */
struct guard_answer guard_judge(const char *hosts, const struct guard_request *request);

#endif
