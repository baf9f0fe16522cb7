/* SPDX-License-Identifier: Apache-2.0
 *
 * The printed protocol has to be right where a stranger copies from it: its examples are
 * packets, and nothing of the tables is missing. */
#include "protocol/packet_print.h"

#include "../../protocol/packet_agree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

static char *printed(void (*print)(FILE *))
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    assert_non_null(out);
    print(out);
    assert_int_equal(fclose(out), 0);
    assert_int_equal(strlen(text), length);
    assert_true(text_is_utf8(text_of(text)));
    assert_null(strstr(text, "(null)"));
    return text;
}

static bool is_down_frame(json_t *frame)
{
    size_t at;
    json_t *packet;
    json_array_foreach(frame, at, packet) {
        const struct packet_shape *shape = NULL;
        for (int type = 0; type < DOWN_COUNT; type++)
            if (strcmp(json_string_value(json_object_get(packet, "type")), down_shapes[type].name) == 0)
                shape = &down_shapes[type];
        if (shape == NULL || !json_type_is_first(packet) || !json_shape_fits(packet, shape, true))
            return false;
    }
    return json_array_size(frame) > 0;
}

/* Checks the example on this line, if it is one: 1 when it was. */
static int check_example(struct text line, struct arena *arena)
{
    static const char up[] = "→ ", down[] = "← ";
    size_t arrow = sizeof up - 1;
    if (line.length <= arrow || (memcmp(line.bytes, up, arrow) != 0 && memcmp(line.bytes, down, arrow) != 0))
        return 0;
    bool is_up = memcmp(line.bytes, up, arrow) == 0;
    struct text frame = {line.bytes + arrow, line.length - arrow};
    struct up packet;
    struct packet_error error;
    json_t *json = json_loadb(frame.bytes, frame.length, JANSSON_STRICT, NULL);
    bool is_good = is_up ? packet_read(frame, arena, &packet, &error) == REASON_NONE : is_down_frame(json);
    if (!is_good)
        print_error("%.*s\n", (int)frame.length, frame.bytes);
    assert_true(is_good);
    json_decref(json);
    return 1;
}

static void every_example_in_the_protocol_is_a_packet(void **state)
{
    struct arena arena;
    int examples = 0;
    (void)state;
    assert_true(arena_open(&arena, PACKET_UP_BYTES_MAX));
    char *text = printed(packet_print_protocol);
    for (char *line = text, *end; *line != '\0'; line = end + 1) {
        end = strchr(line, '\n');
        assert_non_null(end);
        examples += check_example((struct text){line, (size_t)(end - line)}, &arena);
    }
    assert_in_range(examples, 15, 100);
    free(text);
    arena_close(&arena);
}

static void must_hold(const char *text, const char *before, const char *name, const char *after)
{
    char sought[256];
    struct text_builder builder = text_builder_on(sought, sizeof sought - 1);
    text_add_string(&builder, before);
    text_add_string(&builder, name);
    text_add_string(&builder, after);
    assert_false(builder.overflowed);
    sought[builder.length] = '\0';
    if (strstr(text, sought) == NULL)
        print_error("missing: %s\n", sought);
    assert_non_null(strstr(text, sought));
}

static void the_protocol_names_every_packet_reason_verb_and_limit(void **state)
{
    (void)state;
    char *text = printed(packet_print_protocol);
    for (int type = 0; type < UP_COUNT; type++)
        must_hold(text, "<a id=\"up-", up_shapes[type].name, "\"></a>");
    for (int type = 0; type < DOWN_COUNT; type++)
        must_hold(text, "<a id=\"down-", down_shapes[type].name, "\"></a>");
    for (int reason = 1; reason < REASON_COUNT; reason++)
        must_hold(text, "| `", vocabulary_word(&vocabulary_reason, reason), "` |");
    for (int verb = 1; verb < VERB_COUNT; verb++)
        must_hold(text, "| `", verb_name((enum verb)verb), "` |");
#define LIMIT(NAME, VALUE, WHY) must_hold(text, "| ", #NAME, " |");
#include "domain/limits.def"
#undef LIMIT
    free(text);
}

static void the_permission_table_says_what_the_check_says(void **state)
{
    (void)state;
    char *text = printed(packet_print_protocol);
    must_hold(text, "| `say` | own | held, joined | held, joined |", "", " | | | looking | write into the talk");
    must_hold(text, "| `take` | |", "", " waiting | waiting | | | | | take");
    must_hold(text, "| `transcript_open` | | | | yes |", "", " | | | open");
    free(text);
}

static void the_browsers_types_name_every_packet_and_word(void **state)
{
    (void)state;
    char *text = printed(packet_print_javascript);
    for (int type = 0; type < UP_COUNT; type++)
        must_hold(text, " * @property {'", up_shapes[type].name, "'} type\n");
    for (int reason = 1; reason < REASON_COUNT; reason++)
        must_hold(text, "'", vocabulary_word(&vocabulary_reason, reason), "'");
    must_hold(text, "export const VERSION = ", "", "1;\n");
    must_hold(text, "export const CONVERSATION_STATES", "", " = ['waiting', 'held', 'ended', 'left'];\n");
    must_hold(text, " * @property {Entry[]} entries", "", " The entries.\n");
    must_hold(text, " * @property {string} [holder]", "", " First name");
    must_hold(text, " * @typedef {object} ", "AuditRow", "\n");
    must_hold(text, "/** @typedef {UpHello | ", "UpBegin", " | ");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_example_in_the_protocol_is_a_packet),
        cmocka_unit_test(the_protocol_names_every_packet_reason_verb_and_limit),
        cmocka_unit_test(the_permission_table_says_what_the_check_says),
        cmocka_unit_test(the_browsers_types_name_every_packet_and_word),
    };
    return cmocka_run_group_tests_name("packet_print", tests, NULL, NULL);
}
