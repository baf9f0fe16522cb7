/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/decide.h"
#include "domain/hand_over.h"
#include "domain/limits.h"

enum { NOW = 50000, MARIA = 1, PETER = 2, HOME = 1, VARNA = 2 };

/* Maria of home holds Ana's. */
static struct conversation held(void)
{
    return (struct conversation){.id = {5}, .seeker = {11}, .library = {HOME}, .state = CONVERSATION_STATE_HELD, .holder = {MARIA},
                                 .last_holder = {MARIA}, .began_ms = 1000, .waiting_ms = 1000, .queued_ms = 1000, .taken_ms = 2000};
}

static const struct person ana = {.role = ROLE_SEEKER, .seeker = {11}}, maria = {.role = ROLE_LIBRARIAN, .staff = {MARIA}},
                           peter = {.role = ROLE_LIBRARIAN, .staff = {PETER}}, auditor = {.role = ROLE_AUDITOR, .staff = {4}};

static struct command to_peter(int64_t library, bool has_note)
{
    return (struct command){.kind = COMMAND_HAND_OVER, .person = maria, .to = {PETER}, .room = 1, .from_library = {HOME}, .to_library = {library},
                            .is_shared = true, .has_note = has_note};
}

static struct command to_varna(void)
{
    return (struct command){.kind = COMMAND_HAND_OVER, .person = maria, .room = -1, .from_library = {HOME}, .to_library = {VARNA}, .is_shared = true,
                            .is_answered_there = true, .has_note = true};
}

static struct decision decide(struct conversation *conversation, struct command command)
{
    const struct log talk = {.id = log_of(conversation->id, LOG_TALK), .head = 7};
    const struct writer_known known = {.last = command.number - 1};
    struct decision decision;
    decide_command(conversation, &talk, &command, &known, NOW, &decision);
    return decision;
}

static enum reason reason_of(struct conversation conversation, struct command command)
{
    struct conversation before = conversation;
    struct decision decision = decide(&conversation, command);
    if (decision.reason != REASON_NONE)
        assert_true(!decision.is_changed && decision.entry_count == 0 && conversation.holder.value == before.holder.value);
    return decision.reason;
}

static struct decision stay(struct conversation *conversation, int64_t room)
{
    return decide(conversation, (struct command){.kind = COMMAND_STAY, .person = ana, .room = room});
}

static void says(struct conversation *conversation, struct person person)
{
    assert_int_equal(decide(conversation, (struct command){.kind = COMMAND_SAY, .person = person, .number = 1}).reason, REASON_NONE);
}

static void it_is_the_receivers_at_once_and_the_talk_says_so(void **state)
{
    (void)state;
    struct conversation conversation = held();
    struct decision decision = decide(&conversation, to_peter(HOME, false));
    assert_int_equal(decision.reason, REASON_NONE);
    assert_true(decision.is_changed && decision.is_queue_changed && decision.entry_count == 1);
    assert_int_equal(decision.entry.kind, ENTRY_KIND_HANDED_OVER);
    assert_int_equal(decision.entry.staff.value, MARIA);
    assert_int_equal(conversation.state, CONVERSATION_STATE_HELD);
    assert_true(conversation.holder.value == PETER && conversation.last_holder.value == PETER && conversation.handed_from.value == 0);
    assert_int_equal(reason_of(conversation, to_peter(HOME, false)), REASON_not_allowed);
}

static void it_is_refused_with_a_reason(void **state)
{
    (void)state;
    struct command command = to_peter(HOME, false);
    command.person = auditor;
    assert_int_equal(reason_of(held(), command), REASON_not_allowed);
    command = to_peter(HOME, false);
    command.to.value = MARIA;
    assert_int_equal(reason_of(held(), command), REASON_own_account);
    command = to_peter(HOME, false);
    command.room = -1;
    command.is_shared = false; /* who is not there belongs nowhere */
    assert_int_equal(reason_of(held(), command), REASON_off_duty);
    command = to_peter(VARNA, true);
    command.is_shared = false;
    assert_int_equal(reason_of(held(), command), REASON_not_allowed);
    command = to_peter(HOME, false);
    command.room = 0;
    assert_int_equal(reason_of(held(), command), REASON_no_room);
    assert_int_equal(reason_of(held(), to_peter(VARNA, false)), REASON_note_needed);
    command = to_peter(HOME, true);
    command.notes = ENTRIES_IN_LOG_MAX;
    assert_int_equal(reason_of(held(), command), REASON_log_full);
    command = to_varna();
    command.is_answered_there = false;
    assert_int_equal(reason_of(held(), command), REASON_nobody_answers);
    struct conversation ended = held();
    decide(&ended, (struct command){.kind = COMMAND_END, .person = ana});
    assert_int_equal(reason_of(ended, to_peter(HOME, false)), REASON_already_ended);
}

