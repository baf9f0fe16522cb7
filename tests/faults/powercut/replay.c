/* SPDX-License-Identifier: Apache-2.0
 *
 *     replay RECORD CUTS SEED FOLDER
 *
 * Cuts the power CUTS times at random places of the record, opens what is left with the real
 * store and compares it with what was acknowledged. Ends with 0 when nothing was harmed, with
 * 1 when something was, and prints the first harms with the number of their cut. */
#include "disk.h"
#include "workload.h"

#include "base/arena.h"
#include "base/require.h"
#include "store/store.h"

#include <dirent.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HARMS_SHOWN = 5, ARENA_BYTES = 16 << 20 };

enum harm { UNHARMED, CORRUPT, LOST, OUT_OF_PLACE };

struct replay {
    uint8_t *bytes; /* the record as read */
    struct record *records;
    size_t record_count;
    struct disk disk;
    struct random random;
    struct arena arena;
    const char *folder;
    long harmed[OUT_OF_PLACE + 1];
    int64_t lost_most; /* turns */
};

static const char *const harm_names[] = {"unharmed", "corrupt", "acknowledged turns lost", "doubled, torn or out of order"};

/* ---- the record ---- */

static void read_record(struct replay *replay, const char *path)
{
    struct stat file;
    int in = open(path, O_RDONLY);
    require(in >= 0 && fstat(in, &file) == 0);
    size_t size = (size_t)file.st_size;
    replay->bytes = malloc(size);
    replay->records = calloc(size / sizeof(struct record_head) + 1, sizeof *replay->records);
    require(replay->bytes != NULL && replay->records != NULL);
    for (size_t at = 0; at < size;) {
        ssize_t count = read(in, replay->bytes + at, size - at);
        require(count > 0);
        at += (size_t)count;
    }
    require(close(in) == 0);
    for (size_t at = 0; at + sizeof(struct record_head) <= size;) {
        struct record *record = &replay->records[replay->record_count++];
        memcpy(&record->head, replay->bytes + at, sizeof record->head);
        record->name = (const char *)replay->bytes + at + sizeof record->head;
        record->data = (const uint8_t *)record->name + record->head.name_bytes;
        at += sizeof record->head + record->head.name_bytes + record->head.data_bytes;
        require(at <= size);
    }
}

/* ---- what is left ---- */

static void empty_folder(const char *folder)
{
    DIR *files = opendir(folder);
    require(files != NULL);
    for (struct dirent *file = readdir(files); file != NULL; file = readdir(files)) {
        char path[1024];
        (void)snprintf(path, sizeof path, "%s/%s", folder, file->d_name);
        require(file->d_name[0] == '.' || unlink(path) == 0);
    }
    require(closedir(files) == 0);
}

static bool is_whole(const char *folder, const char *name)
{
    char path[1024];
    sqlite3 *database = NULL;
    sqlite3_stmt *check = NULL;
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    bool is = sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK &&
              sqlite3_prepare_v2(database, "PRAGMA integrity_check", -1, &check, NULL) == SQLITE_OK &&
              sqlite3_step(check) == SQLITE_ROW && strcmp((const char *)sqlite3_column_text(check, 0), "ok") == 0;
    (void)sqlite3_finalize(check);
    (void)sqlite3_close(database);
    return is;
}

/* How many turns are there, by the audit rows, which have no gaps. */
static bool count_turns(struct replay *replay, struct store *store, int64_t *turns)
{
    struct store_audit *rows;
    size_t count;
    if (store_list_audit(store, 0, 1, &replay->arena, &rows, &count) != STORE_OK)
        return false;
    *turns = count == 0 ? 0 : rows[0].number;
    return true;
}

struct talks {
    struct store_entry *entries[TURNS / TURNS_FOR_CONVERSATION + 2];
    size_t count[TURNS / TURNS_FOR_CONVERSATION + 2];
    size_t next[TURNS / TURNS_FOR_CONVERSATION + 2];
};

static bool load_talks(struct replay *replay, struct store *store, int64_t turns, struct talks *talks)
{
    for (int64_t id = 1; id <= workload_conversations(turns); id++) {
        struct store_key key;
        struct log log;
        struct log_id talk = log_of((struct conversation_id){id}, LOG_TALK);
        if (store_load_key(store, id, &key) != STORE_OK || store_load_log(store, talk, &log) != STORE_OK ||
            store_list_entries(store, talk, 0, INT64_MAX, 100000, ARENA_BYTES, &replay->arena, &talks->entries[id], &talks->count[id]) != STORE_OK ||
            talks->count[id] != (size_t)log.head)
            return false;
    }
    struct conversation more;
    return store_load_conversation(store, (struct conversation_id){workload_conversations(turns) + 1}, &more) == STORE_NONE;
}

