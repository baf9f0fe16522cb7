/* SPDX-License-Identifier: Apache-2.0
 *
 * Loaded by LD_PRELOAD: takes the place of the calls by which a process changes files, lets
 * them happen, and records those in the folder POWERCUT_FOLDER to the file POWERCUT_RECORD.
 * Shared memory of SQLite (-shm) is no matter of the disk. Syncs are recorded and not done,
 * which makes a run fast. POWERCUT_CONTROL=NORMAL keeps those syncs out of the record that
 * synchronous=NORMAL would not do: the ones of a write-ahead log that follow frames. (A sync
 * after its header, and a second one at the start of a checkpoint, stay.) OFF keeps out all.
 *
 * At this level, and not as a layer inside SQLite, because then it also sees what our own
 * files do, and whether SQLite's own way to the disk syncs what it says. */
#include "record.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { LOG_HEADER_BYTES = 32 }; /* sqlite.org/fileformat2.html §4.1 */

/* A library that is preloaded has no main to hang its state from. */
static struct {
    char folder[PATH_MAX];
    size_t folder_length;
    int record;
    bool is_normal, is_off;
    bool has_new_frames; /* written to a log since it was last synced */
    ssize_t (*pwrite)(int, const void *, size_t, off_t);
    int (*ftruncate)(int, off_t);
    int (*unlink)(const char *);
    int (*rename)(const char *, const char *);
} recorder = {.record = -1};

static void *next(const char *name)
{
    void *function = dlsym(RTLD_NEXT, name);
    if (function == NULL)
        abort();
    return function;
}

#define NEXT(NAME) (*(void **)&recorder.NAME = next(#NAME))

__attribute__((constructor)) static void start(void)
{
    const char *folder = getenv("POWERCUT_FOLDER");
    const char *record = getenv("POWERCUT_RECORD");
    const char *control = getenv("POWERCUT_CONTROL");
    NEXT(pwrite);
    NEXT(ftruncate);
    NEXT(unlink);
    NEXT(rename);
    if (folder == NULL || record == NULL || realpath(folder, recorder.folder) == NULL)
        return;
    recorder.folder_length = strlen(recorder.folder);
    recorder.is_normal = control != NULL && strcmp(control, "NORMAL") == 0;
    recorder.is_off = control != NULL && strcmp(control, "OFF") == 0;
    recorder.record = open(record, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

static void note(enum record_kind kind, const char *name, int64_t offset, const void *data, size_t bytes)
{
    struct record_head head = {.kind = kind, .name_bytes = (uint32_t)strlen(name), .offset = offset, .data_bytes = bytes};
    size_t size = sizeof head + head.name_bytes + bytes;
    char *whole = malloc(size);
    if (whole == NULL)
        abort();
    memcpy(whole, &head, sizeof head);
    memcpy(whole + sizeof head, name, head.name_bytes);
    if (bytes > 0)
        memcpy(whole + sizeof head + head.name_bytes, data, bytes);
    if (write(recorder.record, whole, size) != (ssize_t)size)
        abort();
    free(whole);
}

/* The name within the folder; NULL for what lies elsewhere, and what is no matter of the disk. */
static const char *name_of(const char *path)
{
    bool is_inside = recorder.record >= 0 && strncmp(path, recorder.folder, recorder.folder_length) == 0;
    if (!is_inside || strstr(path, "-shm") != NULL || strstr(path, "/ballast") != NULL)
        return NULL;
    const char *name = path + recorder.folder_length;
    return *name == '/' ? name + 1 : *name == '\0' ? name : NULL;
}

static const char *name_of_file(int file, char path[PATH_MAX])
{
    char link[64];
    (void)snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0)
        return NULL;
    path[length] = '\0';
    return name_of(path);
}

static bool is_log(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && strcmp(name + length - 4, "-wal") == 0;
}

/* ---- what the workload tells ---- */

void powercut_acknowledge(int64_t turn)
{
    if (recorder.record >= 0)
        note(RECORD_ACKNOWLEDGED, "", turn, NULL, 0);
}

/* ---- the calls ---- */

ssize_t pwrite64(int file, const void *bytes, size_t count, off_t at)
{
    char path[PATH_MAX];
    ssize_t written = recorder.pwrite(file, bytes, count, at);
    const char *name = written > 0 ? name_of_file(file, path) : NULL;
    if (name != NULL) {
        note(RECORD_WRITE, name, at, bytes, (size_t)written);
        recorder.has_new_frames |= is_log(name) && at >= LOG_HEADER_BYTES;
    }
    return written;
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at)
{
    return pwrite64(file, bytes, count, at);
}

int fsync(int file)
{
    char path[PATH_MAX];
    const char *name = name_of_file(file, path);
    if (name == NULL)
        return 0;
    bool is_commit = is_log(name) && recorder.has_new_frames;
    if (!recorder.is_off && !(recorder.is_normal && is_commit))
        note(RECORD_SYNC, name, 0, NULL, 0);
    if (is_log(name))
        recorder.has_new_frames = false;
    return 0;
}

int fdatasync(int file)
{
    return fsync(file);
}

int ftruncate64(int file, off_t size)
{
    char path[PATH_MAX];
    int result = recorder.ftruncate(file, size);
    const char *name = result == 0 ? name_of_file(file, path) : NULL;
    if (name != NULL)
        note(RECORD_TRUNCATE, name, size, NULL, 0);
    return result;
}

int ftruncate(int file, off_t size)
{
    return ftruncate64(file, size);
}

int unlink(const char *path)
{
    char full[PATH_MAX];
    const char *name = realpath(path, full) != NULL ? name_of(full) : NULL;
    int result = recorder.unlink(path);
    if (result == 0 && name != NULL)
        note(RECORD_REMOVE, name, 0, NULL, 0);
    return result;
}

int rename(const char *from, const char *to)
{
    char full[PATH_MAX];
    char full_to[PATH_MAX];
    const char *name = realpath(from, full) != NULL ? name_of(full) : NULL;
    int result = recorder.rename(from, to);
    const char *name_to = result == 0 && realpath(to, full_to) != NULL ? name_of(full_to) : NULL;
    if (name != NULL && name_to != NULL)
        note(RECORD_RENAME, name, 0, name_to, strlen(name_to));
    return result;
}
