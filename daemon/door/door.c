/* SPDX-License-Identifier: Apache-2.0
 *
 * Why libev under the library: its own poll loop used 81 % of a core at 8,000 idle
 * connections, libev 5 %. Why the line to the desk is flushed by a prepare watcher: it runs once
 * in each turn, when everything that was readable has been read, so that all parcels of a turn
 * leave in one datagram. The clock is read once in each turn, right after waking. */
#include "door/door.h"

#include "base/journal.h"
#include "door/connection.h"
#include "door/delivery.h"
#include "door/host.h"
#include "door/inside.h"
#include "door/library.h"
#include "door/life.h"
#include "door/line.h"
#include "door/listener.h"
#include "door/pages.h"
#include "door/slots.h"
#include "door/socket.h"
#include "protocol/closings.h"
#include "door/tls.h"
#include "walls/walls.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>

enum {
    DESCRIPTORS_KEPT = 64, /* for everything that is not a connection */
    SHARED_FACTOR = 50,
    PENDING_BYTES = 16 << 20,
    PENDING_BYTES_EACH = 512, /* an `open` of every connection fits at once */
    PENDING_BYTES_MAIN = 1 << 20,
    STOPPING_MS = 5000,
};

static void stop_with(struct door *door, int exit_code, const char *why)
{
    if (exit_code != 0)
        journal(JOURNAL_FAULT, "door", "stops: %s", why);
    door->exit_code = exit_code;
    ev_break(door->loop, EVBREAK_ALL);
}

/* ---- main's channel ---- */

static void hear_certificate(struct door *door, const struct parcel_certificate *certificate)
{
    struct parcel answer = {.type = PARCEL_certified};
    struct tls_pair *pair = tls_pair_open(certificate->chain, certificate->key);
    bool is_host_there = pair != NULL && (door->vhost != NULL || host_make(door));
    answer.as.certified.is_good = is_host_there && tls_use(door->tls, pair);
    tls_pair_close(pair);
    if (answer.as.certified.is_good) {
        journal(JOURNAL_NOTICE, "certificate", "in use");
        door->has_certificate = true;
    }
    if (!channel_push(door->main, &answer))
        stop_with(door, 1, "main does not read");
}

static void on_main(struct ev_loop *loop, struct ev_io *watcher, int events)
{
    (void)loop, (void)events;
    struct door *door = watcher->data;
    struct parcel parcel;
    bool is_broken = false;
    enum channel_news news;
    while ((news = channel_receive(door->main)) != CHANNEL_EMPTY && news != CHANNEL_BROKEN && !is_broken)
        while (channel_take(door->main, &parcel, &is_broken))
            if (parcel.type == PARCEL_certificate && news != CHANNEL_STALE)
                hear_certificate(door, &parcel.as.certificate);
    if (news == CHANNEL_BROKEN || is_broken)
        stop_with(door, 1, "main's channel is broken");
}

/* ---- the loop ---- */

/* People are let in once there is a certificate and a desk. */
static void begin_when_ready(struct door *door)
{
    if (door->is_listening || door->is_stopping || !door->has_certificate || !channel_knows_peer(door->desk))
        return;
    if (!listener_open(door))
        stop_with(door, 1, "cannot listen");
    else if (!walls_raise(WALL_DOOR, NULL))
        stop_with(door, 1, "cannot be walled in");
    else
        journal(JOURNAL_NOTICE, "door", "is open, connections<=%zu", door->connections_max);
}

static void on_desk(struct ev_loop *loop, struct ev_io *watcher, int events)
{
    (void)loop, (void)events;
    struct door *door = watcher->data;
    if (!delivery_hear(door))
        stop_with(door, 1, "the desk's channel is broken");
}

static void on_writable(struct ev_loop *loop, struct ev_io *watcher, int events)
{
    (void)loop, (void)watcher, (void)events; /* the turn's end flushes */
}

static bool flush_main(struct door *door)
{
    if (!channel_flush(door->main))
        return false;
    if (channel_has_pending(door->main))
        ev_io_start(door->loop, &door->main_writable_watcher);
    else
        ev_io_stop(door->loop, &door->main_writable_watcher);
    return true;
}

