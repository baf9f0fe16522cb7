/* SPDX-License-Identifier: Apache-2.0
 *
 * It remembers which mail it has sent last: a desk that died before it heard so asks for the
 * same one again, and is told. A courier that dies between the server's word and its own does
 * not know any more; then the mail comes twice, under one name. */
#include "courier/courier.h"

#include "base/clock.h"
#include "base/journal.h"
#include "courier/mail.h"
#include "courier/smtp.h"
#include "domain/contact.h"
#include "domain/notice.h"
#include "parcels/channel.h"
#include "walls/walls.h"

#include <curl/curl.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PENDING_BYTES_MAX = 1 << 20, BEAT_MS = 1000, AUTHORITIES_BYTES_MAX = 4 << 20 };

struct courier {
    const struct settings *settings;
    struct channel *channel;
    struct smtp *smtp;
    int signals;
    uint64_t conversation, copy;  /* of the mail that is on its way */
    uint8_t id[NOTICE_ID_BYTES];
    uint8_t sent[NOTICE_ID_BYTES]; /* the last one that the server took */
    char mail[MAIL_BYTES_MAX];
};

static void answer(struct courier *courier, enum mail_trouble trouble)
{
    enum notice_result result = trouble == MAIL_TROUBLE_NONE ? NOTICE_SENT : trouble == MAIL_TROUBLE_ADDRESS ? NOTICE_FAILED_FOR_EVER : NOTICE_FAILED_FOR_NOW;
    struct parcel parcel = {.type = PARCEL_mailed, .as.mailed = {
        .conversation = courier->conversation, .copy = courier->copy, .result = (uint8_t)result, .trouble = (uint8_t)trouble}};
    memcpy(parcel.as.mailed.id, courier->id, sizeof courier->id);
    channel_push(courier->channel, &parcel);
}

static void begin(struct courier *courier, const struct parcel_mail *wish)
{
    static const uint8_t nothing[NOTICE_ID_BYTES];
    courier->conversation = wish->conversation;
    courier->copy = wish->copy;
    memcpy(courier->id, wish->id, sizeof courier->id);
    bool is_known = memcmp(courier->id, nothing, sizeof nothing) != 0 && memcmp(courier->id, courier->sent, sizeof courier->sent) == 0;
    if (is_known) {
        answer(courier, MAIL_TROUBLE_NONE);
        return;
    }
    struct text_builder builder = text_builder_on(courier->mail, sizeof courier->mail);
    const struct mail mail = {.from = text_of(courier->settings->mail_from), .to = wish->address, .library = wish->library, .slug = wish->slug, .text = wish->text,
                              .public_url = text_of(courier->settings->public_url), .id = courier->id, .wall_ms = clock_read().wall_ms,
                              .language = wish->language < LANGUAGE_COUNT ? (enum language)wish->language : LANGUAGE_EN};
    bool is_written = contact_is_mail(wish->address) && mail_write(&mail, &builder);
    if (!is_written || !smtp_begin(courier->smtp, wish->address, text_built(&builder)))
        answer(courier, MAIL_TROUBLE_OTHER);
}

static void finish(struct courier *courier, const struct smtp_end *end)
{
    if (end->trouble == MAIL_TROUBLE_NONE)
        memcpy(courier->sent, courier->id, sizeof courier->sent);
    else
        journal(JOURNAL_WARNING, "courier", "mail not taken: %s trouble=%s code=%ld", end->why, vocabulary_word(&vocabulary_mail_trouble, (int)end->trouble), end->code);
    answer(courier, end->trouble);
}

/* One mail at a time: while one is on its way nothing is taken. False on a fault. */
static bool hear(struct courier *courier)
{
    struct parcel parcel;
    bool is_broken = false;
    enum channel_news news;
    while (!smtp_is_busy(courier->smtp) && (news = channel_receive(courier->channel)) != CHANNEL_EMPTY) {
        if (news == CHANNEL_BROKEN)
            return false;
        while (channel_take(courier->channel, &parcel, &is_broken))
            if (news != CHANNEL_STALE && parcel.type == PARCEL_mail && !smtp_is_busy(courier->smtp))
                begin(courier, &parcel.as.mail);
        if (is_broken)
            return false;
    }
    return channel_flush(courier->channel);
}

static bool serve(struct courier *courier)
{
    struct parcel hello = {.type = PARCEL_hello}, beat = {.type = PARCEL_beat};
    struct smtp_end end;
    channel_push(courier->channel, &hello);
    for (;;) {
        if (!channel_flush(courier->channel))
            return false;
        struct pollfd fds[] = {
            {.fd = courier->signals, .events = POLLIN},
            {.fd = channel_fd(courier->channel), .events = (short)(POLLIN | (channel_has_pending(courier->channel) ? POLLOUT : 0))},
        };
        unsigned watched = smtp_is_busy(courier->smtp) ? 1 : 2;
        if (smtp_wait(courier->smtp, fds, watched, BEAT_MS, &end))
            finish(courier, &end);
        if (fds[0].revents & POLLIN)
            return true;
        if (!hear(courier))
            return false;
        channel_push(courier->channel, &beat);
    }
}

/* Before the walls are up: afterwards nothing is read. */
static char *read_authorities(const struct settings *settings, size_t *length)
{
    const curl_version_info_data *library = curl_version_info(CURLVERSION_NOW);
    const char *path = settings->mail_authorities[0] != '\0' ? settings->mail_authorities : library->cainfo;
    int fd = path != NULL ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    struct stat status;
    bool is_fit = fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0 && status.st_size <= AUTHORITIES_BYTES_MAX;
    char *bytes = is_fit ? malloc((size_t)status.st_size) : NULL;
    ssize_t got = bytes != NULL ? read(fd, bytes, (size_t)status.st_size) : -1;
    if (got <= 0)
        journal(JOURNAL_WARNING, "courier", "no certificates of authorities: only mail_tls = none works errno=%d", errno);
    if (fd >= 0)
        close(fd);
    *length = got > 0 ? (size_t)got : 0;
    return bytes;
}

static int watch_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    return sigprocmask(SIG_BLOCK, &set, NULL) == 0 ? signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK) : -1;
}

int courier_run(const struct settings *settings, const struct courier_fds *fds, uint32_t epoch, struct text password)
{
    struct courier *courier = calloc(1, sizeof *courier);
    size_t length = 0;
    int code = 1;
    if (courier == NULL)
        return code;
    courier->settings = settings;
    courier->signals = watch_signals();
    courier->channel = channel_open(fds->desk, epoch, PENDING_BYTES_MAX);
    char *authorities = read_authorities(settings, &length);
    courier->smtp = smtp_open(settings, (struct text){authorities, length}, password);
    free(authorities);
    if (courier->signals >= 0 && courier->channel != NULL && courier->smtp != NULL && walls_raise(WALL_COURIER, NULL))
        code = serve(courier) ? 0 : 1;
    if (code != 0)
        journal(JOURNAL_FAULT, "courier", "stops");
    smtp_close(courier->smtp);
    channel_close(courier->channel);
    free(courier);
    return code;
}
