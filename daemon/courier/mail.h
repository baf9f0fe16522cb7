/* SPDX-License-Identifier: Apache-2.0 */
#ifndef COURIER_MAIL_H
#define COURIER_MAIL_H

#include "base/text.h"
#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stdint.h>

/* The text of a mail (RFC 5322): that an answer waits, where, and nothing of what was said; or a
 * copy of a conversation, for who asked for one. The
 * body is base64, the library's name an encoded word (RFC 2047): so no byte of either can end a
 * line, begin a header or end the mail. Pure. */

enum { MAIL_BYTES_MAX = 65536 };

/* The sentences of web-client/words; the build prints the table (web-client/dist/mail_words.c). */
struct mail_words {
    const char *subject; /* {library} in it is its name */
    const char *answered, *code, *automatic;
    const char *copy_subject; /* likewise */
    const char *copy_automatic;
};

extern const struct mail_words mail_words[LANGUAGE_COUNT];

struct mail {
    struct text from, to;      /* addresses, as domain/contact.h takes them */
    struct text library;       /* its name */
    struct text slug;          /* its name in addresses; empty: the first */
    struct text text;          /* of a copy; empty: an answer waits */
    struct text public_url;    /* as mail_host takes it */
    enum language language;
    const uint8_t *id;         /* 16 bytes: of the Message-ID, so that a repeat can be told */
    int64_t wall_ms;           /* its date */
};

/* Writes it with CR LF. False when it does not fit. */
bool mail_write(const struct mail *mail, struct text_builder *builder);

/* The host of an address as in https://cv.library.example or https://localhost:8443; empty when
 * it is none: anything but letters, digits, points and hyphens, with a port and a slash at most. */
struct text mail_host(struct text public_url);

/* How far a try came: what the server was told last. */
enum mail_stage { MAIL_STAGE_GREETING, MAIL_STAGE_LOGIN, MAIL_STAGE_SENDER, MAIL_STAGE_RECIPIENT, MAIL_STAGE_CONTENT };

/* The stage of a command as it goes out. */
enum mail_stage mail_stage_of(struct text command, enum mail_stage before);

/* Why a try came to nothing. code: the server's last answer (RFC 5321, 4.2); 0 where there was
 * none. MAIL_TROUBLE_ADDRESS alone is for ever: the server does not know the mailbox of the person; a
 * sender that it does not take, or a full mailbox, may be otherwise tomorrow. */
enum mail_trouble mail_trouble_of(enum mail_stage stage, long code);

#endif
