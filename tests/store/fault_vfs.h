/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STORE_FAULT_VFS_H
#define STORE_FAULT_VFS_H

#include "base/require.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

/* A layer between SQLite and the disk, so that the n-th write, sync or truncation fails. It
 * takes the place of SQLite's own way to the disk while it is installed, so the store under
 * test is the real one. */
struct fault_vfs {
    sqlite3_vfs vfs;
    sqlite3_vfs *real;
    long operations;  /* writes, syncs and truncations so far */
    long fail_at;     /* the one to fail, counted from 1; 0 none */
    bool is_sticky;   /* all after it fail as well: the disk is gone, or the process was killed */
    int write_error;  /* what a write or truncation answers: SQLITE_IOERR_WRITE, SQLITE_FULL */
    bool has_failed;
};

struct fault_file {
    sqlite3_file file;
    struct fault_vfs *faults;
    sqlite3_file *real;
};

static inline sqlite3_file *fault_real(sqlite3_file *file)
{
    return ((struct fault_file *)file)->real;
}

/* Counts one operation; true when it has to fail. */
static inline bool fault_strikes(sqlite3_file *file)
{
    struct fault_vfs *faults = ((struct fault_file *)file)->faults;
    faults->operations++;
    bool strikes = faults->fail_at > 0 &&
                   (faults->operations == faults->fail_at || (faults->is_sticky && faults->operations > faults->fail_at));
    faults->has_failed |= strikes;
    return strikes;
}

static inline int fault_close(sqlite3_file *file)
{
    int code = fault_real(file)->pMethods->xClose(fault_real(file));
    free(fault_real(file));
    return code;
}

static inline int fault_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at)
{
    return fault_real(file)->pMethods->xRead(fault_real(file), bytes, count, at);
}

/* A write that fails may have written a part: half of it, here. */
static inline int fault_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    struct fault_vfs *faults = ((struct fault_file *)file)->faults;
    if (!fault_strikes(file))
        return fault_real(file)->pMethods->xWrite(fault_real(file), bytes, count, at);
    if (faults->operations == faults->fail_at)
        (void)fault_real(file)->pMethods->xWrite(fault_real(file), bytes, count / 2, at);
    return faults->write_error;
}

static inline int fault_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (fault_strikes(file))
        return ((struct fault_file *)file)->faults->write_error == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_TRUNCATE;
    return fault_real(file)->pMethods->xTruncate(fault_real(file), size);
}

/* A disk without room fails writes; a sync that fails is a fault whatever it blames. One that
 * does not fail does nothing: the power stays on, and a thousand runs take seconds. */
static inline int fault_sync(sqlite3_file *file, int flags)
{
    (void)flags;
    bool is_full_only = ((struct fault_file *)file)->faults->write_error == SQLITE_FULL;
    return !is_full_only && fault_strikes(file) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static inline int fault_file_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return fault_real(file)->pMethods->xFileSize(fault_real(file), size);
}

static inline int fault_lock(sqlite3_file *file, int level)
{
    return fault_real(file)->pMethods->xLock(fault_real(file), level);
}

static inline int fault_unlock(sqlite3_file *file, int level)
{
    return fault_real(file)->pMethods->xUnlock(fault_real(file), level);
}

static inline int fault_check_lock(sqlite3_file *file, int *is_reserved)
{
    return fault_real(file)->pMethods->xCheckReservedLock(fault_real(file), is_reserved);
}

static inline int fault_control(sqlite3_file *file, int operation, void *argument)
{
    return fault_real(file)->pMethods->xFileControl(fault_real(file), operation, argument);
}

static inline int fault_sector(sqlite3_file *file)
{
    return fault_real(file)->pMethods->xSectorSize(fault_real(file));
}

static inline int fault_device(sqlite3_file *file)
{
    return fault_real(file)->pMethods->xDeviceCharacteristics(fault_real(file));
}

static inline int fault_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **where)
{
    return fault_real(file)->pMethods->xShmMap(fault_real(file), page, size, extend, where);
}

static inline int fault_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
    return fault_real(file)->pMethods->xShmLock(fault_real(file), offset, count, flags);
}

static inline void fault_shm_barrier(sqlite3_file *file)
{
    fault_real(file)->pMethods->xShmBarrier(fault_real(file));
}

static inline int fault_shm_unmap(sqlite3_file *file, int remove)
{
    return fault_real(file)->pMethods->xShmUnmap(fault_real(file), remove);
}

static inline int fault_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flags_out)
{
    static const sqlite3_io_methods methods = {
        .iVersion = 2, .xClose = fault_close, .xRead = fault_read, .xWrite = fault_write, .xTruncate = fault_truncate,
        .xSync = fault_sync, .xFileSize = fault_file_size, .xLock = fault_lock, .xUnlock = fault_unlock,
        .xCheckReservedLock = fault_check_lock, .xFileControl = fault_control, .xSectorSize = fault_sector,
        .xDeviceCharacteristics = fault_device, .xShmMap = fault_shm_map, .xShmLock = fault_shm_lock,
        .xShmBarrier = fault_shm_barrier, .xShmUnmap = fault_shm_unmap,
    };
    struct fault_file *opened = (struct fault_file *)file;
    opened->faults = vfs->pAppData;
    opened->real = calloc(1, (size_t)opened->faults->real->szOsFile);
    require(opened->real != NULL);
    int code = opened->faults->real->xOpen(opened->faults->real, name, opened->real, flags, flags_out);
    if (code != SQLITE_OK)
        free(opened->real);
    opened->file.pMethods = code == SQLITE_OK ? &methods : NULL;
    return code;
}

/* Puts the layer in place, counting from nothing. */
/* From one place that fails to the next: each with --long (tests/run says so), else one of so many. */
static inline long fault_stride(long otherwise)
{
    const char *is_long = getenv("LONG");
    return is_long != NULL && is_long[0] != '\0' ? 1 : otherwise;
}

static inline void fault_install(struct fault_vfs *faults, long fail_at, bool is_sticky, int write_error)
{
    sqlite3_vfs *real = sqlite3_vfs_find(NULL);
    *faults = (struct fault_vfs){.vfs = *real, .real = real, .fail_at = fail_at, .is_sticky = is_sticky, .write_error = write_error};
    faults->vfs.zName = "fault";
    faults->vfs.pNext = NULL;
    faults->vfs.pAppData = faults;
    faults->vfs.szOsFile = (int)sizeof(struct fault_file);
    faults->vfs.xOpen = fault_open;
    require(sqlite3_vfs_register(&faults->vfs, 1) == SQLITE_OK);
}

/* Takes it away again; every store that was opened on it is closed by then. */
static inline void fault_remove(struct fault_vfs *faults)
{
    require(sqlite3_vfs_unregister(&faults->vfs) == SQLITE_OK);
    require(sqlite3_vfs_register(faults->real, 1) == SQLITE_OK);
}

#endif
