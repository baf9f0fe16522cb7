/* SPDX-License-Identifier: Apache-2.0
 *
 * What store.h promises of conversations, logs, entries and the audit list, on every back end. */
#include "subject.h"

/* ---- conversations ---- */

static void a_conversation_comes_with_an_empty_talk(void **state)
{
    struct subject *subject = *state;
    struct conversation added = subject_conversation(subject, subject_seeker(subject, 1), 1);
    struct conversation loaded;
    struct log talk = {.head = 5};
    assert_int_equal(store_load_conversation(subject->store, added.id, &loaded), STORE_OK);
    assert_true(same_conversation(&added, &loaded));
    assert_int_equal(store_load_log(subject->store, log_of(added.id, LOG_TALK), &talk), STORE_OK);
    assert_true(same_log(&talk, &(struct log){.id = log_of(added.id, LOG_TALK)}));
    assert_int_equal(store_load_log(subject->store, log_of(added.id, LOG_STAFF), &talk), STORE_NONE);
    assert_int_equal(store_load_conversation(subject->store, (struct conversation_id){9}, &loaded), STORE_NONE);
}

static void to_begin_twice_is_seen(void **state)
{
    struct subject *subject = *state;
    struct seeker_id seeker = subject_seeker(subject, 1);
    struct conversation first = subject_conversation(subject, seeker, 1);
    struct conversation found;
    struct conversation again = first;
    again.key_id = 2;
    assert_int_equal(store_add_conversation(subject->store, &again), STORE_TAKEN);
    assert_int_equal(store_find_begun(subject->store, first.begin_id, &found), STORE_OK);
    assert_true(same_conversation(&first, &found));
    assert_int_equal(store_find_begun(subject->store, (uint8_t[16]){2}, &found), STORE_NONE);
    assert_int_equal(subject_conversation(subject, seeker, 2).id.value, first.id.value + 1);
}

static void two_conversations_never_share_a_key(void **state)
{
    struct subject *subject = *state;
    struct conversation first = subject_conversation(subject, subject_seeker(subject, 1), 1);
    first.begin_id[0] = 2;
    assert_int_equal(store_add_conversation(subject->store, &first), STORE_TAKEN);
}

static void a_save_changes_what_may_change(void **state)
{
    struct subject *subject = *state;
    struct staff_id staff = subject_staff(subject, "ana");
    struct conversation before = subject_conversation(subject, subject_seeker(subject, 1), 1);
    struct conversation after = {
        .id = before.id, .seeker = {99}, .language = LANGUAGE_DA, .topic = TOPIC_OTHER, .state = CONVERSATION_STATE_HELD,
        .holder = staff, .last_holder = staff, .is_returned = true, .began_ms = 1, .waiting_ms = 2, .taken_ms = 3, .ended_ms = 4,
        .seeker_seen = 5, .staff_seen = 6, .queued_ms = 9, .left_ms = 10, .due_ms = 11, .key_id = 7, .begin_id = {8}};
    struct conversation loaded;
    assert_int_equal(store_save_conversation(subject->store, &after), STORE_OK);
    after.seeker = before.seeker;
    after.began_ms = before.began_ms;
    after.key_id = before.key_id;
    memcpy(after.begin_id, before.begin_id, sizeof before.begin_id);
    assert_int_equal(store_load_conversation(subject->store, before.id, &loaded), STORE_OK);
    assert_true(same_conversation(&after, &loaded));
    assert_int_equal(store_save_conversation(subject->store, &after), STORE_OK); /* once more, nothing new */
    after.id.value = 9;
    assert_int_equal(store_save_conversation(subject->store, &after), STORE_NONE);
}

static void a_seekers_newest_conversation_is_the_one_added_last(void **state)
{
    struct subject *subject = *state;
    struct seeker_id one = subject_seeker(subject, 1);
    struct seeker_id other = subject_seeker(subject, 2);
    struct conversation found;
    (void)subject_conversation(subject, one, 1);
    struct conversation newest = subject_conversation(subject, one, 2);
    (void)subject_conversation(subject, other, 3);
    newest.state = CONVERSATION_STATE_ENDED;
    assert_int_equal(store_save_conversation(subject->store, &newest), STORE_OK);
    assert_int_equal(store_newest_of_seeker(subject->store, one, &found), STORE_OK);
    assert_true(same_conversation(&newest, &found));
    assert_int_equal(store_newest_of_seeker(subject->store, (struct seeker_id){9}, &found), STORE_NONE);
}

static struct conversation placed(struct subject *subject, struct seeker_id seeker, uint8_t mark, int64_t queued_ms, bool is_returned)
{
    struct conversation conversation = {
        .seeker = seeker, .began_ms = 100 - queued_ms, .queued_ms = queued_ms, .is_returned = is_returned, .key_id = mark, .begin_id = {mark}};
    assert_int_equal(store_add_conversation(subject->store, &conversation), STORE_OK);
    return conversation;
}

