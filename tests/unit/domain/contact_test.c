/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/contact.h"

#include <string.h>

static void an_address_is_one_address_and_nothing_else(void **state)
{
    (void)state;
    static const char *const good[] = {"ana@example.org", "a.b+c@mail.example.co.uk", "o'neill@example.ie", "x@a-b.dk", "1@2.bg"};
    static const char *const bad[] = {
        "", "@", "ana", "ana@", "@example.org", "ana@example", "ana@@example.org", "ana@example.org ", " ana@example.org", "ana@example..org",
        ".ana@example.org", "ana.@example.org", "ana@.example.org", "ana@example.org.", "ana@-example.org", "ana@example-.org", "ana@exa_mple.org",
        "ana@example.org\r\nBcc: all@example.org", "ana@example.org\n", "ana@example.org,eve@example.org", "Ana <ana@example.org>", "\"a b\"@example.org",
        "ana(home)@example.org", "ana@[127.0.0.1]", "\xD0\xB0na@example.org", "ana@example.org;eve", "ana:x@example.org", "a\tb@example.org", "a\\b@example.org"};
    for (size_t row = 0; row < sizeof good / sizeof *good; row++)
        if (!contact_is_mail(text_of(good[row])))
            fail_msg("%s was refused", good[row]);
    for (size_t row = 0; row < sizeof bad / sizeof *bad; row++)
        if (contact_is_mail(text_of(bad[row])))
            fail_msg("%s was taken", bad[row]);
    assert_false(contact_is_mail((struct text){"ana@exa\0mple.org", 16}));
}

static void an_address_has_a_longest(void **state)
{
    (void)state;
    char address[80] = {0};
    memset(address, 'a', 64);
    memcpy(address + 64, "@b.bg", 5);
    assert_true(contact_is_mail(text_of(address)));
    assert_false(contact_is_mail((struct text){"a", 1}));
    memmove(address + 65, "@b.bg", 5);
    address[64] = 'a';
    assert_false(contact_is_mail(text_of(address)));
}

static void a_number_is_one_number(void **state)
{
    (void)state;
    static const char *const good[] = {"112", "0888 123 456", "+359 888 123456", "(02) 943-12-34", "+45 12 34 56 78", "12.34.56.78"};
    static const char *const bad[] = {"", "12", "+", "tomorrow", "0888 123 456 after five", "+359+888", "0888\n123", "123456789012345678901", "\xD9\xA1\xD9\xA2\xD9\xA3"};
    for (size_t row = 0; row < sizeof good / sizeof *good; row++)
        if (!contact_is_telephone(text_of(good[row])))
            fail_msg("%s was refused", good[row]);
    for (size_t row = 0; row < sizeof bad / sizeof *bad; row++)
        if (contact_is_telephone(text_of(bad[row])))
            fail_msg("%s was taken", bad[row]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_address_is_one_address_and_nothing_else),
        cmocka_unit_test(an_address_has_a_longest),
        cmocka_unit_test(a_number_is_one_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
