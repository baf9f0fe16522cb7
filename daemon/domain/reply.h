/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_REPLY_H
#define DOMAIN_REPLY_H

#include "base/text.h"
#include "domain/edition.h"

#include <stdbool.h>

/* A saved reply: a short name, and what to say in the seeker's language. Words in square
 * brackets are blanks, which the desk's page has filled before it sends. */
struct reply {
    struct edition edition;
    struct text name;
    struct text texts[LANGUAGE_COUNT]; /* empty where a language is missing */
};

/* Whether there is a text in one language at least. */
bool reply_says_something(const struct reply *reply);

#endif
