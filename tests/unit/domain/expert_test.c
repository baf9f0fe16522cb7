/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/decide.h"
#include "domain/expert.h"
#include "domain/limits.h"

enum { NOW = 50000, MARIA = 1, MILCHO = 7, PETRA = 8 };

static const struct person ana = {.role = ROLE_SEEKER, .seeker = {11}}, maria = {.role = ROLE_LIBRARIAN, .staff = {MARIA}},
                           milcho = {.role = ROLE_EXPERT, .staff = {MILCHO}}, petra = {.role = ROLE_EXPERT, .staff = {PETRA}};

/* Maria holds Ana's; an expert is asked, or in, or nobody. */
static struct conversation held(int64_t expert, bool is_let_in)
{
    return (struct conversation){.id = {5}, .seeker = {11}, .state = CONVERSATION_STATE_HELD, .holder = {MARIA}, .last_holder = {MARIA},
                                 .expert = {expert}, .is_let_in = is_let_in};
}

static struct decision decide_at(struct conversation *conversation, struct command command, int64_t head)
{
    const struct log talk = {.id = log_of(conversation->id, LOG_TALK), .head = head};
    const struct writer_known known = {.last = command.number - 1};
    struct decision decision;
    decide_command(conversation, &talk, &command, &known, NOW, &decision);
    return decision;
}

static struct decision decide(struct conversation *conversation, struct command command)
{
    return decide_at(conversation, command, 7);
}

static struct command ask_for(int64_t expert)
{
    return (struct command){.kind = COMMAND_EXPERT_ASK, .person = maria, .expert = {expert}, .is_shared = true};
}

static struct command let_in(struct person person, int64_t expert)
{
    return (struct command){.kind = COMMAND_EXPERT_IN, .person = person, .expert = {expert}};
}

static struct command let_out(struct person person)
{
    return (struct command){.kind = COMMAND_EXPERT_OUT, .person = person};
}

static enum relation relation_of(struct conversation conversation, struct person person, int64_t looks)
{
    person.looks.value = looks;
    return conversation_relation(&conversation, &person);
}

static void an_expert_stands_to_what_he_was_asked_for_and_to_nothing_else(void **state)
{
    (void)state;
    assert_int_equal(relation_of(held(0, false), milcho, 5), RELATION_NONE);
    assert_int_equal(relation_of(held(PETRA, true), milcho, 5), RELATION_NONE);
    assert_int_equal(relation_of(held(MILCHO, false), milcho, 5), RELATION_ASKED);
    assert_int_equal(relation_of(held(MILCHO, true), milcho, 0), RELATION_INVITED);
    assert_int_equal(relation_of(held(MILCHO, true), milcho, 5), RELATION_LOOKING);
    struct conversation waiting = held(MILCHO, true), ended = waiting;
    waiting.state = CONVERSATION_STATE_WAITING;
    waiting.holder.value = 0;
    ended.state = CONVERSATION_STATE_ENDED;
    ended.last_holder.value = MILCHO; /* were he ever */
    assert_int_equal(relation_of(waiting, milcho, 5), RELATION_LOOKING);
    assert_int_equal(relation_of(waiting, petra, 5), RELATION_NONE);
    assert_int_equal(relation_of(ended, milcho, 5), RELATION_NONE);
    assert_int_equal(relation_of(held(0, false), (struct person){.role = ROLE_EXPERT}, 5), RELATION_NONE);
}

static void she_asks_and_nobody_is_in(void **state)
{
    (void)state;
    struct conversation conversation = held(0, false);
    struct decision decision = decide(&conversation, ask_for(MILCHO));
    assert_int_equal(decision.reason, REASON_NONE);
    assert_int_equal(decision.entry.kind, ENTRY_KIND_EXPERT_ASKED);
    assert_true(decision.is_changed && conversation.expert.value == MILCHO && !conversation.is_let_in);
    decision = decide(&conversation, ask_for(MILCHO));
    assert_true(decision.reason == REASON_NONE && decision.entry_count == 0); /* twice is once */
    assert_int_equal(decide(&conversation, ask_for(PETRA)).reason, REASON_too_many);
    assert_int_equal(conversation.expert.value, MILCHO);
}

static void asking_the_one_who_is_in_does_not_put_him_out(void **state)
{
    (void)state;
    struct conversation conversation = held(MILCHO, true);
    assert_int_equal(decide(&conversation, ask_for(MILCHO)).entry_count, 0);
    assert_true(conversation.is_let_in);
}

