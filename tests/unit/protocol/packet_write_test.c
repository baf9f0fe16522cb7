/* SPDX-License-Identifier: Apache-2.0
 *
 * What the writer writes, jansson reads back: every packet to a browser, filled from its
 * table at both limits and with texts that somebody would like to break out with. */
#include "protocol/packet_write.h"

#include "../../protocol/packet_agree.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

enum { STRUCT_BYTES_MAX = 512, RECORDS = 3, LINE_BYTES_MAX = 1 << 20 };

static const struct text hostile[] = {
#define HOSTILE(TEXT) {"x" TEXT, sizeof TEXT}
    HOSTILE(""),
    HOSTILE("\"},{\"type\":\"done\",\"packet\":\"say\"},{\""),
    HOSTILE("\\\\\"\\"),
    HOSTILE("\0\x01\x07\b\t\n\v\f\r\x1B\x1F\x7F"),
    HOSTILE("\xE2\x80\xA8 \xE2\x80\xA9 \xE2\x80\xA7 \xE2\x80\xAA \xE2"
            "\x82\xAC"),
    HOSTILE("</script><!-- ]]> __proto__"),
    HOSTILE("Добър ден, Århus 😀 \xF4\x8F\xBF\xBF \xED\x9F\xBF \xC2\x85"),
    HOSTILE("\\u0041 \\n %s %n"),
#undef HOSTILE
};
enum { HOSTILE_COUNT = sizeof hostile / sizeof *hostile };

/* A struct of any packet or record, and the records of its lists. */
struct filled {
    _Alignas(max_align_t) char fields[STRUCT_BYTES_MAX];
    _Alignas(max_align_t) char records[RECORDS * STRUCT_BYTES_MAX];
};

/* How a struct is filled: `turn` chooses limits, texts, and whether optional fields are there. */
static void field_fill(const struct packet_field *field, char *place, int turn)
{
    bool at_most = turn % 2 == 1;
    int64_t number = at_most ? field->max : field->min;
    struct text text = text_first(hostile[turn % HOSTILE_COUNT], (size_t)field->max);
    switch (field->kind) {
    case FIELD_INTEGER:
        memcpy(place, &number, sizeof number);
        break;
    case FIELD_TEXT:
        memcpy(place, &text, sizeof text);
        break;
    case FIELD_HEX:
        memset(place, at_most ? 0xF0 : 0x0A, (size_t)field->max);
        break;
    case FIELD_WORD: {
        int word = at_most ? field->vocabulary->count - 1 : field->vocabulary->first;
        memcpy(place, &word, sizeof word);
        break;
    }
    case FIELD_FLAG:
        memcpy(place, &at_most, sizeof at_most);
        break;
    case FIELD_LIST:
        break;
    }
}

static void shape_fill(const struct packet_shape *shape, char *fields, char *records, int turn)
{
    assert_in_range(shape->size, 1, STRUCT_BYTES_MAX);
    for (size_t row = 0; row < shape->field_count; row++) {
        const struct packet_field *field = &shape->fields[row];
        bool has = (turn >> 1 & 1) == 0 || row % 2 == 0;
        field_fill(field, fields + field->offset, turn + (int)row);
        if (field->is_optional)
            memcpy(fields + field->mark_offset, &has, sizeof has);
        if (field->kind != FIELD_LIST)
            continue;
        size_t count = (size_t)turn % (RECORDS + 1);
        memcpy(fields + field->offset, &records, sizeof records);
        memcpy(fields + field->mark_offset, &count, sizeof count);
        for (size_t at = 0; at < count; at++)
            shape_fill(field->record, records + at * field->record->size, NULL, turn + (int)at);
    }
}

static void written_is_read_back(const struct packet_shape *shape, enum down_type type, int turn)
{
    static char line[LINE_BYTES_MAX];
    struct filled filled = {0};
    struct text_builder builder = text_builder_on(line, sizeof line);
    shape_fill(shape, filled.fields, filled.records, turn);
    packet_write(&builder, type, filled.fields);
    assert_false(builder.overflowed);
    json_t *packet = json_loadb(line, builder.length, JANSSON_STRICT, NULL);
    bool is_same = packet != NULL && json_type_is_first(packet) && json_shape_same(packet, shape, filled.fields) &&
                   strcmp(json_string_value(json_object_get(packet, "type")), shape->name) == 0;
    if (!is_same)
        print_error("%s: %.*s\n", shape->name, (int)builder.length, line);
    assert_true(is_same);
    json_decref(packet);
}

