/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOMAIN_PERMISSION_H
#define DOMAIN_PERMISSION_H

#include "domain/vocabulary.h"

#include <stdbool.h>

/* The verbs and relations of permissions.def. */
enum verb {
    VERB_none, /* needs nothing */
#define VERB(NAME, WHAT) VERB_##NAME,
#define PERMIT(VERB, ROLE, RELATION)
#include "domain/permissions.def"
#undef VERB
#undef PERMIT
    VERB_COUNT
};

enum relation { RELATION_ANY, RELATION_OWN, RELATION_HELD, RELATION_WAITING, RELATION_CLOSED, RELATION_COLLEAGUE, RELATION_INVITED, RELATION_LOOKING, RELATION_JOINED, RELATION_ASKED, RELATION_NONE, RELATION_COUNT };

/* Whether the role may do the verb to something that it stands in this relation to.
 * RELATION_NONE (a conversation that is neither theirs nor waiting nor a colleague's) matches only a row ANY. */
bool permission_allows(enum role role, enum verb verb, enum relation relation);

/* Names for printing. */
const char *verb_name(enum verb verb);
const char *verb_what(enum verb verb);
const char *relation_name(enum relation relation);

#endif
