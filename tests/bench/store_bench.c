/* SPDX-License-Identifier: Apache-2.0
 *
 * How fast the store keeps messages, beside what could be done at all, measured in the same
 * run: commits of one message against pwrite + fdatasync of 4 KiB in place, batches against a
 * bare SQLite table with one index, into which the same bodies go without any question asked.
 * Speeds of disks differ by a hundred, so only the ratios say something about us.
 *
 *     store_bench FOLDER [SECONDS for each row] [CONVERSATIONS]
 */
#include "base/arena.h"
#include "base/require.h"
#include "base/text.h"
#include "store/store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    PAGE_BYTES = 4096,
    RAW_FILE_PAGES = 4096,
    CONVERSATIONS_MAX = 100000,
    BODY_BYTES = 142, /* a message of 114 bytes, sealed */
    SAMPLES_MAX = 1 << 20,
    STRIDE = 7919,    /* from one conversation to the next */
};

struct bench {
    struct store *store;
    struct arena arena;
    struct conversation_id conversations[CONVERSATIONS_MAX];
    int64_t numbers[CONVERSATIONS_MAX];
    size_t conversation_count;
    size_t next;
    double seconds;
    double samples[SAMPLES_MAX]; /* seconds of each commit, of one row of the table */
    size_t sample_count;
};