static void every_packet_comes_back_as_it_was_written(void **state)
{
    (void)state;
    for (int type = 0; type < DOWN_COUNT; type++)
        for (int turn = 0; turn < 4 * HOSTILE_COUNT; turn++)
            written_is_read_back(&down_shapes[type], (enum down_type)type, turn);
}

static void no_byte_below_space_and_no_old_line_end_is_written(void **state)
{
    char line[4096];
    (void)state;
    for (int at = 0; at < HOSTILE_COUNT; at++) {
        struct text_builder builder = text_builder_on(line, sizeof line);
        packet_write_welcome(&builder, &(struct down_welcome){.version = 1, .library = hostile[at], .kept_days = 1});
        for (size_t byte = 0; byte < builder.length; byte++)
            assert_true((unsigned char)line[byte] >= 0x20);
        assert_false(frame_holds(text_built(&builder), "\xE2\x80\xA8"));
        assert_false(frame_holds(text_built(&builder), "\xE2\x80\xA9"));
        assert_true(text_is_utf8(text_built(&builder)));
    }
}

static void members_stand_in_the_order_of_the_table(void **state)
{
    char line[256];
    (void)state;
    struct text_builder builder = text_builder_on(line, sizeof line);
    packet_write_refused(&builder, &(struct down_refused){.reason = REASON_too_fast, .wait_ms = 900, .has_wait_ms = true, .packet = text_of("say"), .has_packet = true});
    assert_true(text_is(text_built(&builder), "{\"type\":\"refused\",\"reason\":\"too_fast\",\"packet\":\"say\",\"wait_ms\":900}"));
    builder.length = 0;
    packet_write_pong(&builder, &(struct down_pong){0});
    assert_true(text_is(text_built(&builder), "{\"type\":\"pong\"}"));
}

static void a_record_is_written_without_a_type(void **state)
{
    char line[256];
    (void)state;
    struct text_builder builder = text_builder_on(line, sizeof line);
    packet_write_record(&builder, record_shapes[0], &(struct record_entry){.seq = 1, .kind = ENTRY_KIND_ENDED, .side = SIDE_SERVICE});
    assert_true(text_is(text_built(&builder), "{\"seq\":1,\"kind\":\"ended\",\"side\":\"service\",\"at_ms\":0}"));
}

static void what_does_not_fit_shows_as_overflow(void **state)
{
    char line[20];
    (void)state;
    struct text_builder builder = text_builder_on(line, sizeof line);
    packet_write_done(&builder, &(struct down_done){.packet = text_of("say")});
    assert_true(builder.overflowed);
}

/* ---- a wrong value is our bug ---- */

static void stops(enum down_type type, const void *fields)
{
    (void)fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        char line[PACKET_DOWN_BYTES_MAX];
        struct text_builder builder = text_builder_on(line, sizeof line);
        (void)close(STDERR_FILENO);
        signal(SIGABRT, SIG_DFL);
        packet_write(&builder, type, fields);
        _exit(0);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_false(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void a_value_outside_the_table_stops_the_process(void **state)
{
    static struct record_entry many[ENTRIES_MAX + 1];
    char long_name[NAME_CHARACTERS_MAX + 1];
    (void)state;
    memset(long_name, 'a', sizeof long_name);
    for (size_t at = 0; at <= ENTRIES_MAX; at++)
        many[at].seq = 1;
    stops(DOWN_gone, &(struct down_gone){.conversation = 0});
    stops(DOWN_gone, &(struct down_gone){.conversation = ID_MAX + 1});
    stops(DOWN_refused, &(struct down_refused){.reason = REASON_NONE});
    stops(DOWN_refused, &(struct down_refused){.reason = REASON_COUNT});
    stops(DOWN_signed_in, &(struct down_signed_in){.name = {long_name, sizeof long_name}});
    stops(DOWN_signed_in, &(struct down_signed_in){.name = {"a\xC3", 2}});
    stops(DOWN_signed_in, &(struct down_signed_in){.name = {"", 0}});
    stops(DOWN_entries, &(struct down_entries){.log = 1, .entries = many, .entries_count = ENTRIES_MAX + 1});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_packet_comes_back_as_it_was_written),
        cmocka_unit_test(no_byte_below_space_and_no_old_line_end_is_written),
        cmocka_unit_test(members_stand_in_the_order_of_the_table),
        cmocka_unit_test(a_record_is_written_without_a_type),
        cmocka_unit_test(what_does_not_fit_shows_as_overflow),
        cmocka_unit_test(a_value_outside_the_table_stops_the_process),
    };
    return cmocka_run_group_tests_name("packet_write", tests, NULL, NULL);
}
