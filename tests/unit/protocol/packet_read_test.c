/* SPDX-License-Identifier: Apache-2.0
 *
 * The reader against vectors written by hand, against jansson, and in its corners. */
#include "protocol/packet_read.h"

#include "../../protocol/packet_agree.h"
#include "../../protocol/packet_sample.h"
#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

static const struct vector {
    enum reason reason;
    struct text frame;
} vectors[] = {
#define VECTOR(REASON, FRAME) {REASON_##REASON, {FRAME, sizeof FRAME - 1}},
#include "../../protocol/vectors.def"
#undef VECTOR
};

/* Reads a copy of exactly its size, so that the sanitizer sees a step too far. */
static enum reason read_copy(struct arena *arena, struct text frame, struct up *packet, struct packet_error *error)
{
    static char *copy; /* the texts of the packet point into it until the next one is read */
    free(copy);
    copy = malloc(frame.length > 0 ? frame.length : 1);
    assert_non_null(copy);
    memcpy(copy, frame.bytes, frame.length);
    arena_reset(arena);
    return packet_read((struct text){copy, frame.length}, arena, packet, error);
}

static void must_agree(struct arena *arena, struct text frame)
{
    arena_reset(arena);
    const char *disagreement = packet_disagreement(frame, arena);
    if (disagreement == NULL)
        return;
    print_error("%s: %.*s\n", disagreement, (int)frame.length, frame.bytes);
    fail();
}

static void every_vector_gets_its_reason(void **state)
{
    struct up packet;
    struct packet_error error;
    for (size_t row = 0; row < sizeof vectors / sizeof *vectors; row++) {
        enum reason reason = read_copy(*state, vectors[row].frame, &packet, &error);
        if (reason == vectors[row].reason)
            continue;
        print_error("%s instead of %s: %.*s\n", reason == REASON_NONE ? "accepted" : vocabulary_word(&vocabulary_reason, (int)reason),
                    vectors[row].reason == REASON_NONE ? "accepted" : vocabulary_word(&vocabulary_reason, (int)vectors[row].reason),
                    (int)vectors[row].frame.length, vectors[row].frame.bytes);
        fail();
    }
}

static void jansson_agrees_about_every_vector(void **state)
{
    for (size_t row = 0; row < sizeof vectors / sizeof *vectors; row++)
        must_agree(*state, vectors[row].frame);
}

/* ---- mutants ---- */

struct mutant {
    char bytes[2048];
    size_t length;
};

static void mutant_replace(struct mutant *mutant, size_t at, size_t cut, struct text put)
{
    cut = cut > mutant->length - at ? mutant->length - at : cut;
    if (mutant->length - cut + put.length > sizeof mutant->bytes)
        return;
    memmove(mutant->bytes + at + put.length, mutant->bytes + at + cut, mutant->length - at - cut);
    memcpy(mutant->bytes + at, put.bytes, put.length);
    mutant->length += put.length - cut;
}

static void mutate(struct mutant *mutant, struct random *random)
{
    static const char *const tokens[] = {
        "\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\n", "0", "1", "-", "-0", ".5", "e1", "9007199254740992", "null", "true",
        "false", "\"\"", "{}", "\\u0000", "\\u0041", "\\ud83d", "\\ud83d\\ude00", "\\n", "\x80", "\xC3\xA5", "\xED\xA0\x80",
        "\xF0\x9F\x98\x80", "\"log\":1,", ",\"log\":2", "\"type\":", "\"en\"", "seeker", "\"number\"", "\"text\":\"a\",",
    };
    size_t at = random_below(random, mutant->length + 1);
    size_t cut = random_below(random, 2) * random_below(random, 12);
    char byte = (char)random_below(random, 256);
    struct text token = text_of(tokens[random_below(random, sizeof tokens / sizeof *tokens)]);
    switch (random_below(random, 4)) {
    case 0:
        mutant_replace(mutant, at, 1, (struct text){&byte, 1});
        break;
    case 1:
        mutant_replace(mutant, at, 1 + cut, (struct text){"", 0});
        break;
    default:
        mutant_replace(mutant, at, cut, token);
    }
}

static void mutant_make(struct mutant *mutant, struct random *random)
{
    struct text_builder builder = text_builder_on(mutant->bytes, sizeof mutant->bytes);
    const struct packet_shape *shape = &up_shapes[random_below(random, UP_COUNT)];
    const struct packet_field *odd = shape->field_count > 0 ? &shape->fields[random_below(random, shape->field_count)] : NULL;
    enum sample sample = random_below(random, 3) > 0 ? SAMPLE_LEAST : (enum sample)random_below(random, SAMPLE_COUNT);
    sample_packet(&builder, shape, random_below(random, 2) > 0 ? SAMPLE_LEAST : SAMPLE_ABSENT, odd, sample);
    mutant->length = builder.length;
    for (uint64_t times = random_below(random, 4); times > 0; times--)
        mutate(mutant, random);
}

