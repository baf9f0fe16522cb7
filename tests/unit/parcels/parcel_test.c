/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "parcels/parcel.h"

#include "base/random.h"

#include <stdlib.h>
#include <string.h>

/* The table once more, as a list that the test can walk. */
struct field {
    enum { NUMBER, BYTES, BLOB } kind;
    enum parcel_type type;
    size_t offset, size;
};

#define AT(OWNER, NAME) (offsetof(struct parcel, as) + offsetof(struct parcel_##OWNER, NAME))
static const struct field fields[] = {
#define PARCEL(NAME, WHAT)
#define PARCEL_END(NAME)
#define U8(OWNER, NAME, WHAT) {NUMBER, PARCEL_##OWNER, AT(OWNER, NAME), 1},
#define U16(OWNER, NAME, WHAT) {NUMBER, PARCEL_##OWNER, AT(OWNER, NAME), 2},
#define U32(OWNER, NAME, WHAT) {NUMBER, PARCEL_##OWNER, AT(OWNER, NAME), 4},
#define U64(OWNER, NAME, WHAT) {NUMBER, PARCEL_##OWNER, AT(OWNER, NAME), 8},
#define BYTES(OWNER, NAME, COUNT, WHAT) {BYTES, PARCEL_##OWNER, AT(OWNER, NAME), COUNT},
#define BLOB(OWNER, NAME, MAX, WHAT) {BLOB, PARCEL_##OWNER, AT(OWNER, NAME), MAX},
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
enum { FIELD_COUNT = sizeof fields / sizeof *fields, BLOB_MAX = 1 << 16, ROOM = 1 << 17 };

/* How a parcel is filled. */
enum fill { FILL_LEAST, FILL_MOST, FILL_RANDOM, FILL_COUNT };

static void fill_field(const struct field *field, enum fill fill, struct random *random, const char *blobs, struct parcel *parcel)
{
    unsigned char *to = (unsigned char *)parcel + field->offset;
    if (field->kind != BLOB) {
        if (fill == FILL_RANDOM)
            random_fill(random, to, field->size);
        else
            memset(to, fill == FILL_MOST ? 0xFF : 0, field->size);
        return;
    }
    size_t length = fill == FILL_MOST ? field->size : fill == FILL_LEAST ? 0 : random_below(random, field->size < 99 ? field->size : 99);
    struct text blob = {length > 0 ? blobs + random_below(random, BLOB_MAX - length + 1) : NULL, length};
    memcpy(to, &blob, sizeof blob);
}

static struct parcel filled(enum parcel_type type, enum fill fill, struct random *random, const char *blobs)
{
    struct parcel parcel = {.type = type};
    uint32_t name = fill == FILL_MOST ? UINT32_MAX : fill == FILL_LEAST ? 0 : (uint32_t)random_below(random, UINT32_MAX);
    parcel.session = (struct session_name){name, ~name};
    for (size_t row = 0; row < FIELD_COUNT; row++)
        if (fields[row].type == type)
            fill_field(&fields[row], fill, random, blobs, &parcel);
    return parcel;
}

static void assert_same(const struct parcel *left, const struct parcel *right)
{
    assert_int_equal(left->type, right->type);
    assert_int_equal(left->session.slot, right->session.slot);
    assert_int_equal(left->session.turn, right->session.turn);
    for (size_t row = 0; row < FIELD_COUNT; row++) {
        const unsigned char *a = (const unsigned char *)left + fields[row].offset, *b = (const unsigned char *)right + fields[row].offset;
        struct text one, other;
        if (fields[row].type != left->type)
            continue;
        if (fields[row].kind != BLOB) {
            assert_memory_equal(a, b, fields[row].size);
            continue;
        }
        memcpy(&one, a, sizeof one);
        memcpy(&other, b, sizeof other);
        assert_true(text_equal(one, other));
    }
}

/* Every blob lies within the bytes that it was read from. */
static void assert_within(const struct parcel *parcel, const unsigned char *bytes, size_t length)
{
    for (size_t row = 0; row < FIELD_COUNT; row++) {
        struct text blob;
        if (fields[row].type != parcel->type || fields[row].kind != BLOB)
            continue;
        memcpy(&blob, (const unsigned char *)parcel + fields[row].offset, sizeof blob);
        const unsigned char *begin = (const unsigned char *)blob.bytes;
        assert_true(blob.length <= fields[row].size && begin >= bytes && begin + blob.length <= bytes + length);
    }
}

/* Writes into memory of exactly parcel_size; the caller frees it. */
static unsigned char *written(const struct parcel *parcel, size_t *size)
{
    *size = parcel_size(parcel);
    unsigned char *bytes = malloc(*size);
    assert_non_null(bytes);
    memset(bytes, 0xEE, *size);
    parcel_write(parcel, bytes);
    return bytes;
}

/* Reads from memory of exactly this length, so that a sanitizer sees a byte beyond it. What
 * is accepted must be well-formed: written again, it is the same. */
static bool read_exactly(const unsigned char *bytes, size_t length)
{
    unsigned char *exact = malloc(length + 1);
    assert_non_null(exact);
    memcpy(exact + 1, bytes, length);
    struct parcel parcel;
    size_t size = 0;
    bool is_read = parcel_read(exact + 1, length, &parcel, &size);
    if (is_read) {
        assert_true(size <= length && size >= PARCEL_HEADER_BYTES && size % 8 == 0);
        assert_within(&parcel, exact + 1, size);
        size_t again_size;
        unsigned char *again = written(&parcel, &again_size);
        assert_int_equal(again_size, size);
        assert_memory_equal(again, exact + 1, size);
        free(again);
    }
    free(exact);
    return is_read;
}

struct world {
    struct random random;
    char *blobs;
};

static int set_up(void **state)
{
    struct world *world = malloc(sizeof *world);
    assert_non_null(world);
    world->random = random_from_seed(20);
    world->blobs = malloc(BLOB_MAX);
    assert_non_null(world->blobs);
    random_fill(&world->random, world->blobs, BLOB_MAX);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    free(world->blobs);
    free(world);
    return 0;
}

static void every_parcel_comes_back(void **state)
{
    struct world *world = *state;
    for (int type = 0; type < PARCEL_COUNT; type++)
        for (int fill = 0; fill < 50; fill++) {
            struct parcel parcel = filled((enum parcel_type)type, fill < FILL_RANDOM ? (enum fill)fill : FILL_RANDOM, &world->random, world->blobs);
            struct parcel back;
            size_t size, read_size = 0;
            unsigned char *bytes = written(&parcel, &size);
            assert_true(parcel_read(bytes, size, &back, &read_size));
            assert_int_equal(read_size, size);
            assert_same(&parcel, &back);
            free(bytes);
        }
}

static void the_largest_parcel_fits_its_limit(void **state)
{
    struct world *world = *state;
    for (int type = 0; type < PARCEL_COUNT; type++) {
        struct parcel parcel = filled((enum parcel_type)type, FILL_MOST, &world->random, world->blobs);
        assert_true(parcel_size(&parcel) <= PARCEL_HEADER_BYTES + PARCEL_BYTES_MAX + 7);
    }
}

static void every_truncation_is_refused(void **state)
{
    struct world *world = *state;
    for (int type = 0; type < PARCEL_COUNT; type++)
        for (int fill = 0; fill < FILL_COUNT; fill++) {
            struct parcel parcel = filled((enum parcel_type)type, (enum fill)fill, &world->random, world->blobs);
            size_t size;
            unsigned char *bytes = written(&parcel, &size);
            size_t step = size > 2000 ? 97 : 1;
            for (size_t length = 0; length < size; length += step)
                assert_false(read_exactly(bytes, length));
            assert_false(read_exactly(bytes, size - 1));
            assert_true(read_exactly(bytes, size));
            free(bytes);
        }
}

/* What follows a parcel is not its business. */
static void a_parcel_is_read_from_the_beginning_of_more(void **state)
{
    struct world *world = *state;
    unsigned char bytes[ROOM / 16];
    struct parcel first = filled(PARCEL_open, FILL_RANDOM, &world->random, world->blobs), back;
    struct parcel second = filled(PARCEL_kick, FILL_RANDOM, &world->random, world->blobs);
    size_t size = 0;
    parcel_write(&first, bytes);
    parcel_write(&second, bytes + parcel_size(&first));
    size_t whole = parcel_size(&first) + parcel_size(&second);
    assert_true(parcel_read(bytes, whole, &back, &size));
    assert_int_equal(size, parcel_size(&first));
    assert_same(&first, &back);
    assert_true(parcel_read(bytes + size, whole - size, &back, &size));
    assert_same(&second, &back);
}

/* Every value of every byte of the header, and of the lengths that stand behind it. */
static void every_other_header_is_refused_or_well_formed(void **state)
{
    struct world *world = *state;
    for (int type = 0; type < PARCEL_COUNT; type++) {
        struct parcel parcel = filled((enum parcel_type)type, FILL_RANDOM, &world->random, world->blobs);
        size_t size;
        unsigned char *bytes = written(&parcel, &size);
        for (size_t at = 0; at < size && at < 160; at++) {
            unsigned char kept = bytes[at];
            for (int value = 0; value < 256; value++) {
                bytes[at] = (unsigned char)value;
                bool is_read = read_exactly(bytes, size);
                if (at >= 5 && at < 8)
                    assert_int_equal(is_read, value == 0); /* reserved */
                if (at == 4 && value >= PARCEL_COUNT)
                    assert_false(is_read);
            }
            bytes[at] = kept;
        }
        free(bytes);
    }
}

static void a_length_too_large_for_anything_is_refused(void **state)
{
    struct world *world = *state;
    struct parcel parcel = filled(PARCEL_packet, FILL_LEAST, &world->random, world->blobs);
    size_t size;
    unsigned char *bytes = written(&parcel, &size);
    static const uint32_t lengths[] = {PARCEL_BYTES_MAX + 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFF};
    for (size_t row = 0; row < sizeof lengths / sizeof *lengths; row++)
        for (int where = 0; where <= PARCEL_HEADER_BYTES; where += PARCEL_HEADER_BYTES) {
            unsigned char changed[64];
            memcpy(changed, bytes, size);
            for (int at = 0; at < 4; at++)
                changed[where + at] = (unsigned char)(lengths[row] >> 8 * at);
            assert_false(read_exactly(changed, size));
        }
    free(bytes);
}

/* Adds one to a little-endian number of four bytes. */
static void count_up(unsigned char *bytes)
{
    for (int at = 0; at < 4 && ++bytes[at] == 0; at++)
        continue;
}

/* Well-formed but for one byte too many in a blob that stands last. */
static void a_blob_above_its_limit_is_refused(void **state)
{
    struct world *world = *state;
    static const struct { enum parcel_type type; size_t max; } last[] = {
        {PARCEL_open, 128}, {PARCEL_packet, 32768}, {PARCEL_welcome, 128}, {PARCEL_send, 49152}, {PARCEL_hashed, 256}, {PARCEL_certificate, 16384},
    };
    for (size_t row = 0; row < sizeof last / sizeof *last; row++) {
        struct parcel parcel = filled(last[row].type, FILL_MOST, &world->random, world->blobs);
        size_t size;
        unsigned char *bytes = written(&parcel, &size), *longer = calloc(1, size + 8);
        assert_non_null(longer);
        memcpy(longer, bytes, size);
        size_t end = PARCEL_HEADER_BYTES + (bytes[0] | (size_t)bytes[1] << 8 | (size_t)bytes[2] << 16);
        count_up(longer);
        count_up(longer + end - last[row].max - 4);
        assert_true(read_exactly(bytes, size));
        assert_false(read_exactly(longer, (end + 1 + 7) / 8 * 8));
        free(bytes);
        free(longer);
    }
}

static void padding_must_be_zero(void **state)
{
    struct world *world = *state;
    struct parcel parcel = {.type = PARCEL_packet, .as.packet.frame = {world->blobs, 1}};
    size_t size;
    unsigned char *bytes = written(&parcel, &size);
    assert_int_equal(size, 24); /* 16 + 4 + 1 and 3 of padding */
    for (size_t at = 21; at < 24; at++) {
        assert_int_equal(bytes[at], 0);
        bytes[at] = 1;
        assert_false(read_exactly(bytes, size));
        bytes[at] = 0;
    }
    free(bytes);
}

/* The layout is a fact between two builds that never mix, but a test that prints it shows
 * what a parcel is. */
static void a_parcel_is_little_endian(void **state)
{
    (void)state;
    static const unsigned char wanted[] = {
        2, 0, 0, 0, PARCEL_kick, 0, 0, 0, 0x04, 0x03, 0x02, 0x01, 0x08, 0x07, 0x06, 0x05, 0xE9, 0x03, 0, 0, 0, 0, 0, 0,
    };
    struct parcel parcel = {.type = PARCEL_kick, .session = {0x01020304, 0x05060708}, .as.kick.code = 1001};
    size_t size;
    unsigned char *bytes = written(&parcel, &size);
    assert_int_equal(size, sizeof wanted);
    assert_memory_equal(bytes, wanted, sizeof wanted);
    free(bytes);
}

static void random_bytes_never_read_beyond_themselves(void **state)
{
    struct world *world = *state;
    for (int run = 0; run < 200000; run++) {
        unsigned char bytes[256];
        size_t length = random_below(&world->random, sizeof bytes + 1);
        random_fill(&world->random, bytes, length);
        if (length >= PARCEL_HEADER_BYTES && run % 8 != 0) { /* else hardly one comes past the header */
            memset(bytes, 0, 8);
            bytes[0] = (unsigned char)random_below(&world->random, length - PARCEL_HEADER_BYTES + 2);
            bytes[4] = (unsigned char)random_below(&world->random, PARCEL_COUNT);
            for (size_t at = PARCEL_HEADER_BYTES; at < length; at++)
                bytes[at] = random_below(&world->random, 3) == 0 ? bytes[at] & 31 : 0;
        }
        read_exactly(bytes, length);
    }
}

static void every_parcel_has_a_name(void **state)
{
    (void)state;
    assert_string_equal(parcel_name(PARCEL_hello), "hello");
    assert_string_equal(parcel_name(PARCEL_certified), "certified");
    for (int type = 0; type < PARCEL_COUNT; type++)
        assert_non_null(parcel_name((enum parcel_type)type));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_parcel_comes_back),
        cmocka_unit_test(the_largest_parcel_fits_its_limit),
        cmocka_unit_test(every_truncation_is_refused),
        cmocka_unit_test(a_parcel_is_read_from_the_beginning_of_more),
        cmocka_unit_test(every_other_header_is_refused_or_well_formed),
        cmocka_unit_test(a_length_too_large_for_anything_is_refused),
        cmocka_unit_test(a_blob_above_its_limit_is_refused),
        cmocka_unit_test(padding_must_be_zero),
        cmocka_unit_test(a_parcel_is_little_endian),
        cmocka_unit_test(random_bytes_never_read_beyond_themselves),
        cmocka_unit_test(every_parcel_has_a_name),
    };
    return cmocka_run_group_tests_name("parcels/parcel", tests, set_up, tear_down);
}
