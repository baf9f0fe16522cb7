/* SPDX-License-Identifier: Apache-2.0
 *
 * Who may do what, written down a second time and by hand: the table of the daemon is
 * compared with this one, cell by cell. */
#include "../unit.h"

#include "domain/permission.h"

#include <stdio.h>
#include <string.h>

/* One row for each verb that a role may do at all; a mark for each relation, in the order
 * any, own, held, waiting, closed, colleague, invited, looking, joined, asked, none. What has no row here is never allowed. */
static const struct { enum verb verb; enum role role; const char *marks; } expected[] = {
    {VERB_begin, ROLE_SEEKER, "yyyyyyyyyyy"},

    {VERB_read, ROLE_SEEKER, ".y........."},
    {VERB_read, ROLE_LIBRARIAN, "..y....yy.."},
    {VERB_read, ROLE_SUPERVISOR, "..y....yy.."},

    {VERB_read, ROLE_EXPERT, ".......y..."},

    {VERB_see, ROLE_SEEKER, ".y........."},
    {VERB_see, ROLE_LIBRARIAN, "..y........"},
    {VERB_see, ROLE_SUPERVISOR, "..y........"},

    {VERB_say, ROLE_SEEKER, ".y........."},
    {VERB_say, ROLE_LIBRARIAN, "..y.....y.."},
    {VERB_say, ROLE_SUPERVISOR, "..y.....y.."},

    {VERB_say, ROLE_EXPERT, ".......y..."},

    {VERB_note, ROLE_LIBRARIAN, "..y.y..yy.."},
    {VERB_note, ROLE_SUPERVISOR, "..y.y..yy.."},

    {VERB_notes, ROLE_LIBRARIAN, "..y.y..yy.."},
    {VERB_notes, ROLE_SUPERVISOR, "..y.y..yy.."},

    {VERB_label, ROLE_LIBRARIAN, "..y.y......"},
    {VERB_label, ROLE_SUPERVISOR, "..y.y......"},

    {VERB_follow_up, ROLE_LIBRARIAN, "..y.y......"},
    {VERB_follow_up, ROLE_SUPERVISOR, "..y.y......"},

    {VERB_follow_ups, ROLE_LIBRARIAN, "yyyyyyyyyyy"},
    {VERB_follow_ups, ROLE_SUPERVISOR, "yyyyyyyyyyy"},

    {VERB_end, ROLE_SEEKER, ".y........."},
    {VERB_end, ROLE_LIBRARIAN, "..y........"},
    {VERB_end, ROLE_SUPERVISOR, "..y........"},

    {VERB_staff_talk, ROLE_LIBRARIAN, "yyyyyyyyyyy"},
    {VERB_staff_talk, ROLE_SUPERVISOR, "yyyyyyyyyyy"},

    {VERB_staff_say, ROLE_LIBRARIAN, "yyyyyyyyyyy"},
    {VERB_staff_say, ROLE_SUPERVISOR, "yyyyyyyyyyy"},

    {VERB_duty, ROLE_LIBRARIAN, "yyyyyyyyyyy"},
    {VERB_duty, ROLE_SUPERVISOR, "yyyyyyyyyyy"},

    {VERB_oversee, ROLE_SUPERVISOR, "yyyyyyyyyyy"},

    {VERB_look, ROLE_LIBRARIAN, "......yyy.."},
    {VERB_look, ROLE_SUPERVISOR, ".....yyyy.."},

    {VERB_look, ROLE_EXPERT, "......yy..."},

    {VERB_expert_ask, ROLE_LIBRARIAN, "..y........"},
    {VERB_expert_ask, ROLE_SUPERVISOR, "..y........"},
    {VERB_expert_in, ROLE_SEEKER, ".y........."},
    {VERB_expert_out, ROLE_SEEKER, ".y........."},
    {VERB_expert_out, ROLE_LIBRARIAN, "..y........"},
    {VERB_expert_out, ROLE_SUPERVISOR, "..y........"},
    {VERB_expert_out, ROLE_EXPERT, "......yy.y."},
    {VERB_invitations, ROLE_EXPERT, "yyyyyyyyyyy"},

    {VERB_join, ROLE_LIBRARIAN, ".......yy.."},
    {VERB_join, ROLE_SUPERVISOR, ".......yy.."},
    {VERB_part, ROLE_LIBRARIAN, "..y...y.y.."},
    {VERB_part, ROLE_SUPERVISOR, "..y...y.y.."},

    {VERB_invite, ROLE_LIBRARIAN, "..y........"},
    {VERB_invite, ROLE_SUPERVISOR, "..y........"},
    {VERB_warn, ROLE_LIBRARIAN, "..y........"},
    {VERB_warn, ROLE_SUPERVISOR, "..y........"},
    {VERB_pause, ROLE_LIBRARIAN, "..y........"},
    {VERB_pause, ROLE_SUPERVISOR, "..y........"},
    {VERB_block, ROLE_LIBRARIAN, "..y.y......"},
    {VERB_block, ROLE_SUPERVISOR, "..y.y......"},
    {VERB_blocks, ROLE_LIBRARIAN, "yyyyyyyyyyy"},
    {VERB_blocks, ROLE_SUPERVISOR, "yyyyyyyyyyy"},
    {VERB_blocks, ROLE_ADMIN, "yyyyyyyyyyy"},

    {VERB_dismiss, ROLE_SUPERVISOR, "yyyyyyyyyyy"},

    {VERB_queue, ROLE_LIBRARIAN, "yyyyyyyyyyy"},
    {VERB_queue, ROLE_SUPERVISOR, "yyyyyyyyyyy"},

    {VERB_take, ROLE_LIBRARIAN, "...y......."},
    {VERB_take, ROLE_SUPERVISOR, "...y......."},
    {VERB_feedback, ROLE_SEEKER, ".y........."},
    {VERB_questions_manage, ROLE_ADMIN, "yyyyyyyyyyy"},
    {VERB_feedback_read, ROLE_ADMIN, "yyyyyyyyyyy"},

    {VERB_give_back, ROLE_LIBRARIAN, "..y........"},
    {VERB_give_back, ROLE_SUPERVISOR, "..y........"},

    {VERB_hand_over, ROLE_LIBRARIAN, "..y........"},
    {VERB_hand_over, ROLE_SUPERVISOR, "..y........"},
    {VERB_earlier, ROLE_LIBRARIAN, "..y........"},
    {VERB_earlier, ROLE_SUPERVISOR, "..y........"},
    {VERB_stay, ROLE_SEEKER, ".y........."},

    {VERB_factor_own, ROLE_LIBRARIAN, "yyyyyyyyyyy"},
    {VERB_factor_own, ROLE_SUPERVISOR, "yyyyyyyyyyy"},
    {VERB_factor_own, ROLE_AUDITOR, "yyyyyyyyyyy"},
    {VERB_factor_own, ROLE_DATA_PROTECTION, "yyyyyyyyyyy"},
    {VERB_factor_own, ROLE_ADMIN, "yyyyyyyyyyy"},
    {VERB_factor_own, ROLE_EXPERT, "yyyyyyyyyyy"},

    {VERB_leave, ROLE_SEEKER, ".y........."},
    {VERB_come_back, ROLE_SEEKER, ".y........."},
    {VERB_replies_read, ROLE_LIBRARIAN, "yyyyyyyyyyy"},
    {VERB_replies_read, ROLE_SUPERVISOR, "yyyyyyyyyyy"},
    {VERB_replies_read, ROLE_ADMIN, "yyyyyyyyyyy"},
    {VERB_reply_own, ROLE_LIBRARIAN, "yyyyyyyyyyy"},
    {VERB_reply_own, ROLE_SUPERVISOR, "yyyyyyyyyyy"},
    {VERB_reply_shared, ROLE_SUPERVISOR, "yyyyyyyyyyy"},
    {VERB_reply_shared, ROLE_ADMIN, "yyyyyyyyyyy"},
    {VERB_guides_read, ROLE_LIBRARIAN, "yyyyyyyyyyy"},
    {VERB_guides_read, ROLE_SUPERVISOR, "yyyyyyyyyyy"},
    {VERB_guides_read, ROLE_ADMIN, "yyyyyyyyyyy"},
    {VERB_guides_manage, ROLE_SUPERVISOR, "yyyyyyyyyyy"},
    {VERB_guides_manage, ROLE_ADMIN, "yyyyyyyyyyy"},

    {VERB_mask, ROLE_SEEKER, ".y........."},
    {VERB_mask, ROLE_LIBRARIAN, "..y........"},
    {VERB_mask, ROLE_SUPERVISOR, "..y........"},
    {VERB_ask_enough, ROLE_LIBRARIAN, "..y........"},
    {VERB_ask_enough, ROLE_SUPERVISOR, "..y........"},
    {VERB_go_on, ROLE_SEEKER, ".y........."},
    {VERB_rate, ROLE_SEEKER, ".y........."},
    {VERB_ratings_read, ROLE_ADMIN, "yyyyyyyyyyy"},

    {VERB_mail_copy, ROLE_SEEKER, ".y........."},
    {VERB_mail_read, ROLE_ADMIN, "yyyyyyyyyyy"},
    {VERB_staff_manage, ROLE_ADMIN, "yyyyyyyyyyy"},
    {VERB_libraries_read, ROLE_ADMIN, "yyyyyyyyyyy"},
    {VERB_libraries_read, ROLE_AUDITOR, "yyyyyyyyyyy"},
    {VERB_libraries_read, ROLE_SUPERVISOR, "yyyyyyyyyyy"},
    {VERB_libraries_manage, ROLE_ADMIN, "yyyyyyyyyyy"},
    {VERB_conversations_list, ROLE_AUDITOR, "yyyyyyyyyyy"},
    {VERB_transcript_open, ROLE_AUDITOR, "yyyyyyyyyyy"},
    {VERB_audit_read, ROLE_AUDITOR, "yyyyyyyyyyy"},
};

