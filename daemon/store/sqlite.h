/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_SQLITE_H
#define STORE_SQLITE_H

#include "store/backend.h"
#include "store/folder.h"

#include <sqlite3.h>
#include <stdbool.h>

/* The back end on SQLite, for the files of this folder that speak to it. */

enum database { DATABASE_MAIN, DATABASE_KEYS, DATABASE_COUNT };

enum statement {
#define STATEMENT(NAME, DATABASE, SQL) STATEMENT_##NAME,
#include "store/statements.def"
#undef STATEMENT
    STATEMENT_COUNT
};

/* What is known of a database's write-ahead log. */
struct wal {
    int pages;       /* as of the last commit */
    int pages_tried; /* as of the last checkpoint */
    bool is_stuck;   /* said once that the disk has no room for one */
};

struct sqlite {
    struct store store; /* first: a struct store * of ours is a struct sqlite * */
    struct folder folder;
    sqlite3 *databases[DATABASE_COUNT];
    sqlite3_stmt *statements[STATEMENT_COUNT];
    bool is_reader;
    bool is_again;   /* somebody looked at the files before: they are not checked */
    bool is_in_turn;
    bool is_full_told; /* in the journal, since the last commit */
    enum store_result spoilt; /* FULL of this turn, or FAULT, which stays */
    struct wal wals[DATABASE_COUNT];
};

/* Every call of store.h, on SQLite. */
#define STORE_CALL(NAME, PARAMETERS, ARGUMENTS) enum store_result sqlite_##NAME PARAMETERS;
#include "store/store_calls.def"
#undef STORE_CALL

/* The text of a statement, and the database that it belongs to. */
const char *sqlite_statement_text(enum statement statement);
enum database sqlite_statement_database(enum statement statement);

/* What the last failure of a database means: TAKEN for a unique value in use; FULL for a disk
 * without room; anything else is journalled, with what was done, and spoils the store for good. */
enum store_result sqlite_failed(struct sqlite *sqlite, sqlite3 *database, const char *what);

/* Whether the last failure means that the disk has no room. file is the one that was written
 * to: SQLITE_FCNTL_JOURNAL_POINTER, the log, or SQLITE_FCNTL_FILE_POINTER, the database itself. */
bool sqlite_is_full(sqlite3 *database, int file);

/* Notes from now on how long the write-ahead log of a database is. */
void sqlite_watch_log(struct sqlite *sqlite, enum database which);

/* Copies the write-ahead log into the file when so many pages have gathered since the last time; mode:
 * SQLITE_CHECKPOINT_…. What a reader still needs stays for later. A disk without room for it is said
 * once: the log holds everything. */
enum { CHECKPOINT_PAGES_IDLE = 50 }; /* when nobody waits, few are enough */
enum store_result sqlite_checkpoint(struct sqlite *sqlite, enum database which, int pages, int mode);

/* A checkpoint of keys.db after it was written to (sqlite_keys.c). */
enum store_result sqlite_checkpoint_keys(struct sqlite *sqlite, bool has_dropped);

#endif
