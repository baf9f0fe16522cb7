/* SPDX-License-Identifier: Apache-2.0
 *
 * Opening and turns. The rules, and why:
 *
 * - WAL with synchronous=FULL: a commit that returned is on the disk (of 5,000 power cuts none
 *   lost one; NORMAL lost some in 281 of 300: tests/faults/powercut holds us to it).
 * - One connection writes, and only it checkpoints: SQLite before 3.51.3 can corrupt the file
 *   when two do so at once. It does so itself, after a commit, when 400 pages have gathered: a
 *   second thread for it let the log grow without end, larger steps stalled for 50 ms. */
#include "base/journal.h"
#include "base/require.h"
#include "store/query.h"
#include "store/schema.h"
#include "store/sqlite.h"
#include "store/upgrade.h"

#include <stdlib.h>
#include <string.h>

enum {
    CHECKPOINT_PAGES = 400,      /* of 8 KiB: a checkpoint then takes about 2 ms */
    WAL_PAGES_MAX = 2048,        /* 16 MiB: above, the file is cut when idle */
    BUSY_MS_OPENING = 5000,      /* a reader that opens too may be putting the log in order, at idle priority */
    BUSY_MS = 50,                /* writer: nobody should be in the way */
    BUSY_MS_READER = 1000,       /* reader: a restart of the writer may be */
    QUICK_CHECK_BYTES_MAX = 64 * 1024 * 1024, /* 2 ms for each MiB; above, the start would take too long */
};

static const struct {
    const char *file;
    int version;
} databases[] = {
    [DATABASE_MAIN] = {"main.db", SCHEMA_MAIN_VERSION},
    [DATABASE_KEYS] = {"keys.db", SCHEMA_KEYS_VERSION},
};

/* page_size comes first: it holds only for a file that is still empty. */
static const char settings_writer[] =
    "PRAGMA page_size = 8192;"
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA secure_delete = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA mmap_size = 0;"
    "PRAGMA temp_store = MEMORY;" /* nothing of a talk in /tmp */
    "PRAGMA cache_size = -65536;"
    "PRAGMA journal_size_limit = 16777216;"
    "PRAGMA wal_autocheckpoint = 0;";

static const char settings_reader[] =
    "PRAGMA query_only = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA mmap_size = 0;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA cache_size = -4096;"
    "PRAGMA wal_autocheckpoint = 0;";

static void sqlite_idle(struct store *store)
{
    struct sqlite *sqlite = (struct sqlite *)store;
    if (sqlite->is_reader || sqlite->is_in_turn || sqlite->spoilt != STORE_OK)
        return;
    for (int which = 0; which < DATABASE_COUNT; which++) {
        bool is_long = sqlite->wals[which].pages > WAL_PAGES_MAX;
        int mode = is_long ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
        /* a fault spoils the store: the next turn tells */
        (void)sqlite_checkpoint(sqlite, (enum database)which, CHECKPOINT_PAGES_IDLE, mode);
    }
}

/* ---- turns ---- */

enum store_result sqlite_begin(struct store *store)
{
    struct sqlite *sqlite = (struct sqlite *)store;
    require(!sqlite->is_in_turn);
    struct query query = query_open(store, sqlite->is_reader ? STATEMENT_BEGIN_READING : STATEMENT_BEGIN);
    (void)query_next(&query);
    enum store_result result = query_close_list(&query);
    sqlite->is_in_turn = result == STORE_OK;
    return result;
}

enum store_result sqlite_commit(struct store *store)
{
    struct sqlite *sqlite = (struct sqlite *)store;
    require(sqlite->is_in_turn);
    struct query query = query_open(store, STATEMENT_COMMIT);
    (void)query_next(&query);
    enum store_result result = query_close_list(&query);
    /* a checkpoint that fails makes the answer FAULT too, though the turn itself is durable:
     * whoever asks again is told so by the next process */
    if (result == STORE_OK && !sqlite->is_reader)
        result = sqlite_checkpoint(sqlite, DATABASE_MAIN, CHECKPOINT_PAGES, SQLITE_CHECKPOINT_PASSIVE);
    sqlite->is_in_turn = result != STORE_OK;
    sqlite->is_full_told &= result != STORE_OK;
    return result;
}

