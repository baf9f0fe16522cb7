/* SPDX-License-Identifier: Apache-2.0
 *
 * A step is SQL that brings version N to N + 1 and says so itself (user_version is in the
 * file's header and belongs to the transaction). Steps are never changed once released;
 * schema.sql is where they lead, and the test compares both ways to get there. There are no
 * steps back: the copy made before the first step is the way back. */
#include "store/upgrade.h"

#include "base/journal.h"
#include "base/text.h"
#include "store/schema.h"
#include "store/sqlite.h"

#include <stdio.h>

/* Step N stands at place N: from version N to N + 1. */
static const char *const main_steps[SCHEMA_MAIN_VERSION] = {
    [1] = "CREATE INDEX conversation_taken ON conversation (taken_ms) WHERE taken_ms > 0;"
          "PRAGMA user_version = 2;",
    [2] = "CREATE TABLE factor ("
          " staff INTEGER PRIMARY KEY REFERENCES staff (id), seed_sealed BLOB NOT NULL, recovery_digests BLOB NOT NULL,"
          " last_step INTEGER NOT NULL, failures INTEGER NOT NULL, locked_until_ms INTEGER NOT NULL, added_ms INTEGER NOT NULL"
          ") STRICT;"
          "PRAGMA user_version = 3;",
    [3] = "ALTER TABLE conversation ADD COLUMN queued_ms INTEGER NOT NULL DEFAULT 0;"
          "ALTER TABLE conversation ADD COLUMN left_ms INTEGER NOT NULL DEFAULT 0;"
          "ALTER TABLE conversation ADD COLUMN due_ms INTEGER NOT NULL DEFAULT 0;"
          "UPDATE conversation SET queued_ms = began_ms;"
          "DROP INDEX conversation_waiting;"
          "CREATE INDEX conversation_waiting ON conversation (is_returned DESC, queued_ms) WHERE state = 0;"
          "CREATE INDEX conversation_left ON conversation (due_ms) WHERE state = 3;"
          "PRAGMA user_version = 4;",
    [4] = "CREATE TABLE reply ("
          " id INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER REFERENCES staff (id), version INTEGER NOT NULL,"
          " name TEXT NOT NULL, text_en TEXT NOT NULL, text_bg TEXT NOT NULL, text_da TEXT NOT NULL"
          ") STRICT;"
          "CREATE INDEX reply_owner ON reply (owner);"
          "CREATE TABLE guide ("
          " id INTEGER PRIMARY KEY AUTOINCREMENT, version INTEGER NOT NULL,"
          " title_en TEXT NOT NULL, title_bg TEXT NOT NULL, title_da TEXT NOT NULL, address TEXT NOT NULL,"
          " languages INTEGER NOT NULL, tags INTEGER NOT NULL, checked_ms INTEGER NOT NULL"
          ") STRICT;"
          "PRAGMA user_version = 5;",
    [5] = "CREATE TABLE rating ("
          " conversation INTEGER PRIMARY KEY REFERENCES conversation (id), satisfaction INTEGER NOT NULL, rated_ms INTEGER NOT NULL"
          ") STRICT;"
          "CREATE INDEX rating_time ON rating (rated_ms);"
          "PRAGMA user_version = 6;",
    [6] = "CREATE TABLE library ( id INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL UNIQUE, name TEXT NOT "
          "NULL, region TEXT NOT NULL, country INTEGER NOT NULL, week TEXT NOT NULL, closed TEXT NOT NULL, accent "
          "INTEGER NOT NULL, languages INTEGER NOT NULL, cheat_sheet TEXT NOT NULL, cooperation INTEGER NOT NULL, "
          "region_minutes INTEGER NOT NULL, network_minutes INTEGER NOT NULL, is_giving INTEGER NOT NULL, is_closed "
          "INTEGER NOT NULL, added_ms INTEGER NOT NULL ) STRICT;"
          "INSERT INTO library (id, slug, name, region, country, week, closed, accent, languages, cheat_sheet, "
          "cooperation, region_minutes, network_minutes, is_giving, is_closed, added_ms) VALUES (1, 'library', '', "
          "'', 0, '', '', 0, 7, '', 2, 5, 10, 0, 0, 0);"
          "ALTER TABLE staff ADD COLUMN library INTEGER REFERENCES library (id);"
          "ALTER TABLE staff ADD COLUMN languages INTEGER;"
          "ALTER TABLE staff ADD COLUMN topics INTEGER;"
          "ALTER TABLE conversation ADD COLUMN library INTEGER REFERENCES library (id);"
          "PRAGMA user_version = 7;",
    [7] = "ALTER TABLE conversation ADD COLUMN outcome INTEGER NOT NULL DEFAULT 0;"
          "ALTER TABLE conversation ADD COLUMN tags INTEGER NOT NULL DEFAULT 0;"
          "PRAGMA user_version = 8;",
    [8] = "CREATE TABLE follow_up ("
          " conversation INTEGER PRIMARY KEY REFERENCES conversation (id), staff INTEGER NOT NULL REFERENCES staff (id),"
          " due_ms INTEGER NOT NULL, seq INTEGER NOT NULL, is_done INTEGER NOT NULL"
          ") STRICT;"
          "CREATE INDEX follow_up_due ON follow_up (due_ms) WHERE is_done = 0;"
          "PRAGMA user_version = 9;",
    [9] = "CREATE TABLE notice ("
          " conversation INTEGER PRIMARY KEY REFERENCES conversation (id), state INTEGER NOT NULL, seq INTEGER NOT NULL,"
          " id BLOB NOT NULL, since_ms INTEGER NOT NULL, due_ms INTEGER NOT NULL, tries INTEGER NOT NULL"
          ") STRICT;"
          "CREATE INDEX notice_due ON notice (due_ms) WHERE state = 2;"
          "PRAGMA user_version = 10;",
    [10] = "ALTER TABLE conversation ADD COLUMN handed_to INTEGER REFERENCES library (id);"
          "ALTER TABLE conversation ADD COLUMN handed_from INTEGER REFERENCES staff (id);"
          "ALTER TABLE conversation ADD COLUMN is_received INTEGER NOT NULL DEFAULT 0;"
          "PRAGMA user_version = 11;",
    [11] = "ALTER TABLE duty ADD COLUMN back_ms INTEGER NOT NULL DEFAULT 0;"
          "PRAGMA user_version = 12;",
    [12] = "ALTER TABLE conversation ADD COLUMN paused_ms INTEGER NOT NULL DEFAULT 0;"
          "CREATE TABLE block ("
          " seeker INTEGER PRIMARY KEY REFERENCES seeker (id), conversation INTEGER NOT NULL REFERENCES conversation (id),"
          " staff INTEGER NOT NULL REFERENCES staff (id), reason INTEGER NOT NULL, set_ms INTEGER NOT NULL, until_ms INTEGER NOT NULL"
          ") STRICT;"
          "PRAGMA user_version = 13;",
    [13] = "CREATE TABLE question ("
          " id INTEGER PRIMARY KEY AUTOINCREMENT, library INTEGER NOT NULL REFERENCES library (id), place INTEGER NOT NULL,"
          " kind INTEGER NOT NULL, text_en TEXT NOT NULL, text_bg TEXT NOT NULL, text_da TEXT NOT NULL, options_en TEXT NOT NULL,"
          " options_bg TEXT NOT NULL, options_da TEXT NOT NULL, is_asked INTEGER NOT NULL"
          ") STRICT;"
          "CREATE INDEX question_asked ON question (library, place) WHERE is_asked = 1;"
          "CREATE TABLE feedback (conversation INTEGER PRIMARY KEY REFERENCES conversation (id), given_ms INTEGER NOT NULL) STRICT;"
          "CREATE INDEX feedback_time ON feedback (given_ms);"
          "CREATE TABLE answer ("
          " conversation INTEGER NOT NULL REFERENCES feedback (conversation), question INTEGER REFERENCES question (id),"
          " choice INTEGER NOT NULL, words BLOB"
          ") STRICT;"
          "CREATE UNIQUE INDEX answer_question ON answer (conversation, question);"
          "PRAGMA user_version = 14;",
    [14] = "CREATE TABLE file ("
          " id INTEGER PRIMARY KEY AUTOINCREMENT, mark BLOB NOT NULL UNIQUE,"
          " conversation INTEGER NOT NULL REFERENCES conversation (id), side INTEGER NOT NULL, staff INTEGER REFERENCES staff (id),"
          " size INTEGER NOT NULL, began_ms INTEGER NOT NULL, name_sealed BLOB NOT NULL, chunks INTEGER NOT NULL,"
          " is_text INTEGER NOT NULL, kind INTEGER NOT NULL, seq INTEGER NOT NULL"
          ") STRICT;"
          "CREATE INDEX file_conversation ON file (conversation);"
          "CREATE INDEX file_unfinished ON file (began_ms) WHERE seq = 0;"
          "CREATE TABLE file_chunk (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;"
          "PRAGMA user_version = 15;",
    [15] = "CREATE TABLE staff_talk_day (first_seq INTEGER PRIMARY KEY, began_ms INTEGER NOT NULL, key_id INTEGER NOT NULL UNIQUE) STRICT;"
          "CREATE TABLE staff_talk_seen (staff INTEGER PRIMARY KEY REFERENCES staff (id), seq INTEGER NOT NULL) STRICT;"
          "PRAGMA user_version = 16;",
    [16] = "CREATE TABLE copy ("
          " id INTEGER PRIMARY KEY AUTOINCREMENT, conversation INTEGER NOT NULL REFERENCES conversation (id),"
          " seeker INTEGER NOT NULL REFERENCES seeker (id), language INTEGER NOT NULL, address BLOB, state INTEGER NOT NULL,"
          " seq INTEGER NOT NULL, mark BLOB NOT NULL, since_ms INTEGER NOT NULL, due_ms INTEGER NOT NULL, tries INTEGER NOT NULL"
          ") STRICT;"
          "CREATE INDEX copy_due ON copy (due_ms) WHERE state = 2;"
          "CREATE INDEX copy_seeker ON copy (seeker, since_ms);"
          "CREATE TABLE mail_day ("
          " day INTEGER NOT NULL, trouble INTEGER NOT NULL, tries INTEGER NOT NULL, last_ms INTEGER NOT NULL, PRIMARY KEY (day, trouble)"
          ") STRICT, WITHOUT ROWID;"
          "PRAGMA user_version = 17;",
    [17] = "ALTER TABLE conversation ADD COLUMN expert INTEGER REFERENCES staff (id);"
          "ALTER TABLE conversation ADD COLUMN is_let_in INTEGER NOT NULL DEFAULT 0;"
          "CREATE INDEX conversation_expert ON conversation (expert) WHERE expert IS NOT NULL;"
          "PRAGMA user_version = 18;",
    [18] = "ALTER TABLE conversation ADD COLUMN joined INTEGER REFERENCES staff (id);"
          "CREATE INDEX conversation_joined ON conversation (joined) WHERE joined IS NOT NULL;"
          "PRAGMA user_version = 19;",
    [19] = "CREATE TABLE writer ("
           " log INTEGER NOT NULL REFERENCES log (id), id BLOB NOT NULL, number INTEGER NOT NULL, seq INTEGER NOT NULL,"
           " PRIMARY KEY (log, id)"
           ") STRICT, WITHOUT ROWID;"
           "INSERT INTO writer (log, id, number, seq)"
           " SELECT log, writer, max(number), seq FROM entry WHERE writer IS NOT NULL GROUP BY log, writer;" /* seq is that of the max */
           "DROP INDEX entry_writer;"
           "PRAGMA user_version = 20;",
    [20] = "ALTER TABLE reply ADD COLUMN library INTEGER REFERENCES library (id);"
           "ALTER TABLE guide ADD COLUMN library INTEGER REFERENCES library (id);"
           "PRAGMA user_version = 21;",
};

