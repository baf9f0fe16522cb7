/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "protocol/closings.h"

#include <string.h>

static bool may_say(unsigned code, const char *words)
{
    char payload[200] = {(char)(code >> 8), (char)code};
    size_t length = strlen(words);
    memcpy(payload + 2, words, length);
    return closings_may_say((struct text){payload, 2 + length});
}

static void a_code_is_one_that_may_be_sent(void **state)
{
    (void)state;
    static const unsigned sent[] = {1000, 1001, 1003, 1007, 1011, 1014, 3000, 4000, 4401, 4999};
    static const unsigned never[] = {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 2000, 2999, 5000, 65535};
    for (size_t at = 0; at < sizeof sent / sizeof *sent; at++)
        assert_true(may_say(sent[at], ""));
    for (size_t at = 0; at < sizeof never / sizeof *never; at++)
        assert_false(may_say(never[at], ""));
}

static void a_payload_is_nothing_or_a_code_and_words(void **state)
{
    (void)state;
    char longest[124];
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    assert_true(closings_may_say(text_of("")));
    assert_false(closings_may_say(text_of("\x03")));
    assert_true(may_say(1000, "довиждане"));
    assert_false(may_say(1000, "\xff\xfe"));
    assert_true(may_say(1000, longest));
    char longer[127] = {3, (char)232};
    memset(longer + 2, 'x', sizeof longer - 3);
    assert_false(closings_may_say((struct text){longer, 126}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_is_one_that_may_be_sent),
        cmocka_unit_test(a_payload_is_nothing_or_a_code_and_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