static void on_prepare(struct ev_loop *loop, struct ev_prepare *watcher, int events)
{
    (void)loop, (void)events;
    struct door *door = watcher->data;
    begin_when_ready(door);
    if (!line_flush(door) || !flush_main(door))
        stop_with(door, 1, "a channel is broken");
    library_nudge(door);
}

static void on_check(struct ev_loop *loop, struct ev_check *watcher, int events)
{
    (void)loop, (void)events;
    struct door *door = watcher->data;
    door->moment = clock_read();
}

static void on_step(struct ev_loop *loop, struct ev_timer *timer, int events)
{
    (void)loop, (void)events;
    struct door *door = timer->data;
    int64_t slot;
    while ((slot = wheel_take(door->wheel, door->moment.ms)) != WHEEL_NONE)
        life_hear_alarm(door, &door->connections[slot]);
    bool is_over = door->connections_count == 0 || door->moment.ms - door->stopping_ms >= STOPPING_MS;
    if (door->is_stopping && is_over)
        stop_with(door, 0, "");
}

static void on_second(struct ev_loop *loop, struct ev_timer *timer, int events)
{
    (void)loop, (void)events;
    struct door *door = timer->data;
    struct parcel beat = {.type = PARCEL_beat};
    line_beat(door);
    if (!channel_push(door->main, &beat))
        stop_with(door, 1, "main does not read");
    /* the library looks at its own timers only after it has served something */
    door->must_nudge_library = true;
}

static void on_term(struct ev_loop *loop, struct ev_signal *watcher, int events)
{
    (void)loop, (void)events;
    struct door *door = watcher->data;
    if (door->is_stopping)
        return;
    door->is_stopping = true;
    door->stopping_ms = door->moment.ms;
    listener_close(door);
    for (size_t slot = 0; slot < door->used_slots; slot++) {
        struct connection *connection = &door->connections[slot];
        if (connection->state == CONNECTION_SOCKET)
            socket_close(door, connection, CLOSING_restart);
        else if (connection->state == CONNECTION_HANDSHAKING || connection->state == CONNECTION_REQUESTING)
            connection_kill(door, connection);
    }
}

/* ---- setting up ---- */

static bool read_networks(const char *name, const char *setting, struct networks *networks)
{
    struct text wrong;
    if (networks_read(text_of(setting), networks, &wrong))
        return true;
    journal(JOURNAL_FAULT, "settings", "%s: %.*s is not a network", name, (int)wrong.length, wrong.bytes);
    return false;
}

/* This door's share, rounded up. */
static int64_t share_of(const struct settings *settings, int64_t limit)
{
    return (limit + settings->doors - 1) / settings->doors;
}

/* Takes as many descriptors as the settings' connections need, or as there may be. The
 * library sizes a table by this limit, so it is also lowered. */
static bool limit_connections(struct door *door)
{
    struct rlimit files;
    door->connections_max = (size_t)door->settings->connections;
    if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_max <= DESCRIPTORS_KEPT)
        return false;
    if (door->connections_max > files.rlim_max - DESCRIPTORS_KEPT)
        door->connections_max = files.rlim_max - DESCRIPTORS_KEPT;
    files.rlim_cur = door->connections_max + DESCRIPTORS_KEPT;
    return setrlimit(RLIMIT_NOFILE, &files) == 0;
}

static bool read_settings(struct door *door)
{
    const struct settings *settings = door->settings;
    if (!limit_connections(door)) {
        journal(JOURNAL_FAULT, "door", "cannot have enough descriptors");
        return false;
    }
    door->allowance.connections = share_of(settings, settings->address_connections);
    door->allowance.new_per_minute = share_of(settings, settings->address_new_per_minute);
    door->shared_allowance.connections = SHARED_FACTOR * door->allowance.connections;
    door->shared_allowance.new_per_minute = SHARED_FACTOR * door->allowance.new_per_minute;
    if (!answer_policies_make(settings, &door->policies)) {
        journal(JOURNAL_FAULT, "settings", "hosts or frame_hosts are not lists of names");
        return false;
    }
    return read_networks("shared_addresses", settings->shared_addresses, &door->shared_addresses) &&
           read_networks("trusted_proxies", settings->trusted_proxies, &door->trusted_proxies);
}

