/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "parcels/channel.h"

#include "base/random.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
    DESK_EPOCH = 0x1001,
    DOOR_EPOCH = 0x2001,
    PENDING_BYTES_MAX = 1 << 20,
};

/* One real pair of sockets with a channel at both ends, and a hand on the wire. */
struct line {
    int fds[2];
    struct channel *desk, *door;
};

static struct line line_open(void)
{
    struct line line;
    assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, line.fds), 0);
    line.desk = channel_open(line.fds[0], DESK_EPOCH, PENDING_BYTES_MAX);
    line.door = channel_open(line.fds[1], DOOR_EPOCH, PENDING_BYTES_MAX);
    assert_true(line.desk != NULL && line.door != NULL);
    return line;
}

static void line_close(struct line *line)
{
    channel_close(line->desk);
    channel_close(line->door);
    close(line->fds[0]);
    close(line->fds[1]);
}

static struct parcel numbered(uint32_t number)
{
    return (struct parcel){.type = PARCEL_kick, .session = {number, 1}, .as.kick.code = (uint16_t)number};
}

static struct parcel framed(const char *bytes, size_t length)
{
    return (struct parcel){.type = PARCEL_send, .session = {7, 1}, .as.send.frame = {bytes, length}};
}

static void push(struct channel *channel, const struct parcel *parcel)
{
    assert_true(channel_push(channel, parcel));
}

static void push_numbers(struct channel *channel, uint32_t first, uint32_t count)
{
    for (uint32_t at = 0; at < count; at++) {
        struct parcel parcel = numbered(first + at);
        push(channel, &parcel);
    }
}

/* Takes everything that is left of the datagram; returns how much. */
static uint32_t take_all(struct channel *channel)
{
    struct parcel parcel;
    bool is_broken = false;
    uint32_t count = 0;
    while (channel_take(channel, &parcel, &is_broken))
        count++;
    assert_false(is_broken);
    return count;
}

/* Takes numbered parcels from the datagram that was received; returns the next number. */
static uint32_t take_numbers(struct channel *channel, uint32_t next)
{
    struct parcel parcel;
    bool is_broken = false;
    while (channel_take(channel, &parcel, &is_broken)) {
        assert_int_equal(parcel.type, PARCEL_kick);
        assert_int_equal(parcel.session.slot, next++);
    }
    assert_false(is_broken);
    return next;
}

/* Both have heard each other. */
static struct line line_greeted(void)
{
    struct line line = line_open();
    const struct parcel hello = {.type = PARCEL_hello};
    push(line.desk, &hello);
    assert_true(channel_flush(line.desk));
    assert_int_equal(channel_receive(line.door), CHANNEL_NEW_PEER);
    assert_int_equal(take_all(line.door), 1);
    push(line.door, &hello);
    assert_true(channel_flush(line.door));
    assert_int_equal(channel_receive(line.desk), CHANNEL_NEW_PEER);
    assert_int_equal(take_all(line.desk), 1);
    return line;
}

static void two_ends_come_to_know_each_other(void **state)
{
    (void)state;
    struct line line = line_open();
    assert_int_equal(channel_fd(line.desk), line.fds[0]);
    assert_false(channel_knows_peer(line.desk));
    assert_int_equal(channel_receive(line.desk), CHANNEL_EMPTY);
    assert_int_equal(take_all(line.desk), 0);
    line_close(&line);
    line = line_greeted();
    assert_true(channel_knows_peer(line.desk));
    assert_true(channel_knows_peer(line.door));
    push_numbers(line.desk, 0, 1);
    assert_true(channel_flush(line.desk));
    assert_int_equal(channel_receive(line.door), CHANNEL_PARCELS);
    assert_int_equal(take_numbers(line.door, 0), 1);
    line_close(&line);
}

