/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/rating.h"

enum { NOW = 1000, DAY_MS = 24 * 3600 * 1000 };

static const struct person ana = {.role = ROLE_SEEKER, .seeker = {11}};

static struct conversation ended(void)
{
    return (struct conversation){.id = {5}, .seeker = {11}, .state = CONVERSATION_STATE_ENDED, .ended_ms = 900};
}

static void it_is_said_once_and_changed_for_a_day(void **state)
{
    (void)state;
    struct conversation conversation = ended();
    struct rating rating = {0};
    assert_int_equal(rating_decide(&rating, &conversation, &ana, SATISFACTION_PARTLY, NOW), REASON_NONE);
    assert_int_equal(rating.conversation.value, 5);
    assert_int_equal(rating.rated_ms, NOW);
    assert_int_equal(rating_decide(&rating, &conversation, &ana, SATISFACTION_COMPLETELY, NOW + DAY_MS - 1), REASON_NONE);
    assert_int_equal(rating.satisfaction, SATISFACTION_COMPLETELY);
    assert_int_equal(rating.rated_ms, NOW); /* the day counts from the first time */
    assert_int_equal(rating_decide(&rating, &conversation, &ana, SATISFACTION_NOT, NOW + DAY_MS), REASON_rated_before);
    assert_int_equal(rating.satisfaction, SATISFACTION_COMPLETELY);
}

static void only_what_has_ended_and_is_ones_own(void **state)
{
    (void)state;
    struct conversation conversation = ended();
    struct rating rating = {0};
    const struct person other = {.role = ROLE_SEEKER, .seeker = {12}}, maria = {.role = ROLE_LIBRARIAN, .staff = {1}};
    assert_int_equal(rating_decide(&rating, &conversation, &other, SATISFACTION_NOT, NOW), REASON_not_found);
    assert_int_equal(rating_decide(&rating, &conversation, &maria, SATISFACTION_NOT, NOW), REASON_not_allowed);
    conversation.state = CONVERSATION_STATE_HELD;
    assert_int_equal(rating_decide(&rating, &conversation, &ana, SATISFACTION_NOT, NOW), REASON_not_ended);
    assert_int_equal(rating.rated_ms, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_said_once_and_changed_for_a_day),
        cmocka_unit_test(only_what_has_ended_and_is_ones_own),
    };
    return cmocka_run_group_tests_name("domain/rating", tests, NULL, NULL);
}
