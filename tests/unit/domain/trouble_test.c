/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/limits.h"
#include "domain/decide.h"
#include "domain/trouble.h"

enum { NOW = 50000, MINUTE_MS = 60000, MARIA = 1 };

static const struct person ana = {.role = ROLE_SEEKER, .seeker = {11}}, maria = {.role = ROLE_LIBRARIAN, .staff = {MARIA}},
                           peter = {.role = ROLE_LIBRARIAN, .staff = {2}}, ina = {.role = ROLE_ADMIN, .staff = {3}},
                           otto = {.role = ROLE_AUDITOR, .staff = {4}};

/* Maria holds Ana's. */
static struct conversation held(void)
{
    return (struct conversation){.id = {5}, .seeker = {11}, .state = CONVERSATION_STATE_HELD, .holder = {MARIA}, .last_holder = {MARIA}};
}

static struct decision decide_in(int64_t head, struct conversation *conversation, struct command command, int64_t now_ms)
{
    const struct log log = {.id = log_of(conversation->id, conversation_log(command.kind)), .head = head};
    const struct writer_known known = {.last = command.number - 1};
    struct decision decision;
    decide_command(conversation, &log, &command, &known, now_ms, &decision);
    return decision;
}

static struct decision decide(struct conversation *conversation, struct command command, int64_t now_ms)
{
    return decide_in(7, conversation, command, now_ms);
}

static enum reason says(struct conversation *conversation, bool is_blocked, int64_t now_ms)
{
    return decide(conversation, (struct command){.kind = COMMAND_SAY, .person = ana, .is_blocked = is_blocked, .number = 1}, now_ms).reason;
}

static void a_pause_keeps_the_seeker_from_writing_and_nobody_else(void **state)
{
    (void)state;
    struct conversation conversation = held();
    struct decision paused = decide(&conversation, (struct command){.kind = COMMAND_PAUSE, .person = maria, .minutes = 5}, NOW);
    assert_true(paused.is_changed && paused.entry.kind == ENTRY_KIND_PAUSED && conversation.paused_ms == NOW + 5 * MINUTE_MS);
    assert_int_equal(says(&conversation, false, NOW + 5 * MINUTE_MS - 1), REASON_paused);
    assert_int_equal(says(&conversation, false, NOW + 5 * MINUTE_MS), REASON_NONE);
    assert_int_equal(decide(&conversation, (struct command){.kind = COMMAND_SAY, .person = maria, .number = 1}, NOW).reason, REASON_NONE);
    assert_int_equal(decide(&conversation, (struct command){.kind = COMMAND_SEEN, .person = ana, .seq = 1}, NOW).reason, REASON_NONE);
}

static void it_is_lifted_once(void **state)
{
    (void)state;
    struct conversation conversation = held();
    const struct command lift = {.kind = COMMAND_PAUSE, .person = maria, .minutes = 0};
    assert_int_equal(decide(&conversation, lift, NOW).entry_count, 0);
    conversation.paused_ms = NOW + 1;
    assert_int_equal(decide(&conversation, lift, NOW).entry.kind, ENTRY_KIND_PAUSE_OVER);
    assert_int_equal(conversation.paused_ms, 0);
    assert_int_equal(decide(&conversation, lift, NOW).entry_count, 0);
}

static void a_pause_has_one_of_three_lengths(void **state)
{
    (void)state;
    for (int64_t minutes = 1; minutes <= PAUSE_MINUTES_MAX + 1; minutes++) {
        struct conversation conversation = held();
        enum reason reason = decide(&conversation, (struct command){.kind = COMMAND_PAUSE, .person = maria, .minutes = minutes}, NOW).reason;
        assert_int_equal(reason, minutes == 1 || minutes == 5 || minutes == 15 ? REASON_NONE : REASON_bad_field);
    }
}

static void it_ends_with_the_hold(void **state)
{
    (void)state;
    static const enum command_kind ways[] = {COMMAND_GIVE_BACK, COMMAND_LAPSE, COMMAND_END};
    for (size_t at = 0; at < sizeof ways / sizeof *ways; at++) {
        struct conversation conversation = held();
        conversation.paused_ms = NOW + 1000;
        assert_int_equal(decide(&conversation, (struct command){.kind = ways[at], .person = maria}, NOW).reason, REASON_NONE);
        assert_int_equal(conversation.paused_ms, 0);
    }
}

