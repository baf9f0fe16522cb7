/* SPDX-License-Identifier: Apache-2.0
 *
 * A file as a stranger may send it. The first line is its name, the second a chunk of it in
 * base64, the rest its bytes. Whatever it is: it is read in chunks as the desk reads it, a kind
 * that is found is one that its beginning allowed, its name has the ending of that kind and
 * nothing that leads elsewhere, and base64 that is taken is the one form of its bytes. */
#include "base/require.h"
#include "domain/file.h"
#include "domain/file_kind.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct text next_line(struct text *rest)
{
    const char *end = rest->length > 0 ? memchr(rest->bytes, '\n', rest->length) : NULL;
    size_t length = end != NULL ? (size_t)(end - rest->bytes) : rest->length;
    struct text line = {rest->bytes, length};
    size_t used = end != NULL ? length + 1 : length;
    *rest = (struct text){rest->bytes + used, rest->length - used};
    return line;
}

/* In memory of its own, so that a step behind its end is seen. */
static struct text copied(const char *bytes, size_t length)
{
    char *copy = malloc(length + (length == 0));
    require(copy != NULL);
    if (length > 0)
        memcpy(copy, bytes, length);
    return (struct text){copy, length};
}

static void look_at_base64(struct text line)
{
    static const char SIGNS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned char *bytes = malloc(line.length / 4 * 3 + 1);
    size_t count;
    require(bytes != NULL);
    if (text_read_base64(line, bytes, &count)) {
        require(count <= line.length / 4 * 3 && line.length == (count + 2) / 3 * 4);
        for (size_t at = 0; at < count; at += 3) {
            unsigned bits = 0;
            for (size_t byte = at; byte < at + 3; byte++)
                bits = bits << 8 | (byte < count ? bytes[byte] : 0U);
            for (size_t sign = 0; sign < 4; sign++)
                require(line.bytes[at / 3 * 4 + sign] == (at + sign <= count ? SIGNS[bits >> (18 - 6 * sign) & 63] : '='));
        }
    }
    free(bytes);
}

static void look_at_name(struct text given, enum file_kind kind)
{
    static const char *const endings[FILE_KIND_COUNT][2] = {
        [FILE_KIND_PDF] = {".pdf", ".pdf"}, [FILE_KIND_DOCX] = {".docx", ".docx"}, [FILE_KIND_ODT] = {".odt", ".odt"}, [FILE_KIND_RTF] = {".rtf", ".rtf"},
        [FILE_KIND_TEXT] = {".txt", ".txt"}, [FILE_KIND_JPEG] = {".jpg", ".jpeg"}, [FILE_KIND_PNG] = {".png", ".png"},
    };
    char bytes[FILE_NAME_BYTES_MAX], head[FILE_DISPOSITION_BYTES_MAX];
    struct text_builder builder = text_builder_on(bytes, sizeof bytes), line = text_builder_on(head, sizeof head);
    file_name(given, kind, &builder);
    struct text name = text_built(&builder);
    require(!builder.overflowed && text_is_utf8(name) && text_is_visible(name));
    bool has_ending = false;
    for (size_t which = 0; which < 2; which++) {
        size_t length = strlen(endings[kind][which]);
        has_ending |= name.length > length && memcmp(name.bytes + name.length - length, endings[kind][which], length) == 0;
    }
    require(has_ending && memchr(name.bytes, '/', name.length) == NULL && memchr(name.bytes, '\\', name.length) == NULL);
    file_disposition(name, &line);
    require(!line.overflowed);
    for (size_t at = 0; at < line.length; at++)
        require(head[at] >= 0x20 && head[at] < 0x7f);
}

static void look_at_bytes(struct text whole, struct text name)
{
    if (whole.length == 0)
        return;
    int64_t size = (int64_t)whole.length, count = file_chunks(size);
    bool is_text = true;
    for (int64_t number = 0; number < count; number++)
        is_text = file_kind_is_text((struct text){whole.bytes + number * FILE_CHUNK_BYTES, file_chunk_bytes(size, number)}) && is_text;
    struct text head = copied(whole.bytes, file_chunk_bytes(size, 0));
    size_t last = file_chunk_bytes(size, count - 1) + (count > 1 ? FILE_CHUNK_BYTES : 0);
    struct text tail = copied(whole.bytes + whole.length - last, last);
    enum file_kind kind = FILE_KIND_COUNT;
    if (file_kind_find(head, tail, size, is_text, &kind)) {
        require(kind < FILE_KIND_COUNT && file_kind_may_begin(head) && (kind != FILE_KIND_TEXT || is_text));
        if (text_is_utf8(name))
            look_at_name(name, kind);
    }
    free((char *)tail.bytes);
    free((char *)head.bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text rest = {(const char *)data, size};
    struct text name = next_line(&rest);
    look_at_base64(next_line(&rest));
    look_at_bytes(rest, name);
    return 0;
}
