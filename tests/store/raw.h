/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_RAW_H
#define STORE_RAW_H

#include "temporary.h"

#include <sqlite3.h>

/* A look at the files past the store, for its tests. */
static inline sqlite3 *raw_open(const struct temporary *folder, const char *name)
{
    char path[512];
    sqlite3 *database;
    temporary_file(folder, name, path);
    require(sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK);
    return database;
}

/* Runs SQL on a file that no store has open. */
static inline void raw_run(const struct temporary *folder, const char *name, const char *sql)
{
    sqlite3 *database = raw_open(folder, name);
    char *error = NULL;
    if (sqlite3_exec(database, sql, NULL, NULL, &error) != SQLITE_OK)
        fprintf(stderr, "%s: %s\n", name, error);
    require(error == NULL && sqlite3_close(database) == SQLITE_OK);
}

/* The first column of the first row, as text in a buffer. */
static inline const char *raw_ask(const struct temporary *folder, const char *name, const char *sql, char answer[8192])
{
    sqlite3 *database = raw_open(folder, name);
    sqlite3_stmt *statement;
    require(sqlite3_prepare_v2(database, sql, -1, &statement, NULL) == SQLITE_OK);
    bool is_answered = sqlite3_step(statement) == SQLITE_ROW;
    (void)snprintf(answer, 8192, "%s", is_answered ? (const char *)sqlite3_column_text(statement, 0) : sqlite3_errmsg(database));
    (void)sqlite3_finalize(statement);
    require(sqlite3_close(database) == SQLITE_OK);
    return answer;
}

/* Everything that makes a schema, without its spelling: columns, keys, and indexes in full. */
static const char raw_schema_question[] =
    "WITH part(line) AS ("
    " SELECT format('table %s: %s %s %d %s %d', m.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk)"
    "  FROM sqlite_schema AS m, pragma_table_xinfo(m.name) AS x WHERE m.type = 'table'"
    " UNION ALL SELECT format('key %s: %s %s.%s', m.name, f.\"from\", f.\"table\", f.\"to\")"
    "  FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table'"
    " UNION ALL SELECT format('index %s: %s %d %d', l.name, m.name, l.\"unique\", l.partial)"
    "  FROM sqlite_schema AS m, pragma_index_list(m.name) AS l WHERE m.type = 'table'"
    " UNION ALL SELECT replace(replace(sql, char(10), ''), ' ', '') FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL)"
    "SELECT group_concat(line, char(10)) FROM (SELECT line FROM part ORDER BY line)";

#endif
