/* SPDX-License-Identifier: Apache-2.0 */
#include "base/require.h"
#include "store/memory.h"

static const struct store_backend backend = {
#define STORE_CALL(NAME, PARAMETERS, ARGUMENTS) .NAME = memory_##NAME,
#include "store/store_calls.def"
#undef STORE_CALL
    .abandon = memory_abandon,
    .idle = memory_idle,
    .close = memory_close,
};

struct store *store_open_memory(void)
{
    struct memory *memory = memory_open();
    if (memory == NULL)
        return NULL;
    memory->store.backend = &backend;
    require(memory_first_library(&memory->store));
    return &memory->store;
}
