/* SPDX-License-Identifier: Apache-2.0
 *
 * A form becomes the frame of its packet, or nothing. */
#include "protocol/form_read.h"
#include "protocol/packet_read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static const struct {
    const char *body, *frame; /* NULL: refused */
    enum reason reason;
} vectors[] = {
    {"type=look", "{\"type\":\"look\"}", REASON_NONE},
    {"type=look&language=bg&before=12", "{\"type\":\"look\",\"language\":\"bg\",\"before\":12}", REASON_NONE},
    {"type=forget&", "{\"type\":\"forget\"}", REASON_NONE},
    {"type=say&text=a+b%0D%0Ac%22%5C%3C&log=256", "{\"type\":\"say\",\"text\":\"a b\\nc\\\"\\\\<\",\"log\":256}", REASON_NONE},
    {"type=say&text=%D0%B6%f0%9f%99%82", "{\"type\":\"say\",\"text\":\"ж🙂\"}", REASON_NONE},
    {"type=say&text=%0d%0a%0D", "{\"type\":\"say\",\"text\":\"\\n\\u000d\"}", REASON_NONE},
    {"type=say&text=", "{\"type\":\"say\",\"text\":\"\"}", REASON_NONE},
    {"type=say&text", "{\"type\":\"say\",\"text\":\"\"}", REASON_NONE},
    {"type=begin&shared=on", "{\"type\":\"begin\",\"shared\":true}", REASON_NONE},
    {"type=say&log=1&log=2", "{\"type\":\"say\",\"log\":1,\"log\":2}", REASON_NONE}, /* the reader refuses it */
    {"type=feedback&answers.12=0&answers.7=a+b%0D%0Ac&why=x", "{\"type\":\"feedback\",\"why\":\"x\",\"answers\":\"12 0\\n7 a b c\"}", REASON_NONE},
    {"type=feedback&answers.12=&answers.12=0&answers.7=", "{\"type\":\"feedback\",\"answers\":\"12 0\\n7\"}", REASON_NONE},
    {"type=feedback&answers=&answers.1=", "{\"type\":\"feedback\",\"answers\":\"\",\"answers\":\"1\"}", REASON_NONE}, /* the reader refuses it */
    {"type=feedback&answers.12=0&answers.12=1", NULL, REASON_repeated_field},
    {"type=feedback&answers.12=&answers.12=&answers.12=", "{\"type\":\"feedback\",\"answers\":\"12\"}", REASON_NONE},
    {"type=feedback&answers.1=&why.2=", NULL, REASON_unknown_field},
    {"type=feedback&conversation.1=2", NULL, REASON_unknown_field},
    {"type=feedback&answers.=0", NULL, REASON_bad_field},
    {"type=feedback&answers.1.2=0", NULL, REASON_bad_field},
    {"type=feedback&answers.x=0", NULL, REASON_bad_field},
    {"type=feedback&answers.1=%ff", NULL, REASON_bad_packet},
    {"", NULL, REASON_unknown_packet},
    {"text=a&type=say", NULL, REASON_unknown_packet},
    {"type=login&login=ada", NULL, REASON_unknown_packet}, /* no packet of forms */
    {"type=%73ay", NULL, REASON_unknown_packet},
    {"type=say&evil=1", NULL, REASON_unknown_field},
    {"type=say&&text=a", NULL, REASON_unknown_field},
    {"type=say&type=end", NULL, REASON_unknown_field},
    {"type=say&t%65xt=a", NULL, REASON_unknown_field},
    {"type=say&log=-1", NULL, REASON_bad_field},
    {"type=say&log=1e3", NULL, REASON_bad_field},
    {"type=say&log=99999999999999999999", NULL, REASON_bad_field},
    {"type=say&log=1%2C%22text%22%3A%22x%22", NULL, REASON_bad_field},
    {"type=begin&shared=yes", NULL, REASON_bad_field},
    {"type=say&text=%", NULL, REASON_bad_packet},
    {"type=say&text=%4", NULL, REASON_bad_packet},
    {"type=say&text=%zz", NULL, REASON_bad_packet},
    {"type=say&text=%c0%80", NULL, REASON_bad_packet},
    {"type=say&text=%ed%a0%80", NULL, REASON_bad_packet},
    {"type=say&text=\xff", NULL, REASON_bad_packet},
};

static void every_form_gets_its_frame(void **state)
{
    struct arena *arena = *state;
    for (size_t row = 0; row < sizeof vectors / sizeof *vectors; row++) {
        struct text frame;
        arena_reset(arena);
        enum reason reason = form_read(text_of(vectors[row].body), arena, &frame);
        if (reason != vectors[row].reason || (reason == REASON_NONE && !text_is(frame, vectors[row].frame)))
            fail_msg("%s: reason %d, %.*s", vectors[row].body, (int)reason, reason == REASON_NONE ? (int)frame.length : 0,
                     reason == REASON_NONE ? frame.bytes : "");
    }
}

static void what_would_be_too_large_is_refused(void **state)
{
    struct arena *arena = *state;
    struct text frame;
    char *body = malloc(32768);
    assert_non_null(body);
    memset(body, 1, 32768); /* each becomes six bytes of JSON */
    memcpy(body, "type=say&text=", 14);
    arena_reset(arena);
    assert_int_equal(form_read((struct text){body, 32768}, arena, &frame), REASON_too_long);
    free(body);
}

static void a_full_arena_is_busy(void **state)
{
    (void)state;
    struct arena arena;
    struct text frame;
    assert_true(arena_open(&arena, 4096));
    assert_int_equal(form_read(text_of("type=look"), &arena, &frame), REASON_busy);
    arena_close(&arena);
}

int main(void)
{
    struct arena arena;
    if (!arena_open(&arena, 1 << 18))
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(every_form_gets_its_frame, &arena),
        cmocka_unit_test_prestate(what_would_be_too_large_is_refused, &arena),
        cmocka_unit_test(a_full_arena_is_busy),
    };
    int failures = cmocka_run_group_tests(tests, NULL, NULL);
    arena_close(&arena);
    return failures;
}
