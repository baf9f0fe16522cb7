/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/reply.h"

static void a_text_in_one_language_is_enough(void **state)
{
    (void)state;
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        struct reply reply = {.name = text_of("greeting")};
        assert_false(reply_says_something(&reply));
        reply.texts[language] = text_of("Hello");
        assert_true(reply_says_something(&reply));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_in_one_language_is_enough),
    };
    return cmocka_run_group_tests_name("saved replies", tests, NULL, NULL);
}
