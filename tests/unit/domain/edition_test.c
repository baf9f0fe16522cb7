/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/edition.h"

static const struct staff_id nobody = {0}, ana = {1}, tove = {2};

static struct edition edition(int64_t id, struct staff_id owner, int64_t version)
{
    return (struct edition){.id = id, .owner = owner, .version = version};
}

static enum reason judge(struct edition found, struct edition wish)
{
    return edition_judge(&found, &wish, 0, 3);
}

static void a_new_one_is_taken_while_there_is_room(void **state)
{
    (void)state;
    struct edition none = {0}, wish = {.owner = ana};
    assert_int_equal(edition_judge(&none, &wish, 2, 3), REASON_NONE);
    assert_int_equal(edition_judge(&none, &wish, 3, 3), REASON_list_full);
}

static void a_change_names_the_version_it_began_from(void **state)
{
    (void)state;
    assert_int_equal(judge(edition(5, ana, 7), edition(5, ana, 7)), REASON_NONE);
    assert_int_equal(judge(edition(5, ana, 8), edition(5, ana, 7)), REASON_changed_meanwhile);
    assert_int_equal(judge(edition(5, ana, 7), edition(5, ana, 8)), REASON_changed_meanwhile);
    assert_int_equal(judge(edition(5, ana, 7), edition(5, ana, 0)), REASON_changed_meanwhile);
}

static void a_change_of_a_full_list_is_fine(void **state)
{
    (void)state;
    struct edition one = edition(5, ana, 7);
    assert_int_equal(edition_judge(&one, &one, 3, 3), REASON_NONE);
}

static void what_is_somebody_elses_is_as_if_it_were_not_there(void **state)
{
    (void)state;
    assert_int_equal(judge(edition(5, tove, 7), edition(5, ana, 7)), REASON_not_found);
    assert_int_equal(judge(edition(5, nobody, 7), edition(5, ana, 7)), REASON_not_found);
    assert_int_equal(judge(edition(5, tove, 7), edition(5, nobody, 7)), REASON_not_found);
    assert_int_equal(judge((struct edition){0}, edition(5, nobody, 0)), REASON_not_found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_one_is_taken_while_there_is_room),
        cmocka_unit_test(a_change_names_the_version_it_began_from),
        cmocka_unit_test(a_change_of_a_full_list_is_fine),
        cmocka_unit_test(what_is_somebody_elses_is_as_if_it_were_not_there),
    };
    return cmocka_run_group_tests_name("what several people edit", tests, NULL, NULL);
}
