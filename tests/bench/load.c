/* SPDX-License-Identifier: Apache-2.0
 *
 * A load of seekers over TLS. Two connections are two tabs of one seeker: the first begins a
 * conversation, the second comes with its pick-up code; then both talk, each says things and is
 * shown what the other said. No mercy for a server that stalls: in open loop (--rate) a message
 * is stamped with the moment at which it was due, not at which it could be sent.
 *
 *     load PORT talk CONNECTIONS RATE SECONDS    RATE 0: closed loop, one message in flight each
 *     load PORT idle CONNECTIONS                 holds them until its input ends
 *     load PORT storm CONNECTIONS                opens them all at once, 256 in flight
 *
 * Prints one line of JSON. */
#include "wire.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { IN_FLIGHT_MAX = 256, RING = 512, EVENTS = 512, CODE_BYTES = 100, LATENCIES_MAX = 4000000 };

enum stage { STAGE_NEW, STAGE_HELLO, STAGE_BEGIN, STAGE_READY };

struct talker {
    struct wire wire;
    enum stage stage;
    bool is_queued;         /* waits for its turn to connect */
    long long log;
    int number, answered;
    double due[RING];       /* by number */
    char code[CODE_BYTES];
};

struct load {
    int port, epoll;
    struct talker *talkers;
    int count, next, opening, ready;
    bool is_talk;
    SSL_CTX *tls;
    double measure_from;
    float *acks, *shows;    /* latencies, ms */
    size_t ack_count, show_count;
    long long stored, shown, refused;
    double last_stored, gap; /* the longest time in which nothing was stored */
};

static void die(const char *what)
{
    perror(what);
    exit(1);
}

static void watch(struct load *load, struct talker *talker)
{
    struct wire *wire = &talker->wire;
    uint32_t wanted = EPOLLIN | (wire->state == WIRE_CONNECTING || wire->out_length > 0 ? EPOLLOUT : 0);
    if (wanted == wire->events)
        return;
    struct epoll_event event = {.events = wanted, .data.ptr = talker};
    if (epoll_ctl(load->epoll, wire->events == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, wire->fd, &event) != 0)
        die("epoll_ctl");
    wire->events = wanted;
}

static void dial(struct load *load, struct talker *talker)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)load->port)};
    int yes = 1;
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    talker->wire = (struct wire){.fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), .state = WIRE_CONNECTING, .is_client = true};
    if (talker->wire.fd < 0)
        die("socket");
    setsockopt(talker->wire.fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (connect(talker->wire.fd, (struct sockaddr *)&address, sizeof address) != 0 && errno != EINPROGRESS)
        die("connect");
    load->opening++;
    watch(load, talker);
}

/* The second tab waits for the first one's code. */
static bool may_dial(const struct load *load, int at)
{
    return !load->is_talk || at % 2 == 0 || load->talkers[at - 1].stage == STAGE_READY;
}

static void dial_more(struct load *load)
{
    for (int at = load->next; at < load->count && load->opening < IN_FLIGHT_MAX; at++) {
        struct talker *talker = &load->talkers[at];
        if (talker->is_queued && may_dial(load, at)) {
            talker->is_queued = false;
            dial(load, talker);
        }
        while (load->next < load->count && !load->talkers[load->next].is_queued)
            load->next++;
    }
}