static void nothing_is_sent_before_a_flush_and_nothing_twice(void **state)
{
    (void)state;
    struct line line = line_greeted();
    assert_false(channel_has_pending(line.desk));
    push_numbers(line.desk, 0, 1);
    assert_int_equal(channel_receive(line.door), CHANNEL_EMPTY);
    assert_true(channel_has_pending(line.desk));
    assert_true(channel_flush(line.desk));
    assert_true(channel_flush(line.desk));
    assert_false(channel_has_pending(line.desk));
    assert_int_equal(channel_receive(line.door), CHANNEL_PARCELS);
    assert_int_equal(take_numbers(line.door, 0), 1);
    assert_int_equal(channel_receive(line.door), CHANNEL_EMPTY);
    line_close(&line);
}

static void parcels_are_packed_in_order(void **state)
{
    (void)state;
    struct line line = line_greeted();
    push_numbers(line.desk, 0, 2000);
    assert_true(channel_flush(line.desk));
    assert_int_equal(channel_receive(line.door), CHANNEL_PARCELS);
    assert_int_equal(take_numbers(line.door, 0), 2000); /* 2,000 × 24 bytes: one datagram */
    assert_int_equal(channel_receive(line.door), CHANNEL_EMPTY);

    push_numbers(line.desk, 0, 4000);
    assert_true(channel_flush(line.desk));
    int datagrams = 0;
    uint32_t next = 0;
    while (channel_receive(line.door) == CHANNEL_PARCELS) {
        next = take_numbers(line.door, next);
        datagrams++;
    }
    assert_int_equal(next, 4000);
    assert_int_equal(datagrams, 2);
    line_close(&line);
}

static void the_largest_frames_come_through_whole(void **state)
{
    (void)state;
    static char frame[49152];
    struct random random = random_from_seed(5);
    struct line line = line_greeted();
    random_fill(&random, frame, sizeof frame);
    for (int at = 0; at < 3; at++) {
        struct parcel parcel = framed(frame, sizeof frame);
        push(line.desk, &parcel);
    }
    assert_true(channel_flush(line.desk));
    for (int at = 0; at < 3; at++) {
        struct parcel parcel;
        bool is_broken;
        while (channel_receive(line.door) != CHANNEL_PARCELS)
            assert_true(channel_flush(line.desk));
        assert_true(channel_take(line.door, &parcel, &is_broken));
        assert_int_equal(parcel.type, PARCEL_send);
        assert_true(text_equal(parcel.as.send.frame, (struct text){frame, sizeof frame}));
        assert_false(channel_take(line.door, &parcel, &is_broken));
        assert_false(is_broken);
    }
    line_close(&line);
}

/* Pushes and flushes until push refuses; returns how many were put. */
static uint32_t push_until_full(struct line *line, size_t *bytes)
{
    uint32_t number = 0;
    for (struct parcel parcel = numbered(0); channel_push(line->desk, &parcel); parcel = numbered(number)) {
        *bytes += parcel_size(&parcel);
        number++;
        if (number % 10 == 0) /* small turns, so that many datagrams are small as well */
            assert_true(channel_flush(line->desk));
        assert_true(*bytes < 100u * PENDING_BYTES_MAX);
    }
    return number;
}

static void a_side_that_does_not_read_fills_a_bounded_place(void **state)
{
    (void)state;
    struct line line = line_greeted();
    size_t bytes = 0;
    uint32_t count = push_until_full(&line, &bytes);
    assert_true(channel_has_pending(line.desk));
    assert_true(channel_is_congested(line.desk));
    assert_true(bytes >= PENDING_BYTES_MAX);

    struct parcel refused = numbered(count);
    const struct parcel beat = {.type = PARCEL_beat}, hello = {.type = PARCEL_hello};
    assert_false(channel_push(line.desk, &refused));
    for (int second = 0; second < 100000; second++) /* a day of beats takes no room */
        push(line.desk, &beat);
    push(line.desk, &hello); /* always fits */

    uint32_t next = 0;
    int hellos = 0;
    for (int turn = 0; turn < 100000 && hellos == 0; turn++) {
        assert_true(channel_flush(line.desk));
        while (channel_receive(line.door) == CHANNEL_PARCELS) {
            struct parcel parcel;
            bool is_broken;
            while (channel_take(line.door, &parcel, &is_broken)) {
                hellos += parcel.type == PARCEL_hello;
                if (parcel.type != PARCEL_hello)
                    assert_int_equal(parcel.session.slot, next++);
            }
            assert_false(is_broken);
        }
    }
    assert_int_equal(next, count); /* nothing was lost and nothing was put twice */
    assert_int_equal(hellos, 1);
    assert_true(channel_flush(line.desk));
    assert_false(channel_has_pending(line.desk));
    push(line.desk, &refused);
    line_close(&line);
}

