/* SPDX-License-Identifier: Apache-2.0
 *
 * The folder, its files, one writer and its readers. */
#include "subject.h"

#include "raw.h"

#include <fcntl.h>
#include <sys/wait.h>

struct opening {
    struct temporary folder;
    struct store *store;
};

static int make_folder(void **state)
{
    struct opening *opening = calloc(1, sizeof *opening);
    require(opening != NULL);
    temporary_make(&opening->folder);
    *state = opening;
    return 0;
}

static int remove_folder(void **state)
{
    struct opening *opening = *state;
    store_close(opening->store);
    temporary_remove(&opening->folder);
    free(opening);
    return 0;
}

static void open_store(struct opening *opening)
{
    assert_int_equal(store_open_sqlite(opening->folder.path, &opening->store), STORE_OPENED);
}

static unsigned mode_of(const struct opening *opening, const char *name)
{
    char path[512];
    struct stat file;
    temporary_file(&opening->folder, name, path);
    assert_int_equal(stat(path, &file), 0);
    return file.st_mode & 0777;
}

static void nobody_else_may_read_the_files(void **state)
{
    static const char *const names[] = {"main.db", "main.db-wal", "main.db-shm", "keys.db", "keys.db-wal", "keys.db-shm", "lock"};
    struct opening *opening = *state;
    require(chmod(opening->folder.path, 0755) == 0);
    mode_t before = umask(0);
    open_store(opening);
    (void)umask(before);
    assert_int_equal(mode_of(opening, "."), 0700);
    for (size_t at = 0; at < sizeof names / sizeof *names; at++)
        assert_int_equal(mode_of(opening, names[at]), 0600);
}

static void there_is_one_writer(void **state)
{
    struct opening *opening = *state;
    struct store *second;
    open_store(opening);
    assert_int_equal(store_open_sqlite(opening->folder.path, &second), STORE_IN_USE);
    assert_null(second);
    store_close(opening->store);
    open_store(opening);
}

static void a_reader_sees_what_is_committed(void **state)
{
    struct opening *opening = *state;
    struct store *reader;
    struct seeker_id id;
    open_store(opening);
    assert_int_equal(store_open_sqlite_reader(opening->folder.path, &reader), STORE_OPENED);
    struct store_seeker seeker = {.code_digest = {1}, .code_sealed = text_of("code")};
    assert_int_equal(store_begin(opening->store), STORE_OK);
    assert_int_equal(store_add_seeker(opening->store, &seeker), STORE_OK);
    assert_int_equal(store_find_seeker(reader, seeker.code_digest, &id), STORE_NONE);
    assert_int_equal(store_commit(opening->store), STORE_OK);
    assert_int_equal(store_find_seeker(reader, seeker.code_digest, &id), STORE_OK);
    store_close(reader);
}

/* A reader's turn is one look at one moment. */
static void a_readers_turn_stands_still(void **state)
{
    struct opening *opening = *state;
    struct store *reader;
    struct seeker_id id;
    open_store(opening);
    assert_int_equal(store_open_sqlite_reader(opening->folder.path, &reader), STORE_OPENED);
    struct store_seeker seeker = {.code_digest = {1}, .code_sealed = text_of("code")};
    assert_int_equal(store_begin(reader), STORE_OK);
    assert_int_equal(store_find_seeker(reader, seeker.code_digest, &id), STORE_NONE);
    assert_int_equal(store_begin(opening->store), STORE_OK);
    assert_int_equal(store_add_seeker(opening->store, &seeker), STORE_OK);
    assert_int_equal(store_commit(opening->store), STORE_OK);
    assert_int_equal(store_find_seeker(reader, seeker.code_digest, &id), STORE_NONE);
    assert_int_equal(store_commit(reader), STORE_OK);
    assert_int_equal(store_find_seeker(reader, seeker.code_digest, &id), STORE_OK);
    store_close(reader);
}