static void the_queue_has_returned_first_then_the_longest_waiting(void **state)
{
    struct subject *subject = *state;
    struct seeker_id seeker = subject_seeker(subject, 1);
    struct staff_id staff = subject_staff(subject, "ana");
    struct conversation held = placed(subject, seeker, 1, 10, false);
    struct conversation second_of_equals = placed(subject, seeker, 3, 30, false);
    (void)second_of_equals;
    (void)placed(subject, seeker, 4, 30, false);
    (void)placed(subject, seeker, 5, 20, false);
    (void)placed(subject, seeker, 6, 40, true);
    held.state = CONVERSATION_STATE_HELD;
    held.holder = staff;
    assert_int_equal(store_save_conversation(subject->store, &held), STORE_OK);
    struct conversation *list;
    size_t count;
    assert_int_equal(store_list_waiting(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 4);
    const int64_t order[] = {6, 5, 3, 4};
    for (size_t at = 0; at < count; at++)
        assert_int_equal(list[at].key_id, order[at]);
    assert_int_equal(store_list_held(subject->store, staff, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_true(same_conversation(&held, &list[0]));
    assert_int_equal(store_list_held(subject->store, (struct staff_id){0}, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 0); /* nobody holds nothing */
    held.expert = subject_staff(subject, "milcho");
    held.is_let_in = true;
    assert_int_equal(store_save_conversation(subject->store, &held), STORE_OK);
    assert_int_equal(store_list_invited(subject->store, held.expert, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_true(same_conversation(&held, &list[0]));
    assert_int_equal(store_list_invited(subject->store, staff, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 0); /* who holds it was not asked */
    held.joined = subject_staff(subject, "jens");
    assert_int_equal(store_save_conversation(subject->store, &held), STORE_OK);
    assert_int_equal(store_list_joined(subject->store, held.joined, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_true(same_conversation(&held, &list[0]));
    assert_int_equal(store_list_joined(subject->store, staff, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 0);
    held.state = CONVERSATION_STATE_ENDED;
    assert_int_equal(store_save_conversation(subject->store, &held), STORE_OK);
    assert_int_equal(store_list_invited(subject->store, held.expert, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 0); /* and nobody for what has ended */
}

static void waits_are_of_those_taken_last(void **state)
{
    struct subject *subject = *state;
    struct seeker_id seeker = subject_seeker(subject, 1);
    const int64_t taken_ms[] = {300, 0, 500, 500, 100};
    for (uint8_t mark = 1; mark <= 5; mark++) {
        struct conversation conversation = placed(subject, seeker, mark, mark, false);
        conversation.taken_ms = taken_ms[mark - 1];
        assert_int_equal(store_save_conversation(subject->store, &conversation), STORE_OK);
    }
    struct store_wait *list;
    size_t count;
    assert_int_equal(store_list_waits(subject->store, 3, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 3);
    assert_int_equal(list[0].taken_ms, 500);
    assert_int_equal(list[0].began_ms, 96); /* of equal ones the later */
    assert_int_equal(list[1].began_ms, 97);
    assert_int_equal(list[2].taken_ms, 300);
    assert_int_equal(store_list_waits(subject->store, 50, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 4); /* one was never taken */
    struct conversation left = placed(subject, seeker, 6, 6, false);
    left.taken_ms = 600;
    left.left_ms = 1; /* nobody waited that long in the queue */
    assert_int_equal(store_save_conversation(subject->store, &left), STORE_OK);
    assert_int_equal(store_list_waits(subject->store, 50, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 4);
}

static void left_messages_are_listed_by_the_day_they_are_due(void **state)
{
    struct subject *subject = *state;
    struct seeker_id seeker = subject_seeker(subject, 1);
    const int64_t due_ms[] = {30, 10, 20, 10, 5};
    struct conversation *list;
    size_t count;
    assert_int_equal(store_count_left(subject->store, &count), STORE_OK);
    assert_int_equal(count, 0);
    for (uint8_t mark = 1; mark <= 5; mark++) {
        struct conversation conversation = placed(subject, seeker, mark, mark, false);
        conversation.state = mark == 5 ? CONVERSATION_STATE_HELD : CONVERSATION_STATE_LEFT;
        conversation.due_ms = due_ms[mark - 1];
        assert_int_equal(store_save_conversation(subject->store, &conversation), STORE_OK);
    }
    assert_int_equal(store_list_left(subject->store, 3, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 3);
    const int64_t order[] = {2, 4, 3};
    for (size_t at = 0; at < count; at++)
        assert_int_equal(list[at].key_id, order[at]);
    assert_int_equal(store_list_left(subject->store, 50, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 4);
    assert_int_equal(store_count_left(subject->store, &count), STORE_OK);
    assert_int_equal(count, 4);
    assert_int_equal(store_list_waiting(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 0);
}

static size_t ask(struct subject *subject, struct store_conversations_question question, struct store_summary **list)
{
    size_t count = 0;
    assert_int_equal(store_list_conversations(subject->store, &question, &subject->arena, list, &count), STORE_OK);
    return count;
}

static void the_auditors_list_answers_its_question(void **state)
{
    struct subject *subject = *state;
    struct seeker_id seeker = subject_seeker(subject, 1);
    for (uint8_t mark = 1; mark <= 6; mark++) {
        struct conversation conversation = {
            .seeker = seeker, .began_ms = 100 * mark, .language = (enum language)(mark % 3), .topic = (enum topic)(mark % 2),
            .state = (enum conversation_state)(mark % 2), .outcome = (enum outcome)(mark % 3), .key_id = mark, .begin_id = {mark}};
        assert_int_equal(store_add_conversation(subject->store, &conversation), STORE_OK);
        struct log talk = {.id = log_of(conversation.id, LOG_TALK), .head = 10 * mark};
        assert_int_equal(store_save_log(subject->store, &talk), STORE_OK);
    }
    struct store_summary *list;
    struct store_conversations_question all = {.language = -1, .topic = -1, .state = -1, .outcome = -1, .limit = 50};
    assert_int_equal(ask(subject, all, &list), 6);
    assert_int_equal(list[0].conversation.id.value, 6); /* newest first */
    assert_int_equal(list[0].talk_head, 60);
    assert_int_equal(list[5].conversation.id.value, 1);

    struct store_conversations_question page = all;
    page.limit = 2;
    page.before = 5;
    assert_int_equal(ask(subject, page, &list), 2);
    assert_int_equal(list[0].conversation.id.value, 4);

    struct store_conversations_question days = all;
    days.from_ms = 200;
    days.until_ms = 500; /* not included */
    assert_int_equal(ask(subject, days, &list), 3);
    assert_int_equal(list[2].conversation.began_ms, 200);

    struct store_conversations_question came = all;
    came.outcome = OUTCOME_PARTLY;
    assert_int_equal(ask(subject, came, &list), 2); /* 2, 5 */
    assert_int_equal(list[1].conversation.id.value, 2);
    assert_int_equal(list[1].conversation.outcome, OUTCOME_PARTLY);

    struct store_conversations_question kind = all;
    kind.language = LANGUAGE_BG;
    assert_int_equal(ask(subject, kind, &list), 2); /* 1, 4 */
    kind.topic = TOPIC_LETTER;
    assert_int_equal(ask(subject, kind, &list), 1); /* 1 */
    kind.state = CONVERSATION_STATE_WAITING;
    assert_int_equal(ask(subject, kind, &list), 0);
}

/* ---- logs and entries ---- */

static void a_log_is_saved(void **state)
{
    struct subject *subject = *state;
    struct conversation conversation = subject_conversation(subject, subject_seeker(subject, 1), 1);
    struct log log = {.id = log_of(conversation.id, LOG_TALK), .head = 3, .running = {1, 2, 3}};
    struct log loaded;
    assert_int_equal(store_save_log(subject->store, &log), STORE_OK);
    assert_int_equal(store_load_log(subject->store, log.id, &loaded), STORE_OK);
    assert_true(same_log(&log, &loaded));
    log.id = log_of(conversation.id, LOG_STAFF);
    assert_int_equal(store_save_log(subject->store, &log), STORE_NONE);
    assert_int_equal(store_add_log(subject->store, &log), STORE_OK);
    assert_int_equal(store_add_log(subject->store, &log), STORE_TAKEN);
    log.head = 4;
    assert_int_equal(store_save_log(subject->store, &log), STORE_OK);
    assert_int_equal(store_load_log(subject->store, log.id, &loaded), STORE_OK);
    assert_true(same_log(&log, &loaded));
}

static void a_seeker_is_blocked_once(void **state)
{
    struct subject *subject = *state;
    struct staff_id ana = subject_staff(subject, "ana"), tove = subject_staff(subject, "tove");
    struct seeker_id seekers[2] = {subject_seeker(subject, 1), subject_seeker(subject, 2)};
    struct conversation_id first = subject_conversation(subject, seekers[0], 1).id, second = subject_conversation(subject, seekers[1], 2).id;
    struct block *list, block = {.seeker = seekers[1], .conversation = second, .staff = ana, .reason = BLOCK_REASON_THREATS, .set_ms = 5, .until_ms = 9};
    size_t count;
    assert_int_equal(store_drop_block(subject->store, seekers[0]), STORE_NONE);
    assert_int_equal(store_save_block(subject->store, &block), STORE_OK);
    block.seeker = seekers[0];
    block.conversation = first;
    assert_int_equal(store_save_block(subject->store, &block), STORE_OK);
    block = (struct block){.seeker = seekers[1], .conversation = second, .staff = tove, .reason = BLOCK_REASON_INSULTS, .set_ms = 6, .until_ms = 11};
    assert_int_equal(store_save_block(subject->store, &block), STORE_OK); /* takes the place of the first */
    assert_int_equal(store_list_blocks(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 2);
    assert_int_equal(list[0].seeker.value, seekers[0].value);
    assert_int_equal(list[0].conversation.value, first.value);
    assert_int_equal(list[0].reason, BLOCK_REASON_THREATS);
    assert_int_equal(list[1].staff.value, tove.value);
    assert_int_equal(list[1].set_ms, 6);
    assert_int_equal(list[1].until_ms, 11);
    assert_int_equal(store_drop_block(subject->store, seekers[0]), STORE_OK);
    assert_int_equal(store_list_blocks(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_int_equal(list[0].seeker.value, seekers[1].value);
}

static void follow_ups_are_listed_by_their_day(void **state)
{
    struct subject *subject = *state;
    struct staff_id ana = subject_staff(subject, "ana"), tove = subject_staff(subject, "tove");
    struct conversation_id ids[3];
    struct store_follow_up *list, loaded = {.seq = 77};
    size_t count;
    for (uint8_t at = 0; at < 3; at++)
        ids[at] = subject_conversation(subject, subject_seeker(subject, (uint8_t)(at + 1)), (uint8_t)(at + 1)).id;
    assert_int_equal(store_load_follow_up(subject->store, ids[0], &loaded), STORE_NONE);
    assert_int_equal(loaded.seq, 77); /* untouched */
    struct store_follow_up rows[] = {{ids[0], .staff = ana, .due_ms = 300, .seq = 1}, {ids[1], .staff = ana, .due_ms = 100, .seq = 2},
                                     {ids[2], .staff = ana, .due_ms = 100, .seq = 3}};
    for (size_t at = 3; at-- > 0;)
        assert_int_equal(store_save_follow_up(subject->store, &rows[at]), STORE_OK);
    assert_int_equal(store_list_follow_ups(subject->store, 50, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 3);
    assert_int_equal(list[0].conversation.value, ids[1].value); /* of one day by conversation */
    assert_int_equal(list[1].conversation.value, ids[2].value);
    assert_int_equal(list[2].due_ms, 300);
    assert_int_equal(store_list_follow_ups(subject->store, 2, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 2);
    rows[1].is_done = true;
    rows[0] = (struct store_follow_up){ids[0], .staff = tove, .due_ms = 50, .seq = 9}; /* another takes the place of the first */
    assert_int_equal(store_save_follow_up(subject->store, &rows[1]), STORE_OK);
    assert_int_equal(store_save_follow_up(subject->store, &rows[0]), STORE_OK);
    assert_int_equal(store_list_follow_ups(subject->store, 50, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 2); /* what is done is not listed, and not forgotten */
    assert_int_equal(list[0].staff.value, tove.value);
    assert_int_equal(list[0].seq, 9);
    assert_int_equal(store_load_follow_up(subject->store, ids[1], &loaded), STORE_OK);
    assert_true(loaded.is_done && loaded.seq == 2);
}

static void the_notice_that_is_due_first_comes_first(void **state)
{
    struct subject *subject = *state;
    struct notice rows[3], loaded = {.seq = 77};
    assert_int_equal(store_first_notice(subject->store, &loaded), STORE_NONE);
    for (uint8_t at = 0; at < 3; at++) {
        struct conversation_id id = subject_conversation(subject, subject_seeker(subject, (uint8_t)(at + 1)), (uint8_t)(at + 1)).id;
        assert_int_equal(store_load_notice(subject->store, id, &loaded), STORE_NONE);
        rows[at] = (struct notice){.conversation = id, .state = at == 0 ? NOTICE_STATE_SENT : NOTICE_STATE_WAITING, .seq = at + 2, .id = {at, 9},
                                   .since_ms = 7, .due_ms = 100, .tries = at};
    }
    assert_int_equal(loaded.seq, 77); /* untouched */
    for (size_t at = 3; at-- > 0;)
        assert_int_equal(store_save_notice(subject->store, &rows[at]), STORE_OK);
    assert_int_equal(store_first_notice(subject->store, &loaded), STORE_OK); /* of one time by conversation, and only who waits */
    assert_int_equal(loaded.conversation.value, rows[1].conversation.value);
    rows[1].due_ms = 200;
    assert_int_equal(store_save_notice(subject->store, &rows[1]), STORE_OK);
    assert_int_equal(store_first_notice(subject->store, &loaded), STORE_OK);
    assert_int_equal(loaded.conversation.value, rows[2].conversation.value);
    assert_memory_equal(loaded.id, rows[2].id, sizeof loaded.id);
    assert_true(loaded.seq == 4 && loaded.since_ms == 7 && loaded.due_ms == 100 && loaded.tries == 2);
    rows[2].state = NOTICE_STATE_READY;
    assert_int_equal(store_save_notice(subject->store, &rows[2]), STORE_OK);
    assert_int_equal(store_first_notice(subject->store, &loaded), STORE_OK);
    assert_int_equal(loaded.due_ms, 200);
    assert_int_equal(store_load_notice(subject->store, rows[0].conversation, &loaded), STORE_OK);
    assert_int_equal(loaded.state, NOTICE_STATE_SENT);
}

static struct copy copy_of(const struct conversation *conversation, int64_t since_ms, int64_t due_ms)
{
    return (struct copy){.seeker = conversation->seeker, .language = LANGUAGE_DA, .address = text_of("sealed address"),
                         .mail = {.conversation = conversation->id, .state = NOTICE_STATE_WAITING, .seq = 4, .id = {(uint8_t)since_ms}, .since_ms = since_ms, .due_ms = due_ms}};
}

static void copies_wait_in_their_order_and_are_counted_by_seeker(void **state)
{
    struct subject *subject = *state;
    struct conversation one = subject_conversation(subject, subject_seeker(subject, 1), 1), two = subject_conversation(subject, one.seeker, 2);
    struct conversation other = subject_conversation(subject, subject_seeker(subject, 2), 3);
    struct copy rows[] = {copy_of(&one, 10, 300), copy_of(&two, 20, 200), copy_of(&other, 30, 200)}, loaded = {.language = LANGUAGE_BG};
    struct copies_asked asked;
    assert_int_equal(store_first_copy(subject->store, &subject->arena, &loaded), STORE_NONE);
    assert_int_equal(loaded.language, LANGUAGE_BG); /* untouched */
    for (size_t at = 0; at < 3; at++)
        assert_int_equal(store_add_copy(subject->store, &rows[at]), STORE_OK);
    assert_true(rows[0].id.value > 0 && rows[0].id.value < rows[1].id.value);
    assert_int_equal(store_first_copy(subject->store, &subject->arena, &loaded), STORE_OK);
    assert_int_equal(loaded.id.value, rows[1].id.value); /* of one time by id */
    assert_true(text_is(loaded.address, "sealed address") && loaded.language == LANGUAGE_DA && loaded.mail.seq == 4 && loaded.mail.id[0] == 20 &&
                loaded.mail.since_ms == 20 && loaded.seeker.value == one.seeker.value);
    rows[1].mail.state = NOTICE_STATE_SENT;
    rows[1].address = text_of("");
    assert_int_equal(store_save_copy(subject->store, &rows[1]), STORE_OK);
    assert_int_equal(store_first_copy(subject->store, &subject->arena, &loaded), STORE_OK);
    assert_int_equal(loaded.id.value, rows[2].id.value);
    assert_int_equal(store_load_copy(subject->store, rows[1].id, &subject->arena, &loaded), STORE_OK);
    assert_true(loaded.mail.state == NOTICE_STATE_SENT && loaded.address.length == 0);
    assert_int_equal(store_count_copies(subject->store, one.id, one.seeker, 10, &asked), STORE_OK);
    assert_true(asked.of_seeker == 2 && asked.of_conversation == 1);
    assert_int_equal(store_count_copies(subject->store, one.id, one.seeker, 11, &asked), STORE_OK);
    assert_true(asked.of_seeker == 1 && asked.of_conversation == 0);
    loaded.id.value = 99;
    assert_int_equal(store_save_copy(subject->store, &loaded), STORE_NONE);
    assert_int_equal(store_load_copy(subject->store, loaded.id, &subject->arena, &loaded), STORE_NONE);
}

static void what_waits_and_how_tries_ended_is_counted(void **state)
{
    struct subject *subject = *state;
    struct store_mail mail;
    struct conversation one = subject_conversation(subject, subject_seeker(subject, 1), 1);
    struct notice notice = {.conversation = one.id, .state = NOTICE_STATE_WAITING, .seq = 2, .since_ms = 40, .due_ms = 90};
    struct copy copy = copy_of(&one, 30, 70);
    assert_int_equal(store_count_mail(subject->store, 0, &mail), STORE_OK);
    assert_true(mail.waiting == 0 && mail.since_ms == 0 && mail.tries[MAIL_TROUBLE_NONE].count == 0);
    assert_int_equal(store_save_notice(subject->store, &notice), STORE_OK);
    assert_int_equal(store_add_copy(subject->store, &copy), STORE_OK);
    for (int64_t day = 1; day <= 3; day++)
        assert_int_equal(store_note_mail_try(subject->store, day, MAIL_TROUBLE_LOGIN, day * 100), STORE_OK);
    assert_int_equal(store_note_mail_try(subject->store, 3, MAIL_TROUBLE_LOGIN, 299), STORE_OK); /* the clock went back */
    assert_int_equal(store_note_mail_try(subject->store, 3, MAIL_TROUBLE_NONE, 301), STORE_OK);
    assert_int_equal(store_count_mail(subject->store, 2, &mail), STORE_OK);
    assert_true(mail.waiting == 2 && mail.since_ms == 30);
    assert_true(mail.tries[MAIL_TROUBLE_LOGIN].count == 3 && mail.tries[MAIL_TROUBLE_LOGIN].last_ms == 300);
    assert_true(mail.tries[MAIL_TROUBLE_NONE].count == 1 && mail.tries[MAIL_TROUBLE_NONE].last_ms == 301);
    notice.state = NOTICE_STATE_SENT;
    assert_int_equal(store_save_notice(subject->store, &notice), STORE_OK);
    assert_int_equal(store_count_mail(subject->store, 4, &mail), STORE_OK);
    assert_true(mail.waiting == 1 && mail.tries[MAIL_TROUBLE_LOGIN].count == 0);
}

static struct store_file file_of(struct conversation_id id, uint8_t mark, int64_t began_ms)
{
    return (struct store_file){.mark = {mark}, .conversation = id, .side = SIDE_SEEKER, .size = 20000, .began_ms = began_ms,
                               .name_sealed = text_of("sealed name"), .is_text = true};
}

static void a_file_is_kept_and_found(void **state)
{
    struct subject *subject = *state;
    struct conversation_id id = subject_conversation(subject, subject_seeker(subject, 1), 1).id;
    struct store_file first = file_of(id, 1, 300), second = file_of(id, 2, 100), same = file_of(id, 1, 1), loaded = {.seq = 77};
    int64_t count, bytes;
    assert_int_equal(store_oldest_unfinished_file(subject->store, &subject->arena, &loaded), STORE_NONE);
    assert_int_equal(store_add_file(subject->store, &first), STORE_OK);
    assert_int_equal(store_add_file(subject->store, &same), STORE_TAKEN);
    second.side = SIDE_STAFF;
    second.staff = subject_staff(subject, "ana");
    assert_int_equal(store_add_file(subject->store, &second), STORE_OK);
    assert_int_equal(store_find_file(subject->store, (const uint8_t[FILE_MARK_BYTES]){9}, &subject->arena, &loaded), STORE_NONE);
    assert_int_equal(loaded.seq, 77);
    assert_int_equal(store_oldest_unfinished_file(subject->store, &subject->arena, &loaded), STORE_OK);
    assert_int_equal(loaded.id.value, second.id.value);
    assert_int_equal(loaded.staff.value, second.staff.value);
    second.chunks = 2;
    second.kind = FILE_KIND_ODT;
    second.is_text = false;
    second.seq = 5;
    assert_int_equal(store_save_file(subject->store, &second), STORE_OK);
    assert_int_equal(store_load_file(subject->store, second.id, &subject->arena, &loaded), STORE_OK);
    assert_true(loaded.chunks == 2 && loaded.kind == FILE_KIND_ODT && !loaded.is_text && loaded.seq == 5 && loaded.size == 20000);
    assert_true(loaded.conversation.value == id.value && loaded.side == SIDE_STAFF && loaded.mark[0] == 2 && text_is(loaded.name_sealed, "sealed name"));
    assert_int_equal(store_find_file_at(subject->store, id, 5, &subject->arena, &loaded), STORE_OK);
    assert_true(loaded.id.value == second.id.value && loaded.seq == 5);
    assert_int_equal(store_find_file_at(subject->store, id, 6, &subject->arena, &loaded), STORE_NONE);
    assert_int_equal(store_find_file_at(subject->store, (struct conversation_id){id.value + 1}, 5, &subject->arena, &loaded), STORE_NONE);
    assert_int_equal(store_oldest_unfinished_file(subject->store, &subject->arena, &loaded), STORE_OK);
    assert_int_equal(loaded.id.value, first.id.value); /* what is whole is not among them */
    assert_int_equal(store_count_files(subject->store, id, &count, &bytes), STORE_OK);
    assert_true(count == 2 && bytes == 40000);
    assert_int_equal(store_count_files(subject->store, (struct conversation_id){99}, &count, &bytes), STORE_OK);
    assert_true(count == 0 && bytes == 0);
    assert_int_equal(store_count_file_chunks(subject->store, &count), STORE_OK);
    assert_int_equal(count, first.chunks + second.chunks);
    assert_int_equal(store_drop_file(subject->store, first.id), STORE_OK);
    assert_int_equal(store_load_file(subject->store, first.id, &subject->arena, &loaded), STORE_NONE);
    assert_int_equal(store_save_file(subject->store, &first), STORE_NONE);
}

static void chunks_of_a_file_are_its_own(void **state)
{
    struct subject *subject = *state;
    struct conversation_id id = subject_conversation(subject, subject_seeker(subject, 1), 1).id;
    struct store_file files[] = {file_of(id, 1, 1), file_of(id, 2, 1)};
    struct text body = {"untouched", 9};
    for (size_t at = 0; at < 2; at++) {
        assert_int_equal(store_add_file(subject->store, &files[at]), STORE_OK);
        for (int64_t number = 0; number < 3; number++)
            assert_int_equal(store_add_file_chunk(subject->store, files[at].id, number, (struct text){number == 2 ? "z\0" "0" : "abc", 3}), STORE_OK);
    }
    assert_int_equal(store_add_file_chunk(subject->store, files[0].id, FILE_CHUNKS_MAX - 1, text_of("last")), STORE_OK);
    subject_commit(subject);
    assert_int_equal(store_add_file_chunk(subject->store, files[0].id, 1, text_of("again")), STORE_TAKEN);
    assert_int_equal(store_load_file_chunk(subject->store, files[0].id, 3, &subject->arena, &body), STORE_NONE);
    assert_true(text_is(body, "untouched"));
    assert_int_equal(store_load_file_chunk(subject->store, files[0].id, 2, &subject->arena, &body), STORE_OK);
    assert_true(body.length == 3 && memcmp(body.bytes, "z\0" "0", 3) == 0);
    assert_int_equal(store_drop_file_chunks(subject->store, files[0].id, 1), STORE_OK);
    assert_int_equal(store_load_file_chunk(subject->store, files[0].id, 0, &subject->arena, &body), STORE_OK);
    for (int64_t number = 1; number < FILE_CHUNKS_MAX; number += FILE_CHUNKS_MAX - 2)
        assert_int_equal(store_load_file_chunk(subject->store, files[0].id, number, &subject->arena, &body), STORE_NONE);
    assert_int_equal(store_load_file_chunk(subject->store, files[1].id, 2, &subject->arena, &body), STORE_OK);
    subject_abandon(subject);
    assert_int_equal(store_load_file_chunk(subject->store, files[0].id, 2, &subject->arena, &body), STORE_OK);
}

static void an_entry_is_kept_as_it_was(void **state)
{
    struct subject *subject = *state;
    struct staff_id staff = subject_staff(subject, "ana");
    struct log_id log = log_of(subject_conversation(subject, subject_seeker(subject, 1), 1).id, LOG_TALK);
    struct store_entry message = subject_entry(log, 1, "sealed\x01 body");
    struct store_entry event = {.log = log, .seq = 2, .kind = ENTRY_KIND_TAKEN, .side = SIDE_STAFF, .staff = staff, .at_ms = 30000};
    struct store_entry *list;
    size_t count;
    memset(message.body_digest, 0xAB, sizeof message.body_digest);
    message.writer = (struct writer_id){{0, 0, 0, 0, 0, 0, 0, 0}}; /* zeros are a writer like any other */
    assert_int_equal(store_append_entry(subject->store, &message), STORE_OK);
    assert_int_equal(store_append_entry(subject->store, &event), STORE_OK);
    assert_int_equal(store_list_entries(subject->store, log, 0, 100, 10, 1000, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 2);
    assert_true(same_entry(&message, &list[0]));
    assert_true(same_entry(&event, &list[1]));
}

static void a_body_is_emptied_and_its_digest_stays(void **state)
{
    struct subject *subject = *state;
    struct log_id log = log_of(subject_conversation(subject, subject_seeker(subject, 1), 1).id, LOG_TALK);
    struct store_entry *list;
    size_t count;
    for (int64_t seq = 1; seq <= 3; seq++) {
        struct store_entry entry = subject_entry(log, seq, "sealed body");
        memset(entry.body_digest, (int)seq, sizeof entry.body_digest);
        assert_int_equal(store_append_entry(subject->store, &entry), STORE_OK);
    }
    assert_int_equal(store_empty_body(subject->store, log, 2), STORE_OK);
    assert_int_equal(store_empty_body(subject->store, log, 2), STORE_OK); /* twice is once */
    assert_int_equal(store_empty_body(subject->store, log, 4), STORE_NONE);
    assert_int_equal(store_list_entries(subject->store, log, 0, 100, 10, 1000, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 3);
    for (size_t at = 0; at < count; at++) {
        struct store_entry expected = subject_entry(log, (int64_t)at + 1, at == 1 ? "" : "sealed body");
        memset(expected.body_digest, (int)at + 1, sizeof expected.body_digest);
        assert_true(same_entry(&expected, &list[at]));
    }
}

static void ratings_are_kept_once_for_each_conversation_and_counted(void **state)
{
    struct subject *subject = *state;
    struct seeker_id seeker = subject_seeker(subject, 1);
    struct conversation one = subject_conversation(subject, seeker, 1), two = subject_conversation(subject, seeker, 2);
    struct rating rating = {.conversation = one.id, .satisfaction = SATISFACTION_NOT, .rated_ms = 100}, found = {.rated_ms = 77};
    struct store_ratings_question all = {.language = -1, .topic = -1};
    int64_t counts[SATISFACTION_COUNT];
    assert_int_equal(store_load_rating(subject->store, one.id, &found), STORE_NONE);
    assert_int_equal(found.rated_ms, 77); /* untouched */
    assert_int_equal(store_save_rating(subject->store, &rating), STORE_OK);
    rating.satisfaction = SATISFACTION_COMPLETELY; /* changed, not added */
    assert_int_equal(store_save_rating(subject->store, &rating), STORE_OK);
    assert_int_equal(store_load_rating(subject->store, one.id, &found), STORE_OK);
    assert_true(found.conversation.value == one.id.value && found.satisfaction == SATISFACTION_COMPLETELY && found.rated_ms == 100);
    rating = (struct rating){.conversation = two.id, .satisfaction = SATISFACTION_PARTLY, .rated_ms = 200};
    assert_int_equal(store_save_rating(subject->store, &rating), STORE_OK);
    assert_int_equal(store_count_ratings(subject->store, &all, counts), STORE_OK);
    assert_true(counts[SATISFACTION_COMPLETELY] == 1 && counts[SATISFACTION_PARTLY] == 1 && counts[SATISFACTION_NOT] == 0);
    struct store_ratings_question some = {.from_ms = 100, .until_ms = 200, .language = (int)one.language, .topic = (int)one.topic};
    assert_int_equal(store_count_ratings(subject->store, &some, counts), STORE_OK);
    assert_true(counts[SATISFACTION_COMPLETELY] == 1 && counts[SATISFACTION_PARTLY] == 0);
    some.topic = ((int)one.topic + 1) % TOPIC_COUNT;
    assert_int_equal(store_count_ratings(subject->store, &some, counts), STORE_OK);
    assert_int_equal(counts[SATISFACTION_COMPLETELY], 0);
}

static void no_place_is_taken_twice_and_no_number(void **state)
{
    struct subject *subject = *state;
    struct seeker_id seeker = subject_seeker(subject, 1);
    struct log_id log = log_of(subject_conversation(subject, seeker, 1).id, LOG_TALK);
    struct log_id other_log = log_of(subject_conversation(subject, seeker, 2).id, LOG_TALK);
    struct store_entry entry = subject_entry(log, 1, "one");
    assert_int_equal(store_append_entry(subject->store, &entry), STORE_OK);
    struct store_entry same_place = entry;
    same_place.number = 2;
    assert_int_equal(store_append_entry(subject->store, &same_place), STORE_TAKEN);
    struct store_entry same_number = entry;
    same_number.seq = 2;
    assert_int_equal(store_append_entry(subject->store, &same_number), STORE_TAKEN);
    same_number.number = 0; /* nor does a writer go back */
    assert_int_equal(store_append_entry(subject->store, &same_number), STORE_TAKEN);
    same_number.number = entry.number;
    same_number.writer.bytes[7] = 1; /* another writer has numbers of its own */
    assert_int_equal(store_append_entry(subject->store, &same_number), STORE_OK);
    struct store_entry elsewhere = entry;
    elsewhere.log = other_log; /* and so has another log */
    assert_int_equal(store_append_entry(subject->store, &elsewhere), STORE_OK);
    for (int64_t seq = 3; seq < 6; seq++) { /* entries without a writer have no number */
        struct store_entry event = {.log = log, .seq = seq, .kind = ENTRY_KIND_LOST, .side = SIDE_SERVICE};
        assert_int_equal(store_append_entry(subject->store, &event), STORE_OK);
    }
}

static void a_writers_entries_are_found(void **state)
{
    struct subject *subject = *state;
    struct log_id log = log_of(subject_conversation(subject, subject_seeker(subject, 1), 1).id, LOG_TALK);
    struct writer_id mine = {{7}};
    struct writer_id others = {{8}};
    struct store_entry found = {.seq = 77};
    assert_int_equal(store_last_of_writer(subject->store, log, &mine, &subject->arena, &found), STORE_NONE);
    assert_int_equal(found.seq, 77); /* untouched */
    for (int64_t seq = 1; seq <= 5; seq++) {
        struct store_entry entry = subject_entry(log, seq, seq == 1 ? "first" : "body");
        entry.writer = seq == 3 ? others : mine;
        entry.number = seq;
        assert_int_equal(store_append_entry(subject->store, &entry), STORE_OK);
    }
    assert_int_equal(store_last_of_writer(subject->store, log, &mine, &subject->arena, &found), STORE_OK);
    assert_int_equal(found.number, 5);
    assert_int_equal(found.seq, 5);
    assert_int_equal(store_last_of_writer(subject->store, log, &others, &subject->arena, &found), STORE_OK);
    assert_int_equal(found.seq, 3);
    assert_int_equal(store_find_entry(subject->store, log, &mine, 1, &subject->arena, &found), STORE_OK);
    assert_true(text_is(found.body, "first"));
    assert_int_equal(store_find_entry(subject->store, log, &mine, 3, &subject->arena, &found), STORE_NONE);
    assert_int_equal(store_find_entry(subject->store, (struct log_id){1}, &mine, 1, &subject->arena, &found), STORE_NONE);
}

static size_t list(struct subject *subject, struct log_id log, int64_t after, int64_t until, size_t limit, size_t bytes_max, int64_t first)
{
    struct store_entry *entries;
    size_t count;
    assert_int_equal(store_list_entries(subject->store, log, after, until, limit, bytes_max, &subject->arena, &entries, &count), STORE_OK);
    for (size_t at = 0; at < count; at++)
        assert_int_equal(entries[at].seq, first + (int64_t)at);
    return count;
}

static void a_gap_is_listed_in_order_and_within_its_limits(void **state)
{
    struct subject *subject = *state;
    struct log_id log = log_of(subject_conversation(subject, subject_seeker(subject, 1), 1).id, LOG_TALK);
    const int64_t arrival[] = {2, 1, 3, 5, 4, 6, 7, 8, 9, 10};
    for (size_t at = 0; at < sizeof arrival / sizeof *arrival; at++) {
        struct store_entry entry = subject_entry(log, arrival[at], "ten bytes.");
        entry.number = (int64_t)at + 1;
        assert_int_equal(store_append_entry(subject->store, &entry), STORE_OK);
    }
    assert_int_equal(list(subject, log, 0, 10, 100, 1000, 1), 10);
    assert_int_equal(list(subject, log, 3, 7, 100, 1000, 4), 4);
    assert_int_equal(list(subject, log, 3, 7, 2, 1000, 4), 2);
    assert_int_equal(list(subject, log, 3, 7, 0, 1000, 4), 0);
    assert_int_equal(list(subject, log, 0, 10, 100, 30, 1), 3);
    assert_int_equal(list(subject, log, 0, 10, 100, 29, 1), 2);
    assert_int_equal(list(subject, log, 8, 10, 100, 0, 9), 1); /* always one */
    assert_int_equal(list(subject, log, 10, 20, 100, 1000, 0), 0);
    assert_int_equal(list(subject, (struct log_id){1}, 0, 10, 100, 1000, 0), 0);
}

static void the_newest_time_is_of_the_last_entry(void **state)
{
    struct subject *subject = *state;
    int64_t at_ms = 9;
    assert_int_equal(store_last_time(subject->store, &at_ms), STORE_OK);
    assert_int_equal(at_ms, 0);
    struct log_id log = log_of(subject_conversation(subject, subject_seeker(subject, 1), 1).id, LOG_TALK);
    struct store_entry entry = subject_entry(log, 1, "one");
    assert_int_equal(store_append_entry(subject->store, &entry), STORE_OK);
    assert_int_equal(store_last_time(subject->store, &at_ms), STORE_OK);
    assert_int_equal(at_ms, 20001);
}

/* ---- audit ---- */

static void audit_numbers_have_no_gaps(void **state)
{
    struct subject *subject = *state;
    struct staff_id staff = subject_staff(subject, "ana");
    struct store_audit row = {.at_ms = 5, .act = ACT_LOGIN, .actor = staff, .object = text_of("ana"), .why = text_of("")};
    for (int64_t number = 1; number <= 4; number++) {
        assert_int_equal(store_append_audit(subject->store, &row), STORE_OK);
        assert_int_equal(row.number, number);
    }
    subject_commit(subject);
    assert_int_equal(store_append_audit(subject->store, &row), STORE_OK);
    subject_abandon(subject);
    struct store_audit unknown = {.at_ms = 6, .act = ACT_LOGIN_FAILED, .object = text_of("nobody"), .why = text_of("защо")};
    assert_int_equal(store_append_audit(subject->store, &unknown), STORE_OK);
    assert_int_equal(unknown.number, 5);
    struct store_audit *rows;
    size_t count;
    assert_int_equal(store_list_audit(subject->store, 0, 2, &subject->arena, &rows, &count), STORE_OK);
    assert_int_equal(count, 2);
    assert_true(same_audit(&unknown, &rows[0]));
    assert_int_equal(rows[1].number, 4);
    assert_int_equal(store_list_audit(subject->store, 4, 9, &subject->arena, &rows, &count), STORE_OK);
    assert_int_equal(count, 3);
    assert_int_equal(rows[0].number, 3);
}

/* ---- results are views of the arena ---- */

static void a_result_outlives_what_it_was_read_from(void **state)
{
    struct subject *subject = *state;
    struct staff_id id = subject_staff(subject, "ana");
    struct store_staff before;
    assert_int_equal(store_load_staff(subject->store, id, &subject->arena, &before), STORE_OK);
    const char *first = (const char *)subject->arena.bytes;
    assert_true(before.login.bytes >= first && before.login.bytes < first + subject->arena.size);
    struct store_staff after = before;
    after.login = text_of("tove");
    assert_int_equal(store_save_staff(subject->store, &after), STORE_OK);
    assert_int_equal(store_load_staff(subject->store, id, &subject->arena, &after), STORE_OK);
    assert_true(text_is(before.login, "ana"));
}

static void a_full_arena_is_a_fault_and_it_stays(void **state)
{
    struct subject *subject = *state;
    struct staff_id id = subject_staff(subject, "ana");
    struct store_staff found;
    (void)arena_take(&subject->arena, subject->arena.size - subject->arena.used);
    assert_int_equal(store_load_staff(subject->store, id, &subject->arena, &found), STORE_FAULT);
    arena_reset(&subject->arena);
    assert_int_equal(store_commit(subject->store), STORE_FAULT);
    store_abandon(subject->store);
    assert_int_equal(store_begin(subject->store), STORE_FAULT);
}

static void to_name_who_is_not_there_is_a_fault(void **state)
{
    struct subject *subject = *state;
    struct conversation conversation = {.seeker = {9}, .key_id = 1};
    assert_int_equal(store_add_conversation(subject->store, &conversation), STORE_FAULT);
    assert_int_equal(store_commit(subject->store), STORE_FAULT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_EACH(a_conversation_comes_with_an_empty_talk),
        ON_EACH(to_begin_twice_is_seen),
        ON_EACH(two_conversations_never_share_a_key),
        ON_EACH(a_save_changes_what_may_change),
        ON_EACH(a_seekers_newest_conversation_is_the_one_added_last),
        ON_EACH(the_queue_has_returned_first_then_the_longest_waiting),
        ON_EACH(waits_are_of_those_taken_last),
        ON_EACH(left_messages_are_listed_by_the_day_they_are_due),
        ON_EACH(the_auditors_list_answers_its_question),
        ON_EACH(a_log_is_saved),
        ON_EACH(a_seeker_is_blocked_once),
        ON_EACH(follow_ups_are_listed_by_their_day),
        ON_EACH(the_notice_that_is_due_first_comes_first),
        ON_EACH(copies_wait_in_their_order_and_are_counted_by_seeker),
        ON_EACH(what_waits_and_how_tries_ended_is_counted),
        ON_EACH(a_file_is_kept_and_found),
        ON_EACH(chunks_of_a_file_are_its_own),
        ON_EACH(an_entry_is_kept_as_it_was),
        ON_EACH(ratings_are_kept_once_for_each_conversation_and_counted),
        ON_EACH(a_body_is_emptied_and_its_digest_stays),
        ON_EACH(no_place_is_taken_twice_and_no_number),
        ON_EACH(a_writers_entries_are_found),
        ON_EACH(a_gap_is_listed_in_order_and_within_its_limits),
        ON_EACH(the_newest_time_is_of_the_last_entry),
        ON_EACH(audit_numbers_have_no_gaps),
        ON_EACH(a_result_outlives_what_it_was_read_from),
        ON_EACH(a_full_arena_is_a_fault_and_it_stays),
        ON_EACH(to_name_who_is_not_there_is_a_fault),
    };
    return cmocka_run_group_tests_name("the store: talks and audit", tests, NULL, NULL);
}
