/* SPDX-License-Identifier: Apache-2.0
 *
 * Everybody on duty is told the lists in one turn, and colleagues who answer different things see
 * different ones. The turn has so much memory and no more: when none is left, pages are closed as too
 * slow, which come back to the same list. */
#include "../unit.h"

#include "../../stories/house.h"

#include "crypto/digest.h"
#include "desk/state.h"

#include <stdio.h>
#include <string.h>

enum { LIBRARIANS = SEATS - 1, TOPIC_SETS = 16 };

static int lists_told;

static void hear(void *context, struct tab *tab, const struct parcel *parcel)
{
    (void)context, (void)tab;
    if (parcel->type == PARCEL_send && parcel->as.send.frame.length > 20000)
        lists_told++;
}

/* Each answers something else. */
static void add_librarian(struct house *house, int number)
{
    char login[16];
    uint8_t token[32] = {(uint8_t)number, 1};
    (void)snprintf(login, sizeof login, "librarian%d", number);
    struct store_staff staff = {.login = text_of(login), .name = text_of(login), .role = ROLE_LIBRARIAN, .password_hash = text_of("none"), .added_ms = 1,
                                .answerer = {.library = {1}, .languages = number / TOPIC_SETS, .topics = number % TOPIC_SETS}};
    assert_int_equal(store_begin(house->below), STORE_OK);
    assert_int_equal(store_add_staff(house->below, &staff), STORE_OK);
    struct store_staff_session row = {.staff = staff.id, .began_ms = HOUSE_WALL_MS, .used_ms = HOUSE_WALL_MS};
    digest_of((struct text){(const char *)token, sizeof token}, row.token_digest);
    assert_int_equal(store_add_staff_session(house->below, &row), STORE_OK);
    assert_int_equal(store_commit(house->below), STORE_OK);
}

static void go_on_duty(struct house *house, int number)
{
    char hello[160], hex[33];
    uint8_t token[32] = {(uint8_t)number, 1}, ticket[16] = {(uint8_t)number, 2};
    struct text_builder digits = text_builder_on(hex, sizeof hex);
    struct seat *seat = house_free_seat(house);
    gate_give(&house->desk->gate, ticket, TICKET_STAFF, number, house->now.ms);
    text_add_hex(&digits, ticket, sizeof ticket);
    (void)snprintf(hello, sizeof hello, "{\"type\":\"hello\",\"version\":1,\"page\":\"desk\",\"language\":\"en\",\"ticket\":\"%.32s\"}", hex);
    house_enter(house, seat, (struct tab *)seat, CARRIER_SOCKET, (struct text){(const char *)token, sizeof token}, text_of(""));
    house_packet(house, seat, hello);
    house_packet(house, seat, "{\"type\":\"duty\",\"on\":true,\"room\":1}");
    house_run(house);
}

/* As long as a first message can be. */
static void begin(struct house *house, int number, bool leaves)
{
    static char words[2 * MESSAGE_CHARACTERS_MAX + 1], json[sizeof words + 200];
    struct seat *seat = house_free_seat(house);
    for (size_t at = 0; at < sizeof words - 1; at += 2)
        memcpy(words + at, "ж", 2);
    (void)snprintf(json, sizeof json, "{\"type\":\"begin\",\"id\":\"%032d\",\"language\":\"bg\",\"topic\":\"cv\",\"writer\":\"%016d\",\"text\":\"%s\"}", number, number, words);
    house_enter(house, seat, (struct tab *)seat, CARRIER_SOCKET, text_of(""), text_of(""));
    house_packet(house, seat, "{\"type\":\"hello\",\"version\":1,\"page\":\"seeker\",\"language\":\"bg\"}");
    house_packet(house, seat, json);
    house_run(house);
    if (leaves) {
        (void)snprintf(json, sizeof json, "{\"type\":\"leave\",\"conversation\":%d}", number);
        house_packet(house, seat, json);
        house_run(house);
    }
    house_leave(house, seat);
    house_run(house);
}

static void everybody_on_duty_can_be_told_at_once(void **state)
{
    (void)state;
    static struct house house;
    house_open(&house, false);
    house.tell = hear;
    for (int number = 1; number <= LIBRARIANS; number++)
        add_librarian(&house, number);
    house_open_desk(&house);
    go_on_duty(&house, 1);
    for (int number = 1; number <= QUEUE_SHOWN_MAX; number++)
        begin(&house, number, false);
    for (int number = QUEUE_SHOWN_MAX + 1; number <= QUEUE_SHOWN_MAX + LEFT_SHOWN_MAX; number++)
        begin(&house, number, true);
    house_advance(&house, house.now.ms + 5000); /* a crowd is told less often */
    assert_int_equal(house.desk->queue.count, QUEUE_SHOWN_MAX);
    assert_int_equal(house.desk->left_count, LEFT_SHOWN_MAX);
    for (int number = 2; number <= LIBRARIANS; number++) {
        lists_told = 0;
        go_on_duty(&house, number);
        assert_in_range(lists_told, number, 2 * number + 2);
        assert_in_range(house.desk->turn.used, 0, house.desk->turn.size / 4);
    }
    house_close(&house);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everybody_on_duty_can_be_told_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
