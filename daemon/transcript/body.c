/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript/body.h"

#include "base/plant.h"
#include "base/require.h"

#include <string.h>

enum { ASSOCIATED_BYTES_MAX = 80 };

static void add_u64(struct text_builder *builder, int64_t value)
{
    for (int at = 0; at < 8; at++)
        text_add_byte(builder, (char)((uint64_t)value >> 8 * at));
}

/* Every column but the body, each of fixed width: no two rows give the same bytes. */
static struct text associated_of(const struct store_entry *entry, char bytes[ASSOCIATED_BYTES_MAX])
{
    struct text_builder builder = text_builder_on(bytes, ASSOCIATED_BYTES_MAX);
    add_u64(&builder, entry->log.value);
    add_u64(&builder, entry->seq);
    add_u64(&builder, (int64_t)entry->kind);
    add_u64(&builder, (int64_t)entry->side);
    add_u64(&builder, entry->staff.value);
    add_u64(&builder, entry->at_ms);
    add_u64(&builder, entry->has_writer ? entry->number : 0);
    if (entry->has_writer)
        text_add(&builder, (struct text){(const char *)entry->writer.bytes, sizeof entry->writer.bytes});
    require(!builder.overflowed);
    return text_built(&builder);
}

bool body_seal(struct envelope *envelope, struct digester *digester, struct random *random, struct text plain, struct arena *arena,
               struct store_entry *entry)
{
    char associated[ASSOCIATED_BYTES_MAX];
    size_t length = plain.length + ENVELOPE_OVERHEAD;
    uint8_t *sealed = arena_take(arena, length);
    if (sealed == NULL || !envelope_seal(envelope, random, plain, associated_of(entry, associated), sealed))
        return false;
    entry->body = (struct text){(const char *)sealed, length};
    digest_take(digester, entry->body, (struct text){NULL, 0}, entry->body_digest);
    return true;
}

bool body_open(struct envelope *envelope, const struct store_entry *entry, struct arena *arena, struct text *plain)
{
    char associated[ASSOCIATED_BYTES_MAX];
    if (entry->body.length < ENVELOPE_OVERHEAD)
        return false;
    size_t length = entry->body.length - ENVELOPE_OVERHEAD;
    uint8_t *opened = arena_take(arena, length + 1);
    if (opened == NULL || !envelope_unseal(envelope, entry->body, associated_of(entry, associated), opened))
        return false;
    *plain = (struct text){(const char *)opened, length};
    return true;
}

int64_t body_about(struct text plain)
{
    int64_t seq = 0;
    for (size_t at = 0; at < plain.length && at < 7; at++)
        seq = seq * 10 + (plain.bytes[at] - '0');
    return seq;
}

void body_chain(struct digester *digester, struct log *log, const struct store_entry *entry)
{
    uint8_t next[DIGEST_BYTES];
    digest_take(digester, (struct text){(const char *)log->running, sizeof log->running},
                (struct text){(const char *)entry->body_digest, sizeof entry->body_digest}, next);
    if (!plant("drop_hash"))
        memcpy(log->running, next, sizeof next);
    log->head = entry->seq;
}
