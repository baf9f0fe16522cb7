/* SPDX-License-Identifier: Apache-2.0 */
#include "wire.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ROOM = 2048, READ_BYTES = 16384 };

double wire_now_s(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void make_room(unsigned char **bytes, size_t *size, size_t wanted)
{
    if (wanted <= *size)
        return;
    *size = wanted + ROOM;
    *bytes = realloc(*bytes, *size);
    if (*bytes == NULL)
        abort();
}

bool wire_read(struct wire *wire)
{
    unsigned char bytes[READ_BYTES];
    for (;;) {
        ERR_clear_error();
        int got = SSL_read(wire->ssl, bytes, sizeof bytes);
        if (got <= 0) {
            int why = SSL_get_error(wire->ssl, got);
            return why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE;
        }
        make_room(&wire->in, &wire->in_size, wire->in_length + (size_t)got);
        memcpy(wire->in + wire->in_length, bytes, (size_t)got);
        wire->in_length += (size_t)got;
        if (got < READ_BYTES)
            return true;
    }
}

bool wire_flush(struct wire *wire)
{
    while (wire->out_at < wire->out_length) {
        ERR_clear_error();
        int sent = SSL_write(wire->ssl, wire->out + wire->out_at, (int)(wire->out_length - wire->out_at));
        if (sent <= 0) {
            int why = SSL_get_error(wire->ssl, sent);
            return why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE;
        }
        wire->out_at += (size_t)sent;
    }
    wire->out_at = wire->out_length = 0;
    return true;
}

bool wire_put(struct wire *wire, const void *bytes, size_t count)
{
    make_room(&wire->out, &wire->out_size, wire->out_length + count);
    memcpy(wire->out + wire->out_length, bytes, count);
    wire->out_length += count;
    return wire_flush(wire);
}

bool wire_put_text(struct wire *wire, const char *text, size_t length)
{
    unsigned char head[14] = {0x81};
    size_t at = 2;
    unsigned char bit = wire->is_client ? 0x80 : 0;
    if (length < 126) {
        head[1] = (unsigned char)(bit | length);
    } else if (length < 65536) {
        head[1] = bit | 126;
        head[2] = (unsigned char)(length >> 8);
        head[3] = (unsigned char)length;
        at = 4;
    } else {
        abort();
    }
    at += wire->is_client ? 4 : 0; /* a mask of zeros: what is measured is not the masking */
    make_room(&wire->out, &wire->out_size, wire->out_length + at + length);
    memcpy(wire->out + wire->out_length, head, at);
    memcpy(wire->out + wire->out_length + at, text, length);
    wire->out_length += at + length;
    return wire_flush(wire);
}

long wire_take(struct wire *wire, int *opcode, unsigned char **payload)
{
    unsigned char *in = wire->in;
    if (wire->in_length < 2)
        return -1;
    size_t length = in[1] & 127, at = 2;
    if (length == 126) {
        if (wire->in_length < 4)
            return -1;
        length = (size_t)in[2] << 8 | in[3];
        at = 4;
    } else if (length == 127) {
        if (wire->in_length < 10)
            return -1;
        length = (size_t)in[6] << 24 | (size_t)in[7] << 16 | (size_t)in[8] << 8 | in[9];
        at = 10;
    }
    const unsigned char *mask = (in[1] & 0x80) != 0 ? in + at : NULL;
    at += mask != NULL ? 4 : 0;
    if (wire->in_length < at + length)
        return -1;
    static unsigned char taken[1 << 17]; /* one frame at a time: both programs have one thread */
    if (length >= sizeof taken)
        abort();
    for (size_t byte = 0; byte < length; byte++)
        taken[byte] = mask != NULL ? in[at + byte] ^ mask[byte & 3] : in[at + byte];
    taken[length] = '\0';
    *opcode = in[0] & 15;
    *payload = taken;
    wire->in_length -= at + length;
    memmove(in, in + at + length, wire->in_length);
    return (long)length;
}

bool wire_take_head(struct wire *wire, char key[25])
{
    unsigned char *end = wire->in_length >= 4 ? memmem(wire->in, wire->in_length, "\r\n\r\n", 4) : NULL;
    if (end == NULL)
        return false;
    unsigned char *found = memmem(wire->in, (size_t)(end - wire->in), "Sec-WebSocket-Key: ", 19);
    key[0] = '\0';
    if (found != NULL)
        snprintf(key, 25, "%.24s", (const char *)found + 19);
    size_t head = (size_t)(end - wire->in) + 4;
    wire->in_length -= head;
    memmove(wire->in, wire->in + head, wire->in_length);
    return true;
}

void wire_accept(const char *key, char accept[29])
{
    char joined[64];
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    snprintf(joined, sizeof joined, "%.24s258EAFA5-E914-47DA-95CA-C5AB0DC85B11", key);
    EVP_Digest(joined, strlen(joined), digest, &length, EVP_sha1(), NULL);
    EVP_EncodeBlock((unsigned char *)accept, digest, (int)length);
}

void wire_close(struct wire *wire)
{
    if (wire->ssl != NULL) {
        SSL_set_quiet_shutdown(wire->ssl, 1);
        SSL_shutdown(wire->ssl);
        SSL_free(wire->ssl);
    }
    if (wire->fd >= 0)
        close(wire->fd);
    free(wire->in);
    free(wire->out);
    *wire = (struct wire){.fd = -1};
}
