/* SPDX-License-Identifier: Apache-2.0
 *
 * Group commit without a timer: take all parcels that wait, one turn, one commit, then
 * answer. What comes during the commit is the next batch, so the batch is as large as the
 * disk is slow (waiting on purpose was measured: it never helps). */
#include "desk/role.h"

#include "base/journal.h"
#include "base/plant.h"
#include "desk/suspects.h"
#include "desk/tell.h"
#include "parcels/channel.h"
#include "walls/walls.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum {
    PENDING_BYTES_MAX = 32 << 20,
    DATAGRAMS_IN_TURN_MAX = 64,   /* of each peer: then the others get their turn */
    ASIDE_BYTES_MAX = 1 << 20,
    BEAT_EVERY_MS = 1000,
};

/* A packet that was meant for the desk before this one, kept until its door has made its
 * sessions known again. */
struct aside {
    struct aside *next;
    uint32_t sender; /* which life of the door */
    struct parcel parcel;
    char frame[];
};

struct peer {
    struct channel *channel;
    uint32_t life; /* the one that was greeted */
    struct aside *first, **last;
    size_t aside_bytes;
    bool is_draining;       /* ready: what was put aside is heard before anything else */
    enum channel_news news; /* of the datagram that is being heard */
    bool is_amid;           /* not all of it has been heard */
    bool is_lost;           /* too slow, or broken: its sessions are to be forgotten */
    bool is_given_up;       /* they were, and main knows */
};

struct office {
    struct desk *desk;
    struct desk_shared *shared;
    struct peer peers[DESK_PEERS];
    int doors;
    int signals;
    int64_t beat_ms;
};

static bool is_door(int peer)
{
    return peer < DESK_DOORS_MAX;
}

static void post(void *context, int peer, const struct parcel *parcel)
{
    struct office *office = context;
    struct peer *to = &office->peers[peer];
    if (to->channel != NULL && !to->is_lost && !channel_push(to->channel, parcel)) {
        to->is_lost = true;
        journal(JOURNAL_WARNING, "desk", "peer=%d does not read: its sessions are given up", peer);
    }
    if (plant("ack_before_commit") && to->channel != NULL) { /* what was pushed too early is also seen too early, */
        channel_flush(to->channel);
        poll(NULL, 0, 1); /* and long enough before the commit for a kill to fall between */
    }
}

static void drop_aside(struct peer *peer)
{
    while (peer->first != NULL) {
        struct aside *gone = peer->first;
        peer->first = gone->next;
        free(gone);
    }
    peer->last = &peer->first;
    peer->aside_bytes = 0;
    peer->is_draining = false;
}

/* Keeps packets; what else was meant for an earlier life is said anew by the door. */
static void put_aside(struct peer *peer, const struct parcel *parcel)
{
    if (parcel->type != PARCEL_packet || peer->aside_bytes + parcel->as.packet.frame.length > ASIDE_BYTES_MAX)
        return;
    struct aside *aside = malloc(sizeof *aside + parcel->as.packet.frame.length);
    if (aside == NULL)
        return; /* the browser sends again */
    memcpy(aside->frame, parcel->as.packet.frame.bytes, parcel->as.packet.frame.length);
    aside->next = NULL;
    aside->sender = channel_sender(peer->channel);
    aside->parcel = *parcel;
    aside->parcel.as.packet.frame.bytes = aside->frame;
    *peer->last = aside;
    peer->last = &aside->next;
    peer->aside_bytes += parcel->as.packet.frame.length;
}

static void hear(struct office *office, int peer, const struct parcel *parcel)
{
    bool is_packet = is_door(peer) && parcel->type == PARCEL_packet;
    if (is_packet && suspects_is_banned(office->shared, (uint32_t)peer, parcel->session)) {
        struct parcel kick = {.type = PARCEL_kick, .session = parcel->session, .as.kick = {.code = CLOSING_bad_frame}};
        post(office, peer, &kick);
        return;
    }
    if (is_packet)
        suspects_note(office->shared, (uint32_t)peer, parcel->session);
    desk_hear(office->desk, peer, parcel);
}

/* Until none is left, or the turn is large enough. A new life of the door names its sessions
 * from 1 again: what an earlier one put aside is nobody's. */
static void hear_aside(struct office *office, int peer)
{
    struct peer *from = &office->peers[peer];
    while (from->first != NULL && !desk_is_full(office->desk)) {
        struct aside *aside = from->first;
        if (aside->sender == from->life)
            hear(office, peer, &aside->parcel);
        from->aside_bytes -= aside->parcel.as.packet.frame.length;
        from->first = aside->next;
        free(aside);
    }
    if (from->first == NULL)
        drop_aside(from);
}

