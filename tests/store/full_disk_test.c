/* SPDX-License-Identifier: Apache-2.0
 *
 * A disk that is really full: a small file system of its own where we may mount one, and a
 * limit on the size of files everywhere. The turn is FULL and abandoned, reading goes on, and
 * when there is room again so does writing, in the same process. */
#include "subject.h"

#include "raw.h"

#include "domain/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>

enum { BODY_BYTES = 4000, ENTRIES_IN_TURN = 8, TURNS_MAX = 10000, LIMIT_BYTES = 2 << 20 };

struct disk {
    struct temporary folder;
    struct store *store;
    struct arena arena;
    bool is_mounted;
    int64_t head; /* of the talk, as acknowledged */
};

static void open_disk(struct disk *disk)
{
    struct store_seeker seeker = {.code_sealed = text_of("code")};
    require(arena_open(&disk->arena, 8 << 20));
    assert_int_equal(store_open_sqlite(disk->folder.path, &disk->store), STORE_OPENED);
    assert_int_equal(store_begin(disk->store), STORE_OK);
    assert_int_equal(store_add_seeker(disk->store, &seeker), STORE_OK);
    struct conversation conversation = {.seeker = seeker.id, .key_id = 1};
    assert_int_equal(store_add_conversation(disk->store, &conversation), STORE_OK);
    assert_int_equal(store_commit(disk->store), STORE_OK);
}

static enum store_result write_turn(struct disk *disk)
{
    static const char body[BODY_BYTES] = "sealed";
    struct log log = {.id = log_of((struct conversation_id){1}, LOG_TALK), .head = disk->head};
    enum store_result result = store_begin(disk->store);
    for (int at = 0; at < ENTRIES_IN_TURN && result == STORE_OK; at++) {
        struct store_entry entry = subject_entry(log.id, ++log.head, "");
        entry.body = (struct text){body, sizeof body};
        result = store_append_entry(disk->store, &entry);
    }
    if (result == STORE_OK)
        result = store_save_log(disk->store, &log);
    if (result == STORE_OK)
        result = store_commit(disk->store);
    if (result == STORE_OK)
        disk->head = log.head;
    else
        store_abandon(disk->store);
    return result;
}

static enum store_result fill(struct disk *disk)
{
    enum store_result result = STORE_OK;
    for (int turn = 0; turn < TURNS_MAX && result == STORE_OK; turn++)
        result = write_turn(disk);
    return result;
}

/* All that was acknowledged is there, and nothing else. */
static void expect_acknowledged(struct disk *disk)
{
    struct store_entry *list;
    struct log log;
    size_t count;
    arena_reset(&disk->arena);
    assert_int_equal(store_load_log(disk->store, log_of((struct conversation_id){1}, LOG_TALK), &log), STORE_OK);
    assert_int_equal(log.head, disk->head);
    assert_int_equal(store_list_entries(disk->store, log.id, 0, SEQ_MAX, SEQ_MAX, 6 << 20, &disk->arena, &list, &count), STORE_OK);
    assert_int_equal(count, disk->head);
}

static void fill_and_go_on(struct disk *disk, void (*make_room)(struct disk *))
{
    char answer[8192];
    assert_int_equal(fill(disk), STORE_FULL);
    assert_true(disk->head > 0);
    expect_acknowledged(disk);
    store_idle(disk->store); /* may make room in the log; a checkpoint without room is no fault */
    assert_int_equal(fill(disk), STORE_FULL);
    assert_int_equal(write_turn(disk), STORE_FULL);
    expect_acknowledged(disk);
    make_room(disk);
    assert_int_equal(write_turn(disk), STORE_OK);
    expect_acknowledged(disk);
    store_close(disk->store);
    assert_string_equal(raw_ask(&disk->folder, "main.db", "PRAGMA integrity_check", answer), "ok");
    assert_int_equal(store_open_sqlite(disk->folder.path, &disk->store), STORE_OPENED);
    expect_acknowledged(disk);
    store_close(disk->store);
    arena_close(&disk->arena);
}

/* ---- a file system of 4 MiB ---- */

