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

enum { LIBRARIANS = SEATS - 1, TOPIC_SETS = 16, LEFT = 600 };

static int lists_told;

static void hear(void *context, struct tab *tab, const struct parcel *parcel)
{
    (void)context, (void)tab;
    if (parcel->type == PARCEL_send && parcel->as.send.frame.length > 20000)
        lists_told++;
}

/* Each answers something else. */
static void add_staff(struct house *house, int number, enum role role)
{
    char login[16];
    uint8_t token[32] = {(uint8_t)number, 1};
    (void)snprintf(login, sizeof login, "librarian%d", number);
    struct store_staff staff = {.login = text_of(login), .name = text_of(login), .role = role, .password_hash = text_of("none"), .added_ms = 1,
                                .answerer = {.library = {1}, .languages = number / TOPIC_SETS, .topics = number % TOPIC_SETS}};
    assert_int_equal(store_begin(house->below), STORE_OK);
    assert_int_equal(store_add_staff(house->below, &staff), STORE_OK);
    struct store_staff_session row = {.staff = staff.id, .began_ms = HOUSE_WALL_MS, .used_ms = HOUSE_WALL_MS};
    digest_of((struct text){(const char *)token, sizeof token}, row.token_digest);
    assert_int_equal(store_add_staff_session(house->below, &row), STORE_OK);
    assert_int_equal(store_commit(house->below), STORE_OK);
}

static struct seat *come_in(struct house *house, int number, const char *page)
{
    char hello[160], hex[33];
    uint8_t token[32] = {(uint8_t)number, 1}, ticket[16] = {(uint8_t)number, 2};
    struct text_builder digits = text_builder_on(hex, sizeof hex);
    struct seat *seat = house_free_seat(house);
    gate_give(&house->desk->gate, ticket, TICKET_STAFF, number, house->now.ms);
    text_add_hex(&digits, ticket, sizeof ticket);
    (void)snprintf(hello, sizeof hello, "{\"type\":\"hello\",\"version\":1,\"page\":\"%s\",\"language\":\"en\",\"ticket\":\"%.32s\"}", page, hex);
    house_enter(house, seat, (struct tab *)seat, CARRIER_SOCKET, (struct text){(const char *)token, sizeof token}, text_of(""));
    house_packet(house, seat, hello);
    return seat;
}

static struct seat *go_on_duty(struct house *house, int number)
{
    struct seat *seat = come_in(house, number, "desk");
    house_packet(house, seat, "{\"type\":\"duty\",\"on\":true,\"room\":10}");
    house_run(house);
    return seat;
}

/* As long as a first message can be. */
static const char *long_words(void)
{
    static char words[2 * MESSAGE_CHARACTERS_MAX + 1];
    for (size_t at = 0; at < sizeof words - 1; at += 2)
        memcpy(words + at, "ж", 2);
    return words;
}

static struct seat *begin(struct house *house, int number)
{
    static char json[2 * MESSAGE_CHARACTERS_MAX + 200];
    struct seat *seat = house_free_seat(house);
    (void)snprintf(json, sizeof json, "{\"type\":\"begin\",\"id\":\"%032d\",\"language\":\"bg\",\"topic\":\"cv\",\"writer\":\"%016d\",\"text\":\"%s\"}", number, number, long_words());
    house_enter(house, seat, (struct tab *)seat, CARRIER_SOCKET, text_of(""), text_of(""));
    house_packet(house, seat, "{\"type\":\"hello\",\"version\":1,\"page\":\"seeker\",\"language\":\"bg\"}");
    house_packet(house, seat, json);
    house_run(house);
    return seat;
}

static void go_away(struct house *house, struct seat *seat)
{
    house_leave(house, seat);
    house_run(house);
}

static void leave(struct house *house, struct seat *seat, int number)
{
    char json[80];
    (void)snprintf(json, sizeof json, "{\"type\":\"leave\",\"conversation\":%d}", number);
    house_packet(house, seat, json);
    house_run(house);
    go_away(house, seat);
}

static void everybody_on_duty_can_be_told_at_once(void **state)
{
    (void)state;
    static struct house house;
    house_open(&house, true);
    house.tell = hear;
    for (int number = 1; number <= LIBRARIANS; number++)
        add_staff(&house, number, ROLE_LIBRARIAN);
    house_open_desk(&house);
    go_on_duty(&house, 1);
    for (int number = 1; number <= QUEUE_SHOWN_MAX; number++)
        go_away(&house, begin(&house, number));
    for (int number = QUEUE_SHOWN_MAX + 1; number <= QUEUE_SHOWN_MAX + LEFT; number++)
        leave(&house, begin(&house, number), number);
    house_advance(&house, house.now.ms + 5000); /* a crowd is told less often */
    assert_int_equal(house.desk->queue.count, QUEUE_SHOWN_MAX);
    assert_int_equal(house.desk->left_count, LEFT);
    for (int number = 2; number <= LIBRARIANS; number++) {
        lists_told = 0;
        go_on_duty(&house, number);
        assert_in_range(lists_told, number, 2 * number + 2);
        assert_in_range(house.desk->turn.used, 1, house.desk->turn.size / 4);
    }
    house_close(&house);
}

