/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/copy.h"

enum { NOW_MS = 1000000 };

static struct conversation talked_in(void)
{
    return (struct conversation){.id = {1}, .seeker = {5}, .state = CONVERSATION_STATE_ENDED, .taken_ms = 900};
}

static enum reason ask(const struct conversation *conversation, struct person person, bool is_blocked, int64_t of_conversation, int64_t of_seeker)
{
    const struct copies_asked asked = {of_conversation, of_seeker};
    return copy_decide(conversation, &person, is_blocked, &asked, NOW_MS);
}

static void its_seeker_alone_gets_one(void **state)
{
    (void)state;
    struct conversation one = talked_in();
    assert_int_equal(ask(&one, (struct person){.role = ROLE_SEEKER, .seeker = {5}}, false, 0, 0), REASON_NONE);
    assert_int_equal(ask(&one, (struct person){.role = ROLE_SEEKER, .seeker = {6}}, false, 0, 0), REASON_not_found);
    one.state = CONVERSATION_STATE_HELD;
    one.holder = (struct staff_id){3};
    assert_int_equal(ask(&one, (struct person){.role = ROLE_LIBRARIAN, .staff = {3}}, false, 0, 0), REASON_not_allowed);
}

static void nobody_gets_what_no_librarian_has_seen(void **state)
{
    (void)state;
    struct conversation one = talked_in();
    one.taken_ms = 0;
    assert_int_equal(ask(&one, (struct person){.role = ROLE_SEEKER, .seeker = {5}}, false, 0, 0), REASON_not_answered);
}

static void nor_who_may_not_write(void **state)
{
    (void)state;
    struct conversation one = talked_in();
    const struct person seeker = {.role = ROLE_SEEKER, .seeker = {5}};
    assert_int_equal(ask(&one, seeker, true, 0, 0), REASON_blocked);
    one.paused_ms = NOW_MS + 1;
    assert_int_equal(ask(&one, seeker, false, 0, 0), REASON_paused);
}

static void a_day_has_few(void **state)
{
    (void)state;
    struct conversation one = talked_in();
    const struct person seeker = {.role = ROLE_SEEKER, .seeker = {5}};
    assert_int_equal(ask(&one, seeker, false, COPIES_OF_CONVERSATION_MAX - 1, COPIES_OF_SEEKER_MAX - 1), REASON_NONE);
    assert_int_equal(ask(&one, seeker, false, COPIES_OF_CONVERSATION_MAX, COPIES_OF_CONVERSATION_MAX), REASON_copies_over);
    assert_int_equal(ask(&one, seeker, false, 0, COPIES_OF_SEEKER_MAX), REASON_copies_over);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(its_seeker_alone_gets_one),
        cmocka_unit_test(nobody_gets_what_no_librarian_has_seen),
        cmocka_unit_test(nor_who_may_not_write),
        cmocka_unit_test(a_day_has_few),
    };
    return cmocka_run_group_tests_name("domain/copy", tests, NULL, NULL);
}
