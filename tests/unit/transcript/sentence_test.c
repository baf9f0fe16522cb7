/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript.h"

#include "transcript/sentence.h"

static void what_was_sealed_opens_at_its_place_alone(void **state)
{
    struct bench *bench = *state;
    struct envelope *envelope = bench_envelope(bench);
    struct text sealed, plain;
    struct conversation_id here = {7}, elsewhere = {8};
    assert_true(sentence_seal(envelope, &bench->random, here, 3, text_of("Повече време, søster"), &bench->arena, &sealed));
    assert_null(memmem(sealed.bytes, sealed.length, "time", 4));
    assert_true(sentence_open(envelope, here, 3, sealed, &bench->arena, &plain));
    assert_true(text_is(plain, "Повече време, søster"));
    assert_false(sentence_open(envelope, elsewhere, 3, sealed, &bench->arena, &plain));
    assert_false(sentence_open(envelope, here, 0, sealed, &bench->arena, &plain));
    sealed.length--;
    assert_false(sentence_open(envelope, here, 3, sealed, &bench->arena, &plain));
    sealed.length = 5;
    assert_false(sentence_open(envelope, here, 3, sealed, &bench->arena, &plain));
}

static void an_address_opens_for_its_mail_alone(void **state)
{
    struct bench *bench = *state;
    struct envelope *envelope = bench_envelope(bench);
    struct text sealed, plain;
    struct notice mail = {.conversation = {7}, .id = {1, 2, 3}}, other = {.conversation = {7}, .id = {1, 2, 4}}, elsewhere = {.conversation = {8}, .id = {1, 2, 3}};
    assert_true(sentence_seal_address(envelope, &bench->random, &mail, text_of("ana@example.org"), &bench->arena, &sealed));
    assert_null(memmem(sealed.bytes, sealed.length, "ana", 3));
    assert_true(sentence_open_address(envelope, &mail, sealed, &bench->arena, &plain));
    assert_true(text_is(plain, "ana@example.org"));
    assert_false(sentence_open_address(envelope, &other, sealed, &bench->arena, &plain));
    assert_false(sentence_open_address(envelope, &elsewhere, sealed, &bench->arena, &plain));
    assert_false(sentence_open(envelope, mail.conversation, 0, sealed, &bench->arena, &plain));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_was_sealed_opens_at_its_place_alone, bench_open, bench_close),
        cmocka_unit_test_setup_teardown(an_address_opens_for_its_mail_alone, bench_open, bench_close),
    };
    return cmocka_run_group_tests_name("transcript/sentence", tests, NULL, NULL);
}
