/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "door/addresses.h"

#include <string.h>

static struct address address(const char *string)
{
    struct address address;
    assert_true(address_read(text_of(string), &address));
    return address;
}

static struct networks networks(const char *string)
{
    struct networks networks;
    struct text wrong;
    assert_true(networks_read(text_of(string), &networks, &wrong));
    return networks;
}

static bool have(const char *list, const char *string)
{
    struct networks all = networks(list);
    struct address one = address(string);
    return networks_have(&all, &one);
}

static bool is_from(const char *peer, const char *forwarded, const char *expected)
{
    struct networks proxies = networks("10.0.0.0/8 2001:db8:ffff::/48");
    struct address found = address_of_request(address(peer), text_of(forwarded), &proxies);
    struct address right = address(expected);
    return memcmp(&found, &right, sizeof found) == 0;
}

static bool have_one_tag(const char *left, const char *right)
{
    static const uint8_t key[32] = {7};
    uint8_t tags[2][ADDRESS_TAG_BYTES];
    struct address one = address(left), two = address(right);
    address_tag(key, &one, tags[0]);
    address_tag(key, &two, tags[1]);
    return memcmp(tags[0], tags[1], ADDRESS_TAG_BYTES) == 0;
}

static void an_ipv4_address_is_the_same_in_both_forms(void **state)
{
    (void)state;
    struct address four = address("192.0.2.7"), mapped = address("::ffff:192.0.2.7");
    assert_memory_equal(&four, &mapped, sizeof four);
}

static void other_writings_are_no_addresses(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "", " ", "192.0.2", "192.0.2.256", "192.0.2.7:80", "[::1]", "::1%eth0", "0x7f.1", "localhost", "1:2:3:4:5:6:7:8:9", "192.0.2.7 ",
    };
    struct address address;
    for (size_t row = 0; row < sizeof wrong / sizeof *wrong; row++)
        assert_false(address_read(text_of(wrong[row]), &address));
}

static void a_network_has_what_shares_its_first_bits(void **state)
{
    (void)state;
    assert_true(have("192.0.2.0/24", "192.0.2.255"));
    assert_false(have("192.0.2.0/24", "192.0.3.0"));
    assert_true(have("192.0.2.128/25 2001:db8::/33", "192.0.2.128"));
    assert_false(have("192.0.2.128/25", "192.0.2.127"));
    assert_true(have("2001:db8::/33", "2001:db8:7fff::1"));
    assert_false(have("2001:db8::/33", "2001:db8:8000::1"));
    assert_true(have("192.0.2.7", "192.0.2.7"));
    assert_false(have("192.0.2.7", "192.0.2.6"));
    assert_true(have("0.0.0.0/0", "203.0.113.9"));
    assert_false(have("0.0.0.0/0", "2001:db8::1"));
    assert_true(have("::/0", "203.0.113.9"));
    assert_false(have("", "203.0.113.9"));
}

static void a_wrong_network_is_named(void **state)
{
    (void)state;
    static const char *const wrong[] = {"192.0.2.1/24", "192.0.2.0/33", "2001:db8::/129", "192.0.2.0/", "/8", "192.0.2.0/-1", "x"};
    struct networks all;
    struct text piece;
    for (size_t row = 0; row < sizeof wrong / sizeof *wrong; row++) {
        char list[64] = "10.0.0.0/8  ";
        strncat(list, wrong[row], sizeof list - strlen(list) - 1);
        assert_false(networks_read(text_of(list), &all, &piece));
        assert_true(text_is(piece, wrong[row]));
    }
}

static void only_trusted_proxies_are_believed(void **state)
{
    (void)state;
    assert_true(is_from("203.0.113.9", "192.0.2.7", "203.0.113.9"));
    assert_true(is_from("10.0.0.1", "192.0.2.7", "192.0.2.7"));
    assert_true(is_from("10.0.0.1", "", "10.0.0.1"));
    /* the left part was sent by the person, who may write there what he likes */
    assert_true(is_from("10.0.0.1", "198.51.100.1, 192.0.2.7", "192.0.2.7"));
    assert_true(is_from("10.0.0.1", "198.51.100.1 ,192.0.2.7,10.9.9.9 , 2001:db8:ffff::5", "192.0.2.7"));
    assert_true(is_from("10.0.0.1", "192.0.2.7, nonsense", "10.0.0.1"));
    assert_true(is_from("10.0.0.1", "nonsense, 10.0.0.2", "10.0.0.2"));
    assert_true(is_from("10.0.0.1", ",,,", "10.0.0.1"));
}

static void one_subscriber_has_one_tag(void **state)
{
    (void)state;
    assert_true(have_one_tag("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff"));
    assert_false(have_one_tag("2001:db8:1:2::1", "2001:db8:1:3::1"));
    assert_false(have_one_tag("192.0.2.7", "192.0.2.8"));
    assert_true(have_one_tag("192.0.2.7", "::ffff:192.0.2.7"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_ipv4_address_is_the_same_in_both_forms),
        cmocka_unit_test(other_writings_are_no_addresses),
        cmocka_unit_test(a_network_has_what_shares_its_first_bits),
        cmocka_unit_test(a_wrong_network_is_named),
        cmocka_unit_test(only_trusted_proxies_are_believed),
        cmocka_unit_test(one_subscriber_has_one_tag),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
