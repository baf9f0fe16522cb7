/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/decide.h"
#include "domain/join.h"
#include "domain/limits.h"

enum { NOW = 50000, MARIA = 1, JENS = 2, KAREN = 3, VERA = 4 };

static const struct person ana = {.role = ROLE_SEEKER, .seeker = {11}}, maria = {.role = ROLE_LIBRARIAN, .staff = {MARIA}};

/* Who looks into Ana's conversation, asked by whoever is named; 0 nobody. */
static struct person reader(enum role role, int64_t staff, int64_t asked_by)
{
    return (struct person){.role = role, .staff = {staff}, .looks = {5}, .invited = {asked_by == 0 ? 0 : 5}, .inviter = {asked_by}};
}

/* Maria holds Ana's; somebody has joined, or nobody. */
static struct conversation held(int64_t joined)
{
    return (struct conversation){.id = {5}, .seeker = {11}, .state = CONVERSATION_STATE_HELD, .holder = {MARIA}, .last_holder = {MARIA}, .joined = {joined}};
}

static struct decision decide_at(struct conversation *conversation, struct command command, int64_t head)
{
    const struct log log = {.id = log_of(conversation->id, conversation_log(command.kind)), .head = head};
    const struct writer_known known = {.last = command.number - 1};
    struct decision decision;
    decide_command(conversation, &log, &command, &known, NOW, &decision);
    return decision;
}

static struct decision decide(struct conversation *conversation, enum command_kind kind, struct person person)
{
    return decide_at(conversation, (struct command){.kind = kind, .person = person, .number = 1}, 7);
}

static void whoever_was_asked_and_reads_joins(void **state)
{
    (void)state;
    const struct person jens = reader(ROLE_LIBRARIAN, JENS, MARIA);
    struct conversation conversation = held(0);
    assert_int_equal(decide(&conversation, COMMAND_SAY, jens).reason, REASON_not_allowed);
    struct decision decision = decide(&conversation, COMMAND_JOIN, jens);
    assert_true(decision.reason == REASON_NONE && decision.is_changed && decision.entry_count == 1);
    assert_true(decision.entry.kind == ENTRY_KIND_JOINED && decision.entry.staff.value == JENS);
    assert_int_equal(conversation.joined.value, JENS);
    assert_int_equal(decide(&conversation, COMMAND_JOIN, jens).entry_count, 0); /* twice is once */
    decision = decide(&conversation, COMMAND_SAY, jens);
    assert_true(decision.reason == REASON_NONE && decision.entry.side == SIDE_STAFF && decision.entry.staff.value == JENS);
    assert_int_equal(decide(&conversation, COMMAND_NOTE, jens).entry.kind, ENTRY_KIND_WHISPER);
}

static void nobody_joins_unasked_unread_or_as_a_third(void **state)
{
    (void)state;
    struct conversation conversation = held(0), taken = held(KAREN);
    struct person away = reader(ROLE_LIBRARIAN, JENS, MARIA);
    away.looks.value = 0;
    assert_int_equal(decide(&conversation, COMMAND_JOIN, away).reason, REASON_not_allowed);
    assert_int_equal(decide(&conversation, COMMAND_JOIN, reader(ROLE_SUPERVISOR, VERA, 0)).reason, REASON_not_allowed);
    assert_int_equal(decide(&conversation, COMMAND_JOIN, reader(ROLE_LIBRARIAN, JENS, KAREN)).reason, REASON_not_allowed); /* who asked has gone */
    assert_int_equal(decide(&conversation, COMMAND_JOIN, maria).reason, REASON_not_allowed);
    assert_int_equal(decide(&conversation, COMMAND_JOIN, ana).reason, REASON_not_found);
    assert_int_equal(decide(&taken, COMMAND_JOIN, reader(ROLE_LIBRARIAN, JENS, MARIA)).reason, REASON_too_many);
    assert_int_equal(decide_at(&conversation, (struct command){.kind = COMMAND_JOIN, .person = reader(ROLE_SUPERVISOR, VERA, MARIA)}, ENTRIES_IN_LOG_MAX).reason, REASON_log_full);
    assert_int_equal(decide_at(&conversation, (struct command){.kind = COMMAND_JOIN, .person = reader(ROLE_SUPERVISOR, VERA, MARIA), .room = -1}, 7).reason, REASON_off_duty);
    assert_int_equal(conversation.joined.value, 0);
    assert_int_equal(decide(&conversation, COMMAND_JOIN, reader(ROLE_SUPERVISOR, VERA, MARIA)).reason, REASON_NONE);
}