/* Under back-pressure small flushes are still packed, or every parcel would cost a datagram. */
static void back_pressure_packs_what_waits(void **state)
{
    (void)state;
    struct line line = line_greeted();
    size_t bytes = 0;
    uint32_t count = push_until_full(&line, &bytes), next = 0;
    uint32_t datagrams_left = 0;
    bool is_drained = false;
    while (!is_drained) {
        is_drained = !channel_has_pending(line.desk);
        while (channel_receive(line.door) == CHANNEL_PARCELS) {
            next = take_numbers(line.door, next);
            datagrams_left += next > count / 2;
        }
        assert_true(channel_flush(line.desk));
    }
    assert_int_equal(next, count);
    assert_true(datagrams_left < count / 10 / 4);
    line_close(&line);
}

static void a_parcel_larger_than_the_bound_never_fits(void **state)
{
    (void)state;
    static const char frame[1000];
    struct line line = line_open();
    struct channel *narrow = channel_open(line.fds[0], DESK_EPOCH, 500);
    assert_non_null(narrow);
    struct parcel parcel = framed(frame, sizeof frame);
    assert_false(channel_push(narrow, &parcel));
    assert_false(channel_has_pending(narrow));
    parcel = framed(frame, 100);
    push(narrow, &parcel);
    assert_false(channel_is_congested(narrow));
    channel_close(narrow);
    line_close(&line);
}

/* One parcel more than a window congests, until the other side took them and said so.
 * uncredited of them were put before. */
static void assert_window(struct channel *from, struct channel *to, uint32_t uncredited)
{
    assert_false(channel_is_congested(from));
    push_numbers(from, uncredited, CHANNEL_WINDOW - uncredited);
    assert_true(channel_flush(from));
    assert_false(channel_is_congested(from));
    push_numbers(from, CHANNEL_WINDOW, 1);
    assert_true(channel_flush(from));
    assert_true(channel_is_congested(from));

    uint32_t next = uncredited;
    while (channel_receive(to) == CHANNEL_PARCELS)
        next = take_numbers(to, next);
    assert_int_equal(next, CHANNEL_WINDOW + 1);
    assert_int_equal(channel_receive(from), CHANNEL_EMPTY); /* nobody told it yet */
    assert_true(channel_is_congested(from));
    assert_true(channel_flush(to)); /* says nothing but its credit */
    assert_int_equal(channel_receive(from), CHANNEL_PARCELS);
    assert_int_equal(take_all(from), 0);
    assert_false(channel_is_congested(from));
}

static void a_window_of_credit_congests_and_frees_both_directions(void **state)
{
    (void)state;
    struct line line = line_greeted();
    for (int round = 0; round < 3; round++) {
        assert_window(line.desk, line.door, 0);
        assert_window(line.door, line.desk, 0);
    }
    line_close(&line);
}

static void little_work_owes_no_datagram_of_its_own(void **state)
{
    (void)state;
    struct line line = line_greeted();
    push_numbers(line.desk, 0, 100);
    assert_true(channel_flush(line.desk));
    assert_int_equal(channel_receive(line.door), CHANNEL_PARCELS);
    assert_int_equal(take_numbers(line.door, 0), 100);
    assert_true(channel_flush(line.door));
    assert_int_equal(channel_receive(line.desk), CHANNEL_EMPTY);
    line_close(&line);
}

