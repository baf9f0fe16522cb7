/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PARCELS_CHANNEL_H
#define PARCELS_CHANNEL_H

#include "parcels/parcel.h"

/* One end of a SOCK_SEQPACKET pair between two of our processes. Parcels are packed into
 * datagrams of at most 64 KiB:
 *
 *     u32 magic · u32 from (my epoch) · u32 to (the epoch that I believe yours to be) · u32 credit
 *     parcels, each as parcel_write makes it
 *
 * An epoch names one life of a process. credit is how many parcels that you put for this
 * life of mine I have worked so far; the sender of more than CHANNEL_WINDOW beyond it has to wait,
 * so that memory is bounded on both sides. main keeps both ends open, so nobody sees the
 * other's death as end of file: a new `from` tells it.
 *
 * Used by every role, from its own loop; no call blocks. */

enum {
    CHANNEL_DATAGRAM_BYTES_MAX = 65536,
    CHANNEL_HEADER_BYTES = 16,
    CHANNEL_WINDOW = 4096,
};

struct channel;

/* epoch names this life of the process, is not 0, and is not that of its last one.
 * Wraps a non-blocking fd (the channel does not own it: main's pairs live as long as main).
 * pending_bytes_max bounds what waits here while the other side does not read. NULL when
 * there is no memory. */
struct channel *channel_open(int fd, uint32_t epoch, size_t pending_bytes_max);
void channel_close(struct channel *channel);

int channel_fd(const struct channel *channel);

/* Puts a copy of a parcel into the datagram that is being filled. False when the bound of
 * channel_open is reached: nothing was put, and the other side must be given up or waited
 * for. Hello always fits; a beat is not put where something waits already, which says as much. */
bool channel_push(struct channel *channel, const struct parcel *parcel);

/* Sends what was pushed, as far as the socket takes it now. False on a fault of the socket. */
bool channel_flush(struct channel *channel);

/* Something waits to be sent: watch the fd for being writable, then flush. */
bool channel_has_pending(const struct channel *channel);

/* Whether the other side has more than CHANNEL_WINDOW of our parcels unworked: stop reading
 * from where they come. */
bool channel_is_congested(const struct channel *channel);

enum channel_news {
    CHANNEL_EMPTY,     /* nothing to read now */
    CHANNEL_PARCELS,   /* parcels can be taken */
    CHANNEL_NEW_PEER,  /* parcels can be taken, and they are the first of a new life of the other side:
                          forget the old one before */
    CHANNEL_STALE,     /* the datagram was meant for an earlier life of mine: parcels can be
                          taken, or dropped by reading on */
    CHANNEL_BROKEN,    /* not well-formed, or a fault of the socket */
};

/* Reads the next datagram. Parcels of the one before are no longer valid. */
enum channel_news channel_receive(struct channel *channel);

/* Takes the next parcel of the datagram that was received. False when there are none left,
 * or when it is malformed: then *is_broken is set, and the peer must be dropped. */
bool channel_take(struct channel *channel, struct parcel *parcel, bool *is_broken);

/* The epoch of whoever sent the datagram that was received last; 0 when there was none. */
uint32_t channel_sender(const struct channel *channel);

/* Whether the other side has been heard in its present life. */
bool channel_knows_peer(const struct channel *channel);

#endif
