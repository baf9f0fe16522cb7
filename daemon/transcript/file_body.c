/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript/file_body.h"

#include "base/require.h"

#include <string.h>

enum { ASSOCIATED_BYTES = 8 + FILE_MARK_BYTES + 8 + 8 };

static void add_u64(struct text_builder *builder, int64_t value)
{
    for (int at = 0; at < 8; at++)
        text_add_byte(builder, (char)((uint64_t)value >> 8 * at));
}

/* Which chunk is the last follows from the size. */
static struct text associated_of(const struct store_file *file, int64_t number, char bytes[ASSOCIATED_BYTES])
{
    struct text_builder builder = text_builder_on(bytes, ASSOCIATED_BYTES);
    add_u64(&builder, file->conversation.value);
    text_add(&builder, (struct text){(const char *)file->mark, sizeof file->mark});
    add_u64(&builder, file->size);
    add_u64(&builder, number);
    require(!builder.overflowed);
    return text_built(&builder);
}

bool file_body_seal(struct envelope *envelope, struct random *random, const struct store_file *file, int64_t number, struct text plain,
                    struct arena *arena, struct text *sealed)
{
    char associated[ASSOCIATED_BYTES];
    size_t length = plain.length + ENVELOPE_OVERHEAD;
    uint8_t *bytes = arena_take(arena, length);
    if (bytes == NULL || !envelope_seal(envelope, random, plain, associated_of(file, number, associated), bytes))
        return false;
    *sealed = (struct text){(const char *)bytes, length};
    return true;
}

bool file_body_open(struct envelope *envelope, const struct store_file *file, int64_t number, struct text sealed, struct arena *arena,
                    struct text *plain)
{
    char associated[ASSOCIATED_BYTES];
    if (sealed.length < ENVELOPE_OVERHEAD)
        return false;
    size_t length = sealed.length - ENVELOPE_OVERHEAD;
    uint8_t *bytes = arena_take(arena, length + 1);
    if (bytes == NULL || !envelope_unseal(envelope, sealed, associated_of(file, number, associated), bytes))
        return false;
    *plain = (struct text){(const char *)bytes, length};
    return true;
}

/* ---- "17 48213 cv.pdf" ---- */

void file_entry_write(const struct file_entry *entry, struct text_builder *builder)
{
    text_add_integer(builder, entry->id.value);
    text_add_byte(builder, ' ');
    text_add_integer(builder, entry->size);
    text_add_byte(builder, ' ');
    text_add(builder, entry->name);
}

/* The number before the next space. */
static bool take_number(struct text *rest, int64_t *number)
{
    const char *space = rest->length == 0 ? NULL : memchr(rest->bytes, ' ', rest->length);
    uint64_t value;
    if (space == NULL || !text_read_number((struct text){rest->bytes, (size_t)(space - rest->bytes)}, INT64_MAX, &value))
        return false;
    *number = (int64_t)value;
    *rest = (struct text){space + 1, rest->length - (size_t)(space + 1 - rest->bytes)};
    return true;
}

struct file_entry file_entry_read(struct text plain)
{
    struct file_entry entry = {.size = 0};
    struct text rest = plain;
    if (!take_number(&rest, &entry.id.value) || !take_number(&rest, &entry.size))
        return (struct file_entry){.id = {0}, .name = {"", 0}};
    entry.name = rest;
    return entry;
}
