/* SPDX-License-Identifier: Apache-2.0
 *
 * The staff talk: a log of no conversation, whose days have keys and go. */
#include "subject.h"

#include "domain/staff_talk.h"

static void append(struct subject *subject, int64_t first, int64_t last)
{
    for (int64_t seq = first; seq <= last; seq++) {
        struct store_entry entry = subject_entry(staff_talk_log(), seq, "sealed");
        assert_int_equal(store_append_entry(subject->store, &entry), STORE_OK);
    }
}

static size_t count_entries(struct subject *subject, struct log_id log, int64_t *first)
{
    struct store_entry *list;
    size_t count;
    assert_int_equal(store_list_entries(subject->store, log, 0, 100, 100, 10000, &subject->arena, &list, &count), STORE_OK);
    *first = count > 0 ? list[0].seq : 0;
    return count;
}

static void it_is_a_log_without_a_conversation(void **state)
{
    struct subject *subject = *state;
    struct log log = {.id = staff_talk_log()}, found;
    assert_int_equal(store_load_log(subject->store, staff_talk_log(), &found), STORE_NONE);
    assert_int_equal(store_add_log(subject->store, &log), STORE_OK);
    assert_int_equal(store_add_log(subject->store, &log), STORE_TAKEN);
    append(subject, 1, 2);
    log.head = 2;
    assert_int_equal(store_save_log(subject->store, &log), STORE_OK);
    subject_commit(subject);
    assert_int_equal(store_load_log(subject->store, staff_talk_log(), &found), STORE_OK);
    assert_int_equal(found.head, 2);
    struct store_conversations_question every = {.language = -1, .topic = -1, .state = -1, .outcome = -1, .until_ms = INT64_MAX, .limit = 9};
    struct store_summary *list;
    size_t count;
    assert_int_equal(store_list_conversations(subject->store, &every, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 0);
}

static void its_oldest_entries_are_dropped_bit_by_bit(void **state)
{
    struct subject *subject = *state;
    struct log log = {.id = staff_talk_log()};
    struct log_id other = log_of(subject_conversation(subject, subject_seeker(subject, 1), 1).id, LOG_TALK);
    struct store_entry kept = subject_entry(other, 1, "theirs");
    int64_t first, at_ms;
    assert_int_equal(store_drop_entries(subject->store, staff_talk_log(), 9, 9), STORE_NONE);
    assert_int_equal(store_add_log(subject->store, &log), STORE_OK);
    assert_int_equal(store_append_entry(subject->store, &kept), STORE_OK);
    append(subject, 1, 7);
    subject_commit(subject);
    assert_int_equal(store_drop_entries(subject->store, staff_talk_log(), 5, 3), STORE_OK);
    assert_int_equal(count_entries(subject, staff_talk_log(), &first), 4);
    assert_int_equal(first, 4);
    assert_int_equal(store_drop_entries(subject->store, staff_talk_log(), 5, 3), STORE_OK);
    assert_int_equal(count_entries(subject, staff_talk_log(), &first), 2);
    assert_int_equal(first, 6);
    assert_int_equal(store_drop_entries(subject->store, staff_talk_log(), 5, 3), STORE_NONE);
    subject_abandon(subject);
    assert_int_equal(count_entries(subject, staff_talk_log(), &first), 7);
    assert_int_equal(store_drop_entries(subject->store, staff_talk_log(), 7, 9), STORE_OK);
    assert_int_equal(count_entries(subject, staff_talk_log(), &first), 0);
    struct writer_id writer = {{7}};
    struct store_entry found;
    assert_int_equal(store_last_of_writer(subject->store, staff_talk_log(), &writer, &subject->arena, &found), STORE_NONE);
    assert_int_equal(count_entries(subject, other, &first), 1);
    assert_int_equal(store_last_time(subject->store, &at_ms), STORE_OK);
    assert_int_equal(at_ms, 20001);
    struct store_entry anew = subject_entry(staff_talk_log(), 8, "anew");
    anew.number = 1; /* who is forgotten begins anew */
    assert_int_equal(store_append_entry(subject->store, &anew), STORE_OK);
    append(subject, 9, 9);
    assert_int_equal(count_entries(subject, staff_talk_log(), &first), 2);
    assert_int_equal(first, 8);
}

static void its_days_are_listed_in_order_and_share_no_key(void **state)
{
    struct subject *subject = *state;
    struct store_staff_talk_day days[] = {{9, 900, 12}, {1, 100, 11}, {9, 950, 13}, {20, 990, 11}}, *list;
    size_t count;
    assert_int_equal(store_add_staff_talk_day(subject->store, &days[0]), STORE_OK);
    assert_int_equal(store_add_staff_talk_day(subject->store, &days[1]), STORE_OK);
    assert_int_equal(store_add_staff_talk_day(subject->store, &days[2]), STORE_TAKEN);
    assert_int_equal(store_add_staff_talk_day(subject->store, &days[3]), STORE_TAKEN);
    subject_commit(subject);
    assert_int_equal(store_list_staff_talk_days(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 2);
    for (size_t at = 0; at < 2; at++) {
        assert_int_equal(list[at].first_seq, days[1 - at].first_seq);
        assert_int_equal(list[at].began_ms, days[1 - at].began_ms);
        assert_int_equal(list[at].key_id, days[1 - at].key_id);
    }
    assert_int_equal(store_drop_staff_talk_day(subject->store, 1), STORE_OK);
    assert_int_equal(store_drop_staff_talk_day(subject->store, 1), STORE_OK);
    assert_int_equal(store_list_staff_talk_days(subject->store, &subject->arena, &list, &count), STORE_OK);
    assert_int_equal(count, 1);
    assert_int_equal(list[0].first_seq, 9);
}

static void the_key_of_a_day_outlives_a_sweep_until_it_is_dropped(void **state)
{
    struct subject *subject = *state;
    struct store_key keys[] = {{.id = 1}, {.id = 2}, {.id = 3}}, found;
    struct store_staff_talk_day day = {1, 100, 2};
    int64_t next;
    assert_int_equal(store_add_keys(subject->store, keys, 3), STORE_OK);
    subject_conversation(subject, subject_seeker(subject, 1), 3);
    assert_int_equal(store_add_staff_talk_day(subject->store, &day), STORE_OK);
    subject_commit(subject);
    assert_int_equal(store_sweep_keys(subject->store), STORE_OK);
    assert_int_equal(store_load_key(subject->store, 1, &found), STORE_NONE);
    assert_int_equal(store_load_key(subject->store, 2, &found), STORE_OK);
    assert_int_equal(store_load_key(subject->store, 3, &found), STORE_OK);
    assert_int_equal(store_drop_key(subject->store, 2), STORE_OK);
    assert_int_equal(store_drop_key(subject->store, 2), STORE_OK);
    assert_int_equal(store_load_key(subject->store, 2, &found), STORE_NONE);
    assert_int_equal(store_load_key(subject->store, 3, &found), STORE_OK);
    struct store_staff_talk_day lost = {5, 500, 77}; /* as if keys.db had been lost */
    assert_int_equal(store_add_staff_talk_day(subject->store, &lost), STORE_OK);
    assert_int_equal(store_next_key_id(subject->store, &next), STORE_OK);
    assert_int_equal(next, 78);
}

static void how_far_somebody_has_seen_it_is_hers(void **state)
{
    struct subject *subject = *state;
    struct staff_id ana = subject_staff(subject, "ana"), tove = subject_staff(subject, "tove");
    int64_t seq = 99;
    assert_int_equal(store_load_staff_talk_seen(subject->store, ana, &seq), STORE_NONE);
    assert_int_equal(seq, 99);
    assert_int_equal(store_save_staff_talk_seen(subject->store, ana, 3), STORE_OK);
    assert_int_equal(store_save_staff_talk_seen(subject->store, tove, 5), STORE_OK);
    assert_int_equal(store_save_staff_talk_seen(subject->store, ana, 4), STORE_OK);
    subject_commit(subject);
    assert_int_equal(store_load_staff_talk_seen(subject->store, ana, &seq), STORE_OK);
    assert_int_equal(seq, 4);
    assert_int_equal(store_load_staff_talk_seen(subject->store, tove, &seq), STORE_OK);
    assert_int_equal(seq, 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_EACH(it_is_a_log_without_a_conversation),
        ON_EACH(its_oldest_entries_are_dropped_bit_by_bit),
        ON_EACH(its_days_are_listed_in_order_and_share_no_key),
        ON_EACH(the_key_of_a_day_outlives_a_sweep_until_it_is_dropped),
        ON_EACH(how_far_somebody_has_seen_it_is_hers),
    };
    return cmocka_run_group_tests_name("the store: the staff talk", tests, NULL, NULL);
}
