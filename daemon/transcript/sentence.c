/* SPDX-License-Identifier: Apache-2.0 */
#include "transcript/sentence.h"

enum { ASSOCIATED_BYTES_MAX = 80 }; /* an id, another or the id of a mail, and the words between them */

/* Begins with a word, as no entry of a log does: what is bound to one cannot stand for the other. */
static struct text of_question(struct conversation_id conversation, int64_t question, char bytes[ASSOCIATED_BYTES_MAX])
{
    struct text_builder builder = text_builder_on(bytes, ASSOCIATED_BYTES_MAX);
    text_add_string(&builder, "feedback ");
    text_add_integer(&builder, conversation.value);
    text_add_byte(&builder, ' ');
    text_add_integer(&builder, question);
    return text_built(&builder);
}

static struct text of_mail(const struct notice *mail, char bytes[ASSOCIATED_BYTES_MAX])
{
    struct text_builder builder = text_builder_on(bytes, ASSOCIATED_BYTES_MAX);
    text_add_string(&builder, "copy ");
    text_add_integer(&builder, mail->conversation.value);
    text_add_byte(&builder, ' ');
    text_add_hex(&builder, mail->id, sizeof mail->id);
    return text_built(&builder);
}

static bool seal(struct envelope *envelope, struct random *random, struct text associated, struct text plain, struct arena *arena, struct text *sealed)
{
    size_t length = plain.length + ENVELOPE_OVERHEAD;
    uint8_t *bytes = arena_take(arena, length);
    if (bytes == NULL || !envelope_seal(envelope, random, plain, associated, bytes))
        return false;
    *sealed = (struct text){(const char *)bytes, length};
    return true;
}

static bool unseal(struct envelope *envelope, struct text associated, struct text sealed, struct arena *arena, struct text *plain)
{
    if (sealed.length <= ENVELOPE_OVERHEAD)
        return false;
    size_t length = sealed.length - ENVELOPE_OVERHEAD;
    uint8_t *bytes = arena_take(arena, length);
    if (bytes == NULL || !envelope_unseal(envelope, sealed, associated, bytes))
        return false;
    *plain = (struct text){(const char *)bytes, length};
    return true;
}

bool sentence_seal(struct envelope *envelope, struct random *random, struct conversation_id conversation, int64_t question,
                   struct text plain, struct arena *arena, struct text *sealed)
{
    char associated[ASSOCIATED_BYTES_MAX];
    return seal(envelope, random, of_question(conversation, question, associated), plain, arena, sealed);
}

bool sentence_open(struct envelope *envelope, struct conversation_id conversation, int64_t question, struct text sealed,
                   struct arena *arena, struct text *plain)
{
    char associated[ASSOCIATED_BYTES_MAX];
    return unseal(envelope, of_question(conversation, question, associated), sealed, arena, plain);
}

bool sentence_seal_address(struct envelope *envelope, struct random *random, const struct notice *mail, struct text plain,
                           struct arena *arena, struct text *sealed)
{
    char associated[ASSOCIATED_BYTES_MAX];
    return seal(envelope, random, of_mail(mail, associated), plain, arena, sealed);
}

bool sentence_open_address(struct envelope *envelope, const struct notice *mail, struct text sealed, struct arena *arena, struct text *plain)
{
    char associated[ASSOCIATED_BYTES_MAX];
    return unseal(envelope, of_mail(mail, associated), sealed, arena, plain);
}
