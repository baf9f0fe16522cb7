/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/offer.h"

enum { MINUTE = 60000, BEGAN = 1000000 };

/* Two neighbours and one far away; a call is of the first. */
static const struct library home = {.id = {1}, .region = {"East", 4}, .cooperation = COOPERATION_NETWORK, .region_minutes = 2, .network_minutes = 5};
static const struct library near = {.id = {2}, .region = {"East", 4}};
static const struct library far = {.id = {3}, .region = {"West", 4}};
static const struct library nowhere = {.id = {4}}, nowhere_else = {.id = {5}, .cooperation = COOPERATION_REGION};
static const struct answerer everything = {0};

static struct offer_case call(const struct library *library)
{
    return (struct offer_case){.home = library, .language = LANGUAGE_BG, .topic = TOPIC_CV, .waiting_ms = BEGAN};
}

static enum offer at(const struct offer_case *one, const struct library *library, int64_t after_ms)
{
    return offer_to(one, library, &everything, BEGAN + after_ms);
}

static void home_is_asked_at_once_the_others_in_their_time(void **state)
{
    (void)state;
    const struct offer_case one = call(&home);
    assert_int_equal(at(&one, &home, 0), OFFER_OPEN);
    assert_int_equal(at(&one, &near, 2 * MINUTE - 1), OFFER_NONE);
    assert_int_equal(at(&one, &near, 2 * MINUTE), OFFER_OPEN);
    assert_int_equal(at(&one, &far, 5 * MINUTE - 1), OFFER_NONE);
    assert_int_equal(at(&one, &far, 5 * MINUTE), OFFER_OPEN);
}

static void it_goes_no_further_than_home_wants(void **state)
{
    (void)state;
    struct library own = home, region = home;
    own.cooperation = COOPERATION_OWN;
    region.cooperation = COOPERATION_REGION;
    const struct offer_case kept = call(&own), shared = call(&region);
    assert_int_equal(at(&kept, &near, 99 * MINUTE), OFFER_NONE);
    assert_int_equal(at(&shared, &near, 2 * MINUTE), OFFER_OPEN);
    assert_int_equal(at(&shared, &far, 99 * MINUTE), OFFER_NONE);
    assert_int_equal(offer_after_ms(&own, &near), OFFER_NEVER);
}

static void who_has_no_region_has_no_neighbours(void **state)
{
    (void)state;
    assert_int_equal(offer_after_ms(&nowhere_else, &nowhere), OFFER_NEVER);
}

static void who_lost_her_librarian_is_offered_to_all_of_them_at_once(void **state)
{
    (void)state;
    struct library own = home;
    own.cooperation = COOPERATION_OWN;
    struct offer_case one = call(&home), kept = call(&own);
    one.is_returned = kept.is_returned = true;
    assert_int_equal(at(&one, &far, 0), OFFER_OPEN);
    assert_int_equal(at(&kept, &far, 0), OFFER_NONE);
    assert_true(offer_changes_ms(&one, BEGAN) == INT64_MAX);
}

static void nobody_is_left_alone_with_a_library_that_has_closed(void **state)
{
    (void)state;
    struct library closed = home;
    closed.is_closed = true;
    closed.cooperation = COOPERATION_OWN;
    const struct offer_case one = call(&closed);
    assert_int_equal(at(&one, &far, 0), OFFER_OPEN);
}

static void what_was_handed_to_a_library_is_asked_there_first_and_then_of_all(void **state)
{
    (void)state;
    struct offer_case one = call(&home), message = call(&home);
    one.is_returned = true;
    one.handed_to = message.handed_to = &far;
    assert_int_equal(at(&one, &far, 0), OFFER_OPEN);
    assert_int_equal(at(&one, &near, 5 * MINUTE - 1), OFFER_NONE);
    assert_int_equal(at(&one, &home, 5 * MINUTE - 1), OFFER_NONE);
    assert_int_equal(at(&one, &home, 5 * MINUTE), OFFER_OPEN);
    assert_int_equal(at(&one, &near, 5 * MINUTE), OFFER_OPEN);
    assert_true(offer_changes_ms(&one, BEGAN) == BEGAN + 5 * MINUTE && offer_changes_ms(&one, BEGAN + 5 * MINUTE) == INT64_MAX);
    struct library region = home;
    region.cooperation = COOPERATION_REGION;
    one.home = &region;
    one.handed_to = &near;
    assert_int_equal(at(&one, &far, 99 * MINUTE), OFFER_NONE);
    message.due_ms = BEGAN + 60 * MINUTE;
    assert_int_equal(at(&message, &far, 0), OFFER_OPEN);
    assert_int_equal(at(&message, &home, 0), OFFER_OPEN);
    assert_int_equal(at(&message, &near, 59 * MINUTE), OFFER_NONE);
}

static void a_left_message_is_its_homes_until_its_day_is_over(void **state)
{
    (void)state;
    struct offer_case one = call(&home);
    one.due_ms = BEGAN + 60 * MINUTE;
    assert_int_equal(at(&one, &home, 0), OFFER_OPEN);
    assert_int_equal(at(&one, &near, 60 * MINUTE - 1), OFFER_NONE);
    assert_int_equal(at(&one, &near, 60 * MINUTE), OFFER_OPEN);
    assert_int_equal(at(&one, &far, 60 * MINUTE), OFFER_OPEN);
}

static void what_she_does_not_answer_is_beyond_her(void **state)
{
    (void)state;
    const struct offer_case one = call(&home);
    const struct answerer danish = {.languages = 1 << LANGUAGE_DA};
    assert_int_equal(offer_to(&one, &home, &danish, BEGAN), OFFER_BEYOND);
    assert_int_equal(offer_to(&one, &far, &danish, BEGAN), OFFER_NONE);
}

static void the_next_change_is_known(void **state)
{
    (void)state;
    const struct offer_case one = call(&home);
    assert_true(offer_changes_ms(&one, BEGAN) == BEGAN + 2 * MINUTE);
    assert_true(offer_changes_ms(&one, BEGAN + 2 * MINUTE) == BEGAN + 5 * MINUTE);
    assert_true(offer_changes_ms(&one, BEGAN + 5 * MINUTE) == INT64_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(home_is_asked_at_once_the_others_in_their_time),
        cmocka_unit_test(it_goes_no_further_than_home_wants),
        cmocka_unit_test(who_has_no_region_has_no_neighbours),
        cmocka_unit_test(who_lost_her_librarian_is_offered_to_all_of_them_at_once),
        cmocka_unit_test(nobody_is_left_alone_with_a_library_that_has_closed),
        cmocka_unit_test(what_was_handed_to_a_library_is_asked_there_first_and_then_of_all),
        cmocka_unit_test(a_left_message_is_its_homes_until_its_day_is_over),
        cmocka_unit_test(what_she_does_not_answer_is_beyond_her),
        cmocka_unit_test(the_next_change_is_known),
    };
    return cmocka_run_group_tests_name("offers", tests, NULL, NULL);
}
