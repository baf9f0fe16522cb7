/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "crypto/totp.h"

static const struct text SEED = {"12345678901234567890", 20}; /* of the vectors in both RFCs */

/* RFC 4226, appendix D. */
static void codes_are_those_of_rfc_4226(void **state)
{
    (void)state;
    static const uint32_t wanted[] = {755224, 287082, 359152, 969429, 338314, 254676, 287922, 162583, 399871, 520489};
    for (int step = 0; step < 10; step++)
        assert_int_equal(totp_code(SEED, step), wanted[step]);
}

/* RFC 6238, appendix B, the last six of eight digits. */
static void codes_are_those_of_rfc_6238(void **state)
{
    (void)state;
    static const struct { int64_t at_s; uint32_t code; } vectors[] = {
        {59, 287082}, {1111111109, 81804}, {1111111111, 50471}, {1234567890, 5924}, {2000000000, 279037}, {20000000000, 353130},
    };
    for (size_t row = 0; row < sizeof vectors / sizeof *vectors; row++)
        assert_int_equal(totp_code(SEED, totp_step(vectors[row].at_s * 1000)), vectors[row].code);
}

/* Attack 98: a code of two steps away is not taken, nor is one twice. */
static void a_code_is_good_for_three_steps_and_once(void **state)
{
    (void)state;
    int64_t now_ms = 1234567890000, step = totp_step(now_ms);
    for (int64_t away = -4; away <= 4; away++)
        assert_int_equal(totp_find(SEED, totp_code(SEED, step + away), now_ms, 0), away >= -1 && away <= 1 ? step + away : 0);
    assert_int_equal(totp_find(SEED, totp_code(SEED, step), now_ms, step), 0);
    assert_int_equal(totp_find(SEED, totp_code(SEED, step - 1), now_ms, step), 0);
    assert_int_equal(totp_find(SEED, totp_code(SEED, step + 1), now_ms, step), step + 1);
}

static void another_seed_has_other_codes(void **state)
{
    (void)state;
    int64_t now_ms = 1234567890000;
    struct text other = {"12345678901234567891", 20};
    assert_int_equal(totp_find(other, totp_code(SEED, totp_step(now_ms)), now_ms, 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_are_those_of_rfc_4226),
        cmocka_unit_test(codes_are_those_of_rfc_6238),
        cmocka_unit_test(a_code_is_good_for_three_steps_and_once),
        cmocka_unit_test(another_seed_has_other_codes),
    };
    return cmocka_run_group_tests_name("codes that change with time", tests, NULL, NULL);
}