static void credit_rides_on_what_is_sent_anyway(void **state)
{
    (void)state;
    struct line line = line_greeted();
    push_numbers(line.desk, 0, CHANNEL_WINDOW + 1);
    assert_true(channel_flush(line.desk));
    uint32_t next = 0;
    while (channel_receive(line.door) == CHANNEL_PARCELS)
        next = take_numbers(line.door, next);
    push_numbers(line.door, 0, 1);
    assert_true(channel_flush(line.door));
    assert_int_equal(channel_receive(line.desk), CHANNEL_PARCELS);
    assert_int_equal(take_numbers(line.desk, 0), 1);
    assert_false(channel_is_congested(line.desk));
    line_close(&line);
}

static void a_new_desk_is_told_from_the_old_one(void **state)
{
    (void)state;
    struct line line = line_greeted();
    push_numbers(line.door, 0, CHANNEL_WINDOW + 1); /* the old desk will never work them */
    assert_true(channel_flush(line.door));
    assert_true(channel_is_congested(line.door));
    channel_close(line.desk);

    line.desk = channel_open(line.fds[0], DESK_EPOCH + 1, PENDING_BYTES_MAX);
    assert_non_null(line.desk);
    /* what the old one had not read, its successor reads and knows for old */
    uint32_t next = 0;
    enum channel_news news;
    while ((news = channel_receive(line.desk)) != CHANNEL_EMPTY) {
        assert_int_equal(news, CHANNEL_STALE);
        assert_int_equal(channel_sender(line.desk), DOOR_EPOCH); /* from which life it comes is known too */
        next = take_numbers(line.desk, next);
    }
    assert_int_equal(next, CHANNEL_WINDOW + 1);
    assert_false(channel_knows_peer(line.desk));

    const struct parcel hello = {.type = PARCEL_hello};
    push(line.desk, &hello);
    assert_true(channel_flush(line.desk));
    assert_int_equal(channel_receive(line.door), CHANNEL_NEW_PEER);
    assert_int_equal(take_all(line.door), 1);
    assert_false(channel_is_congested(line.door)); /* counted anew */
    push_numbers(line.door, 0, 3);
    assert_true(channel_flush(line.door));
    assert_int_equal(channel_receive(line.desk), CHANNEL_NEW_PEER);
    assert_int_equal(take_numbers(line.desk, 0), 3);
    assert_window(line.door, line.desk, 3);
    assert_window(line.desk, line.door, 0);
    line_close(&line);
}

/* What waited for the old life was for sessions that the new one does not know. */
static void what_waited_for_the_old_life_is_dropped(void **state)
{
    (void)state;
    struct line line = line_greeted();
    size_t bytes = 0;
    push_until_full(&line, &bytes);
    channel_close(line.door);
    line.door = channel_open(line.fds[1], DOOR_EPOCH + 1, PENDING_BYTES_MAX);
    assert_non_null(line.door);
    const struct parcel hello = {.type = PARCEL_hello};
    push(line.door, &hello);
    assert_true(channel_flush(line.door));
    assert_int_equal(channel_receive(line.desk), CHANNEL_NEW_PEER);
    assert_int_equal(channel_sender(line.desk), DOOR_EPOCH + 1);
    assert_false(channel_has_pending(line.desk));
    assert_false(channel_is_congested(line.desk));
    assert_int_equal(take_all(line.desk), 1);
    while (channel_receive(line.door) == CHANNEL_STALE) /* what lay in the socket already */
        continue;
    push_numbers(line.desk, 500, 2);
    assert_true(channel_flush(line.desk));
    assert_int_equal(channel_receive(line.door), CHANNEL_NEW_PEER);
    assert_int_equal(take_numbers(line.door, 500), 502);
    line_close(&line);
}

/* Stale parcels are not worked: they must not be paid with credit of the present life. */
static void stale_parcels_give_no_credit(void **state)
{
    (void)state;
    struct line line = line_greeted();
    push_numbers(line.door, 0, 2000);
    assert_true(channel_flush(line.door));
    channel_close(line.desk);
    line.desk = channel_open(line.fds[0], DESK_EPOCH + 1, PENDING_BYTES_MAX);
    assert_non_null(line.desk);
    assert_int_equal(channel_receive(line.desk), CHANNEL_STALE);
    assert_int_equal(take_numbers(line.desk, 0), 2000);
    assert_true(channel_flush(line.desk));
    assert_int_equal(channel_receive(line.door), CHANNEL_EMPTY);
    line_close(&line);
}