/* What she joined she may look into again, on a page that was not asked. */
static void who_has_joined_finds_her_way_back(void **state)
{
    (void)state;
    struct conversation conversation = held(JENS), waiting = held(JENS);
    struct person jens = {.role = ROLE_LIBRARIAN, .staff = {JENS}};
    assert_int_equal(conversation_relation(&conversation, &jens), RELATION_INVITED);
    assert_int_equal(decide(&conversation, COMMAND_SAY, jens).reason, REASON_not_allowed); /* not before she looks, which is recorded */
    jens.looks.value = 5;
    assert_int_equal(conversation_relation(&conversation, &jens), RELATION_JOINED);
    waiting.state = CONVERSATION_STATE_WAITING;
    assert_int_equal(conversation_relation(&waiting, &jens), RELATION_WAITING);
}

static void she_or_the_holder_lets_go_and_nobody_else(void **state)
{
    (void)state;
    const struct person jens = {.role = ROLE_LIBRARIAN, .staff = {JENS}};
    const struct person who[] = {jens, maria};
    for (size_t at = 0; at < 2; at++) {
        struct conversation conversation = held(JENS);
        struct decision decision = decide_at(&conversation, (struct command){.kind = COMMAND_PART, .person = who[at]}, ENTRIES_IN_LOG_MAX);
        assert_true(decision.reason == REASON_NONE && decision.is_changed && conversation.joined.value == 0);
        assert_true(decision.entry.kind == ENTRY_KIND_PARTED && decision.entry.staff.value == JENS); /* of whom it is told */
    }
    struct conversation conversation = held(JENS), nobody = held(0);
    assert_int_equal(decide(&conversation, COMMAND_PART, reader(ROLE_SUPERVISOR, VERA, 0)).reason, REASON_not_allowed);
    assert_int_equal(decide(&conversation, COMMAND_PART, ana).reason, REASON_not_found);
    struct person karen = reader(ROLE_LIBRARIAN, KAREN, MARIA);
    karen.looks.value = 0;
    assert_int_equal(decide(&conversation, COMMAND_PART, karen).entry_count, 0); /* only asked */
    assert_int_equal(conversation.joined.value, JENS);
    assert_int_equal(decide(&nobody, COMMAND_PART, maria).entry_count, 0);
}

static void it_is_over_with_the_end_the_queue_and_her_own_holding(void **state)
{
    (void)state;
    static const enum command_kind over[] = {COMMAND_END, COMMAND_GIVE_BACK, COMMAND_LAPSE};
    for (size_t at = 0; at < 3; at++) {
        struct conversation conversation = held(JENS);
        assert_int_equal(decide(&conversation, over[at], maria).reason, REASON_NONE);
        assert_int_equal(conversation.joined.value, 0);
    }
    struct command hand = {.kind = COMMAND_HAND_OVER, .person = maria, .to = {JENS}, .room = 1, .is_shared = true};
    struct conversation to_her = held(JENS), to_another = held(JENS);
    assert_int_equal(decide_at(&to_her, hand, 7).reason, REASON_NONE);
    assert_true(to_her.holder.value == JENS && to_her.joined.value == 0);
    hand.to.value = KAREN;
    assert_int_equal(decide_at(&to_another, hand, 7).reason, REASON_NONE);
    assert_true(to_another.holder.value == KAREN && to_another.joined.value == JENS); /* the next one finds her there */
}

/* Ana may still stay with who handed her over: a helper's word is not the receiver's answer. */
static void what_a_helper_says_receives_nothing(void **state)
{
    (void)state;
    struct conversation conversation = held(JENS);
    conversation.handed_from.value = KAREN;
    assert_int_equal(decide(&conversation, COMMAND_SAY, reader(ROLE_LIBRARIAN, JENS, 0)).reason, REASON_NONE);
    assert_false(conversation.is_received);
    assert_int_equal(decide(&conversation, COMMAND_SAY, maria).reason, REASON_NONE);
    assert_true(conversation.is_received);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whoever_was_asked_and_reads_joins),
        cmocka_unit_test(nobody_joins_unasked_unread_or_as_a_third),
        cmocka_unit_test(who_has_joined_finds_her_way_back),
        cmocka_unit_test(she_or_the_holder_lets_go_and_nobody_else),
        cmocka_unit_test(it_is_over_with_the_end_the_queue_and_her_own_holding),
        cmocka_unit_test(what_a_helper_says_receives_nothing),
    };
    return cmocka_run_group_tests_name("a colleague joins", tests, NULL, NULL);
}