static void to_a_library_it_waits_in_front_and_home_stays_home(void **state)
{
    (void)state;
    struct conversation conversation = held();
    assert_int_equal(decide(&conversation, to_varna()).reason, REASON_NONE);
    assert_int_equal(conversation.state, CONVERSATION_STATE_WAITING);
    assert_true(conversation.is_returned && conversation.holder.value == 0 && conversation.waiting_ms == NOW);
    assert_true(conversation.library.value == HOME && conversation.handed_to.value == VARNA && conversation.handed_from.value == MARIA);
    decide(&conversation, (struct command){.kind = COMMAND_RECLAIM, .person = maria});
    assert_int_equal(conversation.state, CONVERSATION_STATE_WAITING);
    decide(&conversation, (struct command){.kind = COMMAND_TAKE, .person = peter, .room = 1, .offer = OFFER_OPEN});
    assert_true(conversation.holder.value == PETER && conversation.handed_to.value == 0 && conversation.handed_from.value == MARIA);
}

static void a_left_message_stays_one(void **state)
{
    (void)state;
    struct conversation conversation = held();
    conversation.left_ms = 1500;
    conversation.due_ms = 900000;
    assert_int_equal(decide(&conversation, to_varna()).reason, REASON_NONE);
    assert_true(conversation.state == CONVERSATION_STATE_LEFT && conversation.due_ms == 900000 && !conversation.is_returned);
}

static void the_seeker_may_stay_until_she_has_answered_the_new_one(void **state)
{
    (void)state;
    struct conversation conversation = held();
    decide(&conversation, to_peter(VARNA, true));
    says(&conversation, ana);
    assert_int_equal(conversation.handed_from.value, MARIA);
    says(&conversation, peter);
    says(&conversation, peter);
    assert_int_equal(conversation.handed_from.value, MARIA);
    struct conversation refused = conversation;
    says(&conversation, ana);
    assert_int_equal(conversation.handed_from.value, 0);
    assert_int_equal(stay(&conversation, 1).entry_count, 0);
    assert_int_equal(conversation.holder.value, PETER);

    assert_int_equal(stay(&refused, 0).entry.kind, ENTRY_KIND_STAYED); /* also above her room */
    assert_true(refused.holder.value == MARIA && refused.last_holder.value == MARIA && refused.handed_from.value == 0);
    assert_int_equal(stay(&refused, 0).entry_count, 0);
}

static void who_stays_with_nobody_there_stands_in_front_of_the_queue(void **state)
{
    (void)state;
    struct conversation conversation = held();
    decide(&conversation, to_peter(VARNA, true));
    assert_int_equal(stay(&conversation, -1).reason, REASON_NONE);
    assert_true(conversation.state == CONVERSATION_STATE_WAITING && conversation.is_returned && conversation.handed_to.value == 0);
}

static void what_goes_back_or_ends_leaves_nothing_to_refuse(void **state)
{
    (void)state;
    static const struct command ways[] = {{.kind = COMMAND_GIVE_BACK}, {.kind = COMMAND_LAPSE}, {.kind = COMMAND_END}};
    for (size_t at = 0; at < sizeof ways / sizeof *ways; at++) {
        struct conversation conversation = held();
        struct command command = ways[at];
        command.person = peter;
        decide(&conversation, to_peter(VARNA, true));
        assert_int_equal(decide(&conversation, command).reason, REASON_NONE);
        assert_true(conversation.handed_from.value == 0 && conversation.handed_to.value == 0);
    }
}

static void nobody_elses_seeker_may_refuse(void **state)
{
    (void)state;
    struct conversation conversation = held();
    decide(&conversation, to_peter(VARNA, true));
    const struct person other = {.role = ROLE_SEEKER, .seeker = {12}};
    assert_int_equal(reason_of(conversation, (struct command){.kind = COMMAND_STAY, .person = other, .room = 1}), REASON_not_found);
    assert_int_equal(reason_of(conversation, (struct command){.kind = COMMAND_STAY, .person = maria, .room = 1}), REASON_not_allowed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_the_receivers_at_once_and_the_talk_says_so),
        cmocka_unit_test(it_is_refused_with_a_reason),
        cmocka_unit_test(to_a_library_it_waits_in_front_and_home_stays_home),
        cmocka_unit_test(a_left_message_stays_one),
        cmocka_unit_test(the_seeker_may_stay_until_she_has_answered_the_new_one),
        cmocka_unit_test(who_stays_with_nobody_there_stands_in_front_of_the_queue),
        cmocka_unit_test(what_goes_back_or_ends_leaves_nothing_to_refuse),
        cmocka_unit_test(nobody_elses_seeker_may_refuse),
    };
    return cmocka_run_group_tests_name("hand over", tests, NULL, NULL);
}
