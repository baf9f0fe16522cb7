/* SPDX-License-Identifier: Apache-2.0
 *
 * The limit beside which cvdesk is measured: a bare epoll and OpenSSL loop that speaks just
 * enough to load.c and does the same durable writes, a row of SQLite (WAL, FULL) for each
 * message, one commit for each turn of the loop. It has no rules, no checks, no encryption,
 * no walls, no second process; nobody could use it.
 *
 *     bare PORT CERTIFICATE KEY DATABASE       serves until SIGTERM; prints "ready" */
#include "wire.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { EVENTS = 512, CONNECTIONS_MAX = 20000, ANSWER_BYTES = 512 };

struct client {
    struct wire wire;
    long long log;   /* of its pair */
    int peer;        /* index of the other tab; -1 none */
    long long seq;
    bool is_touched; /* has answers that wait for the commit */
    char *answers;
    size_t answers_length, answers_size;
};

struct bare {
    int epoll, listener;
    SSL_CTX *tls;
    struct client clients[CONNECTIONS_MAX];
    int by_log[CONNECTIONS_MAX];
    long long last_log;
    sqlite3 *database;
    sqlite3_stmt *begin, *insert, *commit;
    bool is_begun;
    int touched[CONNECTIONS_MAX];
    int touched_count;
};

static void die(const char *what)
{
    perror(what);
    exit(1);
}

static void watch(struct bare *bare, struct client *client)
{
    uint32_t wanted = EPOLLIN | (client->wire.out_length > 0 ? EPOLLOUT : 0);
    if (wanted == client->wire.events)
        return;
    struct epoll_event event = {.events = wanted, .data.ptr = client};
    if (epoll_ctl(bare->epoll, client->wire.events == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, client->wire.fd, &event) != 0)
        die("epoll_ctl");
    client->wire.events = wanted;
}

static void answer(struct bare *bare, struct client *client, const char *packet)
{
    size_t length = strlen(packet);
    if (client->answers_length + length + 2 > client->answers_size) {
        client->answers_size = client->answers_length + length + 2 + ANSWER_BYTES;
        client->answers = realloc(client->answers, client->answers_size);
        if (client->answers == NULL)
            die("memory");
    }
    client->answers[client->answers_length] = client->answers_length == 0 ? '[' : ',';
    client->answers_length++;
    memcpy(client->answers + client->answers_length, packet, length);
    client->answers_length += length;
    if (!client->is_touched)
        bare->touched[bare->touched_count++] = (int)(client - bare->clients);
    client->is_touched = true;
}

static void store(struct bare *bare, long long log, long long seq, const char *writer, int number, const char *text, size_t length)
{
    if (!bare->is_begun && sqlite3_step(bare->begin) != SQLITE_DONE)
        die("begin");
    sqlite3_reset(bare->begin);
    bare->is_begun = true;
    sqlite3_bind_int64(bare->insert, 1, log);
    sqlite3_bind_int64(bare->insert, 2, seq);
    sqlite3_bind_text(bare->insert, 3, writer, 16, SQLITE_STATIC);
    sqlite3_bind_int(bare->insert, 4, number);
    sqlite3_bind_text(bare->insert, 5, text, (int)length, SQLITE_STATIC);
    if (sqlite3_step(bare->insert) != SQLITE_DONE)
        die("insert");
    sqlite3_reset(bare->insert);
}

static void hear_say(struct bare *bare, struct client *client, const char *frame)
{
    const char *writer = strstr(frame, "\"writer\":\"") + 10, *number = strstr(frame, "\"number\":") + 9, *text = strstr(frame, "\"text\":\"") + 8;
    size_t length = strlen(text) - 2;
    struct client *owner = &bare->clients[bare->by_log[client->log]];
    struct client *peer = client->peer >= 0 ? &bare->clients[client->peer] : NULL;
    char packet[ANSWER_BYTES];
    long long seq = ++owner->seq;
    store(bare, client->log, seq, writer, (int)number_at(number), text, length);
    snprintf(packet, sizeof packet, "{\"type\":\"stored\",\"log\":%lld,\"writer\":\"%.16s\",\"number\":%d,\"seq\":%lld,\"at_ms\":1700000000000}",
             client->log, writer, (int)number_at(number), seq);
    answer(bare, client, packet);
    if (peer == NULL)
        return;
    snprintf(packet, sizeof packet,
             "{\"type\":\"entries\",\"log\":%lld,\"head\":%lld,\"entries\":[{\"seq\":%lld,\"kind\":\"message\",\"side\":\"seeker\",\"at_ms\":1700000000000,"
             "\"text\":\"%.*s\",\"writer\":\"%.16s\",\"number\":%d}]}", client->log, seq, seq, (int)length, text, writer, (int)number_at(number));
    answer(bare, peer, packet);
}

static void hear_frame(struct bare *bare, struct client *client, const char *frame)
{
    char packet[ANSWER_BYTES];
    int self = (int)(client - bare->clients);
    if (strstr(frame, "\"say\"") != NULL) {
        hear_say(bare, client, frame);
    } else if (strstr(frame, "\"begin\"") != NULL) {
        client->log = ++bare->last_log;
        bare->by_log[client->log] = self;
        snprintf(packet, sizeof packet, "{\"type\":\"begun\",\"log\":%lld,\"code\":\"%lld\"}", client->log, client->log);
        answer(bare, client, packet);
    } else if (strstr(frame, "\"hello\"") != NULL) {
        const char *code = strstr(frame, "\"code\":\"");
        answer(bare, client, "{\"type\":\"welcome\"}");
        if (code == NULL)
            return;
        client->log = number_at(code + 8);
        client->peer = bare->by_log[client->log];
        bare->clients[client->peer].peer = self;
        snprintf(packet, sizeof packet, "{\"type\":\"conversation\",\"log\":%lld}", client->log);
        answer(bare, client, packet);
    }
}