static void drop_file(const struct temporary *folder, const char *name)
{
    char path[512];
    temporary_file(folder, name, path);
    require(unlink(path) == 0);
}

/* A backup after a stop is a copy of two files: they are whole though a reader outlives the
 * writer, and the last to close does not tidy. */
static void the_files_are_whole_when_the_writer_has_closed(void **state)
{
    struct opening *opening = *state;
    struct store *reader;
    struct temporary copy;
    struct store_seeker seeker = {.code_digest = {1}, .code_sealed = text_of("code")};
    struct store_key key = {.id = 7};
    struct seeker_id id;
    open_store(opening);
    assert_int_equal(store_open_sqlite_reader(opening->folder.path, &reader), STORE_OPENED);
    assert_int_equal(store_add_keys(opening->store, &key, 1), STORE_OK);
    assert_int_equal(store_begin(opening->store), STORE_OK);
    assert_int_equal(store_add_seeker(opening->store, &seeker), STORE_OK);
    assert_int_equal(store_commit(opening->store), STORE_OK);
    assert_int_equal(store_load_key(reader, 7, &key), STORE_OK);
    store_close(opening->store);
    temporary_make(&copy);
    temporary_copy(&opening->folder, &copy);
    store_close(reader);
    drop_file(&copy, "main.db-wal");
    drop_file(&copy, "keys.db-wal");
    assert_int_equal(store_open_sqlite(copy.path, &opening->store), STORE_OPENED);
    assert_int_equal(store_find_seeker(opening->store, seeker.code_digest, &id), STORE_OK);
    assert_int_equal(store_load_key(opening->store, 7, &key), STORE_OK);
    store_close(opening->store);
    opening->store = NULL;
    temporary_remove(&copy);
}

/* The last to close would checkpoint and remove the log: a reader must not. */
static void a_reader_leaves_the_log_where_it_is(void **state)
{
    struct opening *opening = *state;
    struct store *reader;
    struct temporary copy;
    open_store(opening);
    assert_int_equal(store_begin(opening->store), STORE_OK);
    struct store_seeker seeker = {.code_digest = {1}, .code_sealed = text_of("code")};
    assert_int_equal(store_add_seeker(opening->store, &seeker), STORE_OK);
    assert_int_equal(store_commit(opening->store), STORE_OK);
    temporary_make(&copy); /* as after a crash: a log, and nobody who writes */
    temporary_copy(&opening->folder, &copy);
    assert_int_equal(store_open_sqlite_reader(copy.path, &reader), STORE_OPENED);
    store_close(reader);
    char path[512];
    struct stat log;
    temporary_file(&copy, "main.db-wal", path);
    assert_int_equal(stat(path, &log), 0);
    assert_true(log.st_size > 0);
    temporary_remove(&copy);
}

static void a_reader_needs_what_a_writer_made(void **state)
{
    struct opening *opening = *state;
    struct store *reader;
    assert_int_equal(store_open_sqlite_reader(opening->folder.path, &reader), STORE_UNREADABLE);
    assert_null(reader);
}

static void keys_without_conversations_are_not_swept(void **state)
{
    struct opening *opening = *state;
    char path[512];
    open_store(opening);
    store_close(opening->store);
    temporary_file(&opening->folder, "main.db", path);
    require(unlink(path) == 0);
    assert_int_equal(store_open_sqlite(opening->folder.path, &opening->store), STORE_UNREADABLE);
    assert_null(opening->store);
}