static const char *marks_of(enum verb verb, enum role role)
{
    for (size_t row = 0; row < sizeof expected / sizeof *expected; row++)
        if (expected[row].verb == verb && expected[row].role == role)
            return expected[row].marks;
    return "...........";
}

static void every_verb_role_and_relation_is_as_written_here(void **state)
{
    (void)state;
    for (int verb = VERB_none + 1; verb < VERB_COUNT; verb++)
        for (int role = 0; role < ROLE_COUNT; role++)
            for (int relation = 0; relation < RELATION_COUNT; relation++) {
                bool is_expected = marks_of((enum verb)verb, (enum role)role)[relation] == 'y';
                if (permission_allows((enum role)role, (enum verb)verb, (enum relation)relation) == is_expected)
                    continue;
                fail_msg("%s: %s, %s should be %s", verb_name((enum verb)verb), vocabulary_word(&vocabulary_role, role),
                         relation_name((enum relation)relation), is_expected ? "allowed" : "refused");
            }
}

static void what_needs_nothing_is_allowed_to_everybody(void **state)
{
    (void)state;
    for (int role = 0; role < ROLE_COUNT; role++)
        for (int relation = 0; relation < RELATION_COUNT; relation++)
            assert_true(permission_allows((enum role)role, VERB_none, (enum relation)relation));
}

