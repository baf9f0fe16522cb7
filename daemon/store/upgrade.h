/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_UPGRADE_H
#define STORE_UPGRADE_H

#include "store/folder.h"

#include <sqlite3.h>

/* Brings main.db, opened for writing, to the version of schema.h: makes its tables where it is
 * empty; where it is older, copies it to main.db.version-N and takes step after step, each in
 * one transaction, so that a crash leaves one version or the next. */
enum store_opened upgrade_main(sqlite3 *database, const struct folder *folder);

/* The same with keys.db; without a copy, since keys must not lie about. */
enum store_opened upgrade_keys(sqlite3 *database);

/* For a reader: whether a database is ours and of just this version. */
enum store_opened upgrade_check(sqlite3 *database, int version);

/* What a failure while opening means, journalled with what was done: DISK_FULL or UNREADABLE. */
enum store_opened upgrade_failed(sqlite3 *database, const char *what);

#endif
