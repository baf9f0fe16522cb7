/* SPDX-License-Identifier: Apache-2.0
 *
 * One question after the other: what would make a second thread useful (a password takes
 * 85 ms) would also take 46 MiB for each. A clerk that dies takes its questions with it; the
 * desk forgets them after a while and people ask again. */
#include "clerk/clerk.h"

#include "base/journal.h"
#include "clerk/archive.h"
#include "clerk/copy.h"
#include "clerk/plain.h"
#include "clerk/results.h"
#include "crypto/keyring.h"
#include "crypto/password.h"
#include "parcels/channel.h"
#include "walls/walls.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum { PENDING_BYTES_MAX = 16 << 20, QUESTION_BYTES = 8 << 20, KEYS_KEPT = 64, BEAT_MS = 1000, QUICK_NICE = 10, LONG_NICE = 19 };

struct clerk {
    struct channel *channel;
    struct random random;
    struct arena arena;
    struct archive archive;
    int signals;
};

/* Sends an answer, waiting while the desk does not read: this is the clerk's own time. */
static void answer(void *context, const struct parcel *parcel)
{
    struct clerk *clerk = context;
    while (!channel_push(clerk->channel, parcel)) {
        struct pollfd fd = {.fd = channel_fd(clerk->channel), .events = POLLOUT};
        if (!channel_flush(clerk->channel) || poll(&fd, 1, BEAT_MS) < 0)
            return;
    }
}

static void check_password(struct clerk *clerk, const struct parcel_check_password *question)
{
    bool fits = password_fits(question->password, question->hash);
    struct parcel parcel = {.type = PARCEL_checked, .as.checked = {.job = question->job, .fits = fits}};
    answer(clerk, &parcel);
}

static void hash_password(struct clerk *clerk, const struct parcel_hash_password *question)
{
    char hash[PASSWORD_HASH_BYTES_MAX];
    bool is_made = password_hash(&clerk->random, question->password, hash);
    struct parcel parcel = {.type = PARCEL_hashed, .as.hashed = {.job = question->job, .hash = text_of(is_made ? hash : "")}};
    answer(clerk, &parcel);
}

static void work(struct clerk *clerk, const struct parcel *parcel)
{
    arena_reset(&clerk->arena);
    switch (parcel->type) {
    case PARCEL_check_password: check_password(clerk, &parcel->as.check_password); break;
    case PARCEL_hash_password: hash_password(clerk, &parcel->as.hash_password); break;
    case PARCEL_read_talk: archive_talk(&clerk->archive, &parcel->as.read_talk); break;
    case PARCEL_read_conversations: archive_conversations(&clerk->archive, &parcel->as.read_conversations); break;
    case PARCEL_read_earlier: archive_earlier(&clerk->archive, &parcel->as.read_earlier); break;
    case PARCEL_draw_plain: plain_draw(&clerk->archive, &parcel->as.draw_plain); break;
    case PARCEL_write_copy: copy_write(&clerk->archive, &parcel->as.write_copy); break;
    case PARCEL_read_ratings: archive_ratings(&clerk->archive, &parcel->as.read_ratings); break;
    case PARCEL_read_feedback: results_read(&clerk->archive, &parcel->as.read_feedback); break;
    case PARCEL_read_audit: archive_audit(&clerk->archive, &parcel->as.read_audit); break;
    default: break;
    }
}

static bool hear(struct clerk *clerk)
{
    struct parcel parcel;
    bool is_broken = false;
    enum channel_news news;
    while ((news = channel_receive(clerk->channel)) != CHANNEL_EMPTY) {
        if (news == CHANNEL_BROKEN)
            return false;
        while (channel_take(clerk->channel, &parcel, &is_broken))
            if (news != CHANNEL_STALE) /* asked by a desk that is dead */
                work(clerk, &parcel);
        if (is_broken || !channel_flush(clerk->channel))
            return false;
    }
    return true;
}

static bool serve(struct clerk *clerk)
{
    struct parcel hello = {.type = PARCEL_hello}, beat = {.type = PARCEL_beat};
    channel_push(clerk->channel, &hello);
    for (;;) {
        struct pollfd fds[] = {
            {.fd = clerk->signals, .events = POLLIN},
            {.fd = channel_fd(clerk->channel), .events = (short)(POLLIN | (channel_has_pending(clerk->channel) ? POLLOUT : 0))},
        };
        if (!channel_flush(clerk->channel))
            return false;
        int ready = poll(fds, 2, BEAT_MS);
        if (ready < 0 && errno != EINTR)
            return false;
        if (fds[0].revents & POLLIN)
            return true;
        if (!hear(clerk))
            return false;
        if (ready == 0)
            channel_push(clerk->channel, &beat);
    }
}

static int watch_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    return sigprocmask(SIG_BLOCK, &set, NULL) == 0 ? signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK) : -1;
}

int clerk_run(const struct settings *settings, const struct clerk_fds *fds, bool is_quick, uint32_t epoch, const uint8_t master[ENVELOPE_KEY_BYTES])
{
    struct clerk clerk = {.random = random_from_kernel(), .signals = watch_signals()};
    struct keyring *keyring = keyring_open(master);
    struct store *store = NULL;
    int code = 1;
    if (setpriority(PRIO_PROCESS, 0, is_quick ? QUICK_NICE : LONG_NICE) != 0)
        journal(JOURNAL_WARNING, "clerk", "setpriority errno=%d", errno);
    clerk.channel = channel_open(fds->desk, epoch, PENDING_BYTES_MAX);
    if (clerk.signals >= 0 && keyring != NULL && clerk.channel != NULL && arena_open(&clerk.arena, QUESTION_BYTES) &&
        store_open_sqlite_reader(settings->data, &store) == STORE_OPENED) {
        clerk.archive = (struct archive){.store = store, .keys = keys_open(store, keyring, KEYS_KEPT), .arena = &clerk.arena,
                                         .answer = answer, .context = &clerk};
        code = clerk.archive.keys != NULL && walls_raise(WALL_CLERK, settings->data) && serve(&clerk) ? 0 : 1;
    }
    if (code != 0)
        journal(JOURNAL_FAULT, "clerk", "stops");
    keys_close(clerk.archive.keys);
    store_close(store);
    arena_close(&clerk.arena);
    channel_close(clerk.channel);
    keyring_close(keyring);
    return code;
}
