/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PROTOCOL_PACKETS_H
#define PROTOCOL_PACKETS_H

#include "base/text.h"
#include "domain/limits.h"
#include "domain/permission.h"
#include "domain/vocabulary.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The structs of packets.def: struct record_NAME, struct up_NAME, struct down_NAME. An
 * OPTIONAL field X is there when has_X says so. Texts are views: of the frame or the scratch
 * arena (read), or of what the caller keeps alive until the packet is written. */

#define NEEDED_MARK(NAME)
#define OPTIONAL_MARK(NAME) bool has_##NAME;
#define INTEGER(OWNER, NAME, NEED, MIN, MAX, WHAT) int64_t NAME; NEED##_MARK(NAME)
#define TEXT(OWNER, NAME, NEED, MIN, MAX, WHAT) struct text NAME; NEED##_MARK(NAME)
#define HEX(OWNER, NAME, NEED, BYTES, WHAT) uint8_t NAME[BYTES]; NEED##_MARK(NAME)
#define WORD(OWNER, NAME, NEED, VOCABULARY, WHAT) enum VOCABULARY NAME; NEED##_MARK(NAME)
#define FLAG(OWNER, NAME, NEED, WHAT) bool NAME; NEED##_MARK(NAME)
#define LIST(OWNER, NAME, RECORD, MAX, WHAT) \
    const struct record_##RECORD *NAME; \
    size_t NAME##_count;
/* `nothing` is there because C knows no empty struct, and ping has no field */
#define RECORD(NAME, WHAT) struct record_##NAME { char nothing;
#define RECORD_END(NAME) };
#define UP(NAME, PAGES, CARRIERS, VERB, WHAT) struct up_##NAME { char nothing;
#define UP_END(NAME) };
#define DOWN(NAME, WHAT) struct down_##NAME { char nothing;
#define DOWN_END(NAME) };
#include "protocol/packets.def"
#include "protocol/packets_end.h"
#undef NEEDED_MARK
#undef OPTIONAL_MARK

enum up_type {
#define UP(NAME, PAGES, CARRIERS, VERB, WHAT) UP_##NAME,
#include "protocol/packets_only.h"
#include "protocol/packets.def"
#include "protocol/packets_end.h"
    UP_COUNT
};

enum down_type {
#define DOWN(NAME, WHAT) DOWN_##NAME,
#include "protocol/packets_only.h"
#include "protocol/packets.def"
#include "protocol/packets_end.h"
    DOWN_COUNT
};

/* One packet from a browser, as read. */
struct up {
    enum up_type type;
    union {
#define UP(NAME, PAGES, CARRIERS, VERB, WHAT) struct up_##NAME NAME;
#include "protocol/packets_only.h"
#include "protocol/packets.def"
#include "protocol/packets_end.h"
    } as;
};

/* ---- what a packet is, for readers, writers and printers ---- */

enum packet_pages { PAGES_SEEKER = 1, PAGES_DESK = 2, PAGES_ADMIN = 4 };
/* An exchange carries what a socket carries, for a seeker's page that gets no socket; by an
 * address of a file go chunks alone: neither is in a table. */
enum packet_carriers { CARRIER_SOCKET = 1, CARRIER_POST = 2, CARRIER_FORM = 4, CARRIER_EXCHANGE = 8, CARRIER_FILE = 16 };

enum packet_field_kind {
    FIELD_INTEGER,
    FIELD_TEXT,
    FIELD_HEX,
    FIELD_WORD,
    FIELD_FLAG,
    FIELD_LIST
};

struct packet_shape;

struct packet_field {
    const char *name;
    const char *what;
    enum packet_field_kind kind;
    bool is_optional;
    size_t offset;                       /* in the struct */
    size_t mark_offset;                  /* of has_NAME; of NAME_count for a list */
    int64_t min, max;                    /* number; characters; bytes of HEX in max; records of LIST in max */
    const struct vocabulary *vocabulary; /* WORD */
    const struct packet_shape *record;   /* LIST */
};

struct packet_shape {
    const char *name;
    const char *what;
    size_t size; /* of the struct */
    const struct packet_field *fields;
    size_t field_count;
    int pages, carriers; /* up only */
    enum verb verb;      /* up only */
};

/* Indexed by enum up_type and enum down_type. */
extern const struct packet_shape up_shapes[UP_COUNT];
extern const struct packet_shape down_shapes[DOWN_COUNT];

/* Every record, in the order of packets.def. */
extern const struct packet_shape *const record_shapes[];
extern const size_t record_shape_count;

#endif
