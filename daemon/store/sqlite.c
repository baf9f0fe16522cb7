/* SPDX-License-Identifier: Apache-2.0
 *
 * What an error means, and why. A fault is for ever: after a failed sync the kernel may have dropped
 * what it could not write, and the next sync would say that all is well; so the process stops and
 * starts anew from what the disk really holds. A full disk is no fault: the turn is abandoned, and
 * reading goes on. A failed sync is one even when it blames a full disk. */
#include "store/sqlite.h"

#include "base/journal.h"

#include <errno.h>

static const struct {
    const char *text;
    enum database database;
} statements[] = {
#define STATEMENT(NAME, DATABASE, SQL) {SQL, DATABASE_##DATABASE},
#include "store/statements.def"
#undef STATEMENT
};

const char *sqlite_statement_text(enum statement statement)
{
    return statements[statement].text;
}

enum database sqlite_statement_database(enum statement statement)
{
    return statements[statement].database;
}

/* ---- what an error means ---- */

/* The errno is asked of the file that failed: sqlite3_system_errno tells an older one when it
 * was a COMMIT. */
bool sqlite_is_full(sqlite3 *database, int file)
{
    int code = sqlite3_extended_errcode(database);
    if (code == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE) /* the shared index of the log wants a page */
        return true;
    if ((code & 0xff) != SQLITE_IOERR || code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC)
        return false;
    sqlite3_file *failed = NULL;
    int system = 0;
    if (sqlite3_file_control(database, "main", file, &failed) != SQLITE_OK || failed == NULL || failed->pMethods == NULL ||
        failed->pMethods->xFileControl(failed, SQLITE_FCNTL_LAST_ERRNO, &system) != SQLITE_OK)
        return false;
    return system == ENOSPC || system == EDQUOT || system == EFBIG;
}

static bool is_taken(sqlite3 *database)
{
    int code = sqlite3_extended_errcode(database);
    return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY;
}

enum store_result sqlite_failed(struct sqlite *sqlite, sqlite3 *database, const char *what)
{
    if (is_taken(database))
        return STORE_TAKEN;
    bool is_full = sqlite_is_full(database, SQLITE_FCNTL_JOURNAL_POINTER);
    if (!is_full || !sqlite->is_full_told)
        journal(is_full ? JOURNAL_WARNING : JOURNAL_FAULT, is_full ? "store.full" : "store.fault", "%s: %s (%d)", what,
                sqlite3_errmsg(database), sqlite3_extended_errcode(database));
    sqlite->is_full_told = is_full;
    if (!is_full)
        return sqlite->spoilt = STORE_FAULT;
    if (sqlite->is_in_turn && database == sqlite->databases[DATABASE_MAIN])
        sqlite->spoilt = STORE_FULL;
    return STORE_FULL;
}

/* ---- checkpoints ---- */

static int remember_wal(void *context, sqlite3 *database, const char *schema, int pages)
{
    (void)database;
    (void)schema;
    *(int *)context = pages;
    return SQLITE_OK;
}

void sqlite_watch_log(struct sqlite *sqlite, enum database which)
{
    (void)sqlite3_wal_hook(sqlite->databases[which], remember_wal, &sqlite->wals[which].pages);
}

enum store_result sqlite_checkpoint(struct sqlite *sqlite, enum database which, int pages, int mode)
{
    struct wal *wal = &sqlite->wals[which];
    if (wal->pages < wal->pages_tried)
        wal->pages_tried = 0; /* it began anew */
    if (wal->pages - wal->pages_tried < pages)
        return STORE_OK;
    wal->pages_tried = wal->pages;
    sqlite3 *database = sqlite->databases[which];
    int code = sqlite3_wal_checkpoint_v2(database, "main", mode, NULL, NULL);
    if (code == SQLITE_OK || code == SQLITE_BUSY) {
        wal->is_stuck = false;
        return STORE_OK;
    }
    if (!sqlite_is_full(database, SQLITE_FCNTL_FILE_POINTER))
        return sqlite_failed(sqlite, database, "checkpoint");
    if (!wal->is_stuck)
        journal(JOURNAL_WARNING, "store.full", "no room for a checkpoint; the log grows");
    wal->is_stuck = true;
    return STORE_OK;
}

/* Dropped keys are cut out of the log as well. */
enum store_result sqlite_checkpoint_keys(struct sqlite *sqlite, bool has_dropped)
{
    return has_dropped ? sqlite_checkpoint(sqlite, DATABASE_KEYS, 0, SQLITE_CHECKPOINT_TRUNCATE)
                       : sqlite_checkpoint(sqlite, DATABASE_KEYS, CHECKPOINT_PAGES_IDLE, SQLITE_CHECKPOINT_PASSIVE);
}
