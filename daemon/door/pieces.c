/* SPDX-License-Identifier: Apache-2.0 */
#include "door/pieces.h"

#include <string.h>

struct text pieces_cut(struct text *rest, char byte)
{
    const char *at = rest->length > 0 ? memchr(rest->bytes, byte, rest->length) : NULL;
    size_t length = at != NULL ? (size_t)(at - rest->bytes) : rest->length;
    size_t used = at != NULL ? length + 1 : length;
    struct text head = {rest->bytes, length};
    *rest = (struct text){rest->length > 0 ? rest->bytes + used : NULL, rest->length - used};
    return head;
}

struct text pieces_cut_last(struct text *rest, char byte)
{
    size_t at = rest->length;
    while (at > 0 && rest->bytes[at - 1] != byte)
        at--;
    struct text tail = {rest->length > 0 ? rest->bytes + at : NULL, rest->length - at};
    rest->length = at > 0 ? at - 1 : 0;
    return tail;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

struct text pieces_trimmed(struct text text)
{
    while (text.length > 0 && is_blank(text.bytes[0]))
        text = (struct text){text.bytes + 1, text.length - 1};
    while (text.length > 0 && is_blank(text.bytes[text.length - 1]))
        text.length--;
    return text;
}

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

bool pieces_are_alike(struct text left, struct text right)
{
    if (left.length != right.length)
        return false;
    for (size_t at = 0; at < left.length; at++)
        if (lower(left.bytes[at]) != lower(right.bytes[at]))
            return false;
    return true;
}
