/* SPDX-License-Identifier: Apache-2.0
 *
 * The tables of packets.def, and what the reader says of every packet that can be made from
 * them with one thing wrong. */
#include "protocol/packets.h"

#include "../../protocol/packet_agree.h"
#include "../../protocol/packet_sample.h"
#include "protocol/packet_read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void fail_at(const struct packet_shape *shape, const struct packet_field *field, const char *what)
{
    print_error("%s.%s: %s\n", shape->name, field == NULL ? "" : field->name, what);
    fail();
}

/* ---- the tables ---- */

static size_t field_size(const struct packet_field *field)
{
    switch (field->kind) {
    case FIELD_INTEGER:
        return sizeof(int64_t);
    case FIELD_TEXT:
        return sizeof(struct text);
    case FIELD_HEX:
        return (size_t)field->max;
    case FIELD_WORD:
        return sizeof(int);
    case FIELD_FLAG:
        return sizeof(bool);
    case FIELD_LIST:
        return sizeof(void *);
    }
    return 0;
}

static void check_field(const struct packet_shape *shape, const struct packet_field *field)
{
    if (field->name == NULL || field->what == NULL || field->what[0] == '\0')
        fail_at(shape, field, "has no name or meaning");
    if (strcmp(field->name, "type") == 0)
        fail_at(shape, field, "every packet has a type already");
    if (field->min < 0 || field->max < field->min || field->max > ID_MAX)
        fail_at(shape, field, "limits");
    if (field->offset == 0 || field->offset + field_size(field) > shape->size)
        fail_at(shape, field, "lies outside its struct");
    if ((field->is_optional || field->kind == FIELD_LIST) && (field->mark_offset == 0 || field->mark_offset >= shape->size))
        fail_at(shape, field, "mark lies outside its struct");
    if ((field->kind == FIELD_WORD) != (field->vocabulary != NULL) || (field->kind == FIELD_LIST) != (field->record != NULL))
        fail_at(shape, field, "vocabulary or record");
    for (const struct packet_field *other = shape->fields; other < field; other++)
        if (strcmp(other->name, field->name) == 0)
            fail_at(shape, field, "stands twice");
}

static void check_shape(const struct packet_shape *shape)
{
    if (shape->what[0] == '\0' || shape->fields[shape->field_count].name != NULL)
        fail_at(shape, NULL, "table");
    for (size_t row = 0; row < shape->field_count; row++)
        check_field(shape, &shape->fields[row]);
}

static void every_table_is_sane(void **state)
{
    (void)state;
    for (int type = 0; type < UP_COUNT; type++)
        check_shape(&up_shapes[type]);
    for (int type = 0; type < DOWN_COUNT; type++)
        check_shape(&down_shapes[type]);
    for (size_t row = 0; row < record_shape_count; row++)
        check_shape(record_shapes[row]);
}

static void every_packet_to_the_service_has_pages_and_carriers_and_no_list(void **state)
{
    (void)state;
    for (const struct packet_shape *shape = up_shapes; shape < up_shapes + UP_COUNT; shape++) {
        if (shape->pages == 0 || shape->pages > 7 || shape->carriers == 0 || shape->carriers > 7)
            fail_at(shape, NULL, "pages or carriers");
        if (shape->field_count > 32)
            fail_at(shape, NULL, "more fields than the reader has bits");
        for (size_t row = 0; row < shape->field_count; row++)
            if (shape->fields[row].kind == FIELD_LIST)
                fail_at(shape, &shape->fields[row], "a list goes only downwards");
    }
    assert_string_equal(up_shapes[UP_say].name, "say");
    assert_int_equal(up_shapes[UP_say].pages, PAGES_SEEKER | PAGES_DESK);
    assert_int_equal(up_shapes[UP_login].carriers, CARRIER_POST);
    assert_int_equal(up_shapes[UP_open].verb, VERB_transcript_open);
    assert_string_equal(down_shapes[DOWN_audit].fields[0].record->name, "audit_row");
}

/* ---- what the reader says of samples ---- */

struct desk {
    struct arena arena;
    char frame[PACKET_UP_BYTES_MAX];
};

static enum reason read_sample(struct desk *desk, const struct packet_shape *shape, enum sample rest,
                               const struct packet_field *odd, enum sample sample, const char **blamed)
{
    struct text_builder builder = text_builder_on(desk->frame, sizeof desk->frame);
    struct up packet;
    struct packet_error error;
    sample_packet(&builder, shape, rest, odd, sample);
    assert_false(builder.overflowed);
    arena_reset(&desk->arena);
    enum reason reason = packet_read(text_built(&builder), &desk->arena, &packet, &error);
    *blamed = error.field;
    arena_reset(&desk->arena);
    const char *disagreement = packet_disagreement(text_built(&builder), &desk->arena);
    if (disagreement != NULL)
        fail_at(shape, odd, disagreement);
    return reason;
}

