/* SPDX-License-Identifier: Apache-2.0
 *
 * Data of older versions is brought to this one, whatever happens on the way. */
#include "subject.h"

#include "fault_vfs.h"
#include "raw.h"
#include "store/schema.h"

#include <fcntl.h>

enum { SQL_BYTES_MAX = 32768, OPERATIONS_MAX = 1000 };

static void make_version_1(const struct temporary *folder)
{
    static char sql[SQL_BYTES_MAX];
    FILE *fixture = fopen(TESTS_FOLDER "/store/fixtures/main_version_1.sql", "r");
    require(fixture != NULL);
    size_t length = fread(sql, 1, sizeof sql - 1, fixture);
    require(length < sizeof sql - 1 && fclose(fixture) == 0);
    sql[length] = '\0';
    raw_run(folder, "main.db", "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;");
    raw_run(folder, "main.db", sql);
}

static int64_t version_of(const struct temporary *folder, const char *name)
{
    char answer[8192];
    return strtoll(raw_ask(folder, name, "PRAGMA user_version", answer), NULL, 10);
}

/* What version 1 held is what the store tells. */
static void expect_content(struct store *store)
{
    struct arena arena;
    struct store_entry *list;
    struct store_wait *waits;
    size_t count;
    require(arena_open(&arena, 1 << 16));
    assert_int_equal(store_list_entries(store, (struct log_id){256}, 0, 9, 9, 99, &arena, &list, &count), STORE_OK);
    assert_int_equal(count, 2);
    assert_memory_equal(list[0].body.bytes, "\xAA\xBB", 2);
    assert_int_equal(list[1].staff.value, 1);
    struct writer_id writer = {{7}};
    struct store_entry last;
    assert_int_equal(store_last_of_writer(store, (struct log_id){256}, &writer, &arena, &last), STORE_OK);
    assert_int_equal(last.seq, 1);
    assert_int_equal(store_list_waits(store, 9, &arena, &waits, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_int_equal(waits[0].taken_ms - waits[0].began_ms, 1000);
    struct store_factor factor;
    assert_int_equal(store_load_factor(store, (struct staff_id){1}, &arena, &factor), STORE_NONE);
    struct library *libraries;
    assert_int_equal(store_list_libraries(store, &arena, &libraries, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_int_equal(libraries[0].id.value, LIBRARY_FIRST);
    assert_int_equal(libraries[0].name.length, 0);
    struct store_staff staff;
    assert_int_equal(store_load_staff(store, (struct staff_id){1}, &arena, &staff), STORE_OK);
    assert_int_equal(staff.answerer.library.value, 0);
    arena_close(&arena);
}

static void the_versions_are_those_of_the_schema_files(void **state)
{
    (void)state;
    struct temporary folder;
    struct store *store;
    temporary_make(&folder);
    assert_int_equal(store_open_sqlite(folder.path, &store), STORE_OPENED);
    store_close(store);
    assert_int_equal(version_of(&folder, "main.db"), SCHEMA_MAIN_VERSION);
    assert_int_equal(version_of(&folder, "keys.db"), SCHEMA_KEYS_VERSION);
    temporary_remove(&folder);
}

static void version_1_becomes_the_same_as_a_new_file(void **state)
{
    (void)state;
    static char upgraded[8192];
    static char fresh[8192];
    struct temporary folder;
    struct store *store;
    temporary_make(&folder);
    assert_int_equal(store_open_sqlite(folder.path, &store), STORE_OPENED);
    store_close(store);
    (void)raw_ask(&folder, "main.db", raw_schema_question, fresh);
    temporary_empty(&folder);
    make_version_1(&folder);
    assert_string_not_equal(raw_ask(&folder, "main.db", raw_schema_question, upgraded), fresh);
    assert_int_equal(store_open_sqlite(folder.path, &store), STORE_OPENED);
    expect_content(store);
    store_close(store);
    assert_string_equal(raw_ask(&folder, "main.db", raw_schema_question, upgraded), fresh);
    assert_int_equal(version_of(&folder, "main.db"), SCHEMA_MAIN_VERSION);
    temporary_remove(&folder);
}

static void the_copy_from_before_is_whole(void **state)
{
    (void)state;
    char answer[8192];
    struct temporary folder;
    struct store *store;
    temporary_make(&folder);
    make_version_1(&folder);
    assert_int_equal(store_open_sqlite(folder.path, &store), STORE_OPENED);
    store_close(store);
    assert_int_equal(version_of(&folder, "main.db.version-1"), 1);
    assert_string_equal(raw_ask(&folder, "main.db.version-1", "PRAGMA integrity_check", answer), "ok");
    assert_string_equal(raw_ask(&folder, "main.db.version-1", "SELECT count(*) FROM entry", answer), "2");
    struct stat file;
    char path[512];
    temporary_file(&folder, "main.db.version-1", path);
    assert_int_equal(stat(path, &file), 0);
    assert_int_equal(file.st_mode & 0777, 0600);
    temporary_remove(&folder);
}

/* The disk fails at every operation of the upgrade in turn, for good, as if the process had
 * been killed there: the file is of one version or the other, and the next start ends it. */
static void a_kill_leaves_one_version_or_the_other(void **state)
{
    (void)state;
    char answer[8192];
    bool struck = true;
    bool was_old = false;
    bool was_new = false;
    for (long fail_at = 1; struck && fail_at < OPERATIONS_MAX; fail_at += fault_stride(3)) {
        struct temporary folder;
        struct fault_vfs faults;
        struct store *store;
        temporary_make(&folder);
        make_version_1(&folder);
        fault_install(&faults, fail_at, true, SQLITE_IOERR_WRITE);
        enum store_opened opened = store_open_sqlite(folder.path, &store);
        store_close(store);
        fault_remove(&faults);
        struck = faults.has_failed;
        assert_true(opened == STORE_OPENED || struck);
        int64_t version = version_of(&folder, "main.db");
        assert_in_range(version, 1, SCHEMA_MAIN_VERSION);
        was_old |= version == 1;
        was_new |= version == SCHEMA_MAIN_VERSION;
        assert_string_equal(raw_ask(&folder, "main.db", "PRAGMA integrity_check", answer), "ok");
        assert_int_equal(store_open_sqlite(folder.path, &store), STORE_OPENED);
        expect_content(store);
        store_close(store);
        assert_int_equal(version_of(&folder, "main.db"), SCHEMA_MAIN_VERSION);
        temporary_remove(&folder);
    }
    assert_false(struck);
    assert_true(was_old && was_new);
}

static void what_is_newer_is_left_alone(void **state)
{
    (void)state;
    struct temporary folder;
    struct store *store;
    temporary_make(&folder);
    make_version_1(&folder);
    raw_run(&folder, "main.db", "PRAGMA user_version = 1000");
    assert_int_equal(store_open_sqlite(folder.path, &store), STORE_TOO_NEW);
    assert_null(store);
    assert_int_equal(version_of(&folder, "main.db"), 1000);
    raw_run(&folder, "main.db", "PRAGMA user_version = 1");
    assert_int_equal(store_open_sqlite(folder.path, &store), STORE_OPENED);
    store_close(store);
    raw_run(&folder, "keys.db", "PRAGMA user_version = 2");
    assert_int_equal(store_open_sqlite(folder.path, &store), STORE_TOO_NEW);
    temporary_remove(&folder);
}

static void a_reader_waits_for_the_upgrade(void **state)
{
    (void)state;
    struct temporary folder;
    struct store *store;
    struct store *reader;
    temporary_make(&folder);
    make_version_1(&folder);
    assert_int_equal(store_open_sqlite_reader(folder.path, &reader), STORE_UNREADABLE);
    assert_null(reader);
    assert_int_equal(store_open_sqlite(folder.path, &store), STORE_OPENED);
    assert_int_equal(store_open_sqlite_reader(folder.path, &reader), STORE_OPENED);
    expect_content(reader);
    store_close(reader);
    store_close(store);
    temporary_remove(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_versions_are_those_of_the_schema_files),
        cmocka_unit_test(version_1_becomes_the_same_as_a_new_file),
        cmocka_unit_test(the_copy_from_before_is_whole),
        cmocka_unit_test(a_kill_leaves_one_version_or_the_other),
        cmocka_unit_test(what_is_newer_is_left_alone),
        cmocka_unit_test(a_reader_waits_for_the_upgrade),
    };
    return cmocka_run_group_tests_name("the store: upgrades", tests, NULL, NULL);
}
