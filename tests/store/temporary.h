/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_TEMPORARY_H
#define STORE_TEMPORARY_H

#include "base/require.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A data folder for one test. */
struct temporary {
    char path[256];
};

/* Makes an empty folder in TMPDIR, or /tmp. */
static inline void temporary_make(struct temporary *folder)
{
    const char *place = getenv("TMPDIR");
    (void)snprintf(folder->path, sizeof folder->path, "%s/cvdesk-store-XXXXXX", place == NULL ? "/tmp" : place);
    require(mkdtemp(folder->path) != NULL);
}

/* The path of a file in it. */
static inline void temporary_file(const struct temporary *folder, const char *name, char path[512])
{
    (void)snprintf(path, 512, "%s/%s", folder->path, name);
}

/* Removes every file in it, and leaves the folder. */
static inline void temporary_empty(const struct temporary *folder)
{
    DIR *files = opendir(folder->path);
    require(files != NULL);
    for (struct dirent *file = readdir(files); file != NULL; file = readdir(files)) {
        char path[512];
        temporary_file(folder, file->d_name, path);
        if (file->d_name[0] != '.')
            require(unlink(path) == 0);
    }
    require(closedir(files) == 0);
}

static inline void temporary_remove(const struct temporary *folder)
{
    temporary_empty(folder);
    require(rmdir(folder->path) == 0);
}

/* Copies every file of one folder to another, but for the ballast. */
static inline void temporary_copy(const struct temporary *from, const struct temporary *to)
{
    static const char *const names[] = {"main.db", "main.db-wal", "keys.db", "keys.db-wal"};
    for (size_t at = 0; at < sizeof names / sizeof *names; at++) {
        char path[512];
        temporary_file(from, names[at], path);
        FILE *in = fopen(path, "rb");
        if (in == NULL)
            continue;
        temporary_file(to, names[at], path);
        FILE *out = fopen(path, "wb");
        require(out != NULL);
        char bytes[65536];
        for (size_t count = fread(bytes, 1, sizeof bytes, in); count > 0; count = fread(bytes, 1, sizeof bytes, in))
            require(fwrite(bytes, 1, count, out) == count);
        require(fclose(in) == 0 && fclose(out) == 0);
    }
}

#endif