static double now(void)
{
    struct timespec time;
    require(clock_gettime(CLOCK_MONOTONIC, &time) == 0);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double processor(void)
{
    struct rusage usage;
    require(getrusage(RUSAGE_SELF, &usage) == 0);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static int by_value(const void *left, const void *right)
{
    double one = *(const double *)left;
    double other = *(const double *)right;
    return (one > other) - (one < other);
}

static void sample(struct bench *bench, double seconds)
{
    if (bench->sample_count < SAMPLES_MAX)
        bench->samples[bench->sample_count++] = seconds;
}

/* In microseconds; sorts. */
static double quantile(struct bench *bench, double part)
{
    qsort(bench->samples, bench->sample_count, sizeof *bench->samples, by_value);
    return bench->samples[(size_t)(part * (double)(bench->sample_count - 1))] * 1e6;
}

/* ---- what the disk can do ---- */

static double raw_rate(struct bench *bench, const char *folder)
{
    char path[4096];
    (void)snprintf(path, sizeof path, "%s/raw", folder);
    int file = open(path, O_CREAT | O_RDWR | O_TRUNC | O_CLOEXEC, 0600);
    require(file >= 0);
    char page[PAGE_BYTES];
    memset(page, 'x', sizeof page);
    for (off_t at = 0; at < RAW_FILE_PAGES; at++)
        require(pwrite(file, page, sizeof page, at * PAGE_BYTES) == PAGE_BYTES);
    require(fsync(file) == 0);
    bench->sample_count = 0;
    double begun = now();
    double before = begun;
    for (off_t at = 0; before - begun < bench->seconds; at = (at + 1) % RAW_FILE_PAGES) {
        require(pwrite(file, page, sizeof page, at * PAGE_BYTES) == PAGE_BYTES && fdatasync(file) == 0);
        double after = now();
        sample(bench, after - before);
        before = after;
    }
    double rate = (double)bench->sample_count / (before - begun);
    printf("%-22s %23.0f commits/s                     p50 %6.0f us  p99 %6.0f us\n", "pwrite + fdatasync", rate,
           quantile(bench, 0.5), quantile(bench, 0.99));
    require(close(file) == 0 && unlink(path) == 0);
    return rate;
}

/* ---- what SQLite can do ---- */

static void bare_step(sqlite3_stmt *statement)
{
    require(sqlite3_step(statement) == SQLITE_DONE && sqlite3_reset(statement) == SQLITE_OK);
}

static double bare_messages(struct bench *bench, sqlite3 *database, size_t batch)
{
    static const char body[BODY_BYTES] = "sealed";
    static int64_t seqs[CONVERSATIONS_MAX];
    sqlite3_stmt *begin, *insert, *commit;
    require(sqlite3_prepare_v2(database, "BEGIN IMMEDIATE", -1, &begin, NULL) == SQLITE_OK &&
            sqlite3_prepare_v2(database, "INSERT INTO bare VALUES (?, ?, ?)", -1, &insert, NULL) == SQLITE_OK &&
            sqlite3_prepare_v2(database, "COMMIT", -1, &commit, NULL) == SQLITE_OK);
    size_t messages = 0;
    double begun = now();
    while (now() - begun < bench->seconds) {
        bare_step(begin);
        for (size_t at = 0; at < batch; at++, messages++) {
            require(sqlite3_bind_int64(insert, 1, (int64_t)bench->next) == SQLITE_OK &&
                    sqlite3_bind_int64(insert, 2, ++seqs[bench->next]) == SQLITE_OK &&
                    sqlite3_bind_blob(insert, 3, body, sizeof body, SQLITE_STATIC) == SQLITE_OK);
            bare_step(insert);
            bench->next = (bench->next + STRIDE) % bench->conversation_count;
        }
        bare_step(commit);
    }
    double seconds = now() - begun;
    require(sqlite3_finalize(begin) == SQLITE_OK && sqlite3_finalize(insert) == SQLITE_OK && sqlite3_finalize(commit) == SQLITE_OK);
    return (double)messages / seconds;
}

static double bare_rate(struct bench *bench, const char *folder, size_t batch)
{
    char path[4096];
    sqlite3 *database;
    (void)snprintf(path, sizeof path, "%s/bare.db", folder);
    require(sqlite3_open(path, &database) == SQLITE_OK);
    require(sqlite3_exec(database,
                         "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
                         "PRAGMA wal_autocheckpoint = 400;"
                         "CREATE TABLE bare (log INTEGER, seq INTEGER, body BLOB); CREATE UNIQUE INDEX place ON bare (log, seq)",
                         NULL, NULL, NULL) == SQLITE_OK);
    double rate = bare_messages(bench, database, batch);
    printf("bare SQLite, batch %-4zu %8.0f msg/s\n", batch, rate);
    require(sqlite3_close(database) == SQLITE_OK && unlink(path) == 0);
    return rate;
}

/* ---- what we make of it ---- */

static void add_conversations(struct bench *bench, size_t count)
{
    bench->conversation_count = count;
    require(store_begin(bench->store) == STORE_OK);
    for (size_t at = 0; at < count; at++) {
        struct store_seeker seeker = {.code_sealed = text_of("sealed code"), .added_ms = 1};
        memcpy(seeker.code_digest, &at, sizeof at);
        require(store_add_seeker(bench->store, &seeker) == STORE_OK);
        struct conversation conversation = {.seeker = seeker.id, .began_ms = 1, .waiting_ms = 1, .key_id = (int64_t)at + 1};
        memcpy(conversation.begin_id, &at, sizeof at);
        require(store_add_conversation(bench->store, &conversation) == STORE_OK);
        bench->conversations[at] = conversation.id;
    }
    require(store_commit(bench->store) == STORE_OK);
}

/* One message on the desk's way: a message changes its log and not the row of its conversation. */
static void keep_message(struct bench *bench, size_t at)
{
    static const char body[BODY_BYTES] = "sealed";
    struct log_id id = log_of(bench->conversations[at], LOG_TALK);
    struct conversation conversation;
    struct log log;
    struct store_entry last;
    struct writer_id writer = {{1, 2, 3, 4, 5, 6, 7, (uint8_t)at}};
    require(store_load_conversation(bench->store, bench->conversations[at], &conversation) == STORE_OK);
    require(store_load_log(bench->store, id, &log) == STORE_OK);
    enum store_result known = store_last_of_writer(bench->store, id, &writer, &bench->arena, &last);
    require(known == STORE_OK ? last.number == bench->numbers[at] : known == STORE_NONE);
    struct store_entry entry = {
        .log = id, .seq = ++log.head, .kind = ENTRY_KIND_MESSAGE, .side = SIDE_SEEKER,
        .has_writer = true, .writer = writer, .number = ++bench->numbers[at],
        .at_ms = 1700000000000 + log.head, .body = {body, sizeof body},
    };
    memcpy(log.running, &log.head, sizeof log.head);
    require(store_append_entry(bench->store, &entry) == STORE_OK);
    require(store_save_log(bench->store, &log) == STORE_OK);
}

static double run(struct bench *bench, size_t batch)
{
    bench->sample_count = 0;
    size_t messages = 0;
    double used = processor();
    double begun = now();
    double before = begun;
    while (before - begun < bench->seconds) {
        arena_reset(&bench->arena);
        require(store_begin(bench->store) == STORE_OK);
        for (size_t at = 0; at < batch; at++) {
            keep_message(bench, bench->next);
            bench->next = (bench->next + STRIDE) % bench->conversation_count; /* no two alike in a batch */
        }
        require(store_commit(bench->store) == STORE_OK);
        double after = now();
        sample(bench, after - before);
        before = after;
        messages += batch;
    }
    double rate = (double)messages / (before - begun);
    printf("store, batch %-4zu %14.0f msg/s %9.0f commits/s %6.1f us CPU/msg   p50 %6.0f us  p99 %6.0f us\n", batch, rate,
           rate / (double)batch, (processor() - used) * 1e6 / (double)messages, quantile(bench, 0.5), quantile(bench, 0.99));
    return rate;
}

int main(int count, char **arguments)
{
    static const size_t batches[] = {8, 64, 256};
    if (count < 2) {
        fputs("store_bench FOLDER [SECONDS for each row] [CONVERSATIONS]\n", stderr);
        return 2;
    }
    struct bench *bench = calloc(1, sizeof *bench);
    require(bench != NULL && arena_open(&bench->arena, 1 << 20));
    bench->seconds = count > 2 ? strtod(arguments[2], NULL) : 1.5;
    size_t conversations = count > 3 ? strtoul(arguments[3], NULL, 10) : 1000;
    require(conversations > 0 && conversations <= CONVERSATIONS_MAX && conversations % STRIDE != 0);
    require(store_open_sqlite(arguments[1], &bench->store) == STORE_OPENED);
    add_conversations(bench, conversations);
    double raw = raw_rate(bench, arguments[1]);
    printf("    = %.2f of pwrite + fdatasync\n", run(bench, 1) / raw);
    for (size_t at = 0; at < sizeof batches / sizeof *batches; at++) {
        double bare = bare_rate(bench, arguments[1], batches[at]);
        printf("    = %.2f of bare SQLite\n", run(bench, batches[at]) / bare);
    }
    store_close(bench->store);
    arena_close(&bench->arena);
    free(bench);
    return 0;
}
