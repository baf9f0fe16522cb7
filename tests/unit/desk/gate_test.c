/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "desk/gate.h"

enum { LOGINS = 32, CLERK_LOST_MS = 30000 };

static void what_a_dead_clerk_took_with_it_is_open_no_more(void **state)
{
    (void)state;
    static struct gate gate;
    for (int at = 0; at < LOGINS; at++)
        assert_non_null(gate_open_job(&gate, JOB_LOGIN, 1000));
    assert_int_equal(gate_count_jobs(&gate, JOB_LOGIN, 1000 + CLERK_LOST_MS - 1), LOGINS);
    assert_int_equal(gate_count_jobs(&gate, JOB_LOGIN, 1000 + CLERK_LOST_MS), 0);
    for (int at = 0; at < GATE_JOBS; at++) /* their places are free too */
        assert_non_null(gate_open_job(&gate, JOB_READ, 1000 + CLERK_LOST_MS));
    assert_null(gate_open_job(&gate, JOB_READ, 1000 + CLERK_LOST_MS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_dead_clerk_took_with_it_is_open_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