static void jansson_agrees_about_20000_mutants(void **state)
{
    struct random random = random_from_seed(17);
    struct mutant mutant;
    struct up packet;
    struct packet_error error;
    int accepted = 0;
    for (int turn = 0; turn < 20000; turn++) {
        mutant_make(&mutant, &random);
        struct text frame = {mutant.bytes, mutant.length};
        accepted += read_copy(*state, frame, &packet, &error) == REASON_NONE;
        must_agree(*state, frame);
    }
    assert_in_range(accepted, 2000, 18000); /* neither side is idle */
}

/* ---- corners ---- */

static enum reason read_string(struct arena *arena, const char *frame, struct up *packet, struct packet_error *error)
{
    return read_copy(arena, text_of(frame), packet, error);
}

static void say_is_read_into_its_struct(void **state)
{
    struct up packet;
    struct packet_error error;
    assert_int_equal(read_string(*state, "{\"type\":\"say\",\"log\":256,\"writer\":\"00ff0123456789ab\",\"number\":17,\"text\":\"Добър\\nден \\ud83d\\ude00\"}", &packet, &error), REASON_NONE);
    assert_int_equal(packet.type, UP_say);
    assert_int_equal(packet.as.say.log, 256);
    assert_int_equal(packet.as.say.number, 17);
    assert_memory_equal(packet.as.say.writer, "\x00\xFF\x01\x23\x45\x67\x89\xAB", 8);
    assert_true(text_is(packet.as.say.text, "Добър\nден 😀"));
}

static void an_absent_optional_field_is_marked_as_absent(void **state)
{
    struct up packet;
    struct packet_error error;
    memset(&packet, 0xFF, sizeof packet);
    assert_int_equal(read_string(*state, "{\"type\":\"history\",\"log\":1}", &packet, &error), REASON_NONE);
    assert_false(packet.as.history.has_before);
    assert_int_equal(read_string(*state, "{\"type\":\"history\",\"log\":1,\"before\":9}", &packet, &error), REASON_NONE);
    assert_true(packet.as.history.has_before);
    assert_int_equal(packet.as.history.before, 9);
}

static void several_texts_with_escapes_do_not_disturb_each_other(void **state)
{
    struct up packet;
    struct packet_error error;
    assert_int_equal(read_string(*state, "{\"type\":\"login\",\"l\\u006fgin\":\"\\u0061nna\",\"password\":\"\\\"\\u0062\\\"\"}", &packet, &error), REASON_NONE);
    assert_true(text_is(packet.as.login.login, "anna"));
    assert_true(text_is(packet.as.login.password, "\"b\""));
}

static void a_text_without_escapes_is_a_view_of_the_frame(void **state)
{
    struct arena *arena = *state;
    struct up packet;
    struct packet_error error;
    struct text frame = text_of("{\"type\":\"open\",\"conversation\":1,\"why\":\"because\"}");
    arena_reset(arena);
    assert_int_equal(packet_read(frame, arena, &packet, &error), REASON_NONE);
    assert_ptr_equal(packet.as.open.why.bytes, strstr(frame.bytes, "because"));
    assert_int_equal(arena->used, 0);
}

static void the_arena_gives_at_most_the_size_of_the_frame(void **state)
{
    struct arena *arena = *state;
    struct up packet;
    struct packet_error error;
    struct text frame = text_of("{\"type\":\"staff_add\",\"login\":\"\\u0061a\",\"name\":\"\\u0062\",\"role\":\"\\u0061dmin\",\"password\":\"\\u0063\"}");
    arena_reset(arena);
    assert_int_equal(packet_read(frame, arena, &packet, &error), REASON_NONE);
    assert_in_range(arena->used, 1, frame.length + 16);
    struct arena full = {0};
    assert_int_equal(packet_read(frame, &full, &packet, &error), REASON_busy);
}

