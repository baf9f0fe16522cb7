/* SPDX-License-Identifier: Apache-2.0
 *
 * How SQLite carries out each statement, compared with query_plans.txt: an index that is lost,
 * or a sort that creeps in, is seen here and not by waiting people. After a wanted change:
 * CVDESK_RENEW=1, and read the difference. */
#include "../unit/unit.h"

#include "temporary.h"

#include "store/sqlite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char golden[] = TESTS_FOLDER "/store/query_plans.txt";

static const char *const names[] = {
#define STATEMENT(NAME, DATABASE, SQL) #NAME,
#include "store/statements.def"
#undef STATEMENT
};

static sqlite3 *open_raw(const struct temporary *folder, const char *name)
{
    char path[512];
    sqlite3 *database;
    temporary_file(folder, name, path);
    assert_int_equal(sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
    return database;
}

static void print_plan(FILE *out, sqlite3 *database, enum statement which)
{
    char *sql = sqlite3_mprintf("EXPLAIN QUERY PLAN %s", sqlite_statement_text(which));
    sqlite3_stmt *plan;
    fprintf(out, "%s\n", names[which]);
    assert_int_equal(sqlite3_prepare_v2(database, sql, -1, &plan, NULL), SQLITE_OK);
    while (sqlite3_step(plan) == SQLITE_ROW)
        fprintf(out, "    %s\n", (const char *)sqlite3_column_text(plan, 3));
    assert_int_equal(sqlite3_finalize(plan), SQLITE_OK);
    sqlite3_free(sql);
}

static void print_plans(FILE *out)
{
    struct temporary folder;
    struct store *store;
    temporary_make(&folder);
    require(store_open_sqlite(folder.path, &store) == STORE_OPENED);
    sqlite3 *databases[DATABASE_COUNT] = {
        [DATABASE_MAIN] = open_raw(&folder, "main.db"),
        [DATABASE_KEYS] = open_raw(&folder, "keys.db"),
    };
    for (int which = 0; which < STATEMENT_COUNT; which++)
        print_plan(out, databases[sqlite_statement_database((enum statement)which)], (enum statement)which);
    for (int which = 0; which < DATABASE_COUNT; which++)
        require(sqlite3_close(databases[which]) == SQLITE_OK);
    store_close(store);
    temporary_remove(&folder);
}

static char *read_all(FILE *file)
{
    enum { BYTES_MAX = 65536 };
    char *content = calloc(1, BYTES_MAX);
    require(content != NULL);
    rewind(file);
    require(fread(content, 1, BYTES_MAX - 1, file) < BYTES_MAX - 1);
    return content;
}

static void plans_are_as_recorded(void **state)
{
    (void)state;
    bool has_to_renew = getenv("CVDESK_RENEW") != NULL;
    FILE *printed = has_to_renew ? fopen(golden, "w+") : tmpfile();
    FILE *recorded = fopen(golden, "r");
    require(printed != NULL && recorded != NULL);
    print_plans(printed);
    require(fflush(printed) == 0);
    char *now = read_all(printed);
    char *before = read_all(recorded);
    assert_string_equal(now, before);
    free(now);
    free(before);
    require(fclose(printed) == 0 && fclose(recorded) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(plans_are_as_recorded)};
    return cmocka_run_group_tests_name("the store: query plans", tests, NULL, NULL);
}
