/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_BACKEND_H
#define STORE_BACKEND_H

#include "store/store.h"

/* What a back end of the store is, for the files of this folder only: a table of its answers,
 * which stands first in its own struct. */
struct store_backend {
#define STORE_CALL(NAME, PARAMETERS, ARGUMENTS) enum store_result(*NAME) PARAMETERS;
#include "store/store_calls.def"
#undef STORE_CALL
    void (*abandon)(struct store *store);
    void (*idle)(struct store *store);
    void (*close)(struct store *store); /* never NULL */
};

struct store {
    const struct store_backend *backend;
};

#endif
