/* SPDX-License-Identifier: Apache-2.0 */
#include "main/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_BYTES_MAX = 1 << 20 };

static bool fail(struct files_error *error, const char *path, const char *what)
{
    snprintf(error->sentence, sizeof error->sentence, "The file %.300s %s.", path, what);
    return false;
}

static bool is_private(const struct stat *status)
{
    return (status->st_mode & 0177) == 0;
}

static bool read_all(int fd, size_t size, char **bytes, size_t *length)
{
    *bytes = malloc(size + 1);
    *length = 0;
    while (*bytes != NULL && *length < size) {
        ssize_t got = read(fd, *bytes + *length, size - *length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        *length += (size_t)got;
    }
    if (*bytes == NULL || *length != size) {
        free(*bytes);
        *bytes = NULL;
        return false;
    }
    (*bytes)[size] = '\0';
    return true;
}

bool files_read(const char *path, bool is_secret, char **bytes, size_t *length, struct files_error *error)
{
    struct stat status;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    bool is_read = false;
    if (fd < 0)
        return fail(error, path, errno == ENOENT ? "is not there: put it there, or correct its path" : "cannot be read: give it to the user that cvdeskd runs as");
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > FILE_BYTES_MAX)
        fail(error, path, "is no regular file of at most 1 MiB");
    else if (is_secret && !is_private(&status))
        fail(error, path, "holds a secret and others can read it: chmod 600 it");
    else if (!read_all(fd, (size_t)status.st_size, bytes, length))
        fail(error, path, "cannot be read to its end");
    else
        is_read = true;
    close(fd);
    return is_read;
}

static bool write_all(int fd, const uint8_t *bytes, size_t count)
{
    while (count > 0) {
        ssize_t wrote = write(fd, bytes, count);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        bytes += wrote;
        count -= (size_t)wrote;
    }
    return true;
}

/* Written under another name and moved, so that a crash leaves a whole key or none. */
static bool make_key(const char *folder, const char *path, struct random *random, uint8_t key[ENVELOPE_KEY_BYTES], struct files_error *error)
{
    char draft[1200];
    snprintf(draft, sizeof draft, "%.1100s.new", path);
    int fd = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    int folder_fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    random_fill(random, key, ENVELOPE_KEY_BYTES);
    bool is_made = fd >= 0 && folder_fd >= 0 && write_all(fd, key, ENVELOPE_KEY_BYTES) && fsync(fd) == 0 &&
                   rename(draft, path) == 0 && fsync(folder_fd) == 0;
    if (fd >= 0)
        close(fd);
    if (folder_fd >= 0)
        close(folder_fd);
    return is_made || fail(error, path, "cannot be made: is the disk full, or the folder not writable");
}

bool files_master_key(const struct settings *settings, struct random *random, uint8_t key[ENVELOPE_KEY_BYTES], struct files_error *error)
{
    char path[1200];
    char *bytes = NULL;
    size_t length = 0;
    struct stat status;
    bool is_ours = settings->master_key[0] == '\0';
    snprintf(path, sizeof path, "%.1024s%s", is_ours ? settings->data : settings->master_key, is_ours ? "/master.key" : "");
    if (is_ours && stat(path, &status) != 0 && errno == ENOENT) {
        char database[1200];
        snprintf(database, sizeof database, "%.1024s/main.db", settings->data);
        if (stat(database, &status) == 0)
            return fail(error, path, "is not there, but a database is: without its key nothing in it can be read; put the key back");
        return make_key(settings->data, path, random, key, error);
    }
    if (!files_read(path, true, &bytes, &length, error))
        return false;
    bool is_key = length == ENVELOPE_KEY_BYTES;
    if (is_key)
        memcpy(key, bytes, ENVELOPE_KEY_BYTES);
    explicit_bzero(bytes, length);
    free(bytes);
    return is_key || fail(error, path, "is no key of 32 bytes: put back the one that the data began with");
}

bool files_mail_password(const struct settings *settings, char password[FILES_PASSWORD_BYTES_MAX], size_t *length, struct files_error *error)
{
    char *bytes = NULL;
    *length = 0;
    if (settings->mail_password[0] == '\0')
        return true;
    if (!files_read(settings->mail_password, true, &bytes, length, error))
        return false;
    size_t end = strcspn(bytes, "\r\n");
    bool is_fit = end > 0 && end <= FILES_PASSWORD_BYTES_MAX;
    if (is_fit)
        memcpy(password, bytes, end);
    else
        snprintf(error->sentence, sizeof error->sentence, "The file %.300s holds no password of 1 to %d bytes.", settings->mail_password, FILES_PASSWORD_BYTES_MAX);
    explicit_bzero(bytes, *length);
    free(bytes);
    *length = is_fit ? end : 0;
    return is_fit;
}

bool files_make_folder(const char *path, struct files_error *error)
{
    struct stat status;
    if (mkdir(path, 0700) != 0 && errno != EEXIST) {
        snprintf(error->sentence, sizeof error->sentence,
                 "The data folder %.300s cannot be made: make it and give it to the user that cvdeskd runs as.", path);
        return false;
    }
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode) && access(path, W_OK | X_OK) == 0)
        return true;
    snprintf(error->sentence, sizeof error->sentence, "The data folder %.300s cannot be written to.", path);
    return false;
}
