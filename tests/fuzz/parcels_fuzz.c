/* SPDX-License-Identifier: Apache-2.0
 *
 * The desk's first look at what a door sends, and a door may have fallen to an attacker:
 * one datagram through a real channel, as the desk would take it. Whatever is accepted must
 * be well-formed: written again it is the same bytes. */
#include "base/require.h"
#include "parcels/channel.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { OUR_EPOCH = 0x01010101, PENDING_BYTES_MAX = 1 << 16 };

/* One parcel at the front, without a channel around it; returns what it took, 0 when refused. */
static size_t read_one(const uint8_t *data, size_t size)
{
    struct parcel parcel;
    size_t taken = 0;
    if (!parcel_read(data, size, &parcel, &taken))
        return 0;
    require(taken <= size && taken == parcel_size(&parcel));
    unsigned char *again = malloc(taken);
    require(again != NULL);
    parcel_write(&parcel, again);
    require(memcmp(again, data, taken) == 0);
    free(again);
    return taken;
}

static void read_alone(const uint8_t *data, size_t size)
{
    for (size_t taken = 1; taken > 0 && size > 0; data += taken, size -= taken)
        taken = read_one(data, size);
}

static void read_datagram(const uint8_t *data, size_t size)
{
    int fds[2];
    require(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK, 0, fds) == 0);
    struct channel *channel = channel_open(fds[0], OUR_EPOCH, PENDING_BYTES_MAX);
    require(channel != NULL);
    require(send(fds[1], data, size, MSG_NOSIGNAL) == (ssize_t)size);
    enum channel_news news = channel_receive(channel);
    require(news != CHANNEL_EMPTY);
    struct parcel parcel;
    bool is_broken = false;
    size_t count = 0;
    while (channel_take(channel, &parcel, &is_broken))
        count++;
    require(news != CHANNEL_BROKEN || (count == 0 && !is_broken));
    require(count <= size / PARCEL_HEADER_BYTES);
    (void)channel_is_congested(channel);
    require(channel_flush(channel));
    channel_close(channel);
    close(fds[0]);
    close(fds[1]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > CHANNEL_DATAGRAM_BYTES_MAX)
        return 0;
    read_datagram(data, size);
    read_alone(data, size);
    if (size > CHANNEL_HEADER_BYTES)
        read_alone(data + CHANNEL_HEADER_BYTES, size - CHANNEL_HEADER_BYTES);
    return 0;
}
