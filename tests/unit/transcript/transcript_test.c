/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript.h"

#include "protocol/packets.h"

#include <jansson.h>
#include <stdio.h>

static struct text name_of(void *context, struct staff_id staff)
{
    (void)context;
    return text_of(staff.value == 1 ? "Maria" : "Peter");
}

static const struct transcript_names names = {.name = name_of};

/* The next packet of a range, parsed. */
static json_t *read_packet(struct bench *bench, struct transcript_range *range)
{
    static char bytes[PACKET_DOWN_BYTES_MAX];
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    arena_reset(&bench->arena);
    assert_int_equal(transcript_write(bench->store, bench->keys, &bench->arena, &names, range, &builder), STORE_OK);
    assert_false(builder.overflowed);
    json_t *packet = json_loadb(bytes, builder.length, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(packet);
    return packet;
}

static struct transcript_range range_of(const struct bench *bench, enum transcript_reader reader)
{
    return (struct transcript_range){.log = bench->talk.id, .until = bench->talk.head, .head = bench->talk.head, .reader = reader, .staff = {1}};
}

static const json_t *entry_at(const json_t *packet, size_t at)
{
    return json_array_get(json_object_get(packet, "entries"), at);
}

static const char *text_at(const json_t *packet, size_t at)
{
    return json_string_value(json_object_get(entry_at(packet, at), "text"));
}

static void a_talk_is_read_in_order_with_its_words(void **state)
{
    struct bench *bench = *state;
    bench_say(bench, "one");
    bench_say(bench, "two");
    struct transcript_range range = range_of(bench, TRANSCRIPT_SEEKER);
    json_t *packet = read_packet(bench, &range);
    assert_int_equal(json_array_size(json_object_get(packet, "entries")), 2);
    assert_string_equal(text_at(packet, 0), "one");
    assert_string_equal(text_at(packet, 1), "two");
    assert_int_equal(range.after, 2);
    json_decref(packet);
}

static void only_ones_own_entries_show_writer_and_number(void **state)
{
    struct bench *bench = *state;
    bench_say(bench, "the seeker's");
    static const enum transcript_reader readers[] = {TRANSCRIPT_SEEKER, TRANSCRIPT_STAFF, TRANSCRIPT_AUDITOR};
    for (size_t at = 0; at < sizeof readers / sizeof *readers; at++) {
        struct transcript_range range = range_of(bench, readers[at]);
        json_t *packet = read_packet(bench, &range);
        assert_int_equal(json_object_get(entry_at(packet, 0), "writer") != NULL, readers[at] == TRANSCRIPT_SEEKER);
        assert_int_equal(json_object_get(entry_at(packet, 0), "number") != NULL, readers[at] == TRANSCRIPT_SEEKER);
        json_decref(packet);
    }
}

static void a_librarian_sees_her_own_numbers_and_not_a_colleagues(void **state)
{
    (void)state;
    struct store_entry entry = {.seq = 1, .kind = ENTRY_KIND_MESSAGE, .side = SIDE_STAFF, .staff = {1}, .has_writer = true, .number = 4};
    assert_true(transcript_record(&entry, text_of("x"), TRANSCRIPT_STAFF, (struct staff_id){1}, &names).has_number);
    assert_false(transcript_record(&entry, text_of("x"), TRANSCRIPT_STAFF, (struct staff_id){2}, &names).has_number);
    assert_false(transcript_record(&entry, text_of("x"), TRANSCRIPT_SEEKER, (struct staff_id){1}, &names).has_number);
}

static void a_changed_row_has_no_words_and_the_others_have(void **state)
{
    struct bench *bench = *state;
    bench_say(bench, "one");
    struct store_entry moved = bench_entry(bench, "two");
    moved.at_ms++; /* somebody changed the file */
    assert_int_equal(store_append_entry(bench->store, &moved), STORE_OK);
    body_chain(bench->digester, &bench->talk, &moved);
    bench_say(bench, "three");
    struct transcript_range range = range_of(bench, TRANSCRIPT_AUDITOR);
    json_t *packet = read_packet(bench, &range);
    assert_string_equal(text_at(packet, 0), "one");
    assert_null(text_at(packet, 1));
    assert_string_equal(text_at(packet, 2), "three");
    json_decref(packet);
}

/* The hash over the digests of all bodies in order, as somebody who checks would make it. */
static void assert_hash_is_that_of_the_rows(struct bench *bench)
{
    struct store_entry *list;
    size_t count;
    struct log anew = {.id = bench->talk.id};
    assert_int_equal(store_list_entries(bench->store, bench->talk.id, 0, 100, 100, SIZE_MAX, &bench->arena, &list, &count), STORE_OK);
    for (size_t at = 0; at < count; at++)
        body_chain(bench->digester, &anew, &list[at]);
    assert_int_equal(anew.head, bench->talk.head);
    assert_memory_equal(anew.running, bench->talk.running, sizeof anew.running);
}

static void removed_words_are_said_to_be_and_the_running_hash_stays_true(void **state)
{
    struct bench *bench = *state;
    bench_say(bench, "one");
    bench_say(bench, "7523169263");
    assert_int_equal(store_empty_body(bench->store, bench->talk.id, 2), STORE_OK);
    struct transcript_range range = range_of(bench, TRANSCRIPT_AUDITOR);
    json_t *packet = read_packet(bench, &range);
    assert_string_equal(text_at(packet, 0), "one");
    assert_null(json_object_get(entry_at(packet, 0), "removed"));
    assert_null(text_at(packet, 1));
    assert_true(json_is_true(json_object_get(entry_at(packet, 1), "removed")));
    assert_hash_is_that_of_the_rows(bench);
    json_decref(packet);
}

static void a_redacted_entry_names_what_was_removed(void **state)
{
    (void)state;
    struct store_entry entry = {.seq = 9, .kind = ENTRY_KIND_REDACTED, .side = SIDE_SEEKER, .body = text_of("sealed")};
    struct record_entry record = transcript_record(&entry, text_of("2047"), TRANSCRIPT_SEEKER, (struct staff_id){0}, &names);
    assert_true(record.has_about && !record.has_text && !record.has_removed);
    assert_int_equal(record.about, 2047);
}

static void a_range_without_entries_makes_one_empty_packet(void **state)
{
    struct bench *bench = *state;
    struct transcript_range range = range_of(bench, TRANSCRIPT_STAFF);
    json_t *packet = read_packet(bench, &range);
    assert_int_equal(json_array_size(json_object_get(packet, "entries")), 0);
    assert_true(range.after >= range.until);
    json_decref(packet);
}

/* Messages of the greatest length, of signs that JSON makes six times as long. */
static void long_messages_are_cut_into_packets_that_fit(void **state)
{
    enum { MESSAGES = 12 };
    struct bench *bench = *state;
    static char words[MESSAGE_CHARACTERS_MAX + 1];
    memset(words, '"', MESSAGE_CHARACTERS_MAX);
    for (int at = 0; at < MESSAGES; at++) {
        bench_say(bench, words);
        arena_reset(&bench->arena);
    }
    struct transcript_range range = range_of(bench, TRANSCRIPT_SEEKER);
    int64_t next = 1;
    while (range.after < range.until) {
        json_t *packet = read_packet(bench, &range);
        size_t count = json_array_size(json_object_get(packet, "entries"));
        assert_true(count > 0);
        for (size_t at = 0; at < count; at++, next++) {
            assert_int_equal(json_integer_value(json_object_get(entry_at(packet, at), "seq")), next);
            assert_int_equal(strlen(text_at(packet, at)), MESSAGE_CHARACTERS_MAX);
        }
        json_decref(packet);
    }
    assert_int_equal(next, MESSAGES + 1);
}

static void more_than_a_page_of_entries_makes_more_than_one_packet(void **state)
{
    struct bench *bench = *state;
    int packets = 0;
    for (int at = 0; at < ENTRIES_MAX + 1; at++)
        bench_say(bench, "x");
    struct transcript_range range = range_of(bench, TRANSCRIPT_SEEKER);
    for (; range.after < range.until; packets++)
        json_decref(read_packet(bench, &range));
    assert_int_equal(packets, 2);
}

static void a_conversation_that_is_erased_is_none(void **state)
{
    struct bench *bench = *state;
    char bytes[64];
    struct text_builder builder = text_builder_on(bytes, sizeof bytes);
    struct transcript_range range = {.log = log_of((struct conversation_id){99}, LOG_TALK), .until = 1};
    assert_int_equal(transcript_write(bench->store, bench->keys, &bench->arena, &names, &range, &builder), STORE_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(a_talk_is_read_in_order_with_its_words),
        BENCH_TEST(only_ones_own_entries_show_writer_and_number),
        cmocka_unit_test(a_librarian_sees_her_own_numbers_and_not_a_colleagues),
        BENCH_TEST(a_changed_row_has_no_words_and_the_others_have),
        BENCH_TEST(removed_words_are_said_to_be_and_the_running_hash_stays_true),
        cmocka_unit_test(a_redacted_entry_names_what_was_removed),
        BENCH_TEST(a_range_without_entries_makes_one_empty_packet),
        BENCH_TEST(long_messages_are_cut_into_packets_that_fit),
        BENCH_TEST(more_than_a_page_of_entries_makes_more_than_one_packet),
        BENCH_TEST(a_conversation_that_is_erased_is_none),
    };
    return cmocka_run_group_tests_name("transcript/transcript", tests, NULL, NULL);
}
