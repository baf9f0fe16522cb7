/* SPDX-License-Identifier: Apache-2.0
 *
 * Preloaded by clock.test.mjs: the wall clock of every process is ahead by as many seconds as
 * the file that SHIFTED_CLOCK names says in its first eight bytes; a test changes them while
 * all run. The clock that counts since the boot is as it is, as when somebody sets the time. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *ahead_s;

/* Mapped before the roles raise their walls, so that nothing has to be opened later. */
__attribute__((constructor)) static void look(void)
{
    const char *path = getenv("SHIFTED_CLOCK");
    int fd = path != NULL ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    void *page = fd >= 0 ? mmap(NULL, sizeof *ahead_s, PROT_READ, MAP_SHARED, fd, 0) : MAP_FAILED;
    if (fd >= 0)
        close(fd);
    if (page != MAP_FAILED)
        ahead_s = page;
}

int clock_gettime(clockid_t clock, struct timespec *answer)
{
    static int (*real)(clockid_t, struct timespec *);
    if (real == NULL)
        real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int code = real(clock, answer);
    if (code == 0 && clock == CLOCK_REALTIME && ahead_s != NULL)
        answer->tv_sec += *ahead_s;
    return code;
}