static void drop(struct client *client)
{
    wire_close(&client->wire);
    client->peer = -1;
    client->log = 0;
    client->answers_length = 0;
    client->is_touched = false;
}

static bool serve(struct bare *bare, struct client *client, uint32_t events)
{
    struct wire *wire = &client->wire;
    char key[25], accept[29], head[256];
    int opcode;
    unsigned char *payload;
    if (wire->state == WIRE_HANDSHAKING) {
        int result = SSL_do_handshake(wire->ssl);
        if (result == 1)
            wire->state = WIRE_UPGRADING;
        else if (SSL_get_error(wire->ssl, result) != SSL_ERROR_WANT_READ && SSL_get_error(wire->ssl, result) != SSL_ERROR_WANT_WRITE)
            return false;
    }
    if (wire->state < WIRE_UPGRADING)
        return true;
    if ((events & EPOLLIN) != 0 && !wire_read(wire))
        return false;
    if (wire->state == WIRE_UPGRADING && wire_take_head(wire, key)) {
        wire_accept(key, accept);
        int length = snprintf(head, sizeof head, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n", accept);
        wire->state = WIRE_OPEN;
        if (!wire_put(wire, head, (size_t)length))
            return false;
    }
    while (wire->state == WIRE_OPEN && wire_take(wire, &opcode, &payload) >= 0)
        if (opcode == 1)
            hear_frame(bare, client, (const char *)payload);
    return wire_flush(wire);
}

static void let_in(struct bare *bare)
{
    int fd, yes = 1;
    while ((fd = accept4(bare->listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
        if (fd >= CONNECTIONS_MAX)
            die("too many");
        struct client *client = &bare->clients[fd];
        client->wire = (struct wire){.fd = fd, .ssl = SSL_new(bare->tls), .state = WIRE_HANDSHAKING};
        client->peer = -1;
        client->seq = 0;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        SSL_set_fd(client->wire.ssl, fd);
        SSL_set_accept_state(client->wire.ssl);
        watch(bare, client);
    }
}

/* One commit, then every answer: as the desk does. */
static void finish(struct bare *bare)
{
    if (bare->is_begun && sqlite3_step(bare->commit) != SQLITE_DONE)
        die("commit");
    sqlite3_reset(bare->commit);
    bare->is_begun = false;
    for (int at = 0; at < bare->touched_count; at++) {
        struct client *client = &bare->clients[bare->touched[at]];
        if (!client->is_touched)
            continue;
        client->answers[client->answers_length++] = ']';
        bool is_alive = wire_put_text(&client->wire, client->answers, client->answers_length);
        client->answers_length = 0;
        client->is_touched = false;
        if (is_alive)
            watch(bare, client);
        else
            drop(client);
    }
    bare->touched_count = 0;
}

static void prepare(struct bare *bare, const char *path)
{
    static const char schema[] =
        "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=400;"
        "CREATE TABLE entry (log INTEGER, seq INTEGER, writer TEXT, number INTEGER, body TEXT);"
        "CREATE UNIQUE INDEX place ON entry (log, seq); CREATE UNIQUE INDEX origin ON entry (log, writer, number);";
    if (sqlite3_open(path, &bare->database) != SQLITE_OK || sqlite3_exec(bare->database, schema, NULL, NULL, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(bare->database, "BEGIN IMMEDIATE", -1, &bare->begin, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(bare->database, "COMMIT", -1, &bare->commit, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(bare->database, "INSERT INTO entry VALUES (?,?,?,?,?)", -1, &bare->insert, NULL) != SQLITE_OK)
        die("database");
}

int main(int count, char *words[])
{
    static struct bare bare;
    struct sockaddr_in address = {.sin_family = AF_INET};
    struct rlimit files;
    int yes = 1;
    if (count != 5)
        return 64;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    signal(SIGPIPE, SIG_IGN);
    prepare(&bare, words[4]);
    bare.tls = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_mode(bare.tls, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_num_tickets(bare.tls, 1);
    if (SSL_CTX_use_certificate_chain_file(bare.tls, words[2]) != 1 || SSL_CTX_use_PrivateKey_file(bare.tls, words[3], SSL_FILETYPE_PEM) != 1)
        die("certificate");
    address.sin_port = htons((uint16_t)(int)number_at(words[1]));
    bare.epoll = epoll_create1(EPOLL_CLOEXEC);
    bare.listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    setsockopt(bare.listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
    if (bind(bare.listener, (struct sockaddr *)&address, sizeof address) != 0 || listen(bare.listener, 4096) != 0 ||
        epoll_ctl(bare.epoll, EPOLL_CTL_ADD, bare.listener, &event) != 0)
        die("listen");
    puts("ready");
    fflush(stdout);
    for (;;) {
        struct epoll_event events[EVENTS];
        int ready = epoll_wait(bare.epoll, events, EVENTS, -1);
        for (int at = 0; at < ready; at++) {
            struct client *client = events[at].data.ptr;
            if (client == NULL)
                let_in(&bare);
            else if (client->wire.fd >= 0 && (!serve(&bare, client, events[at].events) || (events[at].events & (EPOLLERR | EPOLLHUP)) != 0))
                drop(client);
            else
                watch(&bare, client);
        }
        finish(&bare);
    }
}