static void upgrade(struct load *load, struct talker *talker)
{
    char request[400];
    int length = snprintf(request, sizeof request,
                          "GET /socket HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: https://localhost:%d\r\n"
                          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", load->port, load->port);
    talker->wire.state = WIRE_UPGRADING;
    wire_put(&talker->wire, request, (size_t)length);
}

static void put(struct talker *talker, const char *text)
{
    wire_put_text(&talker->wire, text, strlen(text));
}

static void say_hello(struct load *load, struct talker *talker)
{
    char hello[300];
    const struct talker *first = load->is_talk && (talker - load->talkers) % 2 == 1 ? talker - 1 : NULL;
    snprintf(hello, sizeof hello, "{\"type\":\"hello\",\"version\":1,\"page\":\"seeker\",\"language\":\"en\"%s%s%s}",
             first != NULL ? ",\"code\":\"" : "", first != NULL ? first->code : "", first != NULL ? "\"" : "");
    talker->stage = STAGE_HELLO;
    put(talker, hello);
}

static void say_begin(struct load *load, struct talker *talker)
{
    char begin[300];
    unsigned at = (unsigned)(talker - load->talkers) + 1;
    snprintf(begin, sizeof begin, "{\"type\":\"begin\",\"id\":\"%08x%08x%016x\",\"language\":\"en\",\"topic\":\"cv\",\"writer\":\"%016x\",\"text\":\"hello\"}",
             (unsigned)getpid(), at, at, at);
    talker->stage = STAGE_BEGIN;
    talker->number = 1;
    talker->answered = 1;
    put(talker, begin);
}

/* About 200 bytes of frame. */
static void say(struct load *load, struct talker *talker, double due)
{
    char frame[400];
    talker->number++;
    talker->due[talker->number % RING] = due;
    snprintf(frame, sizeof frame, "{\"type\":\"say\",\"log\":%lld,\"writer\":\"%016x\",\"number\":%d,\"text\":\"%.110s\"}", talker->log,
             (unsigned)(talker - load->talkers) + 1, talker->number,
             "I have worked in a shop for six years and do not know how to write that down so that it sounds like something.");
    put(talker, frame);
}

static void note(float *list, size_t *count, const struct load *load, double due, double now)
{
    if (due >= load->measure_from && *count < LATENCIES_MAX)
        list[(*count)++] = (float)((now - due) * 1000);
}

static void hear_numbers(struct load *load, struct talker *talker, const char *from, const char *to, bool is_stored, double now)
{
    const struct talker *author = is_stored ? talker : &load->talkers[(talker - load->talkers) ^ 1];
    for (const char *at = from; (at = memmem(at, (size_t)(to - at), "\"number\":", 9)) != NULL; at += 9) {
        int number = (int)number_at(at + 9);
        if (is_stored) {
            talker->answered = number;
            load->stored += now >= load->measure_from;
            if (load->last_stored >= load->measure_from && now - load->last_stored > load->gap)
                load->gap = now - load->last_stored;
            load->last_stored = now;
            note(load->acks, &load->ack_count, load, author->due[number % RING], now);
        } else {
            load->shown += now >= load->measure_from;
            note(load->shows, &load->show_count, load, author->due[number % RING], now);
        }
    }
}

static void become_ready(struct load *load, struct talker *talker)
{
    talker->stage = STAGE_READY;
    load->ready++;
    load->opening--;
}

static void hear_packet(struct load *load, struct talker *talker, const char *from, const char *to, double now)
{
    bool is_second = load->is_talk && (talker - load->talkers) % 2 == 1;
    const char *log = memmem(from, (size_t)(to - from), "\"log\":", 6);
    const char *code = memmem(from, (size_t)(to - from), "\"code\":\"", 8);
    if (strncmp(from, "welcome", 7) == 0 && talker->stage == STAGE_HELLO) {
        if (!load->is_talk)
            become_ready(load, talker);
        else if (!is_second)
            say_begin(load, talker);
    } else if (strncmp(from, "begun", 5) == 0 && log != NULL && code != NULL) {
        talker->log = number_at(log + 6);
        snprintf(talker->code, sizeof talker->code, "%.*s", (int)strcspn(code + 8, "\""), code + 8);
        become_ready(load, talker);
    } else if (strncmp(from, "conversation", 12) == 0 && is_second && talker->stage == STAGE_HELLO && log != NULL) {
        talker->log = number_at(log + 6);
        become_ready(load, talker);
    } else if (strncmp(from, "stored", 6) == 0) {
        hear_numbers(load, talker, from, to, true, now);
    } else if (strncmp(from, "entries", 7) == 0) {
        hear_numbers(load, talker, from, to, false, now);
    } else if (strncmp(from, "refused", 7) == 0 && load->refused++ == 0) {
        fprintf(stderr, "refused: %.*s\n", (int)(to - from), from);
    }
}

/* A frame is an array of packets; each begins with its type. */
static void hear_frame(struct load *load, struct talker *talker, const char *text, double now)
{
    static const char mark[] = "{\"type\":\"";
    const char *at = strstr(text, mark);
    while (at != NULL) {
        const char *next = strstr(at + 1, mark);
        hear_packet(load, talker, at + sizeof mark - 1, next != NULL ? next : at + strlen(at), now);
        at = next;
    }
}

static void hear(struct load *load, struct talker *talker, double now)
{
    struct wire *wire = &talker->wire;
    char key[25];
    int opcode;
    unsigned char *payload;
    if (wire->state == WIRE_UPGRADING && wire_take_head(wire, key)) {
        wire->state = WIRE_OPEN;
        say_hello(load, talker);
    }
    while (wire->state == WIRE_OPEN && wire_take(wire, &opcode, &payload) >= 0) {
        if (opcode == 1)
            hear_frame(load, talker, (const char *)payload, now);
        else if (opcode == 9)
            wire_put(wire, "\x8a\x80\0\0\0\0", 6);
        else if (opcode == 8)
            fprintf(stderr, "closed by the server: %d\n", payload[0] << 8 | payload[1]);
    }
}

static void serve(struct load *load, struct talker *talker, uint32_t events)
{
    struct wire *wire = &talker->wire;
    if (wire->state == WIRE_CONNECTING && (events & EPOLLOUT) != 0) {
        wire->ssl = SSL_new(load->tls);
        SSL_set_fd(wire->ssl, wire->fd);
        SSL_set_connect_state(wire->ssl);
        wire->state = WIRE_HANDSHAKING;
    }
    if (wire->state == WIRE_HANDSHAKING && SSL_do_handshake(wire->ssl) == 1)
        upgrade(load, talker);
    bool is_alive = wire->state < WIRE_UPGRADING || ((events & EPOLLIN) == 0 || wire_read(wire));
    if (is_alive && wire->state >= WIRE_UPGRADING)
        hear(load, talker, wire_now_s());
    is_alive = is_alive && (wire->state < WIRE_UPGRADING || wire_flush(wire)) && (events & (EPOLLERR | EPOLLHUP)) == 0;
    if (is_alive) {
        watch(load, talker);
        return;
    }
    if (talker->stage == STAGE_READY)
        load->ready--;
    else
        load->opening--;
    wire_close(wire);
    talker->stage = STAGE_NEW;
    talker->is_queued = true;
    load->next = 0;
}

static void turn(struct load *load, int wait_ms)
{
    struct epoll_event events[EVENTS];
    int count = epoll_wait(load->epoll, events, EVENTS, wait_ms);
    for (int at = 0; at < count; at++)
        serve(load, events[at].data.ptr, events[at].events);
}

static double open_all(struct load *load, double seconds_max)
{
    double begin = wire_now_s();
    while (load->ready < load->count && wire_now_s() - begin < seconds_max) {
        dial_more(load);
        turn(load, 20);
    }
    if (load->ready < load->count)
        fprintf(stderr, "only %d of %d are open\n", load->ready, load->count);
    return wire_now_s() - begin;
}

static int compare(const void *left, const void *right)
{
    float difference = *(const float *)left - *(const float *)right;
    return difference < 0 ? -1 : difference > 0;
}

static double quantile(float *list, size_t count, double share)
{
    qsort(list, count, sizeof *list, compare);
    return count == 0 ? -1 : list[(size_t)((double)(count - 1) * share)];
}

static void talk(struct load *load, double rate, double seconds)
{
    double begin = wire_now_s(), warm = seconds / 4;
    double next = begin;
    int at = 0;
    load->measure_from = begin + warm;
    for (double now; (now = wire_now_s()) < begin + warm + seconds;) {
        if (rate > 0) {
            for (; next <= now; next += 1 / rate, at = (at + 1) % load->count)
                if (load->talkers[at].stage == STAGE_READY)
                    say(load, &load->talkers[at], next);
        } else {
            for (int each = 0; each < load->count; each++)
                if (load->talkers[each].stage == STAGE_READY && load->talkers[each].answered == load->talkers[each].number)
                    say(load, &load->talkers[each], now);
        }
        for (int each = 0; rate > 0 && each < load->count; each++)
            if (load->talkers[each].wire.out_length > 0)
                watch(load, &load->talkers[each]);
        turn(load, rate > 0 ? 1 : 5);
    }
    printf("{\"connections\":%d,\"seconds\":%.2f,\"stored_per_s\":%.0f,\"shown_per_s\":%.0f,\"refused\":%lld,"
           "\"gap_ms\":%.1f,\"ack_p50_ms\":%.3f,\"ack_p99_ms\":%.3f,\"show_p50_ms\":%.3f,\"show_p99_ms\":%.3f}\n",
           load->ready, seconds, (double)load->stored / seconds, (double)load->shown / seconds, load->refused, load->gap * 1000,
           quantile(load->acks, load->ack_count, 0.5), quantile(load->acks, load->ack_count, 0.99),
           quantile(load->shows, load->show_count, 0.5), quantile(load->shows, load->show_count, 0.99));
}

int main(int count, char *words[])
{
    static struct load load;
    struct rlimit files;
    if (count < 4)
        return 64;
    load.measure_from = 1e18; /* nothing is measured before talk says so */
    load.port = (int)number_at(words[1]);
    load.count = (int)number_at(words[3]);
    load.is_talk = strcmp(words[2], "talk") == 0;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    load.epoll = epoll_create1(EPOLL_CLOEXEC);
    load.talkers = calloc((size_t)load.count, sizeof *load.talkers);
    load.acks = malloc(LATENCIES_MAX * sizeof *load.acks);
    load.shows = malloc(LATENCIES_MAX * sizeof *load.shows);
    load.tls = SSL_CTX_new(TLS_client_method());
    if (load.epoll < 0 || load.talkers == NULL || load.acks == NULL || load.shows == NULL || load.tls == NULL)
        die("start");
    SSL_CTX_set_mode(load.tls, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    for (int at = 0; at < load.count; at++) {
        load.talkers[at].wire.fd = -1;
        load.talkers[at].is_queued = true;
    }
    double opened = open_all(&load, 120);
    if (load.is_talk && count > 5) {
        talk(&load, strtod(words[4], NULL), strtod(words[5], NULL));
        return 0;
    }
    printf("{\"connections\":%d,\"seconds\":%.2f}\n", load.ready, opened);
    fflush(stdout);
    fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK);
    char byte;
    while (strcmp(words[2], "idle") == 0 && read(STDIN_FILENO, &byte, 1) != 0)
        turn(&load, 100);
    return 0;
}