static void whoever_is_blocked_writes_nothing_and_reads_on(void **state)
{
    (void)state;
    static const enum command_kind writing[] = {COMMAND_SAY, COMMAND_LEAVE, COMMAND_COME_BACK};
    for (size_t at = 0; at < sizeof writing / sizeof *writing; at++) {
        struct conversation conversation = held();
        conversation.state = CONVERSATION_STATE_LEFT;
        struct command command = {.kind = writing[at], .person = ana, .is_blocked = true, .number = 1, .is_answered = true};
        assert_int_equal(decide(&conversation, command, NOW).reason, REASON_blocked);
    }
    struct conversation conversation = held();
    assert_int_equal(decide(&conversation, (struct command){.kind = COMMAND_SEEN, .person = ana, .is_blocked = true, .seq = 1}, NOW).reason, REASON_NONE);
    assert_int_equal(decide(&conversation, (struct command){.kind = COMMAND_END, .person = ana, .is_blocked = true}, NOW).reason, REASON_NONE);
}

static void what_was_stored_before_is_answered_as_stored(void **state)
{
    (void)state;
    struct conversation conversation = held();
    const struct log log = {.head = 7};
    const struct writer_known known = {.last = 1, .is_same = true, .seq = 7};
    const struct command again = {.kind = COMMAND_SAY, .person = ana, .is_blocked = true, .number = 1};
    struct decision decision;
    decide_command(&conversation, &log, &again, &known, NOW, &decision);
    assert_true(decision.reason == REASON_NONE && decision.is_repeat);
}

static void each_is_hers_who_holds_it_and_a_block_also_hers_who_held_it(void **state)
{
    (void)state;
    static const enum command_kind kinds[] = {COMMAND_WARN, COMMAND_PAUSE, COMMAND_BLOCK, COMMAND_BLOCK_NOTE};
    for (size_t at = 0; at < sizeof kinds / sizeof *kinds; at++) {
        bool is_block = kinds[at] == COMMAND_BLOCK || kinds[at] == COMMAND_BLOCK_NOTE;
        struct conversation conversation = held();
        struct command command = {.kind = kinds[at], .person = peter, .minutes = 5};
        assert_int_equal(decide(&conversation, command, NOW).reason, REASON_not_allowed);
        command.person = ana;
        assert_int_equal(decide(&conversation, command, NOW).reason, REASON_not_found);
        command.person = maria;
        assert_int_equal(decide(&conversation, command, NOW).entry_count, 1);
        conversation.state = CONVERSATION_STATE_ENDED;
        conversation.holder = (struct staff_id){0};
        assert_int_equal(decide(&conversation, command, NOW).reason, is_block ? REASON_NONE : REASON_not_allowed);
        conversation.state = CONVERSATION_STATE_WAITING;
        assert_int_equal(decide(&conversation, command, NOW).reason, REASON_not_allowed);
    }
}

static void a_block_is_lifted_by_whoever_sees_the_list(void **state)
{
    (void)state;
    struct conversation conversation = held();
    assert_int_equal(decide(&conversation, (struct command){.kind = COMMAND_UNBLOCK, .person = peter}, NOW).entry.kind, ENTRY_KIND_UNBLOCKED);
    assert_int_equal(decide(&conversation, (struct command){.kind = COMMAND_UNBLOCK_NOTE, .person = ina}, NOW).entry.kind, ENTRY_KIND_UNBLOCKED);
    assert_int_equal(decide(&conversation, (struct command){.kind = COMMAND_UNBLOCK, .person = otto}, NOW).reason, REASON_not_allowed);
    assert_int_equal(decide(&conversation, (struct command){.kind = COMMAND_UNBLOCK, .person = ana}, NOW).reason, REASON_not_allowed);
}

static void whoever_has_filled_a_log_is_blocked_all_the_same(void **state)
{
    (void)state;
    struct conversation conversation = held();
    assert_int_equal(decide_in(ENTRIES_IN_LOG_MAX, &conversation, (struct command){.kind = COMMAND_WARN, .person = maria}, NOW).reason, REASON_log_full);
    assert_int_equal(decide_in(ENTRIES_IN_LOG_MAX, &conversation, (struct command){.kind = COMMAND_BLOCK, .person = maria}, NOW).reason, REASON_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pause_keeps_the_seeker_from_writing_and_nobody_else),
        cmocka_unit_test(it_is_lifted_once),
        cmocka_unit_test(a_pause_has_one_of_three_lengths),
        cmocka_unit_test(it_ends_with_the_hold),
        cmocka_unit_test(whoever_is_blocked_writes_nothing_and_reads_on),
        cmocka_unit_test(what_was_stored_before_is_answered_as_stored),
        cmocka_unit_test(each_is_hers_who_holds_it_and_a_block_also_hers_who_held_it),
        cmocka_unit_test(a_block_is_lifted_by_whoever_sees_the_list),
        cmocka_unit_test(whoever_has_filled_a_log_is_blocked_all_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