static void a_message_that_is_too_long_still_names_its_writer_and_number(void **state)
{
    struct up packet;
    struct packet_error error;
    char frame[8192];
    struct text_builder builder = text_builder_on(frame, sizeof frame);
    text_add_string(&builder, "{\"type\":\"say\",\"text\":");
    sample_repeat(&builder, "a", MESSAGE_CHARACTERS_MAX + 1);
    text_add_string(&builder, ",\"log\":3,\"writer\":\"00ff0123456789ab\",\"number\":17}");
    assert_int_equal(read_copy(*state, text_built(&builder), &packet, &error), REASON_too_long);
    assert_string_equal(error.field, "text");
    assert_int_equal(packet.as.say.log, 3);
    assert_int_equal(packet.as.say.writer[1], 0xFF);
    assert_int_equal(packet.as.say.number, 17);
}

static void limits_count_characters_and_not_bytes(void **state)
{
    struct up packet;
    struct packet_error error;
    char frame[PACKET_UP_BYTES_MAX];
    static const char *const characters[] = {"a", "ж", "€", "😀", "\\n", "\\u0436"};
    for (size_t row = 0; row < sizeof characters / sizeof *characters; row++)
        for (int more = 0; more < 2; more++) {
            struct text_builder builder = text_builder_on(frame, sizeof frame);
            text_add_string(&builder, "{\"type\":\"say\",\"log\":1,\"writer\":\"00ff0123456789ab\",\"number\":1,\"text\":");
            sample_repeat(&builder, characters[row], MESSAGE_CHARACTERS_MAX + more - 1);
            builder.length--;
            text_add_string(&builder, "x\"}");
            assert_false(builder.overflowed);
            assert_int_equal(read_copy(*state, text_built(&builder), &packet, &error), more ? REASON_too_long : REASON_NONE);
        }
}

static void a_frame_above_the_limit_is_no_packet(void **state)
{
    struct up packet;
    struct packet_error error;
    char *frame = malloc(PACKET_UP_BYTES_MAX + 1);
    assert_non_null(frame);
    memset(frame, ' ', PACKET_UP_BYTES_MAX + 1);
    memcpy(frame, "{\"type\":\"ping\"}", 15);
    assert_int_equal(read_copy(*state, (struct text){frame, PACKET_UP_BYTES_MAX}, &packet, &error), REASON_NONE);
    assert_int_equal(read_copy(*state, (struct text){frame, PACKET_UP_BYTES_MAX + 1}, &packet, &error), REASON_bad_packet);
    free(frame);
}

static void an_empty_frame_without_bytes_is_no_packet(void **state)
{
    struct up packet;
    struct packet_error error;
    assert_int_equal(packet_read((struct text){0}, *state, &packet, &error), REASON_bad_packet);
    assert_null(error.packet);
}

static void every_beginning_of_a_packet_is_refused(void **state)
{
    struct up packet;
    struct packet_error error;
    struct text frame = text_of("{\"type\":\"say\",\"log\":256,\"writer\":\"00ff0123456789ab\",\"number\":17,\"text\":\"\\u0436 ж\"} ");
    for (size_t length = 0; length < frame.length - 1; length++)
        assert_int_not_equal(read_copy(*state, (struct text){frame.bytes, length}, &packet, &error), REASON_NONE);
    assert_int_equal(read_copy(*state, frame, &packet, &error), REASON_NONE);
}

static int arena_opens(void **state)
{
    static struct arena arena;
    *state = &arena;
    return arena_open(&arena, PACKET_UP_BYTES_MAX + 64) ? 0 : -1;
}

static int arena_closes(void **state)
{
    struct up packet;
    struct packet_error error;
    read_copy(*state, (struct text){"", 0}, &packet, &error);
    arena_close(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_vector_gets_its_reason),
        cmocka_unit_test(jansson_agrees_about_every_vector),
        cmocka_unit_test(jansson_agrees_about_20000_mutants),
        cmocka_unit_test(say_is_read_into_its_struct),
        cmocka_unit_test(an_absent_optional_field_is_marked_as_absent),
        cmocka_unit_test(several_texts_with_escapes_do_not_disturb_each_other),
        cmocka_unit_test(a_text_without_escapes_is_a_view_of_the_frame),
        cmocka_unit_test(the_arena_gives_at_most_the_size_of_the_frame),
        cmocka_unit_test(a_message_that_is_too_long_still_names_its_writer_and_number),
        cmocka_unit_test(limits_count_characters_and_not_bytes),
        cmocka_unit_test(a_frame_above_the_limit_is_no_packet),
        cmocka_unit_test(an_empty_frame_without_bytes_is_no_packet),
        cmocka_unit_test(every_beginning_of_a_packet_is_refused),
    };
    return cmocka_run_group_tests_name("packet_read", tests, arena_opens, arena_closes);
}
