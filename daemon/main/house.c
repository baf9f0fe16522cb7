/* SPDX-License-Identifier: Apache-2.0
 *
 * main holds both ends of every channel and the listening socket, so a role that dies is
 * missed by nobody: what it had not read waits in the kernel for its successor, which
 * inherits the same descriptors. A role that dies three times in ten seconds will not get
 * better by a fourth: then the service stops and says so. */
#include "main/house.h"

#include "base/clock.h"
#include "base/journal.h"
#include "door/door.h"
#include "main/files.h"
#include "main/lay_out.h"
#include "main/layout.h"
#include "main/listen.h"
#include "main/spawn.h"
#include "parcels/channel.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    DEATHS_IN_MS = 10000,
    REVIVED_MS = 60000,
    STOP_MS = 7000,
    WATCH_MS = 200,
};

static int say(int code, const char *sentence)
{
    fprintf(stderr, "cvdeskd: %s\n", sentence);
    return code;
}

/* ---- certificates ---- */

/* Reads the files and hands them to one door, or to all. A door checks them before it uses
 * them; until then, and when they are bad, the old ones stay. */
static bool send_certificate(struct house *house, struct tenant *only, struct files_error *error)
{
    char *chain = NULL, *key = NULL;
    size_t chain_length = 0, key_length = 0;
    bool is_read = files_read(house->settings->certificate, false, &chain, &chain_length, error) &&
                   files_read(house->settings->certificate_key, true, &key, &key_length, error);
    struct parcel parcel = {.type = PARCEL_certificate, .as.certificate = {.chain = {chain, chain_length}, .key = {key, key_length}}};
    for (int at = 0; is_read && at < house->tenant_count; at++) {
        struct tenant *tenant = &house->tenants[at];
        if (tenant->channel != NULL && (only == NULL || only == tenant))
            is_read = channel_push(tenant->channel, &parcel) && channel_flush(tenant->channel);
    }
    free(chain);
    if (key != NULL)
        explicit_bzero(key, key_length);
    free(key);
    return is_read;
}

static void reload_certificate(struct house *house)
{
    struct files_error error = {"The certificate could not be handed over."};
    if (!send_certificate(house, NULL, &error))
        journal(JOURNAL_FAULT, "certificate", "not reloaded, the old one stays in use: %s", error.sentence);
}

static bool hear_certified(struct house *house, struct tenant *tenant, const struct parcel *parcel)
{
    if (parcel->as.certified.is_good) {
        journal(JOURNAL_NOTICE, "certificate", "in use");
        tenant->is_certified = true;
        return true;
    }
    journal(JOURNAL_FAULT, "certificate", "%s", tenant->is_certified ? "new one is broken or does not fit its key: the old one stays in use"
                                                                     : "broken, or does not fit its key");
    return tenant->is_certified || house->is_told_ready;
}

/* Hears one door. False when it can never serve: its first certificate is bad. */
static bool hear_door(struct house *house, struct tenant *tenant)
{
    struct parcel parcel;
    bool is_broken;
    struct files_error error;
    enum channel_news news;
    while ((news = channel_receive(tenant->channel)) != CHANNEL_EMPTY && news != CHANNEL_BROKEN) {
        if (news == CHANNEL_NEW_PEER && !send_certificate(house, tenant, &error)) {
            journal(JOURNAL_FAULT, "certificate", "%s", error.sentence);
            return false;
        }
        while (channel_take(tenant->channel, &parcel, &is_broken))
            if (parcel.type == PARCEL_certified && !hear_certified(house, tenant, &parcel))
                return false;
    }
    return true;
}

/* ---- life and death ---- */

static bool start_tenant(struct house *house, struct tenant *tenant)
{
    struct spawn_plan plan = {.role = tenant->name, .settings_fd = house->settings_fd, .secret_fd = tenant->secret_fd,
                              .fds = tenant->fds, .fd_count = tenant->fd_count};
    tenant->pid = spawn_role(&plan);
    if (tenant->pid < 0)
        journal(JOURNAL_FAULT, "house", "fork errno=%d", errno);
    return tenant->pid > 0;
}

