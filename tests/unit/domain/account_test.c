/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit.h"

#include "domain/account.h"
#include "domain/limits.h"

#include <string.h>

static bool is_weak(const char *login, const char *password)
{
    return account_password_is_weak(text_of(login), text_of(password));
}

static bool is_login(const char *login)
{
    return account_login_is_valid(text_of(login));
}

static void a_login_is_small_letters_digits_and_four_signs(void **state)
{
    (void)state;
    assert_true(is_login("mette"));
    assert_true(is_login("maria.petrova@library.example"));
    assert_true(is_login("m-1_b"));
    assert_false(is_login("Mette"));
    assert_false(is_login("mette b"));
    assert_false(is_login("mette\n"));
    assert_false(is_login("мария"));
    assert_false(is_login("søren"));
    assert_false(account_login_is_valid((struct text){"me\0tte", 6}));
}

static void a_login_has_two_to_sixty_four_signs(void **state)
{
    (void)state;
    char longest[LOGIN_CHARACTERS_MAX + 1];
    memset(longest, 'a', sizeof longest);
    assert_false(is_login(""));
    assert_false(is_login("a"));
    assert_true(is_login("ab"));
    assert_true(account_login_is_valid((struct text){longest, LOGIN_CHARACTERS_MAX}));
    assert_false(account_login_is_valid((struct text){longest, LOGIN_CHARACTERS_MAX + 1}));
}

static void a_password_of_eleven_characters_is_too_short(void **state)
{
    (void)state;
    assert_true(is_weak("mette", "river lamp!"));
    assert_false(is_weak("mette", "river lamp!s"));
    assert_true(is_weak("mette", ""));
}

static void characters_count_and_not_bytes(void **state)
{
    (void)state;
    assert_true(is_weak("mette", "реката тече"));   /* 11 letters, 21 bytes */
    assert_false(is_weak("mette", "реката тече!"));
}

static void long_but_simple_is_weak(void **state)
{
    (void)state;
    assert_true(is_weak("mette", "aaaaaaaaaaaaaaaaaaaa"));
    assert_true(is_weak("mette", "121212121212121212"));
    assert_true(is_weak("mette", "abcdabcdabcdabcd"));
    assert_false(is_weak("mette", "abcdeabcdeab"));
}

static void what_everybody_tries_first_is_weak_with_a_little_around_it(void **state)
{
    (void)state;
    assert_true(is_weak("mette", "Password2026"));
    assert_true(is_weak("mette", "qwertyuiop12"));
    assert_true(is_weak("mette", "biblioteka2026!"));
    assert_true(is_weak("mette", "Adgangskode1!"));
    assert_false(is_weak("mette", "my password is a long sentence"));
}

static void a_password_with_the_login_in_it_is_weak(void **state)
{
    (void)state;
    assert_true(is_weak("mette", "xx-METTE-yy-44"));
    assert_false(is_weak("al", "real albatross")); /* two letters stand in anything */
}

static void the_first_five_tries_cost_nothing(void **state)
{
    (void)state;
    for (int failures = 0; failures < 5; failures++)
        assert_int_equal(account_delay_ms(failures), 0);
}

static void then_each_failure_doubles_the_wait_up_to_five_minutes(void **state)
{
    (void)state;
    assert_int_equal(account_delay_ms(5), 1000);
    assert_int_equal(account_delay_ms(6), 2000);
    assert_int_equal(account_delay_ms(13), 256000);
    assert_int_equal(account_delay_ms(14), 300000);
    assert_int_equal(account_delay_ms(1000000), 300000);
    for (int failures = 0; failures < 100; failures++)
        assert_true(account_delay_ms(failures) <= account_delay_ms(failures + 1));
}

static void a_name_shows_all_that_is_in_it(void **state)
{
    (void)state;
    static const char *const hidden[] = {"", " ", "Maria\n", "\u202eairaM", "Ma\u200bria", "Maria\u00a0B", "Ma\tria"};
    for (size_t at = 0; at < sizeof hidden / sizeof *hidden; at++)
        assert_false(account_name_is_valid(text_of(hidden[at])));
    assert_true(account_name_is_valid(text_of("Мария-Луиза О'Браян")));
}

static void nobody_is_called_like_the_service_or_almost_like_a_colleague(void **state)
{
    (void)state;
    static const char *const taken[] = {"cvdesk", "CVdesk", "Admin", "СИСТЕМА", "Поддръжка", "Tjenesten", "Systemet"};
    for (size_t at = 0; at < sizeof taken / sizeof *taken; at++)
        assert_true(account_name_misleads(ROLE_EXPERT, text_of(taken[at])) && !account_name_misleads(ROLE_ADMIN, text_of(taken[at])));
    static const char *const mixed[] = {"\u041caria", "M\u0430ria", "Мария Иванo\u0432a", "Αdam", "Ma\u0301\u0440ia", "\u0430dmin"};
    for (size_t at = 0; at < sizeof mixed / sizeof *mixed; at++)
        assert_true(account_name_misleads(ROLE_ADMIN, text_of(mixed[at])));
    static const char *const fit[] = {"Admina", "Milcho, Jobcenter Видин", "Мария-Louise", "Sørine Åkjær", "Support, Jobcenter Vejle"};
    for (size_t at = 0; at < sizeof fit / sizeof *fit; at++)
        assert_false(account_name_misleads(ROLE_LIBRARIAN, text_of(fit[at])));
}

static void an_experts_name_names_the_organisation(void **state)
{
    (void)state;
    assert_true(account_names_organisation(text_of("Milcho, Labour Office Vidin")));
    assert_true(account_names_organisation(text_of("Милчо, Бюро по труда – Видин")));
    assert_false(account_names_organisation(text_of("Milcho")));
    assert_false(account_names_organisation(text_of("Milcho, ")));
    assert_false(account_names_organisation(text_of("Milcho,  ")));
    assert_false(account_names_organisation(text_of(", Labour Office")));
    assert_false(account_names_organisation(text_of("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_login_is_small_letters_digits_and_four_signs),
        cmocka_unit_test(a_login_has_two_to_sixty_four_signs),
        cmocka_unit_test(a_password_of_eleven_characters_is_too_short),
        cmocka_unit_test(characters_count_and_not_bytes),
        cmocka_unit_test(long_but_simple_is_weak),
        cmocka_unit_test(what_everybody_tries_first_is_weak_with_a_little_around_it),
        cmocka_unit_test(a_password_with_the_login_in_it_is_weak),
        cmocka_unit_test(the_first_five_tries_cost_nothing),
        cmocka_unit_test(a_name_shows_all_that_is_in_it),
        cmocka_unit_test(nobody_is_called_like_the_service_or_almost_like_a_colleague),
        cmocka_unit_test(an_experts_name_names_the_organisation),
        cmocka_unit_test(then_each_failure_doubles_the_wait_up_to_five_minutes),
    };
    return cmocka_run_group_tests_name("domain/account", tests, NULL, NULL);
}
