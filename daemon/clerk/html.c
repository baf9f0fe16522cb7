/* SPDX-License-Identifier: Apache-2.0 */
#include "clerk/html.h"

#include <string.h>

enum { BEHIND_BYTES = 1000 }; /* what may stand behind words in the same builder */

void html_add_text(struct text_builder *builder, struct text text)
{
    for (size_t at = 0; at < text.length; at++)
        switch (text.bytes[at]) {
        case '&': text_add_string(builder, "&amp;"); break;
        case '<': text_add_string(builder, "&lt;"); break;
        case '>': text_add_string(builder, "&gt;"); break;
        case '"': text_add_string(builder, "&quot;"); break;
        case '\'': text_add_string(builder, "&#39;"); break;
        default: text_add_byte(builder, text.bytes[at]);
        }
}

static bool begins_with(struct text text, const char *start)
{
    size_t length = strlen(start);
    for (size_t at = 0; at < length; at++)
        if (at >= text.length || (text.bytes[at] | (start[at] >= 'a' ? 0x20 : 0)) != start[at])
            return false;
    return true;
}

/* Space, brackets and quotes end an address, and so do the quotes, dashes and direction marks
 * of U+2000 to U+207F and the guillemets. */
static bool is_end(struct text text, size_t at)
{
    unsigned char byte = (unsigned char)text.bytes[at], next = at + 1 < text.length ? (unsigned char)text.bytes[at + 1] : 0;
    return byte <= ' ' || byte == 0x7F || strchr("<>\"'`{}|\\^", byte) != NULL || (byte == 0xE2 && (next == 0x80 || next == 0x81)) ||
           (byte == 0xC2 && (next == 0xAB || next == 0xBB || next == 0xA0));
}

static size_t without_trailing(struct text text, size_t length)
{
    int open = 0;
    for (size_t at = 0; at < length; at++)
        open += text.bytes[at] == '(' ? 1 : text.bytes[at] == ')' ? -1 : 0;
    while (length > 0 && (strchr(".,;:!?", text.bytes[length - 1]) != NULL || (text.bytes[length - 1] == ')' && open < 0)))
        open += text.bytes[--length] == ')';
    return length;
}

/* Bytes of the address that begins here; 0 when none does. */
static size_t address_length(struct text text)
{
    size_t scheme = begins_with(text, "https://") ? 8 : begins_with(text, "http://") ? 7 : 0, length = scheme;
    if (scheme == 0)
        return 0;
    while (length < text.length && !is_end(text, length))
        length++;
    length = without_trailing(text, length);
    size_t host = scheme;
    for (; host < length && strchr("/?#", text.bytes[host]) == NULL; host++)
        if (text.bytes[host] == '@')
            return 0;
    return host > scheme ? length : 0;
}

static bool is_letter(char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/* How long it is as text in HTML. */
static size_t text_length(struct text text)
{
    char sign[8];
    size_t length = 0;
    for (size_t at = 0; at < text.length; at++) {
        struct text_builder builder = text_builder_on(sign, sizeof sign);
        html_add_text(&builder, (struct text){text.bytes + at, 1});
        length += builder.length;
    }
    return length;
}

static void add_link(struct text_builder *builder, struct text address)
{
    text_add_string(builder, "<a href=\"");
    html_add_text(builder, address);
    text_add_string(builder, "\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">");
    html_add_text(builder, address);
    text_add_string(builder, "</a>");
}

/* Whether there is room for what a link is more than its address, beside all of the words. */
static bool has_room(const struct text_builder *builder, struct text address, struct text words)
{
    static const char AROUND[] = "<a href=\"\" target=\"_blank\" rel=\"noopener noreferrer nofollow\"></a>";
    return builder->length + text_length(words) + text_length(address) + sizeof AROUND + BEHIND_BYTES < builder->size;
}

void html_add_words(struct text_builder *builder, struct text text)
{
    size_t plain = 0;
    for (size_t at = 0; at < text.length; at++) {
        struct text rest = {text.bytes + at, text.length - at};
        size_t length = at > 0 && is_letter(text.bytes[at - 1]) ? 0 : address_length(rest);
        if (length == 0)
            continue;
        struct text address = {rest.bytes, length}, words = {text.bytes + plain, text.length - plain};
        if (!has_room(builder, address, words))
            break;
        html_add_text(builder, (struct text){text.bytes + plain, at - plain});
        add_link(builder, address);
        plain = at + length;
        at = plain - 1;
    }
    html_add_text(builder, (struct text){text.bytes + plain, text.length - plain});
}