static void greet(struct office *office, int peer)
{
    struct parcel hello = {.type = PARCEL_hello};
    office->peers[peer].is_lost = false;
    office->peers[peer].life = channel_sender(office->peers[peer].channel);
    office->peers[peer].is_given_up = false;
    if (is_door(peer))
        desk_announce(office->desk, (uint32_t)peer);
    post(office, peer, &hello);
}

/* Receives the next datagram. False when there is none, or its sender has to be given up. */
static bool receive(struct office *office, int peer)
{
    struct peer *from = &office->peers[peer];
    from->news = channel_receive(from->channel);
    if (from->news == CHANNEL_BROKEN)
        from->is_lost = true;
    if (from->news == CHANNEL_EMPTY || from->news == CHANNEL_BROKEN)
        return false;
    if (from->news == CHANNEL_NEW_PEER)
        greet(office, peer);
    from->is_amid = true;
    return true;
}

/* Hears the datagram on, as far as the turn has room: a few bytes can ask for a whole talk,
 * and one datagram holds a thousand such questions. What is left is the next turn's. */
static bool hear_parcels(struct office *office, int peer)
{
    struct peer *from = &office->peers[peer];
    struct parcel parcel;
    bool is_broken = false;
    while (!from->is_draining && !desk_is_full(office->desk)) {
        from->is_amid = channel_take(from->channel, &parcel, &is_broken);
        if (!from->is_amid)
            break;
        if (from->news == CHANNEL_STALE) {
            put_aside(from, &parcel);
            continue;
        }
        hear(office, peer, &parcel);
        if (parcel.type == PARCEL_ready) {
            from->is_draining = true;
            hear_aside(office, peer);
        }
    }
    if (is_broken) {
        journal(JOURNAL_FAULT, "desk", "peer=%d sent a malformed parcel", peer);
        from->is_lost = true;
    }
    return !is_broken;
}

/* Hears one datagram, or the rest of one. False when there is none, or its sender has to be
 * given up. */
static bool hear_datagram(struct office *office, int peer)
{
    struct peer *from = &office->peers[peer];
    if (from->is_draining)
        hear_aside(office, peer);
    if (!from->is_amid && !receive(office, peer))
        return false;
    if (from->is_lost) { /* nothing of this life counts any more */
        from->is_amid = false;
        return true;
    }
    return hear_parcels(office, peer);
}

/* Whether so much waits to be sent to a peer that it should not ask for more: its own questions
 * wait in the socket, and it pauses who asked them. */
static bool is_choked(const struct peer *peer)
{
    return !peer->is_lost && channel_has_pending(peer->channel) && channel_is_congested(peer->channel);
}

/* One datagram of each peer in turn, until none has any, or the turn is large enough. */
static void hear_all(struct office *office)
{
    bool is_more = true;
    for (int round = 0; is_more && round < DATAGRAMS_IN_TURN_MAX; round++) {
        is_more = false;
        for (int peer = 0; peer < DESK_PEERS; peer++)
            if (office->peers[peer].channel != NULL && !desk_is_full(office->desk) && !is_choked(&office->peers[peer]))
                is_more |= hear_datagram(office, peer);
    }
}

/* A door that is broken or does not read loses its sessions, and main is asked to start it
 * anew; under its new epoch it is welcome again. */
static void give_up_lost(struct office *office)
{
    for (int door = 0; door < office->doors; door++) {
        struct peer *peer = &office->peers[door];
        if (!peer->is_lost || peer->is_given_up)
            continue;
        desk_lose_door(office->desk, (uint32_t)door);
        office->shared->given_up[door]++;
        peer->is_given_up = true;
    }
}

static bool flush_all(struct office *office, int64_t now_ms)
{
    bool is_beat_due = now_ms >= office->beat_ms + BEAT_EVERY_MS;
    struct parcel beat = {.type = PARCEL_beat};
    for (int peer = 0; peer < DESK_PEERS; peer++) {
        struct peer *to = &office->peers[peer];
        if (to->channel == NULL)
            continue;
        if (is_beat_due)
            post(office, peer, &beat);
        if (!channel_flush(to->channel))
            return false;
    }
    if (is_beat_due)
        office->beat_ms = now_ms;
    return true;
}

static bool turn(struct office *office)
{
    desk_begin(office->desk, clock_read());
    hear_all(office);
    give_up_lost(office);
    if (!desk_end(office->desk))
        return false;
    suspects_clear(office->shared);
    return flush_all(office, clock_read().ms);
}