static void what_is_not_ours_is_left_alone(void **state)
{
    struct opening *opening = *state;
    raw_run(&opening->folder, "main.db", "CREATE TABLE theirs (one)");
    assert_int_equal(store_open_sqlite(opening->folder.path, &opening->store), STORE_UNREADABLE);
    temporary_empty(&opening->folder);
    char path[512];
    temporary_file(&opening->folder, "main.db", path);
    FILE *file = fopen(path, "w");
    require(file != NULL && fputs("This is a letter, not a database; long enough to be looked at as one.", file) >= 0 && fclose(file) == 0);
    assert_int_equal(store_open_sqlite(opening->folder.path, &opening->store), STORE_UNREADABLE);
    assert_int_equal(store_open_sqlite("/nowhere/at/all", &opening->store), STORE_UNREADABLE);
    assert_null(opening->store);
}

/* Flipped bits in a page of the tree itself. */
static void damage(struct opening *opening)
{
    char path[512];
    open_store(opening);
    store_close(opening->store);
    opening->store = NULL;
    temporary_file(&opening->folder, "main.db", path);
    int file = open(path, O_RDWR);
    require(file >= 0 && pwrite(file, "\xFF\xFF\xFF\xFF", 4, 2 * 8192) == 4 && close(file) == 0);
}

/* quick_check at the start. */
static void a_damaged_file_is_not_opened(void **state)
{
    struct opening *opening = *state;
    damage(opening);
    assert_int_equal(store_open_sqlite(opening->folder.path, &opening->store), STORE_UNREADABLE);
}

/* A desk that starts again while people wait: every page would take 100 ms. */
static void who_opens_again_does_not_look_at_every_page(void **state)
{
    struct opening *opening = *state;
    damage(opening);
    assert_int_equal(store_open_sqlite_again(opening->folder.path, &opening->store), STORE_OPENED);
}

/* Another process that keeps main.db to itself for so long, from the moment this returns. */
static pid_t occupy(const struct opening *opening, unsigned milliseconds)
{
    int pair[2];
    char byte = 0;
    require(pipe(pair) == 0);
    pid_t child = fork();
    require(child >= 0);
    if (child == 0) {
        sqlite3 *database = raw_open(&opening->folder, "main.db");
        bool is_ours = sqlite3_exec(database, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", NULL, NULL, NULL) == SQLITE_OK;
        if (is_ours && write(pair[1], &byte, 1) == 1)
            (void)usleep(milliseconds * 1000);
        _exit(is_ours ? 0 : 1);
    }
    require(close(pair[1]) == 0 && read(pair[0], &byte, 1) == 1 && close(pair[0]) == 0);
    return child;
}

/* After a kill of all roles a reader that opens first puts the log in order, and does so at idle
 * priority: a desk that gave up would count as one more death. */
static void who_opens_waits_for_who_puts_the_log_in_order(void **state)
{
    struct opening *opening = *state;
    struct store *reader;
    int status;
    open_store(opening);
    store_close(opening->store);
    pid_t child = occupy(opening, 400);
    open_store(opening);
    require(waitpid(child, &status, 0) == child && status == 0);
    store_close(opening->store);
    child = occupy(opening, 1400);
    assert_int_equal(store_open_sqlite_reader(opening->folder.path, &reader), STORE_OPENED);
    require(waitpid(child, &status, 0) == child && status == 0);
    store_close(reader);
    open_store(opening);
}

#define OPENING(TEST) cmocka_unit_test_setup_teardown(TEST, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        OPENING(nobody_else_may_read_the_files),
        OPENING(there_is_one_writer),
        OPENING(a_reader_sees_what_is_committed),
        OPENING(a_readers_turn_stands_still),
        OPENING(the_files_are_whole_when_the_writer_has_closed),
        OPENING(a_reader_leaves_the_log_where_it_is),
        OPENING(a_reader_needs_what_a_writer_made),
        OPENING(who_opens_waits_for_who_puts_the_log_in_order),
        OPENING(keys_without_conversations_are_not_swept),
        OPENING(what_is_not_ours_is_left_alone),
        OPENING(a_damaged_file_is_not_opened),
        OPENING(who_opens_again_does_not_look_at_every_page),
    };
    return cmocka_run_group_tests_name("the store: opening", tests, NULL, NULL);
}