static void put_u32(unsigned char *bytes, uint32_t value)
{
    for (int at = 0; at < 4; at++)
        bytes[at] = (unsigned char)(value >> 8 * at);
}

/* Sends bytes as they are, as if the door had. */
static void send_raw(struct line *line, const void *bytes, size_t length)
{
    assert_int_equal(send(line->fds[1], bytes, length, MSG_NOSIGNAL), (ssize_t)length);
}

static size_t header(unsigned char *bytes, uint32_t magic, uint32_t from, uint32_t to, uint32_t credit)
{
    put_u32(bytes, magic);
    put_u32(bytes + 4, from);
    put_u32(bytes + 8, to);
    put_u32(bytes + 12, credit);
    return CHANNEL_HEADER_BYTES;
}

static const uint32_t MAGIC = 0x64766331;

static void a_foreign_or_short_datagram_is_broken(void **state)
{
    (void)state;
    struct line line = line_greeted();
    unsigned char bytes[64] = {0};
    for (size_t length = 0; length < CHANNEL_HEADER_BYTES; length++) {
        header(bytes, MAGIC, DOOR_EPOCH, DESK_EPOCH, 0);
        send_raw(&line, bytes, length);
        assert_int_equal(channel_receive(line.desk), CHANNEL_BROKEN);
        assert_int_equal(take_all(line.desk), 0);
    }
    for (int bit = 0; bit < 32; bit++) {
        header(bytes, MAGIC ^ UINT32_C(1) << bit, DOOR_EPOCH, DESK_EPOCH, 0);
        send_raw(&line, bytes, sizeof bytes);
        assert_int_equal(channel_receive(line.desk), CHANNEL_BROKEN);
    }
    send_raw(&line, "GET / HTTP/1.1\r\nHost: x\r\n\r\n", 27);
    assert_int_equal(channel_receive(line.desk), CHANNEL_BROKEN);
    header(bytes, MAGIC, 0, DESK_EPOCH, 0); /* nobody has epoch 0 */
    send_raw(&line, bytes, CHANNEL_HEADER_BYTES);
    assert_int_equal(channel_receive(line.desk), CHANNEL_BROKEN);
    line_close(&line);
}

static void a_datagram_larger_than_any_is_broken(void **state)
{
    (void)state;
    static unsigned char bytes[CHANNEL_DATAGRAM_BYTES_MAX + 8];
    struct line line = line_greeted();
    header(bytes, MAGIC, DOOR_EPOCH, DESK_EPOCH, 0);
    send_raw(&line, bytes, sizeof bytes);
    assert_int_equal(channel_receive(line.desk), CHANNEL_BROKEN);
    line_close(&line);
}

static void a_closed_other_end_is_broken(void **state)
{
    (void)state;
    struct line line = line_greeted();
    shutdown(line.fds[1], SHUT_RDWR);
    push_numbers(line.desk, 0, 1);
    assert_false(channel_flush(line.desk));
    assert_int_equal(channel_receive(line.desk), CHANNEL_BROKEN);
    line_close(&line);
}

/* A good parcel, and behind it something that is none. */
static void what_stands_before_a_malformed_parcel_is_taken(void **state)
{
    (void)state;
    struct line line = line_greeted();
    unsigned char bytes[128] = {0};
    struct parcel good = numbered(3), parcel;
    bool is_broken = false;
    size_t at = header(bytes, MAGIC, DOOR_EPOCH, DESK_EPOCH, 0);
    parcel_write(&good, bytes + at);
    at += parcel_size(&good);
    bytes[at + 4] = 0xFF; /* no such type */
    send_raw(&line, bytes, at + 16);
    assert_int_equal(channel_receive(line.desk), CHANNEL_PARCELS);
    assert_true(channel_take(line.desk, &parcel, &is_broken));
    assert_int_equal(parcel.session.slot, 3);
    for (int again = 0; again < 2; again++) {
        assert_false(channel_take(line.desk, &parcel, &is_broken));
        assert_true(is_broken);
    }
    send_raw(&line, bytes, at + 3); /* not even a header behind it */
    assert_int_equal(channel_receive(line.desk), CHANNEL_PARCELS);
    assert_true(channel_take(line.desk, &parcel, &is_broken));
    assert_false(channel_take(line.desk, &parcel, &is_broken));
    assert_true(is_broken);
    line_close(&line);
}

