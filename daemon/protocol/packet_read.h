/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROTOCOL_PACKET_READ_H
#define PROTOCOL_PACKET_READ_H

#include "base/arena.h"
#include "protocol/packets.h"

/* What can be said of a packet that was refused, for the refused packet. Texts are names
 * of tables, or NULL where it could not be read so far. */
struct packet_error {
    const char *packet;
    const char *field;
};

/* Reads one frame into *packet: one JSON object (RFC 8259) in UTF-8, strictly, its first
 * member "type": unknown, missing, repeated, wrong or oversized fields, control characters
 * (below U+0020) other than line feed and tab inside texts, \u0000, lone surrogates, numbers
 * that are not plain whole numbers, anything before or after the object: the reason of the
 * first thing that is wrong, with *error filled as far as known, and nothing to be used in
 * *packet. REASON_NONE when all is well; REASON_busy when the arena is full.
 *
 * REASON_too_long and REASON_empty come only when nothing else is wrong: then all of *packet
 * may be used but that text, so that the refusal can name the log, writer and number.
 *
 * Texts of *packet are views of the frame, or of the arena where escapes had to be decoded
 * (one piece, never larger than the frame); both must outlive the packet. It checks form
 * and limits, not permissions. Desk process. */
enum reason packet_read(struct text frame, struct arena *arena, struct up *packet, struct packet_error *error);

#endif
