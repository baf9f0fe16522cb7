/* SPDX-License-Identifier: Apache-2.0 */
#include "store/memory.h"

enum store_result memory_add_copy(struct store *store, struct copy *copy)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_CONVERSATIONS, copy->mail.conversation.value) || !memory_has(store, TABLE_SEEKERS, copy->seeker.value))
        return memory_fault(store, "a copy of no conversation, or for nobody");
    struct memory_copy *row = memory_add(store, TABLE_COPIES);
    copy->id.value = (int64_t)memory_places(store, TABLE_COPIES);
    row->is = *copy;
    row->is.address = memory_keep(store, copy->address);
    return STORE_OK;
}

enum store_result memory_save_copy(struct store *store, const struct copy *copy)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    if (!memory_has(store, TABLE_COPIES, copy->id.value))
        return STORE_NONE;
    struct memory_copy *row = memory_change(store, TABLE_COPIES, (size_t)copy->id.value - 1);
    row->is.address = memory_keep(store, copy->address);
    row->is.mail.state = copy->mail.state;
    row->is.mail.due_ms = copy->mail.due_ms;
    row->is.mail.tries = copy->mail.tries;
    return STORE_OK;
}

static enum store_result show(struct store *store, struct arena *arena, const struct memory_copy *row, struct copy *copy)
{
    if (row == NULL)
        return STORE_NONE;
    *copy = row->is;
    return memory_show(store, arena, &copy->address) ? STORE_OK : STORE_FAULT;
}

enum store_result memory_load_copy(struct store *store, struct copy_id id, struct arena *arena, struct copy *copy)
{
    return show(store, arena, memory_has(store, TABLE_COPIES, id.value) ? memory_at(store, TABLE_COPIES, (size_t)id.value - 1) : NULL, copy);
}

enum store_result memory_first_copy(struct store *store, struct arena *arena, struct copy *copy)
{
    const struct memory_copy *first = NULL;
    for (size_t place = 0; place < memory_places(store, TABLE_COPIES); place++) {
        const struct memory_copy *row = memory_at(store, TABLE_COPIES, place);
        if (row->is.mail.state == NOTICE_STATE_WAITING && (first == NULL || row->is.mail.due_ms < first->is.mail.due_ms))
            first = row;
    }
    return show(store, arena, first, copy);
}

enum store_result memory_count_copies(struct store *store, struct conversation_id id, struct seeker_id seeker, int64_t from_ms, struct copies_asked *asked)
{
    *asked = (struct copies_asked){0};
    for (size_t place = 0; place < memory_places(store, TABLE_COPIES); place++) {
        const struct memory_copy *row = memory_at(store, TABLE_COPIES, place);
        bool is_theirs = row->is.seeker.value == seeker.value && row->is.mail.since_ms >= from_ms;
        asked->of_seeker += is_theirs;
        asked->of_conversation += is_theirs && row->is.mail.conversation.value == id.value;
    }
    return STORE_OK;
}

/* ---- how mail goes ---- */

static size_t place_of(struct store *store, int64_t day, enum mail_trouble trouble)
{
    size_t place = 0;
    const struct memory_mail_day *row;
    while ((row = memory_at(store, TABLE_MAIL_DAYS, place)) != NULL && (row->day != day || row->trouble != trouble))
        place++;
    return place;
}

enum store_result memory_note_mail_try(struct store *store, int64_t day, enum mail_trouble trouble, int64_t at_ms)
{
    if (memory_may_write(store) != STORE_OK)
        return STORE_FAULT;
    size_t place = place_of(store, day, trouble);
    bool is_new = place == memory_places(store, TABLE_MAIL_DAYS);
    struct memory_mail_day *row = is_new ? memory_add(store, TABLE_MAIL_DAYS) : memory_change(store, TABLE_MAIL_DAYS, place);
    row->day = day;
    row->trouble = trouble;
    row->tries.count++;
    if (at_ms > row->tries.last_ms)
        row->tries.last_ms = at_ms;
    return STORE_OK;
}

static void count_one(struct store_mail *mail, const struct notice *notice)
{
    if (notice->state != NOTICE_STATE_WAITING)
        return;
    mail->waiting++;
    if (notice->since_ms > 0 && (mail->since_ms == 0 || notice->since_ms < mail->since_ms))
        mail->since_ms = notice->since_ms;
}

enum store_result memory_count_mail(struct store *store, int64_t from_day, struct store_mail *mail)
{
    *mail = (struct store_mail){0};
    for (size_t place = 0; place < memory_places(store, TABLE_NOTICES); place++)
        count_one(mail, &((const struct memory_notice *)memory_at(store, TABLE_NOTICES, place))->is);
    for (size_t place = 0; place < memory_places(store, TABLE_COPIES); place++)
        count_one(mail, &((const struct memory_copy *)memory_at(store, TABLE_COPIES, place))->is.mail);
    for (size_t place = 0; place < memory_places(store, TABLE_MAIL_DAYS); place++) {
        const struct memory_mail_day *row = memory_at(store, TABLE_MAIL_DAYS, place);
        struct store_mail_tries *sum = &mail->tries[row->trouble];
        if (row->day < from_day)
            continue;
        sum->count += row->tries.count;
        if (row->tries.last_ms > sum->last_ms)
            sum->last_ms = row->tries.last_ms;
    }
    return STORE_OK;
}