static void a_lying_credit_does_no_harm(void **state)
{
    (void)state;
    struct line line = line_greeted();
    static const uint32_t credits[] = {0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF};
    for (size_t row = 0; row < sizeof credits / sizeof *credits; row++) {
        unsigned char bytes[CHANNEL_HEADER_BYTES];
        header(bytes, MAGIC, DOOR_EPOCH, DESK_EPOCH, credits[row]);
        send_raw(&line, bytes, sizeof bytes);
        assert_int_equal(channel_receive(line.desk), CHANNEL_PARCELS);
        (void)channel_is_congested(line.desk); /* either, but defined */
    }
    size_t bytes = 0;
    push_until_full(&line, &bytes); /* the bound holds whatever the credit says */
    line_close(&line);
}

static void random_datagrams_never_read_beyond_themselves(void **state)
{
    (void)state;
    struct line line = line_greeted();
    struct random random = random_from_seed(77);
    for (int run = 0; run < 20000; run++) {
        unsigned char bytes[512];
        size_t length = CHANNEL_HEADER_BYTES + random_below(&random, sizeof bytes - CHANNEL_HEADER_BYTES);
        random_fill(&random, bytes, sizeof bytes);
        header(bytes, MAGIC, 1 + (uint32_t)random_below(&random, 3), (uint32_t)random_below(&random, 2) * DESK_EPOCH, 0);
        for (size_t at = CHANNEL_HEADER_BYTES; at < length; at++)
            bytes[at] = random_below(&random, 4) == 0 ? bytes[at] & 31 : 0;
        send_raw(&line, bytes, length);
        struct parcel parcel;
        bool is_broken;
        assert_int_not_equal(channel_receive(line.desk), CHANNEL_EMPTY);
        while (channel_take(line.desk, &parcel, &is_broken))
            assert_true(parcel.type < PARCEL_COUNT);
    }
    line_close(&line);
}

static void close_of_nothing_is_harmless(void **state)
{
    (void)state;
    channel_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_ends_come_to_know_each_other),
        cmocka_unit_test(nothing_is_sent_before_a_flush_and_nothing_twice),
        cmocka_unit_test(parcels_are_packed_in_order),
        cmocka_unit_test(the_largest_frames_come_through_whole),
        cmocka_unit_test(a_side_that_does_not_read_fills_a_bounded_place),
        cmocka_unit_test(back_pressure_packs_what_waits),
        cmocka_unit_test(a_parcel_larger_than_the_bound_never_fits),
        cmocka_unit_test(a_window_of_credit_congests_and_frees_both_directions),
        cmocka_unit_test(little_work_owes_no_datagram_of_its_own),
        cmocka_unit_test(credit_rides_on_what_is_sent_anyway),
        cmocka_unit_test(a_new_desk_is_told_from_the_old_one),
        cmocka_unit_test(what_waited_for_the_old_life_is_dropped),
        cmocka_unit_test(stale_parcels_give_no_credit),
        cmocka_unit_test(a_foreign_or_short_datagram_is_broken),
        cmocka_unit_test(a_datagram_larger_than_any_is_broken),
        cmocka_unit_test(a_closed_other_end_is_broken),
        cmocka_unit_test(what_stands_before_a_malformed_parcel_is_taken),
        cmocka_unit_test(a_lying_credit_does_no_harm),
        cmocka_unit_test(random_datagrams_never_read_beyond_themselves),
        cmocka_unit_test(close_of_nothing_is_harmless),
    };
    return cmocka_run_group_tests_name("parcels/channel", tests, NULL, NULL);
}
