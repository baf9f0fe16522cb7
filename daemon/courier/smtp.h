/* SPDX-License-Identifier: Apache-2.0 */
#ifndef COURIER_SMTP_H
#define COURIER_SMTP_H

#include "base/text.h"
#include "domain/vocabulary.h"
#include "settings/settings.h"

#include <poll.h>
#include <stdbool.h>

/* The line to the mail server: one mail at a time, by libcurl, which nothing else knows. */

struct smtp;

/* authorities: certificates, PEM, by which the server is known; password: empty without one. Both
 * are copied. NULL when there is no memory, or libcurl does not speak SMTP with TLS. */
struct smtp *smtp_open(const struct settings *settings, struct text authorities, struct text password);
void smtp_close(struct smtp *smtp);

/* Begins to send; mail must live until it is over. False on a fault of the library. */
bool smtp_begin(struct smtp *smtp, struct text to, struct text mail);

bool smtp_is_busy(const struct smtp *smtp);

/* How it ended. */
struct smtp_end {
    enum mail_trouble trouble; /* NONE: it was sent */
    long code;                 /* the server's last answer; 0 none */
    const char *why;           /* in the words of the library, without names of anybody */
};

/* Waits for the mail server, and for what fds wait for, at most wait_ms; works on. True when the
 * mail is over with. */
bool smtp_wait(struct smtp *smtp, struct pollfd *fds, unsigned fds_count, int wait_ms, struct smtp_end *end);

#endif
