/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BENCH_WIRE_H
#define BENCH_WIRE_H

#include <openssl/ssl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/* One TLS connection of a bench program, non-blocking, with what has come and what waits to
 * go; and as much of RFC 6455 as both ends of a bench need. */

enum wire_state { WIRE_CLOSED, WIRE_CONNECTING, WIRE_HANDSHAKING, WIRE_UPGRADING, WIRE_OPEN };

struct wire {
    int fd;
    SSL *ssl;
    enum wire_state state;
    bool is_client;
    uint32_t events; /* as epoll knows them */
    unsigned char *in, *out;
    size_t in_length, in_size, out_length, out_at, out_size;
};

double wire_now_s(void);

/* The decimal number at the beginning of a text. */
static inline long long number_at(const char *text)
{
    return strtoll(text, NULL, 10);
}

/* Reads what is there. False when the connection is gone. */
bool wire_read(struct wire *wire);

/* Puts bytes, or one text frame (masked by a client), and sends what goes at once. */
bool wire_put(struct wire *wire, const void *bytes, size_t count);
bool wire_put_text(struct wire *wire, const char *text, size_t length);
bool wire_flush(struct wire *wire);

/* Takes the next frame's payload out of what has come: its length, or -1 when none is whole.
 * Valid until the next read. */
long wire_take(struct wire *wire, int *opcode, unsigned char **payload);

/* Takes the head of an HTTP message: true when it was whole and is gone. key gets the value
 * of Sec-WebSocket-Key, if it has one (25 bytes). */
bool wire_take_head(struct wire *wire, char key[25]);

/* The value of Sec-WebSocket-Accept for a key (29 bytes). */
void wire_accept(const char *key, char accept[29]);

void wire_close(struct wire *wire);

#endif
