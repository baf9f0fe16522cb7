/* SPDX-License-Identifier: Apache-2.0
 *
 * Names are kept in order and at once, as the journals of ext4 and xfs do; contents are not.
 * A drive writes a sector whole or not at all, and in any order. */
#include "disk.h"

#include "base/require.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECTOR_BYTES = 512 };

/* The file of this name; made where there is none. */
static struct disk_file *file_of(struct disk *disk, const char *name, size_t length)
{
    require(length < DISK_NAME_BYTES_MAX);
    struct disk_file *unused = NULL;
    for (int at = 0; at < DISK_FILES_MAX; at++) {
        struct disk_file *file = &disk->files[at];
        if (file->is_there && strlen(file->name) == length && memcmp(file->name, name, length) == 0)
            return file;
        if (!file->is_there && unused == NULL)
            unused = file;
    }
    require(unused != NULL);
    unused->is_there = true;
    memcpy(unused->name, name, length);
    unused->name[length] = '\0';
    return unused;
}

static void resize(struct disk_file *file, size_t length)
{
    if (length > file->room) {
        file->room = 2 * length;
        file->bytes = realloc(file->bytes, file->room);
        require(file->bytes != NULL);
    }
    if (length > file->length)
        memset(file->bytes + file->length, 0, length - file->length);
    file->length = length;
}

static void put(struct disk_file *file, size_t at, const uint8_t *data, size_t count)
{
    if (at + count > file->length)
        resize(file, at + count);
    memcpy(file->bytes + at, data, count);
}

static void apply(struct disk_file *file, const struct record *record)
{
    if (record->head.kind == RECORD_TRUNCATE)
        resize(file, (size_t)record->head.offset);
    else
        put(file, (size_t)record->head.offset, record->data, record->head.data_bytes);
}

static void wait_for_sync(struct disk_file *file, const struct record *record)
{
    if (file->waiting_count == file->waiting_room) {
        file->waiting_room = file->waiting_room == 0 ? 64 : 2 * file->waiting_room;
        file->waiting = realloc(file->waiting, file->waiting_room * sizeof *file->waiting);
        require(file->waiting != NULL);
    }
    file->waiting[file->waiting_count++] = record;
}

static void sync_file(struct disk_file *file)
{
    for (size_t at = 0; at < file->waiting_count; at++)
        apply(file, file->waiting[at]);
    file->waiting_count = 0;
}

static void forget(struct disk_file *file)
{
    file->is_there = false;
    file->length = 0;
    file->waiting_count = 0;
}

static void rename_file(struct disk *disk, const struct record *record)
{
    struct disk_file *target = file_of(disk, (const char *)record->data, record->head.data_bytes);
    forget(target);
    struct disk_file *file = file_of(disk, record->name, record->head.name_bytes);
    memcpy(file->name, record->data, record->head.data_bytes);
    file->name[record->head.data_bytes] = '\0';
}

void disk_play(struct disk *disk, const struct record *record)
{
    if (record->head.kind == RECORD_ACKNOWLEDGED) {
        disk->acknowledged = record->head.offset;
        return;
    }
    if (record->head.name_bytes == 0)
        return; /* the folder: names are safe already */
    struct disk_file *file = file_of(disk, record->name, record->head.name_bytes);
    switch ((enum record_kind)record->head.kind) {
    case RECORD_WRITE:
    case RECORD_TRUNCATE:
        wait_for_sync(file, record);
        return;
    case RECORD_SYNC:
        sync_file(file);
        return;
    case RECORD_REMOVE:
        forget(file);
        return;
    case RECORD_RENAME:
        rename_file(disk, record);
        return;
    case RECORD_ACKNOWLEDGED:
        return;
    }
}

/* ---- the cut ---- */

static void tear(struct disk_file *file, const struct record *record, struct random *random)
{
    if (record->head.kind == RECORD_TRUNCATE) {
        if (random_below(random, 2) == 0)
            apply(file, record);
        return;
    }
    size_t offset = (size_t)record->head.offset;
    size_t end = offset + record->head.data_bytes;
    for (size_t at = offset; at < end;) {
        size_t next = (at / SECTOR_BYTES + 1) * SECTOR_BYTES;
        size_t until = next < end ? next : end;
        if (random_below(random, 2) == 0)
            put(file, at, record->data + (at - offset), until - at);
        at = until;
    }
}

static void write_out(const struct disk_file *file, const char *folder)
{
    char path[1024];
    (void)snprintf(path, sizeof path, "%s/%s", folder, file->name);
    int out = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    require(out >= 0);
    for (size_t at = 0; at < file->length;) {
        ssize_t written = write(out, file->bytes + at, file->length - at);
        require(written > 0);
        at += (size_t)written;
    }
    require(close(out) == 0);
}

void disk_cut(const struct disk *disk, struct random *random, const char *folder)
{
    for (int at = 0; at < DISK_FILES_MAX; at++) {
        const struct disk_file *file = &disk->files[at];
        if (!file->is_there)
            continue;
        struct disk_file left = {.length = 0};
        memcpy(left.name, file->name, sizeof left.name);
        resize(&left, file->length);
        if (file->length > 0)
            memcpy(left.bytes, file->bytes, file->length);
        for (size_t waiting = 0; waiting < file->waiting_count; waiting++)
            tear(&left, file->waiting[waiting], random);
        write_out(&left, folder);
        free(left.bytes);
    }
}

void disk_close(struct disk *disk)
{
    for (int at = 0; at < DISK_FILES_MAX; at++) {
        free(disk->files[at].bytes);
        free(disk->files[at].waiting);
    }
}
