/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_GUIDE_H
#define DOMAIN_GUIDE_H

#include "base/text.h"
#include "domain/edition.h"

#include <stdbool.h>

/* A guide or a link that librarians hand out: a page of somebody else's, and when one of us
 * last looked at it. */
struct guide {
    struct edition edition;
    struct text titles[LANGUAGE_COUNT]; /* empty where a language is missing */
    struct text address;
    int64_t languages;                  /* of the page: bit 1 << enum language */
    int64_t tags;                       /* bit 1 << enum guide_tag */
    int64_t checked_ms;                 /* 0 never */
};

/* Whether there is a title in one language at least. */
bool guide_has_title(const struct guide *guide);

/* Whether it is a whole web address: http or https, a host with a name of at least two parts,
 * perhaps a port, and nothing that a browser would mend. No user names, no bare numbers, no
 * letters beyond ASCII (a browser shows and copies them as xn-- and %xx). */
bool guide_address_is_valid(struct text address);

#endif
