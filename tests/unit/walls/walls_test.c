/* SPDX-License-Identifier: Apache-2.0
 *
 * Each role tries each forbidden thing. Not in a sanitizer build: there are no walls there.
 * A try runs in a process of its own, behind the wall of its role, and says by its exit code
 * whether the thing was done. */
#include "../unit.h"

#include "walls/walls.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct place {
    char folder[64];
    char inside[96];
};

enum outcome { DONE, REFUSED, WALL_FAILED };

static bool run_program(const struct place *place)
{
    char *arguments[] = {(char[]){"/bin/true"}, NULL};
    (void)place;
    return execv(arguments[0], arguments) == 0 || errno != EPERM;
}

static bool start_process(const struct place *place)
{
    (void)place;
    pid_t pid = fork();
    if (pid == 0)
        _exit(0);
    return pid > 0;
}

static bool make_socket(const struct place *place)
{
    (void)place;
    return socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

static bool make_local_socket(const struct place *place)
{
    (void)place;
    return socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static bool read_passwords(const struct place *place)
{
    (void)place;
    return open("/etc/passwd", O_RDONLY) >= 0;
}

static bool write_elsewhere(const struct place *place)
{
    (void)place;
    return open("/tmp/cvdesk-walls-test", O_WRONLY | O_CREAT, 0600) >= 0;
}

static bool read_inside(const struct place *place)
{
    return open(place->inside, O_RDONLY) >= 0;
}

static bool signal_parent(const struct place *place)
{
    (void)place;
    return kill(getppid(), 0) == 0;
}

static bool trace_parent(const struct place *place)
{
    (void)place;
    return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL) == 0;
}

static bool mount_something(const struct place *place)
{
    return mount("none", place->folder, "tmpfs", 0, NULL) == 0;
}

static bool become_root(const struct place *place)
{
    (void)place;
    return setuid(0) == 0;
}

static bool change_root(const struct place *place)
{
    return chroot(place->folder) == 0;
}

static bool read_names(const struct place *place)
{
    (void)place;
    return open("/etc/hosts", O_RDONLY) >= 0;
}

static void *do_nothing(void *context)
{
    return context;
}

static bool start_thread(const struct place *place)
{
    pthread_t thread;
    (void)place;
    return pthread_create(&thread, NULL, do_nothing, NULL) == 0 && pthread_join(thread, NULL) == 0;
}

static bool let_somebody_in(const struct place *place)
{
    const struct sockaddr_in anywhere = {.sin_family = AF_INET};
    (void)place;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    return bind(listener, (const struct sockaddr *)&anywhere, sizeof anywhere) == 0 || listen(listener, 1) == 0;
}

/* Behind the wall of a role, in a new process. */
static enum outcome try_behind(enum wall wall, const struct place *place, bool (*thing)(const struct place *))
{
    pid_t pid = fork();
    if (pid == 0) {
        if (!walls_begin() || !walls_raise(wall, wall == WALL_DOOR || wall == WALL_COURIER ? NULL : place->folder))
            _exit(WALL_FAILED);
        _exit(thing(place) ? DONE : REFUSED);
    }
    int status;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? (enum outcome)WEXITSTATUS(status) : WALL_FAILED;
}

static void no_role_can_do_what_it_does_not_need(void **state)
{
    static const struct {
        const char *name;
        bool (*thing)(const struct place *);
    } things[] = {
        {"run a program", run_program}, {"start a process", start_process}, {"make a socket", make_socket},
        {"make a local socket", make_local_socket}, {"read /etc/passwd", read_passwords}, {"write elsewhere", write_elsewhere},
        {"signal its parent", signal_parent}, {"trace its parent", trace_parent}, {"mount", mount_something},
        {"become root", become_root}, {"change the root", change_root},
    };
    const struct place *place = *state;
    for (int wall = WALL_DOOR; wall <= WALL_COURIER; wall++)
        for (size_t at = 0; at < sizeof things / sizeof *things; at++) {
            enum outcome outcome = try_behind((enum wall)wall, place, things[at].thing);
            if (wall == WALL_COURIER && things[at].thing == make_socket)
                continue; /* that is what it is for */
            if (outcome != REFUSED)
                fail_msg("wall %d, %s: outcome %d", wall, things[at].name, (int)outcome);
        }
}

static void a_door_opens_no_file_and_the_others_their_own(void **state)
{
    const struct place *place = *state;
    assert_int_equal(try_behind(WALL_DOOR, place, read_inside), REFUSED);
    assert_int_equal(try_behind(WALL_DESK, place, read_inside), DONE);
    assert_int_equal(try_behind(WALL_CLERK, place, read_inside), DONE);
}

static void a_courier_connects_out_and_does_nothing_else(void **state)
{
    const struct place *place = *state;
    assert_int_equal(try_behind(WALL_COURIER, place, make_socket), DONE);
    assert_int_equal(try_behind(WALL_COURIER, place, start_thread), DONE);
    assert_int_equal(try_behind(WALL_COURIER, place, read_names), DONE);
    assert_int_equal(try_behind(WALL_COURIER, place, read_inside), REFUSED);
    assert_int_equal(try_behind(WALL_COURIER, place, let_somebody_in), REFUSED);
    assert_int_equal(try_behind(WALL_DESK, place, start_thread), REFUSED);
}

/* The tries themselves: without a wall the harmless ones succeed, so a refusal means the wall. */
static void without_a_wall_the_same_things_can_be_done(void **state)
{
    const struct place *place = *state;
    assert_true(start_process(place));
    assert_true(make_socket(place));
    assert_true(read_passwords(place));
    assert_true(read_inside(place));
    assert_true(signal_parent(place));
}

static void a_role_dumps_no_core(void **state)
{
    (void)state;
    pid_t pid = fork();
    if (pid == 0) {
        struct rlimit core;
        bool is_shut = walls_begin() && getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max == 0;
        _exit(is_shut ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
}

static int make_place(void **state)
{
    struct place *place = calloc(1, sizeof *place);
    assert_non_null(place);
    snprintf(place->folder, sizeof place->folder, "/tmp/cvdesk-walls-XXXXXX");
    assert_non_null(mkdtemp(place->folder));
    snprintf(place->inside, sizeof place->inside, "%s/inside", place->folder);
    int fd = open(place->inside, O_WRONLY | O_CREAT, 0600);
    assert_true(fd >= 0);
    close(fd);
    *state = place;
    return 0;
}

static int drop_place(void **state)
{
    struct place *place = *state;
    unlink(place->inside);
    rmdir(place->folder);
    free(place);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_wall_the_same_things_can_be_done),
        cmocka_unit_test(no_role_can_do_what_it_does_not_need),
        cmocka_unit_test(a_door_opens_no_file_and_the_others_their_own),
        cmocka_unit_test(a_courier_connects_out_and_does_nothing_else),
        cmocka_unit_test(a_role_dumps_no_core),
    };
    return cmocka_run_group_tests(tests, make_place, drop_place);
}
