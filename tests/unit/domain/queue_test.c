/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/queue.h"

#include <stdlib.h>
#include <string.h>

enum { ROOM = 8 };

struct line {
    struct queue_item items[ROOM];
    struct queue queue;
};

static int open_line(void **state)
{
    struct line *line = calloc(1, sizeof *line);
    line->queue = (struct queue){.items = line->items, .capacity = ROOM};
    *state = line;
    return 0;
}

static int close_line(void **state)
{
    free(*state);
    return 0;
}

static struct queue *queue_of(void **state)
{
    return &((struct line *)*state)->queue;
}

static struct conversation waits(int64_t id, int64_t began_ms, bool is_returned)
{
    return (struct conversation){
        .id = {id}, .seeker = {100 + id}, .language = LANGUAGE_DA, .topic = TOPIC_LETTER, .queued_ms = began_ms,
        .is_returned = is_returned};
}

static void put(struct queue *queue, int64_t id, int64_t began_ms, bool is_returned)
{
    struct conversation conversation = waits(id, began_ms, is_returned);
    assert_true(queue_put(queue, &conversation));
}

/* The ids in order, as one number: 123 is first 1, then 2, then 3. */
static int64_t order(const struct queue *queue)
{
    int64_t digits = 0;
    for (size_t at = 0; at < queue->count; at++)
        digits = digits * 10 + queue->items[at].conversation.value;
    return digits;
}

static void who_came_first_stands_first_in_whatever_order_they_are_put(void **state)
{
    struct queue *queue = queue_of(state);
    put(queue, 2, 2000, false);
    put(queue, 1, 1000, false);
    put(queue, 4, 4000, false);
    put(queue, 3, 3000, false);
    assert_int_equal(order(queue), 1234);
}

static void who_came_back_from_a_librarian_stands_in_front_of_all(void **state)
{
    struct queue *queue = queue_of(state);
    put(queue, 1, 1000, false);
    put(queue, 2, 2000, false);
    put(queue, 4, 4000, true);
    put(queue, 3, 3000, true);
    assert_int_equal(order(queue), 3412);
}

static void of_the_same_moment_the_lower_id_stands_first(void **state)
{
    struct queue *queue = queue_of(state);
    put(queue, 2, 1000, false);
    put(queue, 1, 1000, false);
    assert_int_equal(order(queue), 12);
}

static void a_place_is_how_many_stand_before(void **state)
{
    struct queue *queue = queue_of(state);
    put(queue, 1, 1000, false);
    put(queue, 2, 2000, false);
    assert_int_equal(queue_ahead(queue, (struct conversation_id){1}), 0);
    assert_int_equal(queue_ahead(queue, (struct conversation_id){2}), 1);
    assert_int_equal(queue_ahead(queue, (struct conversation_id){3}), -1);
}

static void whoever_goes_leaves_no_gap(void **state)
{
    struct queue *queue = queue_of(state);
    put(queue, 1, 1000, false);
    put(queue, 2, 2000, false);
    put(queue, 3, 3000, false);
    queue_drop(queue, (struct conversation_id){2});
    assert_int_equal(order(queue), 13);
    queue_drop(queue, (struct conversation_id){3});
    queue_drop(queue, (struct conversation_id){1});
    assert_int_equal(queue->count, 0);
}

static void dropping_who_is_not_there_is_harmless(void **state)
{
    struct queue *queue = queue_of(state);
    queue_drop(queue, (struct conversation_id){1});
    put(queue, 1, 1000, false);
    queue_drop(queue, (struct conversation_id){2});
    assert_int_equal(order(queue), 1);
}

static void nobody_stands_twice(void **state)
{
    struct queue *queue = queue_of(state);
    struct conversation again = waits(1, 500, true);
    put(queue, 1, 1000, false);
    assert_false(queue_put(queue, &again));
    assert_int_equal(queue->count, 1);
}

static void a_full_queue_takes_no_more_and_is_not_changed(void **state)
{
    struct queue *queue = queue_of(state);
    struct conversation late = waits(9, 1, true);
    for (int64_t id = 1; id <= ROOM; id++)
        put(queue, id, id * 1000, false);
    assert_false(queue_put(queue, &late));
    assert_int_equal(order(queue), 12345678);
    queue_drop(queue, (struct conversation_id){8});
    assert_true(queue_put(queue, &late));
    assert_int_equal(queue_ahead(queue, late.id), 0);
}

static void an_item_says_what_the_desk_shows_of_it(void **state)
{
    struct queue *queue = queue_of(state);
    put(queue, 3, 3000, true);
    assert_int_equal(queue->items[0].seeker.value, 103);
    assert_int_equal(queue->items[0].language, LANGUAGE_DA);
    assert_int_equal(queue->items[0].topic, TOPIC_LETTER);
    assert_int_equal(queue->items[0].queued_ms, 3000);
    assert_true(queue->items[0].is_returned);
}

#define TEST(NAME) cmocka_unit_test_setup_teardown(NAME, open_line, close_line)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(who_came_first_stands_first_in_whatever_order_they_are_put),
        TEST(who_came_back_from_a_librarian_stands_in_front_of_all),
        TEST(of_the_same_moment_the_lower_id_stands_first),
        TEST(a_place_is_how_many_stand_before),
        TEST(whoever_goes_leaves_no_gap),
        TEST(dropping_who_is_not_there_is_harmless),
        TEST(nobody_stands_twice),
        TEST(a_full_queue_takes_no_more_and_is_not_changed),
        TEST(an_item_says_what_the_desk_shows_of_it),
    };
    return cmocka_run_group_tests_name("domain/queue", tests, NULL, NULL);
}
