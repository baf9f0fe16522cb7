/* SPDX-License-Identifier: Apache-2.0
 *
 * Allow-lists, because a list of what is forbidden is never complete. What is not on it
 * fails with EPERM instead of killing: a library that asks for something unusual gets a
 * refusal that it can handle, an intruder gets nothing. */
#include "walls/walls.h"

#include "base/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What any running program needs. */
static const int calls_of_all[] = {
    SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(readv), SCMP_SYS(writev), SCMP_SYS(close), SCMP_SYS(lseek), SCMP_SYS(fstat),
    SCMP_SYS(recvfrom), SCMP_SYS(recvmsg), SCMP_SYS(sendto), SCMP_SYS(sendmsg), SCMP_SYS(poll), SCMP_SYS(ppoll),
    SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect), SCMP_SYS(madvise), SCMP_SYS(brk),
    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(getrandom), SCMP_SYS(futex), SCMP_SYS(sched_yield), SCMP_SYS(restart_syscall), SCMP_SYS(rseq),
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack), SCMP_SYS(exit), SCMP_SYS(exit_group),
    SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(tgkill), SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getrusage), SCMP_SYS(sysinfo), SCMP_SYS(uname),
};

/* Connections that were let in. */
static const int calls_of_door[] = {
    SCMP_SYS(accept4), SCMP_SYS(epoll_wait), SCMP_SYS(epoll_pwait), SCMP_SYS(epoll_ctl), SCMP_SYS(shutdown),
    SCMP_SYS(getsockopt), SCMP_SYS(setsockopt), SCMP_SYS(getsockname), SCMP_SYS(getpeername), SCMP_SYS(ioctl),
    SCMP_SYS(timerfd_settime), SCMP_SYS(fcntl),
};

/* The files of a database. */
static const int calls_of_files[] = {
    SCMP_SYS(openat), SCMP_SYS(open), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(access), SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getcwd), SCMP_SYS(pread64), SCMP_SYS(pwrite64), SCMP_SYS(fsync), SCMP_SYS(fdatasync),
    SCMP_SYS(ftruncate), SCMP_SYS(fallocate), SCMP_SYS(flock), SCMP_SYS(fcntl), SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(fchmod), SCMP_SYS(fchown),
    SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(getdents64),
};

/* Connections to others, in a thread of libcurl's while a name is looked up, and the files that
 * names are found with. */
static const int calls_of_courier[] = {
    SCMP_SYS(connect), SCMP_SYS(shutdown), SCMP_SYS(getsockname), SCMP_SYS(getpeername), SCMP_SYS(getsockopt), SCMP_SYS(setsockopt),
    SCMP_SYS(sendmmsg), SCMP_SYS(recvmmsg), SCMP_SYS(fcntl), SCMP_SYS(ioctl), SCMP_SYS(pipe2), SCMP_SYS(socketpair), SCMP_SYS(eventfd2),
    SCMP_SYS(set_robust_list), SCMP_SYS(pread64), SCMP_SYS(openat), SCMP_SYS(open), SCMP_SYS(stat), SCMP_SYS(newfstatat), SCMP_SYS(statx),
    SCMP_SYS(access), SCMP_SYS(readlink),
};

static bool allow(scmp_filter_ctx filter, const int *calls, size_t count)
{
    for (size_t at = 0; at < count; at++) {
        int result = seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[at], 0);
        if (result != 0 && result != -EDOM) /* not a call of this architecture */
            return false;
    }
    return true;
}

/* Sockets of the internet, none to another program of this machine by its name; threads, and no
 * process (clone3 hides its flags: the C library then takes clone). */
static bool allow_network(scmp_filter_ctx filter)
{
    static const unsigned families[] = {AF_INET, AF_INET6};
    for (size_t at = 0; at < sizeof families / sizeof *families; at++) {
        const struct scmp_arg_cmp family = {.arg = 0, .op = SCMP_CMP_EQ, .datum_a = families[at]};
        if (seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(socket), 1, &family) != 0)
            return false;
    }
    const struct scmp_arg_cmp is_thread = {.arg = 0, .op = SCMP_CMP_MASKED_EQ, .datum_a = CLONE_THREAD, .datum_b = CLONE_THREAD};
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, &is_thread) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

#define ALLOW(FILTER, CALLS) allow(FILTER, CALLS, sizeof CALLS / sizeof *CALLS)

static bool allow_for(scmp_filter_ctx filter, enum wall wall)
{
    switch (wall) {
    case WALL_DOOR: return ALLOW(filter, calls_of_door);
    case WALL_DESK:
    case WALL_CLERK: return ALLOW(filter, calls_of_files);
    case WALL_COURIER: return ALLOW(filter, calls_of_courier) && allow_network(filter);
    }
    return false;
}

static bool filter_calls(enum wall wall)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == NULL)
        return false;
    bool is_listed = ALLOW(filter, calls_of_all) && allow_for(filter, wall);
    bool is_loaded = is_listed && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return is_loaded;
}

/* Lets the fence of `set` be passed at one path. True also when there is no such path. */
static bool open_gate(int set, const char *path, uint64_t access)
{
    struct landlock_path_beneath_attr beneath = {.allowed_access = access, .parent_fd = open(path, O_PATH | O_CLOEXEC)};
    if (beneath.parent_fd < 0)
        return errno == ENOENT;
    bool is_open = syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0;
    close(beneath.parent_fd);
    return is_open;
}

/* What names are found with: the resolver's files, and the libraries that it loads. */
static bool open_gates_of_courier(int set)
{
    static const char *const files[] = {"/etc/resolv.conf", "/etc/hosts", "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/services",
                                        "/etc/protocols", "/etc/ld.so.cache"};
    static const char *const folders[] = {"/usr/lib", "/lib", "/run/systemd/resolve"};
    for (size_t at = 0; at < sizeof files / sizeof *files; at++)
        if (!open_gate(set, files[at], LANDLOCK_ACCESS_FS_READ_FILE))
            return false;
    for (size_t at = 0; at < sizeof folders / sizeof *folders; at++)
        if (!open_gate(set, folders[at], LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_EXECUTE))
            return false;
    return true;
}

/* Landlock (Linux 5.13; syscalls by number, Debian 12's libc has no names for them): the data
 * folder and nothing else. What later versions of it can also hold back is held back. */
static bool fence_files(enum wall wall, const char *folder)
{
    const uint64_t all = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR |
                         LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                         LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                         LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
    const uint64_t inside = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR |
                            LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG;
    struct landlock_ruleset_attr rules = {.handled_access_fs = all};
    if (syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) < 1)
        return true; /* this kernel has none: the unit of systemd does the same */
    int set = (int)syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
    bool is_open = set >= 0 && (folder == NULL || open_gate(set, folder, inside)) && (wall != WALL_COURIER || open_gates_of_courier(set));
    bool is_fenced = is_open && syscall(SYS_landlock_restrict_self, set, 0) == 0;
    if (set >= 0)
        close(set);
    return is_fenced;
}

bool walls_begin(void)
{
    const struct rlimit none = {0, 0};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && setrlimit(RLIMIT_CORE, &none) == 0;
}

bool walls_raise(enum wall wall, const char *folder)
{
    bool is_raised = fence_files(wall, folder) && filter_calls(wall);
    if (!is_raised)
        journal(JOURNAL_FAULT, "walls", "the kernel refuses errno=%d", errno);
    return is_raised;
}