/* The talks hold just the messages of these turns, each once and in order. */
static bool are_of_turns(struct talks *talks, int64_t turns)
{
    for (int64_t turn = 1; turn <= turns; turn++)
        for (int message = 0; message < workload_messages(turn); message++) {
            char bytes[BODY_BYTES_MAX];
            int64_t id = workload_conversation(turn, message);
            size_t next = talks->next[id]++;
            if (next >= talks->count[id] || talks->entries[id][next].seq != (int64_t)next + 1 ||
                !text_equal(talks->entries[id][next].body, workload_body(turn, message, bytes)))
                return false;
        }
    for (int64_t id = 1; id <= workload_conversations(turns); id++)
        if (talks->next[id] != talks->count[id])
            return false;
    return true;
}

static enum harm look(struct replay *replay, struct store *store)
{
    int64_t turns;
    struct talks talks = {.count = {0}};
    arena_reset(&replay->arena);
    if (!count_turns(replay, store, &turns))
        return CORRUPT;
    int64_t lost = replay->disk.acknowledged - turns;
    replay->lost_most = lost > replay->lost_most ? lost : replay->lost_most;
    if (lost > 0)
        return LOST;
    /* one turn may be there that nobody was told of any more */
    if (turns > replay->disk.acknowledged + 1 || !load_talks(replay, store, turns, &talks) || !are_of_turns(&talks, turns))
        return OUT_OF_PLACE;
    return UNHARMED;
}

static enum harm cut(struct replay *replay)
{
    struct store *store;
    empty_folder(replay->folder);
    disk_cut(&replay->disk, &replay->random, replay->folder);
    if (store_open_sqlite(replay->folder, &store) != STORE_OPENED)
        return CORRUPT;
    enum harm harm = look(replay, store);
    store_close(store);
    bool are_whole = is_whole(replay->folder, "main.db") && is_whole(replay->folder, "keys.db");
    return are_whole ? harm : CORRUPT;
}

/* ---- all cuts ---- */

static int by_place(const void *left, const void *right)
{
    size_t one = *(const size_t *)left;
    size_t other = *(const size_t *)right;
    return (one > other) - (one < other);
}

static void cut_all(struct replay *replay, size_t cuts)
{
    size_t *places = calloc(cuts, sizeof *places);
    require(places != NULL);
    for (size_t at = 0; at < cuts; at++)
        places[at] = 1 + (size_t)random_below(&replay->random, replay->record_count);
    qsort(places, cuts, sizeof *places, by_place);
    size_t played = 0;
    for (size_t at = 0; at < cuts; at++) {
        while (played < places[at])
            disk_play(&replay->disk, &replay->records[played++]);
        enum harm harm = cut(replay);
        replay->harmed[harm]++;
        if (harm != UNHARMED && replay->harmed[CORRUPT] + replay->harmed[LOST] + replay->harmed[OUT_OF_PLACE] <= HARMS_SHOWN)
            printf("cut after record %zu of %zu (turn %lld acknowledged): %s\n", places[at], replay->record_count,
                   (long long)replay->disk.acknowledged, harm_names[harm]);
    }
    free(places);
}

int main(int count, char **arguments)
{
    if (count != 5) {
        fputs("replay RECORD CUTS SEED FOLDER\n", stderr);
        return 2;
    }
    struct replay *replay = calloc(1, sizeof *replay);
    require(replay != NULL && arena_open(&replay->arena, ARENA_BYTES));
    read_record(replay, arguments[1]);
    size_t cuts = strtoul(arguments[2], NULL, 10);
    replay->random = random_from_seed(strtoull(arguments[3], NULL, 10));
    replay->folder = arguments[4];
    require(cuts > 0 && replay->record_count > 0);
    cut_all(replay, cuts);
    printf("%zu cuts in %zu records: %ld unharmed, %ld corrupt, %ld with acknowledged turns lost (at most %lld), %ld out of place\n", cuts,
           replay->record_count, replay->harmed[UNHARMED], replay->harmed[CORRUPT], replay->harmed[LOST], (long long)replay->lost_most,
           replay->harmed[OUT_OF_PLACE]);
    bool is_unharmed = replay->harmed[UNHARMED] == (long)cuts;
    empty_folder(replay->folder);
    disk_close(&replay->disk);
    arena_close(&replay->arena);
    free(replay->records);
    free(replay->bytes);
    free(replay);
    return is_unharmed ? 0 : 1;
}
