/* SPDX-License-Identifier: Apache-2.0
 *
 * Why our own acceptor: 5,000 handshakes at once make each twice as dear, 128 do not; and the
 * library spins at full speed when no descriptor is left. Here a full house is met by closing
 * a few newcomers at each tick, so that they learn it soon, and having no descriptor by
 * waiting for the next tick. */
#include "door/listener.h"

#include "base/journal.h"
#include "base/plant.h"
#include "door/connection.h"
#include "door/library.h"
#include "door/slots.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    ACCEPTED_IN_TURN = 64,
    REFUSED_IN_TICK = 20,
    SEND_BUFFER_BYTES = 131072, /* of the kernel, for one connection; as much waits in our outbox */
    RECEIVE_BUFFER_BYTES = 65536,
};
static const double TICK_S = 0.1;

static bool is_busy(struct door *door)
{
    return connection_brisk_count(door) >= (size_t)door->settings->handshakes;
}

static void wait_for_tick(struct door *door)
{
    ev_io_stop(door->loop, &door->listener_watcher);
    ev_timer_stop(door->loop, &door->accept_timer);
    ev_timer_set(&door->accept_timer, TICK_S, 0.);
    ev_timer_start(door->loop, &door->accept_timer);
}

/* For something that the end of a handshake does not bring. */
static void wait_for_room(struct door *door)
{
    door->is_waiting_for_room = true;
    wait_for_tick(door);
}

static bool is_full(const struct door *door)
{
    return door->connections_count >= door->connections_max;
}

static enum limits_verdict count_address(struct door *door, const struct address *address, struct connection *connection)
{
    connection->is_proxied = networks_have(&door->trusted_proxies, address);
    connection->is_shared = networks_have(&door->shared_addresses, address);
    address_tag(door->tag_key, address, connection->tag);
    if (connection->is_proxied || plant("skip_address_limit"))
        return LIMITS_FINE;
    return limits_enter(door->limits, connection->tag, connection->is_shared ? door->shared_allowance : door->allowance,
                        door->moment.ms, &connection->place);
}

/* Lets one in, or closes it. */
static void admit(struct door *door, int fd, const struct sockaddr *socket)
{
    struct address address;
    struct connection *connection = is_full(door) || !address_of_socket(socket, &address) ? NULL : slots_take(door);
    if (connection == NULL) {
        close(fd);
        return;
    }
    connection_enter(door, connection, CONNECTION_HANDSHAKING, TLS_CROWDED_MS);
    enum limits_verdict verdict = count_address(door, &address, connection);
    connection->is_over_limit = verdict == LIMITS_OVER;
    if (verdict == LIMITS_FAR_OVER) {
        close(fd);
        connection_leave(door, connection);
    } else if (!library_adopt(door, connection, fd) && connection->state != CONNECTION_FREE)
        connection_leave(door, connection);
}

enum accepted { ACCEPTED, ACCEPT_NOBODY, ACCEPT_NEXT, ACCEPT_LATER };

static enum accepted accept_one(struct door *door)
{
    struct sockaddr_storage storage = {0};
    socklen_t length = sizeof storage;
    int fd = accept4(door->fds.listener, (struct sockaddr *)&storage, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd >= 0) {
        admit(door, fd, (const struct sockaddr *)&storage);
        return ACCEPTED;
    }
    if (errno == EAGAIN || errno == EWOULDBLOCK)
        return ACCEPT_NOBODY;
    if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
        return ACCEPT_LATER;
    return ACCEPT_NEXT; /* that one was gone before it was let in (accept(2), "Error handling") */
}

static void on_listener(struct ev_loop *loop, struct ev_io *watcher, int events)
{
    (void)loop, (void)events;
    struct door *door = watcher->data;
    bool was_full = is_full(door);
    for (int count = 0; count < (was_full ? REFUSED_IN_TICK : ACCEPTED_IN_TURN); count++) {
        if (is_busy(door)) {
            wait_for_tick(door);
            return;
        }
        enum accepted accepted = accept_one(door);
        if (accepted == ACCEPT_NOBODY)
            break;
        if (accepted == ACCEPT_LATER) {
            wait_for_room(door);
            return;
        }
    }
    if (was_full)
        wait_for_room(door);
}

static void on_tick(struct ev_loop *loop, struct ev_timer *timer, int events)
{
    (void)loop, (void)events;
    struct door *door = timer->data;
    door->is_waiting_for_room = false;
    listener_go_on(door);
}

bool listener_open(struct door *door)
{
    int one = 1, send_bytes = SEND_BUFFER_BYTES, receive_bytes = RECEIVE_BUFFER_BYTES;
    int fd = door->fds.listener;
    /* accepted sockets inherit these (tcp(7)), which saves three calls for each */
    if (setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one) != 0 ||
        setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &send_bytes, sizeof send_bytes) != 0 ||
        setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &receive_bytes, sizeof receive_bytes) != 0) {
        journal(JOURNAL_FAULT, "listener", "setsockopt errno=%d", errno);
        return false;
    }
    ev_io_init(&door->listener_watcher, on_listener, fd, EV_READ);
    ev_timer_init(&door->accept_timer, on_tick, TICK_S, 0.);
    door->listener_watcher.data = door;
    door->accept_timer.data = door;
    door->is_listening = true;
    listener_go_on(door);
    return true;
}

void listener_close(struct door *door)
{
    if (!door->is_listening)
        return;
    door->is_listening = false;
    ev_io_stop(door->loop, &door->listener_watcher);
    ev_timer_stop(door->loop, &door->accept_timer);
}

void listener_go_on(struct door *door)
{
    if (!door->is_listening || door->is_waiting_for_room)
        return;
    if (is_busy(door)) {
        wait_for_tick(door);
        return;
    }
    ev_timer_stop(door->loop, &door->accept_timer);
    ev_io_start(door->loop, &door->listener_watcher);
}
