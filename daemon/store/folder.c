/* SPDX-License-Identifier: Apache-2.0
 *
 * The lock is flock on a file of its own. It goes with the process however that ends, so there
 * is nothing to tidy; and it is not on main.db, because closing any descriptor of that file
 * would drop the POSIX locks that SQLite holds there (sqlite.org/howtocorrupt.html §2.2). */
#include "store/folder.h"

#include "base/journal.h"
#include "base/require.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { BALLAST_MIB = 64, ROOM_FOR_BALLAST_MIB = 1024 };

static bool set_path(struct folder *folder, const char *path)
{
    struct text_builder builder = text_builder_on(folder->path, sizeof folder->path);
    text_add_string(&builder, path);
    text_add_byte(&builder, '\0');
    folder->lock = -1;
    return !builder.overflowed;
}

static enum store_opened failed(const char *path, const char *what)
{
    journal(JOURNAL_FAULT, "store.folder", "%s: %s: %s", path, what, strerror(errno));
    return errno == ENOSPC || errno == EDQUOT ? STORE_DISK_FULL : STORE_UNREADABLE;
}

enum store_opened folder_open(struct folder *folder, const char *path)
{
    if (!set_path(folder, path)) {
        errno = ENAMETOOLONG;
        return failed(path, "data folder");
    }
    if (mkdir(path, 0700) != 0 && errno != EEXIST)
        return failed(path, "make the data folder");
    if (chmod(path, 0700) != 0)
        return failed(path, "close the data folder to others");
    char lock[FOLDER_FILE_BYTES_MAX];
    folder_file(folder, "lock", lock);
    folder->lock = open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (folder->lock < 0)
        return failed(lock, "open");
    if (flock(folder->lock, LOCK_EX | LOCK_NB) == 0)
        return STORE_OPENED;
    enum store_opened result = errno == EWOULDBLOCK ? STORE_IN_USE : failed(lock, "lock");
    folder_close(folder);
    return result;
}

enum store_opened folder_open_reader(struct folder *folder, const char *path)
{
    if (set_path(folder, path))
        return STORE_OPENED;
    errno = ENAMETOOLONG;
    return failed(path, "data folder");
}

void folder_close(struct folder *folder)
{
    if (folder->lock >= 0 && close(folder->lock) != 0)
        (void)failed(folder->path, "close the lock");
    folder->lock = -1;
}

void folder_file(const struct folder *folder, const char *name, char path[FOLDER_FILE_BYTES_MAX])
{
    struct text_builder builder = text_builder_on(path, FOLDER_FILE_BYTES_MAX);
    text_add_string(&builder, folder->path);
    text_add_byte(&builder, '/');
    text_add_string(&builder, name);
    text_add_byte(&builder, '\0');
    require(!builder.overflowed);
}

int64_t folder_file_bytes(const struct folder *folder, const char *name)
{
    char path[FOLDER_FILE_BYTES_MAX];
    folder_file(folder, name, path);
    struct stat file;
    return stat(path, &file) == 0 ? (int64_t)file.st_size : -1;
}

/* Opens, does one thing with it, closes; a thing that failed counts before a close that did. */
static enum store_opened with_file(const char *path, int flags, int (*act)(int))
{
    int opened = open(path, flags | O_CLOEXEC, 0600);
    if (opened < 0)
        return failed(path, "open");
    enum store_opened result = act == NULL || act(opened) == 0 ? STORE_OPENED : failed(path, "sync");
    if (close(opened) != 0 && result == STORE_OPENED)
        result = failed(path, "close");
    return result;
}

enum store_opened folder_make_file(const struct folder *folder, const char *name)
{
    char path[FOLDER_FILE_BYTES_MAX];
    folder_file(folder, name, path);
    return with_file(path, O_RDWR | O_CREAT | O_NOFOLLOW, NULL);
}

enum store_opened folder_sync(const struct folder *folder)
{
    return with_file(folder->path, O_RDONLY | O_DIRECTORY, fsync);
}

enum store_opened folder_publish(const struct folder *folder, const char *part, const char *name)
{
    char from[FOLDER_FILE_BYTES_MAX];
    char to[FOLDER_FILE_BYTES_MAX];
    folder_file(folder, part, from);
    folder_file(folder, name, to);
    enum store_opened result = with_file(from, O_RDWR, fsync);
    if (result != STORE_OPENED)
        return result;
    if (rename(from, to) != 0)
        return failed(to, "rename");
    return folder_sync(folder);
}

static bool has_room_for_ballast(const struct folder *folder)
{
    struct statvfs disk;
    if (statvfs(folder->path, &disk) != 0)
        return false;
    return disk.f_bavail >= (fsblkcnt_t)ROOM_FOR_BALLAST_MIB * 1024 * 1024 / disk.f_frsize;
}

void folder_take_ballast(const struct folder *folder)
{
    if (folder_file_bytes(folder, "ballast") >= 0 || !has_room_for_ballast(folder))
        return;
    char path[FOLDER_FILE_BYTES_MAX];
    folder_file(folder, "ballast", path);
    int opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (opened < 0) {
        (void)failed(path, "make");
        return;
    }
    errno = posix_fallocate(opened, 0, (off_t)BALLAST_MIB * 1024 * 1024);
    bool is_taken = errno == 0;
    if (!is_taken)
        (void)failed(path, "take room");
    if (close(opened) != 0 || !is_taken)
        folder_give_ballast(folder);
}

void folder_give_ballast(const struct folder *folder)
{
    char path[FOLDER_FILE_BYTES_MAX];
    folder_file(folder, "ballast", path);
    if (unlink(path) != 0 && errno != ENOENT)
        (void)failed(path, "give room back");
}