static void hold_room(const struct disk *disk)
{
    char path[512];
    temporary_file(&disk->folder, "something-else", path);
    int file = open(path, O_WRONLY | O_CREAT, 0600);
    require(file >= 0 && posix_fallocate(file, 0, 1 << 20) == 0 && close(file) == 0);
}

static void fill_up(const struct disk *disk)
{
    static const char nothing[4096];
    char path[512];
    temporary_file(&disk->folder, "something-else", path);
    int file = open(path, O_WRONLY | O_CREAT, 0600);
    require(file >= 0);
    while (write(file, nothing, sizeof nothing) > 0)
        continue;
    require(errno == ENOSPC && close(file) == 0);
}

static void free_room(struct disk *disk)
{
    char path[512];
    temporary_file(&disk->folder, "something-else", path);
    require(unlink(path) == 0);
}

static void a_small_file_system_fills_up(void **state)
{
    (void)state;
    struct disk disk = {.head = 0};
    temporary_make(&disk.folder);
    if (mount("tmpfs", disk.folder.path, "tmpfs", 0, "size=4m,mode=0700") != 0) {
        print_message("    not as root: only the limit on files is tried\n");
        require(rmdir(disk.folder.path) == 0);
        return;
    }
    open_disk(&disk);
    hold_room(&disk);
    fill_and_go_on(&disk, free_room);
    require(umount(disk.folder.path) == 0 && rmdir(disk.folder.path) == 0);
}

/* A start on a disk without any room says so. */
static void a_store_cannot_begin_on_a_full_disk(void **state)
{
    (void)state;
    struct disk disk = {.head = 0};
    temporary_make(&disk.folder);
    if (mount("tmpfs", disk.folder.path, "tmpfs", 0, "size=64k,mode=0700") == 0) {
        assert_int_equal(store_open_sqlite(disk.folder.path, &disk.store), STORE_DISK_FULL);
        assert_null(disk.store);
        require(umount(disk.folder.path) == 0);
    }
    require(rmdir(disk.folder.path) == 0);
}

/* The same with data that is there: nothing is damaged, and with room it opens. */
static void a_store_does_not_open_on_a_full_disk(void **state)
{
    (void)state;
    struct disk disk = {.head = 0};
    temporary_make(&disk.folder);
    if (mount("tmpfs", disk.folder.path, "tmpfs", 0, "size=4m,mode=0700") == 0) {
        open_disk(&disk);
        store_close(disk.store);
        fill_up(&disk);
        assert_int_equal(store_open_sqlite(disk.folder.path, &disk.store), STORE_DISK_FULL);
        assert_null(disk.store);
        free_room(&disk);
        assert_int_equal(store_open_sqlite(disk.folder.path, &disk.store), STORE_OPENED);
        expect_acknowledged(&disk);
        store_close(disk.store);
        arena_close(&disk.arena);
        require(umount(disk.folder.path) == 0);
    }
    require(rmdir(disk.folder.path) == 0);
}

/* ---- a limit on the size of files: EFBIG ---- */

static void limit_files(rlim_t bytes)
{
    struct rlimit limit;
    require(getrlimit(RLIMIT_FSIZE, &limit) == 0);
    limit.rlim_cur = bytes;
    require(setrlimit(RLIMIT_FSIZE, &limit) == 0);
}

static void lift_limit(struct disk *disk)
{
    (void)disk;
    limit_files(RLIM_INFINITY);
}

static void a_file_reaches_its_limit(void **state)
{
    (void)state;
    struct disk disk = {.head = 0};
    temporary_make(&disk.folder);
    require(signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
    open_disk(&disk);
    limit_files(LIMIT_BYTES);
    fill_and_go_on(&disk, lift_limit);
    temporary_remove(&disk.folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_file_system_fills_up),
        cmocka_unit_test(a_store_cannot_begin_on_a_full_disk),
        cmocka_unit_test(a_store_does_not_open_on_a_full_disk),
        cmocka_unit_test(a_file_reaches_its_limit),
    };
    return cmocka_run_group_tests_name("the store: a full disk", tests, NULL, NULL);
}