static void whom_she_cannot_ask(void **state)
{
    (void)state;
    struct conversation conversation = held(0, false), ended = held(0, false);
    struct command foreign = ask_for(MILCHO), by_milcho = ask_for(MILCHO), by_ana = ask_for(MILCHO);
    foreign.is_shared = false;
    by_milcho.person = milcho;
    by_ana.person = ana;
    ended.state = CONVERSATION_STATE_ENDED;
    assert_int_equal(decide(&conversation, ask_for(0)).reason, REASON_not_found);
    assert_int_equal(decide(&conversation, foreign).reason, REASON_not_allowed);
    assert_int_equal(decide(&conversation, by_milcho).reason, REASON_not_allowed);
    assert_int_equal(decide(&conversation, by_ana).reason, REASON_not_found);
    assert_int_equal(decide(&ended, ask_for(MILCHO)).reason, REASON_already_ended);
    assert_int_equal(decide_at(&conversation, ask_for(MILCHO), ENTRIES_IN_LOG_MAX).reason, REASON_log_full);
    assert_int_equal(conversation.expert.value, 0);
}

static void only_the_seeker_lets_in_and_only_who_is_asked(void **state)
{
    (void)state;
    struct conversation conversation = held(MILCHO, false);
    assert_int_equal(decide(&conversation, let_in(maria, MILCHO)).reason, REASON_not_allowed);
    assert_int_equal(decide(&conversation, let_in(milcho, MILCHO)).reason, REASON_not_allowed);
    assert_int_equal(decide(&conversation, let_in(ana, PETRA)).entry_count, 0); /* the question has changed under her finger */
    assert_false(conversation.is_let_in);
    struct decision decision = decide(&conversation, let_in(ana, MILCHO));
    assert_true(decision.reason == REASON_NONE && decision.is_changed && conversation.is_let_in);
    assert_int_equal(decision.entry.kind, ENTRY_KIND_EXPERT_IN);
    assert_int_equal(decide(&conversation, let_in(ana, MILCHO)).entry_count, 0);
    struct conversation nobody = held(0, false), ended = held(MILCHO, false);
    assert_int_equal(decide(&nobody, let_in(ana, 0)).entry_count, 0);
    ended.state = CONVERSATION_STATE_ENDED;
    assert_int_equal(decide(&ended, let_in(ana, MILCHO)).reason, REASON_already_ended);
}

static void each_of_the_three_lets_him_out(void **state)
{
    const struct person who[] = {ana, maria, milcho};
    (void)state;
    for (size_t at = 0; at < 3; at++)
        for (int is_in = 0; is_in < 2; is_in++) {
            struct conversation conversation = held(MILCHO, is_in == 1);
            struct decision decision = decide_at(&conversation, let_out(who[at]), ENTRIES_IN_LOG_MAX); /* a full log keeps nobody in */
            assert_true(decision.reason == REASON_NONE && decision.is_changed);
            assert_int_equal(decision.entry.kind, ENTRY_KIND_EXPERT_OUT);
            assert_true(conversation.expert.value == 0 && !conversation.is_let_in);
        }
    struct conversation conversation = held(MILCHO, true);
    assert_int_equal(decide(&conversation, let_out(petra)).reason, REASON_not_allowed);
    struct conversation nobody = held(0, false);
    assert_int_equal(decide(&nobody, let_out(ana)).entry_count, 0);
}

static void what_he_says_is_a_message_and_no_librarians_answer(void **state)
{
    (void)state;
    struct conversation conversation = held(MILCHO, true);
    conversation.handed_from.value = 3; /* Ana may still stay with who handed her over */
    struct command say = {.kind = COMMAND_SAY, .person = milcho, .number = 1};
    assert_int_equal(decide(&conversation, say).reason, REASON_not_allowed); /* not before he looks, which is recorded */
    say.person.looks.value = 5;
    struct decision decision = decide(&conversation, say);
    assert_int_equal(decision.reason, REASON_NONE);
    assert_int_equal(decision.entry.kind, ENTRY_KIND_MESSAGE);
    assert_true(decision.entry.side == SIDE_STAFF && decision.entry.staff.value == MILCHO && !conversation.is_received);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_expert_stands_to_what_he_was_asked_for_and_to_nothing_else),
        cmocka_unit_test(she_asks_and_nobody_is_in),
        cmocka_unit_test(asking_the_one_who_is_in_does_not_put_him_out),
        cmocka_unit_test(whom_she_cannot_ask),
        cmocka_unit_test(only_the_seeker_lets_in_and_only_who_is_asked),
        cmocka_unit_test(each_of_the_three_lets_him_out),
        cmocka_unit_test(what_he_says_is_a_message_and_no_librarians_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