static const char *const keys_steps[SCHEMA_KEYS_VERSION] = {0};

enum store_opened upgrade_failed(sqlite3 *database, const char *what)
{
    bool is_full = sqlite_is_full(database, SQLITE_FCNTL_JOURNAL_POINTER) || sqlite_is_full(database, SQLITE_FCNTL_FILE_POINTER);
    journal(JOURNAL_FAULT, "store.open", "%s: %s (%d)", what, sqlite3_errmsg(database), sqlite3_extended_errcode(database));
    return is_full ? STORE_DISK_FULL : STORE_UNREADABLE;
}

/* One number that a query answers with. */
static bool ask(sqlite3 *database, const char *question, int64_t *answer)
{
    sqlite3_stmt *statement = NULL;
    bool is_answered = sqlite3_prepare_v2(database, question, -1, &statement, NULL) == SQLITE_OK &&
                       sqlite3_step(statement) == SQLITE_ROW;
    if (is_answered)
        *answer = sqlite3_column_int64(statement, 0);
    return sqlite3_finalize(statement) == SQLITE_OK && is_answered;
}

struct identity {
    int64_t application;
    int64_t version;
    int64_t tables;
};

static enum store_opened identify(sqlite3 *database, struct identity *identity)
{
    if (!ask(database, "PRAGMA application_id", &identity->application) ||
        !ask(database, "PRAGMA user_version", &identity->version) ||
        !ask(database, "SELECT count(*) FROM sqlite_schema", &identity->tables))
        return upgrade_failed(database, "read the version");
    return STORE_OPENED;
}

