/* SPDX-License-Identifier: Apache-2.0
 *
 * The floor for memory per idle connection: what a bare OpenSSL object of the server's side
 * takes after a handshake and two messages each way, with nothing around it. Prints bytes. */
#include <malloc.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <fcntl.h>
#include <unistd.h>

enum { PAIRS = 2000, WARM = 100 };

static size_t used(void)
{
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/* The server's end of a connection over which something was said. */
static SSL *make(SSL_CTX *server, SSL_CTX *client)
{
    int pair[2];
    char bytes[64];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair) != 0)
        abort();
    SSL *here = SSL_new(server), *there = SSL_new(client);
    SSL_set_fd(here, pair[0]);
    SSL_set_accept_state(here);
    SSL_set_fd(there, pair[1]);
    SSL_set_connect_state(there);
    for (;;) {
        int done = SSL_do_handshake(there) == 1;
        done += SSL_do_handshake(here) == 1;
        if (done == 2)
            break;
    }
    for (int round = 0; round < 2; round++) {
        SSL_write(there, "hello hello", 11);
        SSL_read(here, bytes, sizeof bytes);
        SSL_write(here, "hello hello", 11);
        SSL_read(there, bytes, sizeof bytes);
    }
    SSL_read(here, bytes, sizeof bytes);
    SSL_free(there);
    close(pair[0]);
    close(pair[1]);
    return here;
}

int main(int count, char *words[])
{
    static SSL *all[PAIRS];
    SSL_CTX *server = SSL_CTX_new(TLS_server_method()), *client = SSL_CTX_new(TLS_client_method());
    size_t before = 0;
    if (count != 3 || SSL_CTX_use_certificate_chain_file(server, words[1]) != 1 ||
        SSL_CTX_use_PrivateKey_file(server, words[2], SSL_FILETYPE_PEM) != 1)
        return 64;
    SSL_CTX_set_session_cache_mode(server, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(server, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_num_tickets(server, 1);
    for (int at = 0; at < PAIRS; at++) {
        if (at == WARM)
            before = used();
        all[at] = make(server, client);
    }
    printf("%zu\n", (used() - before) / (PAIRS - WARM));
    for (int at = 0; at < PAIRS; at++)
        SSL_free(all[at]);
    SSL_CTX_free(server);
    SSL_CTX_free(client);
    return 0;
}
