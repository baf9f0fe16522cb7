/* SPDX-License-Identifier: Apache-2.0 */
#include "store/query.h"

enum store_result sqlite_add_copy(struct store *store, struct copy *copy)
{
    struct query query = query_open(store, STATEMENT_ADD_COPY);
    query_bind_integer(&query, copy->mail.conversation.value);
    query_bind_integer(&query, copy->seeker.value);
    query_bind_integer(&query, copy->language);
    query_bind_body(&query, copy->address);
    query_bind_integer(&query, copy->mail.state);
    query_bind_integer(&query, copy->mail.seq);
    query_bind_bytes(&query, copy->mail.id, sizeof copy->mail.id);
    query_bind_integer(&query, copy->mail.since_ms);
    query_bind_integer(&query, copy->mail.due_ms);
    query_bind_integer(&query, copy->mail.tries);
    return query_write_id(&query, &copy->id.value);
}

enum store_result sqlite_save_copy(struct store *store, const struct copy *copy)
{
    struct query query = query_open(store, STATEMENT_SAVE_COPY);
    query_bind_body(&query, copy->address);
    query_bind_integer(&query, copy->mail.state);
    query_bind_integer(&query, copy->mail.due_ms);
    query_bind_integer(&query, copy->mail.tries);
    query_bind_integer(&query, copy->id.value);
    return query_write_row(&query);
}

static enum store_result read_one(struct query *query, struct arena *arena, struct copy *copy)
{
    if (query_next(query)) {
        copy->id.value = query_integer(query);
        copy->mail.conversation.value = query_integer(query);
        copy->seeker.value = query_integer(query);
        copy->language = (enum language)query_integer(query);
        query_text(query, arena, &copy->address);
        copy->mail.state = (enum notice_state)query_integer(query);
        copy->mail.seq = query_integer(query);
        query_bytes(query, copy->mail.id, sizeof copy->mail.id);
        copy->mail.since_ms = query_integer(query);
        copy->mail.due_ms = query_integer(query);
        copy->mail.tries = query_integer(query);
    }
    return query_close(query);
}

enum store_result sqlite_load_copy(struct store *store, struct copy_id id, struct arena *arena, struct copy *copy)
{
    struct query query = query_open(store, STATEMENT_LOAD_COPY);
    query_bind_integer(&query, id.value);
    return read_one(&query, arena, copy);
}

enum store_result sqlite_first_copy(struct store *store, struct arena *arena, struct copy *copy)
{
    struct query query = query_open(store, STATEMENT_FIRST_COPY);
    return read_one(&query, arena, copy);
}

enum store_result sqlite_count_copies(struct store *store, struct conversation_id id, struct seeker_id seeker, int64_t from_ms, struct copies_asked *asked)
{
    struct query query = query_open(store, STATEMENT_COUNT_COPIES);
    query_bind_integer(&query, id.value);
    query_bind_integer(&query, seeker.value);
    query_bind_integer(&query, from_ms);
    if (query_next(&query)) {
        asked->of_seeker = query_integer(&query);
        asked->of_conversation = query_integer(&query);
    }
    return query_close(&query);
}

/* ---- how mail goes ---- */

enum store_result sqlite_note_mail_try(struct store *store, int64_t day, enum mail_trouble trouble, int64_t at_ms)
{
    struct query query = query_open(store, STATEMENT_NOTE_MAIL_TRY);
    query_bind_integer(&query, day);
    query_bind_integer(&query, trouble);
    query_bind_integer(&query, at_ms);
    return query_write(&query);
}

/* Adds what waits in one table. */
static enum store_result count_waiting(struct store *store, enum statement statement, struct store_mail *mail)
{
    struct query query = query_open(store, statement);
    if (query_next(&query)) {
        mail->waiting += query_integer(&query);
        int64_t since_ms = query_integer(&query);
        if (since_ms > 0 && (mail->since_ms == 0 || since_ms < mail->since_ms))
            mail->since_ms = since_ms;
    }
    return query_close(&query);
}

enum store_result sqlite_count_mail(struct store *store, int64_t from_day, struct store_mail *mail)
{
    *mail = (struct store_mail){0};
    enum store_result result = count_waiting(store, STATEMENT_COUNT_NOTICES_WAITING, mail);
    if (result == STORE_OK)
        result = count_waiting(store, STATEMENT_COUNT_COPIES_WAITING, mail);
    if (result != STORE_OK)
        return result;
    struct query query = query_open(store, STATEMENT_COUNT_MAIL_TRIES);
    query_bind_integer(&query, from_day);
    while (query_next(&query)) {
        int64_t trouble = query_integer(&query);
        struct store_mail_tries tries = {.count = query_integer(&query)};
        tries.last_ms = query_integer(&query);
        if (trouble >= 0 && trouble < MAIL_TROUBLE_COUNT)
            mail->tries[trouble] = tries;
    }
    return query_close_list(&query);
}