static enum store_opened check(const struct identity *identity, int version)
{
    if (identity->application != SCHEMA_APPLICATION) {
        journal(JOURNAL_FAULT, "store.open", "a database of another program (%lld)", (long long)identity->application);
        return STORE_UNREADABLE;
    }
    if (identity->version <= version)
        return STORE_OPENED;
    journal(JOURNAL_FAULT, "store.open", "version %lld of the data, this program knows %d", (long long)identity->version, version);
    return STORE_TOO_NEW;
}

static enum store_opened run_whole(sqlite3 *database, const char *sql, const char *what)
{
    if (sqlite3_exec(database, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK &&
        sqlite3_exec(database, sql, NULL, NULL, NULL) == SQLITE_OK &&
        sqlite3_exec(database, "COMMIT", NULL, NULL, NULL) == SQLITE_OK)
        return STORE_OPENED;
    enum store_opened result = upgrade_failed(database, what);
    if (!sqlite3_get_autocommit(database) && sqlite3_exec(database, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
        (void)upgrade_failed(database, "roll back");
    return result;
}

static enum store_opened take_steps(sqlite3 *database, int64_t version, const char *const *steps, int until)
{
    enum store_opened result = STORE_OPENED;
    for (; version < until && result == STORE_OPENED; version++) {
        journal(JOURNAL_NOTICE, "store.upgrade", "from version %lld", (long long)version);
        result = run_whole(database, steps[version], "upgrade");
    }
    return result;
}

static bool vacuum_into(sqlite3 *database, const char *path)
{
    sqlite3_stmt *statement = NULL;
    bool is_done = sqlite3_prepare_v2(database, "VACUUM INTO ?", -1, &statement, NULL) == SQLITE_OK &&
                   sqlite3_bind_text(statement, 1, path, -1, SQLITE_STATIC) == SQLITE_OK &&
                   sqlite3_step(statement) == SQLITE_DONE;
    return sqlite3_finalize(statement) == SQLITE_OK && is_done;
}

/* A copy of what the database holds, write-ahead log included. Made under another name first,
 * so that a copy of this name is always whole. */
static enum store_opened copy(sqlite3 *database, const struct folder *folder, int64_t version)
{
    char path[FOLDER_FILE_BYTES_MAX];
    char name[64];
    folder_file(folder, "main.db.part", path);
    (void)snprintf(name, sizeof name, "main.db.version-%lld", (long long)version);
    if (remove(path) == 0)
        journal(JOURNAL_NOTICE, "store.upgrade", "dropped a copy that was not finished");
    enum store_opened result = folder_make_file(folder, "main.db.part");
    if (result != STORE_OPENED)
        return result;
    if (vacuum_into(database, path))
        return folder_publish(folder, "main.db.part", name);
    result = upgrade_failed(database, "copy before the upgrade");
    if (remove(path) != 0)
        journal(JOURNAL_WARNING, "store.upgrade", "%s stays, unfinished", path);
    return result;
}

enum store_opened upgrade_main(sqlite3 *database, const struct folder *folder)
{
    struct identity identity;
    enum store_opened result = identify(database, &identity);
    if (result == STORE_OPENED && identity.tables == 0)
        return run_whole(database, schema_main(), "make the tables");
    if (result == STORE_OPENED)
        result = check(&identity, SCHEMA_MAIN_VERSION);
    if (result == STORE_OPENED && identity.version < SCHEMA_MAIN_VERSION)
        result = copy(database, folder, identity.version);
    if (result == STORE_OPENED)
        result = take_steps(database, identity.version, main_steps, SCHEMA_MAIN_VERSION);
    return result;
}

enum store_opened upgrade_keys(sqlite3 *database)
{
    struct identity identity;
    enum store_opened result = identify(database, &identity);
    if (result == STORE_OPENED && identity.tables == 0)
        return run_whole(database, schema_keys(), "make the table of keys");
    if (result == STORE_OPENED)
        result = check(&identity, SCHEMA_KEYS_VERSION);
    if (result == STORE_OPENED)
        result = take_steps(database, identity.version, keys_steps, SCHEMA_KEYS_VERSION);
    return result;
}

enum store_opened upgrade_check(sqlite3 *database, int version)
{
    struct identity identity;
    enum store_opened result = identify(database, &identity);
    if (result == STORE_OPENED)
        result = check(&identity, version);
    if (result == STORE_OPENED && identity.version != version) {
        journal(JOURNAL_FAULT, "store.open", "version %lld of the data is not upgraded yet", (long long)identity.version);
        result = STORE_UNREADABLE;
    }
    return result;
}
