/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PARCELS_PARCEL_H
#define PARCELS_PARCEL_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The structs of parcels.def: struct parcel_NAME. A BLOB is a view of the datagram (read)
 * or of what the caller keeps alive until the parcel is written. */
#define PARCEL(NAME, WHAT) struct parcel_##NAME { char nothing;
#define PARCEL_END(NAME) };
#define U8(OWNER, NAME, WHAT) uint8_t NAME;
#define U16(OWNER, NAME, WHAT) uint16_t NAME;
#define U32(OWNER, NAME, WHAT) uint32_t NAME;
#define U64(OWNER, NAME, WHAT) uint64_t NAME;
#define BYTES(OWNER, NAME, COUNT, WHAT) uint8_t NAME[COUNT];
#define BLOB(OWNER, NAME, MAX, WHAT) struct text NAME;
#include "parcels/parcels.def"
#undef PARCEL
#undef PARCEL_END
#undef U8
#undef U16
#undef U32
#undef U64
#undef BYTES
#undef BLOB

enum parcel_type {
#define PARCEL(NAME, WHAT) PARCEL_##NAME,
#define PARCEL_END(NAME)
#define U8(OWNER, NAME, WHAT)
#define U16(OWNER, NAME, WHAT)
#define U32(OWNER, NAME, WHAT)
#define U64(OWNER, NAME, WHAT)
#define BYTES(OWNER, NAME, COUNT, WHAT)
#define BLOB(OWNER, NAME, MAX, WHAT)
#include "parcels/parcels.def"
#undef PARCEL
#undef PARCEL_END
#undef U8
#undef U16
#undef U32
#undef U64
#undef BYTES
#undef BLOB
    PARCEL_COUNT
};

/* A session of a door: the slot it sits in and the turn of that slot, so that a late parcel
 * for one person can never reach the next who sits there. Zero turn: no session. */
struct session_name {
    uint32_t slot;
    uint32_t turn;
};

/* One parcel with its address, as read. */
struct parcel {
    enum parcel_type type;
    struct session_name session;
    union {
#define PARCEL(NAME, WHAT) struct parcel_##NAME NAME;
#define PARCEL_END(NAME)
#define U8(OWNER, NAME, WHAT)
#define U16(OWNER, NAME, WHAT)
#define U32(OWNER, NAME, WHAT)
#define U64(OWNER, NAME, WHAT)
#define BYTES(OWNER, NAME, COUNT, WHAT)
#define BLOB(OWNER, NAME, MAX, WHAT)
#include "parcels/parcels.def"
#undef PARCEL
#undef PARCEL_END
#undef U8
#undef U16
#undef U32
#undef U64
#undef BYTES
#undef BLOB
    } as;
};

enum {
    PARCEL_HEADER_BYTES = 16,   /* u32 payload length, u8 type, 3 zero bytes, u32 slot, u32 turn */
    PARCEL_BYTES_MAX = 49152 + 64, /* the largest payload: a frame down, or a certificate with its key */
};

/* Bytes that the parcel takes in a datagram: header and payload, rounded up to 8. */
size_t parcel_size(const struct parcel *parcel);

/* Writes the parcel to bytes, which has room for parcel_size(parcel). The parcel's values
 * are required to be within the table's limits. */
void parcel_write(const struct parcel *parcel, unsigned char *bytes);

/* Reads the parcel at the beginning of bytes and sets *size to what it takes. False when
 * it is not well-formed to the last bit: its sender is broken or hostile. */
bool parcel_read(const unsigned char *bytes, size_t available, struct parcel *parcel, size_t *size);

const char *parcel_name(enum parcel_type type);

#endif
