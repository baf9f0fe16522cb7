/* SPDX-License-Identifier: Apache-2.0
 *
 * Stricter than the standard of addresses: what two programs could read in two ways, or a
 * person could mistake for another place, is not taken. A librarian hands these out in the
 * library's name. */
#include "domain/guide.h"

#include <string.h>

enum { LABEL_BYTES_MAX = 63, HOST_BYTES_MAX = 253, PORT_MAX = 65535 };

bool guide_has_title(const struct guide *guide)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        if (guide->titles[language].length > 0)
            return true;
    return false;
}

static bool is_digit(char sign)
{
    return sign >= '0' && sign <= '9';
}

static bool is_letter(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

static bool is_hex(char sign)
{
    return is_digit(sign) || (sign >= 'a' && sign <= 'f') || (sign >= 'A' && sign <= 'F');
}

/* What stands before the first of some signs; rest is what begins with it. */
static struct text until(struct text text, const char *signs, struct text *rest)
{
    size_t length = 0;
    while (length < text.length && (text.bytes[length] == '\0' || strchr(signs, text.bytes[length]) == NULL))
        length++;
    *rest = (struct text){text.bytes + length, text.length - length};
    return (struct text){text.bytes, length};
}

static bool label_is_valid(struct text label)
{
    if (label.length == 0 || label.length > LABEL_BYTES_MAX || label.bytes[0] == '-' || label.bytes[label.length - 1] == '-')
        return false;
    for (size_t at = 0; at < label.length; at++)
        if (!is_letter(label.bytes[at]) && !is_digit(label.bytes[at]) && label.bytes[at] != '-')
            return false;
    return true;
}

/* Two parts or more, and the last begins with a letter: so it is no number of a machine. */
static bool host_is_valid(struct text host)
{
    struct text label, rest = host;
    int labels = 0;
    if (host.length > HOST_BYTES_MAX)
        return false;
    for (;;) {
        label = until(rest, ".", &rest);
        if (!label_is_valid(label))
            return false;
        labels++;
        if (rest.length == 0)
            return labels > 1 && is_letter(label.bytes[0]);
        rest = (struct text){rest.bytes + 1, rest.length - 1};
    }
}

/* Empty, or a colon and a number. */
static bool port_is_valid(struct text port)
{
    uint64_t number;
    return port.length == 0 || (text_read_number((struct text){port.bytes + 1, port.length - 1}, PORT_MAX, &number) && number > 0);
}

/* Empty, or what a path, a question and a mark may hold (RFC 3986 §2). */
static bool path_is_valid(struct text path)
{
    for (size_t at = 0; at < path.length; at++) {
        char sign = path.bytes[at];
        bool is_coded = sign == '%' && at + 2 < path.length && is_hex(path.bytes[at + 1]) && is_hex(path.bytes[at + 2]);
        bool is_plain = is_letter(sign) || is_digit(sign) || (sign != '\0' && strchr("-._~!$&'()*+,;=:@/?#", sign) != NULL);
        if (!is_coded && !is_plain)
            return false;
    }
    return true;
}

bool guide_address_is_valid(struct text address)
{
    static const char *const schemes[] = {"https://", "http://"};
    for (size_t at = 0; at < sizeof schemes / sizeof *schemes; at++) {
        size_t length = strlen(schemes[at]);
        if (address.length <= length || memcmp(address.bytes, schemes[at], length) != 0)
            continue;
        struct text path, port, rest = {address.bytes + length, address.length - length};
        struct text place = until(rest, "/?#", &path);
        struct text host = until(place, ":", &port);
        return host_is_valid(host) && port_is_valid(port) && path_is_valid(path);
    }
    return false;
}
