/* SPDX-License-Identifier: Apache-2.0
 *
 * One generic reader and writer walk the table: a parcel has a handful of fields, and
 * copying its one large blob dwarfs the walk. Numbers are little-endian, written byte by
 * byte, so that no struct layout ever crosses a process. */
#include "parcels/parcel.h"

#include "base/require.h"

#include <string.h>

enum field_kind { KIND_NUMBER, KIND_BYTES, KIND_BLOB };

struct field {
    enum field_kind kind;
    size_t offset; /* in struct parcel */
    size_t size;   /* bytes of the number, count of the bytes, most of the blob */
};

struct shape {
    const char *name;
    const struct field *fields;
    size_t count;
};

#define AT(OWNER, NAME) (offsetof(struct parcel, as) + offsetof(struct parcel_##OWNER, NAME))
/* the first row makes sure that no table is empty; it is skipped */
#define PARCEL(NAME, WHAT) static const struct field fields_##NAME[] = {{KIND_NUMBER, 0, 0},
#define PARCEL_END(NAME) };
#define U8(OWNER, NAME, WHAT) {KIND_NUMBER, AT(OWNER, NAME), 1},
#define U16(OWNER, NAME, WHAT) {KIND_NUMBER, AT(OWNER, NAME), 2},
#define U32(OWNER, NAME, WHAT) {KIND_NUMBER, AT(OWNER, NAME), 4},
#define U64(OWNER, NAME, WHAT) {KIND_NUMBER, AT(OWNER, NAME), 8},
#define BYTES(OWNER, NAME, COUNT, WHAT) {KIND_BYTES, AT(OWNER, NAME), COUNT},
#define BLOB(OWNER, NAME, MAX, WHAT) {KIND_BLOB, AT(OWNER, NAME), MAX},
#include "parcels/parcels.def"
#undef PARCEL
#undef PARCEL_END
#undef U8
#undef U16
#undef U32
#undef U64
#undef BYTES
#undef BLOB

static const struct shape shapes[PARCEL_COUNT] = {
#define PARCEL(NAME, WHAT) {#NAME, fields_##NAME + 1, sizeof fields_##NAME / sizeof *fields_##NAME - 1},
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
};

static size_t rounded(size_t size)
{
    return (size + 7) / 8 * 8;
}

static void put_number(unsigned char *bytes, size_t size, uint64_t value)
{
    for (size_t at = 0; at < size; at++)
        bytes[at] = (unsigned char)(value >> 8 * at);
}

static uint64_t get_number(const unsigned char *bytes, size_t size)
{
    uint64_t value = 0;
    for (size_t at = 0; at < size; at++)
        value |= (uint64_t)bytes[at] << 8 * at;
    return value;
}

/* A field in memory, as a number of its own width. */
static uint64_t load(const void *field, size_t size)
{
    uint8_t u8; uint16_t u16; uint32_t u32; uint64_t u64;
    switch (size) {
    case 1: memcpy(&u8, field, 1); return u8;
    case 2: memcpy(&u16, field, 2); return u16;
    case 4: memcpy(&u32, field, 4); return u32;
    default: memcpy(&u64, field, 8); return u64;
    }
}

static void save(void *field, size_t size, uint64_t value)
{
    uint8_t u8 = (uint8_t)value; uint16_t u16 = (uint16_t)value; uint32_t u32 = (uint32_t)value;
    switch (size) {
    case 1: memcpy(field, &u8, 1); return;
    case 2: memcpy(field, &u16, 2); return;
    case 4: memcpy(field, &u32, 4); return;
    default: memcpy(field, &value, 8); return;
    }
}

static size_t payload_size(const struct parcel *parcel)
{
    const struct shape *shape = &shapes[parcel->type];
    size_t size = 0;
    for (size_t at = 0; at < shape->count; at++) {
        const struct field *field = &shape->fields[at];
        struct text blob;
        if (field->kind == KIND_BLOB) {
            memcpy(&blob, (const char *)parcel + field->offset, sizeof blob);
            require(blob.length <= field->size);
            size += 4 + blob.length;
        } else {
            size += field->size;
        }
    }
    return size;
}

