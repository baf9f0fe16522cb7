/* SPDX-License-Identifier: Apache-2.0
 *
 * Passes each call on to the back end that the store was opened with. A table of functions
 * and not a choice at build time, because simulation and conformance tests hold two back ends
 * in one process and compare them; it costs two nanoseconds beside microseconds of SQLite. */
#include "store/backend.h"

#include <stddef.h>

#define STORE_CALL(NAME, PARAMETERS, ARGUMENTS)     \
    enum store_result store_##NAME PARAMETERS       \
    {                                               \
        return store->backend->NAME ARGUMENTS;      \
    }
#include "store/store_calls.def"
#undef STORE_CALL

void store_abandon(struct store *store)
{
    store->backend->abandon(store);
}

void store_idle(struct store *store)
{
    store->backend->idle(store);
}

void store_close(struct store *store)
{
    if (store != NULL)
        store->backend->close(store);
}
