/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MAIN_IMPORT_H
#define MAIN_IMPORT_H

#include "store/store.h"

/* Saved replies for everybody, guides and links, out of a file: each line one packet
 * reply_shared or guide_save (docs/protocol.md), new ones for every library only. What is there already, by name
 * or by address, is left as it is; a link counts as not checked. All of the file or nothing.
 * Says how many were added, or which line is wrong and why. Returns the exit code. */
int import_run(struct store *store, const char *path);

#endif
