/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_OFFER_H
#define DOMAIN_OFFER_H

#include "domain/library.h"

/* To whom a waiting conversation is offered: to its home at once, to the neighbours and to the
 * network after the minutes that its home has set, where the home wants to share it. Who lost her
 * librarian is offered to all of them at once: she has waited before. A left message is its home's
 * until its day is over, and everybody's with whom home shares from then on. What was
 * handed over to a library is offered there at once, and to everybody else when it would come to the
 * network: whoever handed it over meant somebody, and nobody is forgotten. Pure; times are of the store. */

enum offer {
    OFFER_NONE,   /* not to her, or not yet: she sees nothing of it */
    OFFER_BEYOND, /* to her library, in a language or about a topic that she does not answer */
    OFFER_OPEN,
};

/* A conversation that waits, as far as it matters here. */
struct offer_case {
    const struct library *home;
    const struct library *handed_to; /* where it was handed over to, and somebody is on duty; else NULL */
    enum language language;
    enum topic topic;
    bool is_returned;
    int64_t waiting_ms; /* since when it waits */
    int64_t due_ms;     /* a left message: by when it is to be answered; 0: it is none */
};

enum { OFFER_NEVER = -1 };

/* How long after the beginning of a wait a conversation of home is offered to this library: 0 at
 * once, or OFFER_NEVER. */
int64_t offer_after_ms(const struct library *home, const struct library *library);

/* Whether it is offered now to somebody of this library who answers these. */
enum offer offer_to(const struct offer_case *one, const struct library *library, const struct answerer *answerer, int64_t now_ms);

/* When it is offered to more people next; INT64_MAX never. */
int64_t offer_changes_ms(const struct offer_case *one, int64_t now_ms);

#endif