static bool is_bounded_below(const struct packet_field *field)
{
    return field->kind != FIELD_TEXT || field->min > 0;
}

/* What is to be said of a sample; REASON_COUNT where there is no such sample. */
static enum reason expected(const struct packet_field *field, enum sample sample)
{
    switch (sample) {
    case SAMPLE_LEAST:
    case SAMPLE_MOST:
        return REASON_NONE;
    case SAMPLE_ABSENT:
        return field->is_optional ? REASON_NONE : REASON_missing_field;
    case SAMPLE_TWICE:
        return REASON_repeated_field;
    case SAMPLE_BELOW:
        return !is_bounded_below(field) ? REASON_COUNT : field->kind == FIELD_TEXT ? REASON_empty
               : field->kind == FIELD_FLAG ? REASON_bad_packet : REASON_bad_field;
    case SAMPLE_ABOVE:
        return field->kind == FIELD_TEXT ? REASON_too_long : field->kind == FIELD_FLAG ? REASON_bad_packet : REASON_bad_field;
    case SAMPLE_UNSEEN:
        return field->kind == FIELD_TEXT && field->min > 0 ? REASON_empty : REASON_COUNT;
    case SAMPLE_OTHER:
    case SAMPLE_NULL:
    case SAMPLE_OBJECT:
    case SAMPLE_LIST:
        return REASON_bad_field;
    case SAMPLE_COUNT:
        break;
    }
    return REASON_COUNT;
}

static void check_sample(struct desk *desk, const struct packet_shape *shape, const struct packet_field *field, enum sample sample)
{
    const char *blamed;
    enum reason want = expected(field, sample);
    if (want == REASON_COUNT)
        return;
    enum reason got = read_sample(desk, shape, SAMPLE_LEAST, field, sample, &blamed);
    if (got == want && blamed == (want == REASON_NONE ? NULL : field->name))
        return;
    print_error("sample %d: %s instead of %s\n%s\n", sample, vocabulary_word(&vocabulary_reason, (int)got),
                vocabulary_word(&vocabulary_reason, (int)want), desk->frame);
    fail_at(shape, field, "wrong reason or field");
}

static void every_packet_is_accepted_at_its_limits(void **state)
{
    const char *blamed;
    for (const struct packet_shape *shape = up_shapes; shape < up_shapes + UP_COUNT; shape++) {
        assert_int_equal(read_sample(*state, shape, SAMPLE_LEAST, NULL, SAMPLE_LEAST, &blamed), REASON_NONE);
        assert_int_equal(read_sample(*state, shape, SAMPLE_MOST, NULL, SAMPLE_MOST, &blamed), REASON_NONE);
    }
}

static void every_single_defect_has_its_reason_and_names_its_field(void **state)
{
    for (const struct packet_shape *shape = up_shapes; shape < up_shapes + UP_COUNT; shape++)
        for (size_t row = 0; row < shape->field_count; row++)
            for (int sample = 0; sample < SAMPLE_COUNT; sample++)
                check_sample(*state, shape, &shape->fields[row], (enum sample)sample);
}

static void every_packet_refuses_a_field_that_it_does_not_know(void **state)
{
    struct desk *desk = *state;
    struct up packet;
    struct packet_error error;
    for (const struct packet_shape *shape = up_shapes; shape < up_shapes + UP_COUNT; shape++) {
        struct text_builder builder = text_builder_on(desk->frame, sizeof desk->frame);
        sample_packet(&builder, shape, SAMPLE_LEAST, NULL, SAMPLE_LEAST);
        builder.length--;
        text_add_string(&builder, ",\"nonsense\":1}");
        assert_int_equal(packet_read(text_built(&builder), &desk->arena, &packet, &error), REASON_unknown_field);
        assert_ptr_equal(error.packet, shape->name);
        assert_null(error.field);
    }
}

static int desk_opens(void **state)
{
    static struct desk desk;
    *state = &desk;
    return arena_open(&desk.arena, PACKET_UP_BYTES_MAX + 64) ? 0 : -1;
}

static int desk_closes(void **state)
{
    arena_close(&((struct desk *)*state)->arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_table_is_sane),
        cmocka_unit_test(every_packet_to_the_service_has_pages_and_carriers_and_no_list),
        cmocka_unit_test(every_packet_is_accepted_at_its_limits),
        cmocka_unit_test(every_single_defect_has_its_reason_and_names_its_field),
        cmocka_unit_test(every_packet_refuses_a_field_that_it_does_not_know),
    };
    return cmocka_run_group_tests_name("packets", tests, desk_opens, desk_closes);
}