/* For operators and tests: who is who. Written anew whenever a role is. */
static void write_pids(const struct house *house)
{
    char draft[1100], path[1100];
    snprintf(draft, sizeof draft, "%.1024s/run.json.new", house->settings->data);
    snprintf(path, sizeof path, "%.1024s/run.json", house->settings->data);
    FILE *out = fopen(draft, "w");
    if (out == NULL)
        return; /* a full disk is no reason to stop */
    fprintf(out, "{\"main\":%d,\"port\":%d,\"desk\":%d,\"clerk\":[%d,%d],\"ledger\":null,\"door\":[", (int)getpid(),
            listen_port(house->listener), (int)house->tenants[0].pid, (int)house->tenants[1].pid, (int)house->tenants[2].pid);
    int at = FIRST_DOOR;
    for (; at < FIRST_DOOR + house->settings->doors; at++)
        fprintf(out, "%s%d", at > FIRST_DOOR ? "," : "", (int)house->tenants[at].pid);
    if (at < house->tenant_count)
        fprintf(out, "],\"courier\":%d}\n", (int)house->tenants[at].pid);
    else
        fputs("],\"courier\":null}\n", out);
    if (fclose(out) != 0 || rename(draft, path) != 0)
        journal(JOURNAL_WARNING, "house", "run.json errno=%d", errno);
}

static void drop_pids(const struct house *house)
{
    char path[1100];
    snprintf(path, sizeof path, "%.1024s/run.json", house->settings->data);
    if (unlink(path) != 0 && errno != ENOENT)
        journal(JOURNAL_WARNING, "house", "run.json errno=%d", errno);
}

/* Whether this is the third death within ten seconds. */
static bool dies_too_often(struct tenant *tenant, int64_t now_ms)
{
    memmove(&tenant->deaths_ms[1], &tenant->deaths_ms[0], sizeof tenant->deaths_ms - sizeof *tenant->deaths_ms);
    tenant->deaths_ms[0] = now_ms;
    return tenant->deaths_ms[DEATHS_MAX - 1] != 0 && now_ms - tenant->deaths_ms[DEATHS_MAX - 1] < DEATHS_IN_MS;
}