static void start_watchers(struct door *door)
{
    struct ev_loop *loop = door->loop;
    ev_io_init(&door->desk_watcher, on_desk, door->fds.desk, EV_READ);
    ev_io_init(&door->desk_writable_watcher, on_writable, door->fds.desk, EV_WRITE);
    ev_io_init(&door->main_watcher, on_main, door->fds.main, EV_READ);
    ev_io_init(&door->main_writable_watcher, on_writable, door->fds.main, EV_WRITE);
    ev_timer_init(&door->step_timer, on_step, WHEEL_STEP_MS / 1000., WHEEL_STEP_MS / 1000.);
    ev_timer_init(&door->second_timer, on_second, 1., 1.);
    ev_signal_init(&door->term_watcher, on_term, SIGTERM);
    ev_prepare_init(&door->prepare_watcher, on_prepare);
    ev_check_init(&door->check_watcher, on_check);
    door->desk_watcher.data = door->main_watcher.data = door;
    door->step_timer.data = door->second_timer.data = door->term_watcher.data = door;
    door->prepare_watcher.data = door->check_watcher.data = door;
    ev_set_priority(&door->check_watcher, EV_MAXPRI); /* the clock before everything that asks for it */
    ev_io_start(loop, &door->desk_watcher);
    ev_io_start(loop, &door->main_watcher);
    ev_timer_start(loop, &door->step_timer);
    ev_timer_start(loop, &door->second_timer);
    ev_signal_start(loop, &door->term_watcher);
    ev_prepare_start(loop, &door->prepare_watcher);
    ev_check_start(loop, &door->check_watcher);
}

static bool open_parts(struct door *door)
{
    struct parcel hello = {.type = PARCEL_hello};
    size_t pending = PENDING_BYTES + door->connections_max * PENDING_BYTES_EACH;
    door->loop = ev_loop_new(EVBACKEND_EPOLL | EVFLAG_NOENV);
    door->desk = channel_open(door->fds.desk, door->epoch, pending);
    door->main = channel_open(door->fds.main, door->epoch, PENDING_BYTES_MAIN);
    door->limits = limits_open(door->connections_max);
    if (door->loop == NULL || door->desk == NULL || door->main == NULL || door->limits == NULL || !slots_open(door)) {
        journal(JOURNAL_FAULT, "door", "no memory");
        return false;
    }
    start_watchers(door);
    if (!host_open(door)) {
        door->exit_code = DOOR_HAS_NO_LIBRARY;
        return false;
    }
    return channel_push(door->desk, &hello) && channel_push(door->main, &hello);
}

static void close_parts(struct door *door)
{
    for (size_t slot = 0; slot < door->used_slots; slot++)
        if (door->connections[slot].state != CONNECTION_FREE)
            connection_end(door, &door->connections[slot]);
    host_close(door);
    limits_close(door->limits);
    slots_close(door);
    channel_close(door->main);
    channel_close(door->desk);
    if (door->loop != NULL)
        ev_loop_destroy(door->loop);
}

int door_run(const struct settings *settings, const struct door_fds *fds, uint32_t epoch, const uint8_t tag_key[32])
{
    struct door *door = calloc(1, sizeof *door);
    if (door == NULL)
        return 1;
    door->settings = settings;
    door->fds = *fds;
    door->epoch = epoch;
    door->tag_key = tag_key;
    door->pages = page_files;
    door->page_count = page_file_count;
    door->moment = clock_read();
    door->exit_code = 1;
    if (read_settings(door) && open_parts(door))
        ev_run(door->loop, 0);
    int exit_code = door->exit_code;
    close_parts(door);
    free(door);
    return exit_code;
}
