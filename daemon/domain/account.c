/* SPDX-License-Identifier: Apache-2.0
 *
 * Length does most of the work (NIST SP 800-63B §5.1.1): no rules about signs and digits,
 * which only make people write passwords down. */
#include "domain/account.h"

#include "domain/limits.h"

#include <string.h>

enum { FREE_FAILURES = 5, DELAY_MS_MAX = 300000 };

bool account_login_is_valid(struct text login)
{
    if (login.length < 2 || login.length > LOGIN_CHARACTERS_MAX)
        return false;
    for (size_t at = 0; at < login.length; at++) {
        char sign = login.bytes[at];
        bool is_known = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || strchr(".-_@", sign) != NULL;
        if (sign == '\0' || !is_known)
            return false;
    }
    return true;
}

/* Whoever reads one of these over a message takes it for the service's own word. */
static bool speaks_for_the_service(struct text name)
{
    static const char *const names[] = {
        "cvdesk", "system", "service", "support", "admin", "administrator", "moderator", "robot", "you",
        "система", "услуга", "поддръжка", "админ", "администратор", "модератор", "робот", "вие",
        "systemet", "tjenesten", "administratoren", "dig",
    };
    for (size_t at = 0; at < sizeof names / sizeof *names; at++)
        if (text_is_alike(name, text_of(names[at])))
            return true;
    return false;
}

bool account_name_is_valid(struct text name)
{
    return text_is_plain_line(name);
}

bool account_name_misleads(enum role role, struct text name)
{
    bool talks = role == ROLE_LIBRARIAN || role == ROLE_SUPERVISOR || role == ROLE_EXPERT;
    return text_mixes_alphabets(name) || (talks && speaks_for_the_service(name));
}

bool account_names_organisation(struct text name)
{
    for (size_t at = 1; at + 2 < name.length; at++)
        if (name.bytes[at] == ',' && name.bytes[at + 1] == ' ' && name.bytes[at + 2] != ' ')
            return true;
    return false;
}

static char lower(char sign)
{
    return sign >= 'A' && sign <= 'Z' ? (char)(sign - 'A' + 'a') : sign;
}

static bool contains(struct text text, struct text part)
{
    for (size_t at = 0; part.length > 0 && at + part.length <= text.length; at++) {
        size_t same = 0;
        while (same < part.length && lower(text.bytes[at + same]) == lower(part.bytes[same]))
            same++;
        if (same == part.length)
            return true;
    }
    return false;
}

/* How many different bytes it is made of: aaaaaaaaaaaa and 121212121212 are long but simple. */
static size_t variety(struct text text)
{
    bool is_seen[256] = {false};
    size_t count = 0;
    for (size_t at = 0; at < text.length; at++) {
        unsigned char byte = (unsigned char)text.bytes[at];
        count += !is_seen[byte];
        is_seen[byte] = true;
    }
    return count;
}

bool account_password_is_weak(struct text login, struct text password)
{
    static const char *const tried_first[] = {
        "password", "passw0rd", "qwerty", "asdfgh", "123456", "654321", "letmein", "welcome", "iloveyou",
        "librarian", "biblioteka", "bibliotek", "parola", "adgangskode", "kodeord", "cvdesk", "administrator",
    };
    if (text_characters(password) < PASSWORD_CHARACTERS_MIN || variety(password) < 5)
        return true;
    if (login.length >= 4 && contains(password, login))
        return true;
    for (size_t at = 0; at < sizeof tried_first / sizeof *tried_first; at++)
        if (contains(password, text_of(tried_first[at])) && password.length < strlen(tried_first[at]) + 8)
            return true;
    return false;
}

int64_t account_delay_ms(int failures)
{
    if (failures < FREE_FAILURES)
        return 0;
    int doublings = failures - FREE_FAILURES;
    return doublings >= 9 ? DELAY_MS_MAX : (int64_t)1000 << doublings > DELAY_MS_MAX ? DELAY_MS_MAX : (int64_t)1000 << doublings;
}