static void sqlite_abandon(struct store *store)
{
    struct sqlite *sqlite = (struct sqlite *)store;
    if (!sqlite->is_in_turn)
        return;
    if (sqlite->spoilt == STORE_FULL)
        sqlite->spoilt = STORE_OK;
    /* after some errors SQLite has rolled back by itself */
    if (!sqlite3_get_autocommit(sqlite->databases[DATABASE_MAIN])) {
        sqlite3_stmt *rollback = sqlite->statements[STATEMENT_ROLLBACK];
        (void)sqlite3_step(rollback);
        if (sqlite3_reset(rollback) != SQLITE_OK)
            (void)sqlite_failed(sqlite, sqlite->databases[DATABASE_MAIN], "roll back");
    }
    sqlite->is_in_turn = false;
}

/* ---- opening and closing ---- */

static void release(struct sqlite *sqlite)
{
    for (int which = 0; which < STATEMENT_COUNT; which++)
        (void)sqlite3_finalize(sqlite->statements[which]); /* tells old failures again */
    for (int which = 0; which < DATABASE_COUNT; which++) {
        sqlite3 *database = sqlite->databases[which];
        /* after a fault nothing of what we believe may reach the file any more */
        if (database != NULL && sqlite->spoilt == STORE_FAULT)
            (void)sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
        require(sqlite3_close(database) == SQLITE_OK);
    }
    folder_close(&sqlite->folder);
    free(sqlite);
}

/* Everything goes into the files first, and not only when we are the last to close: a copy of
 * main.db and keys.db after a stop has to be whole, in whatever order the processes ended. */
static void sqlite_close(struct store *store)
{
    struct sqlite *sqlite = (struct sqlite *)store;
    for (int which = 0; which < DATABASE_COUNT && !sqlite->is_reader && !sqlite->is_in_turn; which++)
        if (sqlite->spoilt == STORE_OK)
            (void)sqlite_checkpoint(sqlite, (enum database)which, 0, SQLITE_CHECKPOINT_TRUNCATE); /* a fault is journalled */
    release(sqlite);
}

static const struct store_backend backend = {
#define STORE_CALL(NAME, PARAMETERS, ARGUMENTS) .NAME = sqlite_##NAME,
#include "store/store_calls.def"
#undef STORE_CALL
    .abandon = sqlite_abandon,
    .idle = sqlite_idle,
    .close = sqlite_close,
};

/* quick_check answers "ok", or with what is wrong. It takes 2 ms for each MiB: when a desk has
 * died nobody waits for it. */
static enum store_opened check_whole(sqlite3 *database, const char *file)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(database, "PRAGMA quick_check(1)", -1, &statement, NULL) != SQLITE_OK)
        return upgrade_failed(database, file);
    bool is_answered = sqlite3_step(statement) == SQLITE_ROW;
    bool is_whole = is_answered && strcmp((const char *)sqlite3_column_text(statement, 0), "ok") == 0;
    if (is_answered && !is_whole)
        journal(JOURNAL_FAULT, "store.open", "%s is damaged: %s", file, (const char *)sqlite3_column_text(statement, 0));
    if (sqlite3_finalize(statement) != SQLITE_OK)
        return upgrade_failed(database, file);
    return is_whole ? STORE_OPENED : STORE_UNREADABLE;
}

static bool configure(sqlite3 *database, bool is_reader)
{
    return sqlite3_extended_result_codes(database, 1) == SQLITE_OK &&
           sqlite3_busy_timeout(database, BUSY_MS_OPENING) == SQLITE_OK &&
           sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL) == SQLITE_OK &&
           sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, is_reader ? 1 : 0, NULL) == SQLITE_OK &&
           sqlite3_exec(database, is_reader ? settings_reader : settings_writer, NULL, NULL, NULL) == SQLITE_OK;
}

