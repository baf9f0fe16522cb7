/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_FOLDER_H
#define STORE_FOLDER_H

#include "store/store.h"

#include <stdbool.h>

/* The data folder: main.db, keys.db (each with -wal and -shm), lock, ballast, and copies from
 * before upgrades, main.db.version-N. Mode 0700, files 0600. */
struct folder {
    char path[1024 + 1]; /* as long as the setting `data` */
    int lock;            /* the locked file; -1 where only read */
};

enum { FOLDER_FILE_BYTES_MAX = 1024 + 64 };

/* Makes the folder where there is none, and locks it for one writer. */
enum store_opened folder_open(struct folder *folder, const char *path);

/* For a reader: neither makes nor locks anything. */
enum store_opened folder_open_reader(struct folder *folder, const char *path);

/* Gives the lock back; harmless twice. */
void folder_close(struct folder *folder);

/* The path of a file in it; how long it is, -1 where there is none. */
void folder_file(const struct folder *folder, const char *name, char path[FOLDER_FILE_BYTES_MAX]);
int64_t folder_file_bytes(const struct folder *folder, const char *name);

/* Makes an empty file, 0600, where there is none; what SQLite puts beside it takes its mode. */
enum store_opened folder_make_file(const struct folder *folder, const char *name);

/* Makes the names of new files durable. */
enum store_opened folder_sync(const struct folder *folder);

/* Gives a written file its name, both durable: syncs part, and renames it. */
enum store_opened folder_publish(const struct folder *folder, const char *part, const char *name);

/* Sets room aside in `ballast`, once, for the day when the disk is full and something must be
 * erased: even deleting needs room. None on a disk with little room; never fails. */
void folder_take_ballast(const struct folder *folder);

/* Gives that room back to the disk. */
void folder_give_ballast(const struct folder *folder);

#endif
