/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/permission.h"

static const struct {
    enum verb verb;
    enum role role;
    enum relation relation;
} permits[] = {
#define VERB(NAME, WHAT)
#define PERMIT(VERB, ROLE, RELATION) {VERB_##VERB, ROLE_##ROLE, RELATION_##RELATION},
#include "domain/permissions.def"
#undef VERB
#undef PERMIT
};

static const struct {
    const char *name, *what;
} verbs[] = {
    {"none", "needs no permission"},
#define VERB(NAME, WHAT) {#NAME, WHAT},
#define PERMIT(VERB, ROLE, RELATION)
#include "domain/permissions.def"
#undef VERB
#undef PERMIT
};

bool permission_allows(enum role role, enum verb verb, enum relation relation)
{
    if (verb == VERB_none)
        return true;
    for (size_t row = 0; row < sizeof permits / sizeof *permits; row++)
        if (permits[row].verb == verb && permits[row].role == role &&
            (permits[row].relation == RELATION_ANY || permits[row].relation == relation))
            return true;
    return false;
}

const char *verb_name(enum verb verb)
{
    return verbs[verb].name;
}

const char *verb_what(enum verb verb)
{
    return verbs[verb].what;
}

const char *relation_name(enum relation relation)
{
    static const char *const names[] = {"any", "own", "held", "waiting", "closed", "colleague", "invited", "looking", "joined", "asked", "none"};
    return names[relation];
}