/* A hundred long messages without an answer, twenty in each turn. */
static void say_much(struct house *house, struct seat *seat, int conversation)
{
    static char json[2 * MESSAGE_CHARACTERS_MAX + 200];
    for (int number = 2; number <= 100; number++) {
        (void)snprintf(json, sizeof json, "{\"type\":\"say\",\"log\":%lld,\"writer\":\"%016d\",\"number\":%d,\"text\":\"%s\"}",
                       (long long)log_of((struct conversation_id){conversation}, LOG_TALK).value, conversation, number, long_words());
        house_packet(house, seat, json);
        if (number % 20 == 0)
            house_run(house);
    }
}

/* What a supervisor is shown of each is since when it waits: for that the talk is read backwards. */
static void supervisors_look_at_long_talks(void **state)
{
    enum { TALKS = 10, SUPERVISORS = 6 };
    (void)state;
    static struct house house;
    house_open(&house, true);
    house.tell = hear;
    house.settings.messages_per_second = house.settings.messages_burst = 1000;
    for (int number = 1; number <= SUPERVISORS + 1; number++)
        add_staff(&house, number, number == 1 ? ROLE_LIBRARIAN : ROLE_SUPERVISOR);
    house_open_desk(&house);
    struct seat *librarian = go_on_duty(&house, 1);
    for (int number = 1; number <= TALKS; number++) {
        char take[80];
        struct seat *seeker = begin(&house, number);
        (void)snprintf(take, sizeof take, "{\"type\":\"take\",\"conversation\":%d}", number);
        house_packet(&house, librarian, take);
        house_run(&house);
        say_much(&house, seeker, number);
        go_away(&house, seeker);
    }
    assert_int_equal(house.desk->roster->members[0].held, TALKS);
    for (int number = 2; number <= SUPERVISORS + 1; number++) {
        house_packet(&house, come_in(&house, number, "desk"), "{\"type\":\"oversee\",\"on\":true}");
        house_run(&house);
    }
    house_packet(&house, librarian, "{\"type\":\"duty\",\"on\":true,\"room\":9}");
    house.now.ms += 2000;
    house_run(&house);
    assert_in_range(house.desk->turn.used, 1, house.desk->turn.size / 4);
    assert_int_equal(house.lives, 1);
    house_close(&house);
}

/* What a clerk is asked leaves with the end of the turn, and an admin may have renamed a library by then. */
static void a_page_names_its_library_whoever_renames_another(void **state)
{
    (void)state;
    static struct house house;
    bool is_asked = false;
    house_open(&house, true);
    house.tell = hear;
    add_staff(&house, 1, ROLE_ADMIN);
    (void)house_library(&house, "Varna");
    house_open_desk(&house);
    struct seat *admin = come_in(&house, 1, "admin"), *reader = house_free_seat(&house);
    house_run(&house);
    house_enter(&house, reader, (struct tab *)reader, CARRIER_FORM, text_of(""), text_of(""));
    house_packet(&house, reader, "type=look&language=en&library=varna");
    house_packet(&house, admin, "{\"type\":\"library_save\",\"library\":1,\"slug\":\"library\",\"name\":\"A library of quite another name\",\"region\":\"\","
                                "\"country\":\"bg\",\"hours\":\"\",\"closed_days\":\"\",\"accent\":\"blue\",\"languages\":7,\"cheat_sheet\":\"\",\"cooperation\":\"own\","
                                "\"region_minutes\":1,\"network_minutes\":2,\"giving\":false,\"closed\":false}");
    desk_begin(house.desk, house.now);
    house_hear_all(&house);
    assert_true(desk_end(house.desk));
    assert_true(text_is(house.desk->libraries.rows[0].name, "A library of quite another name"));
    for (struct mail *mail = mailbag_take(&house.out); mail != NULL; mail = mailbag_take(&house.out)) {
        struct parcel parcel = mail_read(mail);
        is_asked |= parcel.type == PARCEL_draw_plain;
        if (parcel.type == PARCEL_draw_plain) {
            assert_true(text_is(parcel.as.draw_plain.library, "Varna"));
            assert_true(text_is(parcel.as.draw_plain.slug, "varna"));
        }
        mail_burn(mail);
    }
    assert_true(is_asked);
    house_close(&house);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everybody_on_duty_can_be_told_at_once),
        cmocka_unit_test(supervisors_look_at_long_talks),
        cmocka_unit_test(a_page_names_its_library_whoever_renames_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
