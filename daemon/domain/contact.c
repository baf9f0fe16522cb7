/* SPDX-License-Identifier: Apache-2.0 */
#include "domain/contact.h"

#include <string.h>

/* RFC 5321, 4.5.3.1; fewer digits than three are no number, and E.164 has 15 at most: room for
 * an extension. */
enum { LOCAL_BYTES_MAX = 64, DOMAIN_BYTES_MAX = 255, DIGITS_MIN = 3, DIGITS_MAX = 20 };

static bool is_letter_or_digit(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/* Words of letters, digits and the further signs, with single points between them; none begins
 * or ends with a hyphen where that is not wanted. */
static bool is_dotted(struct text text, const char *signs, bool may_edge_hyphen)
{
    bool was_point = true;
    for (size_t at = 0; at < text.length; at++) {
        char byte = text.bytes[at];
        bool is_point = byte == '.';
        bool is_last = at + 1 == text.length || text.bytes[at + 1] == '.';
        if (is_point ? was_point : !is_letter_or_digit(byte) && (byte == '\0' || strchr(signs, byte) == NULL))
            return false;
        if (byte == '-' && !may_edge_hyphen && (was_point || is_last))
            return false;
        was_point = is_point;
    }
    return !was_point;
}

bool contact_is_mail(struct text contact)
{
    const char *at = contact.length > 0 ? memchr(contact.bytes, '@', contact.length) : NULL;
    if (at == NULL)
        return false;
    struct text local = {contact.bytes, (size_t)(at - contact.bytes)};
    struct text domain = {at + 1, contact.length - local.length - 1};
    return local.length <= LOCAL_BYTES_MAX && domain.length <= DOMAIN_BYTES_MAX && is_dotted(local, "!#$%&'*+-/=?^_`{|}~", true) &&
           is_dotted(domain, "-", false) && memchr(domain.bytes, '.', domain.length) != NULL;
}

bool contact_is_telephone(struct text contact)
{
    size_t digits = 0;
    for (size_t at = 0; at < contact.length; at++) {
        char byte = contact.bytes[at];
        if (byte >= '0' && byte <= '9')
            digits++;
        else if (byte == '\0' || strchr(at == 0 ? "+(" : " -()/.", byte) == NULL)
            return false;
    }
    return digits >= DIGITS_MIN && digits <= DIGITS_MAX;
}