/* Buries the dead and starts their successors. False when the service has to stop. */
static bool bury(struct house *house)
{
    int status;
    pid_t pid;
    bool is_changed = false;
    while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
        for (int at = 0; at < house->tenant_count; at++) {
            struct tenant *tenant = &house->tenants[at];
            if (tenant->pid != pid)
                continue;
            journal(JOURNAL_FAULT, "house", "role=%s pid=%d died status=%d", tenant->name, (int)pid, status);
            /* killed from outside: whom the desk was hearing just then is not to blame */
            if (at == 0 && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
                house->shared->heard_count = 0;
            if (WIFEXITED(status) && WEXITSTATUS(status) == DOOR_HAS_NO_LIBRARY) {
                fputs("cvdeskd: The door cannot open libwebsockets with its event loop. Install it: apt-get install libwebsockets-evlib-ev.\n", stderr);
                return false;
            }
            bool is_hopeless = dies_too_often(tenant, clock_read().ms);
            if (is_hopeless && tenant->may_be_missing) {
                tenant->pid = 0; /* mails wait; somebody comes back to it */
                is_changed = true;
                continue;
            }
            if (is_hopeless) {
                fprintf(stderr, "cvdeskd: The %s died three times within ten seconds; the service stops. The journal says why.\n", tenant->name);
                return false;
            }
            if (!start_tenant(house, tenant))
                return false;
            is_changed = true;
        }
    if (is_changed)
        write_pids(house);
    return true;
}

/* Who was let be after three deaths in a row is tried again in a while. */
static void revive(struct house *house)
{
    for (int at = 0; at < house->tenant_count; at++) {
        struct tenant *tenant = &house->tenants[at];
        if (tenant->pid <= 0 && tenant->may_be_missing && clock_read().ms - tenant->deaths_ms[0] >= REVIVED_MS && start_tenant(house, tenant))
            write_pids(house);
    }
}

/* A door that the desk has given up is started anew. */
static void replace_broken_doors(struct house *house)
{
    for (int door = 0; door < house->settings->doors; door++) {
        struct tenant *tenant = &house->tenants[FIRST_DOOR + door];
        uint32_t given_up = house->shared->given_up[door];
        if (given_up != house->given_up_seen[door] && tenant->pid > 0)
            kill(tenant->pid, SIGKILL); /* once: its successor has done nothing yet */
        house->given_up_seen[door] = given_up;
    }
}

/* systemd's protocol: one datagram to the socket that it names (sd_notify(3)). */
static void tell_systemd(const char *state)
{
    struct sockaddr_un_text {
        sa_family_t family;
        char path[108];
    } address = {.family = AF_UNIX};
    const char *path = getenv("NOTIFY_SOCKET");
    size_t length = path != NULL ? strlen(path) : 0;
    if (length == 0 || length >= sizeof address.path)
        return;
    memcpy(address.path, path, length);
    if (address.path[0] == '@')
        address.path[0] = '\0';
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    if (sendto(fd, state, strlen(state), 0, (const struct sockaddr *)&address, (socklen_t)(sizeof address.family + length)) < 0)
        journal(JOURNAL_WARNING, "house", "notify errno=%d", errno);
    close(fd);
}

static void tell_ready(struct house *house)
{
    for (int at = FIRST_DOOR; at < FIRST_DOOR + house->settings->doors; at++)
        if (!house->tenants[at].is_certified)
            return;
    if (house->is_told_ready)
        return;
    house->is_told_ready = true;
    tell_systemd("READY=1");
    journal(JOURNAL_NOTICE, "house", "serves port=%d", listen_port(house->listener));
}

enum heard { HEARD_NOTHING, HEARD_STOP, HEARD_BROKEN };

static enum heard hear_signal(struct house *house)
{
    struct signalfd_siginfo info;
    while (read(house->signals, &info, sizeof info) == sizeof info) {
        if (info.ssi_signo == SIGTERM || info.ssi_signo == SIGINT)
            return HEARD_STOP;
        if (info.ssi_signo == SIGHUP)
            reload_certificate(house);
    }
    return bury(house) ? HEARD_NOTHING : HEARD_BROKEN;
}

static int watch(struct house *house)
{
    for (;;) {
        struct pollfd fds[1 + TENANTS_MAX] = {{.fd = house->signals, .events = POLLIN}};
        for (int at = 0; at < house->tenant_count; at++)
            fds[at + 1] = (struct pollfd){.fd = house->tenants[at].channel != NULL ? channel_fd(house->tenants[at].channel) : -1, .events = POLLIN};
        if (poll(fds, (nfds_t)house->tenant_count + 1, WATCH_MS) < 0 && errno != EINTR)
            return 1;
        enum heard heard = hear_signal(house);
        if (heard != HEARD_NOTHING)
            return heard == HEARD_STOP ? 0 : EXIT_UNAVAILABLE;
        for (int at = 0; at < house->tenant_count; at++)
            if (house->tenants[at].channel != NULL && !hear_door(house, &house->tenants[at]))
                return say(EXIT_CONFIG, "The certificate and its key cannot be used: are both PEM, and do they belong together?");
        replace_broken_doors(house);
        revive(house);
        tell_ready(house);
    }
}

/* The doors first, so that everybody is told; then who has nothing more to do. */
static void stop_tenants(struct house *house)
{
    int64_t until_ms = clock_read().ms + STOP_MS;
    for (int at = house->tenant_count - 1; at >= 0; at--) {
        struct tenant *tenant = &house->tenants[at];
        if (tenant->pid <= 0)
            continue;
        kill(tenant->pid, SIGTERM);
        bool is_last_door = at == FIRST_DOOR;
        while ((at < FIRST_DOOR || is_last_door) && clock_read().ms < until_ms) {
            bool is_alive = false;
            for (int other = at; other < house->tenant_count; other++)
                if (house->tenants[other].pid > 0 && waitpid(house->tenants[other].pid, NULL, WNOHANG) != 0)
                    house->tenants[other].pid = 0;
                else
                    is_alive |= house->tenants[other].pid > 0;
            if (!is_alive)
                break;
            poll(NULL, 0, 10);
        }
    }
    for (int at = 0; at < house->tenant_count; at++)
        if (house->tenants[at].pid > 0) {
            kill(house->tenants[at].pid, SIGKILL);
            waitpid(house->tenants[at].pid, NULL, 0);
        }
}

static int watch_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    sigaddset(&set, SIGCHLD);
    return sigprocmask(SIG_BLOCK, &set, NULL) == 0 ? signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK) : -1;
}

int house_run(const struct settings *settings, const uint8_t master[ENVELOPE_KEY_BYTES])
{
    struct house house = {.settings = settings, .random = random_from_kernel(), .listener = -1};
    struct files_error error;
    house.listener = listen_open(settings, &error);
    if (house.listener < 0)
        return say(EXIT_UNAVAILABLE, error.sentence);
    house.signals = watch_signals();
    if (house.signals < 0 || !lay_out(&house, master))
        return say(EXIT_UNAVAILABLE, "The system gives no more descriptors or memory.");
    int code = 0;
    for (int at = 0; at < house.tenant_count && code == 0; at++)
        code = start_tenant(&house, &house.tenants[at]) ? 0 : EXIT_UNAVAILABLE;
    write_pids(&house);
    if (code == 0)
        code = watch(&house);
    tell_systemd("STOPPING=1");
    stop_tenants(&house);
    drop_pids(&house);
    for (int at = 0; at < house.tenant_count; at++)
        channel_close(house.tenants[at].channel);
    journal(JOURNAL_NOTICE, "house", "stopped code=%d", code);
    return code;
}