static int wait_ms(const struct office *office)
{
    int64_t now_ms = clock_read().ms;
    int64_t due = desk_due_ms(office->desk);
    if (office->beat_ms + BEAT_EVERY_MS < due)
        due = office->beat_ms + BEAT_EVERY_MS;
    return due <= now_ms ? 0 : (int)(due - now_ms < BEAT_EVERY_MS ? due - now_ms : BEAT_EVERY_MS);
}

/* What was received, but not heard in this turn. */
static bool has_more(const struct office *office)
{
    for (int peer = 0; peer < DESK_PEERS; peer++)
        if ((office->peers[peer].is_amid || office->peers[peer].is_draining) && !is_choked(&office->peers[peer]))
            return true;
    return false;
}

/* Waits for parcels, for room to send, for the clock or for SIGTERM. False for the last. */
static bool wait_for_work(struct office *office, bool *is_idle)
{
    struct pollfd fds[DESK_PEERS + 1] = {{.fd = office->signals, .events = POLLIN}};
    for (int peer = 0; peer < DESK_PEERS; peer++) {
        struct channel *channel = office->peers[peer].channel;
        fds[peer + 1].fd = channel != NULL ? channel_fd(channel) : -1;
        if (channel != NULL)
            fds[peer + 1].events = (short)((is_choked(&office->peers[peer]) ? 0 : POLLIN) | (channel_has_pending(channel) ? POLLOUT : 0));
    }
    bool is_waiting = !has_more(office);
    int ready = poll(fds, DESK_PEERS + 1, is_waiting ? wait_ms(office) : 0);
    *is_idle = is_waiting && ready == 0;
    return ready < 0 ? errno == EINTR : (fds[0].revents & POLLIN) == 0;
}

static bool open_peer(struct office *office, int peer, int fd, uint32_t epoch)
{
    office->peers[peer].last = &office->peers[peer].first;
    office->peers[peer].channel = channel_open(fd, epoch, PENDING_BYTES_MAX);
    if (office->peers[peer].channel == NULL)
        return false;
    struct parcel hello = {.type = PARCEL_hello};
    post(office, peer, &hello);
    return true;
}

static bool open_peers(struct office *office, const struct desk_fds *fds, uint32_t epoch, bool has_courier)
{
    for (int door = 0; door < office->doors; door++)
        if (!open_peer(office, door, fds->doors[door], epoch))
            return false;
    if (has_courier && !open_peer(office, DESK_COURIER, fds->courier, epoch))
        return false;
    return open_peer(office, DESK_CLERK_QUICK, fds->clerk_quick, epoch) && open_peer(office, DESK_CLERK_LONG, fds->clerk_long, epoch);
}

static int watch_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    return sigprocmask(SIG_BLOCK, &set, NULL) == 0 ? signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK) : -1;
}

static int work(struct office *office)
{
    bool is_idle = false;
    if (!turn(office))
        return 1;
    journal(JOURNAL_NOTICE, "desk", "ready");
    while (wait_for_work(office, &is_idle)) {
        if (is_idle && !desk_idle(office->desk))
            return 1;
        if (!turn(office))
            return 1;
    }
    return turn(office) ? 0 : 1;
}

int desk_run(const struct settings *settings, const struct desk_fds *fds, uint32_t epoch, const uint8_t master[ENVELOPE_KEY_BYTES])
{
    struct office office = {.doors = (int)settings->doors, .signals = watch_signals()};
    struct desk_parts parts = {.settings = settings, .random = random_from_kernel(), .post = post, .context = &office};
    int code = 1;
    void *page = mmap(NULL, sizeof *office.shared, PROT_READ | PROT_WRITE, MAP_SHARED, fds->shared, 0);
    if (page == MAP_FAILED || office.signals < 0)
        return code;
    office.shared = page;
    suspects_begin(office.shared);
    parts.block_tags = &office.shared->block_tags;
    parts.keyring = keyring_open(master);
    if (parts.keyring != NULL && store_open_sqlite_again(settings->data, &parts.store) == STORE_OPENED)
        office.desk = desk_open(&parts, clock_read());
    if (office.desk != NULL && open_peers(&office, fds, epoch, settings->mail_server[0] != '\0') && walls_raise(WALL_DESK, settings->data))
        code = work(&office);
    if (code != 0)
        journal(JOURNAL_FAULT, "desk", "stops");
    for (int peer = 0; peer < DESK_PEERS; peer++) {
        drop_aside(&office.peers[peer]);
        channel_close(office.peers[peer].channel);
    }
    desk_close(office.desk);
    store_close(parts.store);
    keyring_close(parts.keyring);
    munmap(page, sizeof *office.shared);
    return code;
}
