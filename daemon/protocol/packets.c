/* SPDX-License-Identifier: Apache-2.0
 *
 * packets.def as tables, so that one reader, one writer and one printer serve every packet;
 * functions generated for each would be a reader that nobody can step through. Each row of
 * fields ends with an empty one, because C knows no empty array and ping has no field. */
#include "protocol/packets.h"

/* A WORD is read and written as an int, whatever its enum. */
#define VOCABULARY(NAME, UPPER)
#define MEMBER(UPPER, NAME, WORD)
#define VOCABULARY_END(NAME, UPPER) _Static_assert(sizeof(enum NAME) == sizeof(int), #NAME);
#include "domain/vocabulary.def"
#undef VOCABULARY
#undef MEMBER
#undef VOCABULARY_END
_Static_assert(sizeof(enum reason) == sizeof(int), "reason");

/* The words that packets.def uses for pages and carriers. */
enum {
    SEEKER = PAGES_SEEKER,
    DESK = PAGES_DESK,
    ADMIN = PAGES_ADMIN,
    SOCKET = CARRIER_SOCKET,
    POST = CARRIER_POST,
    FORM = CARRIER_FORM
};

/* ---- fields ---- */

#define NEEDED_PLACE(OWNER, NAME) .is_optional = false, .offset = offsetof(struct OWNER, NAME)
#define OPTIONAL_PLACE(OWNER, NAME) \
    .is_optional = true, .offset = offsetof(struct OWNER, NAME), .mark_offset = offsetof(struct OWNER, has_##NAME)

#define INTEGER(OWNER, NAME, NEED, MIN, MAX, WHAT) \
    {.name = #NAME, .what = WHAT, .kind = FIELD_INTEGER, NEED##_PLACE(OWNER, NAME), .min = MIN, .max = MAX},
#define TEXT(OWNER, NAME, NEED, MIN, MAX, WHAT) \
    {.name = #NAME, .what = WHAT, .kind = FIELD_TEXT, NEED##_PLACE(OWNER, NAME), .min = MIN, .max = MAX},
#define HEX(OWNER, NAME, NEED, BYTES, WHAT) \
    {.name = #NAME, .what = WHAT, .kind = FIELD_HEX, NEED##_PLACE(OWNER, NAME), .min = BYTES, .max = BYTES},
#define WORD(OWNER, NAME, NEED, VOCABULARY, WHAT) \
    {.name = #NAME, .what = WHAT, .kind = FIELD_WORD, NEED##_PLACE(OWNER, NAME), .vocabulary = &vocabulary_##VOCABULARY},
#define FLAG(OWNER, NAME, NEED, WHAT) \
    {.name = #NAME, .what = WHAT, .kind = FIELD_FLAG, NEED##_PLACE(OWNER, NAME)},
#define LIST(OWNER, NAME, RECORD, MAX, WHAT) \
    {.name = #NAME, .what = WHAT, .kind = FIELD_LIST, .offset = offsetof(struct OWNER, NAME), \
     .mark_offset = offsetof(struct OWNER, NAME##_count), .max = MAX, .record = &record_shape_##RECORD},

#define RECORD(NAME, WHAT) static const struct packet_field record_fields_##NAME[] = {
#define RECORD_END(NAME) {.name = NULL}}; \
    static const struct packet_shape record_shape_##NAME;
#define UP(NAME, PAGES, CARRIERS, VERB, WHAT) static const struct packet_field up_fields_##NAME[] = {
#define UP_END(NAME) {.name = NULL}};
#define DOWN(NAME, WHAT) static const struct packet_field down_fields_##NAME[] = {
#define DOWN_END(NAME) {.name = NULL}};
#include "protocol/packets.def"
#include "protocol/packets_end.h"

/* ---- shapes ---- */

#define FIELDS_OF(ROWS) .fields = ROWS, .field_count = sizeof ROWS / sizeof *ROWS - 1

#define RECORD(NAME, WHAT) \
    static const struct packet_shape record_shape_##NAME = { \
        #NAME, WHAT, .size = sizeof(struct record_##NAME), FIELDS_OF(record_fields_##NAME)};
#include "protocol/packets_only.h"
#include "protocol/packets.def"
#include "protocol/packets_end.h"

const struct packet_shape *const record_shapes[] = {
#define RECORD(NAME, WHAT) &record_shape_##NAME,
#include "protocol/packets_only.h"
#include "protocol/packets.def"
#include "protocol/packets_end.h"
};
const size_t record_shape_count = sizeof record_shapes / sizeof *record_shapes;

const struct packet_shape up_shapes[UP_COUNT] = {
#define UP(NAME, PAGES, CARRIERS, VERB, WHAT) \
    {#NAME, WHAT, .size = sizeof(struct up_##NAME), FIELDS_OF(up_fields_##NAME), \
     .pages = PAGES, .carriers = CARRIERS, .verb = VERB_##VERB},
#include "protocol/packets_only.h"
#include "protocol/packets.def"
#include "protocol/packets_end.h"
};

const struct packet_shape down_shapes[DOWN_COUNT] = {
#define DOWN(NAME, WHAT) {#NAME, WHAT, .size = sizeof(struct down_##NAME), FIELDS_OF(down_fields_##NAME)},
#include "protocol/packets_only.h"
#include "protocol/packets.def"
#include "protocol/packets_end.h"
};
