/* SPDX-License-Identifier: Apache-2.0
 *
 * Every write, sync and truncation of a workload fails in turn, once or from there on; or the
 * disk is full there. Whatever happens: a turn in which one failed is never answered with OK,
 * a store that had a fault answers with nothing else, and what was answered with OK is there
 * when the files are opened again. */
#include "subject.h"

#include "fault_vfs.h"

#include "domain/limits.h"

enum { TURNS = 6, ENTRIES_IN_TURN = 12, BODY_BYTES = 6000, OPERATIONS_MAX = 5000 };

/* What a workload was told. */
struct told {
    enum store_opened opened;
    int64_t acknowledged; /* turns */
    int64_t begun;
};

static enum store_result write_turn(struct store *store, int64_t turn)
{
    static const char body[BODY_BYTES] = "sealed";
    struct log log = {.id = log_of((struct conversation_id){1}, LOG_TALK), .head = turn * ENTRIES_IN_TURN};
    enum store_result result = STORE_OK;
    for (int64_t at = 1; at <= ENTRIES_IN_TURN && result == STORE_OK; at++) {
        struct store_entry entry = subject_entry(log.id, log.head - ENTRIES_IN_TURN + at, "");
        entry.body = (struct text){body, sizeof body};
        result = store_append_entry(store, &entry);
    }
    return result == STORE_OK ? store_save_log(store, &log) : result;
}

static enum store_result begin_talk(struct store *store)
{
    struct store_seeker seeker = {.code_sealed = text_of("code")};
    struct store_key key = {.id = 1};
    struct conversation conversation = {.key_id = 1};
    enum store_result result = store_add_keys(store, &key, 1);
    if (result == STORE_OK || result == STORE_TAKEN) /* durable by itself: there from the turn that failed */
        result = store_add_seeker(store, &seeker);
    conversation.seeker = seeker.id;
    return result == STORE_OK ? store_add_conversation(store, &conversation) : result;
}

/* One turn; the first also begins the talk. */
static enum store_result take_turn(struct store *store, int64_t turn)
{
    enum store_result result = store_begin(store);
    if (result != STORE_OK)
        return result;
    if (turn == 1)
        result = begin_talk(store);
    if (result == STORE_OK)
        result = write_turn(store, turn);
    if (result == STORE_OK)
        result = store_commit(store);
    if (result != STORE_OK)
        store_abandon(store);
    return result;
}

static void work(const struct temporary *folder, struct fault_vfs *faults, struct told *told)
{
    struct store *store;
    *told = (struct told){.opened = store_open_sqlite(folder->path, &store)};
    for (int64_t turn = 1; turn <= TURNS && told->opened == STORE_OPENED;) {
        bool had_failed = faults->has_failed;
        enum store_result result = take_turn(store, turn);
        if (faults->has_failed && !had_failed)
            assert_int_not_equal(result, STORE_OK);
        if (result == STORE_FAULT)
            assert_int_equal(store_begin(store), STORE_FAULT); /* for ever */
        told->begun = turn;
        told->acknowledged = result == STORE_OK ? turn : told->acknowledged;
        if (result != STORE_OK && (result != STORE_FULL || faults->is_sticky))
            break;
        turn += result == STORE_OK; /* a full disk that has room again: the same turn once more */
        if (turn % 3 == 0)
            store_idle(store);
    }
    store_close(store);
}

/* ---- what is left ---- */

static void expect_whole(const struct temporary *folder, const char *name)
{
    char path[512];
    sqlite3 *database;
    sqlite3_stmt *check;
    temporary_file(folder, name, path);
    assert_int_equal(sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(database, "PRAGMA integrity_check", -1, &check, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(check), SQLITE_ROW);
    assert_string_equal((const char *)sqlite3_column_text(check, 0), "ok");
    assert_int_equal(sqlite3_finalize(check), SQLITE_OK);
    assert_int_equal(sqlite3_close(database), SQLITE_OK);
}

/* All acknowledged turns, at most one more, each whole and in order. */
static void expect_told(const struct temporary *folder, const struct told *told)
{
    struct store *store;
    struct arena arena;
    struct log log = {.head = 0};
    struct store_entry *list = NULL;
    size_t count = 0;
    assert_int_equal(store_open_sqlite(folder->path, &store), STORE_OPENED);
    require(arena_open(&arena, 2 << 20));
    enum store_result result = store_load_log(store, log_of((struct conversation_id){1}, LOG_TALK), &log);
    assert_true(result == STORE_OK || (result == STORE_NONE && told->acknowledged == 0));
    assert_true(log.head == told->acknowledged * ENTRIES_IN_TURN || log.head == (told->acknowledged + 1) * ENTRIES_IN_TURN);
    assert_int_equal(store_list_entries(store, log_of((struct conversation_id){1}, LOG_TALK), 0, SEQ_MAX, SEQ_MAX, 1 << 20, &arena, &list, &count), STORE_OK);
    assert_int_equal(count, log.head);
    for (size_t at = 0; at < count; at++)
        assert_int_equal(list[at].seq, (int64_t)at + 1);
    arena_close(&arena);
    store_close(store);
    expect_whole(folder, "main.db");
    expect_whole(folder, "keys.db");
}

static void fail_each(bool is_sticky, int write_error)
{
    /* what comes after matters less than where it begins: every fifth place for disks that stay bad */
    long stride = (is_sticky ? 5 : 1) * fault_stride(3);
    bool struck = true;
    for (long fail_at = write_error == SQLITE_FULL ? stride : 1; struck && fail_at < OPERATIONS_MAX; fail_at += stride) {
        struct fault_vfs faults;
        struct temporary folder;
        struct told told;
        temporary_make(&folder);
        fault_install(&faults, fail_at, is_sticky, write_error);
        work(&folder, &faults, &told);
        fault_remove(&faults);
        struck = faults.has_failed;
        if (!struck)
            assert_int_equal(told.acknowledged, TURNS);
        if (write_error == SQLITE_FULL && !is_sticky && told.opened == STORE_OPENED)
            assert_int_equal(told.acknowledged, TURNS); /* there was room again */
        expect_told(&folder, &told);
        temporary_remove(&folder);
    }
    assert_false(struck);
}

static void no_answer_follows_one_failed_write(void **state)
{
    (void)state;
    fail_each(false, SQLITE_IOERR_WRITE);
}

static void no_answer_follows_when_the_disk_is_gone(void **state)
{
    (void)state;
    fail_each(true, SQLITE_IOERR_WRITE);
}

static void a_full_disk_costs_a_turn_and_no_more(void **state)
{
    (void)state;
    fail_each(false, SQLITE_FULL);
}

static void a_disk_that_stays_full_loses_nothing(void **state)
{
    (void)state;
    fail_each(true, SQLITE_FULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_answer_follows_one_failed_write),
        cmocka_unit_test(no_answer_follows_when_the_disk_is_gone),
        cmocka_unit_test(a_full_disk_costs_a_turn_and_no_more),
        cmocka_unit_test(a_disk_that_stays_full_loses_nothing),
    };
    return cmocka_run_group_tests_name("the store: a disk that fails", tests, NULL, NULL);
}