/* Nobody watches themselves, and whoever makes accounts reads no talk. */
static void nobody_can_both_make_accounts_and_read_what_was_said(void **state)
{
    (void)state;
    static const enum verb reading[] = {VERB_read, VERB_transcript_open, VERB_conversations_list, VERB_audit_read, VERB_queue};
    for (int role = 0; role < ROLE_COUNT; role++)
        for (size_t verb = 0; verb < sizeof reading / sizeof *reading; verb++)
            for (int relation = 0; relation < RELATION_COUNT; relation++)
                if (permission_allows((enum role)role, VERB_staff_manage, (enum relation)relation))
                    assert_false(permission_allows((enum role)role, reading[verb], (enum relation)relation));
}

static void every_verb_has_a_name_and_says_what_it_is(void **state)
{
    (void)state;
    for (int verb = 0; verb < VERB_COUNT; verb++) {
        assert_true(strlen(verb_name((enum verb)verb)) > 0);
        assert_true(strlen(verb_what((enum verb)verb)) > 0);
        for (int other = 0; other < verb; other++)
            assert_string_not_equal(verb_name((enum verb)verb), verb_name((enum verb)other));
    }
    assert_string_equal(relation_name(RELATION_HELD), "held");
    assert_string_equal(relation_name(RELATION_NONE), "none");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_verb_role_and_relation_is_as_written_here),
        cmocka_unit_test(what_needs_nothing_is_allowed_to_everybody),
        cmocka_unit_test(nobody_can_both_make_accounts_and_read_what_was_said),
        cmocka_unit_test(every_verb_has_a_name_and_says_what_it_is),
    };
    return cmocka_run_group_tests_name("domain/permission", tests, NULL, NULL);
}