static enum store_opened open_database(struct sqlite *sqlite, enum database which)
{
    const char *file = databases[which].file;
    char path[FOLDER_FILE_BYTES_MAX];
    folder_file(&sqlite->folder, file, path);
    int flags = sqlite->is_reader ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    sqlite3 **database = &sqlite->databases[which];
    if (sqlite3_open_v2(path, database, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK || !configure(*database, sqlite->is_reader))
        return *database == NULL ? STORE_UNREADABLE : upgrade_failed(*database, path);
    if (!sqlite->is_reader)
        sqlite_watch_log(sqlite, which);
    return STORE_OPENED;
}

static enum store_opened open_to_write(struct sqlite *sqlite, enum database which)
{
    const char *file = databases[which].file;
    bool is_checked = !sqlite->is_again && folder_file_bytes(&sqlite->folder, file) < QUICK_CHECK_BYTES_MAX;
    enum store_opened result = folder_make_file(&sqlite->folder, file);
    if (result == STORE_OPENED)
        result = open_database(sqlite, which);
    if (result == STORE_OPENED && is_checked)
        result = check_whole(sqlite->databases[which], file);
    if (result == STORE_OPENED)
        result = which == DATABASE_MAIN ? upgrade_main(sqlite->databases[which], &sqlite->folder) : upgrade_keys(sqlite->databases[which]);
    return result == STORE_OPENED ? folder_sync(&sqlite->folder) : result;
}

static enum store_opened open_to_read(struct sqlite *sqlite, enum database which)
{
    enum store_opened result = open_database(sqlite, which);
    return result == STORE_OPENED ? upgrade_check(sqlite->databases[which], databases[which].version) : result;
}

/* Keys without the conversations that use them: main.db was lost. To go on would sweep the
 * keys, and a copy of main.db that is brought back would be unreadable for ever. */
static bool has_lost_main(const struct folder *folder)
{
    bool has_lost = folder_file_bytes(folder, "main.db") <= 0 && folder_file_bytes(folder, "keys.db") > 0;
    if (has_lost)
        journal(JOURNAL_FAULT, "store.open", "%s has keys.db but no main.db", folder->path);
    return has_lost;
}

static enum store_opened open_databases(struct sqlite *sqlite)
{
    enum store_opened result = has_lost_main(&sqlite->folder) ? STORE_UNREADABLE : STORE_OPENED;
    for (int which = 0; which < DATABASE_COUNT && result == STORE_OPENED; which++)
        result = sqlite->is_reader ? open_to_read(sqlite, (enum database)which) : open_to_write(sqlite, (enum database)which);
    for (int which = 0; which < STATEMENT_COUNT && result == STORE_OPENED; which++) {
        const char *text = sqlite_statement_text((enum statement)which);
        sqlite3 *database = sqlite->databases[sqlite_statement_database((enum statement)which)];
        if (sqlite3_prepare_v3(database, text, -1, SQLITE_PREPARE_PERSISTENT, &sqlite->statements[which], NULL) != SQLITE_OK)
            result = upgrade_failed(database, text);
    }
    for (int which = 0; which < DATABASE_COUNT && result == STORE_OPENED; which++)
        (void)sqlite3_busy_timeout(sqlite->databases[which], sqlite->is_reader ? BUSY_MS_READER : BUSY_MS); /* fails on a closed one only */
    return result;
}

enum opening { OPENING_WRITER, OPENING_AGAIN, OPENING_READER };

static enum store_opened open_sqlite(const char *path, enum opening opening, struct store **store)
{
    bool is_reader = opening == OPENING_READER;
    *store = NULL;
    /* no statistics of memory that nobody reads, and with them no lock at each allocation: 8 %
     * of a message; refused, harmlessly, when SQLite is in use already */
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    struct sqlite *sqlite = calloc(1, sizeof *sqlite);
    if (sqlite == NULL)
        return STORE_UNREADABLE;
    sqlite->store.backend = &backend;
    sqlite->is_reader = is_reader;
    sqlite->is_again = opening == OPENING_AGAIN;
    enum store_opened result = is_reader ? folder_open_reader(&sqlite->folder, path) : folder_open(&sqlite->folder, path);
    if (result == STORE_OPENED)
        result = open_databases(sqlite);
    if (result != STORE_OPENED) {
        release(sqlite);
        return result;
    }
    if (!is_reader)
        folder_take_ballast(&sqlite->folder);
    *store = &sqlite->store;
    return STORE_OPENED;
}

enum store_opened store_open_sqlite(const char *folder, struct store **store)
{
    return open_sqlite(folder, OPENING_WRITER, store);
}

enum store_opened store_open_sqlite_again(const char *folder, struct store **store)
{
    return open_sqlite(folder, OPENING_AGAIN, store);
}

enum store_opened store_open_sqlite_reader(const char *folder, struct store **store)
{
    return open_sqlite(folder, OPENING_READER, store);
}
