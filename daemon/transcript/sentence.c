/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript/sentence.h"

enum { ASSOCIATED_BYTES_MAX = 64 }; /* two ids and the words between them */

/* Begins with a word, as no entry of a log does: what is bound to one cannot stand for the other. */
static struct text associated_of(struct conversation_id conversation, int64_t question, char bytes[ASSOCIATED_BYTES_MAX])
{
    struct text_builder builder = text_builder_on(bytes, ASSOCIATED_BYTES_MAX);
    text_add_string(&builder, "feedback ");
    text_add_integer(&builder, conversation.value);
    text_add_byte(&builder, ' ');
    text_add_integer(&builder, question);
    return text_built(&builder);
}

bool sentence_seal(struct envelope *envelope, struct random *random, struct conversation_id conversation, int64_t question,
                   struct text plain, struct arena *arena, struct text *sealed)
{
    char associated[ASSOCIATED_BYTES_MAX];
    size_t length = plain.length + ENVELOPE_OVERHEAD;
    uint8_t *bytes = arena_take(arena, length);
    if (bytes == NULL || !envelope_seal(envelope, random, plain, associated_of(conversation, question, associated), bytes))
        return false;
    *sealed = (struct text){(const char *)bytes, length};
    return true;
}

bool sentence_open(struct envelope *envelope, struct conversation_id conversation, int64_t question, struct text sealed,
                   struct arena *arena, struct text *plain)
{
    char associated[ASSOCIATED_BYTES_MAX];
    if (sealed.length <= ENVELOPE_OVERHEAD)
        return false;
    size_t length = sealed.length - ENVELOPE_OVERHEAD;
    uint8_t *bytes = arena_take(arena, length);
    if (bytes == NULL || !envelope_unseal(envelope, sealed, associated_of(conversation, question, associated), bytes))
        return false;
    *plain = (struct text){(const char *)bytes, length};
    return true;
}
