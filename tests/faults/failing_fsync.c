/* SPDX-License-Identifier: Apache-2.0
 *
 * Preloaded by full_disk.test.mjs: while the file that FAILING_FSYNC names exists, the next
 * fsync or fdatasync of the desk takes it away and fails, as a dying disk does: once. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_desk = -1;

/* The desk raises its walls later than this: /proc can still be read. */
__attribute__((constructor)) static void look(void)
{
    char line[256] = {0};
    int fd = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
    ssize_t count = fd >= 0 ? read(fd, line, sizeof line - 1) : 0;
    if (fd >= 0)
        close(fd);
    is_desk = count > 0 && memmem(line, (size_t)count, "--role\0desk", 11) != NULL;
}

static int fails(void)
{
    const char *trigger = getenv("FAILING_FSYNC");
    if (is_desk != 1 || trigger == NULL || unlink(trigger) != 0)
        return 0;
    errno = EIO;
    return 1;
}

int fsync(int fd)
{
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    return fails() ? -1 : real(fd);
}

int fdatasync(int fd)
{
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    return fails() ? -1 : real(fd);
}