size_t parcel_size(const struct parcel *parcel)
{
    return rounded(PARCEL_HEADER_BYTES + payload_size(parcel));
}

void parcel_write(const struct parcel *parcel, unsigned char *bytes)
{
    const struct shape *shape = &shapes[parcel->type];
    size_t payload = payload_size(parcel);
    memset(bytes, 0, PARCEL_HEADER_BYTES);
    put_number(bytes, 4, payload);
    bytes[4] = (unsigned char)parcel->type;
    put_number(bytes + 8, 4, parcel->session.slot);
    put_number(bytes + 12, 4, parcel->session.turn);
    unsigned char *to = bytes + PARCEL_HEADER_BYTES;
    for (size_t at = 0; at < shape->count; at++) {
        const struct field *field = &shape->fields[at];
        const unsigned char *from = (const unsigned char *)parcel + field->offset;
        struct text blob;
        switch (field->kind) {
        case KIND_NUMBER:
            put_number(to, field->size, load(from, field->size));
            to += field->size;
            break;
        case KIND_BYTES:
            memcpy(to, from, field->size);
            to += field->size;
            break;
        case KIND_BLOB:
            memcpy(&blob, from, sizeof blob);
            put_number(to, 4, blob.length);
            if (blob.length > 0)
                memcpy(to + 4, blob.bytes, blob.length);
            to += 4 + blob.length;
            break;
        }
    }
    memset(to, 0, (size_t)(bytes + rounded(PARCEL_HEADER_BYTES + payload) - to));
}

/* Reads one field at *at of a payload of length bytes. */
static bool read_field(const struct field *field, const unsigned char *payload, size_t length, size_t *at, struct parcel *parcel)
{
    unsigned char *to = (unsigned char *)parcel + field->offset;
    size_t size = field->kind == KIND_BLOB ? 4 : field->size;
    if (length - *at < size)
        return false;
    if (field->kind == KIND_NUMBER)
        save(to, size, get_number(payload + *at, size));
    else if (field->kind == KIND_BYTES)
        memcpy(to, payload + *at, size);
    size_t blob_length = field->kind == KIND_BLOB ? get_number(payload + *at, 4) : 0;
    *at += size;
    if (field->kind != KIND_BLOB)
        return true;
    if (blob_length > field->size || blob_length > length - *at)
        return false;
    struct text blob = {(const char *)payload + *at, blob_length};
    memcpy(to, &blob, sizeof blob);
    *at += blob_length;
    return true;
}

bool parcel_read(const unsigned char *bytes, size_t available, struct parcel *parcel, size_t *size)
{
    if (available < PARCEL_HEADER_BYTES)
        return false;
    size_t length = get_number(bytes, 4);
    unsigned type = bytes[4];
    if (type >= PARCEL_COUNT || bytes[5] || bytes[6] || bytes[7] || length > PARCEL_BYTES_MAX)
        return false;
    size_t whole = rounded(PARCEL_HEADER_BYTES + length);
    if (whole > available)
        return false;
    *parcel = (struct parcel){
        .type = (enum parcel_type)type,
        .session = {(uint32_t)get_number(bytes + 8, 4), (uint32_t)get_number(bytes + 12, 4)},
    };
    const unsigned char *payload = bytes + PARCEL_HEADER_BYTES;
    size_t at = 0;
    for (size_t field = 0; field < shapes[type].count; field++)
        if (!read_field(&shapes[type].fields[field], payload, length, &at, parcel))
            return false;
    for (size_t pad = PARCEL_HEADER_BYTES + length; pad < whole; pad++)
        if (bytes[pad] != 0)
            return false;
    *size = whole;
    return at == length;
}

const char *parcel_name(enum parcel_type type)
{
    return shapes[type].name;
}
