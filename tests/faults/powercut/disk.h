/* SPDX-License-Identifier: Apache-2.0 */
#ifndef POWERCUT_DISK_H
#define POWERCUT_DISK_H

#include "base/random.h"
#include "record.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A disk that is played a record: for each file what is surely on it, and what was written
 * since its last sync. */

enum { DISK_FILES_MAX = 16, DISK_NAME_BYTES_MAX = 64 };

/* One record: the head, and views of the bytes that were read. */
struct record {
    struct record_head head;
    const char *name;
    const uint8_t *data;
};

struct disk_file {
    char name[DISK_NAME_BYTES_MAX];
    bool is_there;
    uint8_t *bytes;
    size_t length, room;
    const struct record **waiting; /* writes and truncations that are not synced */
    size_t waiting_count, waiting_room;
};

struct disk {
    struct disk_file files[DISK_FILES_MAX];
    int64_t acknowledged; /* the last turn that the workload was told of */
};

void disk_play(struct disk *disk, const struct record *record);

/* Writes the files into a folder as a power cut would leave them now: of what is not synced,
 * each 512-byte sector of a write, and each truncation, by the toss of a coin. */
void disk_cut(const struct disk *disk, struct random *random, const char *folder);

void disk_close(struct disk *disk);

#endif
